// Uses the workbench as a person would and keeps pictures of what it shows: the editor with colours and outline, the
// card of a directive, the offer of an agency, the Problems panel with a planted fault, the rename box, a list that
// goes on and ends. They go to test/vscode/screenshots/; `--readme` keeps two for the README instead.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root, SCREENSHOTS, workbenchInUse } from './host/in-use.mjs';

const ANSWER_MS = 30_000;
const PLAN = 'duoi-nuoc/112-KH-UBND.kehoach';

const readme = process.argv.includes('--readme');
const pictures = readme ? join(root, 'docs/images') : SCREENSHOTS;
const { page, log, workspace, end } = await workbenchInUse({
    name: 'pictures',
    papers: 'examples',
    pictures,
    size: readme ? { width: 1280, height: 860, scale: 1.5 } : undefined,
    settings: {
        'kehoach.language': 'vi',
        'files.autoSave': 'off',
        'editor.fontFamily': "'JetBrains Mono', 'Noto Sans Mono', 'DejaVu Sans Mono', monospace",
        'editor.fontSize': 13,
        'editor.minimap.enabled': false,
        'workbench.iconTheme': 'vs-seti',
        'window.commandCenter': false,
        'window.title': 'Kế hoạch',
    },
});

/** Takes a picture once the screen rests, with the mouse where it calls up no hints. */
async function shoot(name) {
    await page.mouse.move(300, 8);
    await page.waitForTimeout(1000);
    await page.screenshot({ path: join(pictures, `${name}.png`) });
    log(name);
}

async function openPlan() {
    await page.getByRole('treeitem', { name: dirname(PLAN) }).click();
    await page.getByRole('treeitem', { name: basename(PLAN) }).dblclick();
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await page.getByRole('button', { name: 'Outline Section' }).click();
    const plan = page.getByRole('treeitem', { name: /Kế hoạch 112/ });
    await plan.first().waitFor({ timeout: ANSWER_MS });
}

/** Puts the cursor behind the first place where the text stands in the example. */
async function goBehind(text) {
    const lines = readFileSync(join(workspace, PLAN), 'utf8').split('\n');
    const line = lines.findIndex((candidate) => candidate.includes(text));
    const column = lines[line].indexOf(text) + text.length;
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+G');
    const place = page.locator('.quick-input-widget input').first();
    await place.fill(`:${line + 1}:${column + 1}`);
    await page.keyboard.press('Enter');
    // until the editor has the keys again
    await place.waitFor({ state: 'hidden' });
    await page.getByText(`Ln ${line + 1}, Col ${column + 1}`).waitFor();
}

/** The editor's lines from the one that holds the text. */
async function linesFrom(text, count) {
    const lines = await page.locator('.monaco-editor .view-line').evaluateAll((all) =>
        all
            .map((line) => ({ top: Number.parseFloat(line.style.top), text: line.textContent.replace(/\u00a0/g, ' ') }))
            .sort((a, b) => a.top - b.top)
            .map((line) => line.text),
    );
    const first = lines.findIndex((line) => line.includes(text));
    return lines.slice(first, first + count);
}

async function plantFault() {
    await goBehind('Căn cứ Luật Trẻ em');
    await page.keyboard.type('[^9', { delay: 30 });
    await page.keyboard.press('Control+Shift+M');
    await page
        .getByText(/Không có chú thích/)
        .first()
        .waitFor({ timeout: ANSWER_MS });
}

/** Leaves the panel no more lines than it has to tell. */
async function lowerPanel(pixels) {
    const { x, y, width } = await page.locator('.part.panel').boundingBox();
    await page.mouse.move(x + width / 2, y - 3);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + pixels, { steps: 5 });
    await page.mouse.up();
}

async function renameFootnote() {
    await goBehind('[^1');
    await page.keyboard.press('F2');
    await page.locator('.rename-box input').waitFor({ timeout: ANSWER_MS });
}

async function typeList() {
    await goBehind('Biện pháp khắc phục và người chịu trách nhiệm.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('- Giao trưởng ấp theo dõi, trong đó:', { delay: 10 });
    await page.keyboard.press('Enter');
    await page.keyboard.type('Điểm nguy hiểm mới;', { delay: 10 });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1000);
    await page.keyboard.type('Hết.', { delay: 10 });
    const typed = (await linesFrom('Giao trưởng ấp theo dõi, trong đó:', 3)).map((line) => line.trim());
    assert.deepEqual(typed, ['- Giao trưởng ấp theo dõi, trong đó:', '+ Điểm nguy hiểm mới;', 'Hết.']);
}

async function hoverDirective() {
    await goBehind('Căn cứ Quyết định số 1248');
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-hover:visible').first().waitFor({ timeout: ANSWER_MS });
}

async function completeAgency() {
    await goBehind('Biện pháp khắc phục và người chịu trách nhiệm.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Phối hợp với so giao d', { delay: 60 });
    await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor({ timeout: ANSWER_MS });
    await page.keyboard.press('Control+Space');
}

let status = 0;
try {
    await openPlan();
    if (readme) {
        await hoverDirective();
        await shoot('hover');
        await page.keyboard.press('Escape');
        await plantFault();
        await lowerPanel(150);
        await shoot('editor');
    } else {
        await shoot('editor');
        await hoverDirective();
        await shoot('hover');
        await page.keyboard.press('Escape');
        await completeAgency();
        await shoot('completion');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+Z');
        await page.keyboard.press('Control+Z');
        await page.keyboard.press('Control+Z');
        await plantFault();
        await shoot('problems');
        await page.keyboard.press('Control+J');
        await typeList();
        await shoot('list');
        await renameFootnote();
        await shoot('rename');
    }
} catch (error) {
    console.error(error);
    status = 1;
    await page.screenshot({ path: join(SCREENSHOTS, 'failed.png') });
}
await end(status);
