// Builds every bundle into dist/. `--watch` builds again on change, `--production` minifies and leaves out source maps.
import { existsSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { context } from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

const { version } = JSON.parse(await readFile('package.json', 'utf8'));

/** @type {import('esbuild').BuildOptions} */
const common = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    sourcemap: !production,
    minify: production,
    legalComments: 'none',
    define: { KEHOACH_VERSION: JSON.stringify(version) },
    logLevel: 'warning',
    // Langium 4 groups with Object.groupBy, which Node has from 21 on
    banner: {
        js: 'Object.groupBy??=(items,key)=>{const groups=Object.create(null);let i=0;for(const item of items){(groups[key(item,i++)]??=[]).push(item)}return groups};',
    },
};

const esmBanner = `#!/usr/bin/env node\nimport{createRequire as bundleRequire}from'node:module';const require=bundleRequire(import.meta.url);${common.banner?.js}`;

const bundles = [
    { entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.cjs', format: 'cjs', external: ['vscode'] },
    { entryPoints: ['server/src/main.ts'], outfile: 'dist/server.cjs', format: 'cjs' },
    { entryPoints: ['server/src/cli.ts'], outfile: 'dist/cli.mjs', format: 'esm', banner: { js: esmBanner } },
    {
        entryPoints: ['test/bench/reading.ts'],
        outfile: 'dist/bench/reading.mjs',
        format: 'esm',
        banner: { js: esmBanner },
    },
    {
        entryPoints: ['test/vscode/suite/index.ts'],
        outfile: 'dist/test-vscode/index.cjs',
        format: 'cjs',
        external: ['vscode', 'mocha'],
    },
];

for (const bundle of bundles.filter(({ entryPoints }) => existsSync(entryPoints[0]))) {
    const builder = await context({ ...common, ...bundle });
    if (watch) {
        await builder.watch();
    } else {
        await builder.rebuild().catch(() => process.exit(1));
        await builder.dispose();
    }
}
if (!watch && existsSync('dist/cli.mjs')) {
    await chmod('dist/cli.mjs', 0o755);
}
