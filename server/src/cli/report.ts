import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Rule } from '../rules/rule.js';
import { rulePage } from '../rules/rule-page.js';
import { RULES } from '../rules/rules.js';
import { STANDARD_INPUT } from './input.js';
import { printable } from './output.js';

/** A file with what was found in it, in the order of the text. */
export interface CheckedFile {
    readonly name: string;
    readonly diagnostics: readonly Diagnostic[];
}

/** Writes what was found in the form that its reader wants. */
export type Format = (files: readonly CheckedFile[]) => string;

const SEVERITY_NAMES = ['', 'error', 'warning', 'information', 'hint'];
const SARIF_LEVELS = ['', 'error', 'warning', 'note', 'note'];

/** One line for each fault, `file:line:column`, as editors and terminals link them; then a count. */
const text: Format = (files) => {
    const lines = files.flatMap(({ name, diagnostics }) =>
        diagnostics.map(({ range, severity, message, code }) => {
            const place = `${name}:${range.start.line + 1}:${range.start.character + 1}`;
            return printable(`${place}: ${SEVERITY_NAMES[severity ?? 1]}: ${message} [${code}]`);
        }),
    );
    const count = lines.length;
    lines.push(
        `${files.length} tệp, ${count === 0 ? 'không có lỗi' : `${count} lỗi`} (${files.length} files, ${count} problems)`,
    );
    return `${lines.join('\n')}\n`;
};

const json: Format = (files) =>
    `${JSON.stringify(
        {
            schemaVersion: 1,
            files: files.map(({ name, diagnostics }) => ({
                file: name,
                problems: diagnostics.map(({ range, severity, message, code }) => ({
                    code,
                    severity: SEVERITY_NAMES[severity ?? 1],
                    message,
                    line: range.start.line + 1,
                    column: range.start.character + 1,
                    endLine: range.end.line + 1,
                    endColumn: range.end.character + 1,
                })),
            })),
        },
        null,
        2,
    )}\n`;

/** SARIF 2.1.0; columns count UTF-16 code units from 1. */
const sarif: Format = (files) =>
    `${JSON.stringify(
        {
            $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
            version: '2.1.0',
            runs: [
                {
                    tool: { driver: { name: 'kehoach', rules: RULES.map(sarifRule) } },
                    columnKind: 'utf16CodeUnits',
                    results: files.flatMap(({ name, diagnostics }) =>
                        diagnostics.map((found) => sarifResult(name, found)),
                    ),
                },
            ],
        },
        null,
        2,
    )}\n`;

function sarifRule(rule: Rule): object {
    const { code, title } = rule;
    return { id: code, shortDescription: { text: title.vi }, help: { text: title.en, markdown: rulePage(rule) } };
}

function sarifResult(name: string, { range, severity, message, code }: Diagnostic): object {
    const uri = name === STANDARD_INPUT ? 'stdin' : pathToFileURL(resolve(name)).href;
    return {
        ruleId: String(code),
        level: SARIF_LEVELS[severity ?? 1],
        message: { text: message },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri },
                    region: {
                        startLine: range.start.line + 1,
                        startColumn: range.start.character + 1,
                        endLine: range.end.line + 1,
                        endColumn: range.end.character + 1,
                    },
                },
            },
        ],
    };
}

/** One test case for each file; a file with problems fails. Most servers of continuous integration show this. */
const junit: Format = (files) => {
    const cases = files.map(({ name, diagnostics }) => {
        const failures = diagnostics.map(
            ({ range, severity, message, code }) =>
                `      <failure type="${xml(String(code))}" message="${xml(typeof message === 'string' ? message : message.value)}">${xml(
                    `${name}:${range.start.line + 1}:${range.start.character + 1}: ${SEVERITY_NAMES[severity ?? 1]}`,
                )}</failure>`,
        );
        const open = `    <testcase classname="kehoach" name="${xml(name)}"`;
        return failures.length === 0 ? `${open}/>` : `${open}>\n${failures.join('\n')}\n    </testcase>`;
    });
    const failed = files.filter(({ diagnostics }) => diagnostics.length > 0).length;
    const suite = `  <testsuite name="kehoach check" tests="${files.length}" failures="${failed}">`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suite}\n${cases.join('\n')}\n  </testsuite>\n</testsuites>\n`;
};

const XML_ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text for XML; characters that XML has no room for are left out. */
function xml(text: string): string {
    return text
        .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
        .replace(/[&<>"']/g, (char) => XML_ENTITIES[char] as string);
}

export const FORMATS: Record<string, Format> = { text, json, sarif, junit };
