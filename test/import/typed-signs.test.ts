import { describe, expect, it } from 'vitest';
import { linesOf, onlyOutline } from '../support/outlines.js';
import { paragraph, run, table } from '../support/word-made.js';
import { imported } from './imported.js';

async function lines(...texts: string[]): Promise<string[]> {
    const { text } = await imported({ body: texts.map((each) => paragraph(each)).join('') });
    return text.split('\n').filter((line) => line !== '');
}

async function told(body: string): Promise<string[]> {
    const { remarks } = await imported({ body });
    return remarks.map(({ text }) => text.vi);
}

describe('signs that were typed in Word are signs in the plan', () => {
    it('stars and strokes around words set nothing off, and stand where they stood', async () => {
        expect(await lines('**sao** và *nghiêng*, _gạch_', 'Hết.')).toEqual([
            '**sao ** và *nghiêng *, _gạch _',
            'Hết.',
        ]);
        expect(await told(paragraph('**sao**'))).toEqual([
            expect.stringContaining('1 đoạn có dấu mà kế hoạch hiểu khác'),
        ]);
    });

    it('those that set nothing off are left as they are, untold', async () => {
        const texts = ['Họ tên: ____ ngày __/__/20__', 'Đơn vị (*) giao (*)', '5 * 3 và a_b_c', '(**) Ghi chú'];
        expect(await lines(...texts)).toEqual(texts);
        expect(await told(texts.map((each) => paragraph(each)).join(''))).toEqual([]);
    });

    it('over the borders of runs, lines and cells', async () => {
        const runs = paragraph(run('**sao', '<w:u/>') + run('**') + run(' và\nhết *nghiêng') + run('*'));
        const cells = table(
            [
                ['TT', 'Việc'],
                ['1', '**gấp**'],
            ],
            true,
        );
        const { text } = await imported({ body: runs + cells });
        expect(text).toBe('**sao ** và\nhết *nghiêng *\n\n| TT | Việc |\n| 1 | **gấp ** |\n');
    });

    it('words set off beside a star keep their letters', async () => {
        const bold = (before: string, words: string, behind: string) =>
            paragraph(run(before) + run(words, '<w:b/>') + run(behind));
        const body = paragraph('1. Việc') + bold('Tổng ', 'số', '* của xã.') + bold('Có ', '(*) ghi chú', ' này.');
        const { text } = await imported({ body });
        expect(text).toBe('1. Việc\n\nTổng số* của xã.\n\nCó **(*) ghi chú** này.\n');
    });

    it('what begins or calls a note in a plan does neither, unless both were typed', async () => {
        expect(await lines('Theo [^2] đây.', '[^1]: không phải chú thích', 'đoạn sau')).toEqual([
            'Theo [ ^2] đây.',
            '[ ^1]: không phải chú thích',
            'đoạn sau',
        ]);
        const typed = ['Theo số liệu[^1].', '[^1]: Của xã.'];
        expect(await lines(...typed)).toEqual(typed);
    });

    it('dots to write on are printed, strokes and stars are told', async () => {
        const body = ['1. Ý kiến:', '.'.repeat(40), '-----', '=====', 'Hết.'].map((each) => paragraph(each)).join('');
        const { text, remarks } = await imported({ body });
        expect(text.split('\n').filter(Boolean)).toEqual(['1. Ý kiến:', '…'.repeat(14), '-----', '-----', 'Hết.']);
        expect(remarks.map((remark) => remark.text.vi)).toEqual([expect.stringContaining('2 dòng trong bài')]);
        expect(linesOf(onlyOutline(text).blocks).join('\n')).toContain('…'.repeat(14));
    });

    it('dots to write on are printed in the cells of who signs, too', async () => {
        const signs = table([
            ['LÃNH ĐẠO\n..........\nNgày 5 tháng 3 năm 2026', 'CHUYÊN VIÊN\nNgày 5 tháng 3 năm 2026'],
        ]);
        const { text } = await imported({ body: paragraph('1. Ý kiến.') + signs });
        expect(text).toContain('LÃNH ĐẠO\n\n…………\n\nNgày 5');
    });

    it('where a line ends in a paragraph of the text another paragraph begins', async () => {
        const { text } = await imported({
            body: paragraph('1. Việc') + paragraph('Bình An, tháng 3\nNgười khai\n(ký tên)'),
        });
        expect(text).toBe('1. Việc\n\nBình An, tháng 3\n\nNgười khai\n\n(ký tên)\n');
    });

    it('a paragraph that a plan reads as the end of the one above is told', async () => {
        const body = ['1. Mục một', 'thụt vào'].map((each) => paragraph(each)).join('');
        expect(await told(body)).toEqual([expect.stringContaining('1 đoạn bắt đầu bằng chữ thường')]);
        expect(await told(body.replace('Mục một', 'Mục một.'))).toEqual([]);
    });
});
