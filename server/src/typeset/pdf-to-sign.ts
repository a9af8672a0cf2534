import type { PrintedFile } from '../printed/printed-document.js';
import { signatureFields } from './signature-rooms.js';
import type { Typesetter } from './typesetter.js';

/**
 * A file as PDF, with an empty field wherever a digital signature will stand. Rejects where typesetting failed. The library that
 * writes fields is loaded with the first of them.
 */
export async function pdfToSign(typesetter: Typesetter, file: PrintedFile): Promise<Uint8Array> {
    const { pdf, corners } = typesetter.print(file);
    const fields = signatureFields(file, corners);
    if (fields.length === 0) {
        return pdf;
    }
    const { withSignatureFields } = await import('./signature-fields.js');
    return withSignatureFields(pdf, fields);
}
