// Uses both views of the activity bar with keys alone, in high contrast: they are opened, filtered, grouped, followed, exported, and
// lead to lines; what a screen reader is told of a line is read. Pictures go to test/vscode/screenshots/.
//   node test/vscode/views-in-use.mjs [--contrast] [words of the titles of scenes]
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keysOf, workbenchInUse } from './host/in-use.mjs';

const isDark = process.argv.includes('--contrast');

const {
    page,
    scene: played,
    picture: pictureOf,
    workspace,
    end,
} = await workbenchInUse({
    name: 'views',
    papers: 'examples',
    settings: isDark ? { 'workbench.colorTheme': 'Default High Contrast' } : {},
});
const { choice, type, press, command, open, goTo: goToLine, eventually } = keysOf(page);
/** A scene, or those alone whose titles hold the words that are asked for. */
const only = process.argv.slice(2).find((each) => !each.startsWith('--'));
const scene = (title, play) => (!only || title.includes(only) ? played(title, play) : undefined);
const line = (text) => page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
const picture = (name) => pictureOf(`${name}${isDark ? '-contrast' : ''}`);

async function goTo(file, line, column) {
    await open(file);
    await goToLine(line, column);
}

const PLAN = readFileSync(join(workspace, 'duoi-nuoc/112-KH-UBND.kehoach'), 'utf8').split('\n');
const lineOf = (words) => PLAN.findIndex((each) => each.includes(words)) + 1;

await page.waitForTimeout(4000);
await scene('opened from the palette by words without accents', async () => {
    await goTo('112-KH-UBND', lineOf('Tổ chức tập huấn quy định'));
    await command('focus on phan cong', 'Phân công');
    await line('Công an tỉnh').waitFor();
    await page.waitForTimeout(2000);
    await picture('tasks');
});
await scene('a screen reader is told the whole of a line', async () => {
    const told = await line('Công an xã').getAttribute('aria-label');
    assert.match(told ?? '', /^Công an xã, 1 việc, 1 đã qua hạn/u);
});
await scene('it follows the cursor', async () => {
    await goTo('112-KH-UBND', lineOf('Lập danh sách học sinh chưa biết bơi'));
    await page.locator('.pane-body .monaco-list-row.selected', { hasText: 'Lập danh sách' }).waitFor();
    await picture('tasks-follow');
});
await scene('filtered by words without accents, and everything again', async () => {
    await command('loc nhiem vu', 'Lọc nhiệm vụ');
    await page.waitForTimeout(600);
    await type('so y te');
    await press('Enter', 1200);
    await page.locator('.pane-body', { hasText: 'so y te' }).first().waitFor();
    await picture('tasks-filter');
    await command('bo loc nhiem vu', 'Bỏ lọc nhiệm vụ');
    await line('Công an tỉnh').waitFor();
});
await scene('a filter that nothing passes says what to do, and blanks are no filter', async () => {
    await command('loc nhiem vu', 'Lọc nhiệm vụ');
    await page.waitForTimeout(600);
    await type('khong co o dau ca');
    await press('Enter', 1500);
    await page
        .locator('.pane-body .welcome-view-content:visible', { hasText: 'Không có nhiệm vụ nào như vậy' })
        .first()
        .waitFor();
    await picture('tasks-nothing');
    await command('loc nhiem vu', 'Lọc nhiệm vụ');
    await page.waitForTimeout(600);
    await press('Control+A');
    await type('   ');
    await page.waitForTimeout(500);
    await press('Enter', 1500);
    await line('Công an tỉnh').waitFor();
    assert.equal(await page.locator('.pane-body', { hasText: 'Đang lọc' }).count(), 0);
});
await scene('grouped by deadline', async () => {
    await command('xep nhiem vu theo', 'Xếp nhiệm vụ');
    await choice('theo thời hạn').waitFor();
    await type('theo thời hạn');
    await press('Enter', 1200);
    await line('Không nêu ngày').waitFor();
    await picture('tasks-deadline');
});
await scene('exported as a calendar', async () => {
    await command('xuat bang phan cong', 'Xuất bảng phân công');
    await choice('.ics').waitFor();
    await type('ics');
    await press('Enter', 1500);
    await press('Enter', 2500);
    const calendar = join(workspace, 'phan-cong.ics');
    const said = () => (existsSync(calendar) ? readFileSync(calendar, 'utf8') : '');
    await eventually(said, (text) => /BEGIN:VEVENT/u.test(text), 'no calendar');
    await picture('tasks-export');
});
await scene('the chain of the paper, and of the citation at the cursor', async () => {
    await goTo('112-KH-UBND', 1);
    await command('focus on van ban', 'Văn bản');
    await line('Kế hoạch 112/KH-UBND').waitFor();
    await line('Được thực hiện bởi').waitFor();
    await page.waitForTimeout(1000);
    await picture('chain');
    await goTo('112-KH-UBND', lineOf('Căn cứ Nghị định số 56'), 25);
    await line('Nghị định 56/2017').waitFor();
    await picture('chain-citation');
});
await scene('the one entry of the status bar has a menu', async () => {
    await page.locator('[id="ke-hoach.ke-hoach.kehoach.status"]').first().waitFor();
    await command('viec can lam', 'Việc cần làm');
    await choice('Xem các lỗi').waitFor();
    await page.waitForTimeout(400);
    await picture('status-menu');
    await press('Escape');
});
await scene('a lens lists who carries the plan out, with numbers and lines', async () => {
    await goTo('112-KH-UBND', 1);
    await page.locator('.codelens-decoration a', { hasText: 'văn bản thực hiện' }).first().click();
    await page.locator('.reference-zone-widget .monaco-list-row', { hasText: 'Số' }).first().waitFor();
    await page.waitForTimeout(800);
    await picture('lens');
    await press('Escape');
});
await scene('the page of a rule is rendered', async () => {
    // within the text: behind the signature nothing is a call of a note
    await goTo('112-KH-UBND', lineOf('Tổ chức tập huấn quy định'), 200);
    await type(' [^9]');
    await press('Escape');
    await press('Control+Shift+M', 1500);
    await page.locator('.markers-panel-container a', { hasText: 'chu-thich-thieu' }).first().click();
    await page.locator('.tab.active', { hasText: 'chu-thich-thieu' }).waitFor();
    await page.waitForTimeout(2500);
    await picture('rule-page');
});
await end();
