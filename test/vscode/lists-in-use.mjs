// Writes 200 items of lists as Unikey and its like put letters in, quicker than anybody types, Enter and the first letter of the next
// item without a pause: each mark has to be there, and each in its place.
//   node test/vscode/lists-in-use.mjs [keys|composition|backspace] [items]
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writerOf } from './host/hands.mjs';
import { keysOf, workbenchInUse } from './host/in-use.mjs';

const ANSWER_MS = 60_000;
const hand = process.argv[2] ?? 'backspace';
const items = Number(process.argv[3] ?? 200);
/** Items of one list; lists of a file. */
const [OF_LIST, OF_FILE] = [10, 4];
/** Pauses between two keys, in milliseconds: of a program, of a quick hand, of a slow one. */
const PAUSES = [0, 8, 25, 60];
const WORDS = ['Trồng đước', 'Ươm cây giống', 'Giữ rừng ngập mặn', 'Đắp đê', 'Thả phao tiêu'];

const HEAD = 'KẾ HOẠCH\nTrồng cây năm 2026\n\n';
const files = Math.ceil(items / OF_LIST / OF_FILE);
const nameOf = (file) => `danh-sach-${file}.kehoach`;
const papers = Object.fromEntries(Array.from({ length: files }, (_, file) => [nameOf(file), `${HEAD}I. VIỆC\n`]));
const { page, log, workspace, scene, end } = await workbenchInUse({ name: 'lists', papers });
const { press, open } = keysOf(page, { restMs: 0, answerMs: ANSWER_MS });

let lost = 0;
let written = 0;
await open(nameOf(0));
await page.waitForTimeout(6000);
for (let file = 0; file < files; file++) {
    const name = nameOf(file);
    await open(name);
    await press('Control+End', 300);
    const wanted = [];
    for (let list = 0; list < OF_FILE && written < items; list++) {
        const pause = PAUSES[list % PAUSES.length];
        const write = await writerOf(page, hand, pause);
        if (list > 0) {
            // the second Enter ends the list before
            await press('Enter', 700);
            await press('Enter', 700);
            await press('Enter', 700);
        }
        wanted.push(list > 0 ? '' : undefined, `Danh sách thứ ${list + 1}:`);
        await write(`Danh sách thứ ${list + 1}:`);
        await press('Enter', 900);
        // the first mark is the writer's own
        await press('Shift+Home', 100);
        await write('a) ');
        for (let item = 0; item < OF_LIST && written < items; item++, written++) {
            const words = `${WORDS[(written * 3 + list) % WORDS.length]} ${written}`;
            wanted.push(`${'abcdđeghik'.charAt(item)}) ${words}`);
            await write(words);
            if (item < OF_LIST - 1) await press('Enter', pause);
        }
        await page.waitForTimeout(1500);
    }
    await press('Escape', 200);
    let text = '';
    for (const last = Date.now() + ANSWER_MS; text === '' && Date.now() < last; ) {
        await press('Control+S', 1500);
        [, text = ''] = readFileSync(join(workspace, name), 'utf8').split('I. VIỆC\n');
    }
    const got = text.split('\n').filter((line) => line.trim() !== '');
    const meant = wanted.filter((line) => line);
    const missed = meant.filter((line) => !got.includes(line));
    const lostHere = missed.filter((line) => /^\p{L}\) /u.test(line)).length;
    lost += lostHere;
    log(`${name}: ${lostHere} of its items are not as they were written`);
    if (missed.length > 0) console.log(`meant:\n${meant.join('\n')}\n\nthere is:\n${text}`);
}
log(`${written} items written by ${hand}, ${lost} lost`);
await scene('every item is there', () => assert.equal(lost, 0));
await end();
