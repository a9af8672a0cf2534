import { CITED_KINDS } from '../../terms/kinds.js';
import type { Range } from '../reading/heading.js';

/** A directive's number in running text, with what stands around it. Ranges are of the clean text. */
export interface CitationParts {
    readonly kind: Range | undefined;
    readonly number: Range;
    /** With a comma and `ngày` before it, where they stand there. */
    readonly date: Range | undefined;
    /** The name behind `của`. */
    readonly issuer: Range | undefined;
    /** From the kind to the end of the issuer. */
    readonly start: number;
    readonly end: number;
}

const DASH = '[-‐‑‒–—−]';
/** A hyphen or slash inside a number, with a stray space at one side. */
const joined = (sign: string) => `(?:\\s?${sign}|${sign}\\s)`;
const GROUP = '\\p{Lu}[\\p{L}\\d&]*';
const NUMBER = new RegExp(
    `(?<![\\p{L}\\d/.,])\\d{1,5}\\p{Ll}?(?:` +
        // party: 228-KH/TU
        `${joined(DASH)}\\p{Lu}\\p{L}{1,4}${joined('/')}${GROUP}(?:-${GROUP})?` +
        // normative: 30/2020/NĐ-CP, 64/2025/QH15
        `|${joined('/')}(?:19|20)\\d{2}${joined('/')}${GROUP}(?:${joined(DASH)}${GROUP})*` +
        // state: 141/KH-UBND, 125/SGDĐT-VP
        `|${joined('/')}${GROUP}(?:${joined(DASH)}${GROUP})*` +
        `)(?![\\p{L}\\d/])`,
    'gu',
);
const PLAIN_STATE = /^\d{1,5}\p{Ll}?\s?\/\s?\p{Lu}[\p{L}\d&]*$/u;
const DATE =
    /\s*,?\s*(?:(?:ký |ban hành )?ngày\s*)(\d{1,2}\s*(?:[/.\-–]\s*\d{1,2}\s*[/.\-–]\s*\d{4}|tháng\s+\d{1,2}\s+năm\s+\d{4}))(?!\d)/uy;
