import type { Block } from '../paper.js';
import type { Findings } from './findings.js';
import type { Numbering } from './numbering.js';
import type { Styles } from './styles.js';
import type { Element } from './xml.js';

/** A field whose text Word makes by itself: what it is made of stands before its result. */
export interface Field {
    code: string;
    isResult: boolean;
}

/** What the parts of a file share while they are read. */
export interface Context {
    readonly styles: Styles;
    readonly numbering: Numbering;
    readonly findings: Findings;
    /** The index of a note by its kind and its id in the file; undefined for one that is not there. */
    readonly noteOf: (kind: 'footnote' | 'endnote', id: string) => number | undefined;
    /** The notes that bookmarks hold, by their names: later calls refer to them. */
    readonly markedNotes: Map<string, number>;
    /** What readers have said, by the ids of their comments. */
    readonly comments: ReadonlyMap<string, string>;
    /** The number of the picture to which a relation of this part leads; undefined where it leads out of the file. */
    readonly pictureOf: (relation: string) => number | undefined;
    /** Whether the words of the file are Vietnamese as they stand, whatever their fonts. */
    readonly isRight: () => boolean;
    /** Counts the paragraphs of the body; null in notes, headers and footers. */
    readonly count: { paragraphs: number } | null;
    /** Fields may reach over several paragraphs. */
    readonly fields: Field[];
    /** Reads what stands in a cell or a frame. */
    readonly blocks: (parent: Element) => Block[];
}
