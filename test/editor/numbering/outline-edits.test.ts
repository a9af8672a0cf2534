import { describe, expect, it } from 'vitest';
import { type OutlineChange, OutlineEdits } from '../../../server/src/editor/numbering/outline-edits.js';
import { edited } from '../../../server/src/editor/numbering/plan-text.js';
import type { OutlineAction } from '../../../server/src/protocol.js';
import { open, services } from '../../support/plans.js';

const edits = new OutlineEdits(services.plan, services.shared.knowledge);

const HEAD = 'KẾ HOẠCH\nTrồng cây năm 2026\n\n';

/** What an action makes of a plan; `‸` is the cursor, and a second one the end of what was put in. */
async function acted(
    marked: string,
    action: OutlineAction,
): Promise<{ text: string; change: OutlineChange | undefined }> {
    const offset = HEAD.length + marked.indexOf('‸');
    const until = HEAD.length + marked.replace('‸', '').indexOf('‸');
    const document = await open(HEAD + marked.replaceAll('‸', ''));
    const change = edits.plan(document, offset, action, Math.max(offset, until));
    const own = change?.files[0];
    const text = own ? edited(own.text, own.edits) : document.textDocument.getText();
    return { text: text.slice(HEAD.length), change };
}

const doubts = (change: OutlineChange | undefined) =>
    (change?.files ?? []).flatMap(({ doubtful }) => doubtful.map(({ doubt, text }) => `${doubt}: ${text}`));

describe('numbering anew', () => {
    it('counts on, not each from the one before it', async () => {
        const { text, change } = await acted('I. A\n\n‸II. B\n\nII. C\n\nII. D\n\nV. Đ\n', 'list');
        expect(text).toBe('I. A\n\nII. B\n\nIII. C\n\nIV. D\n\nV. Đ\n');
        expect(doubts(change)).toEqual([]);
    });

    it('references follow to the same part', async () => {
        const { text, change } = await acted(
            'I. A\n\n1. Một.\n\n‸3. Ba, như khoản 4 Mục I.\n\n4. Bốn.\n\na) Xem khoản 3 Mục I và mục 1, 4.\n',
            'here',
        );
        expect(text).toBe(
            'I. A\n\n1. Một.\n\n2. Ba, như khoản 3 Mục I.\n\n3. Bốn.\n\na) Xem khoản 2 Mục I và mục 1, 3.\n',
        );
        expect(doubts(change)).toEqual([]);
    });

    it('a first mark that is repeated counts on', async () => {
        const { text } = await acted('I. A\n\n‸1. Một.\n1. Hai.\n1. Ba.\n1. Bốn.\n1. Năm.\n', 'list');
        expect(text).toBe('I. A\n\n1. Một.\n2. Hai.\n3. Ba.\n4. Bốn.\n5. Năm.\n');
    });

    it.each([
        ['các khoản 1, 3 Mục I', 'các khoản 1, 2 Mục I', []],
        ['khoản 3, khoản 4 Mục I', 'khoản 2, khoản 3 Mục I', []],
        ['khoản 3 và khoản 4 Mục I', 'khoản 2 và khoản 3 Mục I', []],
        ['điểm a, b khoản 4 Mục I', 'điểm a, b khoản 3 Mục I', []],
        ['điểm a khoản 3, điểm b khoản 4 Mục I', 'điểm a khoản 2, điểm b khoản 3 Mục I', []],
        ['khoản 3, 4 Mục I; điểm a, b khoản 4 Mục I', 'khoản 2, 3 Mục I; điểm a, b khoản 3 Mục I', []],
        ['từ khoản 3 đến khoản 4 Mục I', 'từ khoản 2 đến khoản 3 Mục I', []],
        ['khoản 3-4 Mục I', 'khoản 2-3 Mục I', []],
        ['khoản 2, 3 Mục I', 'khoản 2, 3 Mục I', ['found: khoản 2', 'lost: 3']],
        ['khoản 3, 4 Mục I Kế hoạch số 9/KH-UBND', 'khoản 3, 4 Mục I Kế hoạch số 9/KH-UBND', []],
    ])('members of a list whose last one says where all stand follow: %s', async (before, after, told) => {
        const { text, change } = await acted(
            `I. A\n\n1. Một.\n\n‸3. Ba.\na) x\nb) y\n\n4. Bốn.\na) x\nb) y\n\nII. B\n\n1. Xem ${before}.\n`,
            'here',
        );
        expect(text.slice(text.indexOf('Xem '))).toBe(`Xem ${after}.\n`);
        expect(doubts(change)).toEqual(told);
    });

    it.each([
        ['plan', 'Điều 3. C\nĐiều 1. A\n‸Điều 2. B, xem Điều 3\n', 'Điều 1. C\nĐiều 2. A\nĐiều 3. B, xem Điều 1\n'],
        ['here', 'Điều 1. A\nĐiều 3. B\n‸Điều 5. C\n', 'Điều 1. A\nĐiều 3. B\nĐiều 4. C\n'],
    ] as const)('articles in another order count from their first number: %s', async (action, before, after) => {
        expect((await acted(before, action)).text).toBe(after);
    });

    it('articles of an excerpt begin where it begins', async () => {
        const { text } = await acted('Chương II\nB\n‸Điều 3. Một\nĐiều 5. Hai\n', 'plan');
        expect(text).toBe('Chương II\nB\nĐiều 3. Một\nĐiều 4. Hai\n');
    });

    it('an article of a law that is cited stays, and one of this paper follows', async () => {
        const plan = (number: string) =>
            `Điều 1. A\n\nTheo Luật Trẻ em năm 2016, Điều 3 của Luật này; Điều ${number} Kế hoạch này.\n\n`;
        const { text } = await acted(`${plan('3')}‸Điều 3. B\n`, 'plan');
        expect(text).toBe(`${plan('2')}Điều 2. B\n`);
    });

    it.each([
        ['Mục I, khoản 3', 'Mục I, khoản 2'],
        ['Mục I, khoản 3 Kế hoạch này', 'Mục I, khoản 2 Kế hoạch này'],
        ['khoản 4 Mục I, điểm a', 'khoản 3 Mục I, điểm a'],
        ['Mục I, khoản 3 Mục I', 'Mục I, khoản 2 Mục I'],
        ['Mục I, khoản 3 và khoản 4 Mục I', 'Mục I, khoản 2 và khoản 3 Mục I'],
        ['Mục I, khoản 3 Kế hoạch số 9/KH-UBND', 'Mục I, khoản 3 Kế hoạch số 9/KH-UBND'],
        ['Mục I, khoản 30', 'Mục I, khoản 30'],
        ['Mục I khoản 3', 'Mục I khoản 2'],
        ['Mục I điểm a khoản 4', 'Mục I điểm a khoản 3'],
        ['Mục I, điểm a khoản 4', 'Mục I, điểm a khoản 3'],
        ['khoản 4 điểm a Mục I', 'khoản 3 điểm a Mục I'],
        ['Mục I, điểm 3', 'Mục I, điểm 2'],
        ['điểm 3 Mục I', 'điểm 2 Mục I'],
        ['điểm 3, 4 Mục I', 'điểm 2, 3 Mục I'],
        ['khoản 3 tại Mục I', 'khoản 2 tại Mục I'],
        ['khoản 3, 4 trong Mục I', 'khoản 2, 3 trong Mục I'],
        ['điểm a khoản 4 thuộc Mục I', 'điểm a khoản 3 thuộc Mục I'],
        ['khoản 3 tại Mục I Kế hoạch số 9/KH-UBND', 'khoản 3 tại Mục I Kế hoạch số 9/KH-UBND'],
    ])('what is said behind the part that holds it follows: %s', async (before, after) => {
        const { text, change } = await acted(
            `I. A\n1. Một.\n‸3. Ba.\n4. Bốn:\na) x\nII. B\n1. Xem ${before}.\n2. y\n3. z\n`,
            'here',
        );
        expect(text.slice(text.indexOf('Xem '))).toBe(`Xem ${after}.\n2. y\n3. z\n`);
        expect(doubts(change)).toEqual([]);
    });

    it('đ stands behind d, and letters that are none are taken out', async () => {
        const { text } = await acted('I. A\n\n‸a) A;\nb) B;\nc) C;\nd) D;\ne) E;\nf) F;\ng) G.\n', 'list');
        expect(text).toBe('I. A\n\na) A;\nb) B;\nc) C;\nd) D;\nđ) E;\ne) F;\ng) G.\n');
    });

    it('numbers within numbers follow', async () => {
        const { text, change } = await acted(
            'I. A\n\n1. Một\n\n1.1. Một một.\n\n‸3. Hai\n\n3.1. Hai một, xem mục 3.2.\n\n3.2. Hai hai.\n',
            'here',
        );
        expect(text).toBe('I. A\n\n1. Một\n\n1.1. Một một.\n\n2. Hai\n\n2.1. Hai một, xem mục 2.2.\n\n2.2. Hai hai.\n');
        expect(doubts(change)).toEqual([]);
    });

    it.each([
        ['repeated from the item before', '2. Hai\n1.1. y\n1.2. z\n', '2. Hai\n2.1. y\n2.2. z\n'],
        ['between two that are right', '2. Hai\n2.1. y\n1.2. z\n2.3. t\n', '2. Hai\n2.1. y\n2.2. z\n2.3. t\n'],
        ['under a number that changes', '3. Hai\n3.1. y\n1.2. z\n3.3. t\n', '2. Hai\n2.1. y\n2.2. z\n2.3. t\n'],
    ])('numbers within numbers that say another item: %s', async (_, before, after) => {
        const { text } = await acted(`I. A\n1. ‸Một\n1.1. x\n${before}`, 'plan');
        expect(text).toBe(`I. A\n1. Một\n1.1. x\n${after}`);
    });

    it('a number that stands elsewhere than it says is left where nothing tells what is wrong, and that is said', async () => {
        const before = 'I. A\n1. ‸Một\n1.1. x\n1.2. t\n2. Hai\n1.3. y\n2.1. z\n';
        const { text, change } = await acted(before, 'plan');
        expect(text).toBe(before.replace('‸', ''));
        expect(change?.left?.node.mark).toBe('1.3');
    });

    it('one style of punctuation', async () => {
        const { text } = await acted('I. A\n\n‸1. Một.\n2. Hai.\n3) Ba.\n', 'list');
        expect(text).toBe('I. A\n\n1. Một.\n2. Hai.\n3. Ba.\n');
    });

    it('says which reference nobody can know, and leaves it', async () => {
        const { text, change } = await acted('I. A\n\n‸II. B\n\nII. C\n\nIII. D\n\nXem Mục II và Mục III.\n', 'list');
        expect(text).toBe('I. A\n\nII. B\n\nIII. C\n\nIV. D\n\nXem Mục II và Mục IV.\n');
        expect(doubts(change)).toEqual(['ambiguous: Mục II']);
    });

    it('says that a reference to nothing finds something now', async () => {
        const { change } = await acted('I. A\n\n1. Một.\n\n‸3. Ba, xem khoản 2 Mục I.\n', 'here');
        expect(doubts(change)).toEqual(['found: khoản 2 Mục I']);
    });

    it.each([
        [
            'sections of one number, of which the second one has the item',
            '‸I. A\n\n1. Một.\n\nI. B\n\n1. Hai.\n\n2. Ba, xem khoản 2 Mục I.\n',
            // it goes along with the section around it
            'khoản 2 Mục II',
        ],
        [
            'articles of one number in two chapters',
            '‸Chương I\nA\n\nĐiều 1. Một\n\nĐiều 2. Hai\n\nChương II\nB\n\nĐiều 2. Ba\n\n1. Xem Điều 2.\n',
            'Điều 2',
        ],
        [
            'items of one number in the middle of a path',
            '‸I. A\n\n1. Một.\na) Chữ.\n1. Hai.\na) Chữ.\n2. Xem điểm a khoản 1 Mục I.\n',
            'điểm a khoản 1 Mục I',
        ],
    ])('says which reference nobody can know: %s', async (_, before, reference) => {
        const { text, change } = await acted(before, 'plan');
        expect(text).not.toBe(before.replace('‸', ''));
        expect(doubts(change)).toEqual([`ambiguous: ${reference}`]);
    });

    it('says nothing of parts of one number that keep it', async () => {
        const { change } = await acted(
            'I. A\n\n1. Một.\n\n1. Hai.\n\n2. Xem khoản 1 Mục I.\n\nII. B\n\n‸1. Một.\n3. Ba.\n',
            'list',
        );
        expect(change?.files[0]?.edits).toHaveLength(1);
        expect(doubts(change)).toEqual([]);
    });

    it.each([
        ['counts', '“Điều 5. Mức chi\n1. Chi một.\n2. Chi hai.”\n'],
        ['leaves out', '“Điều 5. Mức chi\n1. Chi một.\n…\n9. Chi hai.”\n'],
    ])('what a quoted law %s is no gap in the list around it', async (_, quoted) => {
        const { text } = await acted(`I. A\n\n1. Sửa như sau:\n${quoted}‸3. Ba.\n`, 'list');
        expect(text).toBe(`I. A\n\n1. Sửa như sau:\n${quoted}2. Ba.\n`);
    });

    it('leaves a reference that points at nothing, in all its steps', async () => {
        const { text, change } = await acted(
            '‸I. A\n\nIII. B\n\n1. Một, xem khoản 9 Mục III và khoản 1 Mục III.\n',
            'list',
        );
        expect(text).toBe('I. A\n\nII. B\n\n1. Một, xem khoản 9 Mục III và khoản 1 Mục II.\n');
        expect(doubts(change)).toEqual([]);
    });

    it('notes go in the order of their places', async () => {
        const { text } = await acted(
            'I. A\n\n‸1. Một[^2], hai[^1], ba[^4].\n\n[^1]: Hai.\n\n[^2]: Một.\n\n[^7]: Thừa.\n',
            'plan',
        );
        expect(text).toBe('I. A\n\n1. Một[^1], hai[^2], ba[^3].\n\n[^2]: Hai.\n\n[^1]: Một.\n\n[^4]: Thừa.\n');
    });

    it('notes with mere numbers whose marks are mere numbers, too, are left, and that is told', async () => {
        const before =
            'I. A\n\n‸1. Trồng cây xanh2, chăm sóc1, dọn rác[^7].\n\n[^7]: Ba.\n\n1 Theo quy trình.\n\n2 Cây bản địa.\n';
        const { text, change } = await acted(before, 'plan');
        expect(text).toBe(before.replace('‸', ''));
        expect(change?.areNotesLeft).toBe(true);
    });
});

