import { letterOrdinal, type Mark, type MarkKind, romanValue, wordOrdinal } from '../../terms/marks.js';
import { withoutMarksBehind } from '../text/emphasis.js';
import { isCapitals, type Range } from './heading-parts.js';

/** A mark where it stands: from its first character to one past its punctuation. Offsets are of the clean text. */
export interface MarkInText extends Mark, Range {
    /** Where the text behind the mark begins. */
    readonly textStart: number;
}

const PART =
    /(PHẦN|Phần|CHƯƠNG|Chương)\s+(?:([IVX]+|\d{1,2})(?![\p{L}\d])|(?:THỨ|thứ)\s+(\p{L}+))\s*([.:–-]?)(?=[*_]*(?:\s|$)|\p{Lu})/uy;
const SUBCHAPTER =
    /(MỤC|Mục|TIỂU MỤC|Tiểu mục)\s+(\d{1,2}|[IVX]{1,4})(?![\p{L}\d])\s*([.:–-]?)(?=[*_]*(?:\s|$)|\p{Lu})/uy;
/** The sign of a note that stands within a mark: `Điều 8[7].`, `a[2])`; it opens the text behind the mark. */
const NOTED = String.raw`(?=\[\d{1,3}\]`;
/** Laws of old have it alone on its line: `Điều 7`. */
const ARTICLE = new RegExp(
    String.raw`(?:Điều|ĐIỀU)\s+(\d{1,3}[a-zđ]?|[IVX]{1,5}(?![\p{L}\d]))(?:\s*([.:])(?=[*_]*(?:\s|$)|\p{L})|${NOTED}[.:](?:\s|$))|(?=[ \t]*(?:\n|$)))`,
    'uy',
);
/** `Điều 2 Thời hạn thuê`, as contracts have it: the title follows without a stop. */
const TITLED_ARTICLE = /(?:Điều|ĐIỀU)\s+(\d{1,3}[a-zđ]?|[IVX]{1,5})\s+(?=["“]?\p{Lu})/uy;
const NOTED_NUMBER = new RegExp(String.raw`(\d{1,3})()${NOTED}[.)/](?:\s|$))`, 'uy');
const NOTED_LETTER = new RegExp(String.raw`([a-zđ])(\d{0,2})()${NOTED}[.)/](?:\s|$))`, 'uy');
const SECTION =
    /([IVX]+)\s?(\.\s?-|[.\-–):]|\/(?=\s)|(?=\s+\p{Lu}{2}))(?:[*_]*\s*(?=[*_]*["“(]?\p{L})|[*_]* *(?=\n|$))/uy;
const SECTION_DECIMAL = /([IVX]+(?:\.\d{1,2})+)([.)]?)\s+(?=\S)/uy;
const DIVISION = /([A-HĐK-U])\s?(\.\s?-|[.)/]|\s?[-–])(?:[*_]*\s+(?=[*_]*["“]?\p{Lu})|(?=\p{Lu}{2}))/uy;
const DECIMAL = /(\d{1,2}(?:\.\d{1,2}){1,8})([.)]?)(?:[*_]*\s+(?=\S)|(?=[*_]*\p{Lu})| *(?=\n|$))/uy;
/** No beginning of a code that goes on with the line above: `07/PLI; Mẫu số`, `218-KL/TW`, `71-` over `NQ/TW`; and no range: `10 - < 50`. */
const NUMBER =
    /(\d{1,3})(?!\/\p{Lu}{2,8}(?:[;,./-]|$)|-\p{Lu}{1,5}\/|(?<=\d\d)- *(?:\n|$)| ?[-–] {0,3}[<>≤≥]? {0,3}\d)\s?(\.\s?-|\)\.(?=\s)|[.)/]|-(?![\d]))(?:[*_]*\s+(?=\S)|(?=[*_]*["“]?\p{L})|(?=\[\d{1,3}\]\s)|[*_]* *(?=\n|$))/uy;
const LETTER =
    /([a-zđ])(\d{0,2})\s?(\)\.(?=\s)|[.)/]|\.\s?-)(?:[*_]*\s+(?=\S)|(?=[*_]*["“]?\p{Lu})|(?=\[\d{1,3}\]\s)|[*_]* *(?=\n|$))/uy;
const PARENTHESIS = /\((\d{1,2}|[ivx]{1,4}|[a-zđ])\)(\.(?=\s))?\s*/uy;
const BULLET = /(?:([-–—−])(?![-–—−\d])|(\+)(?!\d)|(\*)(?=\s)|([•●▪■◦○‣⁃▫➔-➾✓✔❖◆◇♦►▶]|·|o(?=\s\s)))\s*/uy;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(text);
}

/**
 * The mark that opens the line at `start` (an offset of the clean text, behind any opening emphasis), or undefined where
 * the line opens none. Only the shape is judged here; whether a mark may stand there, the reader of the body decides.
 */
export function readMark(text: string, start: number, end: number): MarkInText | undefined {
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

function readNumber(text: string, start: number): MarkInText | undefined {
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
                start,
                end: start + label.length + punctuation.length,
                textStart: start + m[0].length,
                depth: numbers.length,
                ordinal: Number(numbers[numbers.length - 1]),
            };
        }
    }
    m = match(NUMBER, text, start) ?? match(NOTED_NUMBER, text, start);
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
): MarkInText {
    const whole = m[0].replace(/(?<![\s*_])[\s*_]+$/u, '');
    return {
        kind,
        label,
        punctuation,
        start,
        end: start + Math.max(whole.length, label.length),
        textStart: start + m[0].length,
        depth: 1,
        ordinal,
    };
}

function readOther(text: string, start: number): MarkInText | undefined {
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
            punctuation: m[2] ? ').' : ')',
            start,
            end: start + label.length + (m[2] ? 3 : 2),
            textStart: start + m[0].length,
            depth: 1,
            ordinal: ordinalOf(label),
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
            start,
            end: start + 1,
            textStart: start + m[0].length,
            depth: 1,
            ordinal: undefined,
        };
    }
    if (first >= 'a') {
        m = first === 'đ' || first <= 'z' ? (match(LETTER, text, start) ?? match(NOTED_LETTER, text, start)) : null;
        if (m) {
            const label = `${m[1]}${m[2]}`;
            const ordinal = m[2] ? Number(m[2]) : letterOrdinal(m[1] as string);
            return simpleMark('letter', label, (m[3] as string).replace(/\s/g, ''), start, m, ordinal);
        }
    }
    return readHeadingMark(text, start, first);
}

function readHeadingMark(text: string, start: number, first: string): MarkInText | undefined {
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
            const ordinal = number === undefined ? wordOrdinal(m[3] as string) : ordinalOf(number);
            return simpleMark(kind, label, m[4] as string, start, m, ordinal);
        }
    }
    if (first === 'M' || first === 'T') {
        m = match(SUBCHAPTER, text, start);
        if (m) {
            const label = m[2] as string;
            const mark = simpleMark('subchapter', label, m[3] as string, start, m, ordinalOf(label));
            return { ...mark, depth: /^t/iu.test(m[1] as string) ? 2 : 1 };
        }
    }
    if (first === 'Đ') {
        m = match(ARTICLE, text, start);
        if (m) {
            return simpleMark('article', m[1] as string, m[2] ?? '', start, m, ordinalOf(m[1] as string));
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

/** The mark of an article whose title follows without a stop; elsewhere such words cite one, so that the reader has to judge. */
export function readTitledArticle(text: string, { start, end }: Range): MarkInText | undefined {
    const found = text[start] === 'Đ' ? match(TITLED_ARTICLE, text, start) : null;
    const label = found?.[1] ?? '';
    return found && start + found[0].length < end
        ? simpleMark('article', label, '', start, found, ordinalOf(label))
        : undefined;
}

/** Place of a number, a Roman number in letters of either size, or a letter; undefined for what counts nothing. */
export function ordinalOf(label: string): number | undefined {
    if (/^\d/.test(label)) {
        return Number.parseInt(label, 10);
    }
    // `(c)` and `(l)` are letters: lists do not reach the Roman hundred
    const roman = /^[ivx]+$/i.test(label) ? romanValue(label.toUpperCase()) : undefined;
    return roman ?? letterOrdinal(label.toLowerCase());
}

/** A number or a letter, which another one may divide: `I`, `2`, `1A`, `2b`, `I1`, `01.2`, `II-B`. */
const ANNEX =
    /^(PHỤ\s+LỤC|Phụ\s+lục)(?:\s+(?:SỐ\s+|số\s+)?((?:[IVX]{1,5}|\d{1,2}|[A-Z])(?:[.-](?:\d{1,2}|[IVX]{1,4}|[A-Za-zđ])(?![\p{L}\d])|[A-Za-zđ]?\d{0,2}))(?![\p{L}\d]))?\s*([.:–-]?)\s*/u;

/** The mark of a line that opens an annex: `PHỤ LỤC`, `Phụ lục I`, `PHỤ LỤC 2: DANH MỤC …`; undefined for any other line. */
export function readAnnexLine(text: string, { start, end }: Range): MarkInText | undefined {
    // asked of every line
    if (text[start] !== 'P') {
        return undefined;
    }
    const line = text.slice(start, end);
    const found = ANNEX.exec(line);
    if (!found) {
        return undefined;
    }
    const rest = withoutMarksBehind(line.slice(found[0].length));
    const capitals = found[1] === (found[1] as string).toUpperCase();
    const label = found[2] ?? '';
    const isTitle = rest === '' || isCapitals(rest) || (found[3] !== '' && rest.length <= 160 && /^\p{Lu}/u.test(rest));
    const opens = capitals ? isTitle || /^\(/u.test(rest) : rest === '' || (label !== '' && isTitle);
    if (!opens) {
        return undefined;
    }
    return {
        kind: 'annex',
        label,
        punctuation: found[3] as string,
        start,
        end: start + found[0].trimEnd().length,
        textStart: start + found[0].length,
        depth: 1,
        ordinal: ordinalOf(label),
    };
}
