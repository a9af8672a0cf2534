import { printable } from '../tables/printable.js';
import { messageText, placeOf, type Report, SEVERITY_NAMES } from './checked-file.js';
import { junit } from './junit.js';
import { sarif } from './sarif.js';
import { shownName } from './shown-name.js';

/** Writes what was found in the form that its reader wants. */
type Format = (report: Report) => string;

/** One line for each fault, `file:line:column`, as editors and terminals link them; then a count. */
const text: Format = ({ files, failures }) => {
    const lines = files.flatMap((file) =>
        file.diagnostics.map((found) => {
            const place = placeOf({ ...file, name: shownName(file.name) }, found);
            return printable(`${place}: ${SEVERITY_NAMES[found.severity ?? 1]}: ${messageText(found)} [${found.code}]`);
        }),
    );
    const count = lines.length;
    const failed = new Set(failures.map(({ file }) => file)).size;
    const [also, alsoInEnglish] = failed === 0 ? ['', ''] : [`, ${failed} tệp hỏng việc`, `, ${failed} failed`];
    lines.push(
        `${files.length} tệp, ${count === 0 ? 'không có lỗi' : `${count} lỗi`}${also} (${files.length} files, ${count} problems${alsoInEnglish})`,
    );
    return `${lines.join('\n')}\n`;
};

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
