import { GrammarUtils } from 'langium';
import { contentsOf } from '../../syntax/contents.js';
import type { Document } from '../../syntax/generated/ast.js';
import { passageOf } from '../../syntax/text/passage.js';
import { DOCUMENT_KINDS } from '../../terms/kinds.js';
import type { Report } from '../check.js';
import { replacing } from '../fix.js';
import { followsAnnexOnCapitals, surroundingsOf } from './surroundings.js';

/** Kinds in small letters; `văn bản` is none, for it stands for any. */
const KINDS = new Set([
    ...DOCUMENT_KINDS.map((kind) => kind.toLowerCase()),
    'nghị định',
    'thông tư',
    'thông tư liên tịch',
]);

/**
 * The kind of a certain document has a capital: `Kế hoạch số 15/KH-UBND` (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục
 * V.6).
 */
export function citedKindHasCapital(document: Document, report: Report): void {
    if (!followsAnnexOnCapitals(document)) {
        return;
    }
    for (const citation of contentsOf(document).citations) {
        const node = GrammarUtils.findNodeForProperty(citation.$cstNode, 'kind');
        const kind = node && passageOf(node);
        if (!kind || !KINDS.has(kind.text) || surroundingsOf(document, kind).isQuoted) {
            continue;
        }
        const letter = kind.range(0, 1);
        const right = kind.text.charAt(0).toUpperCase() + kind.text.slice(1);
        const title = { vi: `Sửa thành “${right}”`, en: `Change to “${right}”` };
        report(
            {
                node: citation,
                property: 'kind',
                data: { fix: { ...replacing(letter, right.charAt(0)), title } },
            },
            {
                vi: `Viết hoa tên loại của một văn bản cụ thể: “${right} số …”.`,
                en: `The kind of a certain document has a capital letter: “${right} số …”.`,
            },
        );
    }
}
