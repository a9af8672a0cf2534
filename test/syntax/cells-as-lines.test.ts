import { describe, expect, it } from 'vitest';
import { linesOf, onlyOutline } from '../support/outlines.js';
import { open, statePlan } from '../support/plans.js';

const table = (...lines: string[]) => statePlan(`I. CHỈ TIÊU\n\n${lines.join('\n')}\n\nII. TỔ CHỨC THỰC HIỆN`);
const linesOfTable = (...lines: string[]) =>
    linesOf(onlyOutline(table(...lines)).blocks)
        .flatMap((line) => line.split('\n'))
        .map((line) => line.replace(/^\s*(?:bảng )?/u, ''));

describe('a table whose cells came one a line', () => {
    it('has rows where each has as many lines as its head', () => {
        expect(linesOfTable('STT', 'Tên xã', 'Số cây', '1', 'Xã A', '20', '2', 'Xã B', '30')).toEqual(
            expect.arrayContaining(['STT | Tên xã | Số cây', '1 | Xã A | 20', '2 | Xã B | 30']),
        );
    });

    it('keeps each line where nobody can tell which are one cell', () => {
        const lines = linesOfTable('TT', 'Việc', '1.', 'Đào hố', 'và bón lót', '2.', 'Trồng');
        expect(lines).toEqual(expect.arrayContaining(['1.', 'Đào hố', 'và bón lót', '2.', 'Trồng']));
    });

    it('has no marks of the outline, however its rows are numbered', async () => {
        for (const lines of [
            ['TT', 'Việc', 'Số', '1', 'Cây', '100', '1.1', 'Bạch đàn', '2.5', '1.3', 'Keo', '3'],
            ['TT', 'Việc', '1.', 'Cây', '', '2.', 'Hoa', '4.', 'Cỏ'],
            ['STT', 'Tên', '(1)', '(3)', '1', 'A'],
        ]) {
            const { diagnostics = [] } = await open(table(...lines));
            expect(diagnostics.map(({ code }) => code)).not.toContain('danh-so-nhay');
        }
    });

    it('ends at a blank line, behind which numbers are marks again', async () => {
        const { diagnostics = [] } = await open(table('STT', 'Việc', '1', 'Đào hố', '', '1. Cây', '3. Hoa'));
        expect(diagnostics.map(({ code }) => code)).toContain('danh-so-nhay');
    });

    it('is told by the head of its numbers alone', () => {
        expect(linesOfTable('Tên xã', 'Số cây', '1', 'Xã A')).not.toContain('1 | Xã A');
    });
});

describe('small Roman numerals', () => {
    const codes = async (body: string) => ((await open(statePlan(body))).diagnostics ?? []).map(({ code }) => code);

    it('count a list of their own below letters', async () => {
        const body = 'I. A\n1. x\na) Gồm:\ni. x\nii. y\niii. z\niv. x\nv. y\nb) Gồm:\ni. x\nii. y';
        expect(linesOf(onlyOutline(statePlan(body)).blocks).map((line) => line.trim())).toEqual(
            expect.arrayContaining(['a ‹Gồm›', 'i ‹x›', 'iv ‹x›', 'v ‹y›', 'b ‹Gồm›']),
        );
        expect(await codes(body)).not.toContain('danh-so-nhay');
        expect(await codes('I. A\n1. x\na) Gồm:\ni. x\nii. y\niii. z\nb) y')).not.toContain('danh-so-lap');
    });

    it('are told where one is missing', async () => {
        expect(await codes('I. A\ni. x\nii. y\niii. z\nv. x')).toContain('danh-so-nhay');
    });

    it('i) behind h) is a letter', async () => {
        expect(await codes('I. A\na) x\nb) x\nc) x\nd) x\nđ) x\ne) x\ng) x\nh) x\ni) x\nk) x')).not.toContain(
            'danh-so-nhay',
        );
    });
});
