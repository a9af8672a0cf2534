import type { Role } from '../roles.js';
import { columnsOfHeading } from './heading-columns.js';
import {
    findNationalTitle,
    isCapitals,
    type Range,
    readDateLine,
    readKindLine,
    readNumberLine,
} from './heading-parts.js';
import type { Line } from './lines.js';
import type { ReaderState } from './reader-state.js';
import type { Reading } from './reading.js';
import { isAuthority, isBlankName, isPersonName, isPosition, isSignatureNote, LONGEST_POST } from './signature.js';

/** Within so many lines below a post the name follows, and within so many below the name the kind. */
const LINES_TO_NAME = 5;
const LINES_TO_KIND = 15;

/**
 * Reads a column of the heading as a line of whoever approves the paper: `PHÊ DUYỆT`, the day, the post, a remark, the name, in
 * this order, above the kind. Plans of forces, schools and plants bear such a block. Posts and a name tell it, not the words
 * above them.
 *
 * @returns whether it was one
 */
export function readApproval(s: ReaderState, column: Range, line: Line): boolean {
    if (s.seen.has('kind') || s.seen.has('addressee')) {
        return false;
    }
    const text = s.slice(column);
    if (s.index > s.approvedTo) {
        const name = isCapitals(text) ? opensApproval(s, column, line) : undefined;
        if (name === undefined) {
            return false;
        }
        s.approvedTo = name;
        addApprovalLine(s, 'authority', column);
        return true;
    }
    const role = roleOf(s, column, line, text);
    if (role) {
        addApprovalLine(s, role, column);
    }
    return role !== undefined;
}

/** Adds a line of whoever approves the paper. */
export function addApprovalLine(s: ReaderState, role: Role, column: Range): void {
    const line: Reading = { role, mark: column, indent: 0, children: [] };
    s.document.children.push({ role: 'approval', indent: 0, children: [line] });
    s.current = undefined;
    s.consumed = column.end;
}

/** What a column is that stands beside or below the line that opened an approval. */
function roleOf(s: ReaderState, column: Range, line: Line, text: string): Role | undefined {
    if (findNationalTitle(s.text, column)) {
        return undefined;
    }
    if (isCapitals(text)) {
        return isPost(text) || headsPost(s, column, line, text) ? 'position' : undefined;
    }
    if (isPersonName(text) || isBlankName(text)) {
        return 'signer';
    }
    const date = readDateLine(s.text, column);
    return isSignatureNote(text) || (date?.start === column.start && !date.place) ? 'signatureNote' : undefined;
}

/** Number of the line with the name, where a line in capitals is a post, or heads one, and a name follows above the kind. */
function opensApproval(s: ReaderState, column: Range, line: Line): number | undefined {
    const text = s.slice(column);
    if (findNationalTitle(s.text, column) || !(isPost(text) || headsPost(s, column, line, text))) {
        return undefined;
    }
    const name = nameBelow(s);
    return name !== undefined && kindFollows(s, name) ? name : undefined;
}

/** Whether a line in capitals is a post, or an authority that signs. */
export function isPost(text: string): boolean {
    return isPosition(text) || isAuthority(text);
}

/**
 * Whether a line in capitals stands right above a post, or above the day when it was approved and then the post. Where no issuer
 * stands elsewhere in the heading, it names the issuer.
 */
function headsPost(s: ReaderState, column: Range, line: Line, text: string): boolean {
    if (text.length > LONGEST_POST || /[.:;,]$/u.test(text) || readKindLine(s.text, column)?.alone) {
        return false;
    }
    const ordinal = columnsOfHeading(s, line).filter(({ start }) => start < column.start).length;
    let next = s.index + 1;
    if (isDay(columnAt(s, next, ordinal))) {
        next++;
    }
    // below the number or the day no issuer stands any more
    const isBelowNumber = s.seen.has('number') || s.seen.has('placeAndDate');
    if ((s.lines[next]?.afterBlank && !isBelowNumber) || !isPost(columnAt(s, next, ordinal))) {
        return false;
    }
    return s.seen.has('issuer') || s.seen.has('number') || isHeadedBelow(s, next);
}

/** Whether an issuer, the title or the number still comes: what was read first was the approval. */
function isHeadedBelow(s: ReaderState, from: number): boolean {
    for (let i = s.index; i < Math.min(from + LINES_TO_KIND, s.lines.length); i++) {
        const bare = s.bare(s.lines[i] as Line);
        if (readKindLine(s.text, bare)?.alone) {
            return false;
        }
        if (findNationalTitle(s.text, bare) || readNumberLine(s.text, bare)) {
            return true;
        }
    }
    return false;
}

/** Whether a text is a day without a place. */
export function isDay(text: string): boolean {
    const date = readDateLine(text, { start: 0, end: text.length });
    return date?.start === 0 && !date.place;
}

/** What the columns of a line say. */
function columnsOf(s: ReaderState, line: Line): string[] {
    return columnsOfHeading(s, line).map((column) => s.slice(s.bare(column)));
}

/** The column of a line that stands below another one; the only one where the line has no more. */
function columnAt(s: ReaderState, index: number, ordinal: number): string {
    const line = s.lines[index];
    const columns = line ? columnsOf(s, line) : [];
    return columns[Math.min(ordinal, columns.length - 1)] ?? '';
}

/** Number of the next line that has a person's name, behind lines in capitals, days, remarks and blanks. */
function nameBelow(s: ReaderState): number | undefined {
    let isBelowTitle = false;
    for (let i = s.index + 1; i <= Math.min(s.index + LINES_TO_NAME, s.lines.length - 1); i++) {
        const line = s.lines[i] as Line;
        if (readKindLine(s.text, s.bare(line))?.alone) {
            return undefined;
        }
        const all = columnsOf(s, line);
        const columns = all.filter((text) => !findTitleIn(text));
        if (columns.some((text) => isPersonName(text) || isBlankName(text)) && !(isBelowTitle && isDrawn(all))) {
            return i;
        }
        isBelowTitle = all.length > columns.length;
        if (columns.length > 0 && !columns.some(standsInHeading)) {
            return undefined;
        }
    }
    return undefined;
}

/** Whether a line is drawn with signs: right below a title of the nation it is the rule below it, not room for a name. */
function isDrawn(columns: readonly string[]): boolean {
    return !columns.some((text) => /[\p{L}\d]/u.test(text));
}

function findTitleIn(text: string): boolean {
    return findNationalTitle(text, { start: 0, end: text.length }) !== undefined;
}

function standsInHeading(text: string): boolean {
    const whole = { start: 0, end: text.length };
    return (
        isCapitals(text) ||
        isPersonName(text) ||
        isBlankName(text) ||
        text.startsWith('(') ||
        // drawn lines
        !/\p{L}/u.test(text) ||
        readDateLine(text, whole) !== undefined ||
        readNumberLine(text, whole) !== undefined
    );
}

/** Whether the kind stands below the name, with nothing but lines of a heading between them. */
function kindFollows(s: ReaderState, name: number): boolean {
    for (let i = name + 1; i <= Math.min(name + LINES_TO_KIND, s.lines.length - 1); i++) {
        const line = s.lines[i] as Line;
        if (readKindLine(s.text, s.bare(line))) {
            return true;
        }
        if (!columnsOf(s, line).some((text) => standsInHeading(text) || findTitleIn(text))) {
            return false;
        }
    }
    return false;
}
