import { firstAtLeast } from '../sorted.js';
import { markdownSigns, type Signs } from './markdown.js';

/**
 * Marks that take no part in reading: byte order mark, soft hyphen, zero-width and direction marks. Removing them lets
 * `Căn\u200Bcứ` read as it looks.
 */
const INVISIBLE = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
/** Spaces of other widths, and the tab: each reads as one space. */
const SPACES = '\\t\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000';
/** Line ends other than `\n`. The language server counts lines by `\r\n`, `\n`, `\r`; a form feed ends a printed line all the same. */
const LINE_ENDS = '\\r\\v\\f\\u0085\\u2028\\u2029';
/** Combining marks: the text is (or may be) decomposed. */
const COMBINING = '\\u0300-\\u036F';

const UNCLEAN = new RegExp(`[${INVISIBLE}${SPACES}${LINE_ENDS}${COMBINING}]`);
const NEXT_UNCLEAN = new RegExp(UNCLEAN.source, 'g');
/** What moves the characters behind it; spaces of other widths are replaced one by one. */
const MOVES = new RegExp(`[${INVISIBLE}${LINE_ENDS}${COMBINING}]`);
const ODD_SPACES = new RegExp(`[${SPACES}]`, 'g');
const COMBINING_MARK = new RegExp(`[${COMBINING}]`);

/** What a UTF-16 unit is to who folds white space: asked of every character of many texts, so a table answers. Where such characters stand is told, for to try
 * all takes a while at every start. */
