import type { PlanRecord } from './plan-record.js';

/** A file as it was read. */
export interface KeptFile {
    /** Its address. */
    readonly uri: string;
    /** All that its facts depend on besides its text: its name, and what is set of how it is read. */
    readonly reading: string;
    /** What the disk said of it; undefined where that may be the same after it changed. */
    readonly stamp: string | undefined;
}

/**
 * What closed plans say, kept between runs. Whoever asks is given what is true of this very text, or nothing: a store that is lost, torn,
 * full, or of another build costs time, never an answer. Nothing here throws.
 */
export interface PlanStore {
    /** By what the disk says of the file, whose text need not be read then. */
    find(file: KeptFile): PlanRecord | undefined;
    /** By the text: of this file, or of another one of the same text and name. */
    findText(file: KeptFile, text: string): PlanRecord | undefined;
    /** Keeps what is said, some moments later. */
    put(file: KeptFile, text: string, record: PlanRecord): void;
    /** Forgets a file that is gone: nothing that it said stays on the disk. */
    forget(uri: string): void;
    /** Forgets all other files. */
    keepOnly(uris: ReadonlySet<string>): void;
    /** Keeps at once what waits to be kept, and is used no more. */
    close(): void;
}

/** Opens the store in a folder of the tool's own; undefined where there can be none. */
export type OpenPlanStore = (folder: string) => PlanStore | undefined;
