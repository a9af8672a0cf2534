import { AstUtils } from 'langium';
import type { Document } from '../syntax/generated/ast.js';
import type { Report, Rule } from './rule.js';

/** A letter followed by a combining mark that would make one letter with it. */
const DECOMPOSED = /\p{L}[\u0300-\u036F]+/gu;

function textShouldBeComposed(document: Document, report: Report): void {
    const node = document.$cstNode;
    const text = node?.text ?? '';
    if (!node || !/[\u0300-\u036F]/.test(text)) {
        return;
    }
    const loose = [...text.matchAll(DECOMPOSED)].filter(([letters]) => letters.normalize('NFC') !== letters);
    const first = loose[0];
    if (first) {
        const source = AstUtils.getDocument(document).textDocument;
        const start = node.offset + first.index;
        report(
            {
                node: document,
                range: { start: source.positionAt(start), end: source.positionAt(start + first[0].length) },
            },
            {
                vi: `Văn bản dùng chữ Việt tổ hợp (${loose.length} chỗ): máy khác có thể không tìm thấy hoặc hiển thị sai. Chuyển sang dựng sẵn (NFC).`,
                en: `The text has decomposed letters (${loose.length} places): other programs may not find or show them well. Convert it to NFC.`,
            },
        );
    }
}

export const compositionRules: readonly Rule[] = [
    { code: 'chu-to-hop', severity: 'warning', check: textShouldBeComposed },
];
