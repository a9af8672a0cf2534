import type { PageBlock, PrintedDocument } from './printed-document.js';

/** Pages of one orientation, one behind the other. */
export interface PageGroup {
    readonly landscape: boolean;
    readonly blocks: readonly PageBlock[];
}

/** The groups of pages of a document, each on a new page. */
export function pageGroups(document: PrintedDocument): PageGroup[] {
    const groups: { landscape: boolean; blocks: PageBlock[] }[] = [{ landscape: false, blocks: [] }];
    for (const block of document.blocks) {
        if (block.type === 'pageBreak') {
            groups.push({ landscape: block.landscape, blocks: [] });
        } else {
            groups.at(-1)?.blocks.push(block);
        }
    }
    // an annex may be all that a document holds
    return groups.filter(({ blocks }, index) => blocks.length > 0 || (index === 0 && groups.length === 1));
}
