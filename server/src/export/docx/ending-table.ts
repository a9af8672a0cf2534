import type { Paragraph, Table } from 'docx';
import { endingColumns } from '../../printed/ending-columns.js';
import type { EndingBlock, PrintedLine, SignatureBlock } from '../../printed/printed-document.js';
import { textWidthOf } from '../../standards/page.js';
import { linePara } from './heading-table.js';
import { layoutTable } from './layout-table.js';
import { twipsOfPoints } from './units.js';
import type { WordDocument } from './word-document.js';

/** What screen readers call the table. */
const TITLE = 'Nơi nhận và chữ ký';

/** A longer list finds no page that holds it whole. */
const LONGEST_WHOLE_LIST = 45;

/** Points above the first line, and between signatures and what stands below them. */
const ABOVE = 6;

/** Recipients and signature side by side, never on two pages; several signatures stand above the recipients. */
export function endingTable(block: EndingBlock, document: WordDocument): Table {
    const { gutter, recipients: left, signature: width, inARow } = endingColumns(block, document.standard);
    const cantSplit = block.recipients.length < LONGEST_WHOLE_LIST;
    const recipients = lines(
        [...(block.label ? [block.label] : []), ...block.recipients],
        document,
        left ?? textWidthOf(document.standard, false),
    );
    if (left !== null) {
        const signature = block.signatures[0];
        const { above, below } = signature ? signatureParts(signature, document, width) : NO_SIGNATURE;
        return layoutTable([[recipients, [...above, ...below]]], [left, width], document, {
            gutter,
            cantSplit,
            title: TITLE,
        });
    }
    const rows: Paragraph[][][] = [];
    for (let from = 0; from < block.signatures.length; from += inARow) {
        const inRow = block.signatures
            .slice(from, from + inARow)
            .map((signature) => signatureParts(signature, document, width, true));
        // names in a row of their own stand on one height, however many lines are above them
        for (const part of ['above', 'below'] as const) {
            rows.push(Array.from({ length: inARow }, (_, index) => inRow[index]?.[part] ?? []));
        }
    }
    rows.push([recipients]);
    const widths = Array.from({ length: inARow }, () => width);
    return layoutTable(rows, widths, document, { gutter, cantSplit, title: TITLE });
}

/** The lines of a stack; the first has the room above. */
function lines(stack: readonly PrintedLine[], document: WordDocument, width: number): Paragraph[] {
    return stack.map((line, index) =>
        linePara(line, document, width, index === 0 ? { spacing: { before: twipsOfPoints(ABOVE) } } : {}),
    );
}

/** The lines above the room where the hand signs, and those below it. */
interface SignatureParts {
    readonly above: Paragraph[];
    readonly below: Paragraph[];
}

const NO_SIGNATURE: SignatureParts = { above: [], below: [] };

/** @param withNext whether the row below stays on the page */
function signatureParts(
    { lines: stack }: SignatureBlock,
    document: WordDocument,
    width: number,
    withNext = false,
): SignatureParts {
    const belowHand = stack.findIndex(({ style }) => style === 'signerName' || style === 'signatureNote');
    const named = belowHand < 0 ? stack.length : belowHand;
    const hasRemark = stack.slice(named).some(({ style }) => style === 'signatureNote');
    const belowRemark = document.standard.layout.above.is.signatureNote ?? 0;
    const paragraphs = stack.map((line, index) => {
        const isFirstBelow = index === named;
        const before =
            index === 0 ? ABOVE : hasRemark && (isFirstBelow || line.style === 'signerName') ? belowRemark : null;
        const after = index === stack.length - 1 && belowHand < 0 ? document.styles.roomForSignature : null;
        const spacing = {
            ...(before === null ? {} : { before: twipsOfPoints(before) }),
            ...(after === null ? {} : { after: twipsOfPoints(after) }),
        };
        return linePara(line, document, width, {
            ...(before === null && after === null ? {} : { spacing }),
            ...(withNext ? { keepNext: true } : {}),
        });
    });
    return { above: paragraphs.slice(0, named), below: paragraphs.slice(named) };
}
