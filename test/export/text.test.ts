import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { textFile } from '../../server/src/export/text/text-file.js';
import { columnsOf, cutWord } from '../../server/src/export/text/width.js';
import { outlineOf } from '../../server/src/facts/outline.js';
import type { PlanFile } from '../../server/src/syntax/generated/ast.js';
import { CONTROLS, hostilePlan, wordsIn } from '../support/hostile.js';
import { partyPlan, services, statePlan } from '../support/plans.js';
import { exampleTexts, printText } from '../support/print.js';

const COLUMNS = 78;
const text = (plan: string) => textFile(printText(plan));
const lines = (plan: string) => text(plan).split('\n');

describe('a plan as plain text', () => {
    it('has two columns at its head, with the state’s rules', () => {
        expect(lines(statePlan('I. A')).slice(0, 9)).toEqual([
            '           ỦY BAN NHÂN DÂN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
            '            TỈNH AN GIANG                    Độc lập - Tự do - Hạnh phúc',
            '                _____                        ___________________________',
            '',
            '           Số: 07/KH-UBND                An Giang, ngày 05 tháng 3 năm 2026',
            '',
            '                                   KẾ HOẠCH',
            '                  Trồng cây xanh tại các trường học năm 2026',
            '                              _________________',
        ]);
    });

    it('has the party’s signs', () => {
        const written = lines(partyPlan('I- A')).map((line) => line.trim());
        expect(written.slice(0, 2)).toEqual([
            expect.stringMatching(/^TỈNH ỦY AN GIANG {2,}ĐẢNG CỘNG SẢN VIỆT NAM$/),
            expect.stringMatching(/^\* {2,}_{22}$/),
        ]);
        expect(written).toContain('-----');
    });

    it('moves first lines in as far as the standard says', () => {
        const body = (plan: string) => text(plan).match(/^( *)Trồng cây ở sân[\s\S]*?\n\n/m)?.[0];
        const long = `Trồng cây ở sân ${'và ở vườn trường '.repeat(6)}.`;
        // 12,7 mm of 165 mm, and 10 mm of 165 mm, in 78 columns
        expect(body(statePlan(long))).toMatch(/^ {6}Trồng[^\n]{50,}\n\S/);
        expect(body(partyPlan(long))).toMatch(/^ {5}Trồng[^\n]{50,}\n\S/);
    });

    it('counts letters as they are seen, composed or not', () => {
        const composed = statePlan(`Ủy ban ${'thuộc đường điện '.repeat(20)}`);
        expect(text(composed.normalize('NFD'))).toBe(text(composed));
        expect(columnsOf('đường 漢字 e\u0301')).toBe(6 + 4 + 1 + 1);
        expect(columnsOf('👩‍🌾🇻🇳')).toBe(2 + 2);
        const all = Array.from({ length: 0xd7ff - 0x20 }, (_, index) => String.fromCharCode(index + 0x20));
        expect(all.filter((letter) => columnsOf(letter) !== stringWidth(letter))).toEqual([]);
    });

    it('cuts a word too long for a line between letters as a reader sees them', () => {
        const word = 'a\u0306\u0301👩‍🌾'.repeat(40);
        const pieces = cutWord(word, 10);
        expect(pieces.join('')).toBe(word);
        for (const piece of pieces) {
            expect(piece).toMatch(/^(?:a\u0306\u0301|👩‍🌾)+$/u);
            expect(columnsOf(piece)).toBeLessThanOrEqual(10);
        }
    });

    it('draws tables, with the names of groups over all columns', () => {
        const plan = statePlan('| STT | Việc | Hạn |\n|---|---|---|\n| I | Trồng | |\n| 1 | Cây bàng | 01/3 |');
        const table = lines(plan).filter((line) => /^[+|]/.test(line));
        expect(table[1]).toMatch(/^\| +STT +\| +Việc +\| +Hạn +\|$/);
        expect(table[3]).toMatch(/^\| +I +\| Trồng +\|$/);
        expect(table[5]).toMatch(/^\| +1 +\| Cây bàng +\| +01\/3 +\|$/);
        expect(new Set(table.map(columnsOf))).toEqual(new Set([COLUMNS]));
    });

    it('numbers footnotes where they are called and at the end of the document', () => {
        const written = text(statePlan('Một[^b], hai[^a], ba[^b].\n\n[^a]: Chú A.\n[^b]: Chú B.'));
        expect(written).toContain('Một[1], hai[2], ba[1].');
        expect(written).toMatch(/\n_{20}\n\[1\] Chú B\.\n\[2\] Chú A\.\n$/);
    });

    it('sets recipients beside the signature', () => {
        expect(text(statePlan('I. A'))).toContain(
            [
                'Nơi nhận:                                       TM. ỦY BAN NHÂN DÂN',
                '- Sở Giáo dục và Đào tạo (b/c);                     KT. CHỦ TỊCH',
                '- Lưu: VT, KGVX.                                    PHÓ CHỦ TỊCH',
                ...['', '', '', ''],
                '                                                 Nguyễn Thị Minh An',
            ].join('\n'),
        );
    });

    it('leaves no word alone in the middle of the page', () => {
        const subject = 'Trồng cây xanh, cây bóng mát và cây ăn quả tại các trường học năm 2026 và năm 2027';
        const written = lines(statePlan('I. A').replace('Trồng cây xanh tại các trường học năm 2026', subject));
        const [first, second] = written.slice(7, 9).map((line) => line.trim());
        expect(`${first} ${second}`).toBe(subject);
        expect(Math.abs((first?.length ?? 0) - (second?.length ?? 0))).toBeLessThan(10);
    });

    it('leaves room for the number of a draft', () => {
        const draft = lines(statePlan('I. A').replace('Số: 07/KH-UBND', 'Số: /KH-UBND'));
        expect(draft[4]).toMatch(/^ +Số: {6,}\/KH-UBND {2,}An Giang/);
        expect(draft.join('\n')).not.toMatch(/dự thảo/iu);
    });
});

