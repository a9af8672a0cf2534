import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Height, inSight, scrollMap } from '../../client/preview/page/sync.js';

const LINES = 200;
const HEIGHT = 5_000;

/** Blocks as a plan has them, and worse: nested, side by side, out of order, beyond the text. */
const blocks: fc.Arbitrary<Height[]> = fc.array(
    fc
        .tuple(fc.nat(LINES + 20), fc.nat(12), fc.double({ min: 0, max: HEIGHT + 500, noNaN: true }))
        .map(([from, more, y]) => ({ from, to: from + more, y })),
    { maxLength: 40 },
);
const line = fc.double({ min: 0, max: LINES, noNaN: true });
const height = fc.double({ min: 0, max: HEIGHT, noNaN: true });

/** Blocks one below the other, with lines between some of them. */
const column: fc.Arbitrary<Height[]> = fc
    .array(fc.tuple(fc.nat(3), fc.nat(5), fc.integer({ min: 15, max: 900 })), { minLength: 1, maxLength: 30 })
    .map((steps) => {
        let from = 0;
        let y = 0;
        return steps.map(([gap, more, tall]) => {
            from += gap + 1;
            y += tall;
            const block = { from, to: from + more, y };
            from += more;
            return block;
        });
    });

describe('the map between lines and heights', () => {
    test('never falls, in neither direction', () => {
        fc.assert(
            fc.property(blocks, line, line, height, height, (all, a, b, c, d) => {
                const map = scrollMap(all, LINES, HEIGHT);
                expect(map.yOf(Math.min(a, b))).toBeLessThanOrEqual(map.yOf(Math.max(a, b)));
                expect(map.lineOf(Math.min(c, d))).toBeLessThanOrEqual(map.lineOf(Math.max(c, d)));
            }),
        );
    });

    test('stays within the text and the pages, and leads from top to top and from end to end', () => {
        fc.assert(
            fc.property(blocks, line, height, (all, someLine, someHeight) => {
                const map = scrollMap(all, LINES, HEIGHT);
                expect(map.yOf(someLine)).toBeGreaterThanOrEqual(0);
                expect(map.yOf(someLine)).toBeLessThanOrEqual(HEIGHT);
                expect(map.lineOf(someHeight)).toBeGreaterThanOrEqual(0);
                expect(map.lineOf(someHeight)).toBeLessThanOrEqual(LINES);
                expect([map.yOf(0), map.yOf(LINES), map.lineOf(HEIGHT)]).toEqual([0, HEIGHT, LINES]);
            }),
        );
    });

    test('the line at a height stands at that height', () => {
        fc.assert(
            fc.property(column, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
                const end = (all.at(-1)?.y ?? 0) + 300;
                const map = scrollMap(all, (all.at(-1)?.to ?? 0) + 3, end);
                expect(map.yOf(map.lineOf(share * end))).toBeCloseTo(share * end, 6);
            }),
        );
    });

    test('within a block a line leads to a height and back to itself', () => {
        fc.assert(
            fc.property(column, fc.nat(), fc.double({ min: 0, max: 0.999, noNaN: true }), (all, pick, share) => {
                const block = all[pick % all.length] as Height;
                const map = scrollMap(all, (all.at(-1)?.to ?? 0) + 3, (all.at(-1)?.y ?? 0) + 300);
                const inside = block.from + share * (block.to + 1 - block.from);
                expect(map.lineOf(map.yOf(inside))).toBeCloseTo(inside, 6);
            }),
        );
    });

    test('each block begins where it stands', () => {
        fc.assert(
            fc.property(column, (all) => {
                const map = scrollMap(all, (all.at(-1)?.to ?? 0) + 3, (all.at(-1)?.y ?? 0) + 300);
                for (const { from, y } of all) {
                    expect(map.yOf(from)).toBeCloseTo(y, 6);
                }
            }),
        );
    });

    test('the second of two columns does not lead back up', () => {
        const map = scrollMap(
            [
                { from: 10, to: 10, y: 100 },
                { from: 11, to: 11, y: 120 },
                { from: 12, to: 12, y: 90 },
                { from: 13, to: 13, y: 150 },
            ],
            20,
            400,
        );
        expect([10, 11, 12, 13].map(map.yOf)).toEqual([100, 120, 150, 150]);
    });

    test('lines between two blocks take no height', () => {
        const map = scrollMap(
            [
                { from: 1, to: 1, y: 50 },
                { from: 8, to: 8, y: 100 },
            ],
            10,
            200,
        );
        expect([map.yOf(1.5), map.yOf(2), map.yOf(7), map.yOf(8)]).toEqual([75, 100, 100, 100]);
        expect(map.lineOf(100)).toBe(8);
    });

    test('without blocks, a text goes evenly along its pages', () => {
        const map = scrollMap([], 10, 1000);
        expect([map.yOf(5), map.lineOf(250)]).toEqual([500, 2.5]);
    });
});

describe('a block in sight', () => {
    test('is seen wholly, or from its beginning, wherever the view would go', () => {
        fc.assert(
            fc.property(
                height,
                height,
                fc.integer({ min: 1, max: 2_000 }),
                fc.integer({ min: 1, max: 2_000 }),
                (wish, begin, tall, view) => {
                    const top = inSight(wish, begin, begin + tall, view);
                    expect(top).toBeLessThanOrEqual(begin);
                    expect(top + view).toBeGreaterThanOrEqual(Math.min(begin + tall, begin + view));
                },
            ),
        );
    });

    test('leaves a view alone that shows it', () => {
        expect(inSight(100, 150, 200, 300)).toBe(100);
    });
});
