// Reads the built-in catalogue while the tool is built: to parse it takes a command longer than to check a plan.
import { cp, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** In dist, whence packages are found; it is gone when the facts are written. */
const READER = 'dist/catalogue-reader.mjs';

/**
 * Writes what the built-in catalogue says, as the index has it: directives and places compiled; agencies and words as facts, beside their files,
 * which an editor shows.
 *
 * @param {string} from the folder of its files
 * @param {string} to the folder to write to
 * @param {import('esbuild').BuildOptions} options of bundles for Node
 */
export async function writeBuiltInCatalogue(from, to, options) {
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
        const { facts, directives, places, compiled } = await compileBuiltInCatalogue(from);
        await rm(to, { recursive: true, force: true });
        const isShown = (path) => !compiled.some((name) => path.endsWith(name)) && !path.endsWith('.tsv');
        await cp(from, to, { recursive: true, filter: isShown });
        await writeFile(`${to}/facts.json`, facts);
        await writeFile(`${to}/van-ban.bin`, directives);
        await writeFile(`${to}/dia-danh.places`, places);
    } finally {
        await rm(READER);
    }
}
