// Uses the preview as a person would, with keys, wheel and mouse in the real workbench, and checks what comes of it: scrolling
// both ways, a double click, zoom, selecting text on a page, another theme, a reload of the window. Pictures go to
// test/vscode/screenshots/; `--readme` keeps one for the README; `--measure` prints the times of opening and of keys instead.
import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root, SCREENSHOTS, workbenchInUse } from './host/in-use.mjs';

const ANSWER_MS = 30_000;
const PLAN = 'duoi-nuoc/112-KH-UBND.kehoach';
const KEYS = 60;

const forReadme = process.argv.includes('--readme');
const measures = process.argv.includes('--measure');
const pictures = forReadme ? join(root, 'docs/images') : SCREENSHOTS;
const { page, log, workspace, end } = await workbenchInUse({
    name: 'preview',
    papers: 'examples',
    pictures,
    size: forReadme ? { width: 1400, height: 860, scale: 1.5 } : { width: 1400, height: 900 },
    settings: {
        'files.autoSave': 'off',
        'editor.fontFamily': "'JetBrains Mono', 'Noto Sans Mono', 'DejaVu Sans Mono', monospace",
        'editor.fontSize': 13,
        'editor.minimap.enabled': false,
        'editor.stickyScroll.enabled': false,
        'workbench.iconTheme': 'vs-seti',
        'window.commandCenter': false,
        'window.title': 'Kế hoạch',
    },
});

if (measures) lengthen(join(workspace, PLAN));

/** Makes a plan of some ten pages of the example: its tasks are said five times over. */
function lengthen(file) {
    const [before, after] = readFileSync(file, 'utf8').split(/(?=\nIII\. )/, 2);
    writeFileSync(file, before + before.slice(before.indexOf('\nII. ')).repeat(4) + after);
}

/** The document of the preview's page, once it shows a picture. */
async function pagesShown() {
    const end = Date.now() + ANSWER_MS;
    while (Date.now() < end) {
        for (const frame of page.frames()) {
            const painted = await frame
                .locator('.paper canvas')
                .count()
                .catch(() => 0);
            if (painted > 0) {
                return frame;
            }
        }
        await page.waitForTimeout(20);
    }
    throw new Error('no page was shown');
}

async function shoot(name) {
    await page.mouse.move(300, 8);
    await page.waitForTimeout(800);
    await page.screenshot({ path: join(pictures, `${name}.png`) });
    log(name);
}

async function openPlan() {
    await page.getByRole('treeitem', { name: dirname(PLAN) }).click();
    await page.getByRole('treeitem', { name: basename(PLAN) }).dblclick();
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await page.getByRole('button', { name: 'Outline Section' }).waitFor();
    await page.waitForTimeout(2000);
}

async function openPreview() {
    const begin = Date.now();
    await page.keyboard.press('Control+K');
    await page.keyboard.press('v');
    const pages = await pagesShown();
    return { pages, ms: Date.now() - begin };
}

const firstLineNumber = async () => {
    const numbers = await page.locator('.monaco-editor .line-numbers').allTextContents();
    return Math.min(...numbers.map(Number).filter((number) => number > 0));
};
const scrollTop = (pages) => pages.evaluate(() => document.getElementById('pages-view').scrollTop);

async function runCommand(name) {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().waitFor();
    await page.keyboard.type(name);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await page.keyboard.press('Enter');
}

/** Asks until the answer satisfies; what the editor does takes its time. */
async function eventually(ask, satisfies, what) {
    const end = Date.now() + ANSWER_MS;
    for (;;) {
        const answer = await ask();
        if (satisfies(answer)) {
            return answer;
        }
        assert.ok(Date.now() < end, `${what}: ${JSON.stringify(answer)}`);
        await page.waitForTimeout(50);
    }
}

/** Each picture has a pixel for each pixel of the screen. */
async function assertCrisp(pages) {
    const off = await pages.evaluate(() =>
        [...document.querySelectorAll('.paper')].flatMap((paper) => {
            const canvas = paper.querySelector('canvas');
            const { left, top, width } = paper.getBoundingClientRect();
            const pixels = (length) => Math.abs(length * devicePixelRatio - Math.round(length * devicePixelRatio));
            const wrong = canvas && Math.abs(canvas.width - width * devicePixelRatio) > 0.05;
            return wrong || pixels(left) > 0.05 || pixels(top) > 0.05 ? [[left, top, width, canvas?.width]] : [];
        }),
    );
    assert.deepEqual(off, [], 'pictures are scaled');
}

