/** Files by their names. */
export type FilesByName = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** The first message to a worker that serves an editor; the protocol follows it. */
export interface ServeMessage {
    readonly type: 'serve';
    readonly catalogue: FilesByName;
    readonly templates: FilesByName;
    /** The packed model of spelling. */
    readonly spelling: Uint8Array<ArrayBuffer>;
}

/** The only message to a worker that writes one file; it answers with {@link Exported}. */
export interface ExportMessage {
    readonly type: 'export';
    readonly text: string;
    readonly form: 'pdf' | 'docx' | 'html' | 'txt';
    /** What `kehoach.standard` and `kehoach.standardRows` say. */
    readonly standard: string;
    readonly standardRows?: object;
    /** The files of the engine, for a PDF. */
    readonly engine: FilesByName;
}

export type ToWorker = ServeMessage | ExportMessage;

export type Exported =
    | { readonly contents: Uint8Array; readonly missing: readonly MissingLetter[] }
    | { readonly problem: string };

/** A letter that no font of the pages has: its place is left empty. */
export interface MissingLetter {
    readonly character: string;
    /** From 1. */
    readonly line: number;
}
