/**
 * What the eye of an office finds on pages, counted: numbers, dates and parts of a text that a line's end has parted, rules
 * that are too long or too short, lines in the margin, words that stand alone at a page's foot. Prints; asserts nothing.
 *
 *     node dist/bench/form.mjs FOLDER…                 plans in these folders (.kehoach and .txt), printed by this build
 *     --dist FOLDER                                    printed by another build
 *     --show                                           each finding with its lines
 *
 * Needs poppler.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CELL_MARGIN } from '../../server/src/printed/column-widths.js';
import { GLUE, gluedRuns } from '../../server/src/printed/glue.js';
import { wordsOf } from '../../server/src/printed/runs.js';
import { widthOfRuns } from '../../server/src/printed/times-widths.js';
import { type PdfRule, readPdf } from '../support/poppler.js';
import { linesOfPdf, type PrintedLine, partedAt } from '../support/printed-lines.js';

const MM = 72 / 25.4;

/** Points that a letter may stand in the margin by its own shape. */
const SHAPE = 1.5;

/** A rule under a title is a third to a half of its line; points that it may be off. */
const SHARES = [1 / 3, 1 / 2] as const;
const ROUNDING = 1;

interface Finding {
    readonly kind: string;
    readonly where: string;
    readonly text: string;
}

const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dist: { type: 'string', default: 'dist' }, show: { type: 'boolean', default: false } },
});

/** Prints the folders with the command line of a build: where the PDF files lie. */
function print(folders: readonly string[], to: string): string[] {
    for (const [index, folder] of folders.entries()) {
        const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
        for (const extension of ['kehoach', 'txt'].filter((each) => names.some((name) => name.endsWith(`.${each}`)))) {
            const command = ['export', folder, '--extension', extension, '--to', 'pdf', '-o', join(to, `${index}`)];
            execFileSync(process.execPath, [join(values.dist, 'cli.mjs'), ...command], { stdio: 'ignore' });
        }
    }
    const made = readdirSync(to, { recursive: true, encoding: 'utf8' });
    return made.filter((name) => name.endsWith('.pdf')).sort();
}

const counts = new Map<string, number>();
const findings: Finding[] = [];

function find(kind: string, where: string, text: string): void {
    findings.push({ kind, where, text });
}

function count(what: string, by = 1): void {
    counts.set(what, (counts.get(what) ?? 0) + by);
}

/** Where a line may end between two words. */
const PARTABLE = new RegExp(` (?!${GLUE})`, 'u');

/** Footnotes are smaller. */
const SMALLEST_TEXT = 12;

/** The upright lines of tables beside a line. */
function edgesBeside({ page, top, bottom }: PrintedLine, { uprights }: ReturnType<typeof readPdf>): number[] {
    const middle = (top + bottom) / 2;
    return uprights
        .filter((edge) => edge.page === page && edge.top <= middle && edge.bottom >= middle)
        .map(({ x }) => x);
}

function standsInCell(line: PrintedLine, pages: ReturnType<typeof readPdf>): boolean {
    return edgesBeside(line, pages).length > 0;
}

/** How wide the lines around a line may be: the cell in which it stands, or what the text has of the page. Points. */
function roomOf(line: PrintedLine, pages: ReturnType<typeof readPdf>): number {
    const edges = edgesBeside(line, pages);
    const before = edges.filter((x) => x <= line.left + 1);
    const behind = edges.filter((x) => x >= line.right - 1);
    return before.length > 0 && behind.length > 0
        ? Math.min(...behind) - Math.max(...before) - 2 * CELL_MARGIN
        : (pages.sizes[line.page - 1]?.width ?? 0) - 45 * MM;
}

/** How many lines of a paragraph are looked at above and below an end of a line. */
const NEIGHBOURS = 3;

/**
 * Whether what a line's end parts has no room on one line, so that a line has to end within it: the words around the end that
 * are held together.
 */
function isTooLong(lines: readonly PrintedLine[], index: number, pages: ReturnType<typeof readPdf>): boolean {
    let text = '';
    let end = 0;
    for (let at = firstLine(lines, index); at <= index + NEIGHBOURS && at < lines.length; at++) {
        const line = lines[at] as PrintedLine;
        if (at > index && !line.goesOn) {
            break;
        }
        text += `${line.text}${line.endsWithSpace ? ' ' : ''}`;
        end = at === index ? text.length : end;
    }
    const { size, bold } = lines[index] as PrintedLine;
    const look = { size, bold, italic: false };
    let from = 0;
    for (const piece of wordsOf(gluedRuns([{ text }], { look, width: Number.MAX_VALUE })).split(PARTABLE)) {
        const chain = piece.replaceAll(GLUE, '');
        if (from < end && end < from + chain.length) {
            return widthOfRuns([{ text: chain }], look) > roomOf(lines[index] as PrintedLine, pages);
        }
        from += chain.length + 1;
    }
    return false;
}

