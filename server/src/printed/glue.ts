import { smallest } from '../bounds/extremes.js';
import { Remembered } from '../bounds/remembered.js';
import { isWords, type Run } from './printed-document.js';
import { type Look, widthOfRuns } from './times-widths.js';

/**
 * Stands in words where no line may end; each form has its own way to say that, and none prints this character. Printable
 * text never holds it.
 */
export const GLUE = '\u2060';

/** How firmly two neighbours are held: where a chain has no room the weaker ones part first. */
const LOOSE = 1;
const FIRM = 2;
const TIGHT = 3;
type Strength = typeof LOOSE | typeof FIRM | typeof TIGHT;

/** A place in a text (offset in UTF-16) before which no line may end. */
interface Hold {
    readonly at: number;
    readonly strength: Strength;
}

/** A word of a text, what stands between two spaces. */
interface Token {
    readonly text: string;
    readonly at: number;
    readonly isFigureLike: boolean;
}

/** What chains must fit into: points, in a look. */
export interface Room {
    readonly look: Look;
    readonly width: number;
    /** Whether the width is that of a whole line: words that have room on it need no glue. */
    readonly isWhole?: true;
}

/** The longest chain in running text, as a share of a line: so much of the line above may be left to spread over its spaces. */
export const LONGEST_CHAIN = 0.45;

/** The longest chain without a known room, in letters. */
const MOST_LETTERS = 34;

/** A longer word, an address of the web, may be parted at its signs. */
const LONGEST_TOKEN = 28;

/** Words that a figure behind them names: units of time, parts of a text, what is counted by its number. */
const NAMED_BY_FIGURES = new Set(
    (
        'số số: ngày tháng năm quý tuần kỳ khóa khoá lần đợt giờ đoạn ' +
        'phần chương mục điều khoản điểm lục biểu bảng mẫu hình trang tập quyển'
    ).split(' '),
);

/** Of these two, the second names the year or the month in which the first lies. */
const WITHIN_TIME: ReadonlyMap<string, readonly string[]> = new Map([
    ['ngày', ['tháng']],
    ['tuần', ['tháng', 'năm']],
    ['tháng', ['năm']],
    ['quý', ['năm']],
]);

const NUMBER_WORDS = new Set(['trăm', 'nghìn', 'ngàn', 'vạn', 'triệu', 'tỷ', 'tỉ']);

/** The administrative units, by the last word of what they are called, and what may stand before it. */
const UNITS: ReadonlyMap<string, readonly string[]> = new Map([
    ['tỉnh', []],
    ['phố', ['thành', 'khu']],
    ['xã', ['thị']],
    ['phường', []],
    ['khu', ['đặc']],
    ['huyện', []],
    ['quận', []],
    ['trấn', ['thị']],
    ['thôn', []],
    ['ấp', []],
]);

/** Whether a word calls an administrative unit: `TỈNH`, `xã`. */
export function isUnitOfGovernment(word: string): boolean {
    return UNITS.has(word.toLowerCase());
}

/** The longest name of a unit that is held together: `Hồ Chí Minh`. */
const LONGEST_NAME = 3;

/** Words that join: a line of a title may begin with them, and no name goes over them. */
export const JOINTS: ReadonlySet<string> = new Set(
    'và của về cho trong trên tại từ đến với theo để do ở bằng vào giữa hoặc nhằm khi năm giai việc thuộc cùng'.split(
        ' ',
    ),
);

