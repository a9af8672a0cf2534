// Reduces full counts of Vietnamese syllables to those that the model of spelling is packed from:
//
//     node server/lexicon/reduce.mjs FOLDER
//
// FOLDER holds syllables.tsv.gz, pairs.tsv.gz and triples.tsv.gz with a head line; each row has words and a count for each
// source. Writes beside this file.
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Counts below these are chance as often as not, and would make the package large. The triples come in two files. */
const KEPT = [
    { name: 'syllables', least: 5, parts: 1 },
    { name: 'pairs', least: 4, parts: 1 },
    { name: 'triples', least: 8, parts: 2 },
];

const { outputFiles } = await build({
    entryPoints: ['server/src/spelling/reduce-counts.ts'],
    bundle: true,
    write: false,
    format: 'esm',
});
const { reduceCounts } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

const [folder] = process.argv.slice(2);
let known;
for (const { name, least, parts } of KEPT) {
    const rows = gunzipSync(readFileSync(`${folder}/${name}.tsv.gz`))
        .toString('utf8')
        .trim()
        .split('\n')
        .slice(1);
    const counts = rows.map((row) => {
        const [words, ...each] = row.split('\t');
        return [words, ...each.map(Number)];
    });
    const reduced = reduceCounts(counts, least, known);
    known ??= new Set(reduced.map(([syllable]) => syllable));
    const size = Math.ceil(reduced.length / parts);
    for (let part = 0; part < parts; part++) {
        const text = reduced.slice(part * size, (part + 1) * size).map((row) => `${row.join('\t')}\n`);
        const packed = gzipSync(text.join(''), { level: 9 });
        packed[9] = 255; // zlib writes there on what system it ran
        writeFileSync(`server/lexicon/${name}${parts > 1 ? `-${part + 1}` : ''}.tsv.gz`, packed);
    }
}
