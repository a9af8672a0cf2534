// Builds every bundle into dist/. `--watch` builds again on change, `--production` minifies, leaves out source maps and
// builds only what is shipped.
import { chmod, cp, readFile } from 'node:fs/promises';
import { context } from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

const { version } = JSON.parse(await readFile('package.json', 'utf8'));

// Langium 4 groups with Object.groupBy, which Node has from 21 on
const groupBy =
    'Object.groupBy??=(items,key)=>{const groups=Object.create(null);let i=0;for(const item of items){(groups[key(item,i++)]??=[]).push(item)}return groups};';
// what is CommonJS in a bundle of modules calls require for Node's own modules
const command = `#!/usr/bin/env node\nimport{createRequire as bundleRequire}from'node:module';const require=bundleRequire(import.meta.url);${groupBy}`;

/** @type {import('esbuild').BuildOptions} */
const common = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: !production,
    minify: production,
    legalComments: 'none',
    define: { KEHOACH_VERSION: JSON.stringify(version) },
    logLevel: 'warning',
    banner: { js: groupBy },
};

/** @type {import('esbuild').BuildOptions[]} */
const shipped = [
    { entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.cjs', external: ['vscode'] },
    { entryPoints: ['server/src/main.ts'], outfile: 'dist/server.cjs' },
    { entryPoints: ['server/src/cli.ts'], outfile: 'dist/cli.mjs', format: 'esm', banner: { js: command } },
];

/** @type {import('esbuild').BuildOptions[]} */
const tests = [
    {
        entryPoints: ['test/bench/reading.ts', 'test/bench/workspace.ts', 'test/bench/typing.ts'],
        outdir: 'dist/bench',
        outExtension: { '.js': '.mjs' },
        format: 'esm',
        banner: { js: command },
    },
    {
        entryPoints: ['test/vscode/suite/index.ts'],
        outfile: 'dist/test-vscode/index.cjs',
        external: ['vscode', 'mocha'],
    },
];

const builders = await Promise.all(
    [...shipped, ...(production ? [] : tests)].map((bundle) => context({ ...common, ...bundle })),
);
await cp('server/catalogue', 'dist/catalogue', { recursive: true });
if (watch) {
    await Promise.all(builders.map((builder) => builder.watch()));
} else {
    const results = await Promise.allSettled(builders.map((builder) => builder.rebuild()));
    await Promise.all(builders.map((builder) => builder.dispose()));
    if (results.some(({ status }) => status === 'rejected')) {
        process.exit(1); // esbuild has told why
    }
    await chmod('dist/cli.mjs', 0o755);
}