describe('an item that was put in', () => {
    it('pushes the ones behind it, and references know what they meant', async () => {
        const { text, change } = await acted(
            'I. A\n\n1. Một.\n\n2. ‸\n\n2. Hai.\n\n3. Ba, xem khoản 2 Mục I và điểm a khoản 3 Mục I.\n\na) Chữ.\n',
            'inserted',
        );
        expect(text).toBe(
            'I. A\n\n1. Một.\n\n2. \n\n3. Hai.\n\n4. Ba, xem khoản 3 Mục I và điểm a khoản 4 Mục I.\n\na) Chữ.\n',
        );
        expect(doubts(change)).toEqual([]);
    });

    it('is one of several that were pasted: all push the ones behind them', async () => {
        const { text, change } = await acted(
            'I. A\n1. Một.\n‸2. Dán một, xem khoản 2 Mục I.\na) Chữ.\n2. Dán hai.‸\n2. Hai.\n3. Ba, xem khoản 2 Mục I.\n',
            'inserted',
        );
        expect(text).toBe(
            'I. A\n1. Một.\n2. Dán một, xem khoản 4 Mục I.\na) Chữ.\n3. Dán hai.\n4. Hai.\n5. Ba, xem khoản 4 Mục I.\n',
        );
        expect(doubts(change)).toEqual([]);
    });

    it('takes over what stands below, which begins anew', async () => {
        const { text, change } = await acted(
            'I. A\n\n1. Một.\na) Một a.\n2. ‸Mới.\nb) Một b.\nc) Một c.\n2. Hai.\n\nXem điểm c khoản 1 Mục I và khoản 2 Mục I.\n',
            'inserted',
        );
        expect(text).toBe(
            'I. A\n\n1. Một.\na) Một a.\n2. Mới.\na) Một b.\nb) Một c.\n3. Hai.\n\nXem điểm b khoản 2 Mục I và khoản 3 Mục I.\n',
        );
        expect(doubts(change)).toEqual([]);
    });
});

describe('levels', () => {
    it('deeper, with all that an item holds', async () => {
        const { text, change } = await acted(
            'I. A\n\n1. Một.\na) Một a.\n‸2. Hai.\na) Hai a.\n- Gạch.\n3. Ba, xem điểm a khoản 2 Mục I, khoản 2 Mục I, khoản 3 Mục I.\n',
            'deeper',
        );
        expect(text).toBe(
            'I. A\n\n1. Một.\na) Một a.\nb) Hai.\n- Hai a.\n+ Gạch.\n2. Ba, xem điểm a khoản 2 Mục I, điểm b khoản 1 Mục I, khoản 2 Mục I.\n',
        );
        expect(doubts(change)).toEqual(['lost: điểm a khoản 2 Mục I']);
    });

    it('deeper, with a law that it quotes: the number that it had is free', async () => {
        const { text } = await acted(
            'I. A\n1. Một.\n‸2. Sửa như sau:\n“Điều 5. Mức chi\n1. Chi một.\n2. Chi hai.”\n3. Ba, xem khoản 2 Mục I.\n',
            'deeper',
        );
        expect(text).toBe(
            'I. A\n1. Một.\na) Sửa như sau:\n“Điều 5. Mức chi\n1. Chi một.\n2. Chi hai.”\n2. Ba, xem điểm a khoản 1 Mục I.\n',
        );
    });

    it('deeper, with a number within its line: the number that it had is free', async () => {
        const { text } = await acted('I. A\n1. Một.\n‸2. Họ và tên: …… 2. Giới tính: ……\n3. Ba.\n', 'deeper');
        expect(text).toBe('I. A\n1. Một.\na) Họ và tên: …… 2. Giới tính: ……\n2. Ba.\n');
    });

    it('higher: it goes on behind what held it, and takes over its sisters', async () => {
        const { text, change } = await acted(
            'I. A\n\n1. Một.\na) Một a.\nb) ‸Một b.\n- Gạch.\nc) Một c.\n2. Hai, xem điểm b khoản 1 Mục I, điểm c khoản 1 Mục I, khoản 2 Mục I.\n',
            'higher',
        );
        expect(text).toBe(
            'I. A\n\n1. Một.\na) Một a.\n2. Một b.\na) Gạch.\nb) Một c.\n3. Hai, xem khoản 2 Mục I, điểm b khoản 2 Mục I, khoản 3 Mục I.\n',
        );
        expect(doubts(change)).toEqual([]);
    });

    it('sections and items change into each other', async () => {
        const { text } = await acted('I. A\n\n1. Một.\n\n‸2. Hai.\n\na) Hai a.\n\nII. B\n', 'higher');
        expect(text).toBe('I. A\n\n1. Một.\n\nII. Hai.\n\n1. Hai a.\n\nIII. B\n');
    });

    it('there is none above the highest, and none under the first', async () => {
        expect((await acted('‸I. A\n\n1. Một.\n', 'higher')).change).toBeUndefined();
        expect((await acted('I. A\n\n‸1. Một.\n', 'deeper')).change).toBeUndefined();
    });
});

