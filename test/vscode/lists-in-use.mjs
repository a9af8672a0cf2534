// Writes 200 items of lists as Unikey and its like put letters in, quicker than anybody types, Enter and the first letter of the next
// item without a pause: each mark has to be there, and each in its place.
//   node test/vscode/lists-in-use.mjs [keys|composition|backspace] [items]
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkExtension } from './host/code-server.mjs';
import { writerOf } from './host/hands.mjs';
import { installChromium, installCodeServer } from './host/install.mjs';
import { IN_USE, openWorkbench } from './host/workbench.mjs';

const ANSWER_MS = 60_000;
const hand = process.argv[2] ?? 'backspace';
const items = Number(process.argv[3] ?? 200);
/** Items of one list; lists of a file. */
const [OF_LIST, OF_FILE] = [10, 4];
/** Pauses between two keys, in milliseconds: of a program, of a quick hand, of a slow one. */
const PAUSES = [0, 8, 25, 60];
const WORDS = ['Trồng đước', 'Ươm cây giống', 'Giữ rừng ngập mặn', 'Đắp đê', 'Thả phao tiêu'];

const root = fileURLToPath(new URL('../..', import.meta.url));
installCodeServer();
installChromium();
const scratch = mkdtempSync(join(tmpdir(), 'kehoach-lists-'));
const workspace = join(scratch, 'ke-hoach');
mkdirSync(workspace);
const HEAD = 'KẾ HOẠCH\nTrồng cây năm 2026\n\n';
const files = Math.ceil(items / OF_LIST / OF_FILE);
for (let file = 0; file < files; file++) {
    writeFileSync(join(workspace, `danh-sach-${file}.kehoach`), `${HEAD}I. VIỆC\n`);
}
const extensionsDir = join(scratch, 'extensions');
linkExtension(root, extensionsDir);
const { page, close, log } = await openWorkbench({ folder: workspace, extensionsDir, settings: IN_USE });
const press = async (key, after = 0) => {
    await page.keyboard.press(key);
    if (after > 0) await page.waitForTimeout(after);
};

let lost = 0;
let written = 0;
await page.getByRole('treeitem', { name: 'danh-sach-0.kehoach' }).dblclick();
await page.locator('.monaco-editor .view-line').first().waitFor();
await page.waitForTimeout(6000);
for (let file = 0; file < files; file++) {
    const name = `danh-sach-${file}.kehoach`;
    await press('Control+P', 600);
    await page.keyboard.type(name, { delay: 20 });
    await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor({ timeout: ANSWER_MS });
    await press('Enter', 1500);
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
    for (const end = Date.now() + ANSWER_MS; text === '' && Date.now() < end; ) {
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
await close();
rmSync(scratch, { recursive: true, force: true });
process.exit(lost > 0 ? 1 : 0);
