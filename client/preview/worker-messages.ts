// What the page and its worker say to each other: lines, pages, offsets and versions as in messages.ts.
import type { Coverage } from '../../server/src/typeset/coverage.js';
import type { Changes, PageSize, PageWords, PlacedBlock, Spent, WholeText, Wish } from './messages.js';

/** From the page to its worker. */
export type ToWorker =
    | {
          readonly type: 'start';
          readonly compiler: WebAssembly.Module;
          readonly renderer: WebAssembly.Module;
          readonly fonts: readonly Uint8Array[];
          readonly template: string;
          readonly coverage: Coverage;
      }
    | WholeText
    | Changes
    | Wish
    | { readonly type: 'makePdf'; readonly request: number };

/** A character that the fonts of the pages lack, and the line where it stands first. */
export interface MissingOnLine {
    readonly character: string;
    readonly line: number;
}

/** The pages of a version, before any is drawn. */
export interface LaidOut {
    readonly type: 'laidOut';
    readonly version: number;
    readonly pages: readonly PageSize[];
    readonly blocks: readonly PlacedBlock[];
    /** What stands against these pages, in words of the engine. */
    readonly problems: readonly string[];
    readonly missing: readonly MissingOnLine[];
    /** Bytes that the engine holds. */
    readonly memoryBytes: number;
}

export interface Picture {
    readonly type: 'picture';
    readonly version: number;
    readonly page: number;
    readonly pixelsPerPoint: number;
    readonly bitmap: ImageBitmap;
}

/** From the worker to its page. */
export type FromWorker =
    | LaidOut
    | Picture
    | { readonly type: 'drawn'; readonly version: number; readonly spent: Spent }
    | { readonly type: 'words'; readonly page: number; readonly words: readonly PageWords[] }
    /** The words of all pages of this version were told. */
    | { readonly type: 'read'; readonly version: number }
    | { readonly type: 'pdf'; readonly request: number; readonly bytes?: Uint8Array; readonly problem?: string }
    /** No pages could be made of this version; the last ones stand. */
    | { readonly type: 'notLaidOut'; readonly version: number; readonly problems: readonly string[] }
    /** The engine did not start, or broke: this worker makes no pages any more. */
    | { readonly type: 'broken'; readonly message: string };
