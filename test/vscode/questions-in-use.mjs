// Answers the questions of "Kế hoạch mới" quicker than anybody does: behind Enter the first letter of the next answer comes at once,
// whatever is on the screen. Not a letter may be lost, nor go to the paper behind the question.
//   node test/vscode/questions-in-use.mjs [papers]
import { strict as assert } from 'node:assert';
import { keysOf, workbenchInUse } from './host/in-use.mjs';

const papers = Number(process.argv[2] ?? 20);
/** Pauses between two keys, in milliseconds: of a program, of a quick hand, of a slow one. */
const PAUSES = [0, 10, 40];
const SUBJECT = 'Trồng rừng ngập mặn năm 2027';

const { page, scene, end } = await workbenchInUse({ name: 'questions', papers: 'examples' });
const { choice, press, type, command, shown, shows } = keysOf(page);
const question = (words) => page.locator(`.quick-input-widget input[placeholder^="${words}"]`);

await page.waitForTimeout(4000);
for (let paper = 1; paper <= papers; paper++) {
    const pause = PAUSES[paper % PAUSES.length];
    await scene(`paper ${paper}, ${pause} ms between two keys`, async () => {
        await press('F1', 400);
        await type('ke hoach moi');
        await choice('Kế hoạch mới').waitFor();
        await press('Enter', 0);
        await question('Loại văn bản').waitFor();
        for (const answer of ['ke hoach', 'uy ban', 'nhan dan tinh an giang', SUBJECT]) {
            await type(answer, pause);
            await press('Enter', pause);
        }
        try {
            await shows('MỤC ĐÍCH');
            const text = await shown();
            assert.ok(text.includes(`KẾ HOẠCH\n${SUBJECT}`), text.slice(0, 400));
            assert.ok(text.startsWith('ỦY BAN NHÂN DÂN TỈNH AN GIANG\n'), text.slice(0, 400));
        } finally {
            await press('Escape');
            await press('Escape');
            await command('revert and close', 'Revert and Close Editor').catch(() => undefined);
        }
    });
}
await end();
