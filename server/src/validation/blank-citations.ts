import { type AstNode, AstUtils } from 'langium';
import { documentDate, documentNumber, issuingPaper } from '../facts/heading-facts.js';
import { type Document, isAnnex, isTable } from '../syntax/generated/ast.js';
import { CITED_KINDS } from '../terms/kinds.js';
import type { PlanChecks, Report } from './check.js';
import { findInWords, textAround, textOf } from './words.js';

/** `Quyết định số     /QĐ-TTg`, `Nghị quyết số ......- NQ/ĐU`: the place of the digits is blank. */
const BLANK_NUMBER = new RegExp(
    `(?<!\\p{L})(?:${CITED_KINDS.join('|')})\\s+số:?[.…_\\s]{0,60}(?:\\/\\s?|[-–]\\s?(?=\\p{Lu}{2}))\\p{Lu}[\\p{L}\\d&-]*(?:[-/]\\p{Lu}[\\p{L}\\d&-]*)?`,
    'gu',
);
/** Behind a number: its day is blank. */
const BLANK_DAY =
    /(?<=\d[^\s.;:]{0,3}\/[^\s.;:]{2,20}\s)ngày[.…_\s]{0,40}(?:tháng[.…_\s]{0,40}năm\s{0,4}(?:[.…_]|\d)|\/[.…_\s]{0,20}\/)/gu;
/** What each of these has: a look that spares most papers the search. */
const MAY_LACK_NUMBER = /số:?[.…_\s]{0,60}[/–-]/u;
const MAY_LACK_DAY = /ngày[.…_\s]{0,40}(?:tháng|\/)/u;
/** `(Kèm theo Quyết định số     /QĐ-UBND)`: the paper that issues this one gets its number with it. */
const ATTACHED_TO = /kèm\s+theo\s+$/iu;

/** A paper that has its own number and day leaves no other blank. */
function citationsShouldBeFilledIn(document: Document, report: Report): void {
    const paper = issuingPaper(document);
    if (documentNumber(paper) === null || documentDate(paper) === null) {
        return;
    }
    const whole = textOf(document);
    const source = textAround(document);
    const isOwn = ({ offset }: { readonly offset: number }) =>
        !ATTACHED_TO.test(source.slice(Math.max(0, offset - 20), offset));
    for (const [look, expression, what] of [
        [MAY_LACK_NUMBER, BLANK_NUMBER, { vi: 'số', en: 'number' }],
        [MAY_LACK_DAY, BLANK_DAY, { vi: 'ngày', en: 'day' }],
    ] as const) {
        if (!look.test(whole)) {
            continue;
        }
        for (const { node, range } of findInWords(document, expression, isOwn)) {
            const isInside = (type: (item: unknown) => item is AstNode) =>
                AstUtils.getContainerOfType(node, type) !== undefined;
            if (!isInside(isTable) && !isInside(isAnnex)) {
                report(
                    { node, range },
                    {
                        vi: `Viện dẫn còn bỏ trống ${what.vi}. Điền ${what.vi} của văn bản được dẫn.`,
                        en: `The citation leaves its ${what.en} blank. Fill in that of the paper cited.`,
                    },
                );
            }
        }
    }
}

export const blankCitationChecks = {
    'vien-dan-bo-trong': citationsShouldBeFilledIn,
} satisfies Partial<PlanChecks>;
