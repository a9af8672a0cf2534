import type { TextChange } from './messages.js';

/** The text after changes that apply one behind the other. */
export function changed(text: string, changes: readonly TextChange[]): string {
    let result = text;
    for (const { offset, length, text: written } of changes) {
        result = result.slice(0, offset) + written + result.slice(offset + length);
    }
    return result;
}

/**
 * Where a line is after changes. A line that a change takes away goes to where the change began; one that a change begins
 * in stays where it is.
 */
export function movedLine(line: number, changes: readonly TextChange[]): number {
    let moved = line;
    for (const { firstLine, lastLine, text } of changes) {
        if (moved > lastLine) {
            moved += breaksIn(text) - (lastLine - firstLine);
        } else if (moved > firstLine) {
            moved = firstLine + Math.min(moved - firstLine, breaksIn(text));
        }
    }
    return moved;
}

function breaksIn(text: string): number {
    return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
