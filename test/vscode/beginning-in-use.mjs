// Begins papers with the real keys of the real workbench: the palette finds the command by either language, the questions find a body
// without accents, Tab goes from gap to gap, and what is saved is compared. Pictures go to test/vscode/screenshots/.
import { keysOf, workbenchInUse } from './host/in-use.mjs';

const { page, scene, picture, end } = await workbenchInUse({ name: 'beginning', papers: 'examples' });
const { choice, type, press, command, shows } = keysOf(page, { keyMs: 40 });

/** Waits for a question, writes an answer, and takes the row that says so. */
async function answer(question, words, wanted) {
    await page.locator(`.quick-input-widget input[placeholder^="${question}"]`).waitFor();
    await type(words);
    if (wanted) {
        await choice(wanted).waitFor();
    }
    await page.waitForTimeout(300);
    await picture(`question-${question.split(' ')[0]}`);
    await press('Enter', 500);
}

await page.waitForTimeout(4000);
await scene('a new plan from the palette', async () => {
    await command('ke hoach moi', 'Kế hoạch mới');
    await answer('Loại văn bản', 'ke hoach', 'Kế hoạch');
    await answer('Thể thức', 'uy ban', 'Ủy ban nhân dân');
    await answer('Cơ quan ban hành', 'nhan dan tinh an giang', 'Ủy ban nhân dân tỉnh An Giang');
    await answer('Trích yếu', 'Trồng rừng ngập mặn năm 2027');
    await shows('Trồng rừng ngập mặn năm 2027');
    await shows('Số:      /KH-UBND');
    await picture('skeleton');
    await press('Tab');
    await press('Tab');
    await type('Luật Lâm nghiệp');
    await shows('Căn cứ Luật Lâm nghiệp.');
});
await scene('found by its English words', async () => {
    await press('Escape');
    await press('F1', 500);
    await type('new plan');
    await choice('New Plan').waitFor();
    await press('Escape');
});
await scene('a plan that carries out the one in the editor', async () => {
    await press('Control+P', 500);
    await type('112-KH-UBND');
    await choice('112-KH-UBND').waitFor();
    await press('Enter', 1500);
    await command('thuc hien van ban nay', 'Kế hoạch thực hiện văn bản này');
    await answer('Cơ quan của bạn', 'so y te', 'Sở Y tế');
    await shows('SỞ Y TẾ');
    await picture('carried-out');
});
await scene('a directive found by its subject, and its citation put in', async () => {
    await press('Control+End', 400);
    await press('Enter');
    await command('tim van ban', 'Tìm văn bản');
    await page.locator('.quick-input-widget input[placeholder^="Vài từ"]').waitFor();
    await type('dia phuong chinh quyen to chuc');
    await choice('72/2025/QH15').waitFor();
    await page.waitForTimeout(600);
    await picture('find');
    await press('Escape');
    await command('chen trich dan', 'Chèn trích dẫn');
    await type('24-CT/TW');
    await page.waitForTimeout(1500);
    await press('Escape');
});
await scene('a footnote is written where the cursor goes on, and left again', async () => {
    await press('Control+Home', 300);
    await command('chen chu thich', 'Chèn chú thích');
    await shows('[^1]: [nội dung chú thích]');
    await type('Theo số liệu của Sở.');
    await shows('[^1]: Theo số liệu của Sở.');
    await picture('footnote');
    await press('Escape');
    await press('Alt+N', 600);
    await page.waitForTimeout(500);
    await picture('footnote-back');
});
await scene('a reference is offered by itself with its title', async () => {
    await press('Control+Home', 300);
    await press('Control+G', 300);
    await type(':18');
    await press('Enter', 400);
    await press('End', 200);
    await type(' Xem khoản 1');
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'khoản 1 Mục' }).first().waitFor();
    await page.waitForTimeout(600);
    await picture('reference');
    await press('Escape');
});
await scene('the walkthrough', async () => {
    await command('welcome open walkthrough', 'Open Walkthrough');
    await page.waitForTimeout(800);
    await type('Soạn kế hoạch');
    await choice('Soạn kế hoạch').waitFor();
    await press('Enter', 2500);
    await picture('walkthrough');
});
await scene('New File offers it', async () => {
    await command('new file', 'Create: New File');
    await choice('theo mẫu').waitFor();
    await picture('new-file');
    await press('Escape');
});
await end();
