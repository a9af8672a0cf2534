import { describe, expect, it } from 'vitest';
import { cut, table } from '../../server/src/cli/table.js';
import { columnsOf } from '../../server/src/export/text/width.js';

const NFD = 'Ủy ban nhân dân phường'.normalize('NFD');

describe('a table on a terminal', () => {
    it('lines up where letters are wide or have their accents beside them', () => {
        const columns = ['a', 'b'].map((title) => ({ title, max: 40 }));
        const rows = [
            ['漢字', '|'],
            [NFD, '|'],
            ['👩‍🌾 cây', '|'],
        ];
        const ends = table(columns, rows, 80)
            .split('\n')
            .filter((line) => line.endsWith('|'))
            .map(columnsOf);
        expect(ends).toEqual([25, 25, 25]);
    });

    it('cuts between letters as a reader sees them, at either end', () => {
        expect(cut(NFD, 8)).toBe(`${'Ủy ban'.normalize('NFD')}…`);
        expect(cut('漢字漢字', 6)).toBe('漢字…');
        const [, row] = table([{ title: '', max: 7, keepsEnd: true }], [[NFD]], 80).split('\n');
        expect(row).toBe(`…${'phường'.normalize('NFD')}`);
    });
});
