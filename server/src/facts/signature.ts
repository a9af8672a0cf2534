import type { Document, SignatureLine } from '../syntax/generated/ast.js';
import {
    HOLDS_BOTH,
    isAuthority,
    isBlankName,
    isConfirmation,
    readRecipientsLabel,
} from '../syntax/reading/signature.js';

export interface SignatureFacts {
    /** The first line of the stack: `KT. CHỦ TỊCH`. */
    readonly authority: string | null;
    readonly positions: readonly string[];
    readonly name: string | null;
}

/** Columns of a line of a signature stand at least so many spaces apart. */
const COLUMN_GAP = 3;

/**
 * The lines of each signer, in the order of the text. A stack begins with an authority or a position behind a name; where a
 * line of the text holds several (`THƯ KÝ          CHỦ TỌA`), they stand side by side, and what stands below each is its own.
 *
 * @param lines of signatures that follow each other
 */
export function signatureStacks(lines: readonly SignatureLine[]): SignatureLine[][] {
    const stacks: SignatureLine[][] = [];
    let columns: { readonly from: number; readonly stack: SignatureLine[] }[] = [];
    let isNamed = true;
    for (const row of rowsOf(lines)) {
        const opens = isNamed && row.some(({ $type }) => $type === 'Authority' || $type === 'Position');
        if (stacks.length === 0 || opens || row.length > columns.length) {
            columns = row.map((line) => ({ from: columnOf(line), stack: [] }));
            for (const { stack } of columns) stacks.push(stack);
            isNamed = false;
        }
        for (const [index, line] of row.entries()) {
            const column = row.length === columns.length ? columns[index] : nearest(columns, columnOf(line));
            column?.stack.push(line);
        }
        isNamed ||= row.some(({ $type }) => $type === 'SignerName');
    }
    return stacks;
}

/** Lines of signatures by the lines of the text that hold them; those of one column are one below the other. */
function rowsOf(lines: readonly SignatureLine[]): SignatureLine[][] {
    const rows: SignatureLine[][] = [];
    for (const line of lines) {
        const before = rows.at(-1)?.at(-1);
        if (before && isBeside(before, line)) {
            rows.at(-1)?.push(line);
        } else {
            rows.push([line]);
        }
    }
    return rows;
}

function isBeside({ $cstNode: left }: SignatureLine, { $cstNode: right }: SignatureLine): boolean {
    if (!left || !right || left.range.end.line !== right.range.start.line) {
        return false;
    }
    const between = left.root.fullText.slice(left.end, right.offset);
    return /[|\t]/u.test(between) || between.length >= COLUMN_GAP;
}

function columnOf({ $cstNode: node }: SignatureLine): number {
    return node?.range.start.character ?? 0;
}

function nearest<Column extends { readonly from: number }>(columns: readonly Column[], at: number): Column | undefined {
    return columns.reduce<Column | undefined>(
        (best, each) => (best && Math.abs(best.from - at) <= Math.abs(each.from - at) ? best : each),
        undefined,
    );
}

/** All signers of a document, in the order of the text. */
export function documentSignatures(document: Document): SignatureFacts[] {
    return signersOf(document.signature);
}

/** Those who approve a paper above its kind, in the order of the text. */
export function documentApprovals(document: Document): SignatureFacts[] {
    return signersOf(document.approvals);
}

function signersOf(lines: readonly SignatureLine[]): SignatureFacts[] {
    const signers: { authority: string | null; positions: string[]; name: string | null }[] = [];
    for (const [place, stack] of signatureStacks(lines).entries()) {
        let signer: (typeof signers)[number] | undefined;
        const own = ownLines(stack);
        for (const [index, line] of own.entries()) {
            // side by side the right one's position is no authority to the reader, who goes from left to right
            if (
                line.$type === 'Authority' ||
                (line.$type === 'Position' && index === 0 && (place > 0 || isAuthority(line.text)))
            ) {
                signer = { authority: line.text, positions: [], name: null };
                signers.push(signer);
            } else if (line.$type === 'Position' && line.text !== HOLDS_BOTH) {
                if (signer?.authority && signer.positions.length === 0 && isCut(signer.authority, line.text)) {
                    signer.authority += ` ${line.text}`;
                } else {
                    signer?.positions.push(line.text);
                }
            } else if (line.$type === 'SignerName' && /\p{L}/u.test(line.text) && !isBlankName(line.text)) {
                signer ??= own.length === stack.length && !isCell(line) ? unnamedPost(signers) : undefined;
                if (signer) signer.name ??= line.text;
            }
        }
    }
    return signers;
}

