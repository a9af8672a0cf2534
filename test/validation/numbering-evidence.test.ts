import { describe, expect, it } from 'vitest';
import { open, statePlan } from '../support/plans.js';

/** The numbers that are told to be wrong, as their marks stand. */
async function wrongIn(body: string): Promise<string[]> {
    const document = await open(statePlan(`I. A\n${body}`));
    return (document.diagnostics ?? [])
        .filter(({ code }) => code === 'danh-so-nhay' || code === 'danh-so-lap')
        .map(({ range }) => document.textDocument.getText(range));
}

const codes = async (text: string) => ((await open(text)).diagnostics ?? []).map(({ code }) => code);
const list = (...marks: string[]) => marks.map((mark, i) => `${mark} Trồng cây ở lớp ${i}.`).join('\n');

describe('a number out of order', () => {
    it('is told where its list bears it out', async () => {
        for (const [wrong, ...marks] of [
            ['4.', '1.', '2.', '4.', '5.'],
            ['4.', '1.', '2.', '4.'],
            ['2.', '1.', '2.', '2.', '3.'],
            ['2.', '1.', '2.', '2.', '4.'],
            ['9.', '1.', '2.', '9.'],
            ['7.', '1.', '2.', '7.', '4.', '5.'],
            ['7.', '1.', '2.', '3.', '7.', '8.', '9.'],
        ]) {
            expect(await wrongIn(list(...marks)), marks.join(' ')).toEqual([wrong]);
        }
    });

    it('is nobody’s slip where the numbers speak of two lists', async () => {
        for (const marks of [
            // another list begins behind its first number
            ['1.', '2.', '3.', '2.', '3.', '4.'],
            // one stands within the other
            ['1.', '2.', '8.', '3.', '4.'],
            // the end of a list whose beginning was read as text
            ['1.', '8.', '9.', '10.'],
            // marks of two forms
            ['1.', '2.', '3.', '5)'],
            ['1.', '2.', '04.', '05.'],
        ]) {
            expect(await wrongIn(list(...marks)), marks.join(' ')).toEqual([]);
        }
    });

    it('is nobody’s slip where the text has the missing one all the same', async () => {
        expect(await wrongIn('1. Một.\n2. Hai.\n*3*. Ba.\n4. Bốn.')).toEqual([]);
        expect(await wrongIn('1. x\n(1) (3) Ghi tên.\n(2) Ghi ngày.\n(4) Ghi nơi.')).toEqual([]);
        expect(await wrongIn('1. Một.\n2. Hai.\n\n15\n20\n\n4. Bốn.')).toEqual([]);
        expect(await wrongIn('1. Một.\n2. Hai.\n\nBa.\n\n4. Bốn.')).toEqual(['4.']);
    });

    it('is no number of a list where a mark stands alone in its line, as cells do', async () => {
        expect(await wrongIn('1. Một\n2. Hai\n4.\nBốn')).toEqual([]);
        expect(await wrongIn('1. Một\n2. Hai\n4. Bốn')).toEqual(['4.']);
    });

    it('is no slip where a page repeats the line', async () => {
        expect(await wrongIn('1. Một\n2. Tình hình\n2. Tình hình thu nợ\n3. Ba')).toEqual([]);
        expect(await wrongIn('1. Một\n2. Tình hình vay\n2. Tình hình thu nợ\n3. Ba')).toEqual(['2.']);
    });

    it('is no slip behind the blanks of a form', async () => {
        expect(await wrongIn('1. Một\n2. Tên: ……………………\n2. Ba\n3. Bốn')).toEqual([]);
    });

    it('needs more where much is out of order around it', async () => {
        const odd = ['a)', 'b)', 'c)'].flatMap((_, i) => [`${i + 2}. Việc`, list('a)', 'c)')]).join('\n');
        expect(await wrongIn(`1. Việc\n${list('a)', 'c)')}`)).toEqual(['c)']);
        expect(await wrongIn(`1. Việc\n${odd}`)).toEqual([]);
        expect(await wrongIn(`1. Việc\n${odd}\n5. Việc\n${list('a)', 'b)', 'd)', 'đ)')}`)).toEqual(['d)']);
    });
});

