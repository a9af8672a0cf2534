import { BorderStyle, type IParagraphOptions, Paragraph, type Table } from 'docx';
import { marksAt } from '../../printed/heading-block.js';
import { HEADING_GUTTER, headingColumns } from '../../printed/heading-columns.js';
import type { HeadingBlock, MarkLine, PrintedLine } from '../../printed/printed-document.js';
import { wordsOf } from '../../printed/runs.js';
import { lookOf, widthOfRuns } from '../../printed/times-widths.js';
import { textWidthOf } from '../../standards/page.js';
import { layoutTable } from './layout-table.js';
import { RED } from './styles.js';
import { markBelow } from './title-mark.js';
import { pointsOfMillimetres, twipsOfPoints } from './units.js';
import { heldRuns, indentOfMiddle, middleLines, styleOf, type WordDocument } from './word-document.js';
import { wordRuns } from './words.js';

/** Points between the two rows of the heading. */
const ROW_GAP = 6.5;

/** Points beside the words in a frame whose width no rule sets: 2 mm on each side. */
const FRAME_ROOM = 11.34;

/** Thickness of a frame, in eighths of a point. */
const FRAME_THICKNESS = 6;

/** What a line of Times takes when it is set single, in em. */
const LINE_OF_TIMES = 1.15;

const BLACK = '000000';

/** The head of a page: a table of two columns without borders, so that an office can write into both. */
export function headingTable(block: HeadingBlock, document: WordDocument, landscape: boolean): Table {
    const width = textWidthOf(document.standard, landscape);
    const { left: leftWidth, right } = headingColumns(block, document.standard, width);
    const rows = [[column(block.issuers, leftWidth, document), column(block.national, right, document)]];
    const below = [block.number, block.letterSubject].filter((line) => line !== null);
    const left = below.map((line) => linePara(line, document, leftWidth));
    for (const mark of marksAt('underNumber', block, document.standard)) {
        left.push(markPara(mark, leftWidth, document));
    }
    const belowTitle = [
        ...(block.date ? [linePara(block.date, document, right)] : []),
        ...marksAt('underDate', block, document.standard).map((mark) => markPara(mark, right, document)),
    ];
    if (left.length > 0 || belowTitle.length > 0) {
        rows.push([left, belowTitle]);
    }
    return layoutTable(rows, [leftWidth, right], document, {
        gutter: HEADING_GUTTER,
        cantSplit: true,
        title: 'Phần đầu văn bản',
    });
}

/** The lines of a column, with the mark under the last one. */
function column(lines: readonly PrintedLine[], width: number, document: WordDocument): Paragraph[] {
    const last = lines.at(-1);
    const mark = last ? markBelow(last.style, last.runs, document, { column: width, after: ROW_GAP }) : [];
    return [...lines.map((line) => linePara(line, document, width)), ...mark];
}

/** A mark of how the paper is to be handled, in a frame as wide as the standard says, or as its words. */
function markPara(mark: MarkLine, column: number, document: WordDocument): Paragraph {
    const style = styleOf(document, mark.style);
    if (!style.frame) {
        return linePara(mark, document, column);
    }
    const prescribed = style.frame.widths[wordsOf(mark.runs)];
    const width =
        prescribed === undefined ? widthOfRuns(mark.runs, lookOf(style)) + FRAME_ROOM : pointsOfMillimetres(prescribed);
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
        // the frame stands inside the paragraph: the room above it is all that parts it from the line before
        spacing: { before: twipsOfPoints(document.standard.layout.above.is[mark.style] ?? 0) },
        children: wordRuns(mark.runs, style, document.notes),
    });
}

/** One line of its own look. @param column points that it has */
export function linePara(
    { runs, style: component }: PrintedLine,
    document: WordDocument,
    column: number,
    more: Pick<IParagraphOptions, 'spacing' | 'keepNext'> = {},
): Paragraph {
    const style = styleOf(document, component);
    const middle = style.align === 'center' ? middleLines(runs, style, column) : null;
    return new Paragraph({
        style: document.styles.componentId(component),
        ...more,
        ...(middle?.indent ? { indent: middle.indent } : {}),
        children: wordRuns(
            middle?.lines.runs ?? heldRuns(runs, style, column),
            style,
            document.notes,
            document.standard.components,
        ),
    });
}
