import type { RootCstNode } from 'langium';
import type { Document } from '../syntax/generated/ast.js';
import { cleanTextOf } from '../syntax/text/passage.js';
import { issuingPaper } from './heading-facts.js';
import { standardTable } from './standard.js';

/**
 * What a paper bears that joins a directive with those that amended it: at its head in the gazette, where the copy is certified, or
 * below its title, above those that amended it.
 */
const CONSOLIDATED =
    /^ *(?:(?:XÁC THỰC )?VĂN BẢN HỢP NHẤT(?!\p{L})|Số: *\d{1,5}\/VBHN-)|(?:^ *|được |, )sửa đổi,?\s{1,3}bổ\s{1,3}sung(?: một số điều)?\s{1,3}(?:bởi|theo): *$/mu;

/** A page of the official gazette. */
const GAZETTE = /^ *(?:\d{1,4} +)?CÔNG BÁO\/Số /mu;

/** What was found of a file: each of its documents asks, and one look goes over the whole of it. */
interface Nature {
    readonly isConsolidated: boolean;
    readonly isOfGazette: boolean;
}

const natures = new WeakMap<RootCstNode, Nature>();

function natureOf({ $cstNode: node }: Document): Nature | undefined {
    if (!node) {
        return undefined;
    }
    let nature = natures.get(node.root);
    if (!nature) {
        const { text } = cleanTextOf(node);
        nature = { isConsolidated: CONSOLIDATED.test(text), isOfGazette: GAZETTE.test(text) };
        natures.set(node.root, nature);
    }
    return nature;
}

/**
 * Whether a file joins a directive with those that amended it: its numbers bear the signs of notes (`3.3 (được bãi bỏ)`), and what it
 * says of itself is said by any of those papers.
 */
export function isConsolidated(document: Document): boolean {
    return natureOf(document)?.isConsolidated ?? false;
}

/** Whether a file has pages of the official gazette, which prints no recipients. */
export function isOfGazette(document: Document): boolean {
    return natureOf(document)?.isOfGazette ?? false;
}

/**
 * Whether a document is a normative paper, or what one issues: their form is left to the law on normative papers and to
 * Nghị định 78/2025/NĐ-CP (Nghị định 30/2020/NĐ-CP, Điều 4.2.a).
 */
export function isNormative(document: Document): boolean {
    return standardTable(issuingPaper(document))?.wording.administrativeForm.is === false;
}
