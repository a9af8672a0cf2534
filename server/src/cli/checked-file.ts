import type { Diagnostic } from 'vscode-languageserver-types';
import type { Failure } from './failures.js';

/** A file with what was found in it, in the order of the text. */
export interface CheckedFile {
    readonly name: string;
    readonly diagnostics: readonly Diagnostic[];
}

/** What came of a check. */
export interface Report {
    readonly files: readonly CheckedFile[];
    /** Files that could not be read, checked in full or written, once for each reason; some are among `files` all the same. */
    readonly failures: readonly Failure[];
}

/** The words for severities by their numbers in the protocol. */
export const SEVERITY_NAMES = ['', 'error', 'warning', 'information', 'hint'];

/** The text of a message, which may be marked up. */
export function messageText({ message }: Diagnostic): string {
    return typeof message === 'string' ? message : message.value;
}
