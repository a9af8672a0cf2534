/** What kind of mark opens a line of the body; the order is the usual order of levels, highest first. */
export type MarkKind =
    | 'part' // Phần I, Phần thứ nhất
    | 'chapter' // Chương I
    | 'division' // A. B. C.
    | 'section' // I. II. III.
    | 'article' // Điều 1.
    | 'number' // 1. 1- 1)
    | 'decimal' // 1.1. 1.1.1
    | 'letter' // a) a. a1)
    | 'parenthesis' // (1) (a) (i)
    | 'dash' // - –
    | 'bullet' // •
    | 'plus' // +
    | 'star'; // *

export interface Mark {
    readonly kind: MarkKind;
    /** The mark without its punctuation, as the outline shows it: `I`, `1.1`, `a`, `-`. */
    readonly label: string;
    /** What follows the label: `.`, `-`, `)`, `.-`, empty. */
    readonly punctuation: string;
    /** End of the mark with its punctuation, as an offset of the clean text. */
    readonly end: number;
    /** Where the text behind the mark begins. */
    readonly textStart: number;
    /** How many numbers a decimal mark has (`1.1` has 2); 1 for every other mark. */
    readonly depth: number;
    /** Place in its sequence (`c)` and `III` are the third), where the mark has one. */
    readonly ordinal: number | undefined;
}

/** Letters that number a list, in order (Nghị định 30/2020/NĐ-CP uses the Vietnamese alphabet; f j w z do not occur). */
export const LETTERS = 'abcdđeghiklmnopqrstuvxy';

const ROMAN = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/;
const ROMAN_VALUES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Value of a Roman number up to XXXIX, undefined for anything else. */
export function romanValue(text: string): number | undefined {
    if (text === '' || !ROMAN.test(text)) {
        return undefined;
    }
    let value = 0;
    for (let i = 0; i < text.length; i++) {
        const digit = ROMAN_VALUES[text[i] as string] as number;
        const next = ROMAN_VALUES[text[i + 1] ?? ''] ?? 0;
        value += digit < next ? -digit : digit;
    }
    return value;
}

const ORDINAL_WORDS = ['NHẤT', 'HAI', 'BA', 'TƯ', 'NĂM', 'SÁU', 'BẢY', 'TÁM', 'CHÍN', 'MƯỜI'];

const PART =
    /(PHẦN|Phần|CHƯƠNG|Chương)\s+(?:([IVX]+|\d{1,2})(?![\p{L}\d])|(?:THỨ|thứ)\s+(\p{L}+))\s*([.:–-]?)(?=\s|$|\p{Lu})/uy;
