import { join } from 'node:path';
import type { PrintedFile } from '../printed/printed-document.js';
import { type MissingCharacter, missingCharacters } from '../typeset/coverage.js';
import { readCoverage } from '../typeset/engine-files.js';
import { PdfPrinter } from '../typeset/pdf.js';
import { htmlFile } from './html/html-file.js';
import { textFile } from './text/text-file.js';

/** The forms in which a document leaves the program, by the endings of their files. */
export const EXPORT_FORMS = ['pdf', 'docx', 'html', 'txt'] as const;

export type ExportForm = (typeof EXPORT_FORMS)[number];

/** Whether the files of a form are text, which a terminal can show. */
export function isTextForm(form: ExportForm): boolean {
    return form === 'html' || form === 'txt';
}

/** Writes files in one form. What it needs is loaded at its first file. */
export interface Exporter {
    /** The contents of the file. Rejects with a reason in words. */
    write(file: PrintedFile): Promise<string | Uint8Array>;
    /** Characters that the form leaves a gap for: no font that it brings along has them. */
    missing(file: PrintedFile): readonly MissingCharacter[];
    /** Lets go of what was loaded. */
    dispose(): Promise<void>;
}

/**
 * What writes files in a form.
 *
 * @param folder where the build has laid the bundles
 */
export function createExporter(form: ExportForm, folder: string): Exporter {
    switch (form) {
        case 'pdf': {
            const printer = new PdfPrinter(folder);
            return {
                write: (file) => printer.print(file),
                missing: (file) => missingCharacters(file, readCoverage(join(folder, 'typeset'))),
                dispose: () => printer.dispose(),
            };
        }
        case 'docx':
            return {
                write: async (file) => (await import('./docx/docx-file.js')).docxFile(file),
                missing: () => [],
                dispose: async () => undefined,
            };
        case 'html':
            return { write: async (file) => htmlFile(file), missing: () => [], dispose: async () => undefined };
        case 'txt':
            return { write: async (file) => textFile(file), missing: () => [], dispose: async () => undefined };
    }
}
