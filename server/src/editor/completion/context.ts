import { CstUtils, type LangiumDocument } from 'langium';
import type { Position, Range } from 'vscode-languageserver';
import { foldedWords } from '../../facts/fold.js';
import { documentDate, documentIssuers } from '../../facts/heading-facts.js';
import { documentStandard } from '../../facts/standard.js';
import { documentAround } from '../../knowledge/mentions.js';
import type { StandardId } from '../../standards/standards.js';
import { contentsOf } from '../../syntax/contents.js';
import { type Document, isPlanFile } from '../../syntax/generated/ast.js';

/** Where the cursor stands in a plan, and what is written before it. */
export interface CursorContext {
    readonly file: LangiumDocument;
    readonly position: Position;
    /** UTF-16 offset in the file. */
    readonly offset: number;
    /** The line up to the cursor, composed (NFC). */
    readonly before: string;
    /** The line behind the cursor, composed (NFC). */
    readonly after: string;
    /** Both as their author wrote them, where letters may be in two parts. */
    readonly written: { readonly before: string; readonly after: string };
    /** The document of the file that the cursor stands in; undefined in an empty file. */
    readonly document: Document | undefined;
    readonly standard: StandardId | null;
    /** ISO 8601. */
    readonly date: string | null;
    /** ISO 8601. */
    readonly today: string;
    /** The level of the document's issuer, as catalogues write it; null where it names none. */
    readonly level: string | null;
    /** Words of the place that issues the document, folded: `an giang`; null where the heading names none. */
    readonly place: string | null;
    /** Whether a city issues it, not a province; null where the heading does not tell. */
    readonly isCity: boolean | null;
    /**
     * Whether the line stands where agencies are named: a recipient, an addressee, an item of an implementation
     * section.
     */
    readonly namesAgencies: boolean;
    readonly isRecipient: boolean;
}

/** Reads the surroundings of a cursor; undefined in a file that is no plan. */
export function cursorContext(file: LangiumDocument, position: Position): CursorContext | undefined {
    const root = file.parseResult.value;
    if (!isPlanFile(root)) {
        return undefined;
    }
    const { textDocument } = file;
    const offset = textDocument.offsetAt(position);
    const line = { start: { line: position.line, character: 0 }, end: { line: position.line + 1, character: 0 } };
    const written = {
        before: textDocument.getText({ start: line.start, end: position }),
        after: textDocument.getText({ start: position, end: line.end }).replace(/(?<![\r\n])[\r\n]+$/, ''),
    };
    const before = written.before.normalize('NFC');
    const document = documentAround(root, offset);
    const isRecipient = document !== undefined && behindRecipients(document, position.line);
    return {
        file,
        position,
        offset,
        before,
        after: written.after.normalize('NFC'),
        written,
        document,
        standard: document ? documentStandard(document) : null,
        date: document ? documentDate(document) : null,
        today: new Date().toISOString().slice(0, 10),
        level: levelOf(document),
        place: issuingPlace(document),
        isCity: isCity(document),
        namesAgencies: isRecipient || (document !== undefined && isAgencyLine(document, position, before)),
        isRecipient,
    };
}

function behindRecipients(document: Document, line: number): boolean {
    const label = document.$cstNode && CstUtils.flattenCst(document.$cstNode);
    const start = label?.find((leaf) => leaf.tokenType.name === 'RECIPIENTS_LABEL')?.range.start.line;
    const end = document.signature[0]?.$cstNode?.range.start.line;
    // a signature may also stand before the recipients
    return start !== undefined && line >= start && (end === undefined || end < start || line < end);
}

function isAgencyLine(document: Document, { line }: Position, before: string): boolean {
    if (/^\s*Kính gửi\s*:/iu.test(before) || document.addressees.some((each) => onLine(each.$cstNode?.range, line))) {
        return true;
    }
    // an agency still to be written is no agency yet: an item that has a sister with one may get one
    if (!/^\s*(?:\d+[.)-]|[a-zđ][.)])[^:]*$/u.test(before)) {
        return false;
    }
    const items = contentsOf(document).provisions.filter((each) => each.$type === 'ContentItem');
    const item = items.findLast((each) => (each.$cstNode?.range.start.line ?? 0) <= line);
    const sisters = (item?.$container as { blocks?: readonly object[] } | undefined)?.blocks ?? [];
    return (
        item?.responsible !== undefined ||
        sisters.some((each) => 'responsible' in each && each.responsible !== undefined)
    );
}

function onLine(range: Range | undefined, line: number): boolean {
    return range !== undefined && range.start.line <= line && line <= range.end.line;
}

/** The range of the last `length` characters before the cursor, and of so many behind it, both of the composed text. */
export function rangeBefore({ position, before, written }: CursorContext, length: number, behind = 0): Range {
    const { line } = position;
    const start = placeInWritten(written.before, before.length - length);
    const end = position.character + placeInWritten(written.after, behind);
    return { start: { line, character: start }, end: { line, character: end } };
}

/** Where in a text what stands at an offset of it in composed letters begins. */
function placeInWritten(text: string, composed: number): number {
    let passed = 0;
    let at = 0;
    for (const [letter] of text.matchAll(/\P{M}\p{M}{0,4}|\p{M}/gsu)) {
        if (passed >= composed) break;
        passed += letter.normalize('NFC').length;
        at += letter.length;
    }
    return at;
}

/** Whether the cursor stands in the line of the paper's own number. */
export function isOwnNumber(context: CursorContext): boolean {
    return /^\s{0,9}số\s{0,9}:?[\s\d]{0,9}$/iu.test(context.before) && isHeading(context);
}

function isHeading({ document, position }: CursorContext): boolean {
    const first = document?.kinds[0]?.$cstNode ?? document?.blocks[0]?.$cstNode;
    return first === undefined || position.line <= first.range.start.line;
}

function levelOf(document: Document | undefined): string | null {
    const issuers = document?.issuers.map(({ name }) => name.toUpperCase()).join(' ') ?? '';
    if (/(?<!\p{L})(?:XÃ|PHƯỜNG|ĐẶC KHU)(?!\p{L})/u.test(issuers)) {
        return 'xã';
    }
    return /TỈNH|THÀNH|SỞ/u.test(issuers) ? 'tỉnh' : issuers === '' ? null : 'trung ương';
}

const CAPITALS_AT_END = /(?<![\p{Lu}\s])[\p{Lu}\s]+$/u;
const UNIT_NAME = /(?:TỈNH|THÀNH PHỐ|TỈNH ỦY|THÀNH ỦY)\s+(?!ỦY|UỶ)(.+)/su;

/** Words of the province or city that issues a document, folded: `an giang`; null where its heading names none. */
export function issuingPlace(document: Document | undefined): string | null {
    for (const issuer of document ? documentIssuers(document) : []) {
        const place = UNIT_NAME.exec(CAPITALS_AT_END.exec(issuer.toUpperCase())?.[0] ?? '')?.[1];
        if (place) {
            return foldedWords(place).join(' ');
        }
    }
    return null;
}

function isCity(document: Document | undefined): boolean | null {
    const issuers = document ? documentIssuers(document).join(' ').toUpperCase() : '';
    return /THÀNH (?:PHỐ|ỦY|UỶ)/u.test(issuers) ? true : /TỈNH/u.test(issuers) ? false : null;
}
