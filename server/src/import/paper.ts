import type { Bilingual } from '../language/language.js';

/** How words look, as far as a plan keeps it. */
export interface Look {
    readonly bold: boolean;
    readonly italic: boolean;
}

/** Words of one look. */
export interface Words extends Look {
    readonly type: 'words';
    readonly text: string;
}

/** What stands in a line of a paper. */
export type Piece =
    | Words
    /** The end of a line within a paragraph. */
    | { readonly type: 'break' }
    /** Room up to a place of the line; with a leader, dots or a stroke are drawn through it. */
    | { readonly type: 'tab'; readonly hasLeader: boolean }
    /** The call of a note: its index among the notes of the paper. */
    | { readonly type: 'note'; readonly note: number };

/** What a reader has said, text that is hidden; or the picture of a number, from 1. */
export type Aside = string | { readonly picture: number };

export interface Paragraph {
    readonly type: 'paragraph';
    /** Its number among the paragraphs of the body, from 1: empty ones and those of tables too. 0 outside of the body. */
    readonly number: number;
    /** The style's id; empty where it has none. */
    readonly style: string;
    /** How its words look by its style alone. */
    readonly look: Look;
    /** The mark that a list prints before it, without the space behind; empty without a list. */
    readonly label: string;
    readonly pieces: readonly Piece[];
    readonly isCentred: boolean;
    /** What belongs here but is not printed among its words: told in a comment. */
    readonly asides: readonly Aside[];
    /** What stands in frames that hang on the paragraph. */
    readonly boxes: readonly Block[];
}

export interface TableCell {
    /** The column in which it begins, from 0. */
    readonly column: number;
    /** How many columns it takes. */
    readonly span: number;
    /** Whether it goes on with the cell above. */
    readonly goesOn: boolean;
    readonly blocks: readonly Block[];
}

export interface TableRow {
    /** Repeated at the head of each page. */
    readonly isHead: boolean;
    readonly cells: readonly TableCell[];
}

export interface Table {
    readonly type: 'table';
    readonly columns: number;
    /** Whether lines are drawn around most of its cells; without lines a table only sets text side by side. */
    readonly isDrawn: boolean;
    readonly rows: readonly TableRow[];
}

export type Block = Paragraph | Table;

/** What stands at the head or the foot of pages, besides their number. */
export interface PageEdge {
    readonly place: 'header' | 'footer';
    readonly blocks: readonly Block[];
}

/** A picture of a paper. */
export interface Picture {
    /** The end of a file's name, without the dot: `png`. */
    readonly extension: string;
    /** Its bytes, unpacked. Throws an UnreadablePaper where it cannot be. */
    readonly read: () => Promise<Uint8Array>;
}

/** What somebody who imports a paper is to know, in a sentence. */
export interface Remark {
    readonly text: Bilingual;
    /** Whether something of the pages is not in the plan as it was. */
    readonly isLoss: boolean;
}

/** Pages with the same head and foot. */
export interface Section {
    readonly blocks: readonly Block[];
    /** What the sections before it have not had. */
    readonly edges: readonly PageEdge[];
    /** Whether its pages are numbered from 1 again. */
    readonly beginsAnew: boolean;
}

/** A paper as it lies in a file of another program: what stands on its pages, in order. */
export interface Paper {
    readonly sections: readonly Section[];
    readonly notes: readonly (readonly Block[])[];
    /** By their numbers, from 1. */
    readonly pictures: readonly Picture[];
    readonly remarks: readonly Remark[];
}
