import { largest } from '../../bounds/extremes.js';
import { aligned } from './width.js';

/** A stack of lines, and the columns that they take. */
export interface TextColumn {
    readonly lines: readonly string[];
    readonly width: number;
}

/** Columns between two stacks. */
export const GAP = 2;

/** Stacks of lines beside each other, from the top down. */
export function sideBySide(...columns: readonly TextColumn[]): string[] {
    const height = largest([0, ...columns.map(({ lines }) => lines.length)]);
    return Array.from({ length: height }, (_, row) =>
        columns.map(({ lines, width }) => aligned(lines[row] ?? '', width, 'left')).join(' '.repeat(GAP)),
    );
}
