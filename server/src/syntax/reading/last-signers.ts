import type { Role } from '../roles.js';
import { closesPaper } from './closing.js';
import { findNationalTitle, isCapitals, type Range, readAddresseeLabel, readDateLine } from './heading-parts.js';
import type { Line } from './lines.js';
import { readAnnexLine, readMark } from './marks.js';
import type { LastSigners, ReaderState, SigningRow } from './reader-state.js';
import {
    isAuthority,
    isBlankName,
    isPersonName,
    isPosition,
    isSignatureNote,
    LONGEST_POST,
    readRecipientsLabel,
} from './signature.js';

/** So many lines those who sign take at the end of a paper, remarks too. */
const MOST_LINES = 16;
/** A post that is no name of a body in capitals has so few words; what is longer says something. */
const MOST_WORDS = 5;
const MOST_WORDS_BELOW_DAY = 8;
/** A longer line holds no posts, several side by side neither. */
const LONGEST_LINE = LONGEST_POST * 4;
/** What is said of a signature in brackets, and room for the name of a form: `Họ và tên: ……`. */
const REMARK = /^(?:\(.{1,80}\)|\p{Lu}[\p{L} ]{1,20}:[\s.…_]*)$/u;
/** So many lines one who signs has above the name: a body, a post, what is signed for. */
const MOST_POSTS = 3;