/** The name of a highest body (a closed class) that a column cut: `TM. ỦY BAN NHÂN` over `DÂN`, `TM. HỘI ĐỒNG` over `NHÂN DÂN`. */
const CUT_BODY = /(?:\sNHÂN\nDÂN|\s(?:[ỦU][ỶY] BAN|HỘI ĐỒNG)\nNHÂN DÂN)(?!\p{L})/u;

function isCut(authority: string, next: string): boolean {
    return isAuthority(authority) && CUT_BODY.test(`${authority}\n${next}`);
}

/** Whether a line of a signature is a cell of a row: bars or tabs part it from others. */
function isCell({ $cstNode: node }: SignatureLine): boolean {
    const text = node?.root.fullText ?? '';
    return node !== undefined && /[\t|]/u.test(`${text[node.offset - 1]}${text[node.end]}`);
}

/** One who signs with the name alone. */
function unnamedPost<Signer>(signers: (Signer | { authority: null; positions: string[]; name: null })[]) {
    const signer = { authority: null, positions: [], name: null };
    signers.push(signer);
    return signer;
}

/** The lines of a stack of who signs the paper: who confirms what was signed goes up to the next authority. */
function ownLines(stack: readonly SignatureLine[]): SignatureLine[] {
    let isOther = false;
    return stack.filter((line, index) => {
        if (index === 0 || isAuthority(line.text)) {
            isOther = confirms(line);
        }
        return !isOther && !isConfirmation(line.text);
    });
}

/** `Xác nhận của UBND cấp xã:`, above what another body says of who wrote the paper. */
const CONFIRMS = /^[*_]*(?:Xác nhận|XÁC NHẬN) (?:của|CỦA) /u;
/** Room to write on, a colon or a remark in brackets behind the body that confirms. */
const LEAVES_ROOM = /(?:[:…)]|[._]{3})[*_]{0,4}$/u;
/** What ends a sentence. */
const ENDS_SENTENCE = /[.;]$/u;
/** A line without room is no longer than a name: what is longer says something. */
const LONGEST_NAME = 60;
/** Nor is one with room longer than its paper is wide. */
const LONGEST_HEAD = 120;
/** How many lines a confirmation has above the authority under it. */
const CONFIRMATION_LINES = 8;

/** Whether a line heads what another body confirms: it names the body, and says nothing of it. */
function headsConfirmation(line: string): boolean {
    const isName = line.length <= LONGEST_NAME && !ENDS_SENTENCE.test(line);
    return line.length <= LONGEST_HEAD && CONFIRMS.test(line) && (isName || LEAVES_ROOM.test(line));
}

/** Whether the authority of a signer only confirms the paper: neither a blank line nor the recipients part it from what says so. */
function confirms({ $cstNode: node }: SignatureLine): boolean {
    if (!node) {
        return false;
    }
    const text = node.root.fullText;
    let [start, end] = [node.offset - node.range.start.character, node.offset];
    for (let lines = 0; lines <= CONFIRMATION_LINES; lines++) {
        const line = text.slice(start, end).trim();
        if ((line === '' && lines > 0) || readRecipientsLabel(line, { start: 0, end: line.length }) !== undefined) {
            return false;
        }
        if (lines > 0 && headsConfirmation(line)) {
            return true;
        }
        if (start === 0) {
            return false;
        }
        end = start;
        start = text.lastIndexOf('\n', end - 2) + 1;
    }
    return false;
}

/** The first signer; null where nobody signs. */
export function documentSignature(document: Document): SignatureFacts | null {
    return documentSignatures(document)[0] ?? null;
}
