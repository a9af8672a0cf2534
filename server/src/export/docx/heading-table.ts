import { BorderStyle, type IParagraphOptions, Paragraph, type Table } from 'docx';
import { marksAt } from '../../printed/heading-block.js';
import type { HeadingBlock, MarkLine, PrintedLine } from '../../printed/printed-document.js';
import { wordsOf } from '../../printed/runs.js';
import { textWidthOf } from '../../standards/page.js';
import { layoutTable } from './layout-table.js';
import { RED } from './styles.js';
import { markBelow } from './title-mark.js';
import { pointsOfMillimetres, twipsOfPoints } from './units.js';
import { indentOfMiddle, styleOf, type WordDocument, widthOf } from './word-document.js';
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

/** Points beside the words in a frame whose width no rule sets: 2 mm on each side. */
const FRAME_ROOM = 11.34;

/** Thickness of a frame, in eighths of a point. */
const FRAME_THICKNESS = 6;

/** What a line of Times takes when it is set single, in em. */
const LINE_OF_TIMES = 1.15;

const BLACK = '000000';

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
    left.push(...marksAt('underNumber', block, document.standard).map((mark) => markPara(mark, leftWidth, document)));
    const belowTitle = [
        ...(block.date ? [linePara(block.date, document)] : []),
        ...marksAt('underDate', block, document.standard).map((mark) => markPara(mark, right, document)),
    ];
    if (left.length > 0 || belowTitle.length > 0) {
        rows.push([left, belowTitle]);
    }
    return layoutTable(rows, [leftWidth, right], document, { gutter: GUTTER, cantSplit: true });
}

/** The lines of a column, with the mark under the last one. */
function column(lines: readonly PrintedLine[], width: number, document: WordDocument): Paragraph[] {
    const last = lines.at(-1);
    const mark = last ? markBelow(last.style, last.runs, document, { column: width, after: ROW_GAP }) : [];
    return [...lines.map((line) => linePara(line, document)), ...mark];
}

/** A mark of how the paper is to be handled, in a frame as wide as the standard says, or as its words. */
function markPara(mark: MarkLine, column: number, document: WordDocument): Paragraph {
    const style = styleOf(document, mark.style);
    if (!style.frame) {
        return linePara(mark, document);
    }
    const prescribed = style.frame.widths[wordsOf(mark.runs)];
    const width = prescribed === undefined ? widthOf(mark.runs, style) + FRAME_ROOM : pointsOfMillimetres(prescribed);
    const height = pointsOfMillimetres(style.frame.height);
    const space = Math.max(0, (height - style.size.printed * LINE_OF_TIMES) / 2);
    const side = { style: BorderStyle.SINGLE, size: FRAME_THICKNESS, color: style.red ? RED : BLACK } as const;
    const [above, beside] = [
        { ...side, space: Math.round(space) },
        { ...side, space: 0 },
    ];
    return new Paragraph({
        style: document.styles.componentId(mark.style),
        indent: indentOfMiddle(width, column),
        border: { top: above, bottom: above, left: beside, right: beside },
        spacing: { before: twipsOfPoints((document.standard.layout.above.is[mark.style] ?? 0) + space) },
        children: wordRuns(mark.runs, style, document.notes),
    });
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
