import { describe, expect, it } from 'vitest';
import { linesOf, onlyOutline } from '../support/outlines.js';

const shown = (body: string) => linesOf(onlyOutline(`HỢP ĐỒNG\nThuê vườn ươm\n\n${body}`).blocks);

describe('articles of contracts', () => {
    it('may have Roman numbers', () => {
        expect(shown('Điều I. Vườn ươm\n\nHai sào.\n\nĐiều II\nGiá thuê\n\nMột triệu đồng.\n')).toEqual([
            'Điều I ‹Vườn ươm›',
            '  Hai sào.',
            'Điều II ‹Giá thuê›',
            '  Một triệu đồng.',
        ]);
    });

    it('may have their titles without a stop, where they count on', () => {
        expect(shown('Điều 1 Vườn ươm\n\nHai sào.\n\nĐiều 2 Giá thuê\n\nMột triệu đồng.\n')).toEqual([
            'Điều 1 ‹Vườn ươm›',
            '  Hai sào.',
            'Điều 2 ‹Giá thuê›',
            '  Một triệu đồng.',
        ]);
    });

    it('are cited elsewhere', () => {
        const cited = 'Điều 3 Luật Trồng trọt không áp dụng cho vườn này.';
        expect(shown(`Điều 1 Vườn ươm\n\nHai sào.\n\nĐiều 2 Giá thuê\n\n${cited}\n`).at(-1)).toBe(`  ${cited}`);
        expect(shown('Bên A giao vườn.\n\nĐiều 5 Luật Trồng trọt\n\nBên B nhận vườn.\n')).toEqual([
            'Bên A giao vườn.',
            'Điều 5 Luật Trồng trọt',
            'Bên B nhận vườn.',
        ]);
    });
});
