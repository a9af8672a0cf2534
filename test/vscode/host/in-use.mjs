// A workbench as somebody has it who writes: the extension installed, a folder of papers, the settings of people; and what a person
// does there with the keys.
import { strict as assert } from 'node:assert';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkExtension } from './code-server.mjs';
import { installChromium, installCodeServer } from './install.mjs';
import { openWorkbench } from './workbench.mjs';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Where pictures go that nobody publishes. */
export const SCREENSHOTS = join(root, 'test/vscode/screenshots');

/** The settings of a workbench in which somebody writes, for pictures that are the same each time. */
const SETTINGS = {
    'kehoach.language': 'vi',
    'files.autoSave': 'off',
    'editor.minimap.enabled': false,
    'editor.fontFamily': "'Noto Sans Mono', 'DejaVu Sans Mono', monospace",
    'window.commandCenter': false,
    'window.title': 'Kế hoạch',
};

/**
 * Opens the workbench on a folder that goes when it is closed.
 *
 * @param {object} wanted
 * @param {string} wanted.name what its pictures are called first
 * @param {Record<string, string> | 'examples'} [wanted.papers] text by name of file; `examples` for those of the repository
 * @param {object} [wanted.settings] besides those of everybody, or instead of them
 * @param {{ width: number, height: number, scale?: number }} [wanted.size] of the window
 * @param {string} [wanted.pictures] the folder of the pictures
 * @param {boolean} [wanted.isTrusted] false: the folder is not trusted until somebody says so
 */
export async function workbenchInUse({ name, papers = {}, settings, size, pictures = SCREENSHOTS, isTrusted }) {
    mkdirSync(pictures, { recursive: true });
    installCodeServer();
    installChromium();
    const scratch = mkdtempSync(join(tmpdir(), `kehoach-${name}-`));
    const workspace = join(scratch, 'ke-hoach');
    if (papers === 'examples') {
        cpSync(join(root, 'examples'), workspace, { recursive: true });
    } else {
        mkdirSync(workspace);
        for (const [file, text] of Object.entries(papers)) {
            mkdirSync(dirname(join(workspace, file)), { recursive: true });
            writeFileSync(join(workspace, file), text);
        }
    }
    const extensionsDir = join(scratch, 'extensions');
    // installed, as a user has it, and not in development: that shows in the title and in the icons of files
    linkExtension(root, extensionsDir);
    const workbench = { folder: workspace, extensionsDir, size, settings: { ...SETTINGS, ...settings }, isTrusted };
    const { page, close, log } = await openWorkbench(workbench);
    const picture = (of) => page.screenshot({ path: join(pictures, `${name}-${of}.png`) });
    let failed = 0;
    return {
        page,
        log,
        workspace,
        pictures,
        picture,
        /** Plays a scene, tells how it went, and goes on whatever happened; gives whether it was as it should be. */
        async scene(title, play) {
            try {
                await play();
                log(`${title}: as it should be`);
                return true;
            } catch (error) {
                failed++;
                log(`${title}: ${error.message}`);
                await picture(`failed-${title.replace(/\W+/gu, '-')}`);
                await page.keyboard.press('Escape');
                return false;
            }
        },
        /** Closes everything and ends the process, with 1 if a scene failed; or with another status. */
        async end(status = failed > 0 ? 1 : 0) {
            await close();
            rmSync(scratch, { recursive: true, force: true });
            process.exit(status);
        },
    };
}

/**
 * What a person does with keys, and sees.
 *
 * @param {import('playwright-core').Page} page
 * @param {{ keyMs?: number, answerMs?: number, restMs?: number }} [pace] between two keys of a word; until an answer has to be there;
 *     after a key that does something
 */
export function keysOf(page, { keyMs = 30, answerMs = 15_000, restMs = 200 } = {}) {
    const input = page.locator('.quick-input-widget input[type="text"]').first();
    const choice = (text) => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    const type = (text, delay = keyMs) => page.keyboard.type(text, { delay });
    const press = async (key, after = restMs) => {
        await page.keyboard.press(key);
        if (after > 0) await page.waitForTimeout(after);
    };

    /** Asks until the answer satisfies; what the editor does takes its time. */
    const eventually = async (ask, satisfies, what) => {
        for (const end = Date.now() + answerMs; ; await page.waitForTimeout(150)) {
            const answer = await ask();
            if (satisfies(answer)) return answer;
            assert.ok(Date.now() < end, `${what}: ${answer}`);
        }
    };

    /** Goes down a list as somebody does who reads it, until the line that is meant has the focus. */
    const focusOn = async (list, text) => {
        const own = page.locator(`${list} .monaco-list-row.focused`).first();
        const said = async () => ((await own.count()) > 0 ? ((await own.getAttribute('aria-label')) ?? '') : '');
        await page.locator(`${list} .monaco-list-row`).first().waitFor({ timeout: answerMs });
        await eventually(
            async () => {
                // of what comes while somebody types nothing has the focus until an arrow gives it
                const label = await said();
                if (!label.includes(text)) await press('ArrowDown', 150);
                return label;
            },
            (label) => label.includes(text),
            `no “${text}” in the list`,
        );
    };

    /** Opens a command of the palette by words of its title. */
    const command = async (words, title) => {
        await press('F1', 400);
        await input.waitFor();
        await type(words);
        await choice(title).waitFor({ timeout: answerMs });
        await focusOn('.quick-input-list', title);
        await press('Enter', 500);
    };

    /** What the editor shows, without the spaces that do not break. */
    const shown = async () =>
        (await page.locator('.monaco-editor .view-line').allInnerTexts()).join('\n').replace(/\u00A0/gu, ' ');
    const shows = (text) => eventually(shown, (all) => all.includes(text), `“${text}” is not shown`);

    /** Puts the cursor on a line and column, both counted from 1. */
    const goTo = async (line, column = 1) => {
        await press('Control+G', 350);
        await input.fill(`:${line}:${column}`);
        await page.waitForTimeout(250);
        await press('Enter', 400);
        await input.waitFor({ state: 'hidden' });
    };

    const open = async (file) => {
        await press('Control+P', 500);
        await type(file);
        await choice(file).waitFor({ timeout: answerMs });
        await press('Enter', 1000);
        await input.waitFor({ state: 'hidden' });
    };

    return { input, choice, type, press, eventually, focusOn, command, shown, shows, goTo, open };
}
