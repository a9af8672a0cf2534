import { printable } from '../tables/printable.js';
import { type CheckedFile, messageText, placeOf, type Report, SEVERITY_NAMES } from './checked-file.js';
import type { Failure } from './failures.js';
import { junit } from './junit.js';
import { sarif } from './sarif.js';
import { shownName } from './shown-name.js';

/** Writes what was found in the form that its reader wants. */
type Format = (report: Report) => string;

/** One line for each fault, `file:line:column`, as editors and terminals link them; then a count. */
const text: Format = ({ files, failures }) => {
    const problems = files.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
    return `${files.map(fileText).join('')}${countText({ files: files.length, problems, failures })}`;
};

/** The lines of one file, which may be written before anything is known of the next. */
export function fileText(file: CheckedFile): string {
    const shown = { ...file, name: shownName(file.name) };
    return file.diagnostics
        .map((found) => {
            const told = `${SEVERITY_NAMES[found.severity ?? 1]}: ${messageText(found)} [${found.code}]`;
            return `${printable(`${placeOf(shown, found)}: ${told}`)}\n`;
        })
        .join('');
}

/** The last line, behind those of all files. */
export function countText(all: {
    readonly files: number;
    readonly problems: number;
    readonly failures: readonly Failure[];
}): string {
    const { files, problems, failures } = all;
    const failed = new Set(failures.map(({ file }) => file)).size;
    const [also, alsoInEnglish] = failed === 0 ? ['', ''] : [`, ${failed} tệp hỏng việc`, `, ${failed} failed`];
    const found = problems === 0 ? 'không có lỗi' : `${problems} lỗi`;
    return `${files} tệp, ${found}${also} (${files} files, ${problems} problems${alsoInEnglish})\n`;
}

const json: Format = ({ files, failures }) =>
    `${JSON.stringify(
        {
            schemaVersion: 1,
            files: files.map(({ name, diagnostics, wordPlaces }) => ({
                file: name,
                problems: diagnostics.map(({ range, severity, message, code }, index) => ({
                    code,
                    severity: SEVERITY_NAMES[severity ?? 1],
                    message,
                    ...(wordPlaces?.[index] ?? {
                        line: range.start.line + 1,
                        column: range.start.character + 1,
                        endLine: range.end.line + 1,
                        endColumn: range.end.character + 1,
                    }),
                })),
            })),
            ...(failures.length === 0 ? {} : { failures }),
        },
        null,
        2,
    )}\n`;

export type ReportFormat = 'text' | 'json' | 'sarif' | 'junit';

export const FORMATS: Record<ReportFormat, Format> = { text, json, sarif, junit };
