// What stands in the sources, for scripts of the build that need it before anything is built.
import { build } from 'esbuild';

/**
 * Bundles TypeScript of the sources and imports it.
 *
 * @param {import('esbuild').BuildOptions} what entryPoints, or stdin
 */
export async function importSources(what) {
    const { outputFiles } = await build({
        ...what,
        bundle: true,
        write: false,
        format: 'esm',
        platform: 'node',
        logLevel: 'warning',
    });
    return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
