/**
 * What the rules say of real papers, rule by rule, beside what was accepted last: run it before a change of any rule is
 * committed, and read what it tells anew. Prints; asserts nothing.
 *
 *     npm run wild -- FOLDER…                          the table, and what came and went since the last accepted run
 *     npm run wild -- FOLDER… --rule CODE              each result of one rule with its line
 *     npm run wild -- FOLDER… --unread                 each result that nobody has judged, with its line
 *     npm run wild -- FOLDER… --draw 150 --seed 7      so many of the unread ones, drawn by a seed
 *     npm run wild -- FOLDER… --judge FILE             takes judgements: lines of “key ⇥ true|doubtful|false”
 *     npm run wild -- FOLDER… --accept                 keeps this run as the accepted one
 *     --severity warning                               with any of these: errors and warnings alone
 *
 * What was accepted and judged stands in test/wild/accepted.tsv by fingerprints: real papers are not ours to publish, so
 * neither their sentences nor their names stand there. A result whose line, place or rule changes is a new one.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const ACCEPTED = 'test/wild/accepted.tsv';
const VERDICTS = ['true', 'doubtful', 'false'] as const;
type Verdict = (typeof VERDICTS)[number] | 'unread';

/** A result of a rule as `check` tells it; lines and columns are 1-based. */
interface Result {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly severity: string;
    readonly code: string;
    readonly message: string;
}

/** A result with what it is known by. */
interface KeyedResult extends Result {
    /** Digest of rule, place and line. */
    readonly key: string;
    /** Digest of the paper's text: what went is told of papers alone that were read again. */
    readonly paper: string;
    /** The line in which it stands. */
    readonly text: string;
}

/** A row of the accepted run. */
interface Accepted {
    readonly paper: string;
    readonly key: string;
    readonly code: string;
    readonly severity: string;
    readonly verdict: Verdict;
}

function digest(text: string, length: number): string {
    return createHash('sha256').update(text).digest('hex').slice(0, length);
}

/** Everything that `check` finds in the folders; it ends with status 1 where it found anything. */
function check(folders: readonly string[]): { results: KeyedResult[]; papers: Set<string> } {
    const command = ['dist/cli.mjs', 'check', ...folders, '--extension', 'txt', '--extension', 'kehoach'];
    let output: string;
    try {
        output = execFileSync(process.execPath, [...command, '--format', 'json'], {
            encoding: 'utf8',
            maxBuffer: 1 << 29,
        });
    } catch (error) {
        output = (error as { stdout?: string }).stdout ?? '';
    }
    const { files } = JSON.parse(output) as { files: { file: string; problems: Omit<Result, 'file'>[] }[] };
    const papers = new Set<string>();
    const results = files.flatMap(({ file, problems }) => {
        const text = readFileSync(file, 'utf8');
        const paper = digest(text, 8);
        papers.add(paper);
        const lines = text.split(/\r\n|\n|\r/);
        return problems.map((problem) => {
            const line = lines[problem.line - 1] ?? '';
            const key = digest(`${problem.code}\n${problem.column}\n${line.trim()}`, 16);
            return { ...problem, file, paper, text: line, key };
        });
    });
    return { results, papers };
}

function readAccepted(): Map<string, Accepted> {
    const rows = existsSync(ACCEPTED) ? readFileSync(ACCEPTED, 'utf8').trim().split('\n').slice(1) : [];
    return new Map(
        rows.map((row) => {
            const [paper = '', key = '', code = '', severity = '', verdict = 'unread'] = row.split('\t');
            return [`${paper} ${key}`, { paper, key, code, severity, verdict: verdict as Verdict }];
        }),
    );
}

function writeAccepted(rows: Iterable<Accepted>): void {
    const sorted = [...rows].sort(
        (a, b) => a.code.localeCompare(b.code) || a.paper.localeCompare(b.paper) || a.key.localeCompare(b.key),
    );
    const lines = sorted.map(({ paper, key, code, severity, verdict }) =>
        [paper, key, code, severity, verdict].join('\t'),
    );
    writeFileSync(ACCEPTED, `${['paper\tkey\trule\tseverity\tverdict', ...lines].join('\n')}\n`);
}