const FOLDS = new Uint8Array(0x10000);
const [SINGLE_SPACE, UNEVEN] = [1, 2];
for (const [from, to] of [
    [0, 0x36f],
    [0x1680, 0x1680],
    [0x2000, 0x206f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
] as const) {
    for (let code = from; code <= to; code++) {
        if (UNCLEAN.test(String.fromCharCode(code))) FOLDS[code] = UNEVEN;
    }
}
FOLDS[0x0a] = UNEVEN;
FOLDS[0x20] = SINGLE_SPACE;

const INVISIBLE_MARK = new RegExp(`[${INVISIBLE}]`);
const SPACE = new RegExp(`[${SPACES}]`);
const LINE_END = new RegExp(`[${LINE_ENDS}]`);
const CLUSTER = new RegExp(`[^${COMBINING}][${COMBINING}]+`, 'y');

/**
 * A text as it reads: composed (NFC), with `\n` line ends, plain spaces, no invisible marks and none of the signs by which Markdown
 * says what a line is, together with the way back to the author's own characters. All offsets are UTF-16 code units.
 */
export interface CleanText {
    readonly text: string;
    /** Where tabs stand, in order: the text has a space for each. Offsets of the clean text. */
    readonly tabs: readonly number[];
    /** Offset in the source of the character at `offset` of the clean text; the source's length for the clean text's end. */
    toSource(offset: number): number;
    /**
     * Offset in the source behind the character that ends at `offset` of the clean text: its combining marks belong to it,
     * invisible marks behind it do not.
     */
    endInSource(offset: number): number;
    /** Offset in the clean text of the first character that does not begin before `offset` of the source. */
    fromSource(offset: number): number;
}

/** A clean text whose characters stand where they stand in the source. */
function inPlace(text: string, tabs: readonly number[] = []): CleanText {
    const same = (offset: number) => offset;
    return { text, tabs, toSource: same, endInSource: same, fromSource: same };
}

let latest: { readonly source: string; readonly clean: CleanText } | undefined;

/** {@link cleanText} of a whole file. The last one is kept: who reads a file and who searches it ask for the same. */
export function cleanFile(source: string): CleanText {
    if (latest?.source !== source) {
        latest = { source, clean: cleanText(source) };
    }
    return latest.clean;
}

/** Reads `source` as {@link CleanText}. Never throws; costs next to nothing where the source is clean already. */
export function cleanText(source: string): CleanText {
    return cleaned(source, markdownSigns(source));
}

function cleaned(source: string, signs: Signs): CleanText {
    if (signs.length === 0 && !UNCLEAN.test(source)) {
        return inPlace(source);
    }
    if (signs.length === 0 && !MOVES.test(source)) {
        return inPlace(source.replace(ODD_SPACES, ' '), tabsIn(source));
    }
    return rewritten(source, signs);
}

/** @param signs what does not read, besides marks that nobody sees; in order */
function rewritten(source: string, signs: Signs): CleanText {
    const parts: string[] = [];
    const origins: number[] = [];
    let at = 0;
    let passed = 0;
    let clean = 0;
    while (at < source.length) {
        const sign = signs[passed];
        if (sign?.start === at) {
            if (sign.opens) {
                // a heading stands by itself, as what blank lines part
                parts.push('\n');
                origins.push(at);
            }
            at = sign.end;
            passed++;
            continue;
        }
        // many signs may stand before the next unclean character, which is looked for once
        clean = at < clean ? clean : endOfCleanRun(source, at);
        const end = Math.min(clean, sign?.start ?? source.length);
        if (end > at) {
            parts.push(source.slice(at, end));
            while (at < end) {
                origins.push(at++);
            }
            continue;
        }
        const char = source[at] as string;
        CLUSTER.lastIndex = at;
        const cluster = CLUSTER.exec(source)?.[0];
        if (cluster !== undefined) {
            const composed = cluster.normalize('NFC');
            for (let i = 0; i < composed.length; i++) {
                origins.push(at);
            }
            parts.push(composed);
            at += cluster.length;
            continue;
        }
        if (LINE_END.test(char)) {
            if (char !== '\r' || source[at + 1] !== '\n') {
                parts.push('\n');
                origins.push(at);
            }
        } else if (SPACE.test(char)) {
            parts.push(' ');
            origins.push(at);
        } else if (!INVISIBLE_MARK.test(char)) {
            parts.push(char);
            origins.push(at);
        }
        at++;
    }
    origins.push(source.length);
    const map = Uint32Array.from(origins);
    const fromSource = (offset: number) => firstAtLeast(map, offset);
    const toSource = (offset: number) => map[Math.min(offset, map.length - 1)] as number;
    return {
        text: parts.join(''),
        tabs: tabsIn(source).map(fromSource),
        toSource,
        endInSource: (offset) => (offset === 0 ? 0 : endOfCharacter(source, toSource(offset - 1), toSource(offset))),
        fromSource,
    };
}

function tabsIn(source: string): number[] {
    const tabs: number[] = [];
    for (let at = source.indexOf('\t'); at >= 0; at = source.indexOf('\t', at + 1)) {
        tabs.push(at);
    }
    return tabs;
}

/** One past the character that begins at `at`, with its combining marks; the next one that reads begins at `next`. */
function endOfCharacter(source: string, at: number, next: number): number {
    let end = at + 1;
    while (end < next && COMBINING_MARK.test(source[end] as string)) end++;
    return end;
}

/** How far a text reads as it stands, from `at` on: up to an unclean character, or to the letter that marks are put on. */
function endOfCleanRun(source: string, at: number): number {
    NEXT_UNCLEAN.lastIndex = at;
    const next = NEXT_UNCLEAN.exec(source)?.index ?? source.length;
    return next > at && COMBINING_MARK.test(source[next] ?? '') ? next - 1 : next;
}

/** Whether a text needs folding: unclean characters, line ends, double spaces, spaces at the ends. */
function needsFolding(text: string): boolean {
    let before = SINGLE_SPACE;
    for (let i = 0; i < text.length; i++) {
        const now = FOLDS[text.charCodeAt(i)] as number;
        // two spaces, or what is uneven by itself
        if ((now & before) !== 0 || now === UNEVEN) {
            return true;
        }
        before = now;
    }
    return before === SINGLE_SPACE && text.length > 0;
}

/** `source`, a part of a text, as one line of running text: clean, white space folded to single spaces, nothing at the ends. */
export function foldSpaces(source: string): string {
    return needsFolding(source) ? cleaned(source, []).text.replace(/\s+/g, ' ').trim() : source;
}

/** Whether a character of the clean text is white space: a space or a line end. */
export function isSpace(code: number): boolean {
    return code === 0x20 || code === 0x0a;
}
