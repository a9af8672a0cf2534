/** What only a process of its own shows: standard input, a reader that goes, another Node, how much memory it takes. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { statePlan } from '../support/plans.js';

const folder = mkdtempSync(join(tmpdir(), 'kehoach-process-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function kehoach(args: string[], input = '', node = process.execPath) {
    const { status, stdout, stderr } = spawnSync(node, ['dist/cli.mjs', ...args], { input, encoding: 'utf8' });
    return { status, stdout, stderr };
}

const SOUND = statePlan('I. VIỆC\n\n1. Trồng cây.');

describe('standard input', () => {
    it('is outlined', () => {
        expect(JSON.parse(kehoach(['outline', '-', '--json'], SOUND).stdout).documents[0].kind).toBe('Kế hoạch');
        expect(JSON.parse(kehoach(['outline', '-', '--json']).stdout).documents).toEqual([]);
    });

    it('is checked', () => {
        const faulty = SOUND.replace('Trồng cây.', 'Trồng cây[^3].');
        expect(kehoach(['check', '-', '--language', 'en'], faulty).stdout).toContain('There is no footnote');
    });

    it('has the standard that is named', () => {
        const text = 'KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n- Trồng cây.\n';
        const args = ['outline', '-', '--json', '--standard', 'party-hd36'];
        expect(JSON.parse(kehoach(args, text).stdout).documents[0].standard).toBe('party-hd36');
    });
});

describe('a process', () => {
    it('tells the version of the package', () => {
        expect(kehoach(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    });

    it.skipIf(!existsSync('/usr/bin/node'))('runs on the Node that the system has', () => {
        const { status, stdout } = kehoach(['outline', '-', '--json'], SOUND, '/usr/bin/node');
        expect(status).toBe(0);
        expect(JSON.parse(stdout).documents).toHaveLength(1);
    });

    it('ends quietly where the reader has gone', () => {
        const shell = `"${process.execPath}" dist/cli.mjs tasks examples --format json | head -1`;
        const { stdout, stderr } = spawnSync('sh', ['-c', shell], { encoding: 'utf8' });
        expect([stdout, stderr]).toEqual(['[\n', '']);
    });

    it('holds one tree at a time', () => {
        // 40 trees of this size would not fit
        const body = Array.from({ length: 1000 }, (_, i) => `${i + 1}. Trồng cây số ${i + 1}.`).join('\n');
        for (let i = 0; i < 40; i++) writeFileSync(join(folder, `${i}.kehoach`), statePlan(`I. A\n${body}`));
        const args = ['--max-old-space-size=64', 'dist/cli.mjs', 'check', folder, '--min-severity', 'error'];
        const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
        expect(status).toBe(0);
        expect(stdout).toContain('40 tệp');
    });
});
