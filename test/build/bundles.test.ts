import { readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { expect, test } from 'vitest';

const bundles = JSON.parse(readFileSync('dist/bundles.json', 'utf8')) as Metafile[];

/** The packages of which something is in a bundle. */
function packagesIn(file: string): string[] {
    const inputs = bundles.flatMap(({ outputs }) => Object.keys(outputs[file]?.inputs ?? {}));
    const names = inputs.flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(input)?.[1] ?? []);
    return [...new Set(names)];
}

test('what writes fields for signatures into a PDF is loaded where files are exported, not with the preview', () => {
    expect(packagesIn('dist/preview/worker.js')).toContain('langium');
    expect(packagesIn('dist/preview/worker.js')).not.toContain('@cantoo/pdf-lib');
    expect(packagesIn('dist/pdf-worker.mjs')).toContain('@cantoo/pdf-lib');
});
