import type { Diagnostic } from 'vscode-languageserver-types';
import { type CheckedFile, messageText, placeOf, type Report, SEVERITY_NAMES } from './checked-file.js';
import type { Failure } from './failures.js';

/**
 * JUnit's XML: one test case for each file; a file with problems fails, one that could not be read is an error. Most servers of
 * continuous integration show this.
 */
export function junit({ files, failures }: Report): string {
    const cases = [...files.map(checkedCase), ...failures.map(failedCase)];
    const failed = files.filter(({ diagnostics }) => diagnostics.length > 0).length;
    const counts = `tests="${cases.length}" failures="${failed}" errors="${failures.length}" skipped="0"`;
    return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="kehoach check" ${counts}>
${cases.join('\n')}
  </testsuite>
</testsuites>
`;
}

function checkedCase(file: CheckedFile): string {
    return testCase(
        file.name,
        file.diagnostics.map((found) => failure(file, found)),
    );
}

function failure(file: CheckedFile, found: Diagnostic): string {
    const { severity, code } = found;
    const place = `${placeOf(file, found)}: ${SEVERITY_NAMES[severity ?? 1]}`;
    return `      <failure type="${xml(String(code))}" message="${xml(messageText(found))}">${xml(place)}</failure>`;
}

function failedCase({ file, reason }: Failure): string {
    return testCase(file, [`      <error message="${xml(reason)}"/>`]);
}

function testCase(name: string, results: readonly string[]): string {
    const open = `    <testcase classname="kehoach" name="${xml(name)}"`;
    return results.length === 0 ? `${open}/>` : `${open}>\n${results.join('\n')}\n    </testcase>`;
}

const XML_ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text for XML; characters that XML has no room for are left out. */
function xml(text: string): string {
    return text
        .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
        .replace(/[&<>"']/g, (char) => XML_ENTITIES[char] as string);
}
