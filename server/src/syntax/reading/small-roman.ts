import { romanValue } from '../../terms/marks.js';
import type { Range } from './heading-parts.js';
import type { Line } from './lines.js';
import type { MarkInText } from './marks.js';
import type { ReaderState } from './reader-state.js';

const SMALL_ROMAN = /([ivx]{1,6})\s?(\)\.(?=\s)|[.)/])(?:[*_]*\s+(?=\S)|(?=[*_]*["“]?\p{Lu}))/uy;
/** How many lines an item of such a list has at most, blank ones not counted. */
const LONGEST_ITEM = 40;
/** A list that goes on may have lost so many numbers, and one more is another list's. */
const MOST_SKIPPED = 2;
/** Beside letters, which share `i`, `v` and `x` with them, these numerals count a list of their own. */
const DEPTH = 2;

/**
 * The mark of a list that small Roman numerals count (`i.`, `ii.`, `iii.`), as far as the line begins one: it goes on with such a list,
 * or is the first and the second follows. `i)` behind `h)` is a letter.
 *
 * @param mark what the line was read as by itself
 */
export function asSmallRoman(
    s: ReaderState,
    mark: MarkInText | undefined,
    { start, end }: Range,
): MarkInText | undefined {
    const first = s.text.charCodeAt(start);
    // i, v, x: most lines are passed over at a look
    if ((first !== 105 && first !== 118 && first !== 120) || (mark && mark.kind !== 'letter')) {
        return mark;
    }
    SMALL_ROMAN.lastIndex = start;
    const found = SMALL_ROMAN.exec(s.text);
    const [whole = '', label = '', sign = ''] = found ?? [];
    const ordinal = romanValue(label.toUpperCase());
    const textStart = start + whole.length;
    if (!found || ordinal === undefined || textStart > end) {
        return mark;
    }
    const punctuation = sign.replace(/\s/g, '');
    const roman: MarkInText = {
        kind: 'letter',
        label,
        punctuation,
        depth: DEPTH,
        ordinal,
        start,
        end: start + label.length + sign.length,
        textStart,
    };
    const before = s.outline.sister(roman);
    const skipped = ordinal - (before?.ordinal ?? ordinal);
    const goesOn = skipped > 0 && skipped <= MOST_SKIPPED && before?.punctuation === punctuation;
    return goesOn || (ordinal === 1 && secondFollows(s, punctuation)) ? roman : mark;
}

function secondFollows(s: ReaderState, punctuation: string): boolean {
    for (let i = s.index + 1; i <= s.index + LONGEST_ITEM && i < s.lines.length; i++) {
        const text = s.slice(s.bare(s.lines[i] as Line));
        if (text.startsWith(`ii${punctuation}`)) {
            return true;
        }
    }
    return false;
}