const ARTICLE = /(?:Điều|ĐIỀU)\s+(\d{1,3}[a-zđ]?)\s*([.:])(?=\s|$|\p{L})/uy;
const SECTION = /([IVX]+)\s?(\.\s?-|[.\-–):]|\/(?=\s)|(?=\s+\p{Lu}{2}))(?:\s*(?=[*_]*["“(]?\p{L})|$)/uy;
const SECTION_DECIMAL = /([IVX]+(?:\.\d{1,2})+)([.)]?)\s+(?=\S)/uy;
const DIVISION = /([A-HĐK-U])\s?(\.\s?-|[.)/]|\s?[-–])(?:\s+(?=[*_]*["“]?\p{Lu})|(?=\p{Lu}{2}))/uy;
const DECIMAL = /(\d{1,2}(?:\.\d{1,2}){1,8})([.)]?)(?:[*_]*\s+(?=\S)|(?=[*_]*\p{Lu})|$)/uy;
const NUMBER = /(\d{1,3})\s?(\.\s?-|[.)/]|-(?![\d]))(?:[*_]*\s+(?=\S)|(?=[*_]*["“]?\p{L})|[*_]*$)/uy;
const LETTER = /([a-zđ])(\d{0,2})\s?([.)/]|\.\s?-)(?:[*_]*\s+(?=\S)|(?=[*_]*["“]?\p{Lu})|[*_]*$)/uy;
const PARENTHESIS = /\((\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*/uy;
const BULLET = /(?:([-–—−])(?![-–—−\d])|(\+)(?!\d)|(\*)(?=\s)|([•●▪■◦○‣⁃▫➢✓]|·|o(?=\s\s)))\s*/uy;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(text);
}

/**
 * The mark that opens the line at `start` (an offset of the clean text, behind any opening emphasis), or undefined where
 * the line opens none. Only the shape is judged here; whether a mark may stand there, the reader of the body decides.
 */
export function readMark(text: string, start: number, end: number): Mark | undefined {
    const first = text.charCodeAt(start);
    const mark = isDigit(first) ? readNumber(text, start) : readOther(text, start);
    if (mark === undefined || mark.end > end) {
        return undefined;
    }
    return mark.textStart > end ? { ...mark, textStart: end } : mark;
}

function isDigit(code: number): boolean {
    return code >= 48 && code <= 57;
}

function readNumber(text: string, start: number): Mark | undefined {
    let m = match(DECIMAL, text, start);
    if (m) {
        const label = m[1] as string;
        const punctuation = m[2] as string;
        // "2.5 triệu" is a figure: a decimal mark without its full stop opens a sentence or a heading
        if (
            punctuation !== '' ||
            /^[*_]*["“(]?\p{Lu}/u.test(text.slice(start + m[0].length, start + m[0].length + 4))
        ) {
            const numbers = label.split('.');
            return {
                kind: 'decimal',
                label,
                punctuation,
                end: start + label.length + punctuation.length,
                textStart: start + m[0].length,
                depth: numbers.length,
                ordinal: Number(numbers[numbers.length - 1]),
            };
        }
    }
    m = match(NUMBER, text, start);
    if (m) {
        return simpleMark('number', m[1] as string, (m[2] as string).replace(/\s/g, ''), start, m, Number(m[1]));
    }
    return undefined;
}

function simpleMark(
    kind: MarkKind,
    label: string,
    punctuation: string,
    start: number,
    m: RegExpExecArray,
    ordinal: number | undefined,
): Mark {
    const whole = m[0].replace(/[\s*_]+$/u, '');
    return {
        kind,
        label,
        punctuation,
        end: start + Math.max(whole.length, label.length),
        textStart: start + m[0].length,
        depth: 1,
        ordinal,
    };
}

function readOther(text: string, start: number): Mark | undefined {
    const first = text[start] as string;
    let m: RegExpExecArray | null;
    if (first === '(') {
        m = match(PARENTHESIS, text, start);
        if (!m) {
            return undefined;
        }
        const label = m[1] as string;
        return {
            kind: 'parenthesis',
            label,
            punctuation: ')',
            end: start + label.length + 2,
            textStart: start + m[0].length,
            depth: 1,
            ordinal: /\d/.test(label) ? Number(label) : (romanValue(label.toUpperCase()) ?? letterOrdinal(label)),
        };
    }
    m = match(BULLET, text, start);
    if (m) {
        const kind = m[1] ? 'dash' : m[2] ? 'plus' : m[3] ? 'star' : 'bullet';
        const label = m[1] ? '-' : m[2] ? '+' : m[3] ? '*' : '•';
        return {
            kind,
            label,
            punctuation: '',
            end: start + 1,
            textStart: start + m[0].length,
            depth: 1,
            ordinal: undefined,
        };
    }
    if (first >= 'a') {
        m = first === 'đ' || first <= 'z' ? match(LETTER, text, start) : null;
        if (m) {
            const label = `${m[1]}${m[2]}`;
            const ordinal = m[2] ? Number(m[2]) : letterOrdinal(m[1] as string);
            return simpleMark('letter', label, (m[3] as string).replace(/\s/g, ''), start, m, ordinal);
        }
    }
    return readHeadingMark(text, start, first);
}

function readHeadingMark(text: string, start: number, first: string): Mark | undefined {
    let m: RegExpExecArray | null;
    if (first === 'I' || first === 'V' || first === 'X') {
        m = match(SECTION_DECIMAL, text, start);
        if (m && romanValue((m[1] as string).split('.')[0] as string) !== undefined) {
            const label = m[1] as string;
            const numbers = label.split('.');
            const mark = simpleMark('decimal', label, m[2] as string, start, m, Number(numbers[numbers.length - 1]));
            return { ...mark, depth: numbers.length - 1 };
        }
        m = match(SECTION, text, start);
        const value = m ? romanValue(m[1] as string) : undefined;
        if (m && value !== undefined) {
            return simpleMark('section', m[1] as string, (m[2] as string).replace(/\s/g, ''), start, m, value);
        }
        return undefined;
    }
    if (first === 'P' || first === 'C') {
        m = match(PART, text, start);
        if (m) {
            const kind = (m[1] as string).toUpperCase() === 'PHẦN' ? 'part' : 'chapter';
            const number = m[2];
            const label = number ?? `thứ ${(m[3] as string).toLowerCase()}`;
            const ordinal =
                number === undefined
                    ? ORDINAL_WORDS.indexOf((m[3] as string).toUpperCase()) + 1 || undefined
                    : (romanValue(number) ?? Number(number));
            return simpleMark(kind, label, m[4] as string, start, m, ordinal);
        }
    }
    if (first === 'Đ') {
        m = match(ARTICLE, text, start);
        if (m) {
            return simpleMark('article', m[1] as string, m[2] as string, start, m, Number.parseInt(m[1] as string, 10));
        }
    }
    m = match(DIVISION, text, start);
    if (m) {
        const letter = m[1] as string;
        return simpleMark(
            'division',
            letter,
            (m[2] as string).replace(/\s/g, ''),
            start,
            m,
            letterOrdinal(letter.toLowerCase()),
        );
    }
    return undefined;
}

/** Place of a letter in {@link LETTERS}, counted from 1; undefined for a letter that numbers nothing. */
export function letterOrdinal(letter: string): number | undefined {
    const index = LETTERS.indexOf(letter);
    return index < 0 ? undefined : index + 1;
}
