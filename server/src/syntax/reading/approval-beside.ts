import { addApprovalLine, isDay, isPost } from './approvals.js';
import { interrupt } from './aside-lines.js';
import { findNationalTitle, isCapitals, type Range, readKindLine } from './heading-parts.js';
import type { Line } from './lines.js';
import type { ApprovalBeside, ReaderState } from './reader-state.js';
import { isBlankName, isPersonName, isSignatureNote } from './signature.js';

/** Within so many lines whoever approves a paper stands beside its kind. */
const LONGEST = 10;

/** What parts the columns of a line: a bar, or a gap of words that nobody leaves in running text. */
const GAP = /\s*\|\s*|\s{3,}/gu;

/** One text of a line that has several, side by side. */
interface Column extends Range {
    /** Where its middle is, in characters from the edge of the page; bars and tabs tell no such place. */
    readonly middle: number;
    /** Whether a bar or a tab stands before it, and so many texts. */
    readonly isBehindSign: boolean;
    readonly ordinal: number;
}

/**
 * Reads what stands at the left of a line as whoever approves the paper, where its kind and subject stand at the right, on the
 * same lines: `PHÊ DUYỆT          KẾ HOẠCH`. Bars, tabs or many blanks have to part them.
 *
 * @returns what stands at the right; undefined where nobody approves the paper at the left of its kind
 */
export function readLeftOfKind(s: ReaderState, line: Line): Range[] | undefined {
    if (s.index > (s.approvalBeside?.to ?? -1)) {
        s.approvalBeside = approvalBeside(s);
    }
    const beside = s.approvalBeside;
    if (!beside) {
        return undefined;
    }
    const columns = columnsOf(s, line);
    const { left, right } = sides(columns, beside);
    // what the paper is about goes on behind the lines of an approval
    const { current } = s;
    let end = line.start;
    for (const column of left) {
        for (const bars of barsIn(s, end, column.start)) {
            interrupt(s, 'ornament', bars);
        }
        const text = s.slice(column);
        if (/[\p{L}…]|\.{3}/u.test(text)) {
            addApprovalLine(s, roleAtLeft(text), column);
        } else {
            interrupt(s, 'ornament', column);
        }
        end = column.end;
    }
    s.current = current;
    const rest = right.flatMap((column, index) => [...barsIn(s, right[index - 1]?.end ?? end, column.start), column]);
    return [...rest, ...barsIn(s, right.at(-1)?.end ?? end, line.end)];
}

/** The bars between two columns, if there are any: drawn lines. */
function barsIn(s: ReaderState, start: number, end: number): Range[] {
    const bars = s.trim({ start, end });
    return bars.start < bars.end ? [bars] : [];
}

function roleAtLeft(text: string): 'authority' | 'position' | 'signer' | 'signatureNote' {
    if (isName(text)) {
        return 'signer';
    }
    return isPost(text) ? 'position' : isCapitals(text) ? 'authority' : 'signatureNote';
}

function isName(text: string): boolean {
    return isPersonName(text) || isBlankName(text);
}

/** Looks for an approval that begins on the current line, or right below the kind that stands on it. */
function approvalBeside(s: ReaderState): ApprovalBeside | undefined {
    if (s.seen.has('kind') || s.seen.has('addressee') || !isCapitals(s.slice(firstColumn(s, s.index)))) {
        return undefined;
    }
    const last = Math.min(s.index + LONGEST, s.lines.length) - 1;
    const kind = findKind(s, last);
    const opener = kind && findOpener(s, kind, last);
    if (!kind || !opener) {
        return undefined;
    }
    const beside = { ordinal: kind.column.ordinal, parting: (opener.column.middle + kind.column.middle) / 2 };
    const lefts: string[] = [];
    for (let i = s.index; i <= last; i++) {
        const columns = columnsOf(s, s.lines[i] as Line);
        const { left, right } = sides(columns, beside);
        const texts = left.map((column) => s.slice(column));
        if (
            !texts.every(approves) ||
            twoSign(
                texts,
                right.map((column) => s.slice(column)),
            )
        ) {
            return undefined;
        }
        for (const text of texts) lefts.push(text);
        if (texts.some(isName)) {
            return i >= kind.index && opens(s, opener.index, lefts) ? { ...beside, to: i } : undefined;
        }
    }
    return undefined;
}

/** The kind, with nothing behind it on its line; something before it, unless it stands on the current line. */
function findKind(s: ReaderState, last: number): { index: number; column: Column } | undefined {
    for (let index = s.index; index <= last; index++) {
        const found = kindOn(s, index);
        if (found !== 'none') {
            return found && { index, column: found };
        }
    }
    return undefined;
}

/** What {@link kindOn} has said of the lines of a text: each is asked about from all lines above it. */
const kindsOn = new WeakMap<ReaderState, Map<number, Column | undefined | 'none'>>();

/** The kind at the end of a line; undefined where something stands behind it; `none` where the line names none. */
function kindOn(s: ReaderState, index: number): Column | undefined | 'none' {
    const known = kindsOn.get(s) ?? new Map<number, Column | undefined | 'none'>();
    kindsOn.set(s, known);
    if (!known.has(index)) {
        const columns = columnsOf(s, s.lines[index] as Line);
        const kinds = columns.filter((column) => readKindLine(s.text, column)?.alone);
        known.set(index, kinds.length === 0 ? 'none' : kinds.find((kind) => kind === columns.at(-1)));
    }
    return known.get(index);
}

