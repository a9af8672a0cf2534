import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

/**
 * Makes each file of tests a file of its own that holds the sources it tests, in its place: a process that runs one after the
 * other loads the libraries once, and yet each file has its own state of ours.
 *
 * @param root folder of the project, of which `test` is changed
 * @param files paths from there
 */
export async function bundleTests(root: string, files: readonly string[]): Promise<void> {
    const tests = files.map((path) => join(root, path));
    await build({
        entryPoints: tests,
        outdir: join(root, 'test'),
        outbase: join(root, 'test'),
        outExtension: { '.js': '.mjs' },
        absWorkingDir: root,
        bundle: true,
        platform: 'node',
        target: 'node22',
        format: 'esm',
        packages: 'external',
        logLevel: 'warning',
        plugins: [inPlace(root)],
    });
    for (const path of tests) {
        rmSync(path);
    }
}

/** In a bundle, each file still knows where it stood; the model of spelling lies where the build put it. */
function inPlace(root: string): Plugin {
    return {
        name: 'in-place',
        setup(build) {
            build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
                if (path.includes('node_modules')) {
                    return;
                }
                const model = JSON.stringify(pathToFileURL(join(root, 'dist/spelling.bin.gz')));
                const contents = readFileSync(path, 'utf8')
                    .replace("new URL('spelling.bin.gz', import.meta.url)", `new URL(${model})`)
                    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path)))
                    .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
                return { contents, loader: 'ts' };
            });
        },
    };
}
