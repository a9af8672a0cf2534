import { largest } from '../../bounds/extremes.js';
import { CITED_KIND_NAMES, CITED_KINDS } from '../../terms/kinds.js';
import type { Range } from '../reading/heading-parts.js';
import { isSpace } from '../text/clean-text.js';

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
const joined = (sign: string) => `(?:\\s?${sign}|${sign}(?:\\s|[^\\S\\n]*\\n\\s*))`;
const GROUP = '\\p{Lu}[\\p{L}\\d&]*';
/** A group that no word of a sentence is: behind a space stands `BTC`, not `Tờ`. */
const CODE = '\\p{Lu}(?!\\p{Ll}*(?![\\p{L}\\d]))[\\p{L}\\d&]*';
/** A further group behind a hyphen; with spaces on both sides where the day follows: `2273/CTK - CSCL ngày …`. */
const DASHED =
    `(?:\\s?${DASH}${GROUP}|${DASH}(?:\\s|[^\\S\\n]*\\n\\s*)${CODE}|` +
    `\\s${DASH}\\s${CODE}(?=,?\\s+(?:ký\\s+|ban\\s+hành\\s+)?ngày\\s))`;
const NUMBER = new RegExp(
    `(?<![\\p{L}\\d/.,])\\d{1,5}\\p{Ll}?(?:` +
        // party: 228-KH/TU
        `${joined(DASH)}\\p{Lu}\\p{L}{1,4}${joined('/')}${GROUP}(?:-${GROUP})?` +
        // normative: 30/2020/NĐ-CP, 64/2025/QH15
        `|${joined('/')}(?:19|20)\\d{2}${joined('/')}${GROUP}${DASHED}*` +
        // with a hyphen behind its year, as offices slip: 48/2017-TT-BYT
        `|/(?:19|20)\\d{2}${DASH}\\p{Lu}{2,5}${DASH}${GROUP}` +
        // state: 141/KH-UBND, 125/SGDĐT-VP, 04/BC-HLVTCT.LĐ, 545/CCTKV.VIII-CNTK, 4814/CCTKV.05-TTKT, 838/CCTKV.XII-NVDTPC.HUE
        `|${joined('/')}${GROUP}${DASHED}*(?:\\.(?:\\p{Lu}{2,8}(?!\\p{Ll})(?:${DASH}${GROUP})?|\\d{1,2}${DASH}${GROUP})){0,2}` +
        // the year at its end, the team that wrote it: 19/CV-TT-2025, 1413/CAT-PC04(Đ1)
        `)(?:-20\\d{2})?(?:\\(\\p{Lu}{1,3}\\d{1,2}\\))?(?![\\p{L}\\d/])`,
    'gu',
);
const PLAIN_STATE = /^\d{1,5}\p{Ll}?\s?\/\s?\p{Lu}[\p{L}\d&]*$/u;
const DATE =
    /\s*(?:,\s*)?(?:(?:ký |ban hành )?ngày\s*)(\d{1,2}\s*(?:[/.\-–]\s*\d{1,2}\s*[/.\-–]\s*\d{4}|tháng\s*\d{1,2}\s*năm\s*\d{4}))(?!\d)/iuy;