describe('moving', () => {
    const CHAPTERS =
        'Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nĐiều 2. Đối tượng\nChương II\nKHÁC\nĐiều 3. C, xem Điều 1, Điều 2 và Điều 3\n';

    it.each(['up', 'down'] as const)('what counts through chapters goes on counting: %s', async (action) => {
        const marked = action === 'up' ? CHAPTERS.replace('Chương II', '‸Chương II') : `‸${CHAPTERS}`;
        const { text, change } = await acted(marked, action);
        expect(text).toBe(
            'Chương I\nKHÁC\nĐiều 1. C, xem Điều 2, Điều 3 và Điều 1\nChương II\nQUY ĐỊNH CHUNG\nĐiều 2. Phạm vi\nĐiều 3. Đối tượng\n',
        );
        expect(doubts(change)).toEqual([]);
    });

    it.each([
        [
            'sections that count through parts',
            '‸Phần I\nA\nI. Một\nII. Hai\nPhần II\nB\nIII. Ba\n',
            'Phần I\nB\nI. Ba\nPhần II\nA\nII. Một\nIII. Hai\n',
        ],
        [
            'lists that begin anew',
            '‸I. A\n1. Một.\n2. Hai.\nII. B\n1. Ba.\n',
            'I. B\n1. Ba.\nII. A\n1. Một.\n2. Hai.\n',
        ],
        [
            'articles that begin anew in each chapter',
            '‸Chương I\nA\nĐiều 1. Một\nChương II\nB\nĐiều 1. Hai\nĐiều 2. Ba\n',
            'Chương I\nB\nĐiều 1. Hai\nĐiều 2. Ba\nChương II\nA\nĐiều 1. Một\n',
        ],
        [
            'items of articles',
            '‸Điều 1. A\n1. Một.\nĐiều 2. B\n1. Hai.\n2. Ba.\n',
            'Điều 1. B\n1. Hai.\n2. Ba.\nĐiều 2. A\n1. Một.\n',
        ],
    ])('leaves no list out of order: %s', async (_, before, after) => {
        expect((await acted(before, 'down')).text).toBe(after);
    });

    it.each(['up', 'down'] as const)('the notes of a paper stay at its end: %s', async (action) => {
        const [first, second] = action === 'up' ? ['', '‸'] : ['‸', ''];
        const { text } = await acted(
            `I. A\n\n${first}1. Một[^1].\n\n${second}2. Hai[^2].\n\n[^1]: M.\n\n[^2]: H.\n`,
            action,
        );
        expect(text).toBe('I. A\n\n1. Hai[^2].\n\n2. Một[^1].\n\n[^1]: M.\n\n[^2]: H.\n');
    });

    it.each([
        ['its last paragraph', '2. Hai.\nGiao các sở thực hiện./.', '1. Hai.\n2. Một;\nGiao các sở thực hiện./.'],
        ['its last mark', '2. Hai./.', '1. Hai;\n2. Một./.'],
        ['the mark behind what an item announces', '2. Gồm:\nHai./.', '1. Gồm:\nHai;\n2. Một./.'],
        ['the mark behind emphasis', '2. **Hai./.**', '1. **Hai;**\n2. Một./.'],
        [
            'the last mark of what it holds',
            '2. Hai:\na) x, xem khoản 1 Mục I./.',
            '1. Hai:\na) x, xem khoản 2 Mục I;\n2. Một./.',
        ],
    ])('what ends the paper stays at its end: %s', async (_, last, after) => {
        const { text, change } = await acted(`I. A\n1. Một;\n‸${last}\n\nNơi nhận:\n- Như trên;\n`, 'up');
        expect(text).toBe(`I. A\n${after}\n\nNơi nhận:\n- Như trên;\n`);
        expect(doubts(change)).toEqual([]);
        const down = await acted(`I. A\n‸1. Một;\n${last}\n\nNơi nhận:\n- Như trên;\n`, 'down');
        expect(down.text).toBe(text);
    });

    it('notes that stand behind each part go with it', async () => {
        const { text } = await acted('I. A\n\n1. Một[^1].\n\n[^1]: M.\n\n‸2. Hai[^2].\n\n[^2]: H.\n', 'up');
        expect(text).toBe('I. A\n\n1. Hai[^2].\n\n[^2]: H.\n\n2. Một[^1].\n\n[^1]: M.\n');
    });

    it.each([
        ['a law that is quoted', 'I. A\n\n1. Sửa như sau:\n“Điều 5. Mức chi\n‸1. Chi một.\n2. Chi hai.”\n2. Việc.\n'],
        ['recipients', 'I. A\n1. Một.\n\nNơi nhận:\n‸- Như trên;\n- Lưu: VT.\n'],
        ['a note', 'I. A\n1. Một[^1].\n\n‸[^1]: M.\n'],
        ['a table', 'I. A\n1. Một.\n| Số | Việc |\n|---|---|\n| ‸1. | Một |\n'],
    ])('a line of %s is none of a part', async (_, marked) => {
        const offset = HEAD.length + marked.indexOf('‸');
        const document = await open(HEAD + marked.replace('‸', ''));
        expect(edits.isPartAt(document, offset)).toBe(false);
        expect(edits.isPartAt(document, HEAD.length)).toBe(true);
    });

    it.each([
        ['up', '// của một\n1. Một.\n// của hai\n// bỏ qua: x\n‸2. Hai.\n// của ba\n3. Ba.\n'],
        ['down', '// của một\n‸1. Một.\n// của hai\n// bỏ qua: x\n2. Hai.\n// của ba\n3. Ba.\n'],
    ] as const)('comments right above an item go with it: %s', async (action, before) => {
        const { text } = await acted(`I. A\n${before}`, action);
        expect(text).toBe('I. A\n// của hai\n// bỏ qua: x\n1. Hai.\n// của một\n2. Một.\n// của ba\n3. Ba.\n');
    });

    it('a comment apart from the next item stays with the one above it', async () => {
        const { text } = await acted('I. A\n1. Một.\n// của một\n\n‸2. Hai.\n// của hai\n', 'up');
        expect(text).toBe('I. A\n1. Hai.\n// của hai\n\n2. Một.\n// của một\n');
    });

    it.each([
        ['khoản 1 Phụ lục', ''],
        ['khoản 1 Mục I Phụ lục', 'I. A\n'],
    ])('behind another paper, %s is of that one', async (reference, section) => {
        const said = `Nghị định số 30/2020/NĐ-CP, ${reference}`;
        const plan = `I. VIỆC\n1. Xem ${said}.\n2. Hai.\n\nPhụ lục\nDANH MỤC\n${section}1. Cây.\n‸2. Hoa.\n`;
        const { text, change } = await acted(plan, 'up');
        expect(text).toContain(`1. Xem ${said}.\n`);
        expect(text.endsWith('1. Hoa.\n2. Cây.\n')).toBe(true);
        expect(doubts(change)).toEqual([]);
    });

    it('takes all along, and references follow', async () => {
        const { text, change } = await acted(
            'I. A\n\n1. Một, xem khoản 2 Mục I.\na) Một a.\n\n‸2. Hai.\na) Hai a, xem điểm a khoản 1 Mục I.\n\n3. Ba.\n',
            'up',
        );
        expect(text).toBe(
            'I. A\n\n1. Hai.\na) Hai a, xem điểm a khoản 2 Mục I.\n\n2. Một, xem khoản 1 Mục I.\na) Một a.\n\n3. Ba.\n',
        );
        expect(doubts(change)).toEqual([]);
        expect(text.slice((change?.start ?? 0) - HEAD.length).startsWith('1. Hai.')).toBe(true);
    });
});

