import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centredLines, ruleLength } from '../../server/src/printed/centred-lines.js';
import { GLUE, gluedRuns } from '../../server/src/printed/glue.js';
import { wordsOf } from '../../server/src/printed/runs.js';
import { linesOfRuns, widthOfRuns } from '../../server/src/printed/times-widths.js';

const LOOK = { size: 14, bold: false, italic: false };

/** The words of a text that no line's end parts, one behind the other. */
function chains(text: string, names = false): string[] {
    const glued = wordsOf(gluedRuns([{ text }], undefined, names));
    return glued
        .split(/ (?!\u2060)/u)
        .filter((chain) => chain.includes(GLUE))
        .map((chain) => chain.replaceAll(GLUE, ''));
}

describe('what no end of a line parts', () => {
    test.each([
        ['theo Nghị quyết số 57-NQ/TW ngày 26 tháng 02 năm 2026 của Bộ', ['số 57-NQ/TW', 'ngày 26 tháng 02 năm 2026']],
        [
            'theo Mục II, khoản 2 Điều 5 và điểm a của Phụ lục III',
            ['Mục II,', 'khoản 2', 'Điều 5', 'điểm a', 'lục III'],
        ],
        [
            'có 12 lớp, 1.200 em và 20 triệu đồng trong quý IV năm 2026',
            ['12 lớp,', '1.200 em', '20 triệu đồng', 'quý IV năm 2026'],
        ],
        ['giai đoạn 2026 - 2030, từ năm 2026 trở đi', ['đoạn 2026 - 2030,', 'năm 2026']],
        ['Phần thứ nhất nói về văn hóa - xã hội', ['thứ nhất', 'hóa -']],
        ['trước ngày 30/9/2026; gửi danh sách về Sở', ['ngày 30/9/2026;']],
        ['(tháng 4 và tháng 8), Nhâm Dần-năm 2022', ['(tháng 4', 'tháng 8),', 'Dần-năm 2022']],
        ['Kết luận số 132- KL/TW của Bộ Chính trị', ['số 132- KL/TW']],
        ['theo Thông tư số 24/2024/ TT- BYT về', ['số 24/2024/ TT- BYT']],
        ['hoàn thành (>46 triệu thửa đất)', ['(>46 triệu thửa']],
        ['2.1- ĐẾN NAY, II- NỘI DUNG', []],
        ['học tập- Vui chơi có thưởng', []],
        ['những việc không có số nào', []],
    ])('%s', (text, expected) => {
        expect(chains(text)).toEqual(expected);
    });

    test('a heading keeps a unit and its name together', () => {
        expect(chains('ỦY BAN NHÂN DÂN TỈNH AN GIANG', true)).toEqual(['TỈNH AN GIANG']);
        expect(chains('HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH', true)).toEqual(['THÀNH PHỐ HỒ CHÍ MINH']);
        expect(chains('ỦY BAN NHÂN DÂN TỈNH AN GIANG')).toEqual([]);
    });

    test('a chain without room gives way, the weakest places first', () => {
        const date = [{ text: 'ngày 26 tháng 02 năm 2026' }];
        const within = (width: number) => wordsOf(gluedRuns(date, { look: LOOK, width })).replaceAll(` ${GLUE}`, '~');
        expect(within(500)).toBe('ngày~26~tháng~02~năm~2026');
        expect(within(100)).toBe('ngày~26 tháng~02 năm~2026');
        expect(within(20)).toBe('ngày 26 tháng 02 năm 2026');
    });

    const word = fc.oneof(
        fc.constantFrom('ngày', 'tháng', 'năm', 'số', 'Mục', 'Điều', 'II', 'a', '-', '2026', '26', '57-NQ/TW', 'triệu'),
        fc.constantFrom('ỦY', 'BAN', 'TỈNH', 'AN', 'GIANG', 'và', 'của', 'nhân', 'dân,', 'constructor', '1.200', '%'),
        fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.replace(/[\s\p{C}\p{Z}]/gu, '') || 'x'),
    );
    const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
    const runs = fc
        .array(fc.record({ text, bold: fc.constantFrom(true, undefined) }), { minLength: 1, maxLength: 3 })
        .map((all) =>
            all.map(({ text: own, bold }, index) => ({ text: index ? ` ${own}` : own, ...(bold ? { bold } : {}) })),
        );

    test('glue changes no word, and no chain is wider than its room', () => {
        fc.assert(
            fc.property(runs, fc.integer({ min: 30, max: 480 }), fc.boolean(), (all, width, names) => {
                const glued = gluedRuns(all, { look: LOOK, width }, names);
                expect(wordsOf(glued).replaceAll(GLUE, '')).toBe(wordsOf(all));
                expect(glued.length).toBe(all.length);
                for (const chain of wordsOf(glued)
                    .split(/ (?!\u2060)/u)
                    .filter((each) => each.includes(` ${GLUE}`))) {
                    expect(widthOfRuns([{ text: chain.replaceAll(GLUE, '') }], LOOK)).toBeLessThanOrEqual(width);
                }
            }),
        );
    });

    test('lines in the middle are as few as there have to be, within the column, their words unchanged', () => {
        fc.assert(
            fc.property(runs, fc.integer({ min: 60, max: 480 }), (all, column) => {
                const lines = centredLines(all, LOOK, column);
                expect(wordsOf(lines.runs).replaceAll(GLUE, '')).toBe(wordsOf(all));
                expect(lines.width ?? 0).toBeLessThanOrEqual(column);
                expect(lines.longest).toBeGreaterThanOrEqual(Math.min(lines.last, column));
                expect(linesOfRuns(all, LOOK, column)).toBeGreaterThanOrEqual(1);
            }),
        );
    });
});

