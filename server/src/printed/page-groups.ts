import type { PageBlock, PrintedDocument, TextBlock } from './printed-document.js';

/** A paper, and what certifies copies of it, which stand behind its end on the same pages. */
export interface PaperWithCopies {
    readonly paper: PrintedDocument;
    /** Which document of the file the paper is, from 0; its copies follow it. */
    readonly index: number;
    readonly copies: readonly PrintedDocument[];
}

/** The papers of a file, each with its copies. */
export function papersWithCopies(documents: readonly PrintedDocument[]): PaperWithCopies[] {
    const papers: { paper: PrintedDocument; index: number; copies: PrintedDocument[] }[] = [];
    for (const [index, document] of documents.entries()) {
        const last = papers.at(-1);
        if (document.isCopy && last) {
            last.copies.push(document);
        } else {
            papers.push({ paper: document, index, copies: [] });
        }
    }
    return papers;
}

/** Pages of one orientation, one behind the other. */
export interface PageGroup {
    readonly landscape: boolean;
    /** Whether their numbers begin with 1. */
    readonly beginsAnew: boolean;
    readonly blocks: readonly PageBlock[];
}

/** The groups of pages of a document, each on a new page. */
export function pageGroups(document: PrintedDocument): PageGroup[] {
    const groups: { landscape: boolean; beginsAnew: boolean; blocks: PageBlock[] }[] = [
        { landscape: false, beginsAnew: true, blocks: [] },
    ];
    const hasOwnNumbers = document.table.layout.annexPages.is === 'own';
    for (const block of document.blocks) {
        if (block.type === 'pageBreak') {
            const beginsAnew = hasOwnNumbers && block.beginsAnnex;
            groups.push({ landscape: block.landscape, beginsAnew, blocks: [] });
        } else {
            groups.at(-1)?.blocks.push(block);
        }
    }
    // an annex may be all that a document holds
    const filled = groups.filter(({ blocks }, index) => blocks.length > 0 || (index === 0 && groups.length === 1));
    return filled.map((group, index) => (index === 0 ? { ...group, beginsAnew: true } : group));
}

/** Whether a block says where the body is found. */
export function isContactLine(block: PageBlock): block is TextBlock {
    return block.type === 'text' && block.style === 'contactLine';
}
