import { readFile } from 'node:fs/promises';
import type { ModelReader } from '../spelling/spelling.js';

/** Reads the model of spelling from a file, when it is asked for: `dist/spelling.bin.gz` beside a bundle. */
export function spellingFile(path: string): ModelReader {
    return async () => new Uint8Array(await readFile(path));
}
