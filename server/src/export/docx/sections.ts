import {
    type FileChild,
    Footer,
    Header,
    type ISectionOptions,
    NoteNumberRestart,
    PageOrientation,
    Paragraph,
    SectionType,
} from 'docx';
import { type BlockVisitor, visitBlock } from '../../printed/block-visitor.js';
import { isContactLine, type PageGroup, pageGroups } from '../../printed/page-groups.js';
import type { PageBlock } from '../../printed/printed-document.js';
import { endingTable } from './ending-table.js';
import { headingTable } from './heading-table.js';
import { gap, noGap } from './layout-table.js';
import { contactFooter } from './page-footer.js';
import { cornerHeader, numberHeader } from './page-header.js';
import { textTable } from './table.js';
import { addresseeParagraphs, textParagraphs } from './text.js';
import { twipsOfMillimetres, twipsOfPoints } from './units.js';
import type { WordDocument } from './word-document.js';

/**
 * The sections of a document: its pages, and each annex on new ones. Pages and footnotes are numbered from 1. What certifies
 * copies of it stands at the end of its last page.
 */
export function sectionsOf(document: WordDocument, copies: readonly WordDocument[]): ISectionOptions[] {
    const groups = pageGroups(document.printed).map((group) => ({ group, document }));
    const sections = groups.map((each, index) => sectionOf(each, index));
    for (const copy of copies) {
        const [first, ...others] = pageGroups(copy.printed);
        const last = sections.pop();
        if (first && last) {
            const children = [...last.children, copyRule(copy), ...childrenOf(first, copy)];
            sections.push({ ...last, children });
        }
        const before = sections.length;
        for (const group of others) sections.push(sectionOf({ group, document: copy }, before));
    }
    return sections;
}

/** @param index which section of the paper it is, from 0 */
function sectionOf(
    { group, document }: { readonly group: PageGroup; readonly document: WordDocument },
    index: number,
): ISectionOptions {
    const { styles, standard } = document;
    const isFirst = index === 0;
    const hasFooter = isFirst && standard.layout.contactLines.is === 'firstPage';
    return {
        properties: {
            page: pageOf(document, group),
            // on paper printed on both sides, what is numbered from 1 begins a sheet of its own
            type: group.beginsAnew && standard.layout.duplex.is ? SectionType.ODD_PAGE : SectionType.NEXT_PAGE,
            titlePage: group.beginsAnew,
            // LibreOffice numbers notes 0 where the first section of a file says that they begin anew
            ...(isFirst && document.notes.beginAnew
                ? { footnoteProperties: { restart: NoteNumberRestart.EACH_SECTION } }
                : {}),
        },
        // the first page of a document, and of an annex with its own numbers, has a header of its own, which holds no number
        headers: {
            default: numberHeader(styles),
            ...(isFirst ? firstHeader(document) : group.beginsAnew ? { first: new Header(NOTHING) } : {}),
        },
        ...(hasFooter
            ? firstFooter(group, document)
            : group.beginsAnew && !isFirst
              ? { footers: { first: new Footer(NOTHING) } }
              : {}),
        // where the body is found stands at the foot of the first page
        children: childrenOf(hasFooter ? withoutContacts(group) : group, document),
    };
}

/** The rule, as wide as the text, between a paper and what certifies a copy of it. */
function copyRule({ styles }: WordDocument): Paragraph {
    return new Paragraph({
        style: styles.ruleId,
        keepNext: true,
        spacing: { before: twipsOfPoints(ABOVE_COPY), after: twipsOfPoints(BELOW_RULE) },
    });
}

/** A header or footer of its own that holds nothing: one that is left out is that of the section before. */
const NOTHING = { children: [] };

/** Points above the rule and below it. */
const ABOVE_COPY = 16;
const BELOW_RULE = 8;

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

function pageOf({ standard }: WordDocument, { landscape, beginsAnew }: PageGroup) {
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
        ...(beginsAnew ? { pageNumbers: { start: 1 } } : {}),
    };
}

function childrenOf({ blocks, landscape }: PageGroup, document: WordDocument): FileChild[] {
    const children: FileChild[] = [];
    for (const [index, block] of blocks.entries()) {
        for (const child of visitBlock(block, BLOCKS, { next: blocks[index + 1], document, landscape })) {
            // two tables without a paragraph between them are one to Word, with the columns of the first
            if (!(child instanceof Paragraph) && children.length > 0 && !(children.at(-1) instanceof Paragraph)) {
                children.push(noGap(document));
            }
            children.push(child);
        }
    }
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
    heading: (block, { document, landscape }) => [
        ...(document.printed.notes.length > 0 ? [noGap(document)] : []),
        headingTable(block, document, landscape),
    ],
    text: (block, { next, document, landscape }) => textParagraphs(block, next, document, landscape),
    addressees: (block, { document }) => addresseeParagraphs(block, document),
    table: (block, { document, landscape }) =>
        block.widths.length > 0 && block.rows.length > 0 ? [textTable(block, document, landscape), gap(document)] : [],
    ending: (block, { document }) => [endingTable(block, document)],
};
