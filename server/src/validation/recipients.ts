import { plainTexts } from '../facts/plain-text.js';
import type { Document, Recipient } from '../syntax/generated/ast.js';

/** Whether a line is the archive's: `Lưu: VT, …`; or holds it, as one of several in an office: `Văn phòng: + …; + Lưu: …`. */
export function isArchive({ texts }: Recipient): boolean {
    return /(?:^[-\s]*|[;:]\s*[-+]\s*)Lưu(?!\p{L})/u.test(plainTexts(texts));
}

/**
 * The recipients of a document up to the archive, which is the last of them (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9): lines
 * behind it belong to a form or an annex that is not told apart from the paper.
 */
export function recipientsToArchive({ recipients }: Document): readonly Recipient[] {
    const archive = recipients.findIndex(isArchive);
    return archive < 0 ? recipients : recipients.slice(0, archive + 1);
}

/** Whether recipients are called so: dashes below who signed a form list what is sent along (`Hồ sơ kèm theo: - …`). */
export function hasRecipientsTold({ recipientsLabels }: Document): boolean {
    return recipientsLabels.length > 0;
}