/** What is set off line by line ends and begins anew between two of its words: `của*` over `*Văn phòng Chính phủ`. */
const OF = /\s*(?:,\s*)?của(?:[*_]{1,2}\s+[*_]{1,2}|\s+)/iuy;
const NUMBER_WORD = /(?<!\p{L})s[ốô]\s*(?::\s*)?$/iu;
/** `số`, a colon, and the white space of a line end with its indent. */
const LONGEST_NUMBER_WORD = 40;
const LAW = /(?:^|[\s(“"*_])((?:Bộ luật|Luật|Pháp lệnh)(?=\s)[^;,.()|\n]{1,90}?)\s+(?:số\s*(?::\s*)?)?$/u;

const PHAP_LUAT = /(?<!\p{L})pháp\sluật$/u;

const LONGEST_KIND = largest(CITED_KINDS.map((kind) => kind.split(' ').length));

/** Words that end the name of an issuer: with them another clause begins. */
const STOP_WORDS = new Set(
    (
        'về phê quy hướng thực sửa bổ đã cho tại trên để nhằm năm giai đối như yêu tăng điều là kèm ngày nêu hoặc ' +
        'cùng cũng có được khi trong theo do với bằng đến từ đề gửi ký đẩy tiếp hỗ xây khẩn tập phát nay liên trước sau gồm ' +
        'kết chủ phối quyết thống này nói đó vào không ra xem giao nhiệm sẽ phải cần đang gắn bảo góp tổng v/v nên mà thì ' +
        'công-bố quán một trừ hết còn'
    ).split(' '),
);
/** Words that end it only before another word: `ban hành` does, `ban nhân dân` does not. */
const STOP_PAIRS: Record<string, RegExp> = {
    ban: /^hành$/u,
    bị: /^(?:bãi|hủy|huỷ|thay|đình|thu)$/u,
    chấm: /^dứt$/u,
    chỉ: /^(?!đạo)/u,
    công: /^(?:bố|nhận)$/u,
    thành: /^lập$/u,
    // `Bộ Thông tin và Truyền thông ban hành …`
    thông: /^(?:báo|qua|tư|cáo|tri)$/u,
    triển: /^khai$/u,
    tổ: /^chức$/u,
    kiểm: /^(?:soát|kê)$/u,
    nâng: /^cao$/u,
    quản: /^lý$/u,
};
/** Words of {@link STOP_WORDS} that do not end it before another word: `chủ tịch`, `quốc hội khóa`. */
const KEEP_PAIRS: Record<string, RegExp> = {
    chủ: /^(?:tịch|nhiệm)$/u,
    tổng: /^(?:cục|công|liên)$/u,
    liên: /^(?:bộ|ngành|đoàn|minh|hiệp|tịch)$/u,
};
const WORD = /(\s+|\s*,\s+)([\p{L}\d/&-]+)/uy;
const MAX_WORDS = 24;

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
        const numberWord = NUMBER_WORD.exec(before.slice(-LONGEST_NUMBER_WORD))?.[0].length ?? 0;
        if (numberWord === 0 && PLAIN_STATE.test(m[0])) {
            continue;
        }
        const kind = findKind(before, before.length - numberWord, number.start);
        const citation = { kind, number, ...readTail(text, number.end, end) };
        found.push({ ...citation, start: (kind ?? number).start, end: citation.end });
        NUMBER.lastIndex = citation.end;
    }
    return found;
}

/** Letters, with Vietnamese ones composed; quicker than a regular expression, for it is asked letter by letter. */
function isLetter(code: number): boolean {
    return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000);
}

function skipSpacesBack(text: string, from: number): number {
    let at = from;
    while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
    return at;
}

/** The kind that stands before the number: `Chỉ thị số`, `Kế hoạch`, `Luật Lưu trữ số`. */
function findKind(before: string, wordsEnd: number, numberStart: number): Range | undefined {
    const offset = numberStart - before.length;
    const end = skipSpacesBack(before, wordsEnd);
    let longest: Range | undefined;
    let name = '';
    for (let words = 0, at = end; words < LONGEST_KIND && at > 0; words++) {
        const wordEnd = skipSpacesBack(before, at);
        at = wordEnd;
        while (at > 0 && isLetter(before.charCodeAt(at - 1))) at--;
        if (at === wordEnd) {
            break;
        }
        const word = before.slice(at, wordEnd).toLowerCase();
        name = name === '' ? word : `${word} ${name}`;
        if (CITED_KIND_NAMES.has(name)) {
            longest = { start: offset + at, end: offset + end };
        }
    }
    // `Luật Ban hành văn bản quy phạm pháp luật số …`: the last word of the name is no kind
    const isPartOfName = longest !== undefined && PHAP_LUAT.test(before.slice(0, end));
    if ((longest && !isPartOfName) || !/uật|háp lệnh/.test(before)) {
        return longest;
    }
    const law = LAW.exec(before);
    if (law) {
        const from = law.index + law[0].indexOf(law[1] as string);
        const name = /^(?:Bộ luật|Luật|Pháp lệnh)/u.exec(law[1] as string) as RegExpExecArray;
        return { start: offset + from, end: offset + from + name[0].length };
    }
    return undefined;
}

