import type { Document } from '../syntax/generated/ast.js';

export interface SignatureFacts {
    /** The first line of the stack: `KT. CHỦ TỊCH`. */
    readonly authority: string | null;
    readonly positions: readonly string[];
    readonly name: string | null;
}

/** All signers of a document, in the order of the text. */
export function documentSignatures(document: Document): SignatureFacts[] {
    const signers: { authority: string | null; positions: string[]; name: string | null }[] = [];
    for (const line of document.signature) {
        const last = signers[signers.length - 1];
        if (line.$type === 'Authority') {
            signers.push({ authority: line.text, positions: [], name: null });
        } else if (line.$type === 'Position') {
            last?.positions.push(line.text);
        } else if (line.$type === 'SignerName' && last && /\p{L}/u.test(line.text)) {
            last.name ??= line.text;
        }
    }
    return signers;
}

/** The first signer; null where nobody signs. */
export function documentSignature(document: Document): SignatureFacts | null {
    return documentSignatures(document)[0] ?? null;
}
