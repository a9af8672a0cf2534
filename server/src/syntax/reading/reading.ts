import { isSign } from '../../terms/marks.js';
import type { Role } from '../roles.js';
import type { Range } from './heading-parts.js';
import type { MarkInText } from './marks.js';

/** A stretch of running text; it grows while its paragraph goes on. */
export interface Piece {
    start: number;
    end: number;
}

/** What the reader found, as a tree in the order of the text. All offsets are of the clean text. */
export interface Reading {
    readonly role: Role;
    /** The mark with its punctuation, the label, or the whole line of a role that has no running text. */
    mark?: Range;
    /** What the mark is, of a line that has one of the outline or of a list. */
    readonly numbering?: MarkInText;
    /** Second half of a line that has two: the number behind `Số:`, the date behind the place. */
    value?: Range;
    /** Offsets of the tabs that part the cells of a row; a row without them is parted by bars. */
    tabs?: readonly number[];
    /** Whether an item is addressed to the agencies that its title names. */
    responsible?: boolean;
    /** Indent of the line on which it begins. */
    readonly indent: number;
    readonly children: (Piece | Reading)[];
}

/** Whether a child of a reading is itself a reading, not a stretch of text. */
export function isReading(child: Piece | Reading): child is Reading {
    return 'role' in child;
}

/** The last stretch of running text of `reading` itself, not of what is nested in it. */
export function lastPiece(reading: Reading): Piece | undefined {
    for (let i = reading.children.length - 1; i >= 0; i--) {
        const child = reading.children[i] as Piece | Reading;
        if (!isReading(child)) {
            return child;
        }
    }
    return undefined;
}

/** Whether a block opens with a heading: a part, a section, or an item with a number or a letter. */
export function isHeading(reading: Reading): boolean {
    return reading.numbering !== undefined && !isSign(reading.numbering.kind);
}
