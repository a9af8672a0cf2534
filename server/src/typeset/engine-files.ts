import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Coverage } from './coverage.js';
import type { Engine } from './typesetter.js';

/** The files of the engine as the build lays them out; the preview fetches the same ones. */
export const ENGINE_FILES = {
    /** Packed: it is large, and a preview in a remote editor waits for it. */
    compiler: 'compiler.wasm.gz',
    renderer: 'renderer.wasm',
    template: 'pages.typ',
    coverage: 'coverage.json',
    fonts: [
        'Tinos-Regular.ttf',
        'Tinos-Bold.ttf',
        'Tinos-Italic.ttf',
        'Tinos-BoldItalic.ttf',
        'NotoSansSymbols2-Regular.ttf',
    ],
} as const;

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
