// Drives the workbench as a person would and keeps pictures of what it shows: the editor with colours and outline, the
// Problems panel with a planted fault, the rename box. They go to test/vscode/screenshots/.
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWorkbench } from './host/host.mjs';
import { installChromium, installCodeServer } from './host/install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shots = join(root, 'test/vscode/screenshots');
mkdirSync(shots, { recursive: true });
installCodeServer();
installChromium();
const workspace = mkdtempSync(join(tmpdir(), 'kehoach-examples-'));
cpSync(join(root, 'examples'), workspace, { recursive: true });

const settings = {
    'files.autoSave': 'off',
    'workbench.colorTheme': 'Default Light Modern',
    'editor.fontSize': 13,
    'editor.fontFamily': 'DejaVu Sans Mono, monospace',
    'editor.minimap.enabled': false,
};
const { page, close, log } = await openWorkbench({ folder: workspace, dev: [root], settings });
let status = 0;
const shoot = (name) => page.screenshot({ path: join(shots, `${name}.png`) });
try {
    await page.getByRole('treeitem', { name: 'duoi-nuoc' }).click();
    await page.getByRole('treeitem', { name: '112-KH-UBND.kehoach' }).dblclick();
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await page.getByRole('button', { name: 'Outline Section' }).click();
    await page
        .getByRole('treeitem', { name: /Kế hoạch 112/ })
        .first()
        .waitFor({ timeout: 30_000 });
    await page.mouse.move(800, 600);
    await page.waitForTimeout(1500);
    await shoot('editor');
    log('editor');

    await page.locator('.monaco-editor .view-line').first().click();
    await page.keyboard.press('Control+Home');
    for (let i = 0; i < 16; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.type('[^9]', { delay: 30 });
    await page.keyboard.press('Control+Shift+M');
    await page
        .getByText(/Không có chú thích|There is no footnote/)
        .first()
        .waitFor({ timeout: 30_000 });
    await page.waitForTimeout(700);
    await shoot('problems');
    log('problems');

    await page.keyboard.press('Control+Z');
    await page.locator('.monaco-editor .view-line').first().click();
    await page.keyboard.press('Control+F');
    await page.keyboard.type('[^1]');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F2');
    await page.waitForTimeout(1500);
    await shoot('rename');
    log('rename');
} catch (error) {
    console.error(error);
    status = 1;
    await shoot('failed');
}
await close();
process.exit(status);