/** The first text in capitals at the left of the kind; on the current line, or below the kind that stands there alone. */
function findOpener(
    s: ReaderState,
    kind: { readonly index: number; readonly column: Column },
    last: number,
): { index: number; column: Column } | undefined {
    for (let index = s.index; index <= last; index++) {
        const columns = columnsOf(s, s.lines[index] as Line);
        const [column] = columns;
        const isKind = column?.start === kind.column.start;
        if (column && !isKind && !column.isBehindSign && isCapitals(s.slice(column))) {
            const isAtLeft =
                kind.column.ordinal > 0 || kind.column.isBehindSign || column.middle < middleBefore(s, kind);
            return isAtLeft ? { index, column } : undefined;
        }
        if (!isKind) {
            return undefined;
        }
    }
    return undefined;
}

/** Where the kind begins that stands alone on its line, in characters from the edge. */
function middleBefore(s: ReaderState, { index }: { readonly index: number }): number {
    return (s.lines[index] as Line).indent;
}

/** What stands in the column of whoever approves a paper: capitals, the day, a remark, a name, a drawn line. */
function approves(text: string): boolean {
    const whole = { start: 0, end: text.length };
    return (
        !findNationalTitle(text, whole) &&
        (isCapitals(text) || isDay(text) || isSignatureNote(text) || isName(text) || !/\p{L}/u.test(text))
    );
}

/** Whether posts, or names, stand at both sides: two sign there, and nothing is approved. */
function twoSign(left: readonly string[], right: readonly string[]): boolean {
    return (left.some(isPost) && right.some(isPost)) || (left.some(isName) && right.some(isName));
}

/**
 * Whether lines at the left can begin here: with a post, or what heads one. Where no issuer can stand any more, they need no post
 * that is known as one.
 */
function opens(s: ReaderState, index: number, lefts: readonly string[]): boolean {
    const isBelowIssuer = (s.lines[index] as Line).afterBlank && s.seen.has('issuer');
    if (s.seen.has('number') || s.seen.has('placeAndDate') || isBelowIssuer) {
        return true;
    }
    const [first = '', second = '', third = ''] = lefts;
    return isPost(first) || isPost(isDay(second) ? third : second);
}

/** The columns of a line, from the left: at the left of the kind, and at its side. */
function sides(
    columns: readonly Column[],
    { ordinal, parting }: Omit<ApprovalBeside, 'to'>,
): { left: Column[]; right: Column[] } {
    const isLeft = (column: Column) =>
        Number.isNaN(column.middle - parting)
            ? !column.isBehindSign || (column.ordinal > 0 && column.ordinal < ordinal)
            : column.middle < parting;
    return { left: columns.filter(isLeft), right: columns.filter((column) => !isLeft(column)) };
}

function firstColumn(s: ReaderState, index: number): Range {
    return columnsOf(s, s.lines[index] as Line)[0] ?? { start: 0, end: 0 };
}

/** The texts of a line that bars, tabs or many blanks part, without what is empty and the emphasis around them. */
function columnsOf(s: ReaderState, line: Line): Column[] {
    const columns: Column[] = [];
    const inner = withoutFrame(s, line);
    const tabs = s.tabsIn({ start: line.start - line.indent, end: line.end });
    const signs = tabs.length > 0 || s.slice(line).includes('|');
    const add = (start: number, end: number) => {
        const range = s.bare(s.trimSpaces({ start, end }));
        if (range.start < range.end) {
            const middle = signs ? Number.NaN : line.indent + (range.start + range.end) / 2 - line.start;
            const before = s.text.slice(inner.start, range.start);
            const isBehindSign = before.includes('|') || tabs.some((tab) => tab < range.start);
            columns.push({ ...range, middle, isBehindSign, ordinal: columns.length });
        }
    };
    let from = inner.start;
    for (const { start, end } of gapsOf(s, inner, tabs)) {
        add(from, start);
        from = end;
    }
    add(from, inner.end);
    return joinDay(s, columns);
}

/** A line between the bars that a table has at both of its edges. */
function withoutFrame(s: ReaderState, line: Line): Range {
    const isFramed = line.end - line.start > 1 && s.text[line.start] === '|' && s.text[line.end - 1] === '|';
    return isFramed ? s.trimSpaces({ start: line.start + 1, end: line.end - 1 }) : line;
}

/** Bars, tabs and long gaps between the texts of a line, in order. */
function gapsOf(s: ReaderState, line: Range, tabs: readonly number[]): Range[] {
    const text = s.slice(line);
    if (tabs.length === 0 && !text.includes('|') && !text.includes('   ')) {
        return [];
    }
    const gaps = [...text.matchAll(GAP)].map(({ index, 0: gap }) => ({
        start: line.start + index,
        end: line.start + index + gap.length,
    }));
    const own = tabs
        .filter((tab) => tab > line.start && !gaps.some(({ start, end }) => start <= tab && tab < end))
        .map((tab) => ({ start: tab, end: tab + 1 }));
    return [...gaps, ...own].sort((a, b) => a.start - b.start);
}

/** A day with room to write in (`Ngày     tháng 02 năm 2026`) is one text. */
function joinDay(s: ReaderState, columns: Column[]): Column[] {
    const [first, second] = columns;
    if (first && second && isDay(s.slice({ start: first.start, end: second.end }))) {
        const middle = (first.middle * 2 + second.middle * 2) / 4;
        const joined = { ...first, end: second.end, middle };
        return [joined, ...columns.slice(2).map((column) => ({ ...column, ordinal: column.ordinal - 1 }))];
    }
    return columns;
}
