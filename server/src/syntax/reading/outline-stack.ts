import type { Mark, MarkKind } from '../../terms/marks.js';
import type { Role } from '../roles.js';
import type { Reading } from './reading.js';

/** Level of each kind of mark; a lower number stands higher in the outline. Decimals add a level for each further number. */
const LEVELS: Record<MarkKind, number> = {
    annex: 0,
    part: 0,
    chapter: 1,
    subchapter: 2,
    division: 2,
    section: 3,
    article: 4,
    number: 5,
    decimal: 5,
    letter: 10,
    parenthesis: 11,
    dash: 12,
    bullet: 13,
    plus: 14,
    star: 15,
};
/** `1.1.1.1.1` and deeper stand on one level: nobody prints more, and the tree stays shallow for any text. */
const DEEPEST_DECIMAL = 4;

const ROLES: Partial<Record<MarkKind, Role>> = {
    annex: 'annex',
    part: 'part',
    chapter: 'part',
    subchapter: 'part',
    division: 'part',
    section: 'section',
    article: 'article',
};

/** The role of what a mark begins. */
export function roleOf(mark: Mark): Role {
    return ROLES[mark.kind] ?? 'item';
}

function levelOf(mark: Mark): number {
    return LEVELS[mark.kind] + Math.min(mark.depth - 1, DEEPEST_DECIMAL);
}

function isListMark(kind: MarkKind): boolean {
    return LEVELS[kind] >= LEVELS.dash;
}

interface Open {
    readonly reading: Reading;
    readonly level: number;
    readonly mark: Mark;
}

/**
 * The chain of blocks that are open at a line, outermost first: a document or an annex at the bottom, then parts, sections
 * and items. Marks of the same kind are sisters; a mark of another kind stands under the nearest open one of a higher
 * level, so that each level may stand directly under any higher one. The chain is at most as long as there are levels.
 */
export class OutlineStack {
    private readonly open: Open[] = [];

    constructor(readonly root: Reading) {}

    /** The innermost open block. */
    get top(): Reading {
        return this.open[this.open.length - 1]?.reading ?? this.root;
    }

    /** The open block that has a mark of this kind, if any. */
    find(kind: MarkKind): Mark | undefined {
        return this.open.find((entry) => entry.mark.kind === kind)?.mark;
    }

    /** Open sisters-to-be of a mark: the last one of its kind and depth that is still open. */
    sister(mark: Mark): Mark | undefined {
        return this.open.find((entry) => entry.mark.kind === mark.kind && entry.mark.depth === mark.depth)?.mark;
    }

    /** Whether a mark counts on, in the same way, from the outermost open block. */
    countsOn(mark: Mark): boolean {
        const outermost = this.open[0]?.mark;
        return (
            outermost?.ordinal !== undefined &&
            outermost.kind === mark.kind &&
            outermost.depth === mark.depth &&
            outermost.punctuation === mark.punctuation &&
            outermost.ordinal + 1 === mark.ordinal
        );
    }

    /**
     * Closes what a new block with this mark ends, and opens the block.
     *
     * @param groups whether the mark, a list mark, heads a group of list items that follows it (`* Giai đoạn 1` over dashes)
     * @param isWithin whether it begins a list that the innermost open block, a list item, introduces (`- Gồm:` over `a)`)
     */
    push(mark: Mark, reading: Reading, groups: boolean, isWithin = false): void {
        const level = levelOf(mark);
        const sister = this.open.findIndex((entry) => entry.mark.kind === mark.kind && entry.level === level);
        if (sister >= 0) {
            this.open.length = sister;
        } else if (isWithin || (isListMark(mark.kind) && !groups && this.opensGroup(mark))) {
            // stays under the group's head, though that is a lower mark
        } else {
            const limit = groups ? LEVELS.dash : level;
            while (this.open.length > 0 && (this.open[this.open.length - 1] as Open).level >= limit) {
                this.open.pop();
            }
        }
        this.top.children.push(reading);
        this.open.push({ reading, level, mark });
    }

    /** Whether the innermost open block is a list item of a lower level that a mark of a higher level can stand under. */
    private opensGroup(mark: Mark): boolean {
        const top = this.open[this.open.length - 1];
        return (
            top !== undefined &&
            isListMark(top.mark.kind) &&
            top.level > levelOf(mark) &&
            !this.open.some((entry) => entry.mark.kind === mark.kind)
        );
    }

    /**
     * The block that an unmarked paragraph belongs to: the innermost with a number or a letter, or the list item above it
     * where the paragraph is indented deeper than that item.
     */
    homeOfParagraph(indent: number): Reading {
        while (this.open.length > 0) {
            const top = this.open[this.open.length - 1] as Open;
            if (!isListMark(top.mark.kind) || indent > top.reading.indent) {
                break;
            }
            this.open.pop();
        }
        return this.top;
    }
}
