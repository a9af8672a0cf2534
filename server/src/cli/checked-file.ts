import type { Diagnostic } from 'vscode-languageserver-types';
import type { Failure } from './failures.js';

/** Where something was found in a file of Word, which has no lines. */
export interface WordPlace {
    /** The number of the paragraph, from 1; null for what is none, such as a note. */
    readonly paragraph: number | null;
    /** Words of the paragraph by which people find the place: what was found, and what stands before it. */
    readonly text: string;
}

/** A file with what was found in it, in the order of the text. */
export interface CheckedFile {
    readonly name: string;
    readonly diagnostics: readonly Diagnostic[];
    /** Where each of them was found, where the file is one of Word: their lines are those of the plan that it would become. */
    readonly wordPlaces?: readonly WordPlace[];
}

/** Where something was found, as people read it: `a.kehoach:12:5`, `a.docx: đoạn 12 “Căn cứ Luật”`. */
export function placeOf({ name, diagnostics, wordPlaces }: CheckedFile, found: Diagnostic): string {
    const place = wordPlaces?.[diagnostics.indexOf(found)];
    const { start } = found.range;
    return place ? `${name}: ${wordPlaceText(place)}` : `${name}:${start.line + 1}:${start.character + 1}`;
}

/** A place in a file of Word, as people read it. */
export function wordPlaceText({ paragraph, text }: WordPlace): string {
    return paragraph === null ? `“${text}”` : `đoạn ${paragraph} “${text}”`;
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
