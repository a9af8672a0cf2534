// Plays scenes of writing with the keys of the real workbench: each begins with a file and a cursor, does something, and ends in a file
// that says what is expected; steps back bring what was there.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keysOf, workbenchInUse } from './in-use.mjs';

const ANSWER_MS = 20_000;
/** Between two keys, as a quick writer has them. */
const KEY_MS = 60;
const HEAD = 'KẾ HOẠCH\nTrồng cây năm 2026\n\n';

/**
 * @typedef {object} WritingScene
 * @property {string} before what stands there behind a heading, with `‸` for the cursor
 * @property {string} [head] another heading than that of most
 * @property {(hands: object) => Promise<unknown>} keys what is done
 * @property {string | RegExp} after what stands there then
 * @property {number} [undo] so many steps back bring what was there
 * @property {boolean} [picture] whether one is kept
 * @property {Record<string, string>} [besides] other files of the folder, by name
 * @property {Record<string, string>} [besidesAfter] what they say then
 */

/**
 * Plays them one after the other, and ends the process.
 *
 * @param {{ name: string, scenes: Record<string, WritingScene>, only?: string }} wanted `only`: words of the names of those to play
 */
export async function playScenes({ name: title, scenes, only }) {
    const papers = {};
    for (const [name, { before, head = HEAD, besides = {} }] of Object.entries(scenes)) {
        papers[`${name}.kehoach`] = head + before.replace('‸', '');
        Object.assign(papers, besides);
    }
    const { page, workspace, picture, scene, end } = await workbenchInUse({ name: title, papers });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const keys = keysOf(page, { keyMs: KEY_MS, restMs: KEY_MS, answerMs: ANSWER_MS });
    const { open, goTo, press } = keys;
    const hands = {
        ...keys,
        picture,
        pause: (ms) => page.waitForTimeout(ms),
        /** Puts letters in as an input method does, without a key of their own. */
        insert: (letters) => page.keyboard.insertText(letters),
        /** Waits until a problem is marked. */
        marked: async () => {
            await page.locator('.squiggly-warning, .squiggly-error').first().waitFor({ timeout: ANSWER_MS });
            await page.waitForTimeout(800);
        },
        offered: async (words) => {
            const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: words }).first();
            await row.waitFor({ timeout: ANSWER_MS });
            await page.waitForTimeout(400);
        },
        choose: async (words) => {
            const action = page.locator('.action-widget .monaco-list-row', { hasText: words }).first();
            await action.waitFor({ timeout: ANSWER_MS });
            await picture('menu');
            await action.click();
        },
        /** Waits until a message holds the words; a workbench that is tested shows none by itself. */
        told: async (words) => {
            await keys.command('notifications: show', 'Show Notifications');
            await page.locator('.notification-list-item', { hasText: words }).first().waitFor({ timeout: ANSWER_MS });
        },
        /** The key pressed so often. */
        many: async (key, times, after = KEY_MS) => {
            for (let time = 0; time < times; time++) await press(key, after);
        },
        /** Puts a text at the cursor by the clipboard. */
        paste: async (text) => {
            await page.evaluate((all) => {
                const put = (event) => {
                    event.preventDefault();
                    event.stopImmediatePropagation();
                    event.clipboardData.setData('text/plain', all);
                };
                document.addEventListener('copy', put, { capture: true, once: true });
                return document.execCommand('copy');
            }, text);
            await press('Control+V', 700);
        },
    };
    const read = (file) => readFileSync(join(workspace, file), 'utf8');

    /** What a file says once it says what is expected, or the time is over. */
    const saved = async (name, head, expected) => {
        for (const last = Date.now() + ANSWER_MS / 2; ; ) {
            await page.keyboard.press('Control+S');
            await page.waitForTimeout(600);
            const now = read(`${name}.kehoach`).slice(head.length);
            const words = name.startsWith('tab-within') ? now.replace(/ +/gu, ' ') : now;
            if (isAsExpected(words, expected) || Date.now() > last) return words;
        }
    };

    const [first = ''] = Object.keys(scenes);
    await open(`${first}.kehoach`);
    await page.waitForTimeout(5000);
    for (const [
        name,
        { keys: play, before, head = HEAD, after, undo = 0, picture: isKept, besidesAfter = {} },
    ] of Object.entries(scenes)) {
        if (only && !name.includes(only)) continue;
        await scene(name, async () => {
            await open(`${name}.kehoach`);
            const to = head + before.slice(0, before.indexOf('‸'));
            await goTo(to.split('\n').length, to.length - to.lastIndexOf('\n'));
            await play(hands);
            await page.waitForTimeout(500);
            if (isKept) await picture(name);
            const now = await saved(name, head, after);
            if (!isAsExpected(now, after)) assert.equal(now, String(after));
            if (Object.keys(besidesAfter).length > 0) {
                await hands.command('File: Save All', 'Save All');
                await page.waitForTimeout(800);
            }
            for (const [file, text] of Object.entries(besidesAfter)) assert.equal(read(file), text, file);
            await hands.many('Control+Z', undo, 300);
            if (undo > 0) {
                const text = before.replace('‸', '');
                assert.equal(await saved(name, head, text), text, 'one step back');
            }
        });
        await press('Escape');
    }
    await end();
}

/** Some scenes end in one of several texts: a pattern says which. */
function isAsExpected(text, expected) {
    return expected instanceof RegExp ? expected.test(text) : text === expected;
}
