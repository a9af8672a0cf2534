import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Of the built-in catalogue one entry in so many is left: a server starts thousands of times, and reads it each time. */
const EVERY = 12;

/** The file of the model of spelling, beside the bundles. */
export const SPELLING_MODEL = 'spelling.bin.gz';

/**
 * Copies the bundles, so that a build in the meantime changes nothing under attack.
 *
 * @param dist the folder that the build wrote
 * @returns a new folder with the servers, the model of spelling, and `catalogue/` with a part of the built-in catalogue;
 * whoever has an account may read it
 */
export function copyBundles(dist: string): string {
    const copy = mkdtempSync(join(tmpdir(), 'kehoach-bundles-'));
    for (const name of readdirSync(dist).filter(
        (each) => /\.(?:cjs|mjs|json)$/.test(each) || each === SPELLING_MODEL,
    )) {
        copyFileSync(join(dist, name), join(copy, name));
    }
    chmodSync(copy, 0o755);
    mkdirSync(join(copy, 'catalogue'));
    for (const name of readdirSync(join(dist, 'catalogue'))) {
        const entries = readFileSync(join(dist, 'catalogue', name), 'utf8').split(/\n{2,}/);
        const some = entries.filter((_, index) => index % EVERY === 0);
        writeFileSync(join(copy, 'catalogue', name), `${some.join('\n\n')}\n`);
    }
    return copy;
}
