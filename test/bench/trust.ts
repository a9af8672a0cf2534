/**
 * How far errors and warnings can be trusted: checks a folder of real documents, and counts for each rule how often it fired,
 * and how a reader judged each of those faults against the text. Prints the table of docs/trust.md; asserts nothing.
 *
 *     npm run build && node dist/bench/trust.mjs FOLDER            the table
 *     npm run build && node dist/bench/trust.mjs FOLDER --unread   what nobody has judged yet, to be read and judged
 *
 * The judgements are in test/bench/trust-judgements.tsv, by fingerprint: the documents are not ours to publish, so neither
 * their sentences nor their names stand there. A fault whose line, place or rule changes is unread again.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const JUDGEMENTS = 'test/bench/trust-judgements.tsv';
const VERDICTS = ['true', 'doubtful', 'false'] as const;
type Verdict = (typeof VERDICTS)[number];

/** A fault as the command tells it. */
interface Fault {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly severity: string;
    readonly code: string;
}

/** What the command finds; it ends with status 1 where it found anything. */
function check(folder: string): Fault[] {
    const command = [
        'dist/cli.mjs',
        'check',
        folder,
        '--extension',
        'txt',
        '--min-severity',
        'warning',
        '--format',
        'json',
    ];
    let output: string;
    try {
        output = execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1 << 28 });
    } catch (error) {
        output = (error as { stdout?: string }).stdout ?? '';
    }
    const { files } = JSON.parse(output) as { files: { file: string; problems: Omit<Fault, 'file'>[] }[] };
    return files.flatMap(({ file, problems }) => problems.map((problem) => ({ ...problem, file })));
}

/** Tells a fault by its rule, its place in its line and the line's characters. */
function fingerprint({ file, line, column, code }: Fault): string {
    const text = readFileSync(file, 'utf8').split(/\r\n|\n|\r/)[line - 1] ?? '';
    return createHash('sha256').update(`${code}\n${column}\n${text.trim()}`).digest('hex').slice(0, 16);
}

function readJudgements(): Map<string, Verdict> {
    const lines = readFileSync(JUDGEMENTS, 'utf8').trim().split('\n').slice(1);
    return new Map(lines.map((line) => line.split('\t').slice(0, 2) as [string, Verdict]));
}

const [folder, mode] = process.argv.slice(2);
if (folder === undefined) {
    console.error('trust.mjs FOLDER [--unread]');
    process.exit(2);
}
const judgements = readJudgements();
const faults = check(folder);
if (mode === '--unread') {
    for (const fault of faults.filter((each) => !judgements.has(fingerprint(each)))) {
        console.log(`${fingerprint(fault)}\t?\t${fault.code}\t${fault.file}:${fault.line}:${fault.column}`);
    }
} else {
    const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.txt'),
    );
    const bytes = documents.reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);
    const rows = new Map<string, Fault[]>();
    for (const fault of faults) {
        rows.set(fault.code, [...(rows.get(fault.code) ?? []), fault]);
    }
    const counted = (of: readonly Fault[]) => {
        const verdicts = of.map((fault) => judgements.get(fingerprint(fault)));
        return [of.length, ...[...VERDICTS, undefined].map((each) => verdicts.filter((one) => one === each).length)];
    };
    const table = [...rows].sort(([a], [b]) => a.localeCompare(b)).map(([code, of]) => [code, ...counted(of)]);
    console.log(`${documents.length} documents, ${(bytes / 1024).toFixed(0)} KB\n`);
    console.log('| rule | fired | true | doubtful | false | unread |\n|---|---|---|---|---|---|');
    for (const row of [...table, ['all', ...counted(faults)]]) {
        console.log(`| ${row.join(' | ')} |`);
    }
}
