/** A block of the text that stands at a height of the pages. */
export interface Height {
    /** Lines of the text, both included. */
    readonly from: number;
    readonly to: number;
    /** Distance of its upper edge from the top of the first page, in any unit. */
    readonly y: number;
}

/** Which line stands at which height. Both functions grow or stay, never fall; lines have parts. */
export interface ScrollMap {
    /** Height of a line; a part of a line is a part of the way through its block. */
    yOf(line: number): number;
    /** The last line that stands at a height: `yOf(lineOf(y))` is `y` for each height of the pages. */
    lineOf(y: number): number;
}

interface Stop {
    readonly line: number;
    readonly y: number;
}

/**
 * Lays lines along the heights of the pages, straight from stop to stop: a block goes from its first line at its own
 * height to the line behind its last one at the height of the next block; lines between blocks have no height. What
 * stands higher than a block before it (the second of two columns), or begins in the same line, makes no stop.
 *
 * @param blocks in any order
 * @param lines how many lines the text has
 * @param height of all pages
 */
export function scrollMap(blocks: readonly Height[], lines: number, height: number): ScrollMap {
    const stops = stopsOf(blocks, lines, height);
    return {
        yOf: (line) => along(stops, line, 'line', 'y'),
        lineOf: (y) => along(stops, y, 'y', 'line'),
    };
}

function stopsOf(blocks: readonly Height[], lines: number, height: number): Stop[] {
    const end = Math.max(lines, 1);
    // the first line is at the upper edge of the paper, the margin belongs to it
    const stops: Stop[] = [{ line: 0, y: 0 }];
    let behind = 0;
    for (const block of [...blocks].sort((a, b) => a.from - b.from || a.y - b.y)) {
        const last = stops.at(-1) as Stop;
        if (block.from <= last.line || block.from >= end || block.y < last.y || block.y > height) {
            continue;
        }
        if (last.line < behind && behind < block.from) {
            stops.push({ line: behind, y: block.y });
        }
        stops.push({ line: block.from, y: block.y });
        behind = block.to + 1;
    }
    return [...stops, { line: end, y: height }];
}

/** The value of `to` where `from` has a value; where several stops share it, that of the last one. */
function along(stops: readonly Stop[], value: number, from: keyof Stop, to: keyof Stop): number {
    let low = 0;
    let high = stops.length - 1;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((stops[middle] as Stop)[from] <= value) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    const before = stops[low] as Stop;
    const after = stops[low + 1];
    if (!after || value <= before[from]) {
        return before[to];
    }
    const share = (value - before[from]) / (after[from] - before[from]);
    return before[to] + share * (after[to] - before[to]);
}

/**
 * Where to scroll to, so that a block stays in sight: as near to the wish as can be. Of a block taller than the view, the
 * beginning is shown.
 *
 * @param wish distance of the view's upper edge from the top of the first page
 * @param begin upper edge of the block
 * @param end its lower edge
 */
export function inSight(wish: number, begin: number, end: number, viewHeight: number): number {
    return Math.max(0, Math.min(begin, Math.max(wish, end - viewHeight)));
}
