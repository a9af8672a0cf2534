import type { PlanRecord } from './plan-record.js';

/** A plan to be read, and what is set of how: the settings `kehoach.standard` and `kehoach.standardRows` for its file. */
export interface PlanToRead {
    readonly uri: string;
    readonly text: string;
    readonly standard: string | null;
    readonly standardRows: object | undefined;
}

/** Reads plans that nobody has open, beside the thread that answers. */
export interface ReadsAside {
    /** @returns what the plan says; undefined where that failed: whoever asks reads it himself then, and tells why */
    read(plan: PlanToRead): Promise<PlanRecord | undefined>;
    /** No more is read. */
    end(): void;
}
