import { largest } from '../../bounds/extremes.js';
import { gather } from '../../bounds/gather.js';
import { findNationalTitle, isCapitals, readDateLine, readNumberLine } from '../../syntax/reading/heading-parts.js';
import { startsInLowerCase } from '../../syntax/reading/lines.js';
import { readMark } from '../../syntax/reading/marks.js';
import {
    isBlankName,
    isPersonName,
    isPosition,
    isSignatureNote,
    LONGEST_POST,
    readRecipientsLabel,
} from '../../syntax/reading/signature.js';
import type { Block, Table } from '../paper.js';

/** So many spaces part two columns of a plan's line beyond doubt. */
const GAP = 8;

/** A line of several who sign side by side. */
export interface SigningLine {
    readonly text: string;
    /** The row of the table that it stands in, from 0. */
    readonly row: number;
}

/**
 * The lines of a table without lines in which several sign side by side, as minutes and agreements have it: each column begins in capitals and ends
 * in a name, or where one is to be written; in the last table of a paper names below short lines that say nothing are enough. What stands side by side there does
 * so in the plan.
 *
 * @param linesOf the lines that stand in blocks
 * @param isLast whether a text stands above the table and none below it
 * @returns undefined where the table is none of these
 */
export function signersBeside(
    table: Table,
    linesOf: (blocks: readonly Block[]) => string[],
    isLast: boolean,
): SigningLine[] | undefined {
    if (table.isDrawn) {
        return undefined;
    }
    const columns = new Map<number, string[]>();
    const rows = table.rows.map(({ cells }) =>
        cells.map(({ column, blocks }) => ({ column, lines: whole(linesOf(blocks)) })),
    );
    for (const { column, lines } of rows.flat()) gather(columns, column, lines);
    // what takes all columns, and is empty, is room
    for (const [column, lines] of columns) {
        if (lines.length === 0) columns.delete(column);
    }
    const all = [...columns.values()];
    const hasRoom = table.rows.some(({ cells }) => cells.some(({ blocks }) => leavesRoom(blocks, linesOf)));
    if (all.length < 2 || !(all.every((lines) => signs(lines, hasRoom)) || (isLast && mayAllSign(all, hasRoom)))) {
        return undefined;
    }
    const starts = startsOf(columns);
    return rows.flatMap((cells, row) => {
        const height = largest(cells.map(({ lines }) => lines.length));
        return Array.from({ length: Math.max(0, height) }, (_, index) => {
            const text = cells.reduce((line, { column, lines }) => {
                const own = lineAt(lines, index, height);
                return own === undefined ? line : line.padEnd(starts.get(column) ?? 0) + own;
            }, '');
            return { text, row };
        });
    });
}

/** The lines of a cell, with what a narrow column cut: `Người lao động và` over `ký hợp đồng`. */
function whole(lines: readonly string[]): string[] {
    const joined: string[] = [];
    for (const line of lines) {
        const above = startsInLowerCase(line) ? joined.pop() : undefined;
        joined.push(above === undefined ? line : `${above} ${line}`);
    }
    return joined;
}

/** So many empty paragraphs in a cell are room to sign in. */
const ROOM = 3;

function leavesRoom(blocks: readonly Block[], linesOf: (blocks: readonly Block[]) => string[]): boolean {
    const filled = blocks.findLastIndex((block) => linesOf([block]).length > 0);
    return filled >= 0 && blocks.length - 1 - filled >= ROOM;
}

/** Whether the lines of a column are those of somebody who signs. */
function signs(lines: readonly string[], hasRoom: boolean): boolean {
    const [first = '', last = ''] = [lines[0], lines.at(-1)];
    const isNamed = lines.length > 1 && (isPersonName(last) || isBlankName(last) || isSignatureNote(last));
    return (
        isCapitals(first) &&
        // a post alone leaves room for the name
        (isNamed || (lines.length === 1 && (hasRoom || isPosition(first)))) &&
        lines.every(isOfSigner)
    );
}

/** So many lines one who signs has, at most. */
const MOST_LINES = 6;

/** Whether columns are those of people who sign where nothing else can stand: names below posts, or room for them. */
function mayAllSign(columns: readonly (readonly string[])[], hasRoom: boolean): boolean {
    const isNamed = (lines: readonly string[]) =>
        lines.slice(1).some((line) => isPersonName(line) || isBlankName(line) || isSignatureNote(line));
    return columns.every(maySign) && columns.every((lines) => isNamed(lines) || (hasRoom && lines.length === 1));
}

/** Whether the lines of a column may be those of somebody who signs where nothing else can stand: short, and no sentence. */
function maySign(lines: readonly string[]): boolean {
    return (
        lines.length <= MOST_LINES &&
        lines.every(isOfSigner) &&
        lines.every((line) => isSignatureNote(line) || isBlankName(line) || /^[\p{Lu}(](?!.*[.,:;]$)/u.test(line)) &&
        !readMark(lines[0] ?? '', 0, lines[0]?.length ?? 0)
    );
}

function isOfSigner(line: string): boolean {
    const whole = { start: 0, end: line.length };
    return (
        line.length <= LONGEST_POST &&
        readRecipientsLabel(line, whole) === undefined &&
        readNumberLine(line, whole) === undefined &&
        // with a day beside them they stand line by line
        readDateLine(line, whole)?.start !== 0 &&
        findNationalTitle(line, whole) === undefined
    );
}

/** The line of a cell at a height, from 0, in a row of so many lines: posts stand at the top, names at the foot. */
function lineAt(lines: readonly string[], index: number, height: number): string | undefined {
    const fromFoot = lines.length - (height - index);
    return index === 0 ? lines[0] : fromFoot > 0 ? lines[fromFoot] : undefined;
}

/** In which character each column begins, so that none is wider than its room. */
function startsOf(columns: ReadonlyMap<number, readonly string[]>): Map<number, number> {
    const starts = new Map<number, number>();
    let start = 0;
    for (const [column, lines] of [...columns].sort(([a], [b]) => a - b)) {
        starts.set(column, start);
        start += largest(lines.map((line) => line.length)) + GAP;
    }
    return starts;
}
