/**
 * What the checker of spelling finds of slips that are planted in papers, by kind of slip, and what it costs in time and memory
 * (see spelling-memory.ts). Prints; asserts nothing. The same seed plants the same slips.
 *
 *     npm run spelling                         in the examples
 *     npm run spelling -- FOLDER…              in the .txt and .kehoach files of folders; their words should not be in the counts
 *     npm run spelling -- FOLDER… --count 500 --seed 3 --missed
 *     npm run spelling -- --viwiki FOLDER      besides, what it finds of the mistakes in Viwiki-spelling (see viwiki.ts)
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { SpellingChecker } from '../../server/src/spelling/check-text.js';
import { Lookalikes } from '../../server/src/spelling/lookalikes.js';
import { SpellingModel } from '../../server/src/spelling/model.js';
import { type Paragraph, paragraphsOf } from '../../server/src/spelling/paragraphs.js';
import { spellingOf, syllableOf } from '../../server/src/spelling/syllable.js';
import { type Word, wordsOf } from '../../server/src/spelling/words-of-text.js';
import { cleanText } from '../../server/src/syntax/text/clean-text.js';
import { median } from '../support/bench.js';
import { readPlan } from '../support/read.js';
import { printViwiki } from './viwiki.js';

const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
        count: { type: 'string', default: '2000' },
        seed: { type: 'string', default: '7' },
        missed: { type: 'boolean' },
        viwiki: { type: 'string' },
    },
});
const folders = positionals.length > 0 ? positionals : ['examples'];
const texts = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:txt|kehoach)$/.test(name))
        .sort()
        .map((name) => cleanText(readFileSync(join(folder, name), 'utf8')).text),
);
const model = new SpellingModel(gunzipSync(readFileSync('dist/spelling.bin.gz')));
const checker = new SpellingChecker(model);
const lookalikes = new Lookalikes(model);

let state = Number(values.seed) >>> 0;
/** Mulberry32: numbers in [0, 1), the same in each run. */
function random(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

function pick<T>(from: readonly T[]): T {
    return from[Math.floor(random() * from.length)] as T;
}

/** Letters beside each other on a keyboard. */
const BESIDE: Readonly<Record<string, string>> = {
    ...{ a: 'sqwz', b: 'vn', c: 'xvd', d: 'sfe', e: 'wr', g: 'fht', h: 'gjn', i: 'uo', k: 'jl', l: 'k', m: 'n' },
    ...{ n: 'bmh', o: 'ip', p: 'o', q: 'wa', r: 'et', s: 'ad', t: 'ry', u: 'yi', v: 'cb', x: 'zc', y: 'tu' },
};
/** A word that a person would take for another one was counted so often, as a logarithm to the base of 2. */
const IN_USE = 5;

type Slip = (word: string) => { readonly kind: string; readonly written: string } | undefined;

/** Another syllable in use that is written or heard nearly alike. */
const confusion: Slip = (word) => {
    const [own, spelling] = [syllableOf(word), spellingOf(word)];
    const others =
        spelling === undefined ? [] : lookalikes.of(spelling).filter(({ number }) => model.single2(number) > IN_USE);
    if (!own || others.length === 0) {
        return undefined;
    }
    const written = model.syllables[pick(others).number] as string;
    const other = syllableOf(written);
    const kind = other?.rime === own.rime && other.onset === own.onset ? 'another tone' : 'other marks';
    const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd');
    return { kind: bare(word) === bare(written) ? kind : 'a sound that is mixed up', written };
};

/** A slip of the finger; what it makes may be a word. */
const keyboard: Slip = (word) => {
    const letters = [...word];
    const at = Math.floor(random() * letters.length);
    const letter = letters[at] as string;
    const kind = pick(['left out', 'changed places', 'struck twice', 'struck beside', 'without its tone']);
    switch (kind) {
        case 'left out':
            letters.splice(at, 1);
            break;
        case 'changed places':
            letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
            break;
        case 'struck twice':
            letters.splice(at, 0, letter);
            break;
        case 'struck beside':
            letters[at] = pick([...(BESIDE[letter] ?? letter)]);
            break;
        default:
            return {
                kind,
                written: word
                    .normalize('NFD')
                    .replace(/[\u0300\u0301\u0303\u0309\u0323]/, '')
                    .normalize('NFC'),
            };
    }
    return { kind, written: letters.join('') };
};

interface Tally {
    planted: number;
    found: number;
    sure: number;
    right: number;
}

/** Words that may be planted in: in small letters, free, of a paragraph with some text. */
const places = texts.flatMap((text) =>
    paragraphsOf(text).flatMap((paragraph): { paragraph: Paragraph; word: Word }[] =>
        wordsOf(paragraph.text)
            .filter(
                ({ isFree, letters, small }) => isFree && letters === 'small' && spellingOf(small) && small.length > 1,
            )
            .map((word) => ({ paragraph, word })),
    ),
);

function plant(name: string, slip: Slip): void {
    const tallies = new Map<string, Tally>();
    const missed: string[] = [];
    for (let planted = 0; planted < Number(values.count); ) {
        const { paragraph, word } = pick(places);
        const made = slip(word.small);
        if (!made || made.written === word.small || made.written === '') {
            continue;
        }
        planted++;
        const { text } = paragraph;
        const { start } = word;
        const written = text.slice(0, start) + made.written + text.slice(word.end);
        const end = start + made.written.length;
        const found = checker.check(written).find((each) => each.start <= start && each.end >= end);
        for (const kind of [made.kind, 'all']) {
            const tally = tallies.get(kind) ?? { planted: 0, found: 0, sure: 0, right: 0 };
            tallies.set(kind, tally);
            tally.planted++;
            tally.found += found ? 1 : 0;
            tally.sure += found?.isSure ? 1 : 0;
            tally.right += found?.right !== undefined && spellingOf(found.right) === spellingOf(word.small) ? 1 : 0;
        }
        if (!found) {
            missed.push(
                `${text.slice(Math.max(0, start - 20), start)}«${made.written}»${text.slice(word.end, word.end + 20)}`,
            );
        }
    }
    console.log(
        `\n| ${name} | planted | found | of these as a warning | the right word first, of what is found |\n|---|---|---|---|---|`,
    );
    for (const [kind, { planted, found, sure, right }] of [...tallies].sort(([a], [b]) => a.localeCompare(b))) {
        const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`;
        console.log(
            `| ${kind} | ${planted} | ${percent(found, planted)} | ${percent(sure, planted)} | ${percent(right, found)} |`,
        );
    }
    if (values.missed) {
        console.log(missed.map((each) => each.replace(/\s+/g, ' ')).join('\n'));
    }
}

/** 20 papers of 25 KB, cut from all texts. */
function papers(): string[] {
    const whole = texts.join('\n\n');
    const size = 25 * 1024;
    return Array.from({ length: 20 }, (_, at) => {
        const from = Math.floor(((whole.length - size) * at) / 20);
        return Buffer.from(whole.slice(Math.max(0, from)))
            .subarray(0, size)
            .toString('utf8');
    });
}

async function cost(): Promise<void> {
    const pieces = papers();
    const [cold, key, all]: number[][] = [[], [], []];
    for (const [run, piece] of [...pieces, ...pieces].entries()) {
        const fresh = new SpellingChecker(model);
        const changed = `${piece}x`;
        const begin = performance.now();
        fresh.check(piece);
        const second = performance.now();
        fresh.check(changed);
        const third = performance.now();
        await readPlan(`${piece}\n${run}`);
        const end = performance.now();
        // the first half warms up
        if (run >= pieces.length) {
            cold?.push(second - begin);
            key?.push(third - second);
            all?.push(end - third);
        }
    }
    const shown = [cold, key, all].map((times) => `${median(times ?? []).toFixed(2)} ms`);
    console.log(
        `\n25 KB: spelling cold ${shown[0]}, after a key ${shown[1]}; all of reading and rules, cold ${shown[2]}`,
    );
}

console.log(`${texts.length} papers, ${places.length} words`);
plant('confusion', confusion);
plant('slip of the finger', keyboard);
if (values.viwiki !== undefined) {
    printViwiki(values.viwiki, checker, values.missed === true);
}
await cost();
// a process of its own: this one holds a model already
process.stdout.write(
    execFileSync(process.execPath, ['--expose-gc', 'dist/bench/spelling-memory.mjs'], {
        input: papers()[0],
        encoding: 'utf8',
    }),
);
