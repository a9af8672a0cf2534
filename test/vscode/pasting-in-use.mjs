// Pastes with the real keys of the real workbench what other programs put on the clipboard, and compares the file: the plan, the raw
// paste after one step back, nothing after two. Imports a file of Word by the menu of the explorer and by dropping it into a plan.
// Pictures go to test/vscode/screenshots/.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, workbenchInUse } from './host/in-use.mjs';

const ANSWER_MS = 20_000;
const clipboards = join(root, 'test/import/clipboard/fixtures');

const fixture = (name) => {
    const read = (ending) => {
        const path = join(clipboards, `${name}.${ending}`);
        return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    };
    return { html: read('html'), text: read('txt') };
};
const planOf = (name) => readFileSync(join(clipboards, `${name}.kehoach`), 'utf8');

/** Scenes: what stands in the file, what lies on the clipboard, what stands there then; without a plan, the text of the clipboard. */
const SCENES = {
    'pdf-text': { clipboard: fixture('pdf-pages'), plan: planOf('pdf-pages'), picture: true },
    'word-html': { clipboard: fixture('word-plan'), plan: planOf('word-plan'), picture: true },
    'libre-office-html': {
        clipboard: fixture('libre-office-plan'),
        plan: planOf('libre-office-plan'),
        picture: true,
    },
    'chromium-html': { clipboard: fixture('chromium-page'), plan: planOf('chromium-page') },
    'one-word': { before: 'Thực hiện ', clipboard: { text: 'ngay', html: '<b>ngay</b>' } },
    'a-plan': { clipboard: { text: 'I. VIỆC\n1. Một.\n2. Hai.' } },
    'as-the-command-says': {
        clipboard: fixture('pdf-pages'),
        plan: planOf('pdf-pages'),
        command: 'Paste as a Plan',
        isOneStep: true,
    },
};

const only = process.argv[2];
const papers = { 'tha-vao.kehoach': '' };
for (const [name, { before = '' }] of Object.entries(SCENES)) {
    papers[`${name}.kehoach`] = before;
}
const bench = await workbenchInUse({ name: 'paste', papers });
const { page, workspace, picture, end } = bench;
const exported = spawnSync(process.execPath, [
    ...[join(root, 'dist/cli.mjs'), 'export', join(root, 'examples/trong-cay/04-KH-TU.kehoach')],
    ...['--to', 'docx', '-o', join(workspace, 'trong-cay.docx')],
]);
assert.equal(exported.status, 0, String(exported.stderr));
await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);

/** Puts forms of a text on the clipboard as a program would: nothing washes the HTML. */
function copy(forms) {
    return page.evaluate((all) => {
        const put = (event) => {
            event.preventDefault();
            event.stopImmediatePropagation();
            if (all.text !== undefined) event.clipboardData.setData('text/plain', all.text);
            if (all.html !== undefined) event.clipboardData.setData('text/html', all.html);
        };
        document.addEventListener('copy', put, { capture: true, once: true });
        return document.execCommand('copy');
    }, forms);
}

/** What a file says once it says what is expected, or the time is over. */
async function saved(name, expected) {
    const last = Date.now() + ANSWER_MS / 2;
    for (;;) {
        await page.keyboard.press('Control+S');
        await page.waitForTimeout(500);
        const now = readFileSync(join(workspace, `${name}.kehoach`), 'utf8');
        if (now === expected || Date.now() > last) {
            return now;
        }
    }
}

async function quickly(keys, words) {
    await page.keyboard.press(keys);
    const place = page.locator('.quick-input-widget input').first();
    await place.fill(words);
    await page.waitForTimeout(600);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(600);
}

async function open(name) {
    await page.keyboard.press('Control+P');
    await page.locator('.quick-input-widget input').first().fill(`${name}.kehoach`);
    const found = page.locator('.quick-input-list .monaco-list-row', { hasText: `${name}.kehoach` }).first();
    await found.waitFor({ timeout: ANSWER_MS });
    await found.click();
    await page.locator('.tab.active', { hasText: `${name}.kehoach` }).waitFor({ timeout: ANSWER_MS });
    await page.keyboard.press('Control+End');
    await page.waitForTimeout(300);
}

async function scene(name, play) {
    if (only && only !== name) {
        return;
    }
    await bench.scene(name, play);
    await page.keyboard.press('Escape');
}

await page.getByRole('treeitem', { name: 'one-word.kehoach' }).dblclick();
await page.locator('.monaco-editor .view-line').first().waitFor();
await page.waitForTimeout(5000);
for (const [name, { before = '', clipboard, plan, command, isOneStep, picture: isKept }] of Object.entries(SCENES)) {
    await scene(name, async () => {
        const raw = before + clipboard.text;
        await open(name);
        await copy(clipboard);
        await (command ? quickly('F1', `>${command}`) : page.keyboard.press('Control+V'));
        await page.waitForTimeout(1000);
        assert.equal(await saved(name, plan ?? raw), plan ?? raw);
        if (isKept) await picture(name);
        if (plan && !isOneStep) {
            await page.keyboard.press('Control+Z');
            assert.equal(await saved(name, raw), raw, 'one step back');
        }
        await page.keyboard.press('Control+Z');
        assert.equal(await saved(name, before), before, 'the last step back');
    });
}
await scene('import-by-the-explorer', async () => {
    await page.getByRole('treeitem', { name: 'trong-cay.docx' }).click({ button: 'right' });
    await picture('import-menu');
    await page.getByRole('menuitem', { name: 'Import from Word…' }).click();
    await page.locator('.tab.active', { hasText: 'trong-cay.kehoach' }).waitFor({ timeout: ANSWER_MS });
    await page.waitForTimeout(1500);
    await picture('import-opened');
    assert.ok(readFileSync(join(workspace, 'trong-cay.kehoach'), 'utf8').includes('KẾ HOẠCH'));
});
await scene('import-dropped', async () => {
    await open('tha-vao');
    const row = page.getByRole('treeitem', { name: 'trong-cay.docx' });
    await row.hover();
    await page.mouse.down();
    await page.keyboard.down('Shift');
    for (const x of [600, 650, 700, 710]) {
        await page.mouse.move(x, 300 + x / 10, { steps: 5 });
        await page.waitForTimeout(200);
    }
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await page.waitForTimeout(3000);
    await picture('import-dropped');
    await page.keyboard.press('Control+S');
    await page.waitForTimeout(800);
    assert.ok(readFileSync(join(workspace, 'tha-vao.kehoach'), 'utf8').includes('KẾ HOẠCH'));
});
await end();