/** No page in sight is without its picture, and none of the pictures is empty. */
async function assertNoneWhite(pages) {
    const white = () =>
        pages.evaluate(() => {
            const view = document.getElementById('pages-view').getBoundingClientRect();
            const isWhite = (canvas) => {
                const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
                copy.drawImage(canvas, 0, 0);
                const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
                return !data.some((value, index) => index % 4 === 0 && value < 128);
            };
            return [...document.querySelectorAll('.paper')].flatMap((paper, index) => {
                const { top, bottom } = paper.getBoundingClientRect();
                const canvas = paper.querySelector('canvas');
                const inSight = bottom > view.top && top < view.bottom;
                return inSight && (!canvas || isWhite(canvas)) ? [`${index}: ${canvas ? 'empty' : 'none'}`] : [];
            });
        });
    await eventually(white, (found) => found.length === 0, 'white pages');
}

async function useIt() {
    const { pages } = await openPreview();
    await page.waitForTimeout(1500);
    await assertCrisp(pages);
    await shoot('preview');
    if (forReadme) {
        return;
    }

    log('the text follows the wheel over the pages');
    const { x, y, width, height } = await pages.locator('#pages-view').evaluate((view) => {
        const box = view.getBoundingClientRect();
        return { x: box.left, y: box.top, width: box.width, height: box.height };
    });
    const frameBox = await (await pages.frameElement()).boundingBox();
    const middle = [frameBox.x + x + width / 2, frameBox.y + y + height / 2];
    await page.mouse.move(...middle);
    await page.mouse.wheel(0, 900);
    await eventually(firstLineNumber, (line) => line > 15, 'the text did not follow');
    await page.waitForTimeout(500);
    const rest = await scrollTop(pages);
    assert.equal(rest, 900, 'the pages were moved again');
    await page.mouse.wheel(0, -900);
    await eventually(firstLineNumber, (line) => line === 1, 'the text did not come back');

    log('the pages follow the text');
    await page.waitForTimeout(500); // nobody goes on in the other half at once
    await page.mouse.move(500, 450);
    for (let turn = 0; turn < 10; turn++) {
        await page.mouse.wheel(0, 600);
    }
    await eventually(
        () => scrollTop(pages),
        (top) => top > 200,
        'the pages did not follow',
    );
    for (let turn = 0; turn < 15; turn++) {
        await page.mouse.wheel(0, -600);
    }
    await eventually(
        () => scrollTop(pages),
        (top) => top === 0,
        'the pages did not come back',
    );

    log('a double click leads to the line');
    await pages.locator('.text div', { hasText: 'Căn cứ Luật Trẻ em' }).first().waitFor({ timeout: ANSWER_MS });
    const point = await pages.locator('.text div', { hasText: 'Căn cứ Luật Trẻ em' }).first().boundingBox();
    await page.mouse.dblclick(point.x + point.width / 2, point.y + point.height / 2);
    await page.getByText(/Ln 14, Col 1/).waitFor({ timeout: ANSWER_MS });
    await pages.locator('.marks div').first().waitFor({ timeout: ANSWER_MS });

    log('words on a page are selected');
    await page.mouse.move(point.x + 1, point.y + point.height / 2);
    await page.mouse.down();
    await page.mouse.move(point.x + point.width - 1, point.y + point.height / 2, { steps: 5 });
    await page.mouse.up();
    assert.match(await pages.evaluate(() => getSelection().toString()), /Căn cứ Luật Trẻ em/);

    log('zoom by keys stays crisp, and the old picture stays until the new one is there');
    await page.mouse.click(...middle);
    const before = await pages
        .locator('.paper canvas')
        .first()
        .evaluate((canvas) => canvas.width);
    for (let step = 0; step < 3; step++) {
        await page.keyboard.press('+');
        assert.ok((await pages.locator('.paper canvas').count()) > 0, 'the page went white');
    }
    await eventually(
        () =>
            pages
                .locator('.paper canvas')
                .first()
                .evaluate((canvas) => canvas.width),
        (wide) => wide > before,
        'no larger picture',
    );
    await page.waitForTimeout(1000);
    await assertCrisp(pages);
    await shoot('preview-zoomed');

    log('what is written stays in sight, on large pages too');
    await page.mouse.click(...middle);
    for (let step = 0; step < 6; step++) {
        await page.keyboard.press('+');
    }
    const marksInSight = () =>
        pages.evaluate(() => {
            const view = document.getElementById('pages-view').getBoundingClientRect();
            const mark = document.querySelector('.marks div')?.getBoundingClientRect();
            return mark !== undefined && mark.bottom > view.top && mark.top < view.bottom;
        });
    await page.locator('.monaco-editor .view-line', { hasText: 'Giúp trẻ em, cha mẹ' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type('abc');
    await eventually(marksInSight, Boolean, 'the block is out of sight');
    assert.equal(await firstLineNumber(), 1, 'the text was moved');
    for (let letter = 0; letter < 3; letter++) {
        await page.keyboard.press('Backspace');
    }
    await page.mouse.click(...middle);
    await page.keyboard.press('0');
    await page.waitForTimeout(1000);
    await page.keyboard.press('PageDown');
    await eventually(
        () => scrollTop(pages),
        (top) => top > 100,
        'PageDown did not scroll',
    );

    log('the paper stays white in a dark theme');
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+T');
    await page.locator('.quick-input-widget input').first().waitFor();
    await page.waitForTimeout(1000);
    await page.keyboard.type('Dark Modern');
    await page.waitForTimeout(500);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1500);
    const [around, paper] = await pages.evaluate(() => [
        getComputedStyle(document.body).backgroundColor,
        getComputedStyle(document.querySelector('.paper')).backgroundColor,
    ]);
    assert.equal(paper, 'rgb(255, 255, 255)');
    assert.match(around, /rgb\(([0-6]?\d), /);
    await shoot('preview-dark');

    log('the pages are back after a reload of the window, where they were');
    const place = await scrollTop(pages);
    await page.waitForTimeout(2000);
    const reloaded = page.waitForEvent('load', { timeout: ANSWER_MS });
    await runCommand('Developer: Reload Window');
    await reloaded;
    await page.waitForSelector('.monaco-workbench', { timeout: ANSWER_MS });
    const again = await pagesShown();
    await eventually(
        () => scrollTop(again),
        (top) => Math.abs(top - place) < 30,
        `not at ${place}`,
    );
    await assertNoneWhite(again);
    await shoot('preview-after-reload');
}

/** Milliseconds from a key going down until the frame that shows its letter. */
async function keyToPaint() {
    await page.locator('.monaco-editor .view-line', { hasText: 'Căn cứ Luật Trẻ em' }).click();
    await page.keyboard.press('End');
    await page.evaluate(() => {
        const times = [];
        globalThis.keyTimes = times;
        document.addEventListener(
            'keydown',
            () => {
                const begin = performance.now();
                requestAnimationFrame(() => {
                    const turn = new MessageChannel();
                    turn.port1.onmessage = () => times.push(performance.now() - begin);
                    turn.port2.postMessage(null);
                });
            },
            { capture: true, signal: AbortSignal.timeout(60_000) },
        );
    });
    for (let key = 0; key < KEYS; key++) {
        await page.keyboard.press('a');
        await page.waitForTimeout(100);
    }
    const times = (await page.evaluate(() => globalThis.keyTimes)).sort((a, b) => a - b);
    for (let key = 0; key < KEYS; key++) {
        await page.keyboard.press('Backspace');
    }
    await page.waitForTimeout(61_000 - KEYS * 150);
    return { median: times[times.length >> 1], p95: times[Math.floor(times.length * 0.95)] };
}

async function measureIt() {
    const closed = await keyToPaint();
    console.log(`key to paint, no preview: median ${closed.median.toFixed(1)} ms, p95 ${closed.p95.toFixed(1)} ms`);
    const { ms: cold } = await openPreview();
    console.log(`first preview, cold: ${cold} ms from the key to the first picture`);
    await page.waitForTimeout(3000);
    const open = await keyToPaint();
    console.log(`key to paint, preview open: median ${open.median.toFixed(1)} ms, p95 ${open.p95.toFixed(1)} ms`);
    console.log(`ratio of the medians: ${(open.median / closed.median).toFixed(2)}`);
    for (let time = 0; time < 5; time++) {
        const tab = page.getByRole('tab', { name: /112-KH-UBND/ }).nth(1);
        await tab.click();
        await page.keyboard.press('Control+W');
        await page.waitForTimeout(1500);
        await page.locator('.monaco-editor .view-line').first().click();
        const { ms } = await openPreview();
        console.log(`opened again: ${ms} ms`);
        await page.waitForTimeout(1500);
    }
}

let status = 0;
try {
    await openPlan();
    await (measures ? measureIt() : useIt());
} catch (error) {
    console.error(error);
    status = 1;
    await page.screenshot({ path: join(SCREENSHOTS, 'failed.png') }).catch(() => {});
}
await end(status);
