import { expect, test } from 'vitest';
import { missingCharacters } from '../../server/src/typeset/coverage.js';
import { readCoverage } from '../../server/src/typeset/engine-on-disk.js';
import { DIST, exampleTexts, printText } from '../support/print.js';

const coverage = readCoverage(`${DIST}/typeset`);

test('the fonts of the pages have all that the examples need', () => {
    for (const { text } of exampleTexts()) {
        expect(missingCharacters(printText(text), coverage)).toEqual([]);
    }
});

test('every Vietnamese letter is there, in both cases', () => {
    const vowels = [...'aăâeêioôơuưy'].flatMap((vowel) =>
        ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
    );
    const letters = [...vowels, 'đ'].flatMap((letter) => [letter, letter.toUpperCase()]);
    for (const letter of letters) {
        const code = letter.codePointAt(0) as number;
        expect(coverage.some(([first, last]) => code >= first && code <= last)).toBe(true);
    }
});

test('signs of forms have a form: boxes to tick, ticks, stars, arrows, comparisons', () => {
    const file = printText('KẾ HOẠCH\nThử\n\nI. MỤC ĐÍCH\n\n- ☐ ☑ ☒ ✓ ✔ ★ ☆ → ≤ ≥ ² ³ ● ■');
    expect(missingCharacters(file, coverage)).toEqual([]);
});

test('a character without a form is named, with its first line', () => {
    const file = printText(
        'KẾ HOẠCH\nThử\n\nI. MỤC ĐÍCH\n\n- Một hai 漢 ba[^1].\n- Bốn 漢 năm ไ.\n\n[^1]: Chú thích 😀.',
    );
    const missing = missingCharacters(file, coverage);
    expect(missing.map(({ character, place }) => [character, file.places[place]?.from])).toEqual([
        ['漢', 5],
        ['😀', 5],
        ['ไ', 6],
    ]);
});
