import { afterAll, describe, expect, test } from 'vitest';
import { docxFile } from '../../server/src/export/docx/docx-file.js';
import { PdfPrinter } from '../../server/src/typeset/pdf.js';
import { partyPlan, statePlan } from '../support/plans.js';
import { hasPoppler, readPdf } from '../support/poppler.js';
import { DIST, printText } from '../support/print.js';
import { readWord } from '../support/word-file.js';
import { allOf, at, parseXml } from '../support/xml.js';

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
