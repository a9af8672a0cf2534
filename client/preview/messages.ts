// What extension and page say to each other, and what of it the worker (see worker-messages.ts) speaks of too. Lines are counted from 0, pages too; offsets are UTF-16 units of the
// editor's text; versions are the editor's own numbers of a text.

/** One change of the text, as the editor tells it; several apply one behind the other. */
export interface TextChange {
    readonly offset: number;
    readonly length: number;
    readonly text: string;
    /** The lines that the change begins and ended in, before it. */
    readonly firstLine: number;
    readonly lastLine: number;
}

export interface WholeText {
    readonly type: 'text';
    readonly text: string;
    readonly version: number;
    /** The standard of documents that do not tell theirs, as the settings name it. */
    readonly standard: string;
    /** The rows of standards that the office has of its own, as the settings have them. */
    readonly standardRows?: object;
}

export interface Changes {
    readonly type: 'changes';
    readonly changes: readonly TextChange[];
    readonly version: number;
}

/** The switches for each direction of scrolling. */
export interface ScrollSettings {
    readonly previewFollows: boolean;
    readonly editorFollows: boolean;
}

/** The first and the last line that an editor shows. */
export interface ShownLines {
    readonly first: number;
    readonly last: number;
}

/** From the extension to the page. */
export type ToPage =
    | WholeText
    | Changes
    /** The document cannot be opened, any more or for now. */
    | { readonly type: 'noText'; readonly reason: string }
    | { readonly type: 'settings'; readonly scrolling: ScrollSettings }
    /** The line that the cursor is in, null where the text has no cursor; and what the editor shows of the text. */
    | { readonly type: 'cursor'; readonly line: number | null; readonly shown: ShownLines | null }
    | { readonly type: 'editorScrolled'; readonly shown: ShownLines }
    | { readonly type: 'makePdf'; readonly request: number }
    | { readonly type: 'describe'; readonly request: number };

/** What the buttons of the page ask of the extension. */
export type PageAction = 'print' | 'exportPdf' | 'exportDocx';

/** What the page shows, for tests. */
export interface PageReport {
    readonly version: number;
    /** The version whose words lie on the pages. */
    readonly readVersion: number;
    readonly pages: number;
    /** Texts of the pages' text layers. */
    readonly texts: readonly string[];
    /** Pages whose picture is there, from 0. */
    readonly painted: readonly number[];
    /** Whether each picture has as many pixels as the screen shows of it. */
    readonly crisp: boolean;
    /** Pages with a mark, and the lines of the block that is marked. */
    readonly marked: readonly number[];
    readonly markedLines: { readonly from: number; readonly to: number } | null;
    /** Line of the text that stands at the upper edge. */
    readonly topLine: number;
    readonly scrollTop: number;
    readonly zoom: number;
    readonly notices: readonly string[];
    readonly memoryBytes: number;
    /** How many workers made pages so far, one after the other. */
    readonly workers: number;
}

/** From the page to the extension. */
export type FromPage =
    | { readonly type: 'ready' }
    /** A picture of a version is on the screen. Milliseconds since the epoch, with parts. */
    | { readonly type: 'painted'; readonly version: number; readonly page: number; readonly at: number }
    /** All pages in sight show this version. */
    | { readonly type: 'drawn'; readonly version: number; readonly spent: Spent; readonly memoryBytes: number }
    /** How many pages there are now. */
    | { readonly type: 'counted'; readonly pages: number }
    | { readonly type: 'pageScrolled'; readonly line: number }
    | { readonly type: 'goTo'; readonly line: number }
    | { readonly type: 'action'; readonly action: PageAction }
    | { readonly type: 'pdf'; readonly request: number; readonly bytes?: Uint8Array; readonly problem?: string }
    | { readonly type: 'description'; readonly request: number; readonly report: PageReport }
    | { readonly type: 'failed'; readonly message: string };

export interface PageSize {
    /** Points. */
    readonly width: number;
    readonly height: number;
}

/** A block of the text and where it begins on the pages. */
export interface PlacedBlock {
    /** Lines of the text, both included. */
    readonly from: number;
    readonly to: number;
    /** Page, from 0. */
    readonly page: number;
    /** Points from the left and the upper edge of the paper to the beginning of its first line; y is the baseline. */
    readonly x: number;
    readonly y: number;
}

/** One piece of a line as it stands on a page. Lengths in points from the upper left corner of the paper. */
export interface PageWords {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

/** Milliseconds that the parts of a run took. */
export interface Spent {
    readonly read: number;
    readonly typeset: number;
    readonly draw: number;
}

/** The pictures that the page wants, in this order; the worker forgets all others. */
export interface Wish {
    readonly type: 'wish';
    readonly pages: readonly number[];
    readonly pixelsPerPoint: number;
}
