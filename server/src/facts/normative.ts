import type { Document } from '../syntax/generated/ast.js';
import { issuingPaper } from './heading-facts.js';
import { standardTable } from './standard.js';

/**
 * What a paper bears that joins a directive with those that amended it: at its head in the gazette, where the copy is certified, or
 * below its title, above those that amended it.
 */
const CONSOLIDATED =
    /^\s*(?:(?:XÁC THỰC )?VĂN BẢN HỢP NHẤT(?!\p{L})|Số:\s*\d{1,5}\/VBHN-)|được sửa đổi,\s{1,3}bổ\s{1,3}sung(?: một số điều)?\s{1,3}(?:bởi|theo):\s*$/mu;

const consolidated = new WeakMap<object, boolean>();

/**
 * Whether a file joins a directive with those that amended it: its numbers bear the signs of notes (`3.3 (được bãi bỏ)`), and what it
 * says of itself is said by any of those papers.
 */
export function isConsolidated({ $cstNode }: Document): boolean {
    const root = $cstNode?.root;
    if (!root) {
        return false;
    }
    let is = consolidated.get(root);
    if (is === undefined) {
        is = CONSOLIDATED.test(root.fullText);
        consolidated.set(root, is);
    }
    return is;
}

/**
 * Whether a document is a normative paper, or what one issues: their form is left to the law on normative papers and to
 * Nghị định 78/2025/NĐ-CP (Nghị định 30/2020/NĐ-CP, Điều 4.2.a).
 */
export function isNormative(document: Document): boolean {
    return standardTable(issuingPaper(document))?.wording.administrativeForm.is === false;
}
