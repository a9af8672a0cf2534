import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examples } from './plans.js';

/** Folder of real papers, with folders in it, which are not ours to publish: tests over them are short without it. */
const FOLDER = process.env.KEHOACH_SAMPLES;

/** The examples, and the real papers where there are any: plain text under any name. */
export function papers(): { name: string; text: string }[] {
    if (!FOLDER || !existsSync(FOLDER)) {
        return examples();
    }
    const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
    const samples = names.sort().map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));
    return [...examples(), ...samples];
}
