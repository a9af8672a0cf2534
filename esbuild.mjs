// Builds every bundle into dist/. `--watch` builds again on change, `--production` minifies, leaves out source maps and
// builds only what is shipped.
import { chmod, cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { context } from 'esbuild';
import { writeBuiltInCatalogue } from './.build/catalogue-facts.mjs';
import { coverageOf, FACES, FONT_PACKAGE, openFaces, openFont, SYMBOLS, SYMBOLS_PACKAGE } from './.build/fonts.mjs';
import { writeNotices } from './.build/notices.mjs';
import { packSpellingModel } from './.build/spelling-model.mjs';

const typst = 'node_modules/@myriaddreamin';
/** The packages of which files are shipped as they are. */
const copiedPackages = [FONT_PACKAGE, SYMBOLS_PACKAGE, `${typst}/typst-ts-renderer`, `${typst}/typst-ts-web-compiler`];

/** What typesets the pages: loaded when a preview opens or a PDF is asked for. */
async function copyEngine() {
    const files = {
        'renderer.wasm': `${typst}/typst-ts-renderer/pkg/typst_ts_renderer_bg.wasm`,
        'pages.typ': 'server/src/typeset/pages.typ',
        'Tinos-Regular.ttf': FACES.regular,
        'Tinos-Bold.ttf': FACES.bold,
        'Tinos-Italic.ttf': FACES.italic,
        'Tinos-BoldItalic.ttf': FACES.boldItalic,
        'Tinos-LICENSE.txt': `${FONT_PACKAGE}/LICENSE_FONT`,
        'NotoSansSymbols2-Regular.ttf': SYMBOLS,
        'NotoSansSymbols2-LICENSE.txt': `${SYMBOLS_PACKAGE}/LICENSE_FONT`,
    };
    await mkdir('dist/typeset', { recursive: true });
    await Promise.all(Object.entries(files).map(([name, from]) => cp(from, `dist/typeset/${name}`)));
    await pack(`${typst}/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm`, 'dist/typeset/compiler.wasm.gz');
    const opened = (await openFaces()).map(([, font]) => font);
    await writeFile('dist/typeset/coverage.json', JSON.stringify(coverageOf(opened, await openFont(SYMBOLS))));
}

/** Names what the worker of an editor in a browser reads (of facts it makes its own): where files are fetched, nobody can list a folder. */
async function listFilesForBrowser() {
    const folders = ['catalogue', 'templates'];
    const names = await Promise.all(
        folders.map(async (folder) => [
            folder,
            (await readdir(`dist/${folder}`)).filter((name) => name !== 'facts.json'),
        ]),
    );
    await mkdir('dist/web', { recursive: true });
    await writeFile('dist/web/files.json', JSON.stringify(Object.fromEntries(names)));
}

/** Packs a file where it is newer than what was packed before: that takes seconds. */
async function pack(from, to) {
    const [source, packed] = await Promise.all([stat(from), stat(to).catch(() => undefined)]);
    if (!packed || packed.mtimeMs < source.mtimeMs) {
        await writeFile(to, await promisify(gzip)(await readFile(from), { level: 9 }));
    }
}

/**
 * The glue that wasm-bindgen wrote for Typst makes functions of strings (`return this`, `return path`), which the strict
 * policy of a web view forbids. They are few and fixed: a table has them ready.
 * @type {import('esbuild').Plugin}
 */
const withoutEval = {
    name: 'without-eval',
    setup(build) {
        build.onLoad({ filter: /typst_ts_(?:web_compiler|renderer)\.mjs$/ }, async ({ path }) => {
            const glue = await readFile(path, 'utf8');
            const table = `const fixedFunctions = {
                'return this': () => globalThis,
                'return 0': () => 0,
                'return true': () => true,
                'return path': (path) => path,
            };
            function fixedFunction(...parts) {
                const body = parts.at(-1);
                return fixedFunctions[body] ?? (() => { throw new Error(body); });
            }\n`;
            return { contents: table + glue.replaceAll('new Function(', 'fixedFunction('), loader: 'js' };
        });
    },
};

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

if (production) {
    // what an older build left would be packed along
    await rm('dist', { recursive: true, force: true });
}

const { version } = JSON.parse(await readFile('package.json', 'utf8'));

// Langium 4 groups with Object.groupBy, and we with Map.groupBy: Node has both from 21 on
const groupBy =
    'Object.groupBy??=(items,key)=>{const groups=Object.create(null);let i=0;for(const item of items){(groups[key(item,i++)]??=[]).push(item)}return groups};' +
    'Map.groupBy??=(items,key)=>{const groups=new Map();let i=0;for(const item of items){const k=key(item,i++);const group=groups.get(k);if(group)group.push(item);else groups.set(k,[item])}return groups};';
// what is CommonJS in a bundle of modules calls require for Node's own modules
const requireForModules = `import{createRequire as bundleRequire}from'node:module';const require=bundleRequire(import.meta.url);${groupBy}`;
const command = `#!/usr/bin/env node\n${requireForModules}`;

/** @type {import('esbuild').BuildOptions} */
const common = {
    bundle: true,
    metafile: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: !production,
    minify: production,
    legalComments: 'none',
    define: { KEHOACH_VERSION: JSON.stringify(version) },
    logLevel: 'warning',
    plugins: [withoutEval],
    banner: { js: groupBy },
};

/** @type {import('esbuild').BuildOptions[]} */
const shipped = [
    { entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.cjs', external: ['vscode'] },
    { entryPoints: ['server/src/main.ts'], outfile: 'dist/server.cjs' },
    ...['pdf-worker', 'paper-worker'].map((name) => ({
        entryPoints: [`server/src/${name}.ts`],
        outfile: `dist/${name}.mjs`,
        format: 'esm',
        banner: { js: requireForModules },
    })),
    {
        // what only some commands need comes in files of its own, which are read when they are needed
        entryPoints: { cli: 'server/src/cli.ts' },
        outdir: 'dist',
        outExtension: { '.js': '.mjs' },
        splitting: true,
        chunkNames: 'cli-[name]-[hash]',
        format: 'esm',
        // its other half loads its own files in a way that no bundle can follow
        alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
        banner: { js: command },
    },
];

/** What runs in web views: the preview's page and its worker. */
const inWebView = {
    platform: 'browser',
    target: 'chrome120',
    format: 'iife',
    // the glue asks for its own address, which a worker made of a blob has not; it is never used
    define: { ...common.define, 'import.meta.url': '""' },
};
shipped.push(
    { ...inWebView, entryPoints: ['client/preview/page/page.ts'], outfile: 'dist/preview/page.js' },
    { ...inWebView, entryPoints: ['client/preview/worker/worker.ts'], outfile: 'dist/preview/worker.js' },
    // before the page's own where no editor holds it
    { ...inWebView, entryPoints: ['client/preview/page/alone.ts'], outfile: 'dist/preview/alone.js', banner: {} },
    { ...inWebView, entryPoints: ['client/preview/page/page.css'], outfile: 'dist/preview/page.css', banner: {} },
);

/** What runs where the editor itself runs in a browser: the extension, and the worker of its server and of exports. */
const inBrowser = {
    platform: 'browser',
    target: 'es2022',
    define: { ...common.define, 'import.meta.url': '""', 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
};
shipped.push(
    {
        ...inBrowser,
        entryPoints: ['client/src/web/extension.ts'],
        outfile: 'dist/web/client.cjs',
        external: ['vscode'],
    },
    { ...inBrowser, entryPoints: ['server/src/web/worker.ts'], outfile: 'dist/web/worker.js', format: 'iife' },
);

/** @type {import('esbuild').BuildOptions[]} */
const tests = [
    {
        entryPoints: [
            'reading',
            'burst',
            'growth',
            'catalogue',
            'workspace',
            'faults',
            'wild',
            'typing',
            'large-plan',
            'scale',
            'import-files',
            'import-real',
            'round-trip',
            'spelling',
            'spelling-memory',
            'form',
            'word-lines',
        ].map((name) => `test/bench/${name}.ts`),
        outdir: 'dist/bench',
        outExtension: { '.js': '.mjs' },
        format: 'esm',
        // its other half loads its own files in a way that no bundle can follow
        alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
        banner: { js: command },
    },
    {
        entryPoints: ['mutate', 'runner'].map((name) => `test/mutate/${name}.ts`),
        outdir: 'dist/mutate',
        outExtension: { '.js': '.mjs' },
        format: 'esm',
        packages: 'external',
    },
    {
        entryPoints: { attack: 'test/attack/attack.ts', growth: 'test/attack/growth-run.ts' },
        outdir: 'dist/attack',
        outExtension: { '.js': '.mjs' },
        format: 'esm',
        // its other half loads its own files in a way that no bundle can follow
        alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
        banner: { js: command },
        external: ['esbuild', 'vite'],
    },
    ...['suite', 'bench'].map((folder) => ({
        entryPoints: [`test/vscode/${folder}/index.ts`],
        outfile: `dist/test-vscode/${folder}.cjs`,
        external: ['vscode', 'mocha'],
        define: { ...common.define, IN_BROWSER: 'false' },
    })),
    {
        ...inBrowser,
        entryPoints: ['test/vscode/web/index.ts'],
        outfile: 'dist/test-vscode/web.cjs',
        external: ['vscode'],
        alias: { 'node:assert': 'assert' },
        define: { ...inBrowser.define, IN_BROWSER: 'true' },
        // what asserts here asks for it
        banner: { js: 'var process={env:{}};' },
    },
];

const builders = await Promise.all(
    [...shipped, ...(production ? [] : tests)].map((bundle) => context({ ...common, ...bundle })),
);
// the names of these change with what is in them
for (const name of await readdir('dist').catch(() => [])) {
    if (name.startsWith('cli-')) {
        await rm(`dist/${name}`);
    }
}
await cp('server/templates', 'dist/templates', { recursive: true });
await writeBuiltInCatalogue('server/catalogue', 'dist/catalogue', common);
await copyEngine();
await packSpellingModel('dist/spelling.bin.gz');
await listFilesForBrowser();
if (watch) {
    await Promise.all(builders.map((builder) => builder.watch()));
} else {
    const results = await Promise.allSettled(builders.map((builder) => builder.rebuild()));
    await Promise.all(builders.map((builder) => builder.dispose()));
    if (results.some(({ status }) => status === 'rejected')) {
        process.exit(1); // esbuild has told why
    }
    // those that are shipped come first
    const metafiles = results.slice(0, shipped.length).flatMap(({ value }) => value?.metafile ?? []);
    await writeNotices(metafiles, copiedPackages, 'dist/NOTICES.txt');
    await writeFile('dist/bundles.json', JSON.stringify(metafiles));
    await chmod('dist/cli.mjs', 0o755);
}
