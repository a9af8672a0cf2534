import { afterAll, describe, expect, test } from 'vitest';
import { docxFile } from '../../server/src/export/docx/docx-file.js';
import { htmlFile } from '../../server/src/export/html/html-file.js';
import { STANDARDS } from '../../server/src/standards/standards.js';
import { PdfPrinter } from '../../server/src/typeset/pdf.js';
import { statePlan } from '../support/plans.js';
import { hasPoppler, readPdf } from '../support/poppler.js';
import { DIST, printForOffice } from '../support/print.js';
import { readWord } from '../support/word-file.js';
import { allOf, at, parseXml } from '../support/xml.js';

const MM = 72 / 25.4;
const ITEMS = Array.from({ length: 60 }, (_, index) => `${index + 1}. Trồng cây trên đường số ${index + 1}.`).join(
    '\n',
);
const PLAN = statePlan(
    `${ITEMS}\n\nPhụ lục I\nDANH SÁCH ĐƯỜNG\n\n${ITEMS}\n\nPhụ lục II\nDANH SÁCH CÂY\n\nCây bàng.\n`,
);
const print = (text: string, isDuplex: boolean) =>
    printForOffice(text, Object.fromEntries(Object.keys(STANDARDS).map((id) => [id, { 'layout.duplex': isDuplex }])));

describe.skipIf(!hasPoppler())('pages for paper that is printed on both sides', () => {
    const printer = new PdfPrinter(DIST);
    afterAll(() => printer.dispose());

    test('have left and right margins exchanged on the backs', async () => {
        const { count, texts } = readPdf(await printer.print(print(PLAN, true)));
        const { left, right, width } = STANDARDS['state-nd30'].page;
        for (let page = 1; page <= count; page++) {
            const lines = texts.filter((text) => text.page === page && text.top > 60);
            if (lines.length === 0) continue;
            const [near, far] = page % 2 === 1 ? [left.printed, right.printed] : [right.printed, left.printed];
            for (const line of lines) {
                expect(line.left / MM).toBeGreaterThan(near - 1);
                expect(line.right / MM).toBeLessThan(width - far + 1);
            }
            // items begin behind the indent of a paragraph
            const first = Math.min(...lines.filter(({ text }) => /^\d+\. Trồng/u.test(text)).map((line) => line.left));
            if (Number.isFinite(first)) expect(first / MM).toBeCloseTo(near + 12.7, 0);
        }
    });

    test('an annex with its own page numbers begins on a front, and the empty back before it shows nothing', async () => {
        const { count, texts } = readPdf(await printer.print(print(PLAN, true)));
        const titles = texts.filter(({ text }) => /^Phụ lục I{1,2}$/u.test(text));
        expect(titles).toHaveLength(2);
        for (const { page } of titles) expect(page % 2).toBe(1);
        const numbers = Array.from({ length: count }, (_, page) => {
            const onPage = texts.filter((text) => text.page === page + 1);
            const shown = onPage.find(({ top, text }) => top < 50 && /^\d+$/u.test(text));
            return onPage.length === 0 ? 'empty' : (shown?.text ?? null);
        });
        const before = readPdf(await printer.print(print(PLAN, false)));
        expect(before.count).toBe(count - numbers.filter((each) => each === 'empty').length);
        expect(numbers).toEqual([null, '2', '3', 'empty', null, '2', '3', 'empty', null]);
    });

    test('hold the same words as pages for one side', async () => {
        const words = async (isDuplex: boolean) =>
            readPdf(await printer.print(print(PLAN, isDuplex)))
                .plain.split(/\s+/u)
                .sort();
        expect(await words(true)).toEqual(await words(false));
    });
});

describe('a file of Word for paper that is printed on both sides', () => {
    const partsOf = async (isDuplex: boolean) => {
        const word = readWord(await docxFile(print(PLAN, isDuplex)));
        const settings = parseXml(word.parts.get('word/settings.xml') ?? '<none/>');
        const types = allOf(word.document, 'w:sectPr').map((section) => at(section, 'w:type')?.attributes['w:val']);
        return { settings, types, document: word.document };
    };

    test('mirrors its margins; what is numbered from 1 begins on an odd page', async () => {
        const { settings, types, document } = await partsOf(true);
        expect(allOf(settings, 'w:mirrorMargins')).toHaveLength(1);
        const names = settings.children.flatMap((child) => (typeof child === 'string' ? [] : [child.name]));
        expect(names.indexOf('w:mirrorMargins')).toBeLessThan(names.indexOf('w:defaultTabStop'));
        expect(types).toEqual(['oddPage', 'oddPage', 'oddPage']);
        expect(at(allOf(document, 'w:sectPr')[0], 'w:pgMar')?.attributes['w:left']).toBe(
            String(Math.round(30 * 56.6929)),
        );
    });

    test('says nothing of backs otherwise', async () => {
        const { settings, types } = await partsOf(false);
        expect(allOf(settings, 'w:mirrorMargins')).toEqual([]);
        expect(types).toEqual(['nextPage', 'nextPage', 'nextPage']);
    });
});

test('a web page that is printed mirrors its margins too', () => {
    expect(htmlFile(print(PLAN, true))).toContain('@page :left{margin-left:15mm;margin-right:30mm}');
    expect(htmlFile(print(PLAN, false))).not.toContain('@page :left');
});
