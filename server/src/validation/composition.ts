import { AstUtils } from 'langium';
import type { Document } from '../syntax/generated/ast.js';
import type { PlanChecks, Report } from './check.js';
import type { Fix } from './fix.js';

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
        const rangeOf = ({ index, 0: letters }: RegExpExecArray) => {
            const start = node.offset + index;
            return { start: source.positionAt(start), end: source.positionAt(start + letters.length) };
        };
        const fix: Fix = {
            title: { vi: 'Chuyển sang chữ dựng sẵn (NFC)', en: 'Convert to composed letters (NFC)' },
            edits: loose.map((each) => ({ range: rangeOf(each), newText: each[0].normalize('NFC') })),
        };
        report(
            { node: document, range: rangeOf(first), data: { fix } },
            {
                vi: `Văn bản dùng chữ Việt tổ hợp (${loose.length} chỗ): máy khác có thể không tìm thấy hoặc hiển thị sai. Chuyển sang dựng sẵn (NFC).`,
                en: `The text has decomposed letters (${loose.length} places): other programs may not find or show them well. Convert it to NFC.`,
            },
        );
    }
}

export const compositionChecks = {
    'chu-to-hop': textShouldBeComposed,
} satisfies Partial<PlanChecks>;
