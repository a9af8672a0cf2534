import { gather } from '../bounds/gather.js';
import type { Document } from '../syntax/generated/ast.js';
import { surroundingsOf } from './capitals/surroundings.js';
import { type CheckedWorld, type PlanChecks, type Report, styleOf } from './check.js';
import { replacing } from './fix.js';
import { EITHER, FIXED, OTHER, PAIRS, WITH_I, WRONG } from './i-or-y.js';
import { isToldAsSlip } from './misspelled-words.js';
import { type Found, findInWords, textAround, textOf } from './words.js';

/** One way to write a syllable in one document: `kỷ` or `kỉ`. Neither regime asks for one of them, but an office may. */
function sameSyllableHasOneSpelling(document: Document, tell: Report, world: CheckedWorld): void {
    // a word that is a slip is told once, and written in the style as it is mended
    const report: Report = (place, ...what) => {
        if (!place.range || !isToldAsSlip(document, place.range, world)) tell(place, ...what);
    };
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
            gather(found, each.text, [each]);
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
