import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { KeptText } from './plan-files.js';

/** The quickest of them. */
const LEVEL = 1;
/** What the first byte says of those behind it; half of a pair of UTF-16 has no form in UTF-8. */
const ENCODINGS: readonly BufferEncoding[] = ['utf8', 'utf16le'];

/** A text in a sixth of its room in memory, or less; it comes out as it went in. */
export class PackedText implements KeptText {
    /** @param bytes as another one has them */
    constructor(readonly bytes: Uint8Array) {}

    static of(text: string): PackedText {
        const encoding = text.isWellFormed() ? 0 : 1;
        const packed = deflateRawSync(Buffer.from(text, ENCODINGS[encoding]), { level: LEVEL });
        // what is packed lies in a larger piece of memory, which would stay
        const bytes = new Uint8Array(packed.length + 1);
        bytes[0] = encoding;
        bytes.set(packed, 1);
        return new PackedText(bytes);
    }

    read(): string {
        return inflateRawSync(this.bytes.subarray(1)).toString(ENCODINGS[this.bytes[0] ?? 0]);
    }
}
