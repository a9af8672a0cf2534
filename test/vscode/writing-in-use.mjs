// Writes with the real keys of the real workbench, and compares the file: Enter goes on with marks and ends lists, Tab changes
// levels, items move with Alt and an arrow, numbers are mended by a fix of the menu, quotes close in pairs, a document is laid out,
// and one step back brings the text before. Pictures go to test/vscode/screenshots/.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keysOf, workbenchInUse } from './host/in-use.mjs';

const ANSWER_MS = 20_000;
/** Between two keys, as a quick writer has them. */
const KEY_MS = 60;
const HEAD = 'KẾ HOẠCH\nTrồng cây năm 2026\n\n';

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
    // a mark a level up, and then no mark
    'enter-ends-the-list': {
        before: 'I. VIỆC\n- Một;\n- Hai.‸\n',
        keys: async ({ type, press }) => {
            await press('Enter');
            await press('Enter');
            await press('Enter');
            await type('Hết.');
        },
        after: 'I. VIỆC\n- Một;\n- Hai.\nHết.\n',
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
        keys: async ({ press, pause, marked, choose }) => {
            await marked();
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
            await press('ArrowDown');
            await press('ArrowUp');
            await press('Enter');
            await pause(500);
        },
        after: /^Căn cứ Luật Tổ chức.*\n\nI\. VIỆC\n$/u,
    },
    'an-offer-that-stands-alone-is-chosen-by-an-arrow': {
        before: 'Căn cứ ‸\n\nI. VIỆC\n',
        keys: async ({ type, press, pause, offered }) => {
            await type('luat lam nghiep');
            await offered('Luật Lâm nghiệp');
            await press('ArrowDown');
            await press('Enter');
            await pause(500);
        },
        after: /^Căn cứ Luật Lâm nghiệp.*\n\nI\. VIỆC\n$/u,
    },
    'an-offer-is-taken-by-tab-whether-chosen-or-not': {
        before: 'Căn cứ ‸\n\nI. VIỆC\n',
        keys: async ({ type, press, pause, offered }) => {
            await type('luat lam');
            await offered('Luật Lâm nghiệp');
            await press('Tab');
            await pause(500);
        },
        after: /^Căn cứ Luật Lâm nghiệp.*\n\nI\. VIỆC\n$/u,
    },
    'an-offer-that-was-asked-for-is-taken-by-enter': {
        before: 'Căn cứ luat lam‸\n\nI. VIỆC\n',
        keys: async ({ press, pause, offered }) => {
            await press('Control+Space');
            await offered('Luật Lâm nghiệp');
            await press('Enter');
            await pause(500);
        },
        after: /^Căn cứ Luật Lâm nghiệp.*\n\nI\. VIỆC\n$/u,
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

const papers = Object.fromEntries(
    Object.entries(SCENES).map(([name, { before }]) => [`${name}.kehoach`, HEAD + before.replace('‸', '')]),
);
const { page, workspace, picture, scene, end } = await workbenchInUse({ name: 'writing', papers });
const { type, press, open, goTo } = keysOf(page, { keyMs: KEY_MS, restMs: KEY_MS, answerMs: ANSWER_MS });

const hands = {
    type,
    press,
    pause: (ms) => page.waitForTimeout(ms),
    /** Waits until a problem is marked. */
    marked: async () => {
        await page.locator('.squiggly-warning, .squiggly-error').first().waitFor({ timeout: ANSWER_MS });
        await page.waitForTimeout(800);
    },
    offered: async (title) => {
        const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: title }).first();
        await row.waitFor({ timeout: ANSWER_MS });
        await page.waitForTimeout(400);
    },
    choose: async (title) => {
        const action = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
        await action.waitFor({ timeout: ANSWER_MS });
        await picture('menu');
        await action.click();
    },
};

/** Some scenes end in one of several texts: a pattern says which. */
function isAsExpected(text, expected) {
    return expected instanceof RegExp ? expected.test(text) : text === expected;
}

/** What the file says once it says what is expected, or the time is over. */
async function saved(name, expected) {
    const last = Date.now() + ANSWER_MS / 2;
    for (;;) {
        await page.keyboard.press('Control+S');
        await page.waitForTimeout(600);
        const now = readFileSync(join(workspace, `${name}.kehoach`), 'utf8').slice(HEAD.length);
        const words = name.startsWith('tab-within') ? now.replace(/ +/gu, ' ') : now;
        if (isAsExpected(words, expected) || Date.now() > last) {
            return words;
        }
    }
}

/** Opens the file of a scene, with the cursor where it says. */
async function begin(name, { before }) {
    await open(`${name}.kehoach`);
    const to = HEAD + before.slice(0, before.indexOf('‸'));
    await goTo(to.split('\n').length, to.length - to.lastIndexOf('\n'));
}

await open('quotes.kehoach');
await page.waitForTimeout(5000);
const only = process.argv[2];
for (const [name, { keys, before, after, undo = 0, picture: isKept }] of Object.entries(SCENES)) {
    if (only && !name.includes(only)) continue;
    await scene(name, async () => {
        await begin(name, { before });
        await keys(hands);
        await page.waitForTimeout(500);
        if (isKept) await picture(name);
        const now = await saved(name, after);
        if (!isAsExpected(now, after)) assert.equal(now, String(after));
        for (let step = 0; step < undo; step++) {
            await press('Control+Z', 300);
        }
        if (undo > 0) {
            const first = before.replace('‸', '');
            assert.equal(await saved(name, first), first, 'one step back');
        }
    });
    await press('Escape');
}
await end();
