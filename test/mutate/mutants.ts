import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Instrumenter } from '@stryker-mutator/instrumenter';

/** One break of the sources: what stands there, what would stand there instead. */
export interface Mutant {
    /** A path from the root of the project. */
    readonly file: string;
    /** Where it stands in the file: lines and UTF-16 columns from zero. */
    readonly range: Range;
    /** What kind of break, as Stryker names it: `EqualityOperator`. */
    readonly kind: string;
    readonly original: string;
    readonly replacement: string;
    /** The same in each run as long as the code that is broken stays; lines above may come and go. */
    readonly key: string;
}

/** A break that the instrumented sources hold, and the name of its switch there. */
export interface PlacedMutant extends Mutant {
    readonly id: string;
}

interface Position {
    readonly line: number;
    readonly column: number;
}

interface Range {
    readonly start: Position;
    readonly end: Position;
}

const SOURCES = 'server/src';

const silent = () => false;
const instrumenter = new Instrumenter({
    isTraceEnabled: silent,
    isDebugEnabled: silent,
    isInfoEnabled: silent,
    isWarnEnabled: silent,
    isErrorEnabled: silent,
    isFatalEnabled: silent,
    trace: silent,
    debug: silent,
    info: silent,
    // patterns that it cannot read are left as they are
    warn: silent,
    error: console.error,
    fatal: console.error,
});

/** What is broken with which ranges; `true` is everywhere. */
async function instrument(texts: ReadonlyMap<string, string>, where: (path: string) => true | Range[]) {
    return instrumenter.instrument(
        [...texts].map(([name, content]) => ({ name, content, mutate: where(name) })),
        { plugins: null, excludedMutations: [], ignorers: [] },
    );
}

/** The sources that are broken, `server/src` without generated code: paths from the root, and their texts. */
export function sources(): ReadonlyMap<string, string> {
    const paths = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
        .map((path) => `${SOURCES}/${path.replaceAll('\\', '/')}`)
        .filter((path) => path.endsWith('.ts') && !path.includes('/generated/'))
        .sort();
    return new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}

/** All breaks there are, in the order of files and of what stands in them. */
export async function allMutants(texts: ReadonlyMap<string, string>): Promise<Mutant[]> {
    const { mutants } = await instrument(texts, () => true);
    const seen = new Map<string, number>();
    return mutants.map(({ fileName, location, mutatorName, replacement }) => {
        const original = cut(texts.get(fileName) ?? '', location);
        const what = `${fileName} ${mutatorName} ${original} → ${replacement}`;
        const nth = seen.get(what) ?? 0;
        seen.set(what, nth + 1);
        return {
            file: fileName,
            range: location,
            kind: mutatorName,
            original,
            replacement: replacement ?? '',
            key: createHash('sha256').update(`${what} ${nth}`).digest('hex').slice(0, 12),
        };
    });
}

/**
 * Puts breaks into the sources, each behind a switch, off until `__STRYKER_ACTIVE_MUTANT__` in the environment names it, alone or with
 * others between commas.
 * Others that lie within them come along, and stay off.
 *
 * @returns the breaks with their switches, and the texts of the files that hold any
 */
export async function place(
    mutants: readonly Mutant[],
    texts: ReadonlyMap<string, string>,
): Promise<{ placed: PlacedMutant[]; files: ReadonlyMap<string, string> }> {
    const byFile = Map.groupBy(mutants, ({ file }) => file);
    const broken = new Map([...texts].filter(([path]) => byFile.has(path)));
    const result = await instrument(broken, (path) => (byFile.get(path) ?? []).map(({ range }) => range));
    const ids = new Map(
        result.mutants.map(({ id, fileName, location, mutatorName, replacement }) => [
            JSON.stringify([fileName, location.start, location.end, mutatorName, replacement]),
            id,
        ]),
    );
    return {
        placed: mutants.map((mutant) => {
            const { file, range, kind, replacement } = mutant;
            const id = ids.get(JSON.stringify([file, range.start, range.end, kind, replacement]));
            if (id === undefined) {
                throw new Error(`not placed: ${file}:${range.start.line + 1} ${kind}`);
            }
            return { ...mutant, id };
        }),
        // several switches may be on at once
        files: new Map(
            result.files.map(({ name, content }) => [
                name,
                content.replace(
                    'if (ns.activeMutant === id)',
                    "if ((ns.active ??= new Set((ns.activeMutant ?? '').split(','))).has(id))",
                ),
            ]),
        ),
    };
}

/** The text of a file with one break in it. */
export function broken(text: string, { range, replacement }: Mutant): string {
    const lines = text.split('\n');
    const before = [...lines.slice(0, range.start.line), (lines[range.start.line] ?? '').slice(0, range.start.column)];
    const behind = [(lines[range.end.line] ?? '').slice(range.end.column), ...lines.slice(range.end.line + 1)];
    return before.join('\n') + replacement + behind.join('\n');
}

/** The text between two places, which count lines and UTF-16 columns from zero. */
function cut(text: string, { start, end }: Range): string {
    const lines = text.split('\n').slice(start.line, end.line + 1);
    const last = lines.length - 1;
    lines[last] = (lines[last] ?? '').slice(0, end.column);
    lines[0] = (lines[0] ?? '').slice(start.column);
    return lines.join('\n');
}

/**
 * A sample that a seed decides: those whose digest with the seed is least. What is added to the sources or taken away
 * changes the sample by that much, and not wholly.
 */
export function sample(mutants: readonly Mutant[], size: number, seed: string): Mutant[] {
    const rank = ({ key }: Mutant) => createHash('sha256').update(`${seed} ${key}`).digest('hex');
    return mutants
        .map((mutant) => ({ mutant, rank: rank(mutant) }))
        .sort((a, b) => (a.rank < b.rank ? -1 : 1))
        .slice(0, size)
        .map(({ mutant }) => mutant);
}

/** Breaks that change nothing anyone could notice: their keys, with the reason. */
export function equivalents(): ReadonlyMap<string, string> {
    const lines = readFileSync('test/mutate/equivalent.tsv', 'utf8').split('\n');
    return new Map(
        lines.flatMap((line) => {
            const [key, , reason] = line.split('\t');
            return key && reason ? [[key, reason] as const] : [];
        }),
    );
}
