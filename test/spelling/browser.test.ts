import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type { Slip } from '../../server/src/spelling/slip.js';

/** What browsers and workers have and the language has not, as far as it is needed. */
const WEB = { TextDecoder, Blob, DecompressionStream };

describe('the checker of spelling', () => {
    it('runs where there is nothing of Node: no process, no require, no module', async () => {
        const { outputFiles, metafile } = await build({
            stdin: {
                contents: `
                    import { Spelling } from './server/src/spelling/spelling.ts';
                    globalThis.check = async (bytes, text) => {
                        const spelling = new Spelling(async () => bytes, { tell: ({ error }) => { throw error; } });
                        await spelling.ready();
                        return spelling.checker.check(text);
                    };`,
                resolveDir: process.cwd(),
            },
            bundle: true,
            write: false,
            metafile: true,
            platform: 'browser',
            format: 'iife',
        });
        const inputs = Object.keys(metafile.inputs).filter((name) => name !== '<stdin>');
        expect(inputs.length).toBeGreaterThan(5);
        const isAllowed = (name: string) => /^server\/src\/(?:spelling|bounds)\//.test(name);
        expect(inputs.filter((name) => !isAllowed(name))).toEqual([]);

        const context = createContext({ ...WEB });
        expect(runInContext('typeof process + typeof require', context)).toBe('undefinedundefined');
        runInContext(outputFiles[0]?.text ?? '', context);
        const bytes = new Uint8Array(readFileSync('dist/spelling.bin.gz'));
        const slips = (await runInContext('check', context)(bytes, 'Kiểm tra, sữa chữa theomẫu.')) as Slip[];
        expect(slips.map(({ text, right }) => [text, right])).toEqual([
            ['sữa', 'sửa'],
            ['theomẫu', 'theo mẫu'],
        ]);
    });
});
