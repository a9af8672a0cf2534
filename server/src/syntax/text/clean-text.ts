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

/** Whether a character is one of those above; written out, for values are looked at piece by piece. */
function isUnclean(code: number): boolean {
    if (code < 0x300) {
        return code < 0x20 ? code !== 0x0a && isControlSpace(code) : code === 0xa0 || code === 0xad || code === 0x85;
    }
    if (code <= 0x36f) {
        return true;
    }
    if (code < 0x1680 || (code > 0x1680 && code < 0x2000)) {
        return false;
    }
    return (
        code === 0x1680 ||
        (code <= 0x206f && UNCLEAN_PUNCTUATION.test(String.fromCharCode(code))) ||
        code === 0x3000 ||
        code === 0xfeff
    );
}

/** Tab, vertical tab, form feed, carriage return. */
function isControlSpace(code: number): boolean {
    return code === 0x09 || code === 0x0b || code === 0x0c || code === 0x0d;
}

const UNCLEAN_PUNCTUATION = new RegExp(`[${INVISIBLE}${SPACES}${LINE_ENDS}]`);

const UNCLEAN = new RegExp(`[${INVISIBLE}${SPACES}${LINE_ENDS}${COMBINING}]`);
const INVISIBLE_MARK = new RegExp(`[${INVISIBLE}]`);
const SPACE = new RegExp(`[${SPACES}]`);
const LINE_END = new RegExp(`[${LINE_ENDS}]`);
const CLUSTER = new RegExp(`[^${COMBINING}][${COMBINING}]+`, 'y');

/**
 * A text as it reads: composed (NFC), with `\n` line ends, plain spaces and no invisible marks, together with the way
 * back to the author's own characters. All offsets are UTF-16 code units.
 */
export interface CleanText {
    readonly text: string;
    /** Offset in the source of the character at `offset` of the clean text; the source's length for the clean text's end. */
    toSource(offset: number): number;
}

/** Reads `source` as {@link CleanText}. Never throws; costs next to nothing where the source is clean already. */
export function cleanText(source: string): CleanText {
    if (!UNCLEAN.test(source)) {
        return { text: source, toSource: (offset) => offset };
    }
    const parts: string[] = [];
    const origins: number[] = [];
    let at = 0;
    while (at < source.length) {
        const char = source[at] as string;
        CLUSTER.lastIndex = at;
        const cluster = isUnclean(source.charCodeAt(at + 1)) ? CLUSTER.exec(source)?.[0] : undefined;
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
    return { text: parts.join(''), toSource: (offset) => map[Math.min(offset, map.length - 1)] as number };
}

/** Whether a text needs folding: unclean characters, line ends, double spaces, spaces at the ends. */
function needsFolding(text: string): boolean {
    let space = true;
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code === 0x20) {
            if (space) {
                return true;
            }
            space = true;
        } else if (code === 0x0a || isUnclean(code)) {
            return true;
        } else {
            space = false;
        }
    }
    return space && text.length > 0;
}

/** `source` as one line of running text: clean, white space folded to single spaces, nothing at the ends. */
export function foldSpaces(source: string): string {
    return needsFolding(source) ? cleanText(source).text.replace(/\s+/g, ' ').trim() : source;
}
