import type { Document } from '../syntax/generated/ast.js';
import { issuingPaper } from './heading-facts.js';
import { standardTable } from './standard.js';

/**
 * Whether a document is a normative paper, or what one issues: their form is left to the law on normative papers and to
 * Nghị định 78/2025/NĐ-CP (Nghị định 30/2020/NĐ-CP, Điều 4.2.a).
 */
export function isNormative(document: Document): boolean {
    return standardTable(issuingPaper(document))?.wording.administrativeForm.is === false;
}
