import { describe, expect, test } from 'vitest';
import { foldAccents } from '../../server/src/facts/fold.js';

/** As Unicode takes letters apart, for any text. */
function apart(text: string): string {
    return text
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .replace(/[đĐ]/g, 'd')
        .toLowerCase();
}

describe('accents', () => {
    test('are folded away from every Vietnamese letter, composed or not', () => {
        const text = 'Ủy ban nhân dân TỈNH ĐẮK LẮK – “Kế hoạch” số 12/KH-UBND: phường Thuỷ Biều, quý ỳỷỹỵ ƠỚỜỞỠỢ';
        expect(foldAccents(text)).toBe(apart(text));
        expect(foldAccents(text.normalize('NFD'))).toBe(apart(text));
        expect(foldAccents('Đường sắt')).toBe('duong sat');
    });

    test('are folded as Unicode says from each letter of the Latin alphabets', () => {
        const codes = [...Array(0x250).keys(), ...Array.from({ length: 0x100 }, (_, at) => 0x1e00 + at)];
        for (const letter of codes.map((code) => String.fromCharCode(code))) {
            expect([letter, foldAccents(`Kế ${letter} x`)]).toEqual([letter, apart(`Kế ${letter} x`)]);
        }
    });
});
