import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWords, type PrintedFile, type PrintedLine, type Run } from '../../server/src/printed/printed-document.js';
import { type Component, MARK_COMPONENTS, type Standard } from '../../server/src/standards/standard.js';
import { STANDARDS } from '../../server/src/standards/standards.js';
import { PdfPrinter } from '../../server/src/typeset/pdf.js';
import { hasPoppler, type PdfPages, type PdfText, readPdf } from '../support/poppler.js';
import { DIST, printText } from '../support/print.js';

const printer = new PdfPrinter(DIST);
afterAll(() => printer.dispose());

const MM = 72 / 25.4;
/** Points that a size may be off. */
const HALF_POINT = 0.5;
/** Share of its size by which a letter of Times stands above the baseline, and below. */
const ASCENT = 0.891;
const DESCENT = 0.216;

/** Components that no ordinary paper has: test/printed/official-forms.test.ts measures them. */
const ON_OFFICIAL_FORMS: ReadonlySet<Component> = new Set(['signingMark', 'copyForm', 'confirmation']);

interface Printed {
    readonly file: PrintedFile;
    readonly pdf: PdfPages;
}

/** The first printed words of each component of a file. */
function wordsByComponent(file: PrintedFile): Map<Component, string> {
    const found = new Map<Component, string>();
    const add = (style: Component, runs: readonly Run[]) => {
        const text = runs
            .filter(isWords)
            .map((run) => run.text)
            .join('');
        if (text !== '' && !found.has(style)) {
            found.set(style, text);
        }
    };
    const addLine = (line: PrintedLine | null) => line && add(line.style, line.runs);
    for (const { blocks, notes } of file.documents) {
        for (const block of blocks) {
            switch (block.type) {
                case 'heading':
                    for (const line of [...block.issuers, ...block.national]) addLine(line);
                    for (const line of [block.number, block.letterSubject, block.date, ...block.marks]) addLine(line);
                    break;
                case 'text':
                    add(block.style, block.runs);
                    break;
                case 'addressees':
                    add('addresseeLabel', block.label);
                    for (const line of block.lines) addLine(line);
                    break;
                case 'table':
                    add('tableHead', block.rows[0]?.cells[1]?.runs ?? []);
                    add(block.cellStyle, block.rows[block.headRows]?.cells[1]?.runs ?? []);
                    break;
                case 'ending':
                    for (const line of [block.label, ...block.recipients]) addLine(line);
                    for (const line of block.signatures.flatMap(({ lines }) => lines)) addLine(line);
            }
        }
        for (const note of notes) add('footnote', note);
    }
    return found;
}

const squeeze = (text: string) => text.replace(/[\s\u00A0]+/gu, ' ').trim();

/** Where words begin on the pages. */
function find({ pdf }: Printed, words: string): PdfText {
    const wanted = squeeze(words);
    const found =
        pdf.texts.find(({ text }) => squeeze(text) === wanted) ??
        pdf.texts.find(({ text }) => {
            const line = squeeze(text);
            return line.length > 1 && (wanted.startsWith(line) || line.startsWith(wanted));
        });
    if (!found) {
        throw new Error(`not on the pages: ${words}`);
    }
    return found;
}

/** The number of the second page, in its upper margin. */
function pageNumber({ pdf }: Printed): PdfText {
    return pdf.texts.find(({ page, bottom, text }) => page === 2 && bottom / MM < 18 && text.trim() === '2') as PdfText;
}

/** All of a line's stretches together. */
function lineOf({ pdf }: Printed, { page, top, bottom }: PdfText): { left: number; right: number } {
    const onLine = pdf.texts.filter((text) => text.page === page && text.top < bottom - 2 && text.bottom > top + 2);
    return {
        left: Math.min(...onLine.map(({ left }) => left)),
        right: Math.max(...onLine.map(({ right }) => right)),
    };
}

const baselineOf = ({ bottom, size }: PdfText) => bottom - DESCENT * size;

