import type { PageSize, PlacedBlock } from '../messages.js';

/** A stretch of a page, in points from its upper left corner. */
export interface Stretch {
    readonly page: number;
    readonly top: number;
    readonly bottom: number;
    /** The left edge of the block's first line. */
    readonly left: number;
}

/** How far the letters of a line reach above its baseline, in points: those of the usual 14 points, with their accents. */
export const ASCENT = 12.5;

/** The least height of a stretch. */
const LINE = 16;

/**
 * How much a point to the right counts beside a point down. Blocks side by side (the heading, recipients and signature) lie
 * over a hundred points apart, indents differ by less than forty.
 */
const ASIDE = 0.15;

/** The block that holds a line: the one with the fewest lines, of equals the first; undefined between blocks. */
export function blockOfLine(blocks: readonly PlacedBlock[], line: number): PlacedBlock | undefined {
    let found: PlacedBlock | undefined;
    for (const block of blocks) {
        const holds = block.from <= line && line <= block.to;
        if (holds && (!found || block.to - block.from < found.to - found.from)) {
            found = block;
        }
    }
    return found;
}

/** The block under a point of a page: the nearest that begins above it, and not to its right. */
export function blockAtPoint(
    blocks: readonly PlacedBlock[],
    page: number,
    x: number,
    y: number,
): PlacedBlock | undefined {
    let found: PlacedBlock | undefined;
    let min = Number.POSITIVE_INFINITY;
    let lastBefore: PlacedBlock | undefined;
    for (const block of blocks) {
        if (block.page < page) {
            lastBefore = block;
        }
        const down = y - (block.y - ASCENT);
        if (block.page !== page || down < 0) {
            continue;
        }
        const aside = x - block.x;
        // a paragraph's second line begins left of its first
        const distance = down + ASIDE * Math.abs(aside);
        if (distance < min) {
            min = distance;
            found = block;
        }
    }
    // the head of a page goes on with what began on the page before
    return found ?? lastBefore;
}

/** Where on the pages a block stands: from its first line to the next block, over several pages where it is long. */
export function stretchesOf(
    block: PlacedBlock,
    blocks: readonly PlacedBlock[],
    pages: readonly PageSize[],
    bottomMargin = 57,
): Stretch[] {
    const next = followerOf(block, blocks);
    const stretches: Stretch[] = [];
    const last = next ? next.page : block.page;
    for (let page = block.page; page <= last; page++) {
        const height = pages[page]?.height ?? 0;
        const top = page === block.page ? block.y - ASCENT : bottomMargin;
        const bottom = next && page === next.page ? next.y - ASCENT : height - bottomMargin;
        if (page === block.page || bottom - top >= LINE) {
            stretches.push({ page, top, bottom: Math.max(bottom, top + LINE), left: block.x });
        }
    }
    return stretches;
}

/** The block that begins next below this one. */
function followerOf(block: PlacedBlock, blocks: readonly PlacedBlock[]): PlacedBlock | undefined {
    let found: PlacedBlock | undefined;
    for (const each of blocks) {
        const isBelow = each.page > block.page || (each.page === block.page && each.y > block.y + 2);
        if (isBelow && (!found || each.page < found.page || (each.page === found.page && each.y < found.y))) {
            found = each;
        }
    }
    return found;
}
