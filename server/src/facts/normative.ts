import type { Document } from '../syntax/generated/ast.js';
import { issuingPaper } from './heading-facts.js';

/** A number that bears its year: `84/2025/QĐ-UBND`; also where its digits are blank. */
const NUMBER_WITH_YEAR = /^[\d.…_\s]*\p{Ll}?\/(?:19|20)\d{2}\//u;

/** Kinds that are normative whatever their number, as the law counts them (Luật 64/2025/QH15, Điều 4). */
const NORMATIVE_KIND = /^(?:HIẾN PHÁP|BỘ LUẬT|LUẬT|PHÁP LỆNH|NGHỊ ĐỊNH|THÔNG TƯ(?: LIÊN TỊCH)?)$/u;

/**
 * Whether a document is a normative paper, or what one issues: their form is left to the law on normative papers and to
 * Nghị định 78/2025/NĐ-CP (Nghị định 30/2020/NĐ-CP, Điều 4.2.a).
 */
export function isNormative(document: Document): boolean {
    const paper = issuingPaper(document);
    const title = paper.kinds[0]?.name.trim().toUpperCase() ?? '';
    // a number on the line below its label is read as a line of the issuer
    const numbers = [...paper.numbers.map(({ value }) => value ?? ''), ...paper.issuers.map(({ name }) => name)];
    return numbers.some((number) => NUMBER_WITH_YEAR.test(number)) || NORMATIVE_KIND.test(title);
}
