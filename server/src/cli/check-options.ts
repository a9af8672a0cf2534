import type { StandardId } from '../standards/standards.js';
import type { ReportFormat } from './report.js';
import type { WorkspaceOptions } from './workspace.js';

/** The options of `kehoach check` as they were typed. */
export interface Check extends WorkspaceOptions {
    readonly format: ReportFormat;
    /** The lowest that is told. */
    readonly minSeverity: SeverityName;
    /** Codes of rules, or what several begin with: others are not asked; none for all. */
    readonly only: readonly string[];
    /** Fixes what a machine can, in the files themselves. */
    readonly fix: boolean;
    /** A file of known problems that are not told again. */
    readonly baseline: string | undefined;
    /** Writes the baseline instead of comparing with it. */
    readonly writeBaseline: string | undefined;
    /** Lets the baseline take the place of a file of another kind. */
    readonly isForced: boolean;
    /** A file of settings, as editors keep it. */
    readonly settingsFile: string | undefined;
    /** The standard of documents that do not tell it themselves. */
    readonly standard: StandardId | null;
    /** Lists what is switched off, instead of problems. */
    readonly showSwitchedOff: boolean;
    /** At most so many threads check files at the same time; undefined for as many as serve. */
    readonly threads: number | undefined;
}

export type SeverityName = 'error' | 'warning' | 'information' | 'hint';
