import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { UnreadablePaper } from '../unreadable-paper.js';
import { BROKEN, ENCRYPTED, OTHER, TOO_LARGE } from './refusals.js';

/** No paper has so many parts: Word itself writes some twenty, and one for each picture. */
const MOST_PARTS = 10_000;

/** Bytes of one part, unpacked. A paper of a thousand pages has some thirty million. */
const LARGEST_PART = 64 * 1024 * 1024;

/** Bytes of all parts that are read of one file, unpacked. */
const LARGEST_PAPER = 160 * 1024 * 1024;

/** What an Office file of the old kind begins with; an encrypted .docx is one, too. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/** The parts of an Office file by their names, unpacked when they are asked for and never beyond a bound. */
export class OfficePackage {
    private constructor(
        private readonly zip: ZipFile,
        private readonly entries: ReadonlyMap<string, Entry>,
        /** Bytes that were unpacked, of files within this one too. */
        private readonly unpacked: { bytes: number },
    ) {}

    /**
     * Opens a file by the directory at its end; nothing is unpacked yet.
     *
     * @param around the file within which this one lies: together they unpack to no more than a paper
     * @throws UnreadablePaper where it is no Office file, is encrypted, broken, or has names that lead elsewhere
     */
    static async open(bytes: Uint8Array, around?: OfficePackage): Promise<OfficePackage> {
        if (!startsWith(bytes, ZIP)) {
            throw startsWith(bytes, COMPOUND_FILE) ? ENCRYPTED : OTHER;
        }
        const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        try {
            // sizes are checked against the directory while a part is unpacked, and names that lead out of it are refused
            const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
            if (zip.entryCount > MOST_PARTS) {
                throw TOO_LARGE;
            }
            const entries = new Map<string, Entry>();
            for await (const entry of zip.eachEntry()) {
                const name = partName(entry.fileName);
                // of two parts of one name readers choose differently: what one of them checks another would show
                if (entries.has(name)) {
                    throw BROKEN;
                }
                entries.set(name, entry);
            }
            return new OfficePackage(zip, entries, around?.unpacked ?? { bytes: 0 });
        } catch (error) {
            throw error instanceof UnreadablePaper ? error : BROKEN;
        }
    }

    /** The names of all parts, as {@link read} takes them. */
    get names(): readonly string[] {
        return [...this.entries.keys()];
    }

    /** Whether there is a part of a name. */
    has(name: string): boolean {
        return this.entries.has(partName(name));
    }

    /**
     * The bytes of a part; undefined where there is none.
     *
     * @param name with folders, in any case, as in `word/document.xml`
     * @throws UnreadablePaper where it is broken, encrypted or too large
     */
    async read(name: string): Promise<Uint8Array | undefined> {
        const entry = this.entries.get(partName(name));
        if (!entry) {
            return undefined;
        }
        if (entry.isEncrypted()) {
            throw ENCRYPTED;
        }
        // nothing is unpacked beyond the size in the directory, so it alone decides
        const unpacked = this.unpacked.bytes + entry.uncompressedSize;
        if (entry.uncompressedSize > LARGEST_PART || unpacked > LARGEST_PAPER) {
            throw TOO_LARGE;
        }
        this.unpacked.bytes = unpacked;
        try {
            return await bytesOf(await this.zip.openReadStreamPromise(entry));
        } catch {
            throw BROKEN;
        }
    }

    /** @throws UnreadablePaper where a part that every paper has is missing */
    async readNeeded(name: string): Promise<Uint8Array> {
        const bytes = await this.read(name);
        if (!bytes) {
            throw OTHER;
        }
        return bytes;
    }
}

/** Names of parts are the same whatever their case (ECMA-376, part 2, 6.2.2.3), and some programs write `\`. */
function partName(name: string): string {
    return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

async function bytesOf(stream: Readable): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) {
        chunks.push(chunk as Uint8Array);
    }
    return Buffer.concat(chunks);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
    return mark.every((byte, index) => bytes[index] === byte);
}