function firstLine(lines: readonly PrintedLine[], index: number): number {
    let first = index;
    while (first > index - NEIGHBOURS && lines[first]?.goesOn) {
        first -= 1;
    }
    return first;
}

/** Whether lines of a table stand above or below a rule, with its ends. */
function isOfTable(rule: PdfRule, rules: readonly PdfRule[]): boolean {
    return rules.some(
        ({ page, left, right, y }) =>
            page === rule.page && y !== rule.y && Math.abs(left - rule.left) < 1 && Math.abs(right - rule.right) < 1,
    );
}

/** The rules that stand in the middle under a line, and the line. */
function examineRules(name: string, lines: readonly PrintedLine[], rules: ReturnType<typeof readPdf>['rules']): void {
    for (const rule of rules) {
        const middle = (rule.left + rule.right) / 2;
        const above = lines
            .filter(({ page, bottom }) => page === rule.page && bottom < rule.y + 4 && bottom > rule.y - 14)
            .filter(({ left, right }) => Math.abs((left + right) / 2 - middle) < 3)
            .at(-1);
        const length = rule.right - rule.left;
        if (
            !above ||
            length < 5 ||
            isOfTable(rule, rules) ||
            length > 1.5 * (above.right - above.left) ||
            /^Độc lập/u.test(above.text) ||
            /ĐẢNG CỘNG SẢN VIỆT NAM/u.test(above.text)
        ) {
            continue;
        }
        count('rules under titles');
        const share = length / (above.right - above.left);
        const slack = ROUNDING / (above.right - above.left);
        if (share < SHARES[0] - slack || share > SHARES[1] + slack) {
            find('rule', `${name} page ${rule.page}`, `${share.toFixed(2)} ${above.text}`);
        }
    }
}

function examine(name: string, pdf: Uint8Array): void {
    const pages = readPdf(pdf);
    const lines = linesOfPdf(pages);
    count('papers');
    count('pages', pages.count);
    count('lines', lines.length);
    for (const [index, line] of lines.entries()) {
        const next = lines[index + 1];
        const parted = next && next.page === line.page && next.goesOn ? partedAt(line, next.text) : null;
        if (next && parted && isTooLong(lines, index, pages)) {
            count('too long for their column');
        } else if (next && parted) {
            find(parted, `${name} page ${line.page}`, `${line.text.slice(-40)} / ${next.text.slice(0, 30)}`);
        }
    }
    const left = Math.min(...lines.map((line) => line.left));
    count('left edge', left < 30 * MM - SHAPE ? 1 : 0);
    for (const line of lines) {
        const right = (pages.sizes[line.page - 1]?.width ?? 0) - 15 * MM;
        if (line.right <= right + SHAPE) {
            continue;
        }
        find('in the right margin', `${name} page ${line.page}`, `${(line.right - right).toFixed(1)} ${line.text}`);
    }
    examineRules(name, lines, pages.rules);
    for (let page = 1; page <= pages.count; page++) {
        const own = lines.filter((line) => line.page === page && line.top > 18 * MM);
        const last = own.at(-1);
        // what a cell or a footnote introduces may go on behind the page's end
        const isOwnLine = last && last.size >= SMALLEST_TEXT && !standsInCell(last, pages);
        if (page < pages.count && isOwnLine && /:$/u.test(last.text) && last.bottom > pages.height - 45 * MM) {
            find('introduction at the foot', `${name} page ${page}`, last.text);
        }
    }
}

const folder = mkdtempSync(join(tmpdir(), 'kehoach-form-'));
try {
    for (const name of print(positionals, folder)) {
        examine(name, readFileSync(join(folder, name)));
    }
} finally {
    rmSync(folder, { recursive: true });
}
const kinds = [...new Set(findings.map(({ kind }) => kind))].sort();
for (const [what, number] of counts) {
    console.log(`${String(number).padStart(7)}  ${what}`);
}
for (const kind of kinds) {
    const own = findings.filter((finding) => finding.kind === kind);
    console.log(`${String(own.length).padStart(7)}  ${kind}`);
    for (const { where, text } of values.show ? own : []) {
        console.log(`         ${where}: ${text}`);
    }
}
