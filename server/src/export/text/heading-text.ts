import { largest } from '../../bounds/extremes.js';
import { marksAt } from '../../printed/heading-block.js';
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
    const { issuers, national, number, letterSubject, date } = heading;
    const rightLines = [...national, ...(date ? [date] : [])].map(({ runs }) => columnsOf(plain(runs)));
    const right = Math.min(largest([room / 2, ...rightLines]), Math.floor(room * WIDEST));
    const left = room - GAP - right;
    const below = [
        ...(number ? centredLines([number], standard, left) : []),
        ...(letterSubject ? centredLines([letterSubject], standard, left) : []),
        ...marksAt('underNumber', heading, standard).flatMap((mark) => centredLines([mark], standard, left)),
    ];
    return [
        ...marksAt('corner', heading, standard).map(({ runs }) => aligned(plain(runs), room, 'right')),
        ...sideBySide(
            { lines: centredLines(issuers, standard, left), width: left },
            { lines: centredLines(national, standard, right), width: right },
        ),
        '',
        ...sideBySide(
            { lines: below, width: left },
            {
                lines: [...(date ? [date] : []), ...marksAt('underDate', heading, standard)].flatMap((line) =>
                    centredLines([line], standard, right),
                ),
                width: right,
            },
        ),
    ];
}
