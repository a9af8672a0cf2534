// Begins many papers, and types the name of a law into its first gap for one, each time after another pause: the offers have to come by
// themselves, and not at the next key.
//   node test/vscode/first-gap-in-use.mjs [times]
import { strict as assert } from 'node:assert';
import { keysOf, workbenchInUse } from './host/in-use.mjs';

const ANSWER_MS = 60_000;
/** Between the paper's first line on the screen and the first key. */
const PAUSES = [0, 0, 30, 100, 250, 600, 1500];
const times = Number(process.argv[2] ?? 50);

const { page, log, scene, end } = await workbenchInUse({ name: 'first-gap', papers: 'examples' });
const { press, shows, command, type } = keysOf(page, { keyMs: 20, restMs: 60, answerMs: ANSWER_MS });
const row = page.locator('.suggest-widget.visible .monaco-list-row').first();

/** Whether offers are there before a time is over. */
const offered = (timeout) =>
    row.waitFor({ timeout }).then(
        () => true,
        () => false,
    );

let late = 0;
let never = 0;
await page.waitForTimeout(4000);
for (let n = 0; n < times; n++) {
    const pause = PAUSES[n % PAUSES.length];
    await scene(`paper ${n + 1}, ${pause} ms`, async () => {
        await command('ke hoach moi', 'Kế hoạch mới');
        await page.locator('.quick-input-widget input[placeholder^="Loại văn bản"]').waitFor({ timeout: ANSWER_MS });
        for (let question = 0; question < 4; question++) await press('Enter', 250);
        await shows('văn bản làm căn cứ');
        // place, day and month come before it
        for (let gap = 0; gap < 3; gap++) await press('Tab', 60);
        await page.waitForTimeout(pause);
        await type('Luat Lam nghiep', 25);
        const began = Date.now();
        const isThere = await offered(5000);
        const took = Date.now() - began;
        const isThereThen =
            isThere ||
            (await type(' ')
                .then(() => type('s'))
                .then(() => offered(4000)));
        if (!isThere && isThereThen) late++;
        if (!isThereThen) never++;
        log(`offers after ${took} ms: ${isThere ? 'there' : isThereThen ? 'at the next key' : 'never'}`);
        if (n === 0 || !isThere) await page.screenshot({ path: `test/vscode/screenshots/first-gap-${n}.png` });
        await press('Escape', 100);
        await press('Escape', 100);
        await command('revert and close editor', 'Revert and Close Editor');
        assert.ok(isThere, 'no offers behind the last key');
    });
}
log(`${times} papers: at the next key ${late}, never ${never}`);
await end();