/** Draws from a list without putting back; the same seed draws the same (mulberry32). */
function draw<T>(from: readonly T[], count: number, seed: number): T[] {
    let state = seed >>> 0;
    const random = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    const left = [...from];
    const drawn: T[] = [];
    while (left.length > 0 && drawn.length < count) {
        drawn.push(...left.splice(Math.floor(random() * left.length), 1));
    }
    return drawn;
}

function show(results: readonly KeyedResult[]): void {
    for (const { key, severity, code, file, line, column, message, text } of results) {
        console.log(`${key}\t${severity} ${code}\t${file}:${line}:${column}\n    ${message}\n    ${text.trim()}`);
    }
}

const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
        rule: { type: 'string' },
        unread: { type: 'boolean' },
        draw: { type: 'string' },
        seed: { type: 'string' },
        judge: { type: 'string' },
        accept: { type: 'boolean' },
        severity: { type: 'string' },
    },
});
const folders = positionals.length > 0 ? positionals : ['examples'];
const accepted = readAccepted();
const { results: all, papers } = check(folders);
const grave = (severity: string) => severity === 'error' || severity === 'warning';
const results = all.filter(({ severity }) => values.severity !== 'warning' || grave(severity));
const idOf = ({ paper, key }: { paper: string; key: string }) => `${paper} ${key}`;
const verdictOf = (result: KeyedResult): Verdict => accepted.get(idOf(result))?.verdict ?? 'unread';

if (values.judge !== undefined) {
    const judged = new Map(
        readFileSync(values.judge, 'utf8')
            .trim()
            .split('\n')
            .map((line) => line.split('\t').slice(0, 2) as [string, Verdict]),
    );
    for (const result of all) {
        const verdict = judged.get(result.key);
        if (verdict !== undefined) {
            accepted.set(idOf(result), { ...result, verdict });
        }
    }
    writeAccepted(accepted.values());
} else if (values.rule !== undefined) {
    show(results.filter(({ code }) => code === values.rule));
} else if (values.draw !== undefined || values.unread) {
    const unread = results.filter((result) => verdictOf(result) === 'unread');
    show(values.draw === undefined ? unread : draw(unread, Number(values.draw), Number(values.seed ?? 1)));
} else {
    const rows = new Map<string, KeyedResult[]>();
    for (const result of results) {
        const row = `${result.code} | ${result.severity}`;
        rows.set(row, [...(rows.get(row) ?? []), result]);
    }
    const counted = (of: readonly KeyedResult[]) => {
        const verdicts = of.map(verdictOf);
        const fresh = of.filter((result) => !accepted.has(idOf(result))).length;
        const files = new Set(of.map(({ paper }) => paper)).size;
        return [
            of.length,
            files,
            ...[...VERDICTS, 'unread'].map((each) => verdicts.filter((one) => one === each).length),
            fresh,
        ];
    };
    console.log(`${papers.size} papers\n`);
    console.log('| rule | severity | fired | papers | true | doubtful | false | unread | new |');
    console.log('|---|---|---|---|---|---|---|---|---|');
    for (const [row, of] of [...rows].sort(([a], [b]) => a.localeCompare(b))) {
        console.log(`| ${[row, ...counted(of)].join(' | ')} |`);
    }
    console.log(`| all | | ${counted(results).join(' | ')} |`);
    const seen = new Set(all.map(idOf));
    const fresh = results.filter((result) => !accepted.has(idOf(result)));
    const gone = [...accepted.values()].filter((row) => papers.has(row.paper) && !seen.has(idOf(row)));
    console.log(`\nSince the last accepted run: ${fresh.length} came, ${gone.length} went`);
    show(fresh.slice(0, 200));
    for (const { code, severity, verdict, key } of gone) {
        console.log(`went: ${key}\t${severity} ${code}\t(judged ${verdict})`);
    }
    if (values.accept) {
        for (const row of gone) {
            accepted.delete(idOf(row));
        }
        for (const result of all) {
            accepted.set(idOf(result), { ...result, verdict: verdictOf(result) });
        }
        writeAccepted(accepted.values());
    }
}