describe('a part that a paper names', () => {
    const articles = 'Điều 1. Phạm vi\n1. Cây\n2. Hoa\nĐiều 2. Cách làm\n1. Trồng\n2. Tưới\n';

    it('is missing where what would hold it was read whole', async () => {
        expect(await codes(statePlan(`${articles}3. Theo khoản 9 Điều 1 Kế hoạch này.`))).toContain('dan-chieu-hong');
        expect(await codes(statePlan('I. A\n1. Trồng theo Mục IX.'))).toContain('dan-chieu-hong');
        const goesOn = `${statePlan('I. A\n1. Trồng theo Mục IX.')}\n\n(Xem tiếp Công báo số 12 + 13)\n \n`;
        expect(await codes(goesOn)).not.toContain('dan-chieu-hong');
    });

    it('is not said to be missing where a line that was no item opens with it', async () => {
        const within = statePlan(
            `${articles.replace('2. Hoa', '2. Hoa\n*9*. Rau')}3. Theo khoản 9 Điều 1 Kế hoạch này.`,
        );
        expect(await codes(within)).not.toContain('dan-chieu-hong');
    });

    it('is not said to be missing where nothing is numbered as it is', async () => {
        expect(await codes(statePlan('I. A\n1. Trồng theo mục 2.1.3.'))).not.toContain('dan-chieu-hong');
        expect(await codes(statePlan('I. A\n1. Trồng\n1.1. Theo mục 2.1.'))).toContain('dan-chieu-hong');
        expect(await codes(statePlan('I. A\n1. Trồng theo Mục 6 Chương IV.'))).not.toContain('dan-chieu-hong');
        // a chapter that only says what it is about stands elsewhere
        const chapters = (second: string) =>
            statePlan(`Chương I. VIỆC\n1. Trồng theo Mục 6 Chương II.\n\nChương II. TIÊU CHÍ\n${second}`);
        expect(await codes(chapters('Chương này gồm các tiêu chí.'))).not.toContain('dan-chieu-hong');
        expect(await codes(chapters('1. Cây sống.\n2. Cây xanh.'))).toContain('dan-chieu-hong');
    });

    it('is not said to be missing where the articles were not read in order', async () => {
        const lost = articles.replace('Điều 2.', 'Điều 3.');
        expect(await codes(statePlan(`${articles}3. Theo Điều 9 Kế hoạch này.`))).toContain('dan-chieu-hong');
        expect(await codes(statePlan(`${lost}3. Theo Điều 9 Kế hoạch này.`))).not.toContain('dan-chieu-hong');
    });

    it('may come yet where a paper with a heading is signed by nobody', async () => {
        const unsigned = (body: string) => statePlan(body).split('\nNơi nhận:')[0] as string;
        expect(await codes(unsigned(`${articles}3. Theo Điều 3 Kế hoạch này.`))).not.toContain('dan-chieu-hong');
        expect(await codes(unsigned('I. A\n1. Trồng theo Mục II.'))).not.toContain('dan-chieu-hong');
        // what is behind an open end alone
        expect(await codes(unsigned(`${articles}3. Theo khoản 9 Điều 1 Kế hoạch này.`))).toContain('dan-chieu-hong');
    });

    it('is the one around the reference before another of its number', async () => {
        const contents =
            'MỤC LỤC\nI. VIỆC\nII. CÁCH LÀM\n\nNỘI DUNG\nI. VIỆC\n1. Trồng\n2. Tưới\nII. CÁCH LÀM\n1. Đào\n2. Bón';
        const told = await codes(statePlan(`${contents}\n3. Khác với khoản 2 mục II thì hỏi.`));
        expect(told).not.toContain('dan-chieu-hong');
    });

    it('is another paper’s where this one amends some', async () => {
        const amending = statePlan('I. A\n1. Trồng theo Mục IX.').replace(
            'Trồng cây xanh tại các trường học năm 2026',
            'Sửa đổi Kế hoạch trồng cây xanh năm 2026',
        );
        expect(await codes(amending)).not.toContain('dan-chieu-hong');
    });
});

describe('the first item of an article', () => {
    it('begins right below a heading that fills its line', async () => {
        const heading = 'Điều 3. Thời gian trồng, chăm sóc và bảo vệ cây xanh trong các trường của tỉnh';
        const wide = 'Cây được trồng vào đầu mùa mưa, được chăm sóc và bảo vệ trong suốt năm học đó.';
        const body = Array.from({ length: 12 }, () => wide).join('\n');
        const text = (second: string) =>
            statePlan(
                `Điều 1. Phạm vi\n${body}\nĐiều 2. Đối tượng\n${body}\n${heading}\n1. Mùa mưa.\n${second} Mùa khô.`,
            );
        const { parseResult } = await open(text('2.'));
        const marks = (node: { mark?: string; blocks?: object[] }): string[] => [
            ...(node.mark === undefined ? [] : [node.mark]),
            ...(node.blocks ?? []).flatMap((block) => marks(block)),
        ];
        const [document] = parseResult.value.documents;
        expect(marks(document as object)).toEqual(['Điều 1', 'Điều 2', 'Điều 3', '1', '2']);
    });
});

describe('the number of a page of the gazette', () => {
    it('is no text, before and behind its head', async () => {
        const head = 'CÔNG BÁO/Số 12 + 13/Ngày 10-3-2026';
        for (const page of [`${head}\n15`, `15\n${head}`, `${head} 15`]) {
            const { parseResult } = await open(statePlan(`I. A\n1. Trồng cây ở các\n\n${page}\n\ntrường học.`));
            const text = JSON.stringify(parseResult.value.documents[0], (key, value) =>
                key.startsWith('$') ? undefined : value,
            );
            expect(text, page).toContain('I');
            expect(await codes(statePlan(`I. A\n1. Trồng cây ở các\n\n${page}\n\ntrường học.`)), page).toEqual(
                await codes(statePlan('I. A\n1. Trồng cây ở các trường học.')),
            );
        }
    });
});

describe('a list that lacks its first mark', () => {
    it('is told, but not where several do: first items were read as something else', async () => {
        expect(await wrongIn('1. Việc\nb) Trồng.\nc) Tưới.')).toEqual(['b)']);
        const several = ['1.', '2.', '3.'].map((mark) => `${mark} Việc\nb) Trồng.\nc) Tưới.`).join('\n');
        expect(await wrongIn(several)).toEqual([]);
        expect(await wrongIn('1. Việc\n*a*) Mua.\nb) Trồng.\nc) Tưới.')).toEqual([]);
    });
});

describe('what looks like a heading', () => {
    const outline = async (body: string) =>
        (await open(statePlan(body))).parseResult.value.documents[0]?.blocks.map(({ $type }) => $type);

    it('is none where it goes on with a sentence or a line in capitals', async () => {
        const chapters = 'Chương I\nCHUNG\n1. Trồng cây theo quy định tại\n';
        const ofSentence = await codes(statePlan(`${chapters}Chương III - Cách trồng cây.\n2. Tưới cây.`));
        expect(ofSentence).not.toContain('danh-so-nhay');
        expect(await outline('I. XỬ PHẠT\n1. Việc\n\nII. XỬ LÝ\nVI PHẠM HÀNH CHÍNH\n1. Việc')).toEqual([
            'Section',
            'Section',
        ]);
    });
});
