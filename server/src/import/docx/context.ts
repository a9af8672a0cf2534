import type { Block } from '../paper.js';
import type { ChunkBlocks } from './chunks.js';
import type { OpenFields } from './fields.js';
import type { Findings } from './findings.js';
import type { Numbering } from './numbering.js';
import type { Styles } from './styles.js';
import type { Element } from './xml.js';

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
    /** The ids of the comments that were told where they belong. */
    readonly toldComments: Set<string>;
    /** The number of the picture to which a relation of this part leads; undefined where it leads out of the file, or nowhere. */
    readonly pictureOf: (relation: string) => number | undefined;
    /** The words of the charts and diagrams of this part, by their relations. */
    readonly drawnTexts: ReadonlyMap<string, string>;
    /** What stands in the place of another file, by its relation. */
    readonly chunks: ReadonlyMap<string, ChunkBlocks>;
    /** Whether the words of the file are Vietnamese as they stand, whatever their fonts. */
    readonly isRight: () => boolean;
    /** Counts the paragraphs of the body; null in notes, headers and footers. */
    readonly count: { paragraphs: number } | null;
    /** The elements of words that were read. */
    readonly taken: Set<Element>;
    /** Fields may reach over several paragraphs. */
    readonly fields: OpenFields;
    /** The table of contents that is being read: undefined outside of one; whether a line of it was read. */
    contents: { hasLine: boolean } | undefined;
    /** Marks of fields that never end. */
    readonly unended: ReadonlySet<Element>;
    /** Reads what stands in a cell or a frame. */
    readonly blocks: (parent: Element) => Block[];
}