describe('several parts that are selected', () => {
    const LIST =
        'I. A\n1. Một.\n2. Hai.\na) x\n3. Ba.\n4. Bốn, xem khoản 2 Mục I, khoản 3 Mục I, điểm a khoản 2 Mục I.\n';
    const selected = (text: string, from: string, to: string) => text.replace(from, `‸${from}`).replace(to, `${to}‸`);

    it('go a level deeper, each with what it holds', async () => {
        const { text, change } = await acted(selected(LIST, '2. Hai', '3. Ba'), 'deeper');
        expect(text).toBe(
            'I. A\n1. Một.\na) Hai.\n- x\nb) Ba.\n2. Bốn, xem điểm a khoản 1 Mục I, điểm b khoản 1 Mục I, điểm a khoản 2 Mục I.\n',
        );
        expect(doubts(change)).toEqual(['lost: điểm a khoản 2 Mục I']);
    });

    it('go a level higher, and the last one takes over the sisters behind it', async () => {
        const { text, change } = await acted(
            'I. A\n1. Một.\na) Một a.\n‸b) Một b.\nc) Một‸ c.\nd) Một d.\n2. Hai, xem điểm c khoản 1 Mục I; điểm d khoản 1 Mục I; khoản 2 Mục I.\n',
            'higher',
        );
        expect(text).toBe(
            'I. A\n1. Một.\na) Một a.\n2. Một b.\n3. Một c.\na) Một d.\n4. Hai, xem khoản 3 Mục I; điểm a khoản 3 Mục I; khoản 4 Mục I.\n',
        );
        expect(doubts(change)).toEqual([]);
    });

    it.each([
        [
            'deeper',
            'I. A\n1. Một.\na) x\n‸b) y\n2. Hai‸.\n3. Ba, xem điểm b khoản 1 Mục I.\n',
            'I. A\n1. Một.\na) x\n- y\nb) Hai.\n2. Ba, xem điểm b khoản 1 Mục I.\n',
        ],
        [
            'higher',
            'I. A\n1. Một.\na) x\n‸b) y\n2. Hai‸.\n3. Ba, xem khoản 2 Mục I.\n',
            'I. A\n1. Một.\na) x\n2. y\nII. Hai.\n1. Ba, xem Mục II.\n',
        ],
    ] as const)('of several levels go %s', async (action, before, after) => {
        const { text } = await acted(before, action);
        expect(text).toBe(after);
    });

    it('stay where one of them cannot go', async () => {
        expect((await acted(selected(LIST, '1. Một', '3. Ba'), 'deeper')).change).toBeUndefined();
        expect((await acted(selected(LIST, 'I. A', '2. Hai'), 'higher')).change).toBeUndefined();
    });

    it('change places with the one behind them, and take what they hold along', async () => {
        const { text, change } = await acted(selected(LIST, '2. Hai', '3. Ba'), 'down');
        expect(text).toBe(
            'I. A\n1. Một.\n2. Bốn, xem khoản 3 Mục I, khoản 4 Mục I, điểm a khoản 3 Mục I.\n3. Hai.\na) x\n4. Ba.\n',
        );
        expect(doubts(change)).toEqual([]);
        const back = await acted(selected(text, '3. Hai', '4. Ba'), 'up');
        expect(back.text).toBe(LIST);
    });

    it.each([
        ['within the text of the first and before the last one’s own', 'Hai.', '3. B'],
        ['a blank line and a comment above them', '\n// nói gì', '3. Ba'],
        ['a paragraph of the first one', 'Đoạn của hai', '3. Ba'],
        ['what the first one holds', 'a) x', '3. Ba'],
    ])('are whole, wherever the selection begins: %s', async (_, from, to) => {
        const before = 'I. A\n1. Một.\n\n// nói gì\n2. Hai.\nĐoạn của hai.\na) x\n3. Ba.\n4. Bốn.\n';
        const { text } = await acted(selected(before, from, to), 'down');
        expect(text).toBe('I. A\n1. Một.\n\n2. Bốn.\n// nói gì\n3. Hai.\nĐoạn của hai.\na) x\n4. Ba.\n');
    });

    it('what holds them stays where its own words are selected, too', async () => {
        const { text } = await acted('I. A\n‸Đoạn dẫn.\n1. Một.\n2. Hai.‸\n3. Ba.\nII. B\n', 'down');
        expect(text).toBe('I. A\nĐoạn dẫn.\n1. Ba.\n2. Một.\n3. Hai.\nII. B\n');
    });

    it('chapters with articles that count through them', async () => {
        const { text, change } = await acted(
            'Chương I\nA\nĐiều 1. Một\n‸Chương II\nB\nĐiều 2. Hai\nChương III\nC‸\nĐiều 3. Ba, xem Điều 1\n',
            'up',
        );
        expect(text).toBe(
            'Chương I\nB\nĐiều 1. Hai\nChương II\nC\nĐiều 2. Ba, xem Điều 3\nChương III\nA\nĐiều 3. Một\n',
        );
        expect(doubts(change)).toEqual([]);
    });

    it('what ends the paper stays at its end', async () => {
        const { text } = await acted('I. A\n1. Một;\n‸2. Hai;\n3. Ba./.‸\n\nNơi nhận:\n- Như trên;\n', 'up');
        expect(text).toBe('I. A\n1. Hai;\n2. Ba;\n3. Một./.\n\nNơi nhận:\n- Như trên;\n');
    });

    it.each([
        ['a law that is quoted', 'I. A\n1. Sửa:\n‸“Điều 5. Mức chi\n1. Chi một.\n2. Chi hai.‸”\n2. Việc.\n', false],
        ['recipients', 'I. A\n1. Một.\n\nNơi nhận:\n‸- Như trên;\n- Lưu: VT.‸\n', false],
        ['an item and recipients', 'I. A\n‸1. Một.\n\nNơi nhận:\n- Như trên;‸\n', true],
        ['paragraphs of an item', 'I. A\n1. Một.\n‸Hai.\nBa.‸\n', true],
    ])('lines of %s', async (_, marked, isPart) => {
        const from = HEAD.length + marked.indexOf('‸');
        const to = HEAD.length + marked.lastIndexOf('‸') - 1;
        const document = await open(HEAD + marked.replaceAll('‸', ''));
        expect(edits.isPartAt(document, from, to)).toBe(isPart);
    });
});

describe('beyond what holds them', () => {
    it.each([
        [
            'the last article of a chapter',
            'down',
            'Chương I\nA\nĐiều 1. Một\n‸Điều 2. Hai\nĐoạn.\nChương II\nB\nĐiều 3. Ba, xem Điều 2\n',
            'Chương I\nA\nĐiều 1. Một\nChương II\nB\nĐiều 2. Hai\nĐoạn.\nĐiều 3. Ba, xem Điều 2\n',
        ],
        [
            'the first article of a chapter',
            'up',
            'Chương I\nA\nĐiều 1. Một\nChương II\nB\n‸Điều 2. Hai\nĐiều 3. Ba\n',
            'Chương I\nA\nĐiều 1. Một\nĐiều 2. Hai\nChương II\nB\nĐiều 3. Ba\n',
        ],
        [
            'an article of chapters that each begin anew',
            'down',
            'Chương I\nA\nĐiều 1. Một\n‸Điều 2. Hai\nChương II\nB\nĐiều 1. Ba\nĐiều 2. Bốn\n',
            'Chương I\nA\nĐiều 1. Một\nChương II\nB\nĐiều 1. Hai\nĐiều 2. Ba\nĐiều 3. Bốn\n',
        ],
        [
            'the last item of a section',
            'down',
            'I. A\n1. Một.\n‸2. Hai, xem khoản 1 Mục II.\nII. B\nĐoạn.\n1. Ba, xem khoản 2 Mục I.\n2. Bốn.\n',
            'I. A\n1. Một.\nII. B\nĐoạn.\n1. Hai, xem khoản 2 Mục II.\n2. Ba, xem khoản 1 Mục II.\n3. Bốn.\n',
        ],
        [
            'the first item of a section',
            'up',
            'I. A\n1. Một.\n\nII. B\n\n‸1. Hai, xem khoản 2 Mục II.\n\n2. Ba, xem khoản 1 Mục II.\n',
            'I. A\n1. Một.\n\n2. Hai, xem khoản 1 Mục II.\n\nII. B\n\n1. Ba, xem khoản 2 Mục I.\n',
        ],
        [
            'numbers within numbers',
            'down',
            'I. A\n1. Một\n1.1. x\n‸1.2. y\na) z\n2. Hai\n2.1. Ba, xem mục 1.2\n',
            'I. A\n1. Một\n1.1. x\n2. Hai\n2.1. y\na) z\n2.2. Ba, xem mục 2.1\n',
        ],
        [
            'several points, into an item that has none',
            'down',
            'I. A\n1. Một\na) x\n‸b) y\nc) z‸\n2. Hai\n3. Ba, xem điểm b khoản 1 Mục I\n',
            'I. A\n1. Một\na) x\n2. Hai\na) y\nb) z\n3. Ba, xem điểm a khoản 2 Mục I\n',
        ],
        ['signs', 'down', 'I. A\n- x\n‸- y\nII. B\n- z\n', 'I. A\n- x\nII. B\n- y\n- z\n'],
        [
            'into what ends the paper',
            'down',
            'I. A\n1. Một;\n‸2. Hai;\nII. B\nĐoạn.\nGiao các sở./.\n\nNơi nhận:\n- Như trên;\n',
            'I. A\n1. Một;\nII. B\nĐoạn.\n1. Hai;\nGiao các sở./.\n\nNơi nhận:\n- Như trên;\n',
        ],
        [
            'out of what ends the paper',
            'up',
            'I. A\n1. Một;\nII. B\n‸1. Hai;\n2. Ba./.\n\nNơi nhận:\n- Như trên;\n',
            'I. A\n1. Một;\n2. Hai;\nII. B\n1. Ba./.\n\nNơi nhận:\n- Như trên;\n',
        ],
    ] as const)('go on into its sister: %s', async (_, action, before, after) => {
        const { text, change } = await acted(before, action);
        expect(text).toBe(after);
        expect(doubts(change)).toEqual([]);
    });

    it.each([
        ['a list of another kind', 'down', 'I. A\n‸1. Một.\nII. B\na) Hai.\n'],
        ['a list that counts within a letter', 'down', '1. A\nb) x\nb1) y\n‸b2) z\n2. B\na) x\n'],
        ['the last section', 'down', 'I. A\nII. B\n‸1. Một.\n'],
        ['the first section', 'up', 'I. A\n‸1. Một.\nII. B\n'],
        ['an annex', 'down', 'Phụ lục I\nA\nI. X\n‸II. Y\n\nPhụ lục II\nB\nI. Z\n'],
        ['the only item of what ends the paper', 'up', 'I. A\n1. Một;\nII. B\n‸1. Hai./.\n\nNơi nhận:\n- Như trên;\n'],
    ] as const)('nothing goes on into %s', async (_, action, before) => {
        expect((await acted(before, action)).change).toBeUndefined();
    });
});

