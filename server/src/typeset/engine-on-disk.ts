import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Coverage } from './coverage.js';
import { ENGINE_FILES } from './engine-files.js';
import type { Engine } from './typesetter.js';

/** Reads which characters the fonts of the pages have. */
export function readCoverage(folder: string): Coverage {
    return JSON.parse(readFileSync(join(folder, ENGINE_FILES.coverage), 'utf8')) as Coverage;
}

/** Reads the engine from a folder. Throws where a file is missing: the build has not run, or the package is damaged. */
export function readEngine(folder: string): Engine {
    return {
        wasm: gunzipSync(readFileSync(join(folder, ENGINE_FILES.compiler))),
        fonts: ENGINE_FILES.fonts.map((font) => new Uint8Array(readFileSync(join(folder, font)))),
        template: readFileSync(join(folder, ENGINE_FILES.template), 'utf8'),
    };
}
