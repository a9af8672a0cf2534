import { afterAll, describe, expect, test } from 'vitest';
import { PdfPrinter } from '../../server/src/typeset/pdf.js';
import { hasPoppler, readPdf } from '../support/poppler.js';
import { DIST, exampleText, printText } from '../support/print.js';

const printer = new PdfPrinter(DIST);
afterAll(() => printer.dispose());

test('a plan becomes a PDF, one after the other', async () => {
    const texts = ['KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n\nMột hai ba.', '', 'Không phải kế hoạch'];
    const pdfs = await Promise.all(texts.map((text) => printer.print(printText(text))));
    for (const pdf of pdfs) {
        expect(Buffer.from(pdf.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.7');
    }
});

test('a missing engine is told, and nothing hangs', async () => {
    const nowhere = new PdfPrinter('/nowhere');
    await expect(nowhere.print(printText('KẾ HOẠCH'))).rejects.toThrow(/pdf-worker/);
});

describe.skipIf(!hasPoppler())('what a PDF says besides its pages', () => {
    test('title, author, language, tags', async () => {
        const { info, structure } = readPdf(await printer.print(printText(exampleText('46-KH'))));
        expect(info).toMatch(/^Title:\s+Kế hoạch 46\/KH-UBND: Tiêm chủng cho trẻ em/m);
        expect(info).toMatch(/^Author:\s+ỦY BAN NHÂN DÂN XÃ CHỢ MỚI$/m);
        expect(info).toMatch(/^Tagged:\s+yes$/m);
        for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'P ']) {
            expect(structure).toContain(tag);
        }
    });

    test('bookmarks are the outline: the paper, its sections and items, its annexes', async () => {
        const { bookmarks } = readPdf(await printer.print(printText(exampleText('46-KH'))));
        expect(bookmarks[0]).toMatch(/^KẾ HOẠCH Tiêm chủng cho trẻ em và phụ nữ có thai/);
        expect(bookmarks).toContain('I. MỤC ĐÍCH, YÊU CẦU');
        expect(bookmarks).toContain('2.3. Bảo quản vắc xin và bảo đảm an toàn');
        expect(bookmarks).toContain('Phụ lục II ĐIỂM TIÊM VÀ NGƯỜI PHỤ TRÁCH');
    });

    test('words can be searched, in the order of the text', async () => {
        const { plain } = readPdf(await printer.print(printText(exampleText('112-KH'))));
        const words = plain.replace(/\s+/g, ' ');
        const order = ['MỤC ĐÍCH, YÊU CẦU', 'Loại bỏ nguy cơ đuối nước', 'TỔ CHỨC THỰC HIỆN', 'Nguyễn Thị Minh An'];
        const places = order.map((each) => words.indexOf(each));
        expect(places.every((place) => place >= 0)).toBe(true);
        expect(places).toEqual([...places].sort((a, b) => a - b));
    });

    test('a footnote stands on the page of its call', async () => {
        const { texts } = readPdf(await printer.print(printText(exampleText('112-KH'))));
        const pageOf = (words: string) => texts.find(({ text }) => text.includes(words))?.page;
        expect(pageOf('biết bơi an toàn là trẻ em bơi')).toBe(pageOf('biết bơi an toàn'));
        expect(pageOf('Gồm hồ bơi cố định')).toBe(pageOf('Mở lớp dạy bơi'));
    });
});
