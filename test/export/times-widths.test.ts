import { describe, expect, it } from 'vitest';
import { linesOfRuns, widthOfRuns } from '../../server/src/printed/times-widths.js';

const LOOK = { size: 1000, bold: false, italic: false };
const width = (text: string, look = LOOK) => widthOfRuns([{ text }], look);

describe('the width of words of Times', () => {
    it('is that of the font, in each face', () => {
        // figures that the makers of Times publish with it
        expect(width('W')).toBe(944);
        expect(width('W', { ...LOOK, bold: true })).toBe(1000);
        expect(width('W', { ...LOOK, italic: true })).toBe(833);
        expect(width('W', { ...LOOK, bold: true, italic: true })).toBe(889);
    });

    it('takes no room for accents, composed or not', () => {
        expect(width('ậ')).toBe(width('a'));
        expect(width('đường'.normalize('NFD'))).toBe(width('đương'));
    });

    it('is known of more than Vietnamese, and guessed of what the font lacks', () => {
        expect(width('Ж')).toBeGreaterThan(width('W') * 0.9);
        expect(width('漢')).toBe(500);
    });
});

it('a word stands on the next line where this one has no room', () => {
    const room = width('Trồng cây') + 1;
    expect(linesOfRuns([{ text: 'Trồng cây' }], LOOK, room)).toBe(1);
    expect(linesOfRuns([{ text: 'Trồng cây xanh' }], LOOK, room)).toBe(2);
});