describe('a paragraph behind a dash, of which nothing tells whose it is', () => {
    const dashes =
        '1. Sở A\n\n- Một.\n\nThời gian: Tháng 1.\n\n- Hai.\n\n- Ba.\n\nThời gian: Tháng 3.\n\n2. Sở B\n\n- Bốn.\n\nThời gian: Tháng 4.\n\n- Năm.\n';

    it.each([
        ['- Ba', 'up'],
        ['- Hai', 'up'],
        ['- Hai', 'down'],
        ['- Bốn', 'up'],
        ['- Bốn', 'down'],
    ] as const)('keeps it in its place, and that is said: %s %s', async (dash, action) => {
        const marked = dashes.replace(dash, `‸${dash}`);
        expect((await acted(marked, action)).change).toBeUndefined();
        const document = await open(HEAD + dashes);
        expect(edits.isTextInTheWay(document, (HEAD + dashes).indexOf(dash), action)).toBe(true);
    });

    it('is none where it ends the paper', async () => {
        const { text } = await acted('I. A\n\n- Một.\n\n‸- Hai.\n\nGiao các sở thực hiện./.\n', 'up');
        expect(text).toBe('I. A\n\n- Hai.\n\n- Một.\n\nGiao các sở thực hiện./.\n');
    });

    it('is none where the paper has ended before it', async () => {
        const end = '\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n';
        const { text } = await acted(`I. A\n1. Một\n- Một;\n‸- Hai./.\n${end}`, 'up');
        expect(text).toBe(`I. A\n1. Một\n- Hai;\n- Một./.\n${end}`);
    });

    it('is not there where there is no item to change places with', async () => {
        const document = await open(`${HEAD}I. A\n\n- Một.\n`);
        expect(edits.isTextInTheWay(document, document.textDocument.getText().indexOf('- Một'), 'up')).toBe(false);
    });
});

describe('an article that moves on into the next chapter', () => {
    it.each([
        ['Điều 2 Chương I', 'Điều 2', []],
        ['khoản 1 Điều 2 Chương I', 'khoản 1 Điều 2', []],
        ['Điều 2, Chương I', 'Điều 2', []],
        ['Điều 1, 2 Chương I', 'Điều 1, 2 Chương I', ['lost: 2']],
        ['Điều 1 Chương I', 'Điều 1 Chương I', []],
        ['Điều 2 và Chương I', 'Điều 2 và Chương I', []],
    ])('is no longer said to stand in the one before: %s', async (before, after, told) => {
        const { text, change } = await acted(
            `Chương I\nCHUNG\nĐiều 1. A\n‸Điều 2. B\n1. Một.\n2. Hai.\nChương II\nKHÁC\nĐiều 3. C\n1. Xem ${before}.\n`,
            'down',
        );
        expect(text.slice(text.indexOf('Xem '))).toBe(`Xem ${after}.\n`);
        expect(doubts(change)).toEqual(told);
    });
});

describe('what is said of parts by what holds the place itself', () => {
    it.each([
        ['Xem khoản 1 Điều này.', 'Xem khoản 2 Điều này.', []],
        ['Xem điểm b khoản 1 Điều này.', 'Xem điểm b khoản 2 Điều này.', []],
        ['Xem khoản 1, 2 và 3 của Điều này.', 'Xem khoản 2, 1 và 3 của Điều này.', []],
        ['Xem khoản 1 và khoản 2 Điều này.', 'Xem khoản 2 và khoản 1 Điều này.', []],
        ['Xem khoản 1 Điều 2, khoản 1 Điều này.', 'Xem khoản 1 Điều 2, khoản 2 Điều này.', []],
        ['Xem khoản 1 Điều 2 và khoản 3 Điều này.', 'Xem khoản 1 Điều 2 và khoản 3 Điều này.', []],
        ['Sửa “khoản 1 Điều này” của Luật.', 'Sửa “khoản 1 Điều này” của Luật.', []],
        ['Theo khoản 1, điều này là sai.', 'Theo khoản 1, điều này là sai.', ['unread: khoản 1']],
        ['Xem khoản 1 danh mục này.', 'Xem khoản 1 danh mục này.', ['unread: khoản 1']],
        ['Xem khoản 1 Mục này.', 'Xem khoản 1 Mục này.', []],
    ])('follows where items of an article change places: %s', async (before, after, told) => {
        const { text, change } = await acted(
            `Điều 1. Một\n1. x\na) x\nb) y\n‸2. y. ${before}\n3. z\nĐiều 2. Hai\n1. x\n2. y\n`,
            'up',
        );
        expect(text).toBe(`Điều 1. Một\n1. y. ${after}\n2. x\na) x\nb) y\n3. z\nĐiều 2. Hai\n1. x\n2. y\n`);
        expect(doubts(change)).toEqual(told);
    });

    it.each([
        ['khoản 3 Mục này; điểm b khoản này', 'khoản 2 Mục này; điểm b khoản này', []],
        ['khoản 3 Phần này; khoản 4 mục này', 'khoản 2 Phần này; khoản 3 mục này', []],
        ['điểm 3 Mục này', 'điểm 2 Mục này', []],
        ['khoản 2 Mục này', 'khoản 2 Mục này', ['found: khoản 2']],
    ])('follows where a list is numbered anew: %s', async (before, after, told) => {
        const { text, change } = await acted(`I. A\n1. Một.\n‸3. Ba, xem ${before}.\na) x\nb) y\n4. Bốn.\n`, 'list');
        expect(text).toBe(`I. A\n1. Một.\n2. Ba, xem ${after}.\na) x\nb) y\n3. Bốn.\n`);
        expect(doubts(change)).toEqual(told);
    });

    it('follows where points of an item are numbered anew, and is told where its part left the item', async () => {
        const { text } = await acted('I. A\n1. Một, xem điểm a, c khoản này.\na) x\n‸c) y\n', 'list');
        expect(text).toBe('I. A\n1. Một, xem điểm a, b khoản này.\na) x\nb) y\n');
        const { change } = await acted('I. A\n1. Một, xem khoản 2 Mục này.\n‸2. Hai.\n', 'deeper');
        expect(doubts(change)).toEqual(['lost: khoản 2']);
    });

    it('is left in a note, whose place does not tell', async () => {
        const { text } = await acted('I. A\n1. Một[^1].\n‸3. Ba.\n\n[^1]: Xem khoản 3 Mục này.\n', 'list');
        expect(text).toContain('Xem khoản 3 Mục này.');
    });
});

describe('whose parts are meant', () => {
    const BODY = 'I. VIỆC\n1. Một.\n2. Hai.\nII. KHÁC\n1. Ba.\n';
    it.each([
        ['Mục I Kế hoạch này', 'Mục I Kế hoạch này'],
        ['khoản 1 Mục I của Kế hoạch này', 'khoản 1 Mục I của Kế hoạch này'],
        ['Mục I và Mục II Kế hoạch này', 'Mục I và Mục II Kế hoạch này'],
        ['các Mục I, II Kế hoạch này', 'các Mục I, II Kế hoạch này'],
        ['Mục I', 'Mục II'],
        ['Mục I Phụ lục này', 'Mục II Phụ lục này'],
        ['Mục I Nghị quyết này', 'Mục I Nghị quyết này'],
        ['Mục I của văn bản này', 'Mục I của văn bản này'],
    ])('sections of an annex change places: %s', async (before, after) => {
        const { text, change } = await acted(
            `${BODY}\nPhụ lục\nDANH MỤC\nI. A\n1. Cây.\n‸II. B\n1. Hoa, xem ${before}.\n`,
            'up',
        );
        expect(text.slice(text.indexOf('Hoa'))).toBe(
            `Hoa, xem ${before === after ? before : after}.\nII. A\n1. Cây.\n`,
        );
        expect(doubts(change)).toEqual([]);
    });
});

