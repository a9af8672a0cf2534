import type { Diagnostic } from 'vscode-languageserver-types';
import type { CheckedFile } from './checked-file.js';
import { FileError } from './command-error.js';
import { readText } from './input.js';
import { writeResult } from './output.js';
import type { OutputKind, TargetGuard } from './output-target.js';

/** Known problems: how often each message of each rule stands in each file. Lines do not count, for they move. */
type Baseline = Record<string, Record<string, number>>;

function keyOf({ code, message }: CheckedFile['diagnostics'][number]): string {
    return `${String(code)} ${message}`;
}

const BASELINE: OutputKind = {
    name: 'tệp do --write-baseline ghi (a file of --write-baseline)',
    extensions: ['.json'],
    isOwn: (contents) => parse(contents.toString('utf8')) !== undefined,
};

/** Writes the problems found as the known ones. Throws a FileError where that must not or cannot be. */
export async function writeBaseline(path: string, checked: readonly CheckedFile[], guard: TargetGuard): Promise<void> {
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
    await writeResult(`${JSON.stringify(baseline, null, 2)}\n`, { output: path, kind: BASELINE, guard });
}

/** Reads the known problems. Throws a FileError that says what is wrong with the file. */
export async function readBaseline(path: string): Promise<Baseline> {
    const baseline = parse(await readText(path));
    if (!baseline) {
        throw new FileError(path, 'không phải tệp do --write-baseline ghi (not a file of --write-baseline)');
    }
    return baseline;
}

function parse(text: string): Baseline | undefined {
    let value: unknown;
    try {
        value = JSON.parse(text);
    } catch {
        return undefined;
    }
    const isRecord = (each: unknown) => typeof each === 'object' && each !== null && !Array.isArray(each);
    const isBaseline =
        isRecord(value) &&
        Object.values(value as object).every(
            (counts) => isRecord(counts) && Object.values(counts).every((count) => typeof count === 'number'),
        );
    return isBaseline ? (value as Baseline) : undefined;
}

/** What is new: each known problem is left out as often as it was known. */
export function withoutKnown(checked: readonly CheckedFile[], baseline: Baseline): CheckedFile[] {
    return checked.map(({ name, diagnostics, wordPlaces }) => {
        const left = new Map(Object.entries(Object.hasOwn(baseline, name) ? (baseline[name] ?? {}) : {}));
        const news = diagnostics.filter((diagnostic) => {
            const key = keyOf(diagnostic);
            const known = left.get(key) ?? 0;
            left.set(key, known - 1);
            return known <= 0;
        });
        const places = wordPlaces?.filter((_, index) => news.includes(diagnostics[index] as Diagnostic));
        return { name, diagnostics: news, ...(places ? { wordPlaces: places } : {}) };
    });
}
