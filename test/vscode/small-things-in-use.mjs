// Small things that somebody notices who uses the workbench all day: what the settings say of a rule, what the choice of a standard is
// called, what folds under what. Pictures go to test/vscode/screenshots/.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keysOf, workbenchInUse } from './host/in-use.mjs';

const { page, scene, picture, workspace, end } = await workbenchInUse({ name: 'small-things', papers: 'examples' });
const { type, press, command, open, goTo, eventually, shown } = keysOf(page);
const PLAN = readFileSync(join(workspace, 'duoi-nuoc/112-KH-UBND.kehoach'), 'utf8').split('\n');
const lineOf = (words) => PLAN.findIndex((each) => each.startsWith(words)) + 1;

await page.waitForTimeout(4000);
await scene('the choice of a standard has names, and no ids', async () => {
    await open('112-KH-UBND');
    await page.waitForTimeout(2500);
    await command('chon the thuc', 'Chọn thể thức văn bản');
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await page.waitForTimeout(800);
    await picture('standards');
    const rows = await page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
    assert.ok(rows.length > 3, rows.join());
    assert.doesNotMatch(rows.join(' '), /(?:state|party|union|youth)-/u);
    await press('Escape');
});
await scene('recipients and the signature fold beside each other', async () => {
    await goTo(lineOf('Nơi nhận'), 1);
    await press('Control+Shift+BracketLeft', 400);
    await page.waitForTimeout(600);
    const text = await eventually(shown, (all) => !all.includes('- Lưu'), 'the recipients are not folded');
    assert.match(text, /Nơi nhận/u);
    assert.match(text, /CHỦ TỊCH/u);
    await picture('folded');
    await press('Control+Shift+BracketRight', 400);
});
await scene('the settings say in words what a rule is', async () => {
    await command('open settings ui', 'Preferences: Open Settings (UI)');
    await page.waitForTimeout(1500);
    await type('kehoach.rules');
    await page.waitForTimeout(2500);
    await picture('settings');
    const said = (await page.locator('.settings-tree-container').textContent()) ?? '';
    assert.match(said, /Kehoach: Rules/u);
});
await end();