describe('parts of an annex without a number', () => {
    it.each([
        ['khoản 1 Phụ lục', 'khoản 2 Phụ lục'],
        ['khoản 1, khoản 2 Phụ lục kèm theo', 'khoản 2, khoản 1 Phụ lục kèm theo'],
        ['khoản 1, 2 Phụ lục ban hành kèm theo Kế hoạch này', 'khoản 2, 1 Phụ lục ban hành kèm theo Kế hoạch này'],
        ['khoản 1 Phụ lục ban hành kèm theo Nghị định số 30/2020/NĐ-CP', undefined],
        ['khoản 1 phụ lục hợp đồng', undefined],
        ['khoản 1 Phụ lục I', undefined],
        ['khoản 1 tại Phụ lục', 'khoản 2 tại Phụ lục'],
    ])('follow where its items change places: %s', async (before, after) => {
        const { text, change } = await acted(
            `I. A\n1. Xem ${before}.\n2. Hai.\n\nPhụ lục\nDANH MỤC\n1. Cây.\n‸2. Hoa.\n`,
            'up',
        );
        expect(text).toBe(`I. A\n1. Xem ${after ?? before}.\n2. Hai.\n\nPhụ lục\nDANH MỤC\n1. Hoa.\n2. Cây.\n`);
        expect(doubts(change)).toEqual([]);
    });

    it.each([
        ['Mục I Phụ lục', 'Mục II Phụ lục'],
        ['khoản 1 Mục II Phụ lục', 'khoản 1 Mục I Phụ lục'],
        ['khoản 1 Mục II', 'khoản 1 Mục II'],
    ])('follow where its sections change places: %s', async (before, after) => {
        const { text, change } = await acted(
            `I. A\n1. Xem ${before}.\nII. B\n1. Hai.\n\nPhụ lục\nDANH MỤC\nI. A\n1. Cây.\n‸II. B\n1. Hoa.\n`,
            'up',
        );
        expect(text).toContain(`1. Xem ${after}.\n`);
        expect(doubts(change)).toEqual([]);
    });
});

describe('what is not read as a reference beside one that holds it', () => {
    it.each([
        ['khoản 3 nêu tại Mục I', ['khoản 3 nêu tại Mục I']],
        ['khoản 3 (Mục I)', ['khoản 3 (Mục I']],
        ['nhiệm vụ 3 Mục I', ['3 Mục I']],
        ['Mục I.3', ['Mục I.3']],
        ['Mục I - khoản 3', ['Mục I - khoản 3']],
        ['khoản 1 tới khoản 1 Mục I', []],
        ['khoản 1 nêu tại Mục I', []],
        ['khoản 30 nêu tại Mục I', []],
        ['ngày 3. Mục I', []],
        ['Mục I.30', []],
        ['khoản 3 và khoản 4 Mục I', []],
        ['Mục I, khoản 3', []],
    ])('is told where its number changes: %s', async (said, told) => {
        const { change } = await acted(`I. A\n1. Một.\n‸3. Ba.\n4. Bốn.\nII. B\n1. Xem ${said}.\n`, 'here');
        expect(doubts(change)).toEqual(told.map((each) => `unread: ${each}`));
    });
});

describe('lists of references are followed whole, or left and told', () => {
    const three = 'I. A\n1. Một.\na) x\nb) y\n‸2. Hai.\na) x\nb) y\n3. Ba.\na) x\nb) y\nII. B\n1. Xem ';
    const divided = 'I. A\n1. Một.\n1.1. x\n‸2. Hai.\n2.1. x\na) x\nb) y\n2.2. y\n3. Ba.\n3.1. x\nII. B\n1. Xem ';
    const leaving = 'I. A\n1. Một\n‸2. Hai\nII. B\n1. Xem ';

    const saidAfter = async (plan: string, said: string) => {
        const { text, change } = await acted(`${plan}${said}.\n`, 'down');
        return [text.slice(text.indexOf('Xem ')), doubts(change)];
    };

    it.each([
        ['điểm a khoản 2, 3 Mục I', 'điểm a khoản 3, 2 Mục I', []],
        ['điểm a khoản 2 và 3 Mục I', 'điểm a khoản 3 và 2 Mục I', []],
        ['điểm a và điểm b khoản 2, 3 Mục I', 'điểm a và điểm b khoản 3, 2 Mục I', []],
        ['điểm a khoản 2-3 Mục I', 'điểm a khoản 2-3 Mục I', ['lost: điểm a khoản 2', 'lost: 3']],
        ['điểm a khoản 2, 3 và khoản 1 Mục I', 'điểm a khoản 3, 2 và khoản 1 Mục I', []],
        [
            'điểm a khoản 2, b khoản 3 Mục I',
            'điểm a khoản 2, b khoản 3 Mục I',
            ['unread: điểm a khoản 2, b', 'lost: khoản 3 Mục I'],
        ],
        ['từ khoản 2 đến khoản 3 Mục I', 'từ khoản 2 đến khoản 3 Mục I', []],
        ['khoản 1 đến khoản 3 Mục I', 'khoản 1 đến khoản 3 Mục I', []],
        ['từ khoản 1 đến khoản 2 Mục I', 'từ khoản 1 đến khoản 2 Mục I', ['lost: khoản 2 Mục I']],
        ['khoản 2-3 Mục I', 'khoản 2-3 Mục I', []],
        ['từ khoản 2 Mục I đến khoản 3 Mục I', 'từ khoản 2 Mục I đến khoản 3 Mục I', []],
        ['Mục I, khoản 2, 3', 'Mục I, khoản 3, 2', []],
        ['Mục I, khoản 2 và 3', 'Mục I, khoản 3 và 2', []],
        ['Mục I, các khoản 2, 3', 'Mục I, các khoản 3, 2', []],
        ['Mục I, khoản 2, khoản 3', 'Mục I, khoản 3, khoản 2', []],
        ['Mục I, điểm a khoản 2, 3', 'Mục I, điểm a khoản 3, 2', []],
        ['Mục I, khoản 2 và Mục II', 'Mục I, khoản 3 và Mục II', []],
        ['Mục I, khoản 2 và Mục II, khoản 1', 'Mục I, khoản 3 và Mục II, khoản 1', []],
        ['Mục II, khoản 2 và khoản 3 Mục I', 'Mục II, khoản 3 và khoản 2 Mục I', []],
        ['Mục I, khoản 2, 3 đơn vị tham gia', 'Mục I, khoản 2, 3 đơn vị tham gia', ['unread: Mục I, khoản 2, 3']],
        ['Mục I và khoản 2', 'Mục I và khoản 2', ['unread: Mục I và khoản 2']],
        ['Mục I, II, khoản 2', 'Mục I, II, khoản 2', ['unread: II, khoản 2']],
        ['khoản 2', 'khoản 2', ['unread: khoản 2']],
        ['khoản 1', 'khoản 1', []],
        ['khoản 2 của hợp đồng', 'khoản 2 của hợp đồng', []],
        ['khoản 2 Điều 5', 'khoản 2 Điều 5', []],
        ['Nghị định số 5/2020/NĐ-CP, nhất là khoản 2', 'Nghị định số 5/2020/NĐ-CP, nhất là khoản 2', []],
        ['“theo khoản 2”', '“theo khoản 2”', []],
        ['khoản 2\nMục I', 'khoản 2\nMục I', ['unread: khoản 2\nMục I']],
        ['khoản 2,\nkhoản 3 Mục I', 'khoản 3,\nkhoản 2 Mục I', []],
        ['khoản\n2, 3\ncủa Mục I', 'khoản\n3, 2\ncủa Mục I', []],
        ['Mục I,\nkhoản 2 và 3', 'Mục I,\nkhoản 3 và 2', []],
        ['mục 2 và mục 3 phần I', 'mục 3 và mục 2 phần I', []],
        ['mục 3, điểm a mục 2 phần I', 'mục 2, điểm a mục 3 phần I', []],
        ['khoản 2 Mục I và 3 Mục I', 'khoản 2 Mục I và 3 Mục I', ['lost: khoản 2 Mục I']],
        ['khoản 1 - 3 Mục I', 'khoản 1 - 3 Mục I', []],
        ['khoản 1 – 2 Mục I', 'khoản 1 – 2 Mục I', ['lost: 2']],
        ['các khoản từ 2 đến 3 Mục I', 'các khoản từ 2 đến 3 Mục I', []],
        ['các khoản từ 1 đến 2 Mục I', 'các khoản từ 1 đến 2 Mục I', ['lost: 2']],
        ['khoản 2 tới khoản 3 Mục I', 'khoản 2 tới khoản 3 Mục I', []],
        ['khoản 02 Mục I', 'khoản 03 Mục I', []],
        ['các khoản 01, 02 Mục I', 'các khoản 01, 03 Mục I', []],
        ['điểm a hay b khoản 2 Mục I', 'điểm a hay b khoản 3 Mục I', []],
        ['khoản 2 (Mục I)', 'khoản 2 (Mục I)', ['unread: khoản 2 (Mục I']],
        ['các mục 2, 3 phần I', 'các mục 3, 2 phần I', []],
        ['mục I.2', 'mục I.2', ['unread: mục I.2']],
        ['Mục I khoản 2, 3', 'Mục I khoản 3, 2', []],
        ['**khoản 2** Mục I', '**khoản 2** Mục I', ['unread: khoản 2** Mục I']],
    ])('of items that change places: %s', async (before, after, told) => {
        expect(await saidAfter(three, before)).toEqual([`Xem ${after}.\n`, told]);
    });

    it.each([
        ['điểm 2.1 khoản 2 Mục I', 'điểm 3.1 khoản 3 Mục I', []],
        ['điểm 2.1, 2.2 khoản 2 Mục I', 'điểm 3.1, 3.2 khoản 3 Mục I', []],
        ['điểm a tiết 2.1 khoản 2 Mục I', 'điểm a tiết 2.1 khoản 2 Mục I', ['lost: khoản 2 Mục I']],
        ['điểm 2.1 Mục I', 'điểm 3.1 Mục I', []],
        ['khoản 2.1 Mục I', 'khoản 3.1 Mục I', []],
        ['điểm 2.1 và điểm 3.1 Mục I', 'điểm 3.1 và điểm 2.1 Mục I', []],
        ['điểm a khoản 2.1 Mục I', 'điểm a khoản 3.1 Mục I', []],
        ['Mục I, điểm 2.1', 'Mục I, điểm 3.1', []],
        ['khoản 2.1', 'khoản 2.1', ['unread: khoản 2.1']],
        ['điểm 2.1', 'điểm 2.1', ['unread: điểm 2.1']],
        ['mục 2.1-2.2', 'mục 2.1-2.2', ['lost: mục 2.1']],
        ['mục 2.1 và 3.1', 'mục 2.1 và 3.1', ['lost: mục 2.1']],
        ['mục 2.1', 'mục 3.1', []],
        ['các mục 2.1, 2.2', 'các mục 3.1, 3.2', []],
        ['tiểu mục 2.1 mục 2', 'tiểu mục 3.1 mục 3', []],
    ])('of numbers within numbers: %s', async (before, after, told) => {
        expect(await saidAfter(divided, before)).toEqual([`Xem ${after}.\n`, told]);
    });

    it.each([
        ['từ khoản 1 đến khoản 2 Mục I', 'từ khoản 1 đến khoản 2 Mục I', ['lost: khoản 2 Mục I']],
        ['khoản 1, 2 Mục I', 'khoản 1, 2 Mục I', ['lost: 2']],
    ])('of which one leaves the section: %s', async (before, after, told) => {
        expect(await saidAfter(leaving, before)).toEqual([`Xem ${after}.\n`, told]);
    });
});

