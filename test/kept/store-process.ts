import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Writes files 0 to 99, by turns with each of their texts, till it is ended; says how many rounds of ten are kept. Its arguments: the
 * folder, the first file, the rounds.
 */
const WRITER = `
import { KeptPlans } from '../../server/src/kept/kept-plans.js';
import { BUILD, recordOf, TEXTS, version } from './kept-texts.js';
const [folder, first, rounds] = process.argv.slice(2);
const store = KeptPlans.open(folder, BUILD);
for (let round = 0; store && round < Number(rounds); round++) {
    for (let at = 0; at < 10; at++) {
        const { file, text } = version((Number(first) + round * 10 + at) % 100, round % TEXTS);
        store.put(file, text, recordOf(text));
    }
    store.flush();
    process.stdout.write(round + '\\n');
}
`;

/** The script of a process that writes, as the server would. */
export async function writerScript(): Promise<string> {
    const script = join(mkdtempSync(join(tmpdir(), 'kehoach-kept-writer-')), 'writer.mjs');
    const resolveDir = fileURLToPath(new URL('.', import.meta.url));
    await build({
        stdin: { contents: WRITER, resolveDir, loader: 'ts' },
        bundle: true,
        platform: 'node',
        format: 'esm',
        outfile: script,
    });
    return script;
}
