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
/** Words for a question by what it asks: a search, words that are half an answer, words of somebody who writes no accents. */
const WORDS = {
    'Loại văn bản': ['ke', 'bao cao', 'b', 'quyet'],
    'Thể thức': ['cap uy', 'doan', 'b'],
    'Cơ quan ban hành': ['an giang', 'so y te', 'Sở Y tế', 'Sở Y', 'Ban Quản lý rừng', 'b', 'vnpt'],
    'Trích yếu': ['phong', 'Phong chong duoi nuoc', 'duoi nuoc', 'Phòng, chống', 'dung', 'Kế hoạch', 'b', 'a 1'],
};
await scene('Enter takes the line on top, whatever is typed', async () => {
    await command('ke hoach moi', 'Kế hoạch mới');
    for (const [asked, all] of Object.entries(WORDS)) {
        await question(asked).waitFor();
        for (const words of all) {
            await press('Control+A');
            await type(words);
            await page.waitForTimeout(500);
            const rows = page.locator('.quick-input-list .monaco-list-row');
            const lines = (await rows.allInnerTexts()).map((each) => each.trim());
            const tops = await rows.evaluateAll((each) =>
                each
                    .map((row) => ({ at: row.getBoundingClientRect().top, row }))
                    .sort((a, b) => a.at - b.at)
                    .map(({ row }) => ({ isFocused: row.classList.contains('focused'), said: row.ariaLabel ?? '' })),
            );
            assert.ok(tops[0]?.isFocused, `${asked}: “${words}”: ${JSON.stringify(tops.slice(0, 4))}`);
            for (const { said } of tops) assert.doesNotMatch(said, /arrow|edit|\$\(/u, lines.join());
        }
        await press('Control+A');
        await press('Backspace', 400);
        await press('Enter', 600);
    }
    await press('Escape');
});
await end();
