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

    it('are all or none: not where the second one does not stand apart, nor where others are listed below a section', () => {
        const types = (text: string) => onlyOutline(text).blocks.map(({ type }) => type);
        const joined = 'Bên A giao:\n\nĐiều 1 Vườn ươm\nHai sào.\nĐiều 2 Giá thuê\nMột triệu đồng.\n';
        expect(types(`HỢP ĐỒNG\nThuê vườn ươm\n\n${joined}`)).not.toContain('article');
        const cited = 'Điều 1 Luật Trồng trọt\n\nĐiều 2 Luật Thủy lợi\n\n';
        expect(shown(`Xem các điều:\n\n${cited}Bên B nhận vườn.\n`)).not.toContain('Điều 1 ‹Luật Trồng trọt›');
        expect(shown(`I. VIỆC\n\nXem:\n\n${cited.replace('\n\n', '\n\nđã nêu.\n\n')}`).join()).not.toContain('‹Luật');
    });
});