describe('what nobody can know is left, and told', () => {
    const plan = (said: string) =>
        `I. A\n1. Một.\n‸2. Hai.\na) x\nb) y\n3. Ba.\n4. Bốn.\nII. B\n1. Một.\n2. Hai.\nIII. C\n1. Xem ${said} đúng hạn.\n`;
    it.each([
        'Mục I khoản 2-4',
        'Mục I, khoản 2 + 4',
        'Mục I, khoản 2; 4',
        'khoản 2 Mục I, II',
        'các khoản 2, 4 Mục I và II',
        'KHOẢN 2 MỤC I',
        'Mục I.2a',
        'điểm 2a Mục I',
        'mục 2/I',
        'Mục I-2',
        'điểm a.2 Mục I',
        'khoản2 Mục I',
        'Luật Đất đai năm 2024, khoản 2 Mục I',
        'Quy chế làm việc tại khoản 2 Mục I',
        'khoản 2 Mục I NQ 57-NQ/TW',
        'khoản 2 Mục I (Nghị quyết 57)',
        '“khoản 2 Mục I” của Kế hoạch số 15/KH-UBND',
        'khoản 2 Mục I Phụ lục kèm theo',
        'khoản 2 Chương I',
    ])('where a section has another item before it: %s', async (said) => {
        const { text, change } = await acted(plan(said).replace('‸2. Hai.', '‸2. Mới.‸\n2. Hai.'), 'inserted');
        expect(text).toContain(`Xem ${said} đúng hạn`);
        expect(doubts(change)).not.toEqual([]);
    });

    it.each([
        ['Phụ lục I, khoản 2 Mục I', '‸2. Hoa.'],
        ['khoản 2 Mục I (Phụ lục I)', '‸2. Hoa.'],
        ['Phụ lục I (khoản 2 Mục I)', '‸2. Hai.'],
    ])('where an annex is named beside it: %s', async (said, at) => {
        const both = `I. A\n1. Một.\n2. Hai.\nII. B\n1. Xem ${said}.\n\nPhụ lục I\nDANH MỤC\nI. C\n1. Cây.\n2. Hoa.\n`;
        const { text, change } = await acted(both.replace(at.slice(1), at), 'up');
        expect(text).toContain(`Xem ${said}.`);
        expect(doubts(change)).not.toEqual([]);
    });
});

describe('what stands right behind a citation may be of the paper that is cited', () => {
    const cited = 'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị';
    it.each([
        [' (khoản 2 Mục I)', ' (khoản 2 Mục I)', ['khoản 2 Mục I']],
        [' (Mục I, khoản 2)', ' (Mục I, khoản 2)', ['khoản 2']],
        [', khoản 2, 3 Mục I', ', khoản 2, 3 Mục I', ['khoản 2', '3']],
        [' tại khoản 2 Mục I', ' tại khoản 2 Mục I', ['khoản 2 Mục I']],
        [' (khoản 2 Mục I Kế hoạch này)', ' (khoản 3 Mục I Kế hoạch này)', []],
        [' và khoản 2 Mục I', ' và khoản 3 Mục I', []],
    ])('is left and told, but where it is said to be of this one: %s', async (before, after, told) => {
        const { text, change } = await acted(
            `I. A\n1. Một.\n‸2. Hai.\n3. Ba.\nII. B\n1. Theo ${cited}${before}.\n`,
            'down',
        );
        expect(text).toContain(`${cited}${after}.\n`);
        expect(doubts(change)).toEqual(told.map((each) => `unread: ${each}`));
    });
});

describe('parts of annexes', () => {
    const plan = (head: string, said: string, second = '') =>
        `I. A\n1. Xem ${said}.\n2. Hai.\n\n${head}\nDANH MỤC\n1. Cây.\n‸2. Hoa.\n${second}`;

    it.each([
        ['Phụ lục I, khoản 2', 'Phụ lục I, khoản 1'],
        ['Phụ lục I khoản 2', 'Phụ lục I khoản 1'],
        ['khoản 2 tại Phụ lục I', 'khoản 1 tại Phụ lục I'],
        ['điểm 2 Phụ lục I', 'điểm 1 Phụ lục I'],
        ['khoản 2 Phụ lục', 'khoản 1 Phụ lục'],
    ])('with a number follow: %s', async (before, after) => {
        const { text, change } = await acted(plan('Phụ lục I', before), 'up');
        expect(text).toContain(`1. Xem ${after}.\n`);
        expect(doubts(change)).toEqual([]);
    });

    it('of which several have no number are told, and left', async () => {
        const { text, change } = await acted(
            plan('Phụ lục', 'khoản 2 Phụ lục', '\nPhụ lục\nBIỂU\n1. Rau.\n2. Củ.\n'),
            'up',
        );
        expect(text).toContain('1. Xem khoản 2 Phụ lục.\n');
        expect(doubts(change)).toEqual(['ambiguous: khoản 2']);
    });
});

