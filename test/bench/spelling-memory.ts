/**
 * What the rules on spelling add to the memory of a process, as they are shipped: before the model is read, when it was, and
 * after a paper was checked. Reads the paper from its standard input; prints one line; asserts nothing.
 *
 *     node --expose-gc dist/bench/spelling-memory.mjs < PAPER
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Spelling } from '../../server/src/spelling/spelling.js';
import { cleanText } from '../../server/src/syntax/text/clean-text.js';

/** In bytes: what the operating system gave, and what JavaScript holds of it with its buffers. */
interface Memory {
    readonly resident: number;
    readonly held: number;
}

async function memory(): Promise<Memory> {
    for (let i = 0; i < 4; i++) {
        globalThis.gc?.();
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const { rss, heapUsed, external } = process.memoryUsage();
    return { resident: rss, held: heapUsed + external };
}

const { text } = cleanText(readFileSync(0, 'utf8'));
const spelling = new Spelling(async () => new Uint8Array(await readFile('dist/spelling.bin.gz')), {
    tell: ({ error }) => {
        throw error;
    },
});
const before = await memory();
await spelling.ready();
const loaded = await memory();
const slips = spelling.checker?.check(text).length;
const checked = await memory();

const more = ({ resident, held }: Memory) => {
    const [all, own] = [resident - before.resident, held - before.held].map((bytes) => (bytes / 2 ** 20).toFixed(1));
    return `${all} MB resident, ${own} MB of heap and buffers`;
};
console.log(
    `memory: the model ${more(loaded)}; with a checked paper of ${(Buffer.byteLength(text) / 1024).toFixed(0)} KB (${slips} slips) ${more(checked)}`,
);
