// Uses both views of the activity bar with keys alone, in high contrast: they are opened, filtered, grouped, followed, exported, and
// lead to lines; what a screen reader is told of a line is read. Pictures go to test/vscode/screenshots/.
import { strict as assert } from 'node:assert';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkExtension } from './host/code-server.mjs';
import { installChromium, installCodeServer } from './host/install.mjs';
import { IN_USE, openWorkbench } from './host/workbench.mjs';

const ANSWER_MS = 40_000;
const KEY_MS = 30;
const isDark = process.argv.includes('--contrast');

const root = fileURLToPath(new URL('../..', import.meta.url));
const pictures = join(root, 'test/vscode/screenshots');
mkdirSync(pictures, { recursive: true });
installCodeServer();
installChromium();
const scratch = mkdtempSync(join(tmpdir(), 'kehoach-views-'));
const workspace = join(scratch, 'ke-hoach');
cpSync(join(root, 'examples'), workspace, { recursive: true });
const extensionsDir = join(scratch, 'extensions');
linkExtension(root, extensionsDir);
const settings = { ...IN_USE, ...(isDark ? { 'workbench.colorTheme': 'Default High Contrast' } : {}) };
const { page, close, log } = await openWorkbench({ folder: workspace, extensionsDir, settings });

const input = page.locator('.quick-input-widget input[type="text"]').first();
const choice = (text) => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
const line = (text) => page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
const picture = (name) => page.screenshot({ path: join(pictures, `views-${name}${isDark ? '-contrast' : ''}.png`) });
const type = (text) => page.keyboard.type(text, { delay: KEY_MS });

async function press(key, after = 250) {
    await page.keyboard.press(key);
    await page.waitForTimeout(after);
}

async function command(words, title) {
    await press('F1', 500);
    await input.waitFor();
    await type(words);
    await choice(title).waitFor({ timeout: ANSWER_MS });
    await press('Enter', 600);
}

async function goTo(file, to) {
    await press('Control+P', 500);
    await type(file);
    await choice(file).waitFor({ timeout: ANSWER_MS });
    await press('Enter', 1000);
    await press('Control+G', 400);
    await input.fill(`:${to}`);
    await page.waitForTimeout(300);
    await press('Enter', 800);
}

const PLAN = readFileSync(join(workspace, 'duoi-nuoc/112-KH-UBND.kehoach'), 'utf8').split('\n');
const lineOf = (words) => PLAN.findIndex((each) => each.includes(words)) + 1;

let failed = 0;
async function scene(name, steps) {
    try {
        await steps();
        log(`${name}: as it should be`);
    } catch (error) {
        failed++;
        log(`${name}: ${error.message}`);
        await picture(`failed-${name.replace(/\W+/gu, '-')}`);
        await press('Escape');
    }
}

await page.waitForTimeout(4000);
await scene('opened from the palette by words without accents', async () => {
    await goTo('112-KH-UBND', lineOf('Tổ chức tập huấn quy định'));
    await command('focus on phan cong', 'Phân công');
    await line('Công an tỉnh').waitFor({ timeout: ANSWER_MS });
    await page.waitForTimeout(2000);
    await picture('tasks');
});
await scene('a screen reader is told the whole of a line', async () => {
    const told = await line('Công an xã').getAttribute('aria-label');
    assert.match(told ?? '', /^Công an xã, 1 việc, 1 đã qua hạn/u);
});
await scene('it follows the cursor', async () => {
    await goTo('112-KH-UBND', lineOf('Lập danh sách học sinh chưa biết bơi'));
    await page
        .locator('.pane-body .monaco-list-row.selected', { hasText: 'Lập danh sách' })
        .waitFor({ timeout: ANSWER_MS });
    await picture('tasks-follow');
});
await scene('filtered by words without accents, and everything again', async () => {
    await command('loc nhiem vu', 'Lọc nhiệm vụ');
    await page.waitForTimeout(600);
    await type('so y te');
    await press('Enter', 1200);
    await page.locator('.pane-body', { hasText: 'so y te' }).first().waitFor({ timeout: ANSWER_MS });
    await picture('tasks-filter');
    await command('bo loc nhiem vu', 'Bỏ lọc nhiệm vụ');
    await line('Công an tỉnh').waitFor({ timeout: ANSWER_MS });
});
await scene('grouped by deadline', async () => {
    await command('xep nhiem vu theo', 'Xếp nhiệm vụ');
    await choice('theo thời hạn').waitFor({ timeout: ANSWER_MS });
    await type('theo thời hạn');
    await press('Enter', 1200);
    await line('Không nêu ngày').waitFor({ timeout: ANSWER_MS });
    await picture('tasks-deadline');
});
await scene('exported as a calendar', async () => {
    await command('xuat bang phan cong', 'Xuất bảng phân công');
    await choice('.ics').waitFor({ timeout: ANSWER_MS });
    await type('ics');
    await press('Enter', 1500);
    await press('Enter', 2500);
    const end = Date.now() + ANSWER_MS;
    for (;;) {
        try {
            assert.match(readFileSync(join(workspace, 'phan-cong.ics'), 'utf8'), /BEGIN:VEVENT/u);
            break;
        } catch (error) {
            if (Date.now() > end) throw error;
            await page.waitForTimeout(500);
        }
    }
    await picture('tasks-export');
});
await scene('the chain of the paper, and of the citation at the cursor', async () => {
    await goTo('112-KH-UBND', 1);
    await command('focus on van ban', 'Văn bản');
    await line('Kế hoạch 112/KH-UBND').waitFor({ timeout: ANSWER_MS });
    await line('Được thực hiện bởi').waitFor({ timeout: ANSWER_MS });
    await page.waitForTimeout(1000);
    await picture('chain');
    await goTo('112-KH-UBND', `${lineOf('Căn cứ Nghị định số 56')}:25`);
    await line('Nghị định 56/2017').waitFor({ timeout: ANSWER_MS });
    await picture('chain-citation');
});
await scene('the one entry of the status bar has a menu', async () => {
    await page.locator('[id="ke-hoach.ke-hoach.kehoach.status"]').first().waitFor({ timeout: ANSWER_MS });
    await command('viec can lam', 'Việc cần làm');
    await choice('Xem các lỗi').waitFor({ timeout: ANSWER_MS });
    await page.waitForTimeout(400);
    await picture('status-menu');
    await press('Escape');
});
await close();
rmSync(scratch, { recursive: true, force: true });
process.exit(failed > 0 ? 1 : 0);
