import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import { RULES } from '../validation/plan-validator.js';
import { STANDARD_INPUT } from './input.js';

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
            return `${place}: ${SEVERITY_NAMES[severity ?? 1]}: ${message} [${code}]`;
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
                    tool: { driver: { name: 'kehoach', rules: RULES.map(({ code }) => ({ id: code })) } },
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

export const FORMATS: Record<string, Format> = { text, json, sarif };
