import { writeFileSync } from 'node:fs';
import { CommandError } from './command-error.js';
import { readInput } from './input.js';
import type { CheckedFile } from './report.js';

/** Known problems: how often each message of each rule stands in each file. Lines do not count, for they move. */
type Baseline = Record<string, Record<string, number>>;

function keyOf({ code, message }: CheckedFile['diagnostics'][number]): string {
    return `${String(code)} ${message}`;
}

/** Writes the problems found as the known ones. */
export function writeBaseline(path: string, checked: readonly CheckedFile[]): void {
    const baseline: Baseline = {};
    for (const { name, diagnostics } of checked) {
        const counts: Record<string, number> = {};
        for (const diagnostic of diagnostics) {
            const key = keyOf(diagnostic);
            counts[key] = (counts[key] ?? 0) + 1;
        }
        if (diagnostics.length > 0) {
            baseline[name] = counts;
        }
    }
    try {
        writeFileSync(path, `${JSON.stringify(baseline, null, 2)}\n`);
    } catch (error) {
        throw new CommandError(`${path}: không ghi được (cannot be written): ${(error as Error).message}`);
    }
}

/** Reads the known problems. Throws a CommandError that says what is wrong with the file. */
export function readBaseline(path: string): Baseline {
    const { text } = readInput(path);
    try {
        const value: unknown = JSON.parse(text);
        if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
            return value as Baseline;
        }
    } catch {
        // told below
    }
    throw new CommandError(`${path}: không phải tệp do --write-baseline ghi (not a file of --write-baseline)`);
}

/** What is new: each known problem is left out as often as it was known. */
export function withoutKnown(checked: readonly CheckedFile[], baseline: Baseline): CheckedFile[] {
    return checked.map(({ name, diagnostics }) => {
        const left = new Map(Object.entries(Object.hasOwn(baseline, name) ? (baseline[name] ?? {}) : {}));
        const news = diagnostics.filter((diagnostic) => {
            const key = keyOf(diagnostic);
            const known = left.get(key) ?? 0;
            left.set(key, known - 1);
            return known <= 0;
        });
        return { name, diagnostics: news };
    });
}
