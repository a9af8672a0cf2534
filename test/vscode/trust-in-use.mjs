// A folder that its user does not trust: a plan is read, numbered and told of its problems as elsewhere; no tools for assistants are
// started, LibreOffice opens nothing of it, no task runs; what is left out is said in the list of extensions. Once it is trusted, the
// tools are there. Pictures go to test/vscode/screenshots/.
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keysOf, workbenchInUse } from './host/in-use.mjs';

const { page, scene, picture, workspace, end } = await workbenchInUse({
    name: 'trust',
    papers: { 'ke-hoach.kehoach': 'KẾ HOẠCH\nTrồng cây năm 2026\n\nI. VIỆC\n1. Một.\n' },
    settings: {
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never',
        'security.workspace.trust.banner': 'never',
        'chat.disableAIFeatures': false,
    },
    isTrusted: false,
});
const { type, press, open, goTo, eventually, command, shows } = keysOf(page);
// an old file of Word, by its first bytes
writeFileSync(join(workspace, 'cu.doc'), Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'.padEnd(2048, '\0'), 'latin1'));
const restricted = page.locator('.statusbar-item', { hasText: 'Restricted Mode' });
/** What the notifications say; a workbench that is tested shows none by itself. */
async function told() {
    await command('Notifications: Show Notifications', 'Show Notifications');
    await page.waitForTimeout(500);
    return (await page.locator('.notification-list-item-message').allInnerTexts()).join('\n');
}

/** What the list of servers for assistants holds. */
async function servers() {
    await command('MCP: List Servers', 'MCP: List Servers');
    await page.waitForTimeout(1500);
    const rows = (await page.locator('.quick-input-list .monaco-list-row').allInnerTexts()).join('\n');
    await picture('servers');
    await press('Escape', 300);
    return rows;
}

await page.waitForTimeout(4000);
await scene('the folder is not trusted', () => restricted.first().waitFor());
await scene('a plan is written, numbered and checked', async () => {
    await open('ke-hoach.kehoach');
    await page.waitForTimeout(3000);
    await goTo(5, 8);
    await press('Enter');
    await type('Hai , ba.');
    await shows('2. Hai , ba.');
    await page.locator('.squiggly-warning, .squiggly-error, .squiggly-info').first().waitFor();
    await press('Control+S', 800);
    assert.match(readFileSync(join(workspace, 'ke-hoach.kehoach'), 'utf8'), /\n2\. Hai , ba\.\n$/u);
    await picture('restricted');
});
await scene('its pages are shown', async () => {
    await press('Control+K', 200);
    await press('V', 3000);
    await page.locator('iframe.webview').first().waitFor();
    await page.waitForTimeout(3000);
    await picture('pages');
    await press('Control+W', 500);
});
await scene('LibreOffice opens nothing of it', async () => {
    await page.getByRole('treeitem', { name: 'cu.doc' }).click({ button: 'right' });
    await page.waitForTimeout(500);
    await page.getByRole('menuitem', { name: 'Nhập từ Word' }).click();
    await page.waitForTimeout(2500);
    await eventually(told, (text) => text.includes('chưa được tin cậy'), 'not told');
    await picture('import');
    assert.equal(existsSync(join(workspace, 'cu.kehoach')), false);
});
await scene('no tools for assistants, and no task', async () => {
    assert.doesNotMatch(await servers(), /Kế hoạch/u);
});
await scene('the list of extensions says what is left out', async () => {
    await command('Workspaces: Manage Workspace Trust', 'Manage Workspace Trust');
    await page.locator('.workspace-trust-editor a', { hasText: 'extensions' }).click();
    const own = page.locator('.extensions-list .monaco-list-row', { hasText: 'Kế hoạch' }).first();
    await own.waitFor();
    await page.waitForTimeout(1500);
    await page.locator('.monaco-modal-editor-block .codicon-close').first().click();
    await page.waitForTimeout(800);
    await own
        .locator('.codicon-workspace-untrusted, .codicon-workspace-unknown, [class*="workspace-trust"]')
        .first()
        .hover();
    await page.waitForTimeout(1500);
    await picture('extensions');
});
await scene('once it is trusted, the tools are there', async () => {
    await command('Workspaces: Manage Workspace Trust', 'Manage Workspace Trust');
    await page.locator('.workspace-trust-editor .monaco-button', { hasText: 'Trust' }).first().click();
    await restricted.first().waitFor({ state: 'detached' });
    await page.waitForTimeout(3000);
    assert.match(await servers(), /Kế hoạch/u);
});
await end();
