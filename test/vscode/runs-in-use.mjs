// Writes many papers of their own as Unikey and its like put letters in, each with another list, other words and other pauses, down to
// none at all between two keys: items, items below one of them, back to the items above, and the file has to say what was written.
//   node test/vscode/runs-in-use.mjs [keys|composition|backspace] [runs] [seed of the first one]
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writerOf } from './host/hands.mjs';
import { keysOf, workbenchInUse } from './host/in-use.mjs';

const ANSWER_MS = 60_000;
const hand = process.argv[2] ?? 'backspace';
const runs = Number(process.argv[3] ?? 50);
const first = Number(process.argv[4] ?? 1);
const PAUSES = [0, 0, 5, 12, 25, 50];
/** Between Enter and the first letter of the next item, as between two keys or after a thought. */
const THOUGHTS = [0, 0, 0, 30, 120, 400];
const HEAD = 'KẾ HOẠCH\nTrồng cây năm 2026\n\nI. VIỆC\n';
const WORDS =
    'trồng đước,ươm giống,giữ rừng,đắp đê,thả phao,dọn kênh,mở đường,quét vôi,xây cống,vớt bèo,phát cỏ,chở đất,kè bờ,lợp mái,đào giếng,nuôi ong'.split(
        ',',
    );

/** Numbers that are the same at each run of a seed (mulberry32). */
function numbersOf(seed) {
    let state = seed;
    const next = () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
    return { pick: (list) => list[Math.floor(next() * list.length)], below: (end) => Math.floor(next() * end) };
}

/** What is typed in one run, Enter for each end of a line, and what has to stand there. */
function paperOf(seed) {
    const { pick, below } = numbersOf(seed);
    const words = () => {
        const text = [pick(WORDS), pick(WORDS)].join(', ');
        return text.charAt(0).toUpperCase() + text.slice(1);
    };
    const before = Array.from({ length: 1 + below(3) }, words);
    const below1 = Array.from({ length: 2 + below(4) }, words);
    const behind = Array.from({ length: 1 + below(3) }, words);
    const opening = `${words()}:`;
    const typed = [...before.map((text) => `${text}.`), opening, ...below1.map((text) => `${text};`)];
    const items = [...before.map((text) => `${text}.`), opening];
    const after = items.map((text, i) => `${i + 1}. ${text}`);
    after.push(...below1.map((text, i) => `${'abcdđe'.charAt(i)}) ${text};`));
    after.push(...behind.map((text, i) => `${items.length + i + 1}. ${text}.`));
    // an empty mark goes a level up
    typed.push('', ...behind.map((text) => `${text}.`));
    return { typed, after: `${HEAD}${after.join('\n')}\n`, pause: pick(PAUSES), thought: pick(THOUGHTS) };
}

const seeds = Array.from({ length: runs }, (_, i) => first + i);
const nameOf = (seed) => `ban-${seed}.kehoach`;
const papers = Object.fromEntries(seeds.map((seed) => [nameOf(seed), HEAD]));
const { page, log, workspace, scene, end } = await workbenchInUse({ name: 'runs', papers });
const { press, open } = keysOf(page, { restMs: 0, answerMs: ANSWER_MS });

let isFirst = true;
let lost = 0;
for (const seed of seeds) {
    const { typed, after, pause, thought } = paperOf(seed);
    const isThere = await scene(`${hand} ${seed}, ${pause} ms between keys, ${thought} ms behind Enter`, async () => {
        await open(nameOf(seed));
        if (isFirst) await page.waitForTimeout(6000);
        isFirst = false;
        await press('Control+End', 200);
        const write = await writerOf(page, hand, pause);
        await write('1. ');
        for (const [i, line] of typed.entries()) {
            if (i > 0) await press('Enter', thought);
            if (line !== '') await write(line);
        }
        let text = '';
        for (const last = Date.now() + 12_000; text !== after && Date.now() < last; ) {
            await page.waitForTimeout(500);
            await press('Control+S', 700);
            text = readFileSync(join(workspace, nameOf(seed)), 'utf8').replace(/\n*$/u, '\n');
        }
        assert.equal(text, after);
    });
    if (!isThere) lost++;
    await press('Escape', 100);
    await press('Control+F4', 300);
    if (!isThere) await page.keyboard.press('Escape');
}
log(`${runs} papers written by ${hand}, ${lost} not as they were written`);
await end();
