import { Worker } from 'node:worker_threads';
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
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

test('one engine prints file after file', async () => {
    let loaded = 0;
    const counting = new PdfPrinter(DIST, (...given) => {
        loaded += 1;
        return new Worker(...given);
    });
    await counting.print(printText('KẾ HOẠCH\nMột'));
    await counting.print(printText('KẾ HOẠCH\nHai'));
    expect(loaded).toBe(1);
    await counting.dispose();
});

describe.skipIf(!hasPoppler())('what a PDF says besides its pages', () => {
    test('title, author, language, tags', async () => {
        const { info, structure } = readPdf(await printer.print(printText(exampleText('46-KH'))));
        expect(info).toMatch(/^Title:\s+Kế hoạch 46\/KH-UBND: Tiêm chủng cho trẻ em/m);
        expect(info).toMatch(/^Author:\s+ỦY BAN NHÂN DÂN XÃ CHỢ MỚI$/m);
        expect(info).toMatch(/^Tagged:\s+yes$/m);
        expect(structure).toMatch(/P \(block\)\s+"Tiêm chủng cho trẻ em và phụ nữ có thai/);
        for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'P ']) {
            expect(structure).toContain(tag);
        }
    });

    test('what names a part of the paper leads to the page where that begins', async () => {
        const document = await PDFDocument.load(await printer.print(printText(exampleText('112-KH'))));
        const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
        const links = document.getPages().flatMap(({ node }, page) =>
            (node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [])
                .map((each) => document.context.lookup(each, PDFDict))
                .filter((each) => each.lookup(PDFName.of('Subtype')) === PDFName.of('Link'))
                .map((each) => ({ page: page + 1, link: each })),
        );
        expect(links.length).toBeGreaterThanOrEqual(9);
        const leads = links.map(({ link }) => {
            const to = link.lookup(PDFName.of('Dest'));
            return to instanceof PDFArray ? pages.get(String(to.get(0))) : to?.toString();
        });
        expect(leads).not.toContain(undefined);
    });

    test('no line of a cell leaves the page, however long a word is and however narrow its column', async () => {
        const dots = '…'.repeat(39);
        const heads = Array.from({ length: 9 }, (_, index) => `Cột ${index + 1}`).join(' | ');
        const cells = ['1', `Khác${dots}`, ...Array.from({ length: 7 }, () => '03/2025/TT-BYT')].join(' | ');
        const plan = `KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n\n| ${heads} |\n|---|\n| ${cells} |\n`;
        const { texts, width } = readPdf(await printer.print(printText(plan)));
        expect(texts.filter(({ text }) => text.includes('…')).length).toBeGreaterThan(2);
        expect(Math.max(...texts.map(({ right }) => right))).toBeLessThan(width - (15 * 72) / 25.4 + 1);
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

    test('the head of a table stands on each of its pages', async () => {
        const rows = Array.from({ length: 90 }, (_, row) => `| ${row + 1} | Điểm dạy bơi ${row + 1} | Xã Chợ Mới |`);
        const text = `KẾ HOẠCH\nDạy bơi\n\nI. DANH MỤC\n\n| STT | Tên điểm | Địa bàn |\n|---|---|---|\n${rows.join('\n')}`;
        const { texts, count } = readPdf(await printer.print(printText(text)));
        expect(count).toBeGreaterThan(2);
        const heads = texts.filter(({ text: words }) => words.trim() === 'Tên điểm').map(({ page }) => page);
        expect(heads).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    });

    test('a table without a head has a row for each of its rows', async () => {
        const heights = async (rows: string) => {
            const plan = `KẾ HOẠCH\nTrồng cây\n\nI. A\n\n| Một | Hai |\n${rows}| Ba | Bốn |\n`;
            const { rules, texts } = readPdf(await printer.print(printText(plan)));
            const top = texts.find(({ text }) => text.trim() === 'Một')?.top ?? 0;
            return new Set(rules.filter(({ y }) => y > top - 20).map(({ y }) => Math.round(y))).size;
        };
        expect([await heights(''), await heights('|---|---|\n')]).toEqual([3, 3]);
    });

    test('a head that is longer than a page loses no word, whether of many rows or of one', async () => {
        const rows = Array.from({ length: 45 }, (_, n) => `| ${n} | Xã số ${n} | |`);
        const long = `| STT | ${Array.from({ length: 900 }, (_, n) => `từ${n}`).join(' ')} |\n|---|---|\n| 1 | Trồng cây |`;
        for (const table of [
            `${rows.join('\n')}\n| STT | Việc | Tiền |\n|---|---|---|\n| 61 | Việc cuối | 40 |`,
            long,
        ]) {
            const { texts, height } = readPdf(
                await printer.print(printText(`KẾ HOẠCH\nTrồng cây\n\nI. A\n\nViệc trước bảng.\n\n${table}\n`)),
            );
            // what lies beyond the edge of the paper is in the file, and on no page
            const shown = texts.filter(({ bottom }) => bottom < height);
            const words = `${shown.map(({ text }) => text).join(' ')} `;
            const missing = table.match(/Xã số \d+|từ\d+|Việc cuối/gu)?.filter((word) => !words.includes(`${word} `));
            expect(missing).toEqual([]);
        }
    });

    test('names of groups stand with the rows below them, however many follow each other, and none is lost', async () => {
        const head = 'I. A\n\n| TT | Nội dung | Đơn vị | Hạn |\n|---|---|---|---|\n';
        const group = (index: number) => `| ${index} | Nhóm ${index}, số 12/KH-UBND ngày 05 tháng 3 năm 2026 |\n`;
        const row = '| a | Trồng cây | Trường | 05/3 |\n';
        const many = Array.from({ length: 90 }, (_, index) => group(index)).join('');
        for (const rows of [
            many + row,
            group(1) + group(2) + row + group(3),
            row + many,
            many,
            group(1) + row + many,
        ]) {
            const { texts } = readPdf(await printer.print(printText(head + rows)));
            const all = texts.map(({ text }) => text).join(' ');
            expect(all.match(/Nhóm/g)?.length).toBe(rows.match(/Nhóm/g)?.length);
        }
        const long = `| 1 | ${'Nhóm việc '.repeat(900)} |\n`;
        const { texts } = readPdf(await printer.print(printText(head + long + row)));
        expect(
            texts
                .map(({ text }) => text)
                .join(' ')
                .match(/Nhóm/g)?.length,
        ).toBe(900);
    });

    test('recipients and signature go over to the next page together, and the last paragraph with them', async () => {
        const lines = Array.from({ length: 60 }, (_, line) => `- Việc thứ ${line + 1} phải làm trong năm nay.`);
        const ending = 'Nơi nhận:\n- Sở Y tế;\n- Sở Tài chính;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Thị Bình\n';
        for (const count of [30, 31, 32, 33, 34, 35, 36, 37, 38]) {
            const text = `KẾ HOẠCH\nDạy bơi\n\nI. VIỆC\n\n${lines.slice(0, count).join('\n')}\n\n${ending}`;
            const { texts } = readPdf(await printer.print(printText(text)));
            const pageOf = (words: string) => texts.findLast(({ text: each }) => each.includes(words))?.page;
            const last = `Việc thứ ${count} phải`;
            expect([pageOf('Nơi nhận'), pageOf('Trần Thị Bình'), pageOf(last)]).toEqual(Array(3).fill(pageOf('GIÁM')));
        }
    });

    test('the words that head a paragraph are an entry of the outline, those behind them on its line are not', async () => {
        const text =
            'KẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n\n1. Chuẩn bị: Các xã chọn giống cây.\n\n2. Trồng cây: Trồng vào tháng tám.';
        const { bookmarks, texts } = readPdf(await printer.print(printText(text)));
        expect(bookmarks).toContain('1. Chuẩn bị:');
        const look = (words: string) => texts.find((each) => each.text.includes(words));
        expect(look('1. Chuẩn bị:')?.bold).toBe(true);
        expect(look('Các xã chọn giống')?.bold).toBe(false);
        expect(look('Các xã chọn giống')?.top).toBeCloseTo(look('1. Chuẩn bị:')?.top ?? 0, 0);
    });

    test('a footnote that is called twice is printed once, and both calls bear its number', async () => {
        const text =
            'KẾ HOẠCH\nTrồng cây\n\nXã Chợ Mới[^1], xã An Phú[^2] và ấp Long Hòa[^1].\n\n[^1]: Đất ven sông.\n\n[^2]: Đất đồi.';
        const { plain } = readPdf(await printer.print(printText(text)));
        expect(plain.match(/Đất ven sông/g)).toHaveLength(1);
        expect(plain.replace(/\s+/g, '')).toContain('XãChợMới1,xãAnPhú2vàấpLongHòa1.');
    });

    test('a footnote stands on the page of its call', async () => {
        const { texts } = readPdf(await printer.print(printText(exampleText('112-KH'))));
        const pageOf = (words: string) => texts.find(({ text }) => text.includes(words))?.page;
        expect(pageOf('biết bơi an toàn là trẻ em bơi')).toBe(pageOf('biết bơi an toàn'));
        expect(pageOf('Gồm hồ bơi cố định')).toBe(pageOf('Mở lớp dạy bơi'));
    });
});
