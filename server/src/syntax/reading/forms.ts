import { withoutMarksBehind } from '../text/emphasis.js';
import { cellTabs } from './cells.js';
import { findNationalTitle, isCapitals, type Range, readDateLine, readNumberLine } from './heading-parts.js';
import { endsSentence, type Line } from './lines.js';
import { type MarkInText, ordinalOf, readAnnexLine, readMark } from './marks.js';
import type { ReaderState } from './reader-state.js';
import { lastPiece } from './reading.js';

/** `Mẫu số 01`, `MẪU B12`, `Biểu 3a`, `Mẫu biểu số 01/TTr`, `BM.02`, `Mẫu:`. */
const LABEL =
    /^((?:(?:MẪU|Mẫu)(?:\s+(?:BIỂU|biểu|ĐƠN|đơn))?|(?:BIỂU|Biểu)(?:\s+(?:MẪU|mẫu))?|BM)(?:\s+(?:SỐ|số|Số)(?!\p{L}))?)\s*(?:[:.]|(?<=BM)-)?\s*(?:((?:\d{1,3}|\p{Lu}{1,3}\.?\d{1,3}|[IVX]{1,5}|\p{Lu}(?![\p{L}\d]))[a-zđ]?(?:[./-][\p{L}\d]{1,8}){0,4})(?![\p{L}\d]))?\s*([.:–-]?)\s*/u;
