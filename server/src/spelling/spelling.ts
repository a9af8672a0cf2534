import type { Bilingual } from '../language/language.js';
import type { Troubles } from '../troubles.js';
import { SpellingChecker } from './check-text.js';
import { SpellingModel } from './model.js';

/** Reads the packed model as it lies beside the bundles, compressed. */
export type ModelReader = () => Promise<Uint8Array<ArrayBuffer>>;

const FILE = 'dist/spelling.bin.gz';
const NO_MODEL: Bilingual = {
    vi: 'Không đọc được dữ liệu chính tả: các quy tắc chính tả im lặng, các quy tắc khác vẫn chạy. Cài lại công cụ.',
    en: 'The data on spelling cannot be read: the rules on spelling are silent, the others go on. Install the tool again.',
};

/** The checker of spelling, which is there once its model was read: beside the typing path, when it is needed first. */
export class Spelling {
    private loaded: SpellingChecker | undefined;
    private loading: Promise<void> | undefined;
    private isTold = false;

    /** @param read none where there is no model, as for tools that need none: rules on spelling are silent then */
    constructor(
        private readonly read: ModelReader | undefined,
        private readonly troubles: Pick<Troubles, 'tell'>,
    ) {}

    /** Undefined as long as {@link ready} has not ended, and where the model cannot be read. */
    get checker(): SpellingChecker | undefined {
        return this.loaded;
    }

    /**
     * Reads the model when it is called first, and again where that failed: a file on a drive that was away for a moment is there
     * with the next check. Never throws: what cannot be read is told once.
     */
    ready(): Promise<void> {
        this.loading ??= this.load();
        return this.loading;
    }

    private async load(): Promise<void> {
        if (!this.read) {
            return;
        }
        let packed: Uint8Array<ArrayBuffer>;
        try {
            packed = await this.read();
        } catch (error) {
            this.loading = undefined;
            this.tell(error);
            return;
        }
        try {
            this.loaded = new SpellingChecker(new SpellingModel(await unpacked(packed)));
        } catch (error) {
            this.tell(error);
        }
    }

    private tell(error: unknown): void {
        if (!this.isTold) {
            this.isTold = true;
            this.troubles.tell({ subject: FILE, file: FILE, message: NO_MODEL, error });
        }
    }
}

/**
 * Unpacks gzip by what Node, workers and browsers have in common. What is read by a `Response` takes three times as much memory
 * in Node as the model itself.
 */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
    const size = sizeOf(bytes);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return collected(stream.getReader(), size);
}

/** How many bytes gzip unpacks to: its last number. */
function sizeOf({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): number {
    return new DataView(buffer, byteOffset, byteLength).getUint32(byteLength - 4, true);
}

/** The bytes of a stream, of which there are so many. */
async function collected(reader: ReadableStreamDefaultReader<Uint8Array>, size: number): Promise<Uint8Array> {
    const whole = new Uint8Array(size);
    let at = 0;
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        whole.set(chunk.value, at);
        at += chunk.value.length;
    }
    return whole;
}
