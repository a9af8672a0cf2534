/**
 * How long `kehoach import` takes for a folder of files of Word of five pages, how much of a processor and how much memory: each is an example whose body
 * is as long as five pages, as this tool exports it. Prints seconds and megabytes; asserts nothing.
 *
 *     node dist/bench/import-files.mjs [files]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmptyFileSystem } from 'langium';
import { docxFile } from '../../server/src/export/docx/docx-file.js';
import { printFile } from '../../server/src/printed/print.js';
import type { PlanFile } from '../../server/src/syntax/generated/ast.js';
import { createPlanSyntaxServices } from '../../server/src/syntax/plan-module.js';

const FILES = Number(process.argv[2] ?? 200);
/** Of text, in characters. */
const FIVE_PAGES = 5 * 2600;

const { plan } = createPlanSyntaxServices(EmptyFileSystem);
const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'));

/** The plan with its body again and again, as long as five pages. */
function longPlan(text: string): string {
    const lines = text.split('\n');
    const [begin, end] = [lines.findIndex((line) => /^I\./.test(line)), lines.indexOf('Nơi nhận:')];
    if (begin < 0 || end < begin) {
        return text;
    }
    const body = lines.slice(begin, end);
    const times = Math.max(Math.round((FIVE_PAGES - text.length) / body.join('\n').length) + 1, 1);
    return [...lines.slice(0, begin), ...Array.from({ length: times }, () => body).flat(), ...lines.slice(end)].join(
        '\n',
    );
}

const texts = readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.kehoach'))
    .map((name) => longPlan(readFileSync(join('examples', name), 'utf8')))
    .filter((text) => text.length >= FIVE_PAGES * 0.8);
const files = await Promise.all(
    texts.map((text) => docxFile(printFile(plan.parser.LangiumParser.parse<PlanFile>(text).value))),
);
let bytes = 0;
for (let index = 0; index < FILES; index++) {
    const file = files[index % files.length] as Uint8Array;
    bytes += file.length;
    writeFileSync(join(folder, `${index}.docx`), file);
}
console.log(
    `${FILES} files of ${texts.length} kinds, ${Math.round(bytes / 1024 / FILES)} KB each; load ${loadavg()[0]}`,
);

for (let round = 0; round < 3; round++) {
    const out = join(folder, `out-${round}`);
    const begun = performance.now();
    const command = spawn(process.execPath, ['dist/cli.mjs', 'import', folder, '-o', out], { stdio: 'ignore' });
    let memory = 0;
    let processor = 0;
    const watch = setInterval(() => {
        memory = Math.max(memory, residentMegabytes(command.pid));
        processor = Math.max(processor, processorSeconds(command.pid));
    }, 50);
    const status = await new Promise((resolve) => command.once('exit', resolve));
    clearInterval(watch);
    const seconds = (performance.now() - begun) / 1000;
    const times = `${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of processor time`;
    console.log(`${times}, ${Math.round(memory)} MB, exit ${status}, ${readdirSync(out).length} plans`);
    rmSync(out, { recursive: true });
}
rmSync(folder, { recursive: true });

/** What a process has held at most, where the system tells it; else 0. */
function residentMegabytes(pid: number | undefined): number {
    try {
        return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    } catch {
        return 0;
    }
}

/** How long a process has had a processor, in seconds, with all its threads, where the system tells it in hundredths; else 0. */
function processorSeconds(pid: number | undefined): number {
    try {
        const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
        return (Number(fields[11]) + Number(fields[12])) / 100;
    } catch {
        return 0;
    }
}
