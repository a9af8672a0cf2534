import type { Style } from '../standards/spelling-styles.js';
import type { Document } from '../syntax/generated/ast.js';
import { surroundingsOf } from './capitals/surroundings.js';
import { type CheckedWorld, type PlanChecks, type Report, styleOf } from './check.js';
import { replacing } from './fix.js';
import { type Found, findInWords, textAround, textOf } from './words.js';

/** Syllables that are written with either letter; `quý` and `quỹ` are not, nor are names, which have a capital. */
const PAIRS = [
    ['tỷ', 'tỉ'],
    ['kỷ', 'kỉ'],
    ['kỹ', 'kĩ'],
    ['kỳ', 'kì'],
    ['ký', 'kí'],
    ['lý', 'lí'],
    ['mỹ', 'mĩ'],
    ['sỹ', 'sĩ'],
    ['quy', 'qui'],
] as const;
const OTHER: ReadonlyMap<string, string> = new Map(PAIRS.flatMap(([y, i]) => [[y, i] as const, [i, y] as const]));
const WITH_I = new RegExp(`(?:${PAIRS.map(([, i]) => i).join('|')})(?!\\p{L})`, 'u');
const EITHER = new RegExp(`(?:${PAIRS.flat().join('|')})(?!\\p{L})`, 'gu');
const WORD = /\p{L}+/gu;
/** Words that have one spelling alone. */
const FIXED = /^(?:tỉ (?:mỉ|tê)|kì (?:cọ|kèo|nhông|đà)|lí (?:nhí|lắc)|kí lô)/u;

/**
 * How a style writes a syllable of a pair; undefined where it asks for neither. `quy` has its y in either style, and the older one
 * has `sĩ` more often than `sỹ`.
 */
function spellingIn(style: Style, [y, i]: (typeof PAIRS)[number]): string | undefined {
    if (style === 'consistent' || (style === 'old' && y === 'sỹ')) {
        return undefined;
    }
    return style === 'old' || y === 'quy' ? y : i;
}

/** What is not written as a style asks, with what is. */
function wrongIn(style: Style): ReadonlyMap<string, string> {
    return new Map(
        PAIRS.flatMap((pair) => {
            const right = spellingIn(style, pair);
            return right === undefined ? [] : [[OTHER.get(right) ?? right, right] as const];
        }),
    );
}

const WRONG: Readonly<Record<Style, ReadonlyMap<string, string>>> = {
    old: wrongIn('old'),
    new: wrongIn('new'),
    consistent: wrongIn('consistent'),
};

/** A word in small letters with `i` or `y` as a style has it; as it is, where either will do. */
export function withIOrY(word: string, style: Style): string {
    return FIXED.test(word) ? word : word.replace(WORD, (syllable) => WRONG[style].get(syllable) ?? syllable);
}

/** One way to write a syllable in one document: `kỷ` or `kỉ`. Neither regime asks for one of them, but an office may. */
function sameSyllableHasOneSpelling(document: Document, report: Report, world: CheckedWorld): void {
    const style = styleOf('chu-i-y', document, world);
    const text = textAround(document);
    if (style !== 'new' && !WITH_I.test(textOf(document))) {
        return;
    }
    const found = new Map<string, Found[]>();
    // what is written as the style asks needs no look
    const isRight = (syllable: string) => WRONG[style].has(OTHER.get(syllable) ?? syllable);
    for (const each of findInWords(document, EITHER, (match) => !isRight(match.text))) {
        const isWhole = !/\p{L}/u.test(text.charAt(each.offset - 1));
        if (isWhole && !FIXED.test(text.slice(each.offset, each.offset + 8))) {
            found.set(each.text, [...(found.get(each.text) ?? []), each]);
        }
    }
    for (const [written, right] of WRONG[style]) {
        tellOtherStyle(document, found.get(written) ?? [], right, report);
        found.delete(written);
    }
    for (const [y, i] of PAIRS) {
        const [withY, withI] = [found.get(y) ?? [], found.get(i) ?? []];
        const [few, many] = withY.length >= withI.length ? [withI, withY] : [withY, withI];
        for (const { node, range, text: written } of many.length > 0 ? few : []) {
            const right = OTHER.get(written) ?? written;
            report(
                { node, range, data: { fix: replacing(range, right) } },
                {
                    vi: `Viết “${written}”, nơi khác trong văn bản viết “${right}” (${many.length} chỗ). Dùng một cách viết.`,
                    en: `“${written}” here, “${right}” in ${many.length} other places. Keep one spelling.`,
                },
            );
        }
    }
}

/** Tells each place that is not written as the office chose; quotations are in the words of others. */
function tellOtherStyle(document: Document, found: readonly Found[], right: string, report: Report): void {
    for (const each of found) {
        const { node, range, text: written } = each;
        if (!surroundingsOf(document, each).isQuoted) {
            report(
                { node, range, data: { fix: replacing(range, right) } },
                {
                    vi: `Viết “${written}”; cơ quan chọn cách viết “${right}”.`,
                    en: `“${written}” here; the office chose to write “${right}”.`,
                },
            );
        }
    }
}

export const spellingChecks = {
    'chu-i-y': sameSyllableHasOneSpelling,
} satisfies Partial<PlanChecks>;
