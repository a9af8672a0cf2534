// Reads the built-in catalogue while the tool is built: to parse it takes a command longer than to check a plan.
import { rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** In dist, whence packages are found; it is gone when the facts are written. */
const READER = 'dist/catalogue-reader.mjs';

/**
 * Writes what the built-in catalogue says, as the index has it.
 *
 * @param {string} from the folder of its files
 * @param {string} to the file to write
 * @param {import('esbuild').BuildOptions} options of bundles for Node
 */
export async function writeCatalogueFacts(from, to, options) {
    await build({
        ...options,
        entryPoints: ['server/src/app/built-in-facts.ts'],
        outfile: READER,
        format: 'esm',
        sourcemap: false,
        packages: 'external',
    });
    try {
        const { compileBuiltInCatalogue } = await import(pathToFileURL(READER).href);
        await writeFile(to, await compileBuiltInCatalogue(from));
    } finally {
        await rm(READER);
    }
}
