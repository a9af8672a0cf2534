/**
 * A file of several parts, each of which is read where it lies: nothing is copied or decoded before it is asked for. All
 * numbers are of four bytes, the lowest first, as every machine that runs this has them in its memory.
 */

/** `KHDM`, and with it the form of what follows: another form has another number. */
const MAGIC = 0x4d44484b;
const VERSION = 1;
/** Magic, version, the number of parts; then offset and length of each, in bytes. */
const HEAD = 3;
const WORD = 4;

/** Writes parts, each at an offset that a view of four bytes may begin at. */
export function writeParts(parts: readonly Uint8Array[]): Uint8Array {
    const head = new Uint32Array(HEAD + 2 * parts.length);
    head.set([MAGIC, VERSION, parts.length]);
    let offset = head.byteLength;
    for (const [i, { byteLength }] of parts.entries()) {
        head.set([offset, byteLength], HEAD + 2 * i);
        offset += Math.ceil(byteLength / WORD) * WORD;
    }
    const bytes = new Uint8Array(offset);
    bytes.set(new Uint8Array(head.buffer));
    for (const [i, part] of parts.entries()) {
        bytes.set(part, head[HEAD + 2 * i]);
    }
    return bytes;
}

/**
 * The parts of a file.
 *
 * @returns undefined for what {@link writeParts} of this version did not write, or what lost its end
 */
export function readParts(bytes: Uint8Array): Uint8Array[] | undefined {
    // a small file that is read lies within a larger piece of memory, at any place
    const own = bytes.byteOffset % WORD === 0 ? bytes : bytes.slice();
    if (own.byteLength < HEAD * WORD) {
        return undefined;
    }
    const [magic, version, count] = new Uint32Array(own.buffer, own.byteOffset, HEAD) as unknown as readonly [
        number,
        number,
        number,
    ];
    if (magic !== MAGIC || version !== VERSION || (HEAD + 2 * count) * WORD > own.byteLength) {
        return undefined;
    }
    const table = new Uint32Array(own.buffer, own.byteOffset + HEAD * WORD, 2 * count);
    const parts: Uint8Array[] = [];
    for (let i = 0; i < count; i++) {
        const [offset, length] = [table[2 * i] as number, table[2 * i + 1] as number];
        if (offset % WORD !== 0 || offset + length > own.byteLength) {
            return undefined;
        }
        parts.push(own.subarray(offset, offset + length));
    }
    return parts;
}

/** A part as numbers; it begins where {@link writeParts} put it. */
export function asNumbers({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array {
    return new Uint32Array(buffer, byteOffset, Math.floor(byteLength / WORD));
}

/** Numbers as a part. */
export function fromNumbers(numbers: readonly number[]): Uint8Array {
    return new Uint8Array(Uint32Array.from(numbers).buffer);
}
