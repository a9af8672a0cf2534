import { type IParagraphOptions, Paragraph, type Table } from 'docx';
import { DRAFT_MARK } from '../../printed/draft-mark.js';
import type { HeadingBlock, PrintedLine } from '../../printed/printed-document.js';
import { textWidthOf } from '../../standards/page.js';
import { layoutTable } from './layout-table.js';
import { markBelow } from './title-mark.js';
import { styleOf, type WordDocument, widthOf } from './word-document.js';
import { wordRuns } from './words.js';

/** The right column of the heading is as wide as its longest line, within these bounds (points: 70 and 105 mm). */
const MIN_RIGHT_COLUMN = 198.4;
const WIDEST_RIGHT_COLUMN = 297.6;

/** Room beside the longest line, so that another font's rounding does not break it, in points: 2 mm. */
const ROOM = 5.67;

/** Points between the columns: 2 mm. */
const GUTTER = 5.67;

/** Points between the two rows of the heading. */
const ROW_GAP = 8;

/** The head of the first page: a table of two columns without borders, so that an office can write into both. */
export function headingTable(block: HeadingBlock, document: WordDocument): Table {
    const text = textWidthOf(document.standard, false);
    const rightLines = [...block.national, ...(block.date ? [block.date] : [])];
    const longest = Math.max(0, ...rightLines.map(({ runs, style }) => widthOf(runs, styleOf(document, style))));
    const right = Math.min(Math.max(longest, MIN_RIGHT_COLUMN) + ROOM, WIDEST_RIGHT_COLUMN);
    const leftWidth = text - right - GUTTER;
    const rows = [[column(block.issuers, leftWidth, document), column(block.national, right, document)]];
    const below = [block.number, block.letterSubject].filter((line) => line !== null);
    const left = below.map((line) => linePara(line, document));
    if (block.draft) {
        left.push(linePara({ place: block.place, style: 'draftMark', runs: [{ text: DRAFT_MARK }] }, document));
    }
    if (left.length > 0 || block.date) {
        rows.push([left, block.date ? [linePara(block.date, document)] : []]);
    }
    return layoutTable(rows, [leftWidth, right], document, { gutter: GUTTER, cantSplit: true });
}

/** The lines of a column, with the mark under the last one. */
function column(lines: readonly PrintedLine[], width: number, document: WordDocument): Paragraph[] {
    const last = lines.at(-1);
    const mark = last ? markBelow(last.style, last.runs, document, { column: width, after: ROW_GAP }) : [];
    return [...lines.map((line) => linePara(line, document)), ...mark];
}

/** One line of its own look. */
export function linePara(
    { runs, style }: PrintedLine,
    document: WordDocument,
    more: Pick<IParagraphOptions, 'spacing' | 'keepNext'> = {},
): Paragraph {
    return new Paragraph({
        style: document.styles.componentId(style),
        ...more,
        children: wordRuns(runs, styleOf(document, style), document.notes),
    });
}
