import { Header, PageNumber, Paragraph, Run as WordRun } from 'docx';
import { marksAt } from '../../printed/heading-block.js';
import { textWidthOf } from '../../standards/page.js';
import { linePara } from './heading-table.js';
import type { StandardStyles } from './styles.js';
import type { WordDocument } from './word-document.js';

/** The number of the page, as a field. */
export function numberHeader(styles: StandardStyles): Header {
    return new Header({
        children: [
            new Paragraph({
                style: styles.componentId('pageNumber'),
                children: [new WordRun({ children: [PageNumber.CURRENT] })],
            }),
        ],
    });
}

/** The marks that stand in the corner of a document's first page; null where it has none. */
export function cornerHeader(document: WordDocument): Header | null {
    const heading = document.printed.blocks.find((block) => block.type === 'heading');
    const marks = heading ? marksAt('corner', heading, document.standard) : [];
    return marks.length === 0
        ? null
        : new Header({
              // their distance is that of the header from the edge of the paper
              children: marks.map((mark) =>
                  linePara(mark, document, textWidthOf(document.standard, false), { spacing: { before: 0 } }),
              ),
          });
}
