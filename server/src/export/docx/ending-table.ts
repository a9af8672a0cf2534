import type { Paragraph, Table } from 'docx';
import type { EndingBlock, PrintedLine, SignatureBlock } from '../../printed/printed-document.js';
import { textWidthOf } from '../../standards/page.js';
import { linePara } from './heading-table.js';
import { layoutTable } from './layout-table.js';
import { twipsOfPoints } from './units.js';
import type { WordDocument } from './word-document.js';

/** Points between recipients and signature: 4 mm; between two signatures: 3 mm. */
const GUTTER = 11.34;
const SIGNATURE_GUTTER = 8.5;

/** Signatures that stand side by side. */
const SIGNATURES_IN_A_ROW = 3;

/** A longer list finds no page that holds it whole. */
const LONGEST_WHOLE_LIST = 45;

/** Points above the first line, and between signatures and what stands below them. */
const ABOVE = 8;

/** Recipients and signature side by side, never on two pages; several signatures stand above the recipients. */
export function endingTable(block: EndingBlock, document: WordDocument): Table {
    const text = textWidthOf(document.standard, false);
    const cantSplit = block.recipients.length < LONGEST_WHOLE_LIST;
    const recipients = [...(block.label ? [block.label] : []), ...block.recipients];
    const [signature, ...others] = block.signatures;
    if (others.length === 0) {
        const shares = document.standard.layout.ending.is;
        const left = (text - GUTTER) * (shares.recipients / (shares.recipients + shares.signature));
        const row = [lines(recipients, document), signature ? signatureLines(signature, document) : []];
        return layoutTable([row], [left, text - GUTTER - left], document, { gutter: GUTTER, cantSplit });
    }
    const columns = Math.min(block.signatures.length, SIGNATURES_IN_A_ROW);
    const rows: Paragraph[][][] = [];
    for (let from = 0; from < block.signatures.length; from += columns) {
        const inRow = block.signatures.slice(from, from + columns);
        rows.push(
            Array.from({ length: columns }, (_, index) => {
                const each = inRow[index];
                return each ? signatureLines(each, document, true) : [];
            }),
        );
    }
    rows.push([lines(recipients, document)]);
    const width = (text - SIGNATURE_GUTTER * (columns - 1)) / columns;
    const widths = Array.from({ length: columns }, () => width);
    return layoutTable(rows, widths, document, { gutter: SIGNATURE_GUTTER, cantSplit });
}

/** The lines of a stack; the first has the room above. */
function lines(stack: readonly PrintedLine[], document: WordDocument): Paragraph[] {
    return stack.map((line, index) =>
        linePara(line, document, index === 0 ? { spacing: { before: twipsOfPoints(ABOVE) } } : {}),
    );
}

/** @param withNext whether the row below stays on the page */
function signatureLines({ lines: stack }: SignatureBlock, document: WordDocument, withNext = false): Paragraph[] {
    const hasRemark = stack.some(({ style }) => style === 'signatureNote');
    const belowRemark = document.standard.layout.above.is.signatureNote ?? 0;
    const isSigned = stack.some(({ style }) => style === 'signerName');
    return stack.map((line, index) => {
        const before = index === 0 ? ABOVE : line.style === 'signerName' && hasRemark ? belowRemark : null;
        const after = index === stack.length - 1 && !isSigned ? document.styles.roomForSignature : null;
        const spacing = {
            ...(before === null ? {} : { before: twipsOfPoints(before) }),
            ...(after === null ? {} : { after: twipsOfPoints(after) }),
        };
        return linePara(line, document, {
            ...(before === null && after === null ? {} : { spacing }),
            ...(withNext ? { keepNext: true } : {}),
        });
    });
}