describe('titles', () => {
    const BOLD = { size: 14, bold: true, italic: false };
    const linesWithin = (text: string, column: number, authors: number[] = []) => {
        const { runs, width } = centredLines([{ text }], BOLD, column, authors);
        const lines: string[] = [];
        for (const chain of wordsOf(runs).split(/ (?!\u2060)/u)) {
            const plain = chain.replaceAll(GLUE, '');
            const longer = lines.length > 0 ? `${lines.at(-1)} ${plain}` : plain;
            if (lines.length > 0 && widthOfRuns([{ text: longer }], BOLD) <= (width ?? column)) {
                lines[lines.length - 1] = longer;
            } else {
                lines.push(plain);
            }
        }
        return lines;
    };

    test('end where sense does', () => {
        expect(linesWithin('ỦY BAN NHÂN DÂN TỈNH AN GIANG', 190)).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH AN GIANG']);
        expect(
            linesWithin('Ban hành Kế hoạch phát triển văn hóa đọc trên địa bàn tỉnh An Giang năm 2026', 467),
        ).toEqual(['Ban hành Kế hoạch phát triển văn hóa đọc', 'trên địa bàn tỉnh An Giang năm 2026']);
    });

    test('keep the lines that the author has ended', () => {
        const text = 'Tổ chức dạy bơi cho trẻ em trong mùa hè';
        expect(linesWithin(text, 467)).toEqual([text]);
        expect(linesWithin(text, 467, [4, 6])).toEqual(['Tổ chức dạy bơi', 'cho trẻ em trong mùa hè']);
        // a line that has no room is no line of paper
        expect(linesWithin(text, 150, [9, 1])).not.toContain('Tổ chức dạy bơi cho trẻ em trong mùa');
    });

    test('have a rule of a third to a half of their last line, and of the longest where that can be', () => {
        const share = { min: 1 / 3, max: 1 / 2, printed: 0.4 };
        const lines = (longest: number, last: number) => ({ runs: [], width: null, longest, last });
        expect(ruleLength(lines(200, 200), share)).toBeCloseTo(80);
        expect(ruleLength(lines(200, 140), share)).toBeCloseTo(200 / 3);
        expect(ruleLength(lines(400, 100), share)).toBeCloseTo(50);
    });
});