describe.skipIf(!hasPoppler())('pages, measured on the PDF with poppler', () => {
    describe.each(Object.values(STANDARDS))('$id', (standard: Standard) => {
        let printed: Printed;
        /** The first document again, with so much text that it goes over several pages. */
        let long: Printed;
        let words: Map<Component, string>;

        beforeAll(async () => {
            const text = readFileSync(`test/resources/pages-${standard.id}.kehoach`, 'utf8');
            const file = printText(text);
            printed = { file, pdf: readPdf(await printer.print(file)) };
            words = wordsByComponent(file);
            const [line = ''] = text
                .split('\n')
                .filter((each) => each.startsWith(squeeze(words.get('body') ?? '').slice(0, 30)));
            const longFile = printText(text.replace(line, `${line}\n\n`.repeat(60)));
            long = { file: longFile, pdf: readPdf(await printer.print(longFile)) };
        });

        /** That the media may not spread a paper is said there, by one standard. */
        const isInLowerMargin = ({ text }: PdfText) =>
            standard.layout.notForMedia.is !== null && squeeze(text) === squeeze(words.get('notForMedia') ?? '');

        const { page } = standard;
        const width = page.width - page.left.printed - page.right.printed;
        const middle = (page.left.printed + width / 2) * MM;

        test('each document follows this standard', () => {
            expect(printed.file.documents.map((document) => document.standard)).toEqual([
                standard.id,
                standard.id,
                standard.id,
            ]);
        });

        test('paper', () => {
            expect(printed.pdf.width / MM).toBeCloseTo(page.width, 0);
            expect(printed.pdf.height / MM).toBeCloseTo(page.height, 0);
        });

        test('margins', () => {
            const heading = printed.pdf.texts[0] as PdfText;
            expect((baselineOf(heading) - ASCENT * heading.size) / MM).toBeCloseTo(page.top.printed, 0);
            const body = find(printed, words.get('body') ?? '');
            const second = printed.pdf.texts.find(
                (text) => text.page === body.page && baselineOf(text) > baselineOf(body) + 5,
            ) as PdfText;
            expect(second.left / MM).toBeCloseTo(page.left.printed, 0);
            expect(lineOf(printed, body).right / MM).toBeCloseTo(page.width - page.right.printed, 0);
            for (const text of printed.pdf.texts) {
                expect(text.left / MM).toBeGreaterThan(page.left.printed - 1);
                expect(text.right / MM).toBeLessThan(page.width - page.right.printed + 1);
                if (!isInLowerMargin(text)) {
                    expect(text.bottom / MM).toBeLessThan(page.height - page.bottom.printed + 1);
                }
            }
        });

        test('running text: indent, lines', () => {
            const body = find(printed, words.get('body') ?? '');
            const { firstLineIndent, lineSpacing } = standard.text;
            expect(body.left / MM).toBeCloseTo(page.left.printed + firstLineIndent.printed, 0);
            const below = printed.pdf.texts
                .filter((text) => text.page === body.page && Math.abs(text.size - body.size) < HALF_POINT)
                .map(baselineOf)
                .filter((y) => y > baselineOf(body) + 5);
            expect(Math.abs(Math.min(...below) - baselineOf(body) - lineSpacing.printed)).toBeLessThan(HALF_POINT);
        });

        test('page numbers: from page 2, in the middle, at their distance from the edge', () => {
            const number = pageNumber(long);
            expect((number.left + number.right) / 2 / MM).toBeCloseTo(middle / MM, 0);
            const top = baselineOf(number) - ASCENT * number.size;
            expect(top / MM).toBeGreaterThanOrEqual(page.numberFromTop.min - 1);
            expect(top / MM).toBeCloseTo(page.numberFromTop.printed, 0);
            // page 1, and the first pages of the documents behind it; whether an annex counts anew the standards tell
            for (const first of [1, 3, 4]) {
                const inMargin = printed.pdf.texts.filter(
                    ({ page: on, bottom, text }) =>
                        on === first && bottom / MM < 18 && text.trim() !== words.get('circulationMark'),
                );
                expect(inMargin.map(({ text }) => text.trim())).toEqual([]);
            }
        });

        // some headings have no second line; what copies, statements and annexes that are signed have is measured on the
        // official forms
        const components = (Object.keys(standard.components) as Component[])
            .filter((component) => component !== 'motto' || standard.wording.nationalTitle.is.length > 1)
            .filter((component) => !ON_OFFICIAL_FORMS.has(component));
        test.each(components)('%s: size and style', (component) => {
            const style = standard.components[component];
            const at =
                component === 'pageNumber'
                    ? pageNumber(long)
                    : find(printed, words.get(component) ?? `(no ${component})`);
            expect(at.size).toBeGreaterThanOrEqual(style.size.min - HALF_POINT);
            expect(at.size).toBeLessThanOrEqual(style.size.max + HALF_POINT);
            expect(Math.abs(at.size - style.size.printed)).toBeLessThanOrEqual(HALF_POINT);
            expect({ bold: at.bold, italic: at.italic }).toEqual({
                bold: style.bold === true,
                italic: style.italic === true,
            });
        });

        const centred = ['kind', 'subject', 'attachedTo', 'part', 'centredLine', 'annexMark', 'annexTitle'] as const;
        test.each(centred)('%s: in the middle of the page', (component) => {
            const line = lineOf(printed, find(printed, words.get(component) ?? ''));
            expect(Math.abs((line.left + line.right) / 2 - middle)).toBeLessThan(MM);
        });

        test('national title and date at the right, issuer and number at the left, one under the other', () => {
            const at = (component: Component) => {
                const { left, right } = find(printed, words.get(component) ?? '');
                return (left + right) / 2;
            };
            const [issuer, number, national, date] = (
                ['issuer', 'number', 'nationalTitle', 'placeAndDate'] as const
            ).map(at) as [number, number, number, number];
            expect(Math.abs(issuer - number)).toBeLessThan(MM);
            expect(Math.abs(national - date)).toBeLessThan(MM);
            expect(issuer).toBeLessThan(middle);
            expect(national).toBeGreaterThan(middle);
        });

        test.each(MARK_COMPONENTS.filter((mark) => !ON_OFFICIAL_FORMS.has(mark)))(
            '%s: where the standard puts it, in its frame',
            (component) => {
                const mark = find(printed, words.get(component) ?? '');
                const { align, frame } = standard.components[component];
                const place = standard.layout.marks.is[component];
                const centre = ({ left, right }: { left: number; right: number }) => (left + right) / 2;
                if (place === 'corner') {
                    const top = baselineOf(mark) - ASCENT * mark.size;
                    expect(Math.abs(top / MM - page.numberFromTop.printed)).toBeLessThan(1);
                    expect(Math.abs(mark.right / MM - (page.width - page.right.printed))).toBeLessThan(1);
                    expect(align).toBe('right');
                } else {
                    const above = find(printed, words.get(place === 'underNumber' ? 'number' : 'placeAndDate') ?? '');
                    expect(Math.abs(centre(mark) - centre(above)) / MM).toBeLessThan(1);
                    expect(mark.top).toBeGreaterThan(above.top);
                }
                const drawn = printed.pdf.frames.find(
                    (each) =>
                        each.page === mark.page &&
                        each.top < mark.bottom &&
                        each.bottom > mark.top &&
                        each.left < mark.right &&
                        each.right > mark.left,
                );
                expect(drawn !== undefined).toBe(frame !== undefined);
                if (drawn && frame) {
                    const width = frame.widths[words.get(component) ?? ''];
                    expect(Math.abs((drawn.bottom - drawn.top) / MM - frame.height)).toBeLessThan(1);
                    expect(Math.abs(centre(drawn) - centre(mark)) / MM).toBeLessThan(1);
                    if (width !== undefined) {
                        expect(Math.abs((drawn.right - drawn.left) / MM - width)).toBeLessThan(1);
                    }
                }
            },
        );

        test('that the media may not spread a paper: in the middle, below the signature or so far above the edge', () => {
            const line = find(printed, words.get('notForMedia') ?? '');
            expect(Math.abs((line.left + line.right) / 2 - middle)).toBeLessThan(MM);
            const { is } = standard.layout.notForMedia;
            if (is === null) {
                // what stands behind it on that page is where the body is found, at the foot
                expect(page.height - line.bottom / MM).toBeGreaterThan(page.bottom.printed);
                const behind = printed.pdf.texts.filter(({ page: on, top }) => on === line.page && top > line.bottom);
                expect(behind.every(({ top }) => top > (page.height - page.bottom.printed - 20) * MM)).toBe(true);
            } else {
                expect(Math.abs(page.height - line.bottom / MM - is)).toBeLessThan(1);
            }
        });

        test('where the body is found: at the foot of the page, under a rule as wide as the text', () => {
            const line = find(printed, words.get('contactLine') ?? '');
            const rule = printed.pdf.rules.find(
                ({ page: on, y }) => on === line.page && y < line.bottom && y > line.top - 12,
            );
            expect(rule && (rule.right - rule.left) / MM).toBeCloseTo(width, 0);
            const below = printed.pdf.texts.filter(
                (text) => text.page === line.page && text.top > line.top + 5 && !isInLowerMargin(text),
            );
            expect(below).toHaveLength(1);
            expect((page.height * MM - (below[0]?.bottom ?? 0)) / MM).toBeGreaterThan(page.bottom.printed - 1);
            expect((page.height * MM - (below[0]?.bottom ?? 0)) / MM).toBeLessThan(page.bottom.printed + 3);
        });

        const ruled = components.filter((component) => standard.components[component].below?.mark === 'rule');
        test.each(ruled)('%s: drawn rule below, of its share of the text', (component) => {
            const share = standard.components[component].below;
            const above = find(printed, words.get(component) ?? '');
            const rule = printed.pdf.rules.find(
                ({ page: on, y }) => on === above.page && y > baselineOf(above) && y < baselineOf(above) + 12,
            );
            expect(rule).toBeDefined();
            const length = (rule?.right ?? 0) - (rule?.left ?? 0);
            const textWidth = above.right - above.left;
            if (share?.mark === 'rule') {
                expect(length).toBeGreaterThan(textWidth * share.share.min - MM);
                expect(length).toBeLessThan(textWidth * share.share.max + MM);
            }
            const ruleMiddle = ((rule?.right ?? 0) + (rule?.left ?? 0)) / 2;
            expect(Math.abs(ruleMiddle - (above.left + above.right) / 2)).toBeLessThan(MM);
        });

        const signed = components.filter((component) => standard.components[component].below?.mark === 'signs');
        test.each(signed)('%s: signs below', (component) => {
            const signs = standard.components[component].below;
            const above = find(printed, words.get(component) ?? '');
            const below = printed.pdf.texts.find(
                (text) =>
                    text.page === above.page &&
                    signs?.mark === 'signs' &&
                    text.text.trim() === signs.signs &&
                    text.top > above.top + 5 &&
                    text.top < above.top + 40,
            );
            expect(below).toBeDefined();
        });

        test('recipients at the left, signature at the right, on one page and one height', () => {
            const label = find(printed, words.get('recipientsLabel') ?? '');
            const authority = find(printed, words.get('authority') ?? '');
            const name = find(printed, words.get('signerName') ?? '');
            expect(new Set([label.page, authority.page, name.page]).size).toBe(1);
            expect(label.left / MM).toBeCloseTo(page.left.printed, 0);
            expect(authority.left).toBeGreaterThan(middle);
            expect(Math.abs(label.top - authority.top)).toBeLessThan(2 * MM);
            const [a, n] = [authority, name].map(({ left, right }) => (left + right) / 2) as [number, number];
            expect(Math.abs(a - n)).toBeLessThan(MM);
        });

        test('an annex and each next document begin on a new page', () => {
            const annex = find(printed, words.get('annexMark') ?? '');
            expect(annex.page).toBe(2);
            expect((baselineOf(annex) - ASCENT * annex.size) / MM).toBeCloseTo(page.top.printed, 0);
            expect(printed.pdf.count).toBe(4);
        });

        test('fonts are embedded and have a way back to Unicode', () => {
            const fonts = printed.pdf.fonts.trim().split('\n').slice(2);
            expect(fonts.length).toBeGreaterThan(2);
            for (const font of fonts) {
                expect(font).toMatch(/Tinos-\w+\s.*\syes yes yes/);
            }
        });
    });
});
