import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composed, edited, movedBy, type OffsetEdit } from '../../../server/src/editor/numbering/plan-text.js';

/** Edits of a text, in order, that do not overlap. */
function editsOf(text: string, cuts: readonly (readonly [number, number, string])[]): OffsetEdit[] {
    let at = 0;
    return cuts.flatMap(([gap, length, newText]) => {
        const start = Math.min(text.length, at + gap + 1);
        const end = Math.min(text.length, start + length);
        if (start <= at && at > 0) return [];
        at = end;
        return [{ start, end, newText }];
    });
}

const cuts = fc.array(fc.tuple(fc.nat(5), fc.nat(4), fc.constantFrom('', 'x', 'yz')), { maxLength: 6 });

it('two changes as one lead to the same text', () => {
    fc.assert(
        fc.property(fc.string({ maxLength: 40 }), cuts, cuts, (text, a, b) => {
            const first = editsOf(text, a);
            const between = edited(text, first);
            const second = editsOf(between, b);
            expect(edited(text, composed(text.length, first, second))).toBe(edited(between, second));
        }),
    );
});

it('what stood at an offset stands where it was moved to', () => {
    const edits = [
        { start: 2, end: 4, newText: 'xyz' },
        { start: 6, end: 6, newText: '!' },
    ];
    expect([0, 2, 4, 6, 7].map(movedBy(edits))).toEqual([0, 2, 5, 7, 9]);
});
