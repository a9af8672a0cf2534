import { EmptyFileSystem } from 'langium';
import { type BlockOutline, type DocumentOutline, outlineOf } from '../facts/outline.js';
import type { SignatureFacts } from '../facts/signature.js';
import { preferStandard } from '../facts/standard.js';
import { textOf } from '../files/read-file.js';
import type { StandardId } from '../standards/standards.js';
import type { PlanFile } from '../syntax/generated/ast.js';
import { createPlanSyntaxServices } from '../syntax/plan-module.js';
import { printable } from '../tables/printable.js';
import { Failures } from './failures.js';
import { readPaperInput } from './other-paper.js';
import { print } from './output.js';
import { shownName } from './shown-name.js';

/** The options of `kehoach outline` as they were typed. */
export interface OutlineOptions {
    readonly json: boolean;
    /** Of documents that do not tell it themselves. */
    readonly standard: StandardId | null;
    /** Files beyond this are told, not tried. */
    readonly maxBytes: number;
}

/**
 * `kehoach outline`: prints the outline of each file, for people or as JSON (one object a line when there are several). Both
 * forms hold the same. A file that cannot be read is told, and the others go on.
 *
 * @returns the exit status: 2 where a file could not be read
 */
export async function outline(paths: readonly string[], options: OutlineOptions): Promise<number> {
    const { plan } = createPlanSyntaxServices(EmptyFileSystem);
    const failures = new Failures();
    for (const path of paths) {
        await failures.guard(path, async () => {
            const input = await readPaperInput(path, options);
            const { value } = plan.parser.LangiumParser.parse<PlanFile>(textOf(input));
            preferStandard(value, options.standard);
            const read = outlineOf(path, value);
            if (options.json) {
                print(`${JSON.stringify(read, null, paths.length > 1 ? 0 : 2)}\n`);
            } else {
                const title = paths.length > 1 ? `${shownName(path)}\n` : '';
                print(
                    `${title}${printable(read.documents.map((document) => outlineText(document, input.wordParagraphs)).join('\n'))}`,
                );
            }
        });
    }
    return failures.any ? 2 : 0;
}

/**
 * An outline as people read it: everything that the JSON form holds, whole, each thing on a line of its own (so that `grep`
 * finds it), two spaces deeper for each level. What is not there has no line and no heading.
 *
 * @param wordParagraphs of a file of Word: the numbers of the paragraphs that the lines of its plan come from
 * @returns lines, each with its end
 */
export function outlineText(document: DocumentOutline, wordParagraphs?: readonly number[]): string {
    const { kind, number, subject, issuers, place, date, standard, annexes } = document;
    const lines = [
        joined(' ', kind ?? 'Văn bản', number),
        ...[subject ?? '', joined(' · ', issuers.join(', '), place, date, standard)].filter(Boolean).map(indented),
        ...group('Kính gửi', document.addressees),
        ...group('Phê duyệt', document.approvals.flatMap(signerLines)),
        ...group(
            'Căn cứ',
            document.bases.map(({ text, citations }) => joined(' → ', text, citations.join(', '))),
        ),
        ...group('Nội dung', document.blocks.flatMap(blockLines)),
        ...group('Kết thúc', document.closing),
        ...group('Nơi nhận', document.recipients.map(recipientLine)),
        ...[document.signature, ...document.coSigners].flatMap((signer) =>
            group('Chữ ký', signer ? signerLines(signer) : []),
        ),
        ...annexes.flatMap(({ title, blocks }) => group(title, blocks.flatMap(blockLines), true)),
        ...group('Phân công', document.responsibleBodies.flatMap(tasksLines)),
        ...group('Chú thích', document.footnotes.map(footnoteLine)),
        ...group(
            'Văn bản được viện dẫn',
            document.citations.map((citation) => citationLine(citation, wordParagraphs)),
        ),
    ];
    return lines.map((line) => `${line}\n`).join('');
}

function indented(line: string): string {
    return `  ${line}`;
}

/** What is there of several things. */
function joined(separator: string, ...parts: readonly (string | null)[]): string {
    return parts.filter(Boolean).join(separator);
}

/** @param always whether the heading stands over nothing too */
function group(heading: string, lines: readonly string[], always = false): string[] {
    return lines.length > 0 || always ? [heading, ...lines.map(indented)].map(indented) : [];
}

function blockLines({ mark, title, text, blocks }: BlockOutline): string[] {
    // a text of several lines is a table's: one for each row
    const [first = '', ...rows] = text === '' ? [] : text.split('\n');
    const below = [...rows, ...blocks.flatMap(blockLines)];
    if (mark === null && title === null) {
        return [first, ...below];
    }
    return title === null
        ? [joined(' ', mark, first), ...below.map(indented)]
        : [joined(' ', mark, title), ...[...(first === '' ? [] : [first]), ...below].map(indented)];
}

function recipientLine({ text, note, archive }: DocumentOutline['recipients'][number]): string {
    return joined(' ', text, note === null ? null : `(${note})`, archive ? '[lưu]' : null);
}

function signerLines({ authority, positions, name }: SignatureFacts): string[] {
    return [authority, ...positions, name].filter((line) => line !== null);
}

function tasksLines({ mark, names, tasks }: DocumentOutline['responsibleBodies'][number]): string[] {
    return [joined(' ', mark, names.join('; ')), ...tasks.map(indented)];
}

function footnoteLine({ mark, text, references }: DocumentOutline['footnotes'][number]): string {
    return `${joined(' ', mark, text)} [${references} dấu]`;
}

/** With line and column, counted from 1; in a file of Word with the number of its paragraph, where it stands in one. */
function citationLine(
    { number, kind, date, issuer, line, column }: DocumentOutline['citations'][number],
    wordParagraphs: readonly number[] | undefined,
): string {
    const words = joined(' · ', joined(' ', kind, number), date, issuer);
    if (!wordParagraphs) {
        return `${line}:${column} ${words}`;
    }
    const paragraph = wordParagraphs[line - 1] || null;
    return paragraph === null ? words : `đoạn ${paragraph} ${words}`;
}
