/** Who has to do what, by when, from which plan. */
export interface TaskRow {
    /** As the plan names it. */
    readonly body: string;
    readonly task: string;
    /** As printed. */
    readonly deadline: string | null;
    /** Last day, ISO 8601. */
    readonly due: string | null;
    /** Number of the plan, where it bears one. */
    readonly number: string | null;
    /** Kind and number of the plan. */
    readonly document: string;
    readonly subject: string | null;
    readonly file: string;
    /** Counted from 1. */
    readonly line: number;
}

/** The tasks of one agency. */
export interface AgencyTasks {
    readonly agency: string;
    readonly rows: readonly TaskRow[];
}
