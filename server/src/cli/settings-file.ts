import {
    findNodeAtLocation,
    getNodeValue,
    type Node,
    type ParseError,
    parseTree,
    printParseErrorCode,
} from 'jsonc-parser';
import { faultMessage, type RowFault } from '../standards/office-rows.js';
import { FileError } from './command-error.js';
import type { Failures } from './failures.js';
import { readText } from './input.js';

/** The settings of this tool, from a file that an editor keeps. */
export interface SettingsFile {
    /** As it was typed. */
    readonly path: string;
    /** The section `kehoach`, as an editor sends it. */
    readonly settings: Readonly<Record<string, unknown>>;
    /** Where `kehoach.standardRows` has what, in the order of the text. */
    readonly rows: readonly WrittenRow[];
}

/** A standard or a row of one, where it is written. */
interface WrittenRow {
    readonly standard: string;
    /** Empty for the standard itself; both are for the whole setting. */
    readonly row: string;
    /** Line and column, from 1: `12:9`. */
    readonly at: string;
}

/** The setting that holds an office's rows. */
const ROWS = 'kehoach.standardRows';

/**
 * Reads the settings of this tool from a file such as `.vscode/settings.json`: JSON with comments, and a comma behind the last value.
 *
 * @throws a FileError where the file cannot be read or is no JSON
 */
export async function readSettingsFile(path: string): Promise<SettingsFile> {
    const text = await readText(path);
    const placeOf = placesIn(text);
    const errors: ParseError[] = [];
    const tree = parseTree(text, errors, { allowTrailingComma: true });
    const [error] = errors;
    if (error) {
        throw new FileError(
            path,
            `không phải JSON (not JSON): ${printParseErrorCode(error.error)}`,
            placeOf(error.offset),
        );
    }
    if (tree?.type !== 'object') {
        throw new FileError(
            path,
            'phải là một nhóm thiết lập trong dấu ngoặc nhọn (must be settings in braces) { }.',
            '1:1',
        );
    }
    const named = Object.entries(getNodeValue(tree) as object).filter(([name]) => name.startsWith('kehoach.'));
    return {
        path,
        settings: Object.fromEntries(named.map(([name, value]) => [name.slice('kehoach.'.length), value])),
        rows: writtenRows(findNodeAtLocation(tree, [ROWS]), placeOf),
    };
}

/**
 * Tells of each row of `kehoach.standardRows` that will not do, with its line: the standard's own serves, and the rest goes on. A row
 * that is written twice is told, too.
 */
export function tellRowFaults(file: SettingsFile | undefined, faults: readonly RowFault[], failures: Failures): void {
    const path = file?.path ?? ROWS;
    const written = new Map<string, WrittenRow>();
    for (const each of file?.rows ?? []) {
        const key = keyOf(each);
        const before = written.get(key);
        if (before) {
            const name = [ROWS, each.standard, each.row].filter((part) => part !== '').join(' › ');
            const why = `${name}: viết hai lần; chỉ lần sau được dùng, ở dòng ${lineOf(each.at)} (written twice; the one on line ${lineOf(each.at)} counts).`;
            failures.tell(path, new FileError(path, why, before.at));
        }
        written.set(key, each);
    }
    for (const fault of faults) {
        const { vi, en } = faultMessage(fault);
        failures.tell(path, new FileError(path, `${vi} (${en})`, written.get(keyOf(fault))?.at));
    }
}

const keyOf = ({ standard, row }: Pick<WrittenRow, 'standard' | 'row'>) => JSON.stringify([standard, row]);
const lineOf = (at: string) => at.split(':')[0];

function writtenRows(setting: Node | undefined, placeOf: (offset: number) => string): WrittenRow[] {
    if (!setting) {
        return [];
    }
    const standards = propertiesOf(setting).flatMap(([standard, { key, value }]) => [
        { standard, row: '', at: placeOf(key.offset) },
        ...propertiesOf(value).map(([row, inner]) => ({ standard, row, at: placeOf(inner.key.offset) })),
    ]);
    return [{ standard: '', row: '', at: placeOf(setting.offset) }, ...standards];
}

/** Names and values of an object, twice where they are written twice; nothing of any other value. */
function propertiesOf(node: Node | undefined): [string, { readonly key: Node; readonly value: Node | undefined }][] {
    const properties = node?.type === 'object' ? (node.children ?? []) : [];
    return properties.flatMap(({ children: [key, value] = [] }) =>
        key === undefined
            ? []
            : [[String(key.value), { key, value }] as [string, { key: Node; value: Node | undefined }]],
    );
}

/** Tells line and column of an offset, from 1. */
function placesIn(text: string): (offset: number) => string {
    const begins = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
    return (offset) => {
        const line = begins.findLastIndex((begin) => begin <= offset);
        return `${line + 1}:${offset - (begins[line] ?? 0) + 1}`;
    };
}