/** What glue can be about: figures, signs within words, a part's letter. Most lines have none of it. */
const WORTH_A_LOOK = /[\d/–-]| (?:[IVXLC]|[a-zđ](?!\p{L}))/u;
const FIGURE = /^[(“"<>≤≥]*\d/u;
const BARE_FIGURE = /^[(“"<>≤≥]*\d[\d.,]*$/u;
const YEAR = /^(?:19|20)\d\d$/u;
const ROMAN_DIGITS = 'IVXLC';
const ROMAN = /^[IVXLC]+(?![\p{L}\d])/u;
const LETTER = /^[a-zđ](?!\p{L})/u;
const SMALL = /^(?:\p{Ll}|%)/u;
const CUT = /\d\S{0,40}[\p{L}\d][-–/]$/u;
const CUT_LETTERS = /^\p{Lu}+[-–/]$/u;
const REST_OF_NUMBER = /^(?:\p{Lu}{2}|\d)/u;
/** What stands before a word without a space: `(tháng`, `Dần-năm`. */
const OPENED = /^.*[-–/([“"‘]/u;
const LETTERS_ALONE = /^[(“"]?\p{L}+:?$/u;
const DASH = /^[-–—]$/u;
const PUNCTUATED = /[.,;:)”"]$/u;

/**
 * Runs with {@link GLUE} wherever a line's end would part what belongs together: numbers of papers, dates, a part or a
 * quantity and its figure, a dash and the word before it. A chain that has no room gives way at its weakest place.
 *
 * @param room what the chains must fit into; without it they are bounded by their letters
 * @param names whether names of administrative units are held together too, as headings and signatures have them
 */
export function gluedRuns(runs: readonly Run[], room?: Room, names = false): readonly Run[] {
    const text = runs.map((run) => (isWords(run) ? run.text : '')).join('');
    if (room?.isWhole && fits(text, room)) {
        return runs;
    }
    const holds = holdsOf(text, names);
    if (holds.length === 0) {
        return runs;
    }
    const places = loosened(text, holds, (chain) => fits(chain, room)).map(({ at }) => at);
    let begin = 0;
    let next = 0;
    return runs.map((run) => {
        if (!isWords(run)) {
            return run;
        }
        const end = begin + run.text.length;
        let glued = '';
        let from = begin;
        for (; next < places.length && (places[next] ?? 0) <= end; next++) {
            const at = places[next] ?? 0;
            glued += `${run.text.slice(from - begin, at - begin)}${GLUE}`;
            from = at;
        }
        const whole = from === begin && glued === '' ? run : { ...run, text: glued + run.text.slice(from - begin) };
        begin = end;
        return whole;
    });
}

function fits(chain: string, room: Room | undefined): boolean {
    return room
        ? chain.length * room.look.size * 0.4 <= room.width &&
              (chain.length * room.look.size <= room.width || widthOfRuns([{ text: chain }], room.look) <= room.width)
        : chain.length <= MOST_LETTERS;
}

/** The holds of texts that were asked for lately: of a long paper a key changes one paragraph. */
const known = new Remembered<readonly Hold[]>(2_000_000);

function holdsOf(text: string, names: boolean): readonly Hold[] {
    if (names) {
        return findHolds(text, names);
    }
    return known.of(text, (own) => (WORTH_A_LOOK.test(own) ? findHolds(own, names) : []));
}

function findHolds(text: string, names: boolean): Hold[] {
    const tokens = tokensOf(text);
    const holds: Hold[] = [];
    for (const [index, token] of tokens.entries()) {
        const strength = index > 0 ? strengthBefore(tokens, index) : null;
        if (strength !== null) {
            holds.push({ at: token.at, strength });
        }
        for (const hold of withinToken(token)) holds.push(hold);
    }
    return names ? merged(holds, nameHolds(tokens)) : holds;
}

function tokensOf(text: string): Token[] {
    const tokens: Token[] = [];
    for (let at = 0; at < text.length; ) {
        const end = text.indexOf(' ', at);
        const until = end < 0 ? text.length : end;
        if (until > at) {
            const word = text.slice(at, until);
            tokens.push({ text: word, at, isFigureLike: isFigureLike(word) });
        }
        at = until + 1;
    }
    return tokens;
}

/** `57-NQ/TW` is one word: no line ends at the signs in it. */
function withinToken({ text, at }: Token): Hold[] {
    if (text.length < 3 || text.length > LONGEST_TOKEN || !/[-/–]/u.test(text)) {
        return [];
    }
    return [...text.matchAll(/[-/–](?=[\p{L}\d])/gu)]
        .filter(({ index }) => index > 0)
        .map(({ index }) => ({ at: at + index + 1, strength: TIGHT }));
}

/** Whether a word begins with a figure, or may be a figure of Rome, a part's letter, a dash. Nearly no word does. */
function isFigureLike(text: string): boolean {
    const code = text.charCodeAt(0);
    return (
        isDigit(code) ||
        text.length === 1 ||
        text.charCodeAt(1) < 0x41 ||
        ((code === 0x28 || code === 0x22 || code === 0x201c) && isDigit(text.charCodeAt(1))) ||
        (ROMAN_DIGITS.includes(text.charAt(0)) && ROMAN.test(text))
    );
}

function isDigit(code: number): boolean {
    return code >= 0x30 && code <= 0x39;
}

/** How firmly a word is held by the one before it; null where a line may end between them. */
function strengthBefore(tokens: readonly Token[], index: number): Strength | null {
    const token = tokens[index] as Token;
    const last = tokens[index - 1] as Token;
    // what opens a text is the mark of an item
    if (index > 1 && isCut(last.text, tokens[index - 2]?.text ?? '') && REST_OF_NUMBER.test(token.text)) {
        return FIRM;
    }
    if (!token.isFigureLike && !last.isFigureLike && !NUMBER_WORDS.has(last.text) && !isOrdinal(last)) {
        return null;
    }
    return strengthBetween(tokens[index - 2]?.text ?? '', last.text, token.text, tokens[index + 1]?.text ?? '');
}

/** `132-` before `KL/TW`, `TT-` of `24/2024/ TT- BYT`: a number in which somebody left a blank behind a stroke. */
function isCut(text: string, before: string): boolean {
    const last = text.charCodeAt(text.length - 1);
    const isStroke = last === 0x2d || last === 0x2f || last === 0x2013;
    return isStroke && (CUT.test(text) || (CUT_LETTERS.test(text) && CUT.test(before)));
}

/** `thứ nhất`, `Phần thứ hai`. */
const ORDINAL = 'thứ';

function isOrdinal({ text }: Token): boolean {
    return text.length === ORDINAL.length && text.toLowerCase() === ORDINAL;
}

function strengthBetween(before: string, last: string, token: string, next: string): Strength | null {
    const name = nameIn(last);
    const isFigure = FIGURE.test(token);
    if ((isFigure || ROMAN.test(token) || LETTER.test(token)) && NAMED_BY_FIGURES.has(name)) {
        return TIGHT;
    }
    if (DASH.test(token) || name === ORDINAL) {
        return FIRM;
    }
    if (!isFigure && !FIGURE.test(last) && !ROMAN.test(last) && !NUMBER_WORDS.has(name)) {
        return null;
    }
    if (isFigure && DASH.test(last) && FIGURE.test(before)) {
        return LOOSE;
    }
    const isTime = WITHIN_TIME.get(before.toLowerCase())?.includes(token.toLowerCase()) === true;
    if (isTime && !PUNCTUATED.test(last)) {
        return LOOSE;
    }
    // `mười lớp 5.`: a figure with nothing behind it that it counts belongs to what stands before it
    if (isFigure && LETTERS_ALONE.test(last) && (PUNCTUATED.test(token) || !SMALL.test(next))) {
        return FIRM;
    }
    const counts = BARE_FIGURE.test(last) && !PUNCTUATED.test(last) && !YEAR.test(last);
    if (SMALL.test(token) && ((counts && !NAMED_BY_FIGURES.has(nameIn(before))) || isNumberWord(before, name))) {
        return FIRM;
    }
    return null;
}

/** A word in small letters, without what stands before it. */
function nameIn(word: string): string {
    return word.replace(OPENED, '').toLowerCase();
}

/** `20 triệu`, `1,5 nghìn tỷ` before what they count. */
function isNumberWord(before: string, word: string): boolean {
    return NUMBER_WORDS.has(word) && (BARE_FIGURE.test(before) || NUMBER_WORDS.has(before.toLowerCase()));
}

/** `TỈNH AN GIANG`, `thành phố Hồ Chí Minh`: a unit and its name. */
function nameHolds(tokens: readonly Token[]): Hold[] {
    const holds: Hold[] = [];
    for (const [index, { text, at }] of tokens.entries()) {
        const first = UNITS.get(text.toLowerCase());
        if (first === undefined) {
            continue;
        }
        const before = tokens[index - 1]?.text.toLowerCase() ?? '';
        if (first.includes(before)) {
            holds.push({ at, strength: FIRM });
        }
        for (const [place, word] of tokens.slice(index + 1, index + 1 + LONGEST_NAME).entries()) {
            if (!/^\p{Lu}/u.test(word.text) || JOINTS.has(word.text.toLowerCase())) {
                break;
            }
            holds.push({ at: word.at, strength: place === 0 ? FIRM : TIGHT });
            if (PUNCTUATED.test(word.text)) {
                break;
            }
        }
    }
    return holds;
}

function merged(...lists: readonly Hold[][]): Hold[] {
    const strongest = new Map<number, Hold>();
    for (const hold of lists.flat()) {
        const known = strongest.get(hold.at);
        if (!known || known.strength < hold.strength) {
            strongest.set(hold.at, hold);
        }
    }
    return [...strongest.values()].sort((a, b) => a.at - b.at);
}

/** The holds that remain when chains without room have given way, the weakest holds of each first. */
function loosened(text: string, holds: readonly Hold[], hasRoom: (chain: string) => boolean): Hold[] {
    const kept: Hold[] = [];
    for (let index = 0; index < holds.length; ) {
        const first = holds[index] as Hold;
        const begin = text.lastIndexOf(' ', first.at - 2) + 1;
        let end = endOfWord(text, first.at);
        const chain = [first];
        for (index++; index < holds.length && (holds[index]?.at ?? 0) <= end + 1; index++) {
            const hold = holds[index] as Hold;
            chain.push(hold);
            end = Math.max(end, endOfWord(text, hold.at));
        }
        for (const hold of whatHolds(text, chain, begin, end, hasRoom)) kept.push(hold);
    }
    return kept;
}

function whatHolds(
    text: string,
    chain: readonly Hold[],
    begin: number,
    end: number,
    hasRoom: (chain: string) => boolean,
): readonly Hold[] {
    if (hasRoom(text.slice(begin, end))) {
        return chain;
    }
    const weakest = smallest(chain.map(({ strength }) => strength));
    const held = chain.filter(({ strength }) => strength > weakest);
    return held.length === 0 ? [] : loosened(text, held, hasRoom);
}

function endOfWord(text: string, at: number): number {
    const end = text.indexOf(' ', at);
    return end < 0 ? text.length : end;
}
