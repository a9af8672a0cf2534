import type { Document } from '../syntax/generated/ast.js';
import type { PlanChecks, Report } from './check.js';
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
/** Words that have one spelling alone. */
const FIXED = /^(?:tỉ (?:mỉ|tê)|kì (?:cọ|kèo)|lí nhí)/u;

/** One way to write a syllable in one document: `kỷ` or `kỉ`. Neither regime asks for one of them. */
function sameSyllableHasOneSpelling(document: Document, report: Report): void {
    const text = textAround(document);
    if (!WITH_I.test(textOf(document))) {
        return;
    }
    const found = new Map<string, Found[]>();
    for (const each of findInWords(document, EITHER)) {
        const isWhole = !/\p{L}/u.test(text.charAt(each.offset - 1));
        if (isWhole && !FIXED.test(text.slice(each.offset, each.offset + 8))) {
            found.set(each.text, [...(found.get(each.text) ?? []), each]);
        }
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

export const spellingChecks = {
    'chu-i-y': sameSyllableHasOneSpelling,
} satisfies Partial<PlanChecks>;
