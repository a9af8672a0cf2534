import { describe, expect, it } from 'vitest';
import {
    labelAt,
    letterOrdinal,
    type Mark,
    type MarkKind,
    romanNumeral,
    romanValue,
    wordOrdinal,
} from '../../server/src/terms/marks.js';

describe('Roman numerals', () => {
    it('are read as they are written', () => {
        for (let value = 1; value <= 399; value++) {
            expect(romanValue(romanNumeral(value))).toBe(value);
        }
        expect([4, 9, 14, 40, 90, 399].map(romanNumeral)).toEqual(['IV', 'IX', 'XIV', 'XL', 'XC', 'CCCXCIX']);
    });

    it('are nothing else', () => {
        for (const text of ['', 'IIII', 'VX', 'IC', 'IXI', 'i', '1', 'A', 'I.', 'VIV']) {
            expect([text, romanValue(text)]).toEqual([text, undefined]);
        }
    });
});

describe('letters of a list', () => {
    it('follow the Vietnamese alphabet', () => {
        expect(['a', 'd', 'đ', 'e', 'g', 'i', 'k', 'p', 'q', 'y'].map(letterOrdinal)).toEqual([
            1, 4, 5, 6, 7, 9, 10, 15, 16, 23,
        ]);
    });

    it('are single ones of it', () => {
        for (const text of ['', 'f', 'j', 'w', 'z', 'ă', 'A', 'ab', '1']) {
            expect([text, letterOrdinal(text)]).toEqual([text, undefined]);
        }
    });
});

it('words count behind “thứ”', () => {
    expect(['nhất', 'TƯ', 'Mười'].map(wordOrdinal)).toEqual([1, 4, 10]);
    expect(wordOrdinal('nhì')).toBeUndefined();
});

describe('another place in a sequence', () => {
    const cases: readonly (readonly [MarkKind, string, number | undefined, number, string])[] = [
        ['section', 'II', 2, 4, 'IV'],
        ['number', '7', 7, 3, '3'],
        ['decimal', '2.5', 5, 3, '2.3'],
        ['decimal', '2.1.4', 4, 2, '2.1.2'],
        ['decimal', 'IV.2', 2, 1, 'IV.1'],
        ['letter', 'e', 6, 5, 'đ'],
        ['letter', 'i', 9, 10, 'k'],
        ['letter', 'c', 3, 2, 'b'],
        ['letter', 'a3', 3, 2, 'a2'],
        ['parenthesis', 'iii', 3, 2, 'ii'],
        ['parenthesis', 'c', 3, 2, 'b'],
        ['division', 'C', 3, 2, 'B'],
        ['part', 'III', 3, 2, 'II'],
        ['part', 'thứ ba', 3, 2, 'thứ hai'],
        ['part', '3', 3, 2, '2'],
    ];
    for (const [kind, label, ordinal, place, expected] of cases) {
        it(`${place} beside ${label} (${kind}) is ${expected}`, () => {
            const mark: Mark = { kind, label, punctuation: '', depth: 1, ordinal };
            expect(labelAt(mark, place)).toBe(expected);
        });
    }
});
