/**
 * What a small change of a text changes in how it is read, judged and printed: for each text some changes of each kind, at places
 * that a seed decides. Lines of the tree, problems, facts and printed lines that went away, and those that came.
 */
import { createHash } from 'node:crypto';
import { clearDocuments } from 'langium/test';
import { describe, expect, it } from 'vitest';
import { textFile } from '../../server/src/export/text/text-file.js';
import { documentFacts } from '../../server/src/facts/document-facts.js';
import { printFile } from '../../server/src/printed/print.js';
import type { PlanFile } from '../../server/src/syntax/generated/ast.js';
import { Random } from '../attack/random.js';
import { answeredTexts, approved, treeLines } from '../support/answers.js';
import { open, services } from '../support/plans.js';

/** What becomes of the lines of a text; undefined where nothing changes. */
type Change = (line: string, lines: readonly string[], at: number) => readonly string[] | undefined;

/** Another line in place of one. */
function to(change: (line: string) => string): Change {
    return (line) => (change(line) === line ? undefined : [change(line)]);
}

const CHANGES: Readonly<Record<string, Change>> = {
    'line goes': () => [],
    'line comes twice': (line) => [line, line],
    'blank line before': (line) => ['', line],
    'blank line goes': (line) => (line.trim() === '' ? [] : undefined),
    'line is broken': (line) => {
        const middle = line.indexOf(' ', line.length / 2);
        return middle < 0 ? undefined : [line.slice(0, middle), line.slice(middle + 1)];
    },
    'moved in': to((line) => (line === '' ? line : `      ${line}`)),
    'in the middle of the page': to((line) => (line === '' ? line : ' '.repeat(36) + line)),
    'in small letters': to((line) => line.toLowerCase()),
    'in capitals': to((line) => line.toUpperCase()),
    'without its end': to((line) => line.replace(/[.;,:/]+$/, '')),
    'ends otherwise': to((line) => line.replace(/[.;,:]$/, (end) => (end === ';' ? ',' : ';'))),
    'mark has a bracket': to((line) => line.replace(/^(\s*[\d\p{L}]{1,4})[.-](?=\s)/u, '$1)')),
    'mark has a stroke': to((line) => line.replace(/^(\s*[\d\p{L}]{1,4})[.)](?=\s)/u, '$1/')),
    'mark goes': to((line) => line.replace(/^\s*(?:[\d\p{L}.]{1,5}[.)/-]|[-+•*])\s+/u, '')),
    'mark is a dash': to((line) => line.replace(/^\s*(?:[\d\p{L}.]{1,5}[.)/-]|[+•*])\s+/u, '- ')),
    'mark is a star': to((line) => line.replace(/^\s*-\s+/, '* ')),
    'mark comes': to((line) => (/^\p{L}/u.test(line) ? `1. ${line}` : line)),
    'number is another': to((line) => line.replace(/\d/, (digit) => String((Number(digit) + 2) % 10))),
    'year goes': to((line) => line.replace(/\b20\d\d\b/, '')),
    'day is blank': to((line) => line.replace(/ngày \d+ tháng/u, 'ngày     tháng')),
    'day is in figures': to((line) => line.replace(/(\d+) tháng (\d+) năm (\d+)/u, '$1/$2/$3')),
    'in quotation marks': to((line) => (line.length > 20 ? `“${line}”` : line)),
    'in bold': to((line) => (line.length > 3 ? `**${line}**` : line)),
    'with a note': to((line) => (line.length > 10 ? `${line}[^1]` : line)),
    'with another citation': to((line) =>
        line.length > 10 ? `${line} theo quyết định số 5/QĐ-UBND, ngày 3/4/2026 và khoản 2 điều 3 Mục I` : line,
    ),
    'with tabs': to((line) => line.replace(/ /, '\t')),
    'with wide spaces': to((line) => line.replace(/ /, '\u00a0  ')),
    'a word twice': to((line) => line.replace(/(?<=\s)(\p{L}{2,})\s/u, '$1 $1 ')),
    'a letter goes': to((line) => line.replace(/(?<=\p{L})\p{Ll}(?=\p{Ll}\s)/u, '')),
    'a mark apart': to((line) => line.replace(/[,;]/, ' $&')),
    'former name': to((line) => line.replace(/Sở \p{Lu}[\p{L} ]+/u, 'Ban Việc cũ tỉnh')),
    'table behind': (line) => (line === '' ? ['', '| TT | Việc |', '|---|---|', '| 1 | Trồng cây |', ''] : undefined),
    'switched off': (line) => (line === '' ? ['', '// bỏ qua: *'] : undefined),
    'another paper begins': (line) => (line === '' ? ['', 'QUYẾT ĐỊNH:', '', 'Điều 1. Việc khác.', ''] : undefined),
};