const OF = /\s*,?\s*của\s+/uy;
const NUMBER_WORD = /(?:số|Số)\s*:?\s*$/u;
const LAW = /(?:^|[\s(“"*_])((?:Bộ luật|Luật|Pháp lệnh)(?=\s)[^;,.()|\n]{1,90}?)\s+(?:số\s*:?\s*)?$/u;

const KINDS = new Map(CITED_KINDS.map((kind) => [kind.toLowerCase(), kind]));
const LONGEST_KIND = Math.max(...CITED_KINDS.map((kind) => kind.split(' ').length));

/** Words in small letters that may stand inside the name of an issuer. */
const NAME_WORDS = new Set(
    (
        'nhân dân tỉnh phố huyện quận xã phường thị trấn trung ương đảng ủy uỷ khóa khoá lần thứ quốc gia nhà nước đặc khu ' +
        'trưởng đạo thường vụ trực chấp hành nghiệp chủ tịch cán sự liên bộ ngành an toàn phòng đoàn đại biểu hội thuộc'
    ).split(' '),
);
/** Words in small letters that do so only before another word. */
const NAME_PAIRS: Record<string, RegExp> = {
    thành: /^(?:phố|ủy|uỷ)$/u,
    ban: /^(?:đảng|chấp|chỉ|thường)$/u,
    chỉ: /^đạo$/u,
    công: /^(?:an|tác)$/u,
    tổ: /^chức$/u,
};
const WORD = /(\s+|\s*,\s+)([\p{L}\d/&-]+)/uy;
const MOST_WORDS = 24;

/** Finds the citations within `start`–`end` of the clean text, in order. */
export function findCitations(text: string, start: number, end: number): CitationParts[] {
    const found: CitationParts[] = [];
    NUMBER.lastIndex = start;
    for (let m = NUMBER.exec(text); m !== null && m.index < end; m = NUMBER.exec(text)) {
        const number = { start: m.index, end: m.index + m[0].length };
        if (number.end > end) {
            break;
        }
        const floor = found[found.length - 1]?.end ?? start;
        const before = text.slice(Math.max(floor, number.start - 130), number.start);
        const numberWord = NUMBER_WORD.exec(before);
        if (PLAIN_STATE.test(m[0]) && !numberWord) {
            continue;
        }
        const kind = findKind(before, numberWord?.index ?? before.length, number.start);
        const citation = { kind, number, ...readTail(text, number.end, end) };
        found.push({ ...citation, start: (kind ?? number).start, end: citation.end });
        NUMBER.lastIndex = citation.end;
    }
    return found;
}

/** The kind that stands before the number: `Chỉ thị số`, `Kế hoạch`, `Luật Lưu trữ số`. */
function findKind(before: string, wordsEnd: number, numberStart: number): Range | undefined {
    const offset = numberStart - before.length;
    const words = [...before.slice(0, wordsEnd).matchAll(/\p{L}+/gu)].slice(-LONGEST_KIND);
    const last = words[words.length - 1];
    if (last && before.slice(last.index + last[0].length, wordsEnd).trim() === '') {
        for (let i = 0; i < words.length; i++) {
            const from = (words[i] as RegExpExecArray).index;
            const phrase = before.slice(from, last.index + last[0].length).replace(/\s+/g, ' ').toLowerCase();
            if (KINDS.has(phrase)) {
                return { start: offset + from, end: offset + last.index + last[0].length };
            }
        }
    }
    const law = LAW.exec(before);
    if (law) {
        const from = law.index + law[0].indexOf(law[1] as string);
        const name = /^(?:Bộ luật|Luật|Pháp lệnh)/u.exec(law[1] as string) as RegExpExecArray;
        return { start: offset + from, end: offset + from + name[0].length };
    }
    return undefined;
}

function readTail(text: string, from: number, end: number): { date: Range | undefined; issuer: Range | undefined; end: number } {
    let at = from;
    let date: Range | undefined;
    DATE.lastIndex = at;
    const d = DATE.exec(text);
    if (d && at + d[0].length <= end) {
        date = { start: at + (d[0].length - d[0].trimStart().length), end: at + d[0].length };
        at = date.end;
    }
    OF.lastIndex = at;
    const of = OF.exec(text);
    const issuer = of ? readName(text, at + of[0].length, end) : undefined;
    return { date, issuer, end: issuer?.end ?? at };
}

/** The name of a body that begins at `from`; it ends where another clause begins. */
function readName(text: string, from: number, end: number): Range | undefined {
    const first = /^[\p{L}\d/&-]+/u.exec(text.slice(from, Math.min(end, from + 40)))?.[0];
    if (first === undefined || !(/^\p{Lu}/u.test(first) || first === 'các' || NAME_WORDS.has(first))) {
        return undefined;
    }
    let at = from + first.length;
    for (let words = 1; words < MOST_WORDS; words++) {
        const next = nextWord(text, at, end);
        if (!next) {
            break;
        }
        const after = nextWord(text, next.end, end);
        if (!belongsToName(next, after, text.slice(from, at))) {
            break;
        }
        at = next.end;
    }
    return { start: from, end: at };
}

interface Word {
    readonly text: string;
    readonly behindComma: boolean;
    readonly end: number;
}

function nextWord(text: string, at: number, end: number): Word | undefined {
    WORD.lastIndex = at;
    const m = WORD.exec(text);
    if (!m || at + m[0].length > end) {
        return undefined;
    }
    return { text: m[2] as string, behindComma: (m[1] as string).includes(','), end: at + m[0].length };
}

function belongsToName(word: Word, after: Word | undefined, name: string): boolean {
    if (word.behindComma) {
        // "Sở Văn hóa, Thể thao và Du lịch" is one name, "Tỉnh ủy, Chương trình hành động" is not
        return /^(?:Sở|Bộ|Phòng|Ban|Bộ trưởng Bộ)\s/u.test(name) && /^(?:Thể|Khoa|Thương|Giáo)$/u.test(word.text);
    }
    if (word.text === 'và' || word.text === '-') {
        return after !== undefined && !after.behindComma && /^\p{Lu}/u.test(after.text) && !opensKind(after);
    }
    if (/^[\p{Lu}\d]/u.test(word.text)) {
        return !/^\d{1,2}[/.-]\d/u.test(word.text);
    }
    const pair = NAME_PAIRS[word.text];
    return pair ? after !== undefined && pair.test(after.text) : NAME_WORDS.has(word.text);
}

function opensKind(word: Word): boolean {
    return /^(?:Quyết|Nghị|Chỉ|Kế|Kết|Thông|Hướng|Chương|Luật|Quy|Đề|Báo|Tờ)$/u.test(word.text);
}
