import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What came of many kills. */
export interface KillResult {
    readonly kills: number;
    /** Kills that fell between the first byte of the temporary file and its taking the place of the target. */
    readonly inWrite: number;
    /** Files that held neither the old text nor the new one afterwards: there must be none. */
    readonly torn: number;
    /** Temporary files that lay there after SIGINT, which a command can hear of: there must be none. */
    readonly leftByInterrupt: number;
    /** Processes that went on after SIGINT: there must be none. */
    readonly deaf: number;
}

/** So large that a kill often meets it in the middle: a writer that is none too careful is torn more often than not. */
const SIZE = 16 * 1024 * 1024;

const LONGEST_WAIT_MS = 60;
const LONGEST_DEAFNESS_MS = 20_000;

/**
 * Kills processes in the middle of writing a file, by SIGKILL and SIGINT in turn, at moments that a seed decides, and
 * looks at what they leave. The writer is that of the command line, bundled as it is, in a process that writes two
 * texts in turn.
 *
 * A short form is in `test/cli/kill.test.ts`; the long one is `await killInWrite(500, seed)`.
 *
 * @param count how many processes are killed
 * @param seed of the moments; the same seed waits the same times
 * @param writer the one under attack, or the one that most programs have: were it not torn, the attack would show nothing
 */
export async function killInWrite(count: number, seed = 1, writer: Writer = 'whole'): Promise<KillResult> {
    const folder = mkdtempSync(join(tmpdir(), 'kehoach-kill-'));
    const work = join(folder, 'van-ban');
    try {
        const script = join(folder, 'writer.mjs');
        await build({
            stdin: {
                contents: scriptOf(writer),
                resolveDir: fileURLToPath(new URL('.', import.meta.url)),
                loader: 'ts',
            },
            bundle: true,
            platform: 'node',
            format: 'esm',
            outfile: script,
        });
        const random = randomFrom(seed);
        const result = { kills: 0, inWrite: 0, torn: 0, leftByInterrupt: 0, deaf: 0 };
        for (; result.kills < count; result.kills++) {
            rmSync(work, { recursive: true, force: true });
            const signal = result.kills % 2 === 0 ? 'SIGKILL' : 'SIGINT';
            const { isWhole, isDeaf, left } = await killOne(script, work, signal, random() * LONGEST_WAIT_MS);
            if (!isWhole) result.torn++;
            if (isDeaf) result.deaf++;
            if (signal === 'SIGINT') result.leftByInterrupt += left;
            else if (left > 0) result.inWrite++;
        }
        return result;
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

/** How a file is written: beside the target and then in its place, or straight into it. */
export type Writer = 'whole' | 'naive';
const WRITERS: Record<Writer, string> = {
    whole: 'await writeFileWhole(target, text, before)',
    naive: 'writeFileSync(target, text)',
};

/** Writes `A…` and `B…` in turn to the file in the folder that is its first argument, until it is killed. */
const scriptOf = (writer: Writer) => `
import { mkdirSync, writeFileSync } from 'node:fs';
import { writeFileWhole } from '../../server/src/cli/write-file.js';
const folder = process.argv[2] ?? '';
const target = folder + '/a.kehoach';
const texts = [Buffer.alloc(${SIZE}, 'A'), Buffer.alloc(${SIZE}, 'B')];
mkdirSync(folder);
writeFileSync(target, texts[0]);
process.stdout.write('ready');
for (let round = 1; ; round++) {
    const [text, before] = [texts[round % 2], texts[(round + 1) % 2]];
    ${WRITERS[writer]};
}
`;
const WHOLE = [Buffer.alloc(SIZE, 'A'), Buffer.alloc(SIZE, 'B')];

async function killOne(
    script: string,
    folder: string,
    signal: NodeJS.Signals,
    wait: number,
): Promise<{ isWhole: boolean; isDeaf: boolean; left: number }> {
    const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    await new Promise((done) => setTimeout(done, wait));
    child.kill(signal);
    // one that hears no interruption is a fault, and must not hold up the others
    const deaf = setTimeout(() => child.kill('SIGKILL'), LONGEST_DEAFNESS_MS);
    const [, by] = await ended;
    clearTimeout(deaf);
    const text = readFileSync(join(folder, 'a.kehoach'));
    const isWhole = WHOLE.some((each) => each.equals(text));
    return { isWhole, isDeaf: signal === 'SIGINT' && by === 'SIGKILL', left: temporaryIn(folder).length };
}

/**
 * Kills `kehoach check --fix` (of the build in `dist`) as soon as its temporary file appears, by SIGKILL and SIGINT in
 * turn.
 *
 * @param count how often; some seconds each
 * @param text with something that `--fix` fixes
 * @param fixed what `--fix` makes of it
 */
export async function killFix(count: number, text: string, fixed: string): Promise<KillResult> {
    const result = { kills: 0, inWrite: 0, torn: 0, leftByInterrupt: 0, deaf: 0 };
    for (; result.kills < count; result.kills++) {
        const folder = mkdtempSync(join(tmpdir(), 'kehoach-kill-'));
        try {
            const file = join(folder, 'a.kehoach');
            writeFileSync(file, text);
            const signal = result.kills % 2 === 0 ? 'SIGKILL' : 'SIGINT';
            const child = spawn(process.execPath, [resolve('dist/cli.mjs'), 'check', file, '--fix'], {
                stdio: 'ignore',
            });
            const ended = once(child, 'exit');
            const watcher = watch(folder, () => {
                if (temporaryIn(folder).length > 0) child.kill(signal);
            });
            await ended;
            watcher.close();
            const after = readFileSync(file, 'utf8');
            if (after !== text && after !== fixed) result.torn++;
            const left = temporaryIn(folder).length;
            if (signal === 'SIGINT') result.leftByInterrupt += left;
            else if (left > 0) result.inWrite++;
        } finally {
            rmSync(folder, { recursive: true, force: true });
        }
    }
    return result;
}

function temporaryIn(folder: string): string[] {
    return readdirSync(folder).filter((name) => name.endsWith('.tmp'));
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}
