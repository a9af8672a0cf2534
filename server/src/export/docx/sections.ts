import {
    type FileChild,
    type Footer,
    type Header,
    type ISectionOptions,
    NoteNumberRestart,
    PageOrientation,
    Paragraph,
    SectionType,
} from 'docx';
import { type BlockVisitor, visitBlock } from '../../printed/block-visitor.js';
import { type PageGroup, pageGroups } from '../../printed/page-groups.js';
import type { PageBlock } from '../../printed/printed-document.js';
import { endingTable } from './ending-table.js';
import { headingTable } from './heading-table.js';
import { gap, noGap } from './layout-table.js';
import { contactFooter, isContactLine } from './page-footer.js';
import { cornerHeader, numberHeader } from './page-header.js';
import { textTable } from './table.js';
import { addresseeParagraphs, textParagraphs } from './text.js';
import { twipsOfMillimetres } from './units.js';
import type { WordDocument } from './word-document.js';

/** The sections of a document: its pages, and each annex on new ones. Pages and footnotes are numbered from 1. */
export function sectionsOf(document: WordDocument): ISectionOptions[] {
    const { styles, printed } = document;
    return pageGroups(printed).map((group, index) => ({
        properties: {
            page: pageOf(document, group, index === 0),
            type: SectionType.NEXT_PAGE,
            titlePage: index === 0,
            // LibreOffice numbers notes 0 where the first section of a file says that they begin anew
            ...(index === 0 && document.notes.beginAnew
                ? { footnoteProperties: { restart: NoteNumberRestart.EACH_SECTION } }
                : {}),
        },
        // the first page of a document has a header of its own, which holds no number
        headers: { default: numberHeader(styles), ...(index === 0 ? firstHeader(document) : {}) },
        ...(index === 0 ? firstFooter(group, document) : {}),
        // where the body is found stands at the foot of the first page
        children: childrenOf(index === 0 ? withoutContacts(group) : group, document),
    }));
}

function firstHeader(document: WordDocument): { first?: Header } {
    const first = cornerHeader(document);
    return first ? { first } : {};
}

function firstFooter({ blocks }: PageGroup, document: WordDocument): { footers?: { first: Footer } } {
    const first = contactFooter(blocks, document);
    return first ? { footers: { first } } : {};
}

function withoutContacts(group: PageGroup): PageGroup {
    return { ...group, blocks: group.blocks.filter((block) => !isContactLine(block)) };
}

function pageOf({ standard }: WordDocument, { landscape }: PageGroup, isFirst: boolean) {
    const { page } = standard;
    return {
        size: {
            width: twipsOfMillimetres(page.width),
            height: twipsOfMillimetres(page.height),
            orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
            top: twipsOfMillimetres(page.top.printed),
            bottom: twipsOfMillimetres(page.bottom.printed),
            left: twipsOfMillimetres(page.left.printed),
            right: twipsOfMillimetres(page.right.printed),
            header: twipsOfMillimetres(page.numberFromTop.printed),
            // a footer stands on the lower margin, where the text would end
            footer: twipsOfMillimetres(page.bottom.printed),
        },
        ...(isFirst ? { pageNumbers: { start: 1 } } : {}),
    };
}

function childrenOf({ blocks, landscape }: PageGroup, document: WordDocument): FileChild[] {
    const children = blocks.flatMap((block, index) =>
        visitBlock(block, BLOCKS, { next: blocks[index + 1], document, landscape }),
    );
    // a section of Word ends with a paragraph
    return children.at(-1) instanceof Paragraph ? children : [...children, gap(document)];
}

/** Where a block stands in the file. */
interface Place {
    readonly next: PageBlock | undefined;
    readonly document: WordDocument;
    readonly landscape: boolean;
}

const BLOCKS: BlockVisitor<FileChild[], [Place]> = {
    // LibreOffice leaves a line of the notes' style before a table at the head of a file that has notes
    heading: (block, { document }) => [
        ...(document.printed.notes.length > 0 ? [noGap(document)] : []),
        headingTable(block, document),
    ],
    text: (block, { next, document, landscape }) => textParagraphs(block, next, document, landscape),
    addressees: (block, { document }) => addresseeParagraphs(block, document),
    // two tables without a paragraph between them are one to Word
    table: (block, { document, landscape }) =>
        block.widths.length > 0 && block.rows.length > 0 ? [textTable(block, document, landscape), gap(document)] : [],
    ending: (block, { document }) => [endingTable(block, document)],
};