describe('other files', () => {
    it.each([
        ['Mục I, khoản 1', 'Mục I, khoản 2', []],
        ['Mục I, khoản 1, điểm a', 'Mục I, khoản 2, điểm a', []],
        ['Mục I điểm a khoản 1', 'Mục I điểm a khoản 2', []],
        ['Mục I khoản 1', 'Mục I khoản 2', []],
        ['khoản 1 tại Mục I', 'khoản 2 tại Mục I', []],
        ['Mục I, khoản 1, 3', 'Mục I, khoản 2, 3', []],
        ['Mục I, khoản 1, khoản 2 Mục I', 'Mục I, khoản 2, khoản 1 Mục I', []],
        ['khoản 1', 'khoản 1', ['ambiguous: khoản 1']],
        ['Mục I và khoản 1', 'Mục I và khoản 1', ['ambiguous: khoản 1']],
        ['Mục II, khoản 1', 'Mục II, khoản 1', []],
    ])('%s of the paper that they cite', async (before, after, told) => {
        const plan =
            'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 88/KH-UBND\n\nAn Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\nI. A\n1. Hai:\na) x\n2. Một.\n3. Ba.\nII. B\n1. y\n';
        const letter = `KẾ HOẠCH\nLàm\n\nI. B\n\n1. Theo ${before} Kế hoạch số 88/KH-UBND ngày 05 tháng 3 năm 2026.\n`;
        const document = await open(plan);
        await open(letter);
        const change = edits.plan(document, plan.indexOf('1. Hai'), 'down');
        const following = change?.files[1];
        expect(following ? edited(following.text, following.edits) : letter).toBe(
            letter.replace(` ${before} `, ` ${after} `),
        );
        expect(doubts(change)).toEqual(told);
    });

    const CITED = 'Kế hoạch số 88/KH-UBND ngày 05 tháng 3 năm 2026';

    it.each([
        ['khoản 2, 3 Mục I @', 'khoản 3, 2 Mục I @', []],
        ['khoản 2, 4 Mục I @', 'khoản 2, 4 Mục I @', ['lost: khoản 2']],
        ['từ khoản 2 đến khoản 3 Mục I @', 'từ khoản 2 đến khoản 3 Mục I @', []],
        ['từ khoản 1 đến khoản 3 Mục I @', 'từ khoản 1 đến khoản 3 Mục I @', []],
        ['khoản 2-3 Mục I @', 'khoản 2-3 Mục I @', []],
        ['khoản 1-2 Mục I @', 'khoản 1-2 Mục I @', ['lost: 2']],
        ['từ khoản 1 Mục I đến khoản 2 Mục I @', 'từ khoản 1 Mục I đến khoản 2 Mục I @', ['lost: khoản 2 Mục I']],
        ['khoản 1 Mục II, khoản 3 Mục I @', 'khoản 1 Mục II, khoản 2 Mục I @', []],
        ['khoản 2 Mục I, khoản 3 Mục I @', 'khoản 3 Mục I, khoản 2 Mục I @', []],
        ['khoản 2 Mục I và khoản 5 Mục I @', 'khoản 2 Mục I và khoản 5 Mục I @', ['lost: khoản 2 Mục I']],
        ['@: khoản 2 Mục I', '@: khoản 2 Mục I', ['unread: khoản 2 Mục I']],
        ['@, từ khoản 2 đến khoản 3 Mục I', '@, từ khoản 2 đến khoản 3 Mục I', []],
        ['@ (nhiệm vụ 2 Mục I; Mục I.2)', '@ (nhiệm vụ 2 Mục I; Mục I.2)', ['unread: 2 Mục I; Mục I.2']],
        ['@ (khoản 2 & 1 Mục I)', '@ (khoản 2 & 1 Mục I)', ['unread: khoản 2 & 1']],
        ['mục I.2.a @', 'mục I.2.a @', ['unread: mục I.2.a']],
        ['từ khoản 2 đến khoản 5 Mục I @', 'từ khoản 2 đến khoản 5 Mục I @', ['lost: khoản 2']],
        ['Mục I, các khoản 2, 3 @', 'Mục I, các khoản 3, 2 @', []],
        ['Mục I khoản 2, 3 @', 'Mục I khoản 3, 2 @', []],
        ['khoản 2\nMục I @', 'khoản 3\nMục I @', []],
        ['điểm 2.1 và điểm 3.1 Mục I @', 'điểm 3.1 và điểm 2.1 Mục I @', []],
        ['mục 2.1 và 3.1 @', 'mục 3.1 và 2.1 @', []],
        ['mục 2.1-2.2 @', 'mục 2.1-2.2 @', ['unread: mục 2.1-2.2']],
        [
            'điểm a khoản 2, b khoản 3 Mục I @',
            'điểm a khoản 2, b khoản 3 Mục I @',
            ['unread: điểm a khoản 2, b', 'lost: khoản 3 Mục I'],
        ],
        ['khoản 2 (Mục I) @', 'khoản 2 (Mục I) @', ['unread: khoản 2 (Mục I']],
        ['khoản 2 nêu tại Mục I @', 'khoản 2 nêu tại Mục I @', ['unread: khoản 2 nêu tại Mục I']],
        ['Mục I.2 @', 'Mục I.2 @', ['unread: Mục I.2']],
        ['nhiệm vụ 2 Mục I @', 'nhiệm vụ 2 Mục I @', ['unread: 2 Mục I']],
        ['@ (Mục I, khoản 2)', '@ (Mục I, khoản 2)', ['unread: Mục I, khoản 2']],
        ['@, khoản 2, 3 Mục I', '@, khoản 2, 3 Mục I', ['unread: khoản 2, 3 Mục I']],
        ['@ tại khoản 1 Mục I', '@ tại khoản 1 Mục I', []],
        ['khoản 2 Mục I Kế hoạch này, thực hiện @', 'khoản 2 Mục I Kế hoạch này, thực hiện @', []],
        ['khoản 2 Mục I; thực hiện @', 'khoản 2 Mục I; thực hiện @', []],
    ])('follow whole lists and ranges, or leave and tell them: %s', async (before, after, told) => {
        const plan =
            'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 88/KH-UBND\n\nAn Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\nI. A\n1. Một.\n1.1. x\n2. Hai:\na) x\nb) y\n2.1. u\n2.2. v\n3. Ba.\na) x\nb) y\n3.1. z\nII. B\n1. y\n';
        const said = (words: string) => `KẾ HOẠCH\nLàm\n\nI. B\n\n1. Theo ${words.replace('@', CITED)} làm tiếp.\n`;
        const document = await open(plan);
        await open(said(before));
        const change = edits.plan(document, plan.indexOf('2. Hai'), 'down');
        const following = change?.files[1];
        expect(following ? edited(following.text, following.edits) : said(before)).toBe(said(after));
        expect(doubts(change)).toEqual(told);
    });

    it.each([
        ['khoản 3 Mục I', 'điểm a khoản 2 Mục I', []],
        ['khoản 4 Mục I', 'khoản 3 Mục I', []],
        ['Mục 3', 'điểm a khoản 2 Mục I', []],
        ['khoản 2, 3 Mục I', 'khoản 2, 3 Mục I', ['lost: 3']],
        ['khoản 2-3 Mục I', 'khoản 2-3 Mục I', ['lost: 3']],
        ['từ khoản 2 đến khoản 3 Mục I', 'từ khoản 2 đến khoản 3 Mục I', ['lost: khoản 3 Mục I']],
        ['khoản 1 và khoản 3 Mục I', 'khoản 1 và khoản 3 Mục I', ['lost: khoản 3 Mục I']],
        ['khoản 1 Mục I và khoản 3 Mục I', 'khoản 1 Mục I và điểm a khoản 2 Mục I', []],
    ])('have the whole path of what goes a level deeper, but for lists: %s', async (before, after, told) => {
        const plan =
            'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 88/KH-UBND\n\nAn Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\nI. A\n1. Một.\n2. Hai.\n3. Ba.\n4. Bốn.\n';
        const said = (words: string) => `KẾ HOẠCH\nLàm\n\nI. B\n\n1. Theo ${words} ${CITED} làm tiếp.\n`;
        const document = await open(plan);
        await open(said(before));
        const change = edits.plan(document, plan.indexOf('3. Ba'), 'deeper');
        const following = change?.files[1];
        expect(following ? edited(following.text, following.edits) : said(before)).toBe(said(after));
        expect(doubts(change)).toEqual(told);
    });

    it.each([
        ['Theo “khoản 2 Mục I @” làm tiếp', ['lost: khoản 2 Mục I']],
        ['Theo khoản 2 Mục I @ làm tiếp', []],
    ])('are left and told where they quote: %s', async (words, told) => {
        const plan =
            'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 88/KH-UBND\n\nAn Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\nI. A\n1. Một.\n2. Hai.\n';
        const document = await open(plan);
        await open(`KẾ HOẠCH\nLàm\n\nI. B\n\n1. ${words.replace('@', CITED)}.\n`);
        const change = edits.plan(document, plan.indexOf('2. Hai'), 'up');
        expect(change?.files[1]?.edits.length).toBe(told.length === 0 ? 1 : 0);
        expect(doubts(change)).toEqual(told);
    });

    it.each([
        ['Điều 2 Chương I', 'Điều 2'],
        ['khoản 1 Điều 2 Chương I', 'khoản 1 Điều 2'],
        ['Điều 1 Chương I', 'Điều 1 Chương I'],
    ])('say no more that an article stands in the chapter that it left: %s', async (before, after) => {
        const plan =
            'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 88/KH-UBND\n\nAn Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\nChương I\nA\nĐiều 1. Một\n1. x\nĐiều 2. Hai\n1. x\nChương II\nB\nĐiều 3. Ba\n1. x\n';
        const said = (words: string) => `KẾ HOẠCH\nLàm\n\nI. B\n\n1. Theo ${words} ${CITED} làm tiếp.\n`;
        const document = await open(plan);
        await open(said(before));
        const change = edits.plan(document, plan.indexOf('Điều 2'), 'down');
        const following = change?.files[1];
        expect(following ? edited(following.text, following.edits) : said(before)).toBe(said(after));
        expect(doubts(change)).toEqual([]);
    });

    it('leave and tell a range of which one goes a level higher', async () => {
        const plan =
            'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 88/KH-UBND\n\nAn Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\nI. A\n1. Một:\na) x\nb) y\nc) z\n2. Hai.\n';
        const document = await open(plan);
        await open(`KẾ HOẠCH\nLàm\n\nI. B\n\n1. Theo từ điểm a đến điểm c khoản 1 Mục I ${CITED} làm tiếp.\n`);
        const change = edits.plan(document, plan.indexOf('b) y'), 'higher');
        expect(change?.files[1]?.edits).toEqual([]);
        expect(doubts(change)).toEqual(['lost: điểm c khoản 1 Mục I']);
    });

    it('follow too', async () => {
        const plan =
            'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 7/KH-UBND\n\nAn Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\nI. A\n\n1. Một.\n\n3. Ba.\n\n4. Bốn.\n';
        const letter =
            'KẾ HOẠCH\nLàm\n\nI. B\n\n1. Theo khoản 3, khoản 4 Mục I Kế hoạch số 7/KH-UBND ngày 05 tháng 3 năm 2026 và khoản 4 Mục I của Kế hoạch số 8/KH-UBND.\n';
        const document = await open(plan);
        const other = await open(letter);
        const change = edits.plan(document, plan.indexOf('3. Ba'), 'here');
        expect(change?.files.map(({ uri }) => uri)).toEqual([document.uri.toString(), other.uri.toString()]);
        const [, following] = change?.files ?? [];
        expect(following && edited(following.text, following.edits)).toBe(
            letter.replace('khoản 3, khoản 4 Mục I Kế hoạch số 7', 'khoản 2, khoản 3 Mục I Kế hoạch số 7'),
        );
    });
});
