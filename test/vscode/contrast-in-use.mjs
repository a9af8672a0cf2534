// Shows what of ours people see in a high contrast theme: questions, the search of directives, offers with their card, a card under the
// mouse, fixes, the menu of the status bar, problems, both views and the pages beside the text. Whether all of it can be read a person
// judges: the pictures go to test/vscode/screenshots/.
//   node test/vscode/contrast-in-use.mjs [dark|light]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keysOf, workbenchInUse } from './host/in-use.mjs';

const theme = process.argv[2] === 'light' ? 'light' : 'dark';
const { page, scene, picture, workspace, end } = await workbenchInUse({
    name: `contrast-${theme}`,
    papers: 'examples',
    settings: {
        'workbench.colorTheme': theme === 'light' ? 'Default High Contrast Light' : 'Default High Contrast',
    },
});
const { choice, type, press, command, open, goTo } = keysOf(page);
const PLAN = readFileSync(join(workspace, 'duoi-nuoc/112-KH-UBND.kehoach'), 'utf8').split('\n');
const lineOf = (words) => PLAN.findIndex((each) => each.includes(words)) + 1;
const rest = (ms = 1200) => page.waitForTimeout(ms);

await rest(4000);
await scene('the questions of a new paper', async () => {
    await command('ke hoach moi', 'Kế hoạch mới');
    await page.locator('.quick-input-widget input[placeholder^="Loại văn bản"]').waitFor();
    await rest();
    await picture('question');
    await press('Escape', 500);
});
await scene('directives found by their subject', async () => {
    await open('112-KH-UBND');
    await rest(2500);
    await command('tim van ban', 'Tìm văn bản');
    await page.locator('.quick-input-widget input[placeholder^="Vài từ"]').waitFor();
    await type('tre em');
    await rest(1500);
    await picture('find');
    await press('Escape', 500);
});
await scene('an offer with its card', async () => {
    await goTo(lineOf('Căn cứ Nghị định số 56'), 1);
    await press('Home');
    await type('Căn cứ luat tre em ');
    await press('ArrowLeft');
    await rest(1500);
    await press('Control+Space', 1500);
    await press('Control+Space', 1500);
    await picture('offer');
    await press('Escape');
    await press('Control+Z', 300);
    await command('revert file', 'File: Revert File');
});
await scene('a card under the mouse', async () => {
    await goTo(lineOf('Căn cứ Nghị định số 56'), 20);
    await command('show or focus hover', 'Show or Focus Hover');
    await page.locator('.monaco-hover:not(.hidden) .hover-contents').first().waitFor();
    await rest();
    await picture('card');
    await press('Escape');
});
await scene('fixes, and problems', async () => {
    await goTo(lineOf('Tổ chức tập huấn quy định'), 200);
    await type(' [^9]');
    await press('Escape');
    await page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
    await press('ArrowLeft');
    await press('ArrowLeft');
    await press('Control+.', 1500);
    await picture('fixes');
    await press('Escape');
    await press('Control+Shift+M', 1500);
    await picture('problems');
    await press('Control+Shift+M', 500);
});
await scene('the menu of the status bar', async () => {
    await command('viec can lam', 'Việc cần làm');
    await choice('Xem các lỗi').waitFor();
    await rest(500);
    await picture('status-menu');
    await press('Escape');
});
await scene('both views, and the pages', async () => {
    await command('focus on phan cong', 'Phân công');
    await page.locator('.pane-body .monaco-list-row', { hasText: 'Công an tỉnh' }).first().waitFor();
    await press('ArrowDown');
    await press('ArrowRight', 600);
    await rest(800);
    await picture('views');
    await command('xem trang in', 'Xem trang in');
    await rest(7000);
    await picture('pages');
});
await end();
