import type { Component, MarkComponent } from '../standards/standard.js';
import type { KnownTable, StandardId } from '../standards/standards.js';
import type { Mark } from '../terms/marks.js';

/** Words of one look. White space is folded; no control characters, no lone surrogates. */
export interface Words {
    readonly text: string;
    readonly bold?: true;
    readonly italic?: true;
    /** Words that are a component of their own, within a line of another. */
    readonly component?: 'typist';
    /** They name another part of the paper: the `anchor` of its first block. */
    readonly to?: number;
}

/** Where a footnote is called. */
export interface NoteCall {
    /** Index in the document's `notes`. */
    readonly note: number;
    /** A footnote is printed where it is called first; later calls only repeat its number. */
    readonly again?: true;
}

export type Run = Words | NoteCall;

/** Whether a run is words, not the call of a footnote. */
export function isWords(run: Run): run is Words {
    return 'text' in run;
}

/** The lines of the source that a printed block comes from, counted from 0, both included. */
export interface SourceLines {
    readonly from: number;
    readonly to: number;
}

/** What can be found again on the pages: the index of its lines in `PrintedFile.places`. */
interface Placed {
    readonly place: number;
}

/** One printed line of its own look. */
export interface PrintedLine extends Placed {
    readonly style: Component;
    readonly runs: readonly Run[];
}

/** A mark of how a paper is to be handled. */
export interface MarkLine extends PrintedLine {
    readonly style: MarkComponent;
}

/** The two columns at the head of the first page. */
export interface HeadingBlock extends Placed {
    readonly type: 'heading';
    readonly issuers: readonly PrintedLine[];
    readonly national: readonly PrintedLine[];
    readonly number: PrintedLine | null;
    /** What an official letter is about, under its number. */
    readonly letterSubject: PrintedLine | null;
    readonly date: PrintedLine | null;
    /** How the paper is to be handled: urgency, secrecy, circulation, draft. Where each stands, the standard says. */
    readonly marks: readonly MarkLine[];
}

/** The mark of an item: as it is printed, and as it was read. */
export interface PrintedMark {
    readonly text: string;
    readonly read: Mark;
}

/** A paragraph: a line of the heading, a section, an item, running text. */
export interface TextBlock extends Placed {
    readonly type: 'text';
    readonly style: Component;
    readonly runs: readonly Run[];
    /** Depth in the outline (from 1) where the paragraph heads a part of the document; its bookmark. */
    readonly level?: number;
    /** The outline's entry, where the paragraph goes on behind its heading. */
    readonly bookmark?: string;
    /** Whether the mark under a kind and subject stands here: the last line of that group has it. */
    readonly closesTitle?: true;
    /** What the paragraph is in the outline of the text: the mark of an item, without its words. */
    readonly mark?: PrintedMark;
    /** How deep among the items of its section the paragraph stands, from 0; for restyling in Word. */
    readonly depth?: number;
    /** How many words each line of a title has that the author has ended; absent where he has ended none. */
    readonly authorsLines?: readonly number[];
    /** The paragraph stays on the page of the next one. */
    readonly withNext?: true;
    /** Which part of the paper begins here, among all its parts from 0. */
    readonly anchor?: number;
}

export interface AddresseesBlock extends Placed {
    readonly type: 'addressees';
    readonly label: readonly Run[];
    readonly lines: readonly PrintedLine[];
}

export interface TableCell {
    readonly runs: readonly Run[];
    readonly align: 'left' | 'center' | 'right';
}

export interface TableRow extends Placed {
    /** A row that names a group of the rows below it. */
    readonly group: boolean;
    /** A row whose first cell goes over all columns; the others are empty. */
    readonly wide?: true;
    readonly cells: readonly TableCell[];
}

export interface TableBlock extends Placed {
    readonly type: 'table';
    /** How many rows are repeated at the head of each page. */
    readonly headRows: number;
    /** Shares of the width, which add up to 1. */
    readonly widths: readonly number[];
    readonly cellStyle: Component;
    readonly rows: readonly TableRow[];
}

export interface SignatureBlock {
    readonly lines: readonly PrintedLine[];
    /** A remark says that it was signed: no hand is awaited. */
    readonly isSigned?: true;
}

/** Recipients and signatures, side by side and never on two pages. */
export interface EndingBlock extends Placed {
    readonly type: 'ending';
    readonly label: PrintedLine | null;
    /** The recipients, and under them who typed the paper. */
    readonly recipients: readonly PrintedLine[];
    readonly signatures: readonly SignatureBlock[];
    /** Who signs here confirms what was signed above: the standard says where this stands. */
    readonly confirms?: true;
    /** Who signs here approves the paper, above its kind. */
    readonly approves?: true;
}

export interface PageBreakBlock {
    readonly type: 'pageBreak';
    /** Whether the pages that follow lie on their side, for a wide table. */
    readonly landscape: boolean;
    /** Whether an annex of the paper begins, not a form within one. */
    readonly beginsAnnex: boolean;
    /** Nothing begins but pages that lie otherwise. */
    readonly turns?: true;
}

/**
 * Every kind of block that stands on pages, by its type. A new kind is entered here: the compiler then names each place that
 * must know it, in the forms of export as well as in the tests.
 */
export interface PageBlocks {
    readonly heading: HeadingBlock;
    readonly text: TextBlock;
    readonly addressees: AddresseesBlock;
    readonly table: TableBlock;
    readonly ending: EndingBlock;
}

export type PageBlock = PageBlocks[keyof PageBlocks];

/** What stands on the pages, and where new pages begin. */
export type PrintedBlock = PageBlock | PageBreakBlock;

/** One paper as it is printed: what stands on the pages, in order, before it is laid out. Plain data. */
export interface PrintedDocument {
    /** It certifies a copy of the document before it: it stands behind that one's end on the same page, under a rule. */
    readonly isCopy?: true;
    readonly standard: StandardId;
    /** The table of that standard, with the rows that the office has of its own. */
    readonly table: KnownTable;
    /** For the properties of files: kind, number and subject. */
    readonly title: string;
    readonly author: string;
    readonly blocks: readonly PrintedBlock[];
    readonly notes: readonly (readonly Run[])[];
}

/** All papers of a file. */
export interface PrintedFile {
    readonly documents: readonly PrintedDocument[];
    /** Where each placed block comes from. */
    readonly places: readonly SourceLines[];
}
