import { afterAll, describe, expect, test } from 'vitest';
import { docxFile } from '../../server/src/export/docx/docx-file.js';
import { PdfPrinter } from '../../server/src/typeset/pdf.js';
import { partyPlan, statePlan } from '../support/plans.js';
import { hasPoppler, readPdf } from '../support/poppler.js';
import { DIST, printText } from '../support/print.js';
import { readWord } from '../support/word-file.js';
import { allOf, at, parseXml } from '../support/xml.js';

const MM = 72 / 25.4;

const LONG = Array.from({ length: 70 }, (_, index) => `${index + 1}. Trồng cây trên đường số ${index + 1}.`).join('\n');

const SIGNED = `${LONG}

Nơi nhận:
- Các ấp;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Thị Cúc
`;

const ANNEXES = `
Phụ lục I
DANH SÁCH ĐƯỜNG

${LONG}

Phụ lục II
DANH SÁCH CÂY

${LONG}
`;

const CONTACT = `
Số 12 đường Trần Hưng Đạo, xã Chợ Mới
ĐT: (0296) 3 123 456
`;

describe.skipIf(!hasPoppler())('page numbers and what stands at the foot of pages', () => {
    const printer = new PdfPrinter(DIST);
    afterAll(() => printer.dispose());
    const pagesOf = async (text: string) => readPdf(await printer.print(printText(text)));

    /** The number in the upper margin of each page; null where none is shown. */
    async function numbersOf(text: string): Promise<(string | null)[]> {
        const { count, texts } = await pagesOf(text);
        return Array.from({ length: count }, (_, index) => {
            const shown = texts.find(
                ({ page, top, text: words }) => page === index + 1 && top < 50 && /^\d+$/u.test(words),
            );
            return shown?.text ?? null;
        });
    }

    test('begin with 1 in each annex of the state, whose first page shows none', async () => {
        expect(await numbersOf(statePlan(SIGNED + ANNEXES))).toEqual([null, '2', '3', null, '2', '3', null, '2', '3']);
    });

    test('go on in annexes of the party until 27/5/2026, and begin with 1 since then', async () => {
        const text = partyPlan(LONG + ANNEXES);
        const comment = (id: string) => `// tiêu chuẩn: ${id}\n${text}`;
        expect(new Set(await numbersOf(comment('party-hd36'))).has('5')).toBe(true);
        expect((await numbersOf(comment('party-hd05'))).filter((number) => number === '2')).toHaveLength(3);
    });

    test('a form within an annex goes on', async () => {
        const form = `\nMẫu số 01\nPHIẾU ĐĂNG KÝ\n\n${LONG}\n`;
        const numbers = await numbersOf(statePlan(`${SIGNED}\nPhụ lục\nDANH SÁCH ĐƯỜNG\n\n${LONG}\n${form}`));
        expect(numbers).toEqual([null, '2', '3', null, '2', '3', '4', '5', '6']);
    });

    test('where the body is found stands at the foot of the first page of the state, of the last one of the party', async () => {
        const state = await pagesOf(statePlan(SIGNED + CONTACT));
        expect(state.count).toBeGreaterThan(1);
        const foot = state.texts.find(({ text }) => text.startsWith('ĐT:'));
        expect(foot?.page).toBe(1);
        expect(foot?.bottom).toBeGreaterThan(state.height - 80);
        const partyText = SIGNED.replace('Lưu: VT', 'Lưu Văn phòng').replace(
            'TM. ỦY BAN NHÂN DÂN',
            'T/M BAN THƯỜNG VỤ',
        );
        const party = await pagesOf(partyPlan(partyText + CONTACT));
        expect(party.texts.find(({ text }) => text.startsWith('ĐT:'))?.page).toBe(party.count);
    });

    test('that the media may not spread a paper stands in the middle, 10 mm above the lower edge since 27/5/2026', async () => {
        const words = 'Không phổ biến trên các phương tiện thông tin đại chúng';
        const signed = SIGNED.replace('Lưu: VT', 'Lưu Văn phòng').replace('TM. ỦY BAN NHÂN DÂN', 'T/M BAN THƯỜNG VỤ');
        for (const id of ['party-hd36', 'party-hd05']) {
            const pages = await pagesOf(`// tiêu chuẩn: ${id}\n${partyPlan(`${signed}\n${words}\n`)}`);
            const line = pages.texts.find(({ text }) => text.startsWith('Không phổ biến'));
            const name = pages.texts.find(({ text }) => text.startsWith('Lê Thị Cúc'));
            expect(line).toMatchObject({ page: pages.count, size: 12, bold: true });
            const { left = 0, right = 0, bottom = 0 } = line ?? {};
            expect(Math.abs((left + right) / 2 - (30 + 165 / 2) * MM)).toBeLessThan(MM);
            const isAtFoot = Math.abs(pages.height - bottom - 10 * MM) < MM;
            expect(isAtFoot).toBe(id === 'party-hd05');
            expect(bottom).toBeGreaterThan(name?.bottom ?? Number.POSITIVE_INFINITY);
        }
    });

    test('it stands there, too, where a footnote and where the body is found stand at the foot of the text', async () => {
        const words = 'Không phổ biến trên các phương tiện thông tin đại chúng';
        const signed = SIGNED.replace('số 70.', 'số 70[^1].').replace('TM. ỦY BAN NHÂN DÂN', 'T/M BAN THƯỜNG VỤ');
        const text = partyPlan(`${signed}${CONTACT}\n${words}\n\n[^1]: Đường mới.\n`);
        const { texts, height, count } = await pagesOf(`// tiêu chuẩn: party-hd05\n${text}`);
        const onLast = (opening: string) => texts.find((line) => line.page === count && line.text.includes(opening));
        expect(onLast('ĐT:')).toBeDefined();
        expect(onLast('Đường mới')).toBeDefined();
        expect(Math.abs(height - (onLast('Không phổ biến')?.bottom ?? 0) - 10 * MM)).toBeLessThan(MM);
    });
});

