// Writes with the real keys of the real workbench, and compares the file: Enter goes on with marks and ends lists, Tab changes
// levels, items move with Alt and an arrow, numbers are mended by a fix of the menu, quotes close in pairs, a document is laid out,
// and one step back brings the text before. Pictures go to test/vscode/screenshots/.
import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkExtension } from './host/code-server.mjs';
import { installChromium, installCodeServer } from './host/install.mjs';
import { IN_USE, openWorkbench } from './host/workbench.mjs';

const ANSWER_MS = 20_000;
/** Between two keys, as a quick writer has them. */
const KEY_MS = 60;
const HEAD = 'KẾ HOẠCH\nTrồng cây năm 2026\n\n';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pictures = join(root, 'test/vscode/screenshots');
mkdirSync(pictures, { recursive: true });
installCodeServer();
installChromium();
const scratch = mkdtempSync(join(tmpdir(), 'kehoach-writing-'));
const workspace = join(scratch, 'ke-hoach');
mkdirSync(workspace);

/** Scenes: what stands there, with `‸` for the cursor; what is done; what stands there then. */
const SCENES = {
    'enter-goes-on': {
        before: 'I. VIỆC\n1. Một.‸\n',
        keys: async ({ type, press }) => {
            await press('Enter');
            await type('Hai:');
            await press('Enter');
            await type('Chữ a;');
            await press('Enter');
            await type('Chữ b.');
            await press('Enter');
            await press('Enter');
            await type('Ba.');
        },
        after: 'I. VIỆC\n1. Một.\n2. Hai:\na) Chữ a;\nb) Chữ b.\n3. Ba.\n',
    },
    'enter-in-the-middle': {
        before: 'I. VIỆC\n1. Một.‸\n2. Hai.\n3. Ba, xem khoản 2 Mục I.\n',
        keys: async ({ type, press, pause }) => {
            await press('Enter');
            await type('Mới.');
            await pause(1500);
        },
        after: 'I. VIỆC\n1. Một.\n2. Mới.\n3. Hai.\n4. Ba, xem khoản 3 Mục I.\n',
        picture: true,
    },
    'enter-ends-the-list': {
        before: 'I. VIỆC\n- Một;\n- Hai.‸\n',
        keys: async ({ type, press }) => {
            await press('Enter');
            await press('Enter');
            await press('Enter');
            await type('Hết.');
        },
        after: 'I. VIỆC\n- Một;\n- Hai.\n\nHết.\n',
    },
    'tab-goes-deeper': {
        before: 'I. VIỆC\n1. Một.\n‸2. Hai.\na) Chữ.\n3. Ba, xem khoản 3 Mục I và khoản 2 Mục I.\n',
        keys: async ({ press, pause }) => {
            await press('Tab');
            await pause(1200);
        },
        after: 'I. VIỆC\n1. Một.\na) Hai.\n- Chữ.\n2. Ba, xem khoản 2 Mục I và điểm a khoản 1 Mục I.\n',
        undo: 1,
        picture: true,
    },
    'shift-tab-goes-higher': {
        before: 'I. VIỆC\n1. Một.\na) Chữ;\n‸b) Lên.\n2. Hai.\n',
        keys: async ({ press, pause }) => {
            await press('Shift+Tab');
            await pause(1200);
        },
        after: 'I. VIỆC\n1. Một.\na) Chữ;\n2. Lên.\n3. Hai.\n',
        undo: 1,
    },
    'tab-within-a-text-is-the-editors': {
        before: 'I. VIỆC\n1. Một‸ hai.\n',
        keys: ({ press }) => press('Tab'),
        after: 'I. VIỆC\n1. Một hai.\n',
    },
    'alt-down-moves': {
        before: 'I. VIỆC\n1. Mo‸t.\na) Chữ, xem khoản 2 Mục I.\n2. Hai.\n3. Ba.\n',
        keys: async ({ press, pause }) => {
            await press('Alt+ArrowDown');
            await pause(1200);
        },
        after: 'I. VIỆC\n1. Hai.\n2. Mot.\na) Chữ, xem khoản 1 Mục I.\n3. Ba.\n',
        undo: 1,
    },
    'fix-of-the-menu': {
        before: 'I. VIỆC\n\nII. Hai\n\n‸II. Ba\n\nII. Bốn\n\nXem Mục II.\n',
        keys: async ({ press, pause, shown, choose }) => {
            await shown(/lặp lại/u);
            await press('Control+.');
            await choose('Đánh số lại cả danh sách');
            await pause(1500);
        },
        after: 'I. VIỆC\n\nII. Hai\n\nIII. Ba\n\nIV. Bốn\n\nXem Mục II.\n',
        undo: 1,
        picture: true,
    },
    quotes: {
        before: 'I. VIỆC\n1. Gọi là ‸\n',
        keys: async ({ type }) => {
            await type('"');
            await type('vườn');
            await type('"');
            await type('.');
        },
        after: 'I. VIỆC\n1. Gọi là “vườn”.\n',
    },
    'format-document': {
        before: 'I. VIỆC  \n\n\n1.Một ,  hai "ba".‸\n',
        keys: async ({ press, pause }) => {
            await press('Control+Shift+I');
            await pause(1500);
        },
        after: 'I. VIỆC\n\n1. Một, hai “ba”.\n',
        undo: 1,
    },
    'an-offer-that-was-chosen-is-taken-by-enter': {
        before: 'Căn cứ ‸\n\nI. VIỆC\n',
        keys: async ({ type, press, pause, offered }) => {
            await type('luat to chuc');
            await offered('Luật Tổ chức');
            await press('ArrowDown');
            await press('ArrowUp');
            await press('Enter');
            await pause(500);
        },
        after: /^Căn cứ Luật Tổ chức.+\n\nI\. VIỆC\n$/u,
    },
    'an-offer-that-nobody-chose-is-left-by-enter': {
        before: 'Căn cứ ‸\n\nI. VIỆC\n',
        keys: async ({ type, press, offered }) => {
            await type('luat lam');
            await offered('Luật Lâm nghiệp');
            await press('Enter');
            await type('x');
        },
        after: 'Căn cứ luat lam\nx\n\nI. VIỆC\n',
    },
    // as Unikey and its like put a letter in: back over it, and the letter with its accent
    'backspace-and-replace': {
        before: 'I. VIỆC\n1. Một.‸\n',
        keys: async ({ press, type }) => {
            await press('Enter');
            await type('Hai ca');
            await press('Backspace', 5);
            await type('â', 5);
            await press('Backspace', 5);
            await type('ây', 5);
            await press('Enter');
            await type('Ba.');
        },
        after: 'I. VIỆC\n1. Một.\n2. Hai cây\n3. Ba.\n',
    },
};

