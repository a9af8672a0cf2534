/**
 * How fast a plan is read: parse, link, facts and the rules of structure, beside markdown-it rendering the same text, in
 * one run. Prints medians in milliseconds and their ratio; asserts nothing, since machines differ.
 *
 *     npm run bench            the examples, joined to 25 KB and 250 KB
 *     npm run bench FILE…      other texts
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentState, EmptyFileSystem, URI } from 'langium';
import MarkdownIt from 'markdown-it';
import { documentFacts } from '../../server/src/facts/document-facts.js';
import { createPlanServices } from '../../server/src/plan-services.js';
import type { PlanFile } from '../../server/src/syntax/generated/ast.js';

const { shared, plan } = createPlanServices(EmptyFileSystem);
const markdown = new MarkdownIt();

/** Everything that a change of a file costs before its diagnostics are known. */
async function read(text: string): Promise<number> {
    const document = shared.workspace.LangiumDocumentFactory.fromString<PlanFile>(
        text,
        URI.parse('memory:/bench.kehoach'),
    );
    // what the document builder does between the steps
    document.state = DocumentState.ComputedScopes;
    await plan.references.Linker.link(document);
    document.state = DocumentState.Linked;
    for (const part of document.parseResult.value.documents) {
        documentFacts(part);
    }
    return (await plan.validation.DocumentValidator.validateDocument(document)).length;
}

async function median(runs: number, task: () => Promise<unknown> | unknown): Promise<number> {
    const times: number[] = [];
    for (let i = 0; i < runs; i++) {
        const begin = performance.now();
        await task();
        times.push(performance.now() - begin);
    }
    return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number;
}

function exampleText(): string {
    const files = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.kehoach'),
    );
    return files.map((name) => readFileSync(join('examples', name), 'utf8')).join('\n');
}

function ofSize(text: string, bytes: number): string {
    let result = '';
    while (Buffer.byteLength(result) < bytes) {
        result += `${text}\n`;
    }
    return Buffer.from(result).subarray(0, bytes).toString().toWellFormed();
}

/** The same text with marks broken, notes undefined and numbering jumbled. */
function broken(text: string): string {
    let n = 0;
    return text
        .replace(/^(\d+|[a-z])([.)])/gm, (mark) => (n++ % 3 === 0 ? `${mark.slice(0, -1)}9.` : mark))
        .replace(/\.$/gm, '[^99] **');
}

async function report(name: string, text: string): Promise<void> {
    const runs = text.length > 100_000 ? 31 : 201;
    await median(20, () => read(text));
    const peer = await median(runs, () => markdown.render(text));
    const own = await median(runs, () => read(text));
    const kilobytes = (Buffer.byteLength(text) / 1024).toFixed(0);
    console.log(
        `${name.padEnd(28)} ${kilobytes.padStart(4)} KB  kehoach ${own.toFixed(2).padStart(7)} ms  ` +
            `markdown-it ${peer.toFixed(2).padStart(7)} ms  ratio ${(own / peer).toFixed(2)}  (${await read(text)} diagnostics)`,
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
