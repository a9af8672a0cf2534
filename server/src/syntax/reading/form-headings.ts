import type { Role } from '../roles.js';
import { leaveItems } from './documents.js';
import { readFormLabel } from './forms.js';
import {
    findNationalTitle,
    isCapitals,
    type Range,
    readDateLine,
    readKindLine,
    readNumberLine,
} from './heading-parts.js';
import type { Line } from './lines.js';
import { readMark } from './marks.js';
import { OutlineStack } from './outline-stack.js';
import type { ReaderState } from './reader-state.js';
import { isReading, lastPiece, type Reading } from './reading.js';

/** A heading has no more lines, those drawn too. */
const MOST_LINES = 14;
/** A longer line in capitals is no body's name. */
const LONGEST_ISSUER = 120;
/** Columns stand so far apart; bars and tabs part them, too. */
const GAP = / +|\|/g;
const WIDE = 3;

/** What calls a note: `[^1]`, `[1]`, `¹`. */
const CALL = /\[\^?\d|[⁰¹²³⁴-⁹]/u;

/** One line of a heading, column by column. */
interface HeadingRow {
    readonly index: number;
    readonly columns: readonly Reading[];
}

/**
 * The two columns at the head of a form within an annex, which are not those of the paper: who issues it or its number at the left, the national
 * title at the right; beside each other in its lines, or one below the other with an empty line between them. A title that stands alone is
 * printed in the middle, as that of whoever applies for something, and is none.
 *
 * @returns the rows, or undefined where no such heading begins with the current line
 */
function formHeadingFrom(s: ReaderState, line: Line): readonly HeadingRow[] | undefined {
    const above = line.afterBlank ? undefined : s.previous;
    if (above && (isRow(s, line) || findNationalTitle(s.text, above) !== undefined)) {
        // it goes on with a table or a title that has begun above
        return undefined;
    }
    const isBelowLabel = () => s.previous !== undefined && readFormLabel(s.text, s.bare(s.previous)) !== undefined;
    if (!line.afterBlank && findNationalTitle(s.text, line) === undefined && !isBelowLabel()) {
        return undefined;
    }
    const rows: HeadingRow[] = [];
    let isTitled = false;
    let groups = 1;
    for (let i = s.index; i < s.lines.length && i < s.index + MOST_LINES; i++) {
        const each = s.lines[i] as Line;
        const columns = columnsOf(s, each);
        const roles = columns?.map(({ role }) => role) ?? [];
        if (i > s.index && each.afterBlank && !isTitled) groups++;
        const isSecond = (role: Role) => roles.includes(role) && rows.some((row) => hasRole(row, role));
        const isBeside = roles.includes('nationalTitle') || roles.includes('placeAndDate');
        // what stands in capitals below the title is what the form is called
        if (
            !columns ||
            groups > 2 ||
            (isTitled && roles.includes('issuer') && !isBeside) ||
            isSecond('number') ||
            isSecond('placeAndDate') ||
            s.slice(each).startsWith('===')
        ) {
            break;
        }
        isTitled ||= roles.includes('nationalTitle');
        rows.push({ index: i, columns });
    }
    const has = (role: Role) => rows.some((row) => hasRole(row, role));
    const isTitleOfAnnex = isBare(s) && groups > 1 && !has('number') && !has('ornament');
    // a number with digits is that of a paper, not of a form
    const isPaper = rows.some(({ columns }) => columns.some(({ value }) => value && /^\d/.test(s.slice(value))));
    const isHeading = isTitled && (has('issuer') || has('number')) && !isTitleOfAnnex && !isPaper;
    return isHeading && !isTable(s, rows) && !isTitleCut(s, rows) ? rows : undefined;
}

/** Whether lines that look like names of a body are the national title, cut in two. */
function isTitleCut(s: ReaderState, rows: readonly HeadingRow[]): boolean {
    const names = rows
        .flatMap(({ columns }) => columns)
        .flatMap(({ role, mark }) => (role === 'issuer' && mark ? [s.slice(mark)] : []))
        .join(' ');
    return findNationalTitle(names, { start: 0, end: names.length }) !== undefined;
}

function isRow(s: ReaderState, line: Line): boolean {
    return s.text[line.start] === '|';
}

/** Whether the rows of a table go on right below those that look like a heading. */
function isTable(s: ReaderState, rows: readonly HeadingRow[]): boolean {
    const last = rows.at(-1)?.index ?? -1;
    const [above, below] = [s.lines[last], s.lines[last + 1]];
    return above !== undefined && below !== undefined && isRow(s, above) && isRow(s, below) && !below.afterBlank;
}

function hasRole({ columns }: HeadingRow, role: Role): boolean {
    return columns.some((column) => column.role === role);
}

/** Whether the annex has no title yet: lines in capitals below its mark are one. */
function isBare({ current }: ReaderState): boolean {
    return current?.role === 'annex' && lastPiece(current) === undefined;
}

/** Whether the current line, in an annex, begins the heading of a form. */
export function opensFormHeading(s: ReaderState, line: Line): boolean {
    return isInAnnex(s) && formHeadingFrom(s, line) !== undefined;
}

/** Whether an annex is open: behind it the paper itself has not been signed. */
function isInAnnex({ outline: { root }, annex, document: { children } }: ReaderState): boolean {
    if (root.role !== 'annex') {
        return false;
    }
    const at = children.findLastIndex((child) => child === root || child === annex);
    return !children.slice(at + 1).some((child) => isReading(child) && child.role === 'authority');
}

/** Reads the whole heading of a form within an annex that begins with the current line. */
export function readFormHeading(s: ReaderState, line: Line): boolean {
    const rows = isInAnnex(s) ? formHeadingFrom(s, line) : undefined;
    const last = rows?.at(-1);
    if (!rows || !last) {
        return false;
    }
    leaveItems(s);
    const { root } = s.outline;
    s.outline = new OutlineStack(root);
    const children = rows.flatMap(({ columns }) => columns);
    root.children.push({ role: 'formHeading', indent: line.indent, children });
    s.forgetEnding();
    s.current = undefined;
    s.joinedTo = last.index;
    s.consumed = (s.lines[last.index] as Line).end;
    return true;
}

/** The columns of a line; undefined where one of them is none of a heading. */
function columnsOf(s: ReaderState, line: Line): readonly Reading[] | undefined {
    if (s.text.startsWith('//', line.start)) {
        return [{ role: 'comment', mark: { start: line.start, end: line.end }, indent: line.indent, children: [] }];
    }
    const readings = partsOf(s, line).map((part) => readColumn(s, part));
    return readings.every((reading) => reading !== undefined) ? readings : undefined;
}

function partsOf(s: ReaderState, line: Line): Range[] {
    const title = findNationalTitle(s.text, line);
    const around = title
        ? [{ start: line.start, end: title.start }, title, { start: title.end, end: line.end }]
        : [line];
    return around.flatMap((range) => (range === title ? [range] : atGaps(s, range)));
}

/** What gaps part; a bar is a part of its own. */
function atGaps(s: ReaderState, { start, end }: Range): Range[] {
    const parts: Range[] = [];
    let from = start;
    // blanks to write a number or a day on are no gap between columns
    const blank = readNumberLine(s.text, { start, end }) ?? readDateLine(s.text, { start, end });
    for (const gap of s.slice({ start, end }).matchAll(GAP)) {
        const at = start + gap.index;
        const isBar = gap[0] === '|';
        const behind = at + gap[0].length;
        const hasTab = s.tabsIn({ start: at, end: behind }).length > 0;
        const isWithin = blank !== undefined && at >= startOf(blank) && at < endOf(blank);
        if (isBar || hasTab || (gap[0].length >= WIDE && !isWithin)) {
            parts.push({ start: from, end: at });
            if (isBar) parts.push({ start: at, end: behind });
            from = behind;
        }
    }
    return [...parts, { start: from, end }].map((part) => s.trimSpaces(part)).filter((part) => part.start < part.end);
}

type Blank = NonNullable<ReturnType<typeof readNumberLine> | ReturnType<typeof readDateLine>>;

function startOf(blank: Blank): number {
    return 'label' in blank ? blank.label.start : blank.start;
}

function endOf(blank: Blank): number {
    return 'label' in blank ? blank.end : blank.date.end;
}

function readColumn(s: ReaderState, part: Range): Reading | undefined {
    const column = s.bare(part);
    const text = s.slice(column);
    const reading = (role: Role, mark: Range, value?: Range): Reading => ({
        role,
        mark,
        ...(value ? { value } : {}),
        indent: 0,
        children: [],
    });
    const title = findNationalTitle(s.text, column);
    if (title && title.start === column.start && title.end === column.end) {
        return reading('nationalTitle', column);
    }
    if (!/[\p{L}\d]/u.test(text)) {
        // dots are to be written on
        return reading(/^[.…]{3,}$/u.test(text) ? 'issuer' : 'ornament', column);
    }
    const number = readNumberLine(s.text, column);
    if (number) {
        return number.end >= column.end ? reading('number', number.label, number.value) : undefined;
    }
    const date = readDateLine(s.text, column);
    if (date) {
        const place = date.place ?? { start: date.date.start, end: date.date.start };
        return date.start === column.start ? reading('placeAndDate', place, date.date) : undefined;
    }
    if (CALL.test(text)) {
        // a note is called in running text alone
        return undefined;
    }
    const isName =
        text.length <= LONGEST_ISSUER &&
        isCapitals(text) &&
        !/[^.…][.:;!?]$/u.test(text) &&
        readMark(s.text, column.start, column.end) === undefined &&
        readKindLine(s.text, column) === undefined &&
        readFormLabel(s.text, column) === undefined;
    return isName ? reading('issuer', column) : undefined;
}
