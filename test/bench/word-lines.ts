/**
 * How far the file of Word has the lines and pages of the PDF: both are printed, the file of Word by LibreOffice, which sees
 * Tinos alone under the name of Times New Roman. Prints; asserts nothing.
 *
 *     node dist/bench/word-lines.mjs FOLDER…           plans in these folders (.kehoach and .txt), printed by this build
 *     --dist FOLDER                                    printed by another build
 *     --show                                           each line of the PDF that the file of Word has not
 *
 * A line agrees where a line of the other has its words, in the order of the pages; a page start agrees where the first line
 * below the upper margin does. Needs poppler and LibreOffice.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasLibreOffice, printWithLibreOffice } from '../support/libreoffice.js';

const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dist: { type: 'string', default: 'dist' }, show: { type: 'boolean', default: false } },
});

function exportTo(form: string, folder: string): void {
    for (const [index, from] of positionals.entries()) {
        const names = readdirSync(from, { recursive: true, encoding: 'utf8' });
        for (const extension of ['kehoach', 'txt'].filter((each) => names.some((name) => name.endsWith(`.${each}`)))) {
            const command = ['export', from, '--extension', extension, '--to', form, '-o', join(folder, `${index}`)];
            execFileSync(process.execPath, [join(values.dist, 'cli.mjs'), ...command], { stdio: 'ignore' });
        }
    }
}

function filesIn(folder: string, extension: string): Map<string, Uint8Array> {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(extension));
    return new Map(
        names
            .sort()
            .map((name) => [
                name.slice(0, -extension.length).replaceAll(/[\\/]/g, '_'),
                readFileSync(join(folder, name)),
            ]),
    );
}

/** The lines of each page. */
function pagesOf(pdf: Uint8Array): string[][] {
    const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 28 });
    return text.split('\f').slice(0, -1).map(linesOfPage);
}

/** The lines of a page in the order in which they were written, cell by cell; without the number in the upper margin. */
function linesOfPage(text: string, index: number): string[] {
    const lines = text
        .split('\n')
        .map((line) =>
            line
                .normalize('NFC')
                .replaceAll('\u2011', '-')
                .replace(/[\s\u00A0]+/gu, ' ')
                .trim(),
        )
        .filter((line) => line !== '');
    const number = lines.indexOf(`${index + 1}`);
    return lines.filter((_, line) => line !== number || number > 1);
}

/** How many lines stand in both in the same order, the longest common subsequence; those that do not are told. */
function common(ours: readonly string[], theirs: readonly string[], missing: string[]): number {
    const best = Array.from({ length: ours.length + 1 }, () => new Uint16Array(theirs.length + 1));
    const at = (our: number, their: number) => best[our]?.[their] ?? 0;
    for (let our = ours.length - 1; our >= 0; our--) {
        const row = best[our] as Uint16Array;
        for (let their = theirs.length - 1; their >= 0; their--) {
            row[their] =
                ours[our] === theirs[their]
                    ? at(our + 1, their + 1) + 1
                    : Math.max(at(our + 1, their), at(our, their + 1));
        }
    }
    for (let our = 0, their = 0; our < ours.length; ) {
        if (ours[our] === theirs[their] && their < theirs.length) {
            our++;
            their++;
        } else if (their < theirs.length && at(our, their + 1) > at(our + 1, their)) {
            their++;
        } else {
            missing.push(ours[our] ?? '');
            our++;
        }
    }
    return at(0, 0);
}

if (!hasLibreOffice()) {
    throw new Error('LibreOffice is not on this machine');
}
const folder = mkdtempSync(join(tmpdir(), 'kehoach-word-lines-'));
try {
    for (const form of ['pdf', 'docx']) {
        mkdirSync(join(folder, form));
        exportTo(form, join(folder, form));
    }
    const ours = filesIn(join(folder, 'pdf'), '.pdf');
    const theirs = printWithLibreOffice(filesIn(join(folder, 'docx'), '.docx'));
    const sums = { lines: 0, same: 0, starts: 0, sameStarts: 0, pages: 0, samePages: 0 };
    for (const [name, pdf] of ours) {
        const word = theirs.get(name);
        if (!word) {
            continue;
        }
        const our = pagesOf(pdf);
        const their = pagesOf(word);
        const missing: string[] = [];
        const lines = our.flat();
        const same = common(lines, their.flat(), missing);
        const starts = our.filter((page, index) => page[0] !== undefined && page[0] === their[index]?.[0]).length;
        sums.lines += lines.length;
        sums.same += same;
        sums.starts += our.length;
        sums.sameStarts += starts;
        sums.pages += 1;
        sums.samePages += our.length === their.length ? 1 : 0;
        console.log(
            `${String(Math.round((100 * same) / lines.length)).padStart(4)} % of ${String(lines.length).padStart(5)} lines, ` +
                `${starts} of ${our.length} page starts (Word has ${their.length}): ${name}`,
        );
        for (const line of values.show ? missing : []) {
            console.log(`          ${line}`);
        }
    }
    const share = (a: number, b: number) => `${((100 * a) / b).toFixed(1)} % (${a} of ${b})`;
    console.log(`lines that agree ${share(sums.same, sums.lines)}`);
    console.log(`page starts that agree ${share(sums.sameStarts, sums.starts)}`);
    console.log(`papers with the same number of pages ${share(sums.samePages, sums.pages)}`);
} finally {
    rmSync(folder, { recursive: true });
}
