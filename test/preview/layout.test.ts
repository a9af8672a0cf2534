import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
    columnOf,
    fittingZoom,
    MAX_ZOOM,
    MIN_ZOOM,
    pageAt,
    steppedZoom,
    wantedPages,
    zoomForWholePages,
} from '../../client/preview/page/layout.js';

const A4 = { width: 595.28, height: 841.89 };
const ON_ITS_SIDE = { width: 841.89, height: 595.28 };
const pages = fc.array(fc.constantFrom(A4, ON_ITS_SIDE), { minLength: 1, maxLength: 30 });
const zoom = fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true });
const ratio = fc.constantFrom(1, 1.1, 1.25, 1.333, 1.5, 2, 3);

describe('the column of pages', () => {
    test('all edges fall on pixels of the screen, at every zoom and pixel ratio', () => {
        fc.assert(
            fc.property(pages, zoom, fc.integer({ min: 50, max: 3000 }), ratio, (sizes, factor, width, pixels) => {
                for (const box of columnOf(sizes, factor, width, pixels).boxes) {
                    for (const edge of [box.left, box.top, box.width, box.height]) {
                        expect(edge * pixels).toBeCloseTo(Math.round(edge * pixels), 6);
                    }
                }
            }),
        );
    });

    test('pages stand one below the other, inside the column, and none over another', () => {
        fc.assert(
            fc.property(pages, zoom, fc.integer({ min: 50, max: 3000 }), ratio, (sizes, factor, width, pixels) => {
                const column = columnOf(sizes, factor, width, pixels);
                let end = 0;
                for (const { top, left, width: own, height } of column.boxes) {
                    expect(top).toBeGreaterThan(end);
                    expect(left).toBeGreaterThan(0);
                    expect(left + own).toBeLessThan(column.width);
                    end = top + height;
                }
                expect(column.height).toBeGreaterThan(end);
            }),
        );
    });

    test('a whole page fits into the view, in width and in height', () => {
        for (const [width, height] of [
            [900, 500],
            [300, 1200],
        ] as const) {
            const { boxes } = columnOf([A4], zoomForWholePages([A4], width, height), width, 1);
            expect(boxes[0]?.height).toBeLessThanOrEqual(height);
            expect(boxes[0]?.width).toBeLessThanOrEqual(width);
            expect(Math.min(height - (boxes[0]?.height ?? 0), width - (boxes[0]?.width ?? 0))).toBeLessThan(40);
        }
    });

    test('the fitting zoom fills the width, with nothing to scroll sideways', () => {
        for (const width of [300, 517, 800, 1500]) {
            const column = columnOf([A4], fittingZoom([A4], width), width, 1);
            expect(column.width).toBeLessThanOrEqual(width + 1);
            expect(column.boxes[0]?.width).toBeGreaterThan(width - 40);
        }
    });

    test('steps lead up and down, and end', () => {
        expect([steppedZoom(1, 1), steppedZoom(1, -1), steppedZoom(0.62, 1), steppedZoom(0.62, -1)]).toEqual([
            1.1, 0.9, 0.67, 0.5,
        ]);
        expect([steppedZoom(MAX_ZOOM, 1), steppedZoom(MIN_ZOOM, -1)]).toEqual([MAX_ZOOM, MIN_ZOOM]);
    });
});

describe('pages that are needed', () => {
    const { boxes } = columnOf(
        Array.from({ length: 20 }, () => A4),
        1,
        900,
        1,
    );
    const step = (boxes[1]?.top ?? 0) - (boxes[0]?.top ?? 0);

    test('those in sight come first, from the top down, then the neighbours', () => {
        expect(wantedPages(boxes, 5 * step + step / 2, step, 0.75 * step)).toEqual([5, 6, 4, 7]);
    });

    test('a long document wants no more of them than a short one', () => {
        expect(wantedPages(boxes, 0, step, 0.75 * step)).toEqual([0, 1]);
    });

    test('the page that is read', () => {
        expect(pageAt(boxes, 0, step)).toBe(0);
        expect(pageAt(boxes, 7 * step, step)).toBe(7);
        expect(pageAt(boxes, 7 * step + 0.9 * step, step)).toBe(8);
        expect(pageAt([], 0, step)).toBe(0);
    });
});