function readTail(
    text: string,
    from: number,
    end: number,
): { date: Range | undefined; issuer: Range | undefined; end: number } {
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

/** The name of an agency that begins at `from`; it ends where another clause begins. */
function readName(text: string, from: number, end: number): Range | undefined {
    const first = /^[\p{L}\d/&-]+/u.exec(text.slice(from, Math.min(end, from + 40)))?.[0];
    if (first === undefined || STOP_WORDS.has(first)) {
        return undefined;
    }
    let at = from + first.length;
    let next = nextWord(text, at, end);
    for (let words = 1; next && words < MAX_WORDS; words++) {
        const after = nextWord(text, next.end, end);
        if (!belongsToName(next, after, first)) {
            break;
        }
        at = next.end;
        next = after;
    }
    return { start: from, end: at };
}

/** Names that have no small word behind them: whatever follows is another clause. */
const WHOLE = /(?:Chính phủ|Quốc hội|Bộ Chính trị|Ban Bí thư)$/u;

interface Word {
    readonly text: string;
    /** Whether a name that goes on with capitals alone stands before it. */
    readonly isBehindWhole: boolean;
    readonly behindComma: boolean;
    readonly end: number;
}

function nextWord(text: string, at: number, end: number): Word | undefined {
    WORD.lastIndex = at;
    const m = WORD.exec(text);
    if (!m || at + m[0].length > end) {
        return undefined;
    }
    return {
        text: m[2] as string,
        isBehindWhole: WHOLE.test(text.slice(Math.max(0, at - LONGEST_WHOLE), at)),
        behindComma: (m[1] as string).includes(','),
        end: at + m[0].length,
    };
}

const LONGEST_WHOLE = 14;

/** @param opening first word of the name */
function belongsToName(word: Word, after: Word | undefined, opening: string): boolean {
    if (word.behindComma) {
        // "Sở Văn hóa, Thể thao và Du lịch" is one name, "Tỉnh ủy, Chương trình hành động" is not
        return /^(?:Sở|Bộ|Phòng|Ban)$/u.test(opening) && /^(?:Thể|Khoa|Thương|Giáo)$/u.test(word.text);
    }
    if (word.text === 'và' || word.text === '-') {
        return after !== undefined && !after.behindComma && /^\p{Lu}/u.test(after.text) && !opensKind(after);
    }
    if (/^\d{1,2}[/.-]\d/u.test(word.text)) {
        return false;
    }
    const small = word.text.toLowerCase();
    if (small[0] !== word.text[0] && !isShouted(word.text)) {
        return true;
    }
    const next = after && !after.behindComma ? after.text.toLowerCase() : '';
    if (word.isBehindWhole && !/^(?:khóa|khoá|nhiệm|nước|và)$/u.test(small)) {
        return false;
    }
    if (STOP_WORDS.has(small)) {
        return KEEP_PAIRS[small]?.test(next) ?? false;
    }
    return !(STOP_PAIRS[small]?.test(next) ?? false);
}

/** Whether a word is all capitals and no abbreviation's: `VỀ` in a subject set in capitals. */
function isShouted(word: string): boolean {
    return word.length > 1 && word === word.toUpperCase() && STOP_WORDS.has(word.toLowerCase());
}

function opensKind(word: Word): boolean {
    return /^(?:Quyết|Nghị|Chỉ|Kế|Kết|Thông|Hướng|Chương|Luật|Quy|Đề|Báo|Tờ)$/u.test(word.text);
}
