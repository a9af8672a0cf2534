import { join } from 'node:path';
import type { PrintedFile } from '../printed/printed-document.js';
import { type MissingCharacter, missingCharacters } from '../typeset/coverage.js';
import { readCoverage } from '../typeset/engine-on-disk.js';
import { PdfPrinter } from '../typeset/pdf.js';
import { htmlFile } from './html/html-file.js';
import { textFile } from './text/text-file.js';

/** What is known of a form of export without writing a file in it. */
interface FormOfExport {
    /** As it is told to people. */
    readonly name: string;
    /** Endings that its files bear, with the dot. */
    readonly extensions: readonly string[];
    /** Whether its files are text, which a terminal can show. */
    readonly isText: boolean;
}

/** The forms in which a document leaves the program, by what they are called: their files have that ending. */
export const EXPORT_FORMS = {
    pdf: { name: 'tệp PDF (a PDF file)', extensions: ['.pdf'], isText: false },
    docx: { name: 'tệp Word .docx (a Word file)', extensions: ['.docx'], isText: false },
    html: { name: 'trang web .html (a web page)', extensions: ['.html', '.htm'], isText: true },
    txt: { name: 'tệp văn bản thuần .txt (plain text)', extensions: ['.txt'], isText: true },
} as const satisfies Record<string, FormOfExport>;

export type ExportForm = keyof typeof EXPORT_FORMS;

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