/** A title behind the label is no longer than this. */
const LONGEST_TITLE = 200;
/** How many lines below its title what a form or an annex opens with may stand. */
const NEAR = 5;
/** `(Kèm theo Kế hoạch số …)`, `(Được công nhận kèm theo …)`: what every attached paper bears under its title. */
const ATTACHED =
    /^[*_]*\([*_\s]*(?:\p{L}+\s+){0,4}(?:(?:kèm|Kèm|KÈM)\s+(?:theo|THEO)|(?:Đính|ĐÍNH)\s+(?:kèm|KÈM))(?!\p{L})/u;

/** The same behind the end of the title on its line: `… TỈNH AN GIANG (Kèm theo Quyết định số …)`. */
const ATTACHED_BEHIND =
    /^[^\p{Ll}(|]{4,300}\([*_\s]*(?:\p{L}+\s+){0,4}(?:(?:kèm|Kèm|KÈM)\s+(?:theo|THEO)|(?:Đính|ĐÍNH)\s+(?:kèm|KÈM))(?!\p{L})/u;

/**
 * The label of a sample form: the word and its number, alone on a line or with the form's title behind it.
 *
 * @returns undefined for every other line, and for running text that only speaks of a form
 */
export function readFormLabel(text: string, { start, end }: Range): MarkInText | undefined {
    const first = text[start];
    if ((first !== 'M' && first !== 'B') || end - start > LONGEST_TITLE) {
        return undefined;
    }
    const line = text.slice(start, end);
    const found = LABEL.exec(line);
    if (!found) {
        return undefined;
    }
    const [whole, , label = '', punctuation = ''] = found;
    const rest = withoutMarksBehind(line.slice(whole.length));
    const isAlone = rest === '';
    const isTitled = label !== '' && ((punctuation !== '' && /^\p{Lu}/u.test(rest)) || isCapitals(rest));
    const isNoted = label !== '' && rest.startsWith('(');
    const isBlank = label === '' && isAlone && punctuation === '' && !/[:.]$/u.test(whole.trimEnd());
    if (!(isAlone || isTitled || isNoted) || isBlank || line.includes('|') || /[;,]$/u.test(line)) {
        return undefined;
    }
    return {
        kind: 'annex',
        label,
        punctuation,
        start,
        end: start + whole.trimEnd().length,
        textStart: start + whole.length,
        depth: 1,
        ordinal: label === '' ? undefined : ordinalOf(label),
    };
}

/**
 * Whether the label at the current line heads a form. A list of forms names one a line; in the midst of a paper a form
 * opens with the national title, or says what it is attached to.
 */
export function headsForm(s: ReaderState): boolean {
    const isLabel = (index: number) => {
        const line = s.lines[index];
        return line !== undefined && readFormLabel(s.text, s.bare(line)) !== undefined;
    };
    if (isLabel(s.index + 1) || (isLabel(s.index - 1) && s.current?.mark?.start !== s.lines[s.index - 1]?.start)) {
        return false;
    }
    return s.seen.has('annex') || s.seen.has('signer') || opensAttached(s);
}

/**
 * Whether the label of a form at the current line is all that stands above the heading of a whole paper, as a form that was taken out of
 * what it is attached to has it: that paper is no annex of another.
 */
export function labelsPaper(s: ReaderState): boolean {
    if (s.documents.length > 0 || s.seen.size > 0) {
        return false;
    }
    const below = s.lines.slice(s.index + 1, s.index + 1 + LABELLED_HEADING);
    return below.some((line) => findNationalTitle(s.text, line) !== undefined);
}

/** So many lines below the label of a form its heading has both columns. */
const LABELLED_HEADING = 8;

function opensAttached(s: ReaderState): boolean {
    for (let i = s.index + 1; i <= s.index + NEAR && i < s.lines.length; i++) {
        const line = s.lines[i] as Line;
        if (findNationalTitle(s.text, line) || ATTACHED.test(s.slice(line))) {
            return true;
        }
    }
    return false;
}

/** Whether a line begins a list from its first number, apart from what stands above it. */
function opensList(line: Line, s: ReaderState): boolean {
    const mark = readMark(s.text, line.start, line.end);
    return line.afterBlank && mark?.ordinal === 1 && (mark.kind === 'number' || mark.kind === 'section');
}

/**
 * Whether the line in capitals is the title of an annex that bears no word for it: lines in capitals lead from it to what
 * it is attached to, or behind a signature to a table or a list.
 */
export function titlesAnnex(s: ReaderState, line: Line, text: string): boolean {
    const { current } = s;
    const isTitleOfOpen = current?.role === 'annex' && lastPiece(current) === undefined;
    const mark = readMark(s.text, line.start, line.end);
    const isPlain = isCapitals(text) && !text.includes('|') && (!mark || mark.textStart === line.end);
    const isApart = line.afterBlank || (s.zone === 'end' && s.seen.has('signer'));
    if (!isApart || isTitleOfOpen || !isPlain) {
        return false;
    }
    for (let i = s.index + 1; i <= s.index + NEAR && i < s.lines.length; i++) {
        const range = s.bare(s.lines[i] as Line);
        const below = s.slice(range);
        if (ATTACHED.test(below) || ATTACHED_BEHIND.test(below)) {
            return true;
        }
        if (
            s.seen.has('signer') &&
            s.zone === 'end' &&
            (below.includes('|') || cellTabs(s, s.lines[i] as Line).length > 0)
        ) {
            return true;
        }
        if (s.seen.has('signer') && s.zone === 'end' && !text.endsWith(':') && opensList(s.lines[i] as Line, s)) {
            return true;
        }
        // a title in small letters stands right below: `DANH SÁCH` over `Xã, phường không ma túy`
        const isTitle = isCapitals(below) || (!(s.lines[i] as Line).afterBlank && !endsSentence(below));
        if (!isTitle || readAnnexLine(s.text, range) || findNationalTitle(s.text, range)) {
            return false;
        }
    }
    return false;
}

/**
 * Whether the end of the paper lies behind where an annex begins: a signature stood before it, or the paper is itself an
 * attached one that has none.
 */
export function isBehindEnd(s: ReaderState): boolean {
    return (
        s.ended ||
        s.seen.has('recipientsLabel') ||
        s.seen.has('authority') ||
        (s.documents.length > 0 && !s.seen.has('number') && !s.seen.has('nationalTitle'))
    );
}

/** A blank to be filled in. */
const BLANK = /[.…]{3,}|…/gu;
/** How many blanks make a form. */
const BLANKS = 3;
/** How much of a paper is looked at to tell whether it is a form, in lines. */
const LOOK = 40;

/**
 * Whether lines from `index` on are those of a form: they leave blanks, where a draft leaves its number and day alone; nor
 * does a form know its place.
 */
export function isForm(s: ReaderState, index: number): boolean {
    let blanks = 0;
    for (let i = index; i < Math.min(index + LOOK, s.lines.length) && blanks < BLANKS; i++) {
        const bare = s.bare(s.lines[i] as Line);
        const date = readDateLine(s.text, bare);
        if (date && /^\s*[.…][.…\s,]*$/u.test(s.text.slice(bare.start, date.date.start))) {
            return true;
        }
        if (!readNumberLine(s.text, bare) && date?.start !== bare.start) {
            blanks += s.slice(bare).match(BLANK)?.length ?? 0;
        }
    }
    return blanks >= BLANKS;
}

/** Whether a heading below `index` bears a number that is filled in, as that of a form never is. */
export function hasNumber(s: ReaderState, index: number): boolean {
    for (let i = index; i < Math.min(index + 12, s.lines.length); i++) {
        const number = readNumberLine(s.text, s.bare(s.lines[i] as Line))?.value;
        if (number) {
            return /^\d+\s*(?:[/-]|\p{Ll})[^.…]*\p{L}/u.test(s.slice(number)) && !/[.…]{2}|…/u.test(s.slice(number));
        }
    }
    return false;
}
