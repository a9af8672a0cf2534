import { standardTable } from '../facts/standard.js';
import type { Document } from '../syntax/generated/ast.js';
import { passageOf } from '../syntax/text/passage.js';
import type { PlanChecks, Report } from './check.js';

/** Titles, degrees, ranks and honours as they stand before a name; the name itself follows. */
const TITLED =
    /^(?<title>(?:(?:P?GS|TSKH|TS|ThS|CN|KS|BS|BSCK|DS|NGND|NGƯT|NSND|NSƯT|TTND|TTƯT|CK\s?I{1,2})(?:\p{L}{0,2}(?=[.,]))?[.,]?\s*|(?:Phó [Gg]iáo sư|Giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Bác sĩ|Bác sỹ|Dược sĩ|Kỹ sư|Cử nhân|Luật sư|Thiếu úy|Trung úy|Thượng úy|Đại úy|Thiếu tá|Trung tá|Thượng tá|Đại tá|Thiếu tướng|Trung tướng|Thượng tướng|Đại tướng|Nhà giáo [Ưư]u tú|Thầy thuốc [Ưư]u tú)(?:,|\s)\s*){1,6})(?=\p{Lu}\p{Ll}*\s+\p{Lu})/u;

/**
 * No academic title, degree, rank or honour stands before the name of who signs (Nghị định 30/2020/NĐ-CP, Phụ lục I,
 * mục II.7: units of the forces, of education, health and science follow their own rules; Hướng dẫn 36-HD/VPTW, mục
 * II.1.7, with mục III.2 for the army and the police).
 */
function signerHasNoTitle(document: Document, report: Report): void {
    const standard = standardTable(document);
    const issuers = document.issuers.map(({ name }) => name.toUpperCase()).join(' ');
    if (standard === null || issuers === '' || standard.wording.titledSigners.is.test(issuers)) {
        return;
    }
    for (const { node, printed } of signatureLines(document)) {
        const title = TITLED.exec(printed.text)?.groups?.title;
        if (title === undefined) {
            continue;
        }
        const range = printed.range(0, title.length);
        const fix = {
            title: { vi: `Bỏ “${title.trim()}”`, en: `Remove “${title.trim()}”` },
            edits: [{ range, newText: '' }],
        };
        report(
            { node, range: printed.range(0, title.trimEnd().length), data: { fix } },
            {
                vi: `Trước họ tên người ký không ghi “${title.trim()}”.`,
                en: `“${title.trim()}” does not stand before the name of who signs.`,
            },
        );
    }
}

/** The printed lines of a signature: what the reader took for a position may stand on the line of a name. */
function signatureLines(document: Document) {
    const seen = new Set<number>();
    return document.signature.flatMap((line) => {
        const node = line.$cstNode;
        if (!node || seen.has(node.range.start.line)) {
            return [];
        }
        seen.add(node.range.start.line);
        const begun = passageOf(node);
        const end = begun.around.indexOf('\n', begun.offset);
        const printed = begun.part(0, (end < 0 ? begun.around.length : end) - begun.offset);
        return [{ node: line, printed }];
    });
}

export const signerChecks = {
    'ky-hoc-ham': signerHasNoTitle,
} satisfies Partial<PlanChecks>;
