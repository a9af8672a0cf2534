import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A stretch of text of one font on a page. Lengths in points, from the upper left corner of the page. */
export interface PdfText {
    readonly page: number;
    readonly text: string;
    readonly left: number;
    readonly right: number;
    /** Top of the font's letters. */
    readonly top: number;
    readonly bottom: number;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
}

/** A drawn horizontal line. */
export interface PdfRule {
    readonly page: number;
    readonly left: number;
    readonly right: number;
    readonly y: number;
}

/** A drawn vertical line. */
export interface PdfUpright {
    readonly page: number;
    readonly x: number;
    readonly top: number;
    readonly bottom: number;
}

/** A drawn frame of four sides. */
export interface PdfFrame {
    readonly page: number;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
}

export interface PdfPages {
    readonly count: number;
    /** Of the first page. */
    readonly width: number;
    readonly height: number;
    /** Of each page. */
    readonly sizes: readonly { readonly width: number; readonly height: number }[];
    readonly texts: readonly PdfText[];
    readonly rules: readonly PdfRule[];
    readonly uprights: readonly PdfUpright[];
    readonly frames: readonly PdfFrame[];
    readonly fonts: string;
    /** The text in reading order. */
    readonly plain: string;
    /** The entries of the outline, in order. */
    readonly bookmarks: readonly string[];
    /** What pdfinfo says of the file, and its tags. */
    readonly info: string;
    readonly structure: string;
}

/** Whether poppler's tools are on this machine; `.ci/run` installs them. */
export function hasPoppler(): boolean {
    try {
        execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
        return true;
    } catch {
        return false;
    }
}

/** Reads a PDF with poppler. */
export function readPdf(pdf: Uint8Array): PdfPages {
    const folder = mkdtempSync(join(tmpdir(), 'kehoach-pdf-'));
    try {
        const file = join(folder, 'pages.pdf');
        writeFileSync(file, pdf);
        const run = (tool: string, ...args: string[]) =>
            execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
        const info = run('pdfinfo', file);
        const count = Number(/^Pages:\s*(\d+)/m.exec(info)?.[1]);
        const [, width, height] = /^Page size:\s*([\d.]+) x ([\d.]+)/m.exec(info) ?? [];
        const drawings = Array.from({ length: count }, (_, index) =>
            run('pdftocairo', '-svg', '-f', `${index + 1}`, '-l', `${index + 1}`, file, '-'),
        );
        const xml = run('pdftohtml', '-xml', '-stdout', '-i', '-zoom', String(ZOOM), '-fontfullname', file);
        return {
            count,
            width: Number(width),
            height: Number(height),
            sizes: [...xml.matchAll(/<page number="\d+"[^>]*height="(\d+)" width="(\d+)"/g)].map(([, high, wide]) => ({
                width: Number(wide) / ZOOM,
                height: Number(high) / ZOOM,
            })),
            texts: textsOf(xml),
            bookmarks: [...xml.matchAll(/<item page="\d+">([^<]*)</g)].map(([, name = '']) => withoutEntities(name)),
            info,
            structure: run('pdfinfo', '-struct-text', file),
            rules: drawings.flatMap((svg, index) => rulesOf(svg, index + 1)),
            uprights: drawings.flatMap((svg, index) => uprightsOf(svg, index + 1)),
            frames: drawings.flatMap((svg, index) => framesOf(svg, index + 1)),
            fonts: run('pdffonts', file),
            plain: run('pdftotext', file, '-'),
        };
    } finally {
        rmSync(folder, { recursive: true });
    }
}

/** Width of a space of Times, in em. */
const SPACE = 0.25;

/** The most that pdftohtml takes; it rounds to whole units of it. */
const ZOOM = 3;

function textsOf(xml: string): PdfText[] {
    const texts: PdfText[] = [];
    const fonts = new Map<string, { size: number; bold: boolean; italic: boolean }>();
    let page = 0;
    for (const line of xml.split('\n')) {
        const number = /<page number="(\d+)"/.exec(line)?.[1];
        page = number ? Number(number) : page;
        const font = /<fontspec id="(\d+)" size="(\d+)" family="([^"]*)"/.exec(line);
        if (font) {
            const [, id = '', size, family = ''] = font;
            fonts.set(id, { size: Number(size) / ZOOM, bold: /Bold/.test(family), italic: /Italic/.test(family) });
        }
        const text = /<text top="(-?\d+)" left="(-?\d+)" width="(\d+)" height="(\d+)" font="(\d+)">(.*)<\/text>/.exec(
            line,
        );
        const look = fonts.get(text?.[5] ?? '');
        if (text && look) {
            const [top, left, width, height] = text.slice(1, 5).map((value) => Number(value) / ZOOM) as [
                number,
                number,
                number,
                number,
            ];
            const words = withoutEntities(text[6]?.replace(/<[^>]*>/g, '') ?? '');
            // the space at a line's end counts as width there
            const right = left + width - (/\s$/.test(words) ? SPACE * look.size : 0);
            texts.push({ page, text: words, left, right, top, bottom: top + height, ...look });
        }
    }
    return texts;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#34': '"', '#39': "'" };

function withoutEntities(text: string): string {
    return text.replace(/&([^;]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** The ends of each straight line that is drawn. */
function* strokesOf(svg: string): Iterable<{ x: readonly [number, number]; y: readonly [number, number] }> {
    const path =
        /<path style="fill:none[^"]*" d="M ([-\d.]+) ([-\d.]+) L ([-\d.]+) ([-\d.]+)[^"]*"(?: transform="matrix\(([^)]*)\)")?/g;
    for (const [, x1, y1, x2, y2, matrix] of svg.matchAll(path)) {
        const [a = 1, , , d = 1, e = 0, f = 0] = (matrix ?? '1,0,0,1,0,0').split(',').map(Number);
        yield {
            x: inOrder(Number(x1) * a + e, Number(x2) * a + e),
            y: inOrder(Number(y1) * d + f, Number(y2) * d + f),
        };
    }
}

function inOrder(a: number, b: number): [number, number] {
    return a <= b ? [a, b] : [b, a];
}

function rulesOf(svg: string, page: number): PdfRule[] {
    return [...strokesOf(svg)].flatMap(({ x, y }) =>
        y[0] === y[1] ? [{ page, left: x[0], right: x[1], y: y[0] }] : [],
    );
}

function uprightsOf(svg: string, page: number): PdfUpright[] {
    return [...strokesOf(svg)].flatMap(({ x, y }) =>
        x[0] === x[1] ? [{ page, x: x[0], top: y[0], bottom: y[1] }] : [],
    );
}

/** A stroked path that goes back to where it began. */
function framesOf(svg: string, page: number): PdfFrame[] {
    const path = /<path style="fill:none[^"]*" d="([ML\d. -]+Z)[^"]*"(?: transform="matrix\(([^)]*)\)")?/gu;
    return [...svg.matchAll(path)].map(([, d = '', matrix]) => {
        const [a = 1, , , h = 1, e = 0, f = 0] = (matrix ?? '1,0,0,1,0,0').split(',').map(Number);
        const numbers = [...d.matchAll(/-?[\d.]+/gu)].map(([number]) => Number(number));
        const xs = numbers.filter((_, index) => index % 2 === 0).map((x) => x * a + e);
        const ys = numbers.filter((_, index) => index % 2 === 1).map((y) => y * h + f);
        return { page, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    });
}
