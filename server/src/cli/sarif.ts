import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Rule } from '../rules/rule.js';
import { rulePage } from '../rules/rule-page.js';
import { RULES } from '../rules/rules.js';
import { type CheckedFile, messageText, type Report, wordPlaceText } from './checked-file.js';
import type { Failure } from './failures.js';
import { STANDARD_INPUT } from './input.js';
import { VERSION } from './version.js';

type Level = NonNullable<Result['level']>;

/** By the numbers of severities in the protocol. */
const LEVELS: readonly Level[] = ['error', 'error', 'warning', 'note', 'note'];
const LEVELS_OF_RULES: Record<Rule['severity'], Level> = {
    error: 'error',
    warning: 'warning',
    info: 'note',
    hint: 'note',
};

/** Against which the addresses of files are given: the folder in which the command ran. */
const BASE = 'SRCROOT';

/** SARIF 2.1.0 (OASIS); columns count UTF-16 code units from 1. */
export function sarif({ files, failures }: Report): string {
    const log: Log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'kehoach',
                        version: VERSION,
                        semanticVersion: VERSION,
                        rules: RULES.map(descriptor),
                    },
                },
                originalUriBaseIds: { [BASE]: { uri: pathToFileURL(`${process.cwd()}${sep}`).href } },
                columnKind: 'utf16CodeUnits',
                invocations: [
                    {
                        executionSuccessful: failures.length === 0,
                        toolExecutionNotifications: failures.map(notification),
                    },
                ],
                results: files.flatMap((file) => file.diagnostics.map((found, index) => result(file, found, index))),
            },
        ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor(rule: Rule): ReportingDescriptor {
    const { code, title, why, severity } = rule;
    return {
        id: code,
        shortDescription: { text: title.vi },
        fullDescription: { text: `${title.vi}. ${why.vi}` },
        help: { text: title.en, markdown: rulePage(rule) },
        defaultConfiguration: { level: LEVELS_OF_RULES[severity] },
    };
}

const INDEX_OF_RULES = new Map(RULES.map(({ code }, index) => [code, index]));

function result({ name, wordPlaces }: CheckedFile, found: Diagnostic, index: number): Result {
    const { range, severity, code } = found;
    const place = wordPlaces?.[index];
    const ruleIndex = INDEX_OF_RULES.get(String(code));
    return {
        ruleId: String(code),
        ...(ruleIndex === undefined ? {} : { ruleIndex }),
        level: LEVELS[severity ?? 1] ?? 'error',
        message: { text: messageText(found) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: location(name),
                    ...(place
                        ? {}
                        : {
                              region: {
                                  startLine: range.start.line + 1,
                                  startColumn: range.start.character + 1,
                                  endLine: range.end.line + 1,
                                  endColumn: range.end.character + 1,
                              },
                          }),
                },
                ...(place ? { logicalLocations: [{ name: wordPlaceText(place) }] } : {}),
            },
        ],
    };
}

function notification({ file, reason }: Failure): Notification {
    return {
        level: 'error',
        message: { text: reason },
        locations: [{ physicalLocation: { artifactLocation: location(file) } }],
    };
}

/** Relative to the folder in which the command ran; files outside of it by their whole address. */
function location(name: string): ArtifactLocation {
    if (name === STANDARD_INPUT) {
        return { uri: 'stdin' };
    }
    const path = relative(process.cwd(), resolve(name));
    const isOutside = isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`);
    return isOutside
        ? { uri: pathToFileURL(resolve(name)).href }
        : { uri: path.split(sep).map(encodeURIComponent).join('/'), uriBaseId: BASE };
}