/** Columns stand so far apart; bars part cells of tables. */
const GAP = /(?<!\s)\s{3,}(?=[\p{Lu}(.…_«]|\{\{)/u;

/**
 * Those who sign at the end of a paper, known by where and how they stand and not by what they are called: short lines apart from the
 * text, several side by side or with a name or a remark on the signature below them, and nothing behind them but an annex or another paper.
 * Above the recipients they sign only where nobody does below those.
 *
 * @returns undefined where the current line opens nothing of that kind
 */
export function lastSignersFrom(s: ReaderState, line: Line): LastSigners | undefined {
    // below the recipients and who signed nobody signs any more
    const isWhole = !s.ended && s.seen.has('recipientsLabel') && s.seen.has('authority');
    // most lines are far from an end, and nothing else is asked of them
    if (isWhole || !isNearEnd(s)) {
        return undefined;
    }
    // in a form, and behind who has signed, cells that tabs part are a table
    if ((s.ended || s.seen.has('authority')) && s.tabsIn(line).length > 0) {
        return undefined;
    }
    const isDated = isBelowDay(s) && !isPersonName(s.slice(s.bare(line)));
    if (!(line.afterBlank || isDated)) {
        return undefined;
    }
    if (endsPaper(s, line) || !isPosts(s, line) || headsAuthority(s, line)) {
        return undefined;
    }
    const rows = new Map<number, SigningRow>();
    let group: Group = { ...NO_GROUP, isDated };
    /** Where the last of those ends who sign. */
    let to = -1;
    let i = s.index;
    for (; i < s.lines.length && i < s.index + MOST_LINES; i++) {
        const below = s.lines[i] as Line;
        if (s.text.startsWith('//', below.start)) {
            continue;
        }
        const row = rowAt(s, below, group, i === s.index);
        if (row === undefined) {
            break;
        }
        if (row === 'posts' && group.isClosed) {
            if (!isSure(group)) {
                return undefined;
            }
            group = NO_GROUP;
        }
        rows.set(i, row === 'posts' && group.rows === 0 ? 'heads' : row);
        group = withRow(s, group, row, below);
        to = i;
    }
    const isLast = i === s.lines.length || isEnd(s, i);
    // what certifies another text has no text of its own, but a name
    const maySign = hasText(s) || (group.isNamed && (i === s.lines.length || !isNational(s, s.lines[i] as Line)));
    const isSigned = isSure(group) || (rows.size > group.rows && group.rows === 1);
    return isLast && maySign && isSigned ? { to, rows } : undefined;
}

/** What a paper says before anybody signs it. */
const TEXT: readonly Role[] = ['part', 'section', 'article', 'item', 'paragraph', 'table', 'basis'];

function hasText(s: ReaderState): boolean {
    return s.ended || TEXT.some((role) => s.seen.has(role));
}

function isNational(s: ReaderState, line: Line): boolean {
    return findNationalTitle(s.text, line) !== undefined;
}

/** Whether those who sign stand right above a line: above the recipients only where nobody signs below those. */
function isEnd(s: ReaderState, index: number): boolean {
    return endsPaper(s, s.lines[index] as Line) && !isSignedBelow(s, index);
}

/** Whether a paper ends within as many lines as those who sign may take. Each line is looked at once. */
function isNearEnd(s: ReaderState): boolean {
    const to = s.index + MOST_LINES;
    if (to >= s.lines.length) {
        return true;
    }
    const { ahead } = s;
    for (ahead.to = Math.max(ahead.to, s.index); ahead.end < s.index && ahead.to <= to; ahead.to++) {
        if (endsPaper(s, s.lines[ahead.to] as Line)) {
            ahead.end = ahead.to;
        }
    }
    return ahead.end >= s.index;
}

/** So many lines below the label of the recipients a signature is looked for. */
const FAR_BELOW = 60;

/** Whether the line is the label of recipients, and somebody signs below it. */
function isSignedBelow(s: ReaderState, label: number): boolean {
    if (readRecipientsLabel(s.text, s.bare(s.lines[label] as Line)) === undefined) {
        return false;
    }
    const to = Math.min(s.lines.length, label + FAR_BELOW);
    for (let i = label; i < to; i++) {
        const line = s.lines[i] as Line;
        if (i > label && endsPaper(s, line)) {
            return false;
        }
        const columns = columnsAt(s, line);
        if (columns.some((column) => isAuthority(column) || isPosition(column) || isPersonName(column))) {
            return true;
        }
    }
    return false;
}

/** Whether the line is above who signs in another's place: `XÁC THỰC VĂN BẢN HỢP NHẤT` over `KT. BỘ TRƯỞNG`. */
function headsAuthority(s: ReaderState, line: Line): boolean {
    const next = s.lines[s.index + 1];
    const isTitle = /^XÁC (?:NHẬN|THỰC) /u.test(s.slice(s.bare(line)));
    return isTitle && next !== undefined && !next.afterBlank && isAuthority(s.slice(s.bare(next)));
}

/** What stands one below the other of one who signs, or of several side by side. */
interface Group {
    readonly rows: number;
    readonly columns: number;
    /** Whether tabs part its columns. */
    readonly hasTabs: boolean;
    readonly isNamed: boolean;
    /** Whether a remark says how it is signed. */
    readonly isRemarked: boolean;
    /** Whether the next post is that of another one. */
    readonly isClosed: boolean;
    /** Whether its first line is short, and no last word of a letter. */
    readonly isShort: boolean;
    /** Whether its first line is in capitals. */
    readonly isCapital: boolean;
    /** Whether place and day stand above it: its name is to be written yet. */
    readonly isDated: boolean;
}

const NO_GROUP: Group = {
    rows: 0,
    columns: 0,
    hasTabs: false,
    isNamed: false,
    isRemarked: false,
    isClosed: false,
    isShort: false,
    isCapital: false,
    isDated: false,
};

function isSure({ rows, columns, hasTabs, isNamed, isRemarked, isShort, isCapital, isDated }: Group): boolean {
    // rows of cells that are neither posts in capitals nor names are a table
    const isBeside = columns > 1 && (isCapital || isNamed || (rows === 1 && !hasTabs));
    return isBeside || isRemarked || ((isNamed || isDated) && isShort);
}

function withRow(s: ReaderState, group: Group, row: SigningRow, line: Line): Group {
    const columns = columnsAt(s, line);
    const [first = ''] = columns;
    const isNamed = group.isNamed || row === 'names';
    return {
        ...group,
        rows: group.rows + 1,
        columns: Math.max(group.columns, columns.length),
        hasTabs: group.hasTabs || s.tabsIn(line).length > 0,
        isNamed,
        isRemarked: group.isRemarked || columns.some(isSignatureNote),
        isClosed: row !== 'posts',
        isCapital: group.rows > 0 ? group.isCapital : columns.every(isCapitals),
        isShort:
            group.rows > 0
                ? group.isShort
                : columns.length > 1 ||
                  isCapitals(first) ||
                  (wordsIn(first) <= (group.isDated ? MOST_WORDS_BELOW_DAY : MOST_WORDS) && !closesPaper(first)),
    };
}

/** What a line of those who sign holds; undefined for any other line. */
function rowAt(s: ReaderState, line: Line, group: Group, isFirst: boolean): SigningRow | undefined {
    const bare = s.bare(line);
    if (bare.end - bare.start > LONGEST_LINE || endsPaper(s, line)) {
        return undefined;
    }
    const columns = columnsAt(s, line);
    const mark = readMark(s.text, bare.start, bare.end);
    // beside another column `P. KẾ HOẠCH` is the short name of a body
    if (mark && !(mark.kind === 'division' && columns.length > 1)) {
        return undefined;
    }
    if (!isFirst && columns.every((column) => isPersonName(column) || isBlankName(column)) && !group.isNamed) {
        return columns.every(isBlankName) && leadsToName(s, line) ? 'remarks' : 'names';
    }
    if (!isFirst && columns.every((column) => REMARK.test(column) || isSignatureNote(column) || isDay(column))) {
        return 'remarks';
    }
    const isAnother = group.isClosed || (group.columns > 1 && line.afterBlank);
    return (isAnother ? line.afterBlank : goesOn(group, columns)) && isPosts(s, line) ? 'posts' : undefined;
}

/** Whether a column is the day on which somebody signs a form. */
function isDay(column: string): boolean {
    return readDateLine(column, { start: 0, end: column.length })?.start === 0;
}

/** So many lines to write an opinion on, and the day, stand above a name. */
const LINES_ABOVE_NAME = 4;

/** Whether a name stands below lines to write on, with nothing else between them but a day. */
function leadsToName(s: ReaderState, line: Line): boolean {
    const from = s.lines.indexOf(line, s.index) + 1;
    for (const below of s.lines.slice(from, from + LINES_ABOVE_NAME)) {
        const columns = columnsAt(s, below);
        if (columns.every(isPersonName)) {
            return true;
        }
        if (!columns.every((column) => isBlankName(column) || isDay(column))) {
            return false;
        }
    }
    return false;
}

/** Whether a line may be a further one above the name: in capitals below capitals, or in small letters. */
function goesOn({ rows, isCapital }: Group, columns: readonly string[]): boolean {
    return rows === 0 || (rows < MOST_POSTS && (isCapital || !columns.every(isCapitals)));
}

/** Whether a line holds what people sign as, of one or of several side by side: short, and no sentence. */
function isPosts(s: ReaderState, line: Line): boolean {
    const bare = s.bare(line);
    return (
        bare.end - bare.start <= LONGEST_LINE &&
        readDateLine(s.text, bare)?.start !== bare.start &&
        // `KÍNH TRÌNH LÃNH ĐẠO` stands over the name of whom a form is submitted to
        (readAddresseeLabel(s.text, bare) === undefined || isSubmission(s.slice(bare))) &&
        columnsAt(s, line).every(isPost)
    );
}

function isSubmission(text: string): boolean {
    return isCapitals(text) && !text.includes(':');
}

function isPost(text: string): boolean {
    return (
        text.length <= LONGEST_POST &&
        !text.includes('|') &&
        /^\p{Lu}/u.test(text) &&
        !/[.,:;!?…"”]$|^\p{Lu}$/u.test(text) &&
        (isCapitals(text) || !/\d/u.test(text))
    );
}

function wordsIn(text: string): number {
    return text.split(/\s+/u).length;
}

/** Whether place and day stand in the line above. */
function isBelowDay(s: ReaderState): boolean {
    const above = s.previous && s.bare(s.previous);
    return above !== undefined && readDateLine(s.text, above)?.start === above.start && !isHeadedAbove(s);
}

/** Whether the line above is of a heading: its title stands right above it, or it was read with the lines of one. */
function isHeadedAbove(s: ReaderState): boolean {
    const above = s.lines.slice(Math.max(0, s.index - 1 - NEAR), s.index - 1);
    return s.joinedTo >= s.index - 1 || above.some((line) => isNational(s, line));
}

/** So many lines above its day, those drawn too, a heading has its title. */
const NEAR = 3;

/** Whether what stands here is no part of the paper that ends above it, or only tells about it. */
function endsPaper(s: ReaderState, line: Line): boolean {
    const bare: Range = s.bare(line);
    return (
        readAnnexLine(s.text, bare) !== undefined ||
        isNational(s, line) ||
        readRecipientsLabel(s.text, bare) !== undefined ||
        /^(?:={3,}$|\[\^)/u.test(s.slice({ start: bare.start, end: Math.min(bare.end, bare.start + 8) }))
    );
}

function columnsAt(s: ReaderState, line: Line): string[] {
    const bare = s.bare(line);
    const cells: string[] = [];
    let from = bare.start;
    for (const tab of s.tabsIn(bare)) {
        cells.push(s.text.slice(from, tab));
        from = tab + 1;
    }
    cells.push(s.text.slice(from, bare.end));
    return cells.flatMap((cell) => cell.trim().split(GAP)).filter((column) => /\S/u.test(column));
}
