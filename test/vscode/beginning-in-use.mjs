// Begins papers with the real keys of the real workbench: the palette finds the command by either language, the questions find a body
// without accents, Tab goes from gap to gap, and what is saved is compared. Pictures go to test/vscode/screenshots/.
import { strict as assert } from 'node:assert';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkExtension } from './host/code-server.mjs';
import { installChromium, installCodeServer } from './host/install.mjs';
import { IN_USE, openWorkbench } from './host/workbench.mjs';

const ANSWER_MS = 30_000;
const KEY_MS = 40;

const root = fileURLToPath(new URL('../..', import.meta.url));
const pictures = join(root, 'test/vscode/screenshots');
mkdirSync(pictures, { recursive: true });
installCodeServer();
installChromium();
const scratch = mkdtempSync(join(tmpdir(), 'kehoach-beginning-'));
const workspace = join(scratch, 'ke-hoach');
cpSync(join(root, 'examples'), workspace, { recursive: true });
const extensionsDir = join(scratch, 'extensions');
linkExtension(root, extensionsDir);
const { page, close, log } = await openWorkbench({ folder: workspace, extensionsDir, settings: IN_USE });

const input = page.locator('.quick-input-widget input[type="text"]').first();
const row = (text) => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
const picture = (name) => page.screenshot({ path: join(pictures, `beginning-${name}.png`) });

async function type(text) {
    await page.keyboard.type(text, { delay: KEY_MS });
}

async function press(key, after = 200) {
    await page.keyboard.press(key);
    await page.waitForTimeout(after);
}

/** Opens a command of the palette by words of its title. */
async function command(words, title) {
    await press('F1', 500);
    await input.waitFor();
    await type(words);
    await row(title).waitFor({ timeout: ANSWER_MS });
    await picture(`palette-${words.replace(/\W+/gu, '-')}`);
    await row(title).click();
}

/** Waits for a question, writes an answer, and takes the row that says so. */
async function answer(question, words, choice) {
    await page.locator(`.quick-input-widget input[placeholder^="${question}"]`).waitFor({ timeout: ANSWER_MS });
    await page.waitForTimeout(400);
    await type(words);
    if (choice) {
        await row(choice).waitFor({ timeout: ANSWER_MS });
    }
    await page.waitForTimeout(300);
    await picture(`question-${question.split(' ')[0]}`);
    await press('Enter', 500);
}

/** What the editor shows, without the spaces that do not break. */
async function shown() {
    const lines = await page.locator('.monaco-editor .view-line').allInnerTexts();
    return lines.join('\n').replace(/\u00A0/gu, ' ');
}

async function shows(text) {
    const end = Date.now() + ANSWER_MS;
    while (!(await shown()).includes(text)) {
        assert.ok(Date.now() < end, `“${text}” is not shown:\n${await shown()}`);
        await page.waitForTimeout(200);
    }
}

let failed = 0;
async function scene(name, steps) {
    try {
        await steps();
        log(`${name}: as it should be`);
    } catch (error) {
        failed++;
        log(`${name}: ${error.message}`);
        await picture(`failed-${name}`);
        await press('Escape');
    }
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
    await row('New Plan').waitFor({ timeout: ANSWER_MS });
    await press('Escape');
});
await scene('a plan that carries out the one in the editor', async () => {
    await press('Control+P', 500);
    await type('112-KH-UBND');
    await row('112-KH-UBND').waitFor({ timeout: ANSWER_MS });
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
    await page.locator('.quick-input-widget input[placeholder^="Vài từ"]').waitFor({ timeout: ANSWER_MS });
    await type('dia phuong chinh quyen to chuc');
    await row('72/2025/QH15').waitFor({ timeout: ANSWER_MS });
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
    await page
        .locator('.suggest-widget .monaco-list-row', { hasText: 'khoản 1 Mục' })
        .first()
        .waitFor({ timeout: ANSWER_MS });
    await page.waitForTimeout(600);
    await picture('reference');
    await press('Escape');
});
await scene('the walkthrough', async () => {
    await command('welcome open walkthrough', 'Open Walkthrough');
    await page.waitForTimeout(800);
    await type('Soạn kế hoạch');
    await row('Soạn kế hoạch').waitFor({ timeout: ANSWER_MS });
    await press('Enter', 2500);
    await picture('walkthrough');
});
await scene('New File offers it', async () => {
    await command('new file', 'Create: New File');
    await row('theo mẫu').waitFor({ timeout: ANSWER_MS });
    await picture('new-file');
    await press('Escape');
});
await close();
rmSync(scratch, { recursive: true, force: true });
process.exit(failed > 0 ? 1 : 0);