const only = process.argv[2];
for (const [name, { before }] of Object.entries(SCENES)) {
    writeFileSync(join(workspace, `${name}.kehoach`), HEAD + before.replace('‸', ''));
}
const extensionsDir = join(scratch, 'extensions');
linkExtension(root, extensionsDir);
const { page, close, log } = await openWorkbench({
    folder: workspace,
    extensionsDir,
    settings: IN_USE,
});

const hands = {
    type: (text, delay = KEY_MS) => page.keyboard.type(text, { delay }),
    press: async (key, after = KEY_MS) => {
        await page.keyboard.press(key);
        await page.waitForTimeout(after);
    },
    pause: (ms) => page.waitForTimeout(ms),
    shown: async (text) => {
        await page.locator('.squiggly-warning, .squiggly-error').first().waitFor({ timeout: ANSWER_MS });
        await page.waitForTimeout(800);
        assert.ok(text);
    },
    offered: async (title) => {
        const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: title }).first();
        await row.waitFor({ timeout: ANSWER_MS });
        await page.waitForTimeout(400);
    },
    choose: async (title) => {
        const action = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
        await action.waitFor({ timeout: ANSWER_MS });
        await page.screenshot({ path: join(pictures, 'numbering-menu.png') });
        await action.click();
    },
};

/** Some scenes end in one of several texts: a pattern says which. */
function isAsExpected(text, expected) {
    return expected instanceof RegExp ? expected.test(text) : text === expected;
}

/** What the file says once it says what is expected, or the time is over. */
async function saved(name, expected) {
    const end = Date.now() + ANSWER_MS / 2;
    for (;;) {
        await page.keyboard.press('Control+S');
        await page.waitForTimeout(600);
        const now = readFileSync(join(workspace, `${name}.kehoach`), 'utf8').slice(HEAD.length);
        const words = name.startsWith('tab-within') ? now.replace(/ +/gu, ' ') : now;
        if (isAsExpected(words, expected) || Date.now() > end) {
            return words;
        }
    }
}

async function open(name, { before }) {
    await page.keyboard.press('Control+P');
    const place = page.locator('.quick-input-widget input').first();
    await place.fill(`${name}.kehoach`);
    await page
        .locator('.quick-input-list .monaco-list-row', { hasText: `${name}.kehoach` })
        .first()
        .waitFor();
    await page.keyboard.press('Enter');
    await place.waitFor({ state: 'hidden' });
    await page.locator('.monaco-editor .view-line').first().waitFor();
    const to = HEAD + before.slice(0, before.indexOf('‸'));
    const line = to.split('\n').length;
    await page.keyboard.press('Control+G');
    await place.fill(`:${line}:${to.length - to.lastIndexOf('\n')}`);
    await page.keyboard.press('Enter');
    await place.waitFor({ state: 'hidden' });
    await page.waitForTimeout(500);
}

let failed = 0;
try {
    await page.getByRole('treeitem', { name: 'quotes.kehoach' }).dblclick();
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await page.waitForTimeout(5000);
    for (const [name, scene] of Object.entries(SCENES).filter(([each]) => !only || each.includes(only))) {
        await open(name, scene);
        await scene.keys(hands);
        await page.waitForTimeout(500);
        if (scene.picture) {
            await page.screenshot({ path: join(pictures, `numbering-${name}.png`) });
        }
        try {
            const now = await saved(name, scene.after);
            if (!isAsExpected(now, scene.after)) assert.equal(now, String(scene.after));
            for (let step = 0; step < (scene.undo ?? 0); step++) {
                await page.keyboard.press('Control+Z');
                await page.waitForTimeout(300);
            }
            if (scene.undo) {
                const before = scene.before.replace('‸', '');
                assert.equal(await saved(name, before), before, 'one step back');
            }
            log(`${name}: as it should be`);
        } catch (error) {
            failed++;
            log(`${name}: ${error.message}`);
            await page.screenshot({ path: join(pictures, `failed-${name}.png`) });
        }
        await page.keyboard.press('Escape');
    }
} catch (error) {
    failed++;
    console.error(error);
    await page.screenshot({ path: join(pictures, 'failed.png') });
}
await close();
rmSync(scratch, { recursive: true, force: true });
process.exit(failed > 0 ? 1 : 0);
