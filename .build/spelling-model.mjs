// Packs the counts of server/lexicon into the model of spelling that is shipped (see server/lexicon/README.md).
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { importSources } from './from-sources.mjs';

const LEXICON = 'server/lexicon';
const CODE = ['server/src/spelling/pack-model.ts', 'server/src/spelling/model-format.ts'];

/**
 * The rows of a file of counts, or of several that share a name: words and their count.
 *
 * @param {string} name
 * @returns {Promise<[string, number][]>}
 */
async function readCounts(name) {
    const files = (await readdir(LEXICON)).filter((file) => file.startsWith(name)).sort();
    const texts = await Promise.all(
        files.map(async (file) => (await promisify(gunzip)(await readFile(`${LEXICON}/${file}`))).toString('utf8')),
    );
    return texts
        .join('')
        .trimEnd()
        .split('\n')
        .map((row) => {
            const [words = '', count = ''] = row.split('\t');
            return [words, Number(count)];
        });
}

/** Whether a file is older than what it is made of, or not there. */
async function isStale(file) {
    const sources = [
        ...CODE,
        '.build/spelling-model.mjs',
        ...(await readdir(LEXICON)).map((name) => `${LEXICON}/${name}`),
    ];
    const [made, ...times] = await Promise.all(
        [file, ...sources].map(async (path) => (await stat(path).catch(() => undefined))?.mtimeMs ?? 0),
    );
    return times.some((time) => time > made);
}

/**
 * Packs the model where what it is made of is newer: that takes seconds. The same counts give the same bytes.
 *
 * @param {string} to
 */
export async function packSpellingModel(to) {
    if (!(await isStale(to))) {
        return;
    }
    const { packModel } = await importSources({ entryPoints: [CODE[0]] });
    const [syllables, pairs, triples] = await Promise.all(['syllables', 'pairs', 'triples'].map(readCounts));
    const packed = await promisify(gzip)(packModel({ syllables, pairs, triples }), { level: 9 });
    packed[9] = 255; // zlib writes there on what system it ran
    await writeFile(to, packed);
}
