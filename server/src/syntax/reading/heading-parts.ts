import { findTitle } from '../../standards/titles.js';
import { kindOfTitle } from '../../terms/kinds.js';
import { withoutMarksBehind } from '../text/emphasis.js';

/** Half-open range of the clean text. */
export interface Range {
    readonly start: number;
    readonly end: number;
}

const DASH = '[-‐‑‒–—−]';
const BLANK = '[.…_\\s]';
/** What a template leaves to be filled in by a program: `{{ngày ký}}`. */
const GAP = '\\{\\{[^{}]{1,40}\\}\\}';

/** Two columns of a heading on one line are no longer than this; a paragraph may be. */
const LONGEST_HEADING_LINE = 240;

/** A line of a title within the range, of any regime, if there is one. */
export function findNationalTitle(text: string, { start, end }: Range): Range | undefined {
    if (end - start > LONGEST_HEADING_LINE) {
        return undefined;
    }
    const found = findTitle(text.slice(start, end));
    return found && { start: start + found.start, end: start + found.end };
}

/** `Số:`, which may be set off from its number; that of a law names it: `Luật số:`. */
const NUMBER_LABEL =
    /^(?:S[ốỐ]|(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết) số)(?=[\s:.…_\d⁄/-]|$)\s*(?!\s)[:.]?(?:[*_]{1,3}(?=\s))?(?!\s*\p{Ll})/u;
/** A body of several fields may have commas: `154/CTPH-LĐLĐ-SVH,TT,DL`. */
const SYMBOL = new RegExp(
    `^${BLANK}*(?:(?:[\\dIlOÂ⁄‡]+(?:\\.\\d+)?(?:-\\d{1,2}(?:/\\d{2})?)?\\p{Ll}?|\\p{Ll}|${GAP})${BLANK}*)?(?:/\\s?(?:\\d{4}|20[.…]{1,4}(?:\\(\\d\\)[.…]{0,4})?)\\s?)?(?:/\\s?|${DASH}\\s?)\\p{Lu}[\\p{L}\\d&.]*(?:\\s?[-‐‑‒–—−/]\\s?[\\p{L}\\d&.…]+(?:,\\p{Lu}[\\p{L}\\d&.…]*)*)*(?:\\(\\p{Lu}[\\p{L}\\d]{0,8}\\))?`,
    'u',
);

/** The letters of a number whose place is left blank, without the sign before them: `Số:       NQ/ĐTN-ĐHKT`. */
const LETTERS_ALONE = /^\s{2,20}\p{Lu}{2,5}[/-]\p{Lu}[\p{Lu}&-]{1,30}$/u;

/** Room for a number, or what a template leaves for it. */
const NO_SYMBOL = new RegExp(`^(?:[\\s.…_\\d/-]*|\\s*${GAP}\\s*)$`, 'u');

/** Parts of the line that bears the document's number: `Số: 141/KH-UBND`, `Số       -KH/CB`. */
export interface NumberLine {
    readonly label: Range;
    readonly value: Range | undefined;
    readonly end: number;
}

/** Reads a line of the heading as the document's number, or undefined where it is none. */
export function readNumberLine(text: string, { start, end }: Range): NumberLine | undefined {
    const line = text.slice(start, end);
    const label = NUMBER_LABEL.exec(line);
    if (!label) {
        return undefined;
    }
    const rest = line.slice(label[0].length);
    const symbol = SYMBOL.exec(rest) ?? LETTERS_ALONE.exec(rest);
    const labelEnd = start + withoutMarksBehind(label[0].trimEnd()).length;
    if (!symbol) {
        return NO_SYMBOL.test(rest)
            ? { label: { start, end: labelEnd }, value: trimmed(text, start + label[0].length, end), end }
            : undefined;
    }
    const valueEnd = start + label[0].length + symbol[0].length;
    if (!/^S[ốỐ]/u.test(line) && /\p{L}/u.test(text.slice(valueEnd, end))) {
        // `Luật số 9/2026/QH16 ngày … của Quốc hội` speaks of another law
        return undefined;
    }
    return { label: { start, end: labelEnd }, value: trimmed(text, start + label[0].length, valueEnd), end: valueEnd };
}

