/**
 * Files of Word that this tool did not make, imported: which words of theirs are missing, told by what LibreOffice writes of them
 * as plain text, and the pages of both side by side. Prints; asserts nothing.
 *
 *     node dist/bench/import-real.mjs FOLDER               files of Word (.docx) in this folder
 *     --pages OUT                                          their first pages as LibreOffice prints them, beside those of the plan,
 *                                                          as pictures; OUT/index.html shows them
 *     --most PAGES                                         of each file, 4 without
 *
 * Words are compared whatever their order, for columns are read otherwise. Needs LibreOffice, and poppler for pages.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { pages: { type: 'string' }, most: { type: 'string', default: '4' } },
});
const from = resolve(positionals[0] ?? '.');
const work = mkdtempSync(join(tmpdir(), 'kehoach-import-real-'));
const names = readdirSync(from)
    .filter((name) => name.toLowerCase().endsWith('.docx'))
    .sort();

/** Has LibreOffice write all files in another form. */
function byLibreOffice(form: string, to: string): void {
    const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`;
    const files = names.map((name) => join(from, name));
    spawnSync('soffice', [profile, '--headless', '--convert-to', form, '--outdir', to, ...files], { stdio: 'ignore' });
}

function kehoach(...parameters: string[]) {
    return spawnSync(process.execPath, ['dist/cli.mjs', ...parameters], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

function read(file: string): string | undefined {
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** What words are, whatever stands around them and however they are written in a plan. */
function wordsOf(text: string): string[] {
    const plain = text.replace(/\[\^\d+\]/gu, ' ').replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '');
    return (
        plain
            .normalize('NFC')
            .toLocaleLowerCase('vi')
            .match(/[\p{L}\p{N}]+/gu) ?? []
    );
}

/** The words of one text that the other has not, or not so often. */
function missing(words: readonly string[], other: readonly string[]): string[] {
    const counts = new Map<string, number>();
    for (const word of other) counts.set(word, (counts.get(word) ?? 0) + 1);
    return words.filter((word) => {
        const left = counts.get(word) ?? 0;
        counts.set(word, left - 1);
        return left <= 0;
    });
}

function pictures(pdf: string, to: string): string[] {
    if (!existsSync(pdf)) {
        return [];
    }
    execFileSync('pdftoppm', ['-r', '60', '-l', values.most, '-png', pdf, to]);
    const folder = resolve(to, '..');
    return readdirSync(folder)
        .filter((name) => name.startsWith(`${basename(to)}-`))
        .sort();
}

try {
    const texts = join(work, 'txt');
    const plans = join(work, 'plans');
    byLibreOffice('txt:Text (encoded):UTF8', texts);
    const told = kehoach('import', from, '--extension', 'docx', '-o', plans).stderr;
    let all = 0;
    let lost = 0;
    for (const name of names) {
        const stem = name.replace(/\.docx$/i, '');
        const [theirs, ours] = [read(join(texts, `${stem}.txt`)), read(join(plans, `${stem}.kehoach`))];
        if (theirs === undefined || ours === undefined) {
            console.log(`${name}: ${ours === undefined ? 'not imported' : 'not read by LibreOffice'}`);
            continue;
        }
        const [a, b] = [wordsOf(theirs), wordsOf(ours)];
        const [gone, more] = [missing(a, b), missing(b, a)];
        all += a.length;
        lost += gone.length;
        const shown = (words: readonly string[]) => `${words.length} ${words.slice(0, 40).join(' ')}`;
        console.log(`${name}: ${a.length} words, missing ${shown(gone)}; besides ${shown(more)}`);
    }
    console.log(`${names.length} files, ${all} words, ${lost} missing`);
    console.log(told);
    if (values.pages !== undefined) {
        const out = resolve(values.pages);
        mkdirSync(out, { recursive: true });
        byLibreOffice('pdf', join(work, 'theirs'));
        kehoach('export', plans, '--to', 'pdf', '-o', join(work, 'ours'));
        const rows = names.map((name) => {
            const stem = name.replace(/\.docx$/i, '');
            const side = (folder: string) =>
                pictures(join(work, folder, `${stem}.pdf`), join(out, `${stem}-${folder}`));
            const [theirs, ours] = [side('theirs'), side('ours')];
            const cells = (files: readonly string[]) =>
                files.map((file) => `<img src="${encodeURIComponent(file)}" width="400">`).join('');
            return `<h2>${stem}</h2><table><tr><td>${cells(theirs)}</td></tr><tr><td>${cells(ours)}</td></tr></table>`;
        });
        writeFileSync(join(out, 'index.html'), `<meta charset="utf-8"><title>Pages</title>${rows.join('\n')}`);
    }
} finally {
    rmSync(work, { recursive: true, force: true });
}
