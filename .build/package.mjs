// Makes what people install, of the bundles that `esbuild.mjs --production` left in dist/: the extension for every platform
// (dist/ke-hoach-VERSION.vsix; `--pre-release` marks it so) and the command line (dist/kehoach-VERSION.tgz, `npm install` takes it).
// Each is put together in a folder of its own, so that nothing comes along that nobody needs.
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { createVSIX } from '@vscode/vsce';

/** What both need of the bundles. */
const COMMAND = [
    /^cli(?:-[\w-]+)?\.mjs$/,
    /^(?:pdf|paper)-worker\.mjs$/,
    /^NOTICES\.txt$/,
    /^catalogue$/,
    /^templates$/,
    /^spelling\.bin\.gz$/,
    /^typeset$/,
    /^preview$/,
];
const EXTENSION = [...COMMAND, /^client\.cjs$/, /^server\.cjs$/, /^web$/];
const BESIDE_EXTENSION = ['icons', 'syntaxes', 'package.nls.json', 'package.nls.vi.json', 'LICENSE', 'CHANGELOG.md'];

const manifest = JSON.parse(await readFile('package.json', 'utf8'));
const { name, version, license, keywords, engines, bin } = manifest;

/**
 * What npm and VS Code read of the manifest: nothing of how it is built. VS Code takes what a browser runs for a module where the package
 * is one, and older ones want it to end in `.js`.
 */
const {
    private: _private,
    scripts,
    devDependencies,
    dependencies,
    overrides,
    langium,
    bin: _bin,
    type: _type,
    ...shown
} = manifest;
const browser = manifest.browser.replace(/\.cjs$/, '.js');

/** Copies the bundles that match into the folder of a package. */
async function copyBundles(folder, wanted) {
    const names = (await readdir('dist')).filter((each) => wanted.some((pattern) => pattern.test(each)));
    await Promise.all(names.map((each) => cp(join('dist', each), join(folder, 'dist', each), { recursive: true })));
}

/**
 * Copies a page that stands in `docs/` or above it to the top of a package, with the pictures that it shows. What it links to beside
 * them is not packed: the words of such a link stay, without the link.
 */
async function copyReadme(from, folder) {
    const text = await readFile(from, 'utf8');
    const pictures = [];
    const linked = text.replace(/(!?)\[([^\]]*)\]\((?!https?:|#)([^)]+)\)/g, (_, isPicture, words, path) => {
        if (!isPicture) {
            return words;
        }
        const picture = posix.join(posix.dirname(from), path);
        pictures.push(picture);
        return `![${words}](${picture})`;
    });
    for (const picture of pictures) {
        await mkdir(dirname(join(folder, picture)), { recursive: true });
        await cp(picture, join(folder, picture));
    }
    await writeFile(join(folder, 'README.md'), linked);
}

async function stage(folder, wanted, readme, packageJson) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await copyBundles(folder, wanted);
    await copyReadme(readme, folder);
    await writeFile(join(folder, 'package.json'), `${JSON.stringify(packageJson, null, 4)}\n`);
}

const extension = 'dist/package/extension';
await stage(extension, EXTENSION, 'docs/README.vi.md', { ...shown, browser, files: ['**/*'] });
await rename(join(extension, manifest.browser), join(extension, browser));
await Promise.all(BESIDE_EXTENSION.map((each) => cp(each, join(extension, each), { recursive: true })));
await rm(join(extension, 'icons/render.mjs'), { force: true });
// steps of the walkthrough show pictures of the documentation, too
for (const { media } of manifest.contributes.walkthroughs.flatMap(({ steps }) => steps)) {
    await cp(media.image, join(extension, media.image));
}
const vsix = `dist/${name}-${version}.vsix`;
await createVSIX({
    cwd: extension,
    packagePath: join(process.cwd(), vsix),
    dependencies: false,
    preRelease: process.argv.includes('--pre-release'),
    // where the sources are kept is for whoever publishes it to say
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
});

const command = 'dist/package/command';
const { 'extension.description': description } = JSON.parse(await readFile('package.nls.json', 'utf8'));
await stage(command, COMMAND, 'README.md', {
    ...{ name: 'kehoach', version, description, license, keywords, type: 'module' },
    ...{ engines: { node: engines.node }, bin, files: ['dist'] },
});
await cp('LICENSE', join(command, 'LICENSE'));
execFileSync('npm', ['pack', '--silent', '--pack-destination', join(process.cwd(), 'dist')], { cwd: command });
console.log(`${vsix}\ndist/kehoach-${version}.tgz`);
