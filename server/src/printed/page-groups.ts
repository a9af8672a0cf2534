import { marksAt } from './heading-block.js';
import type { HeadingBlock, PageBlock, PrintedDocument, TextBlock } from './printed-document.js';

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
    const [first, second] = groups;
    const alone = first?.blocks.length === 1 ? first.blocks[0] : undefined;
    if (second && alone?.type === 'heading' && isCornerAlone(alone, document)) {
        // what stands in the corner of a page stands on that of the annex that is all else
        groups.splice(0, 2, { ...second, blocks: [alone, ...second.blocks] });
    }
    const filled = groups.filter(({ blocks }, index) => blocks.length > 0 || (index === 0 && groups.length === 1));
    return filled.map((group, index) => (index === 0 ? { ...group, beginsAnew: true } : group));
}

/** Whether a heading has nothing but what stands in the upper corner of the page. */
function isCornerAlone(heading: HeadingBlock, { table }: PrintedDocument): boolean {
    const { issuers, national, number, letterSubject, date, marks } = heading;
    return (
        issuers.length + national.length === 0 &&
        number === null &&
        letterSubject === null &&
        date === null &&
        marksAt('corner', heading, table).length === marks.length
    );
}

/** Whether a block says where the body is found. */
export function isContactLine(block: PageBlock): block is TextBlock {
    return block.type === 'text' && block.style === 'contactLine';
}
