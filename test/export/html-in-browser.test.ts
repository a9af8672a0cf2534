import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlFile } from '../../server/src/export/html/html-file.js';
import type { PrintedFile } from '../../server/src/printed/printed-document.js';
import { STANDARDS } from '../../server/src/standards/standards.js';
import { hostilePlan, wordsIn } from '../support/hostile.js';
import { partyPlan, statePlan } from '../support/plans.js';
import { exampleTexts, printText } from '../support/print.js';
import { CHROMIUM } from '../vscode/host/install.mjs';

/** CSS pixels in a point. */
const POINT = 96 / 72;

/** What the page shows and holds, as the browser has read it. */
const LOOK = `({
    harmed: 'harmed' in globalThis,
    strangers: document.querySelectorAll('script, img, iframe, object, link, form, [style]').length,
    mains: document.querySelectorAll('html > body > main').length,
    outside: document.body.children.length,
    text: document.body.textContent.replace(/[ \\n]+/g, ' '),
})`;

describe.skipIf(!existsSync(CHROMIUM))('in a browser', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kehoach-html-'));
    const said: string[] = [];
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
        browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
        page = await browser.newPage();
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(error.message));
        page.on('request', (request) => {
            if (!request.url().startsWith('file:')) said.push(`asked for ${request.url()}`);
        });
    }, 60_000);

    afterAll(async () => {
        await browser.close();
        rmSync(folder, { recursive: true, force: true });
    });

    async function show(file: PrintedFile, width = 1000): Promise<void> {
        const path = join(folder, 'trang.html');
        writeFileSync(path, htmlFile(file));
        await page.setViewportSize({ width, height: 800 });
        await page.goto(pathToFileURL(path).href);
    }

    it('the examples fit a wide screen and a phone, and nothing is fetched or refused', async () => {
        for (const { text } of exampleTexts()) {
            for (const width of [1000, 360]) {
                await show(printText(text), width);
                const scrolls = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
                expect(scrolls).toBe(false);
            }
        }
        expect(said).toEqual([]);
    }, 60_000);

    it('letters have the sizes and weights of the standard’s table', async () => {
        for (const [id, text] of [
            ['state-nd30', statePlan('I. A\n\n1. B\na) C')],
            ['party-hd05', partyPlan('I- A\n\n1. B\na) C')],
        ] as const) {
            await show(printText(text));
            for (const component of [
                'issuer',
                'nationalTitle',
                'kind',
                'subject',
                'body',
                'recipient',
                'signerName',
            ] as const) {
                const { size, bold, italic, align } = STANDARDS[id].components[component];
                const shown = await page.evaluate<Record<string, string>>(
                    `(({ fontSize, fontWeight, fontStyle, textAlign }) => ({ fontSize, fontWeight, fontStyle, textAlign }))(
                        getComputedStyle(document.querySelector('.${component}')))`,
                );
                expect(Math.abs(Number.parseFloat(shown.fontSize as string) / POINT - size.printed)).toBeLessThan(0.05);
                expect(shown).toMatchObject({
                    fontWeight: bold ? '700' : '400',
                    fontStyle: italic ? 'italic' : 'normal',
                    textAlign: align,
                });
            }
        }
    }, 30_000);

    it('hostile text is shown, and does nothing', async () => {
        await fc.assert(
            fc.asyncProperty(hostilePlan, async (text) => {
                const file = printText(text);
                await show(file);
                const seen = await page.evaluate<{ text: string }>(LOOK);
                expect(seen).toMatchObject({ harmed: false, strangers: 0, mains: 1, outside: 1 });
                for (const words of wordsIn(file)) {
                    expect(seen.text).toContain(words.trim());
                }
            }),
            { numRuns: 60 },
        );
        expect(said).toEqual([]);
    }, 120_000);
});
