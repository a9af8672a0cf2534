// The licences of all that others have made and that a package of this extension holds: dist/NOTICES.txt. What is in the
// bundles is read off esbuild's own account of them, so that the list cannot go stale.
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files in which packages keep their licence, and what they pass on of others. */
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|third-?party-?notices)/i;

/** What is compiled into a package, and by which name its makers go: npm knows nothing of it. */
const COMPILED_IN = {
    '@myriaddreamin/typst-ts-web-compiler':
        'Typst, https://github.com/typst/typst, whose file NOTICE names what it is made of',
    '@myriaddreamin/typst-ts-renderer':
        'Typst, https://github.com/typst/typst, whose file NOTICE names what it is made of',
};

/** @typedef {{ name: string, version: string, licence: string, text: string }} Notice */

/**
 * The packages whose code is in bundles, each with what it depends on itself: some packages come bundled already, and then
 * their own dependencies show nowhere else.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles of the bundles that are shipped
 * @param {readonly string[]} copied folders of packages that are shipped as files, such as fonts
 * @returns {Promise<string[]>} the folders of the packages, in the order of their names
 */
export async function shippedPackages(metafiles, copied) {
    const inputs = metafiles.flatMap(({ outputs }) =>
        Object.values(outputs).flatMap((output) =>
            Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
        ),
    );
    const found = new Set(copied);
    for (const path of inputs) {
        const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll('\\', '/')) ?? [];
        if (folder) {
            found.add(folder);
        }
    }
    for (const folder of found) {
        const { dependencies = {} } = await manifest(folder);
        for (const name of Object.keys(dependencies).filter((dependency) => !dependency.startsWith('@types/'))) {
            found.add(await installed(name, folder));
        }
    }
    return [...found].sort();
}

/** The folder of a package as another one finds it: its own, or one of those above. */
async function installed(name, from) {
    for (let folder = from; folder !== '.'; folder = dirname(folder)) {
        const candidate = join(folder, 'node_modules', name);
        if (await stat(candidate).catch(() => undefined)) {
            return candidate;
        }
    }
    return join('node_modules', name);
}

async function manifest(folder) {
    return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
}

/**
 * The licence of a package, in its own words, or in those of the list of SPDX where it brings none along.
 *
 * @param {string} folder
 * @returns {Promise<Notice>}
 * @throws where neither is known: such a package cannot be shipped
 */
async function noticeOf(folder) {
    const { name, version, license, author } = await manifest(folder);
    const files = (await readdir(folder)).filter((file) => LICENCE_FILE.test(file)).sort();
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    if (texts.length === 0) {
        const known = await readFile(`node_modules/spdx-license-list/licenses/${license}.json`, 'utf8').catch(() => {
            throw new Error(`${folder} brings no licence along, and the list of SPDX knows no “${license}”`);
        });
        texts.push(`Copyright ${author?.name ?? author ?? `the authors of ${name}`}`, JSON.parse(known).licenseText);
    }
    if (COMPILED_IN[name]) {
        texts.unshift(`It contains ${COMPILED_IN[name]}.`);
    }
    return {
        name,
        version,
        licence: license,
        text: texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n'),
    };
}

/**
 * Writes down who made what is shipped, and under which terms.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles as for `shippedPackages`
 * @param {readonly string[]} copied as for `shippedPackages`
 * @param {string} to the file
 */
export async function writeNotices(metafiles, copied, to) {
    const notices = await Promise.all((await shippedPackages(metafiles, copied)).map(noticeOf));
    const line = '-'.repeat(80);
    const head = 'Kế hoạch contains the following works of others.\n';
    const parts = notices.map(
        ({ name, version, licence, text }) => `${line}\n${name} ${version} (${licence})\n\n${text}\n`,
    );
    await writeFile(to, [head, ...new Set(parts)].join('\n'));
}
