// Draws kehoach.png, the extension's icon, from kehoach.svg: `node icons/render.mjs` (CHROMIUM names the browser).
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const here = new URL('./', import.meta.url);
const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
await page.setContent(
    `<style>*{margin:0}svg{display:block}</style>${readFileSync(new URL('kehoach.svg', here), 'utf8')}`,
);
await page.screenshot({ path: new URL('kehoach.png', here).pathname, omitBackground: true });
await browser.close();
