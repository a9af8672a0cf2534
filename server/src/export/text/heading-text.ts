import { DRAFT_MARK } from '../../printed/draft-mark.js';
import type { HeadingBlock } from '../../printed/printed-document.js';
import type { Standard } from '../../standards/standard.js';
import { centredLines } from './lines.js';
import { plain } from './plain.js';
import { GAP, sideBySide } from './side-by-side.js';
import { aligned, columnsOf } from './width.js';

/** The widest that the right column may be, as a share of the line. */
const WIDEST = 0.62;

/** The two columns at the head of a paper: issuer and number, national title and date. */
export function headingLines(heading: HeadingBlock, standard: Standard, room: number): string[] {
    const { issuers, national, number, letterSubject, date, draft } = heading;
    const rightLines = [...national, ...(date ? [date] : [])].map(({ runs }) => columnsOf(plain(runs)));
    const right = Math.min(Math.max(room / 2, ...rightLines), Math.floor(room * WIDEST));
    const left = room - GAP - right;
    const below = [
        ...(number ? centredLines([number], standard, left) : []),
        ...(letterSubject ? centredLines([letterSubject], standard, left) : []),
        ...(draft ? [aligned(DRAFT_MARK, left, 'center')] : []),
    ];
    return [
        ...sideBySide(
            { lines: centredLines(issuers, standard, left), width: left },
            { lines: centredLines(national, standard, right), width: right },
        ),
        '',
        ...sideBySide(
            { lines: below, width: left },
            { lines: date ? centredLines([date], standard, right) : [], width: right },
        ),
    ];
}