/** The number of a document on a line of its own, below its label; undefined where the line holds anything else. */
export function readNumberAlone(text: string, { start, end }: Range): Range | undefined {
    const symbol = SYMBOL.exec(text.slice(start, end));
    return symbol?.[0].length === end - start ? { start, end } : undefined;
}

function trimmed(text: string, start: number, end: number): Range | undefined {
    let from = start;
    let to = end;
    while (from < to && text[from] === ' ') from++;
    while (to > from && text[to - 1] === ' ') to--;
    return from < to ? { start: from, end: to } : undefined;
}

const DATE_LINE = new RegExp(
    // without its comma the place is told by its capitals, and nothing stands before it
    `(?:([\\p{L}][\\p{L}\\s.-]{1,40}?|(?<![.…])(?:…|[.…]{2,}(?:\\(\\d\\)[.…]{0,9})?))\\s*,\\s*|^(\\p{Lu}\\p{Ll}*\\.?(?:\\s\\p{Lu}\\p{Ll}*){0,4})\\s+)?([Nn]gày\\s*(?!\\s)(?:\\d{1,2}|[^\\s\\p{Ll}]{1,4}|${GAP}|${BLANK}{0,20})\\s*tháng\\s*(?!\\s)(?:\\d{1,2}|${GAP}|${BLANK}{0,20})\\s*năm(?:\\d|${BLANK}|\\(\\d\\)|${GAP})*)$`,
    'u',
);

/** Parts of the line `Kiên Giang, ngày 19 tháng 7 năm 2021`. */
export interface DateLine {
    readonly start: number;
    readonly place: Range | undefined;
    readonly date: Range;
}

/** Reads the end of a line of the heading as place and date, or undefined where it is none. */
export function readDateLine(text: string, { start, end }: Range): DateLine | undefined {
    // a look spares paragraphs the search
    if (end - start > LONGEST_HEADING_LINE) {
        return undefined;
    }
    const line = withoutMarksBehind(text.slice(start, end));
    if (!line.includes('tháng')) {
        return undefined;
    }
    const found = DATE_LINE.exec(line);
    if (!found || found[0].length > 90) {
        return undefined;
    }
    const at = start + found.index;
    const place = found[1] ?? found[2];
    const dateStart = at + found[0].length - (found[3] as string).length;
    const date = trimmed(text, dateStart, start + line.length) as Range;
    // the comma stays with the place
    return { start: at, place: place === undefined ? undefined : trimmed(text, at, dateStart), date };
}

/** What a line ends with that breaks off in its date: `An Giang,`, `An Giang, ngày 10 tháng 3`. */
const OPENS_DATE =
    /^\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,5},?(?:\s*[Nn]gày(?:\s+[\d.…_]{1,12})?(?:\s+tháng(?:\s+[\d.…_]{1,12})?)?)?$/u;

/**
 * Reads place and date where they stand over the end of their line.
 *
 * @param next end of the line below
 * @returns undefined where the line holds all of them, or none
 */
export function readDateOver(text: string, { start, end }: Range, next: number): DateLine | undefined {
    const line = text.slice(start, end);
    const isShort = end - start <= LONGEST_HEADING_LINE / 3;
    if (!isShort || !(line.endsWith(',') || /[Nn]gày/u.test(line)) || !OPENS_DATE.test(line)) {
        return undefined;
    }
    const date = readDateLine(text, { start, end: next });
    return date?.start === start ? date : undefined;
}

/** Whether the text has letters, at least two, and all of them are capitals. */
export function isCapitals(text: string): boolean {
    let capitals = 0;
    for (let i = 0; i < text.length; i++) {
        const letterCase = caseOf(text.charCodeAt(i));
        if (letterCase === SMALL) {
            return false;
        }
        if (letterCase === CAPITAL) {
            capitals++;
        }
    }
    return capitals >= 2;
}

