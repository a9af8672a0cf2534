import type { PageBlock, PageBreakBlock, PrintedBlock, TextBlock } from '../../printed/printed-document.js';

/** What HTML says with one element: lines of one title, items of one list; any other block is one by itself. */
export type Piece =
    | { readonly type: 'title' | 'annexTitle'; readonly lines: readonly TextBlock[] }
    | { readonly type: 'provision'; readonly lines: readonly TextBlock[]; readonly level: number }
    | { readonly type: 'list'; readonly items: readonly TextBlock[] }
    | PageBlock;

/** Pages that belong together: the paper itself, or one annex, which begins on a page of its own. */
export interface Stretch {
    /** Null for the paper itself. */
    readonly pageBreak: PageBreakBlock | null;
    readonly pieces: readonly Piece[];
}

/** The blocks of a document, put together to what HTML has elements for. */
export function stretchesOf(blocks: readonly PrintedBlock[]): Stretch[] {
    const stretches: { pageBreak: PageBreakBlock | null; blocks: PageBlock[] }[] = [{ pageBreak: null, blocks: [] }];
    for (const block of blocks) {
        if (block.type === 'pageBreak') {
            stretches.push({ pageBreak: block, blocks: [] });
        } else {
            stretches.at(-1)?.blocks.push(block);
        }
    }
    return stretches.map(({ pageBreak, blocks: own }) => ({ pageBreak, pieces: piecesOf(own) }));
}

function piecesOf(blocks: readonly PageBlock[]): Piece[] {
    const pieces: Piece[] = [];
    for (let index = 0; index < blocks.length; ) {
        const block = blocks[index] as PageBlock;
        const lines = block.type === 'text' ? together(blocks, index) : [];
        pieces.push(block.type === 'text' ? pieceOf(block, lines) : block);
        index += Math.max(1, lines.length);
    }
    return pieces;
}

function pieceOf(block: TextBlock, lines: readonly TextBlock[]): Piece {
    switch (block.style) {
        case 'kind':
            return { type: 'title', lines };
        case 'annexMark':
            return { type: 'annexTitle', lines };
        default: {
            const level = lines.at(-1)?.level;
            if (level !== undefined) {
                return { type: 'provision', lines, level };
            }
            return isItem(block) ? { type: 'list', items: lines } : block;
        }
    }
}

/** The text blocks from an index on that make one piece; the first always does. */
function together(blocks: readonly PrintedBlock[], index: number): TextBlock[] {
    const first = blocks[index] as TextBlock;
    const lines = [first];
    for (let next = index + 1; next < blocks.length; next++) {
        const block = blocks[next] as PrintedBlock;
        if (block.type !== 'text' || !goesOn(first, block, lines.length)) {
            break;
        }
        lines.push(block);
    }
    return lines;
}

function goesOn(first: TextBlock, block: TextBlock, lines: number): boolean {
    switch (first.style) {
        case 'kind':
            return block.style === 'kind' || block.style === 'subject';
        case 'annexMark':
            return block.style === 'annexTitle';
        case 'part':
            // `Phần I` on its own line, the title on the next
            return first.level === undefined && block.style === 'part' && lines === 1;
        default:
            return isItem(first) && isItem(block);
    }
}

/** An item that heads nothing of the outline: `a) …`, `- …`. */
function isItem({ style, mark, level }: TextBlock): boolean {
    return style === 'body' && mark !== undefined && level === undefined;
}
