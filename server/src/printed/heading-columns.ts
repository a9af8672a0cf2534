import { largest } from '../bounds/extremes.js';
import { textWidthOf } from '../standards/page.js';
import type { Standard } from '../standards/standard.js';
import type { HeadingBlock } from './printed-document.js';
import { lookOf, widthOfRuns } from './times-widths.js';

/** The right column is as wide as its longest line, within these bounds (points: 70 and 105 mm). */
const MIN_RIGHT_COLUMN = 198.4;
const WIDEST_RIGHT_COLUMN = 297.6;

/** Room beside the longest line, so that another font's rounding does not break it, in points: 2 mm. */
const ROOM = 5.67;

/** Points between the columns: 2 mm. */
export const HEADING_GUTTER = 5.67;

/**
 * How wide the two columns of a heading are, in points.
 *
 * @param width between the margins: those of pages that stand upright, but for the form of an annex that lies on its side
 */
export function headingColumns(
    block: HeadingBlock,
    standard: Standard,
    width = textWidthOf(standard, false),
): { left: number; right: number } {
    const lines = [...block.national, ...(block.date ? [block.date] : [])];
    const widths = lines.map(({ runs, style }) => widthOfRuns(runs, lookOf(standard.components[style])));
    const right = Math.min(largest([MIN_RIGHT_COLUMN, ...widths]) + ROOM, WIDEST_RIGHT_COLUMN);
    return { left: width - right - HEADING_GUTTER, right };
}