const NO_CASE = 1;
const CAPITAL = 2;
const SMALL = 3;
/** What was found out about characters; lines are asked about so often that the engine's tables take too long. */
const CASES = new Uint8Array(0x10000);

function caseOf(code: number): number {
    if (CASES[code] === 0) {
        const char = String.fromCharCode(code);
        CASES[code] = char.toLowerCase() !== char ? CAPITAL : char.toUpperCase() !== char ? SMALL : NO_CASE;
    }
    return CASES[code] as number;
}

/**
 * Reads a line as the document's kind: alone (`KẾ HOẠCH`), or followed by the subject in capitals.
 *
 * @returns where the kind's name ends, or undefined where the line names no kind
 */
export function readKindLine(text: string, { start, end }: Range): { end: number; alone: boolean } | undefined {
    const line = text.slice(start, end);
    if (line.length > LONGEST_HEADING_LINE || line.endsWith(':') || !isCapitals(line.slice(0, 3))) {
        return undefined;
    }
    const kind = isCapitals(line) || line.length <= 40 ? kindOfTitle(line) : undefined;
    if (!kind) {
        return undefined;
    }
    const rest = line.replace(/\s+/g, ' ').slice(kind.length);
    // "CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ" says whose it is, and no subject yet; behind a number the subject follows
    const alone = rest === '' || (/^ CỦA /u.test(rest) && !/ SỐ \d/u.test(rest));
    if (!isCapitals(alone ? line : line.slice(0, kind.length))) {
        return undefined;
    }
    return { end: alone ? end : start + kind.length, alone };
}

/**
 * State letters write `V/v`, party letters `về việc` (Hướng dẫn 05-HD/VPTW), those of the youth union `"V/v …"` in quotation
 * marks (Hướng dẫn 29-HD/TWĐTN-VP, mục III.5).
 */
const SUBJECT_LABEL = /^["“]?(?:(?:V\s?\/\s?[vV]|VV)\s*[:.]?\s*|[Vv]ề việc\s+(?=\S))/u;

/** Where the text behind `V/v` or `về việc` begins, or undefined where the line does not open so. */
export function readSubjectLabel(text: string, { start, end }: Range): number | undefined {
    const found = SUBJECT_LABEL.exec(text.slice(start, end));
    return found ? start + found[0].length : undefined;
}

const ADDRESSEE_LABEL = /^(?:(?:Đồng\s+kính|Kính)\s+(?:g[ửở]i|trình|chuyển)|KÍNH\s+(?:G[ỬỞ]I|TRÌNH))\s*:?\s*/u;

/** `THỦ TƯỚNG CHÍNH PHỦ điện:` of a telegram: who sends it stands before the word. */
const SENT_TO = /^\p{Lu}[\p{Lu}\s]{4,80}\s(?:điện|ĐIỆN)\s*:\s*/u;

/** Where the text behind `Kính gửi:` or `… điện:` begins, or undefined where the line does not open so. */
export function readAddresseeLabel(text: string, { start, end }: Range): number | undefined {
    const line = text.slice(start, end);
    const found = ADDRESSEE_LABEL.exec(line) ?? (line.includes(':') ? SENT_TO.exec(line) : null);
    // `Kính trình lãnh đạo xem xét./.` asks, and ends a paper
    if (found && !found[0].includes(':') && line.endsWith('./.')) {
        return undefined;
    }
    return found ? start + found[0].length : undefined;
}

const BASIS =
    /^(?:Căn cứ|Thực hiện|Theo|Xét|Triển khai|Tiếp tục (?:thực hiện|triển khai)|Trên cơ sở|Để (?:triển khai|thực hiện)|Chấp hành|Quán triệt)(?!\p{L})/u;

/** Whether a paragraph before the first section opens as a basis does. */
export function opensBasis(line: string): boolean {
    return BASIS.test(line);
}