it('what is printed can be read again: number, kind, subject and sections are the same', () => {
    const outline = (plan: string) =>
        outlineOf('x', services.plan.parser.LangiumParser.parse<PlanFile>(plan).value).documents.map((document) => ({
            ...{ kind: document.kind, number: document.number, date: document.date, subject: document.subject },
            ...{ issuers: document.issuers, recipients: document.recipients, signature: document.signature },
            sections: document.blocks.map(({ type, mark, title }) => [type, mark, title]),
        }));
    for (const { text: plan } of exampleTexts()) {
        expect(outline(text(plan))).toEqual(outline(plan));
    }
});

it('no line is longer than the page is wide', () => {
    for (const { text: plan } of exampleTexts()) {
        for (const line of lines(plan)) {
            expect(columnsOf(line)).toBeLessThanOrEqual(COLUMNS);
        }
    }
});

describe('hostile text', () => {
    const dense = (words: string) => words.replace(/\s/g, '');

    function mustBePlain(plan: string): void {
        const file = printText(plan);
        const written = textFile(file);
        expect(written).not.toMatch(CONTROLS);
        expect(written).not.toMatch(/ \n/);
        for (const line of written.split('\n')) {
            expect(columnsOf(line)).toBeLessThanOrEqual(COLUMNS);
        }
        for (const block of file.documents.flatMap(({ blocks }) => blocks)) {
            if (block.type === 'text') {
                const words = block.runs.map((run) => ('text' in run ? run.text : `[${run.note + 1}]`)).join('');
                expect(dense(written)).toContain(dense(words));
            }
        }
        const letters = (each: string) => dense(each).length;
        const all = wordsIn(file).reduce((sum, words) => sum + letters(words), 0);
        expect(letters(written)).toBeGreaterThanOrEqual(all);
    }

    it('comes out as it is, within the page', () => {
        fc.assert(fc.property(hostilePlan, mustBePlain), { numRuns: 400 });
    });

    it('may be a word of 100,000 letters', () => {
        mustBePlain(statePlan('x'.repeat(100_000)));
        mustBePlain(statePlan('I. A').replace('KGVX', 'đ'.repeat(100_000)));
    });
});
