// Pastes with the real keys of the real workbench what other programs put on the clipboard, and compares the file: the plan, the raw
// paste after one step back, nothing after two. Imports a file of Word by the menu of the explorer and by dropping it into a plan.
// Pictures go to test/vscode/screenshots/.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkExtension } from './host/code-server.mjs';
import { installChromium, installCodeServer } from './host/install.mjs';
import { IN_USE, openWorkbench } from './host/workbench.mjs';

const ANSWER_MS = 20_000;
const root = fileURLToPath(new URL('../..', import.meta.url));
const pictures = join(root, 'test/vscode/screenshots');
const clipboards = join(root, 'test/import/clipboard/fixtures');
mkdirSync(pictures, { recursive: true });
installCodeServer();
installChromium();
const scratch = mkdtempSync(join(tmpdir(), 'kehoach-pasting-'));
const workspace = join(scratch, 'ke-hoach');
mkdirSync(workspace);

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
for (const [name, { before = '' }] of Object.entries(SCENES)) {
    writeFileSync(join(workspace, `${name}.kehoach`), before);
}
writeFileSync(join(workspace, 'tha-vao.kehoach'), '');
const example = join(root, 'examples/trong-cay/04-KH-TU.kehoach');
const paper = join(workspace, 'trong-cay.docx');
const exported = spawnSync(process.execPath, [
    join(root, 'dist/cli.mjs'),
    'export',
    example,
    '--to',
    'docx',
    '-o',
    paper,
]);
assert.equal(exported.status, 0, String(exported.stderr));

const extensionsDir = join(scratch, 'extensions');
linkExtension(root, extensionsDir);
const { page, close, log } = await openWorkbench({
    folder: workspace,
    extensionsDir,
    settings: IN_USE,
});
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
    const end = Date.now() + ANSWER_MS / 2;
    for (;;) {
        await page.keyboard.press('Control+S');
        await page.waitForTimeout(500);
        const now = readFileSync(join(workspace, `${name}.kehoach`), 'utf8');
        if (now === expected || Date.now() > end) {
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
    await quickly('Control+P', `${name}.kehoach`);
    await page.locator('.tab.active', { hasText: `${name}.kehoach` }).waitFor({ timeout: ANSWER_MS });
    await page.keyboard.press('Control+End');
    await page.waitForTimeout(300);
}

let failed = 0;
async function scene(name, play) {
    if (only && only !== name) {
        return;
    }
    try {
        await play();
        log(`${name}: as it should be`);
    } catch (error) {
        failed++;
        log(`${name}: ${error.message}`);
        await page.screenshot({ path: join(pictures, `failed-paste-${name}.png`) });
    }
    await page.keyboard.press('Escape');
}

try {
    await page.getByRole('treeitem', { name: 'one-word.kehoach' }).dblclick();
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await page.waitForTimeout(5000);
    for (const [name, { before = '', clipboard, plan, command, isOneStep, picture }] of Object.entries(SCENES)) {
        await scene(name, async () => {
            const raw = before + clipboard.text;
            await open(name);
            await copy(clipboard);
            await (command ? quickly('F1', `>${command}`) : page.keyboard.press('Control+V'));
            await page.waitForTimeout(1000);
            assert.equal(await saved(name, plan ?? raw), plan ?? raw);
            if (picture) {
                await page.screenshot({ path: join(pictures, `paste-${name}.png`) });
            }
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
        await page.screenshot({ path: join(pictures, 'import-menu.png') });
        await page.getByRole('menuitem', { name: 'Import from Word…' }).click();
        await page.locator('.tab.active', { hasText: 'trong-cay.kehoach' }).waitFor({ timeout: ANSWER_MS });
        await page.waitForTimeout(1500);
        await page.screenshot({ path: join(pictures, 'import-opened.png') });
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
        await page.screenshot({ path: join(pictures, 'import-dropped.png') });
        await page.keyboard.press('Control+S');
        await page.waitForTimeout(800);
        assert.ok(readFileSync(join(workspace, 'tha-vao.kehoach'), 'utf8').includes('KẾ HOẠCH'));
    });
} catch (error) {
    failed++;
    console.error(error);
    await page.screenshot({ path: join(pictures, 'failed.png') });
}
await close();
rmSync(scratch, { recursive: true, force: true });
process.exit(failed > 0 ? 1 : 0);
