import { textWidthOf } from '../standards/page.js';
import type { Standard } from '../standards/standard.js';
import type { EndingBlock } from './printed-document.js';

/** Points between recipients and signature (4 mm), and between two signatures (3 mm). */
const GUTTER = 11.34;
const SIGNATURE_GUTTER = 8.5;

/** Signatures that stand side by side. */
const SIGNATURES_IN_A_ROW = 3;

/** How the columns at the end of a paper are parted, in points. */
export interface EndingColumns {
    readonly gutter: number;
    /** Recipients, and one signature beside them; null where they stand below the signatures. */
    readonly recipients: number | null;
    /** What each signature has, and how many stand in a row. */
    readonly signature: number;
    readonly inARow: number;
}

/** Whether a signature stands at the left: who confirms others where the standard says so, who approves a paper alone. */
export function standsAtLeft(
    { signatures, confirms, approves }: EndingBlock,
    { layout }: Pick<Standard, 'layout'>,
): boolean {
    return (confirms && layout.confirmation.is === 'left') || (approves && signatures.length === 1) || false;
}

/** The columns of recipients and signatures. */
export function endingColumns(block: EndingBlock, standard: Standard): EndingColumns {
    const { signatures, confirms } = block;
    const whole = textWidthOf(standard, false);
    if (confirms || standsAtLeft(block, standard)) {
        const { recipients, signature } = standard.layout.ending.is;
        const left = (whole - GUTTER) * (recipients / (recipients + signature));
        const width = standsAtLeft(block, standard) ? left : whole;
        return { gutter: GUTTER, recipients: null, signature: width, inARow: 1 };
    }
    if (signatures.length <= 1) {
        const shares = standard.layout.ending.is;
        const recipients = (whole - GUTTER) * (shares.recipients / (shares.recipients + shares.signature));
        return { gutter: GUTTER, recipients, signature: whole - GUTTER - recipients, inARow: 1 };
    }
    const inARow = Math.min(signatures.length, SIGNATURES_IN_A_ROW);
    const signature = (whole - SIGNATURE_GUTTER * (inARow - 1)) / inARow;
    return { gutter: SIGNATURE_GUTTER, recipients: null, signature, inARow };
}