/** What is said of a text, subject by subject. */
type Answer = Readonly<Record<'tree' | 'problems' | 'facts' | 'printed', readonly string[]>>;

/** How a text is read, judged and printed, without where things stand, which any change moves. */
async function answer(text: string): Promise<Answer> {
    const document = await open(text, 'doi.kehoach');
    const tree = treeLines(document.parseResult.value as PlanFile, 0, (node) =>
        JSON.stringify(node.$cstNode?.text.slice(0, 24) ?? ''),
    );
    const problems = (document.diagnostics ?? []).map(
        ({ code, severity, range, message }) =>
            `${severity} ${code} «${document.textDocument.getText(range).slice(0, 40)}» ${String(message).replace(/\d+/g, 'N')}`,
    );
    const file = document.parseResult.value as PlanFile;
    const facts = file.documents.flatMap((each) =>
        Object.entries(documentFacts(each)).flatMap(([name, value]) =>
            (Array.isArray(value) ? value : [value]).map((one) => `fact ${name} ${withoutPlaces(one)}`),
        ),
    );
    const printed = textFile(printFile(file))
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => `| ${line.slice(0, 70)}`);
    await clearDocuments(services.plan, [document]);
    return { tree, problems, facts, printed };
}

/** A fact without the lines and characters at which it stands. */
function withoutPlaces(value: unknown): string {
    return JSON.stringify(value, (key, each) => (PLACES.has(key) ? undefined : each)) ?? '';
}

const PLACES = new Set(['line', 'start', 'end', 'offset', 'length', 'range']);

/** The lines of one list that another has not, as often as it has them. */
function without(lines: readonly string[], others: readonly string[]): string[] {
    const left = [...others];
    return lines.filter((line) => {
        const at = left.indexOf(line);
        if (at >= 0) left.splice(at, 1);
        return at < 0;
    });
}

/** So many lines of a subject are shown where much went or came; the others are counted, with a digest of what they say. */
const MAX_SHOWN: Readonly<Record<keyof Answer, number>> = { tree: 6, problems: 6, facts: 1, printed: 1 };
/** Of each kind of change, so many are tried. */
const TIMES = 2;

/** What one change of a line changed. */
function difference(before: Answer, after: Answer): string[] {
    return (Object.keys(MAX_SHOWN) as (keyof Answer)[]).flatMap((subject) => [
        ...shown(subject, '-', without(before[subject], after[subject])),
        ...shown(subject, '+', without(after[subject], before[subject])),
    ]);
}

function shown(subject: keyof Answer, sign: string, lines: readonly string[]): string[] {
    const max = MAX_SHOWN[subject];
    const rest = lines.slice(max);
    const digest = createHash('sha256').update(rest.join('\n')).digest('hex').slice(0, 6);
    return [
        ...lines.slice(0, max).map((each) => `  ${sign} ${each.trim()}`),
        ...(rest.length > 0 ? [`  ${sign} ${rest.length} more of ${subject}: ${digest}`] : []),
    ];
}

describe('a small change', () => {
    for (const { name, text } of answeredTexts().filter((each) => each.name.endsWith('.kehoach'))) {
        it(`of ${name}`, async () => {
            const before = await answer(text);
            const lines = text.split('\n');
            const told: string[] = [];
            for (const [i, [kind, change]] of Object.entries(CHANGES).entries()) {
                const random = new Random(text.length + i);
                for (let times = 0; times < TIMES; times++) {
                    const start = random.below(lines.length);
                    const order = lines.map((_, n) => (start + n) % lines.length);
                    const at = order.find((n) => change(lines[n] ?? '', lines, n) !== undefined);
                    if (at === undefined) continue;
                    const line = lines[at] ?? '';
                    const after = await answer(lines.toSpliced(at, 1, ...(change(line, lines, at) ?? [])).join('\n'));
                    told.push(`${kind}, line ${at + 1} «${line.trim().slice(0, 50)}»`, ...difference(before, after));
                }
            }
            await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(approved('changes', name));
        });
    }
});
