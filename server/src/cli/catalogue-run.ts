import type { Failures } from './failures.js';

/** The options of `kehoach catalogue` as they were typed. */
export interface CatalogueOptions {
    readonly output: string | undefined;
    /** Lets the result take the place of a file of another kind. */
    readonly isForced: boolean;
    /** Files beyond this are told, not tried. */
    readonly maxBytes: number;
}

/** One run of `kehoach catalogue`. */
export interface CatalogueRun extends CatalogueOptions {
    readonly files: readonly string[];
    readonly failures: Failures;
}