test('Word has a frame in the lower margin for that the media may not spread a paper', async () => {
    const text = partyPlan(`${LONG}\n\nKhông phổ biến trên phương tiện thông tin đại chúng\n`);
    const word = readWord(await docxFile(printText(`// tiêu chuẩn: party-hd05\n${text}`)));
    const frame = allOf(parseXml(word.parts.get('word/document.xml') ?? ''), 'w:framePr').at(-1);
    expect(frame?.attributes).toMatchObject({ 'w:vAnchor': 'page', 'w:hAnchor': 'margin' });
    // from the upper edge to the top of a line of 12 pt that ends 10 mm above the lower one
    const twips = ((297 - 10) * 72 * 20) / 25.4 - 12 * 1.107 * 20;
    expect(Math.abs(Number(frame?.attributes['w:y']) - twips)).toBeLessThan(20);
});

test('Word counts the pages of each annex of the state from 1, and shows no number on the first', async () => {
    const word = readWord(await docxFile(printText(statePlan(SIGNED + ANNEXES + CONTACT))));
    const sections = allOf(parseXml(word.parts.get('word/document.xml') ?? ''), 'w:sectPr');
    expect(sections).toHaveLength(3);
    for (const section of sections) {
        expect(at(section, 'w:pgNumType')?.attributes['w:start']).toBe('1');
        expect(at(section, 'w:titlePg')).toBeDefined();
    }
    // a first page without a header and a footer of its own would have those of the section before
    const firsts = sections.map((section) =>
        ['w:headerReference', 'w:footerReference'].map((name) =>
            allOf(section, name).some(({ attributes }) => attributes['w:type'] === 'first'),
        ),
    );
    expect(firsts.slice(1)).toEqual([
        [true, true],
        [true, true],
    ]);
});
