/**
 * How fast a plan is read: parse, link, facts and the rules, those of structure alone and all of them, beside markdown-it
 * rendering the same text, in one run. Prints milliseconds of the processor, which others on the machine take little of, and their
 * ratios; asserts nothing, since machines differ. They are means: some machines count this time in whole milliseconds.
 *
 *     npm run bench            the examples, joined to 25 KB and 250 KB
 *     npm run bench FILE…      other texts
 */
import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { exampleText, ofSize } from '../support/bench.js';
import { readPlan } from '../support/read.js';

const markdown = new MarkdownIt();

/** The same text with marks broken, notes undefined and numbering jumbled. */
function broken(text: string): string {
    let n = 0;
    return text
        .replace(/^(\d+|[a-z])([.)])/gm, (mark) => (n++ % 3 === 0 ? `${mark.slice(0, -1)}9.` : mark))
        .replace(/\.$/gm, '[^99] **');
}

/** Milliseconds of the processor that this thread has had. */
function now(): number {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
}

/** They read by turns, so that what else the machine does falls on all of them. */
async function report(name: string, text: string): Promise<void> {
    const runs = text.length > 100_000 ? 41 : 301;
    let [structure, all, peer] = [0, 0, 0];
    for (let i = -20; i < runs; i++) {
        const begin = now();
        await readPlan(text, 'structure');
        const second = now();
        await readPlan(text);
        const third = now();
        markdown.render(text);
        const end = now();
        if (i >= 0) {
            structure += second - begin;
            all += third - second;
            peer += end - third;
        }
    }
    const kilobytes = (Buffer.byteLength(text) / 1024).toFixed(0);
    const [own, whole, other] = [structure / runs, all / runs, peer / runs];
    console.log(
        `${name.padEnd(24)} ${kilobytes.padStart(4)} KB  markdown-it ${other.toFixed(2).padStart(6)} ms  ` +
            `structure ${own.toFixed(2).padStart(6)} ms, ${(own / other).toFixed(2)} times  ` +
            `all rules ${whole.toFixed(2).padStart(6)} ms, ${(whole / other).toFixed(2)} times`,
    );
}

const files = process.argv.slice(2);
if (files.length > 0) {
    for (const file of files) {
        await report(file.split('/').pop() as string, readFileSync(file, 'utf8'));
    }
} else {
    const text = exampleText();
    for (const bytes of [25_000, 250_000]) {
        await report('examples', ofSize(text, bytes));
        await report('examples, broken', broken(ofSize(text, bytes)));
    }
}
