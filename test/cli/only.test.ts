import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../support/command.js';
import { statePlan } from '../support/plans.js';

let folder = '';
let file = '';
beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kehoach-'));
    file = join(folder, 'a.kehoach');
    writeFileSync(file, statePlan('I. A\n- Quán triểt , kiểm tra tòan bộ, bố trí kinh phí để sữa chữa.'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function codes(...args: string[]): Promise<string[]> {
    const { stdout } = await runHere('check', file, '--format', 'json', ...args);
    const { files } = JSON.parse(stdout) as { files: { problems: { code: string }[] }[] };
    return [...new Set(files.flatMap(({ problems }) => problems.map(({ code }) => code)))].sort();
}

describe('check --only', () => {
    it('asks the rules of a family, or those that are named', async () => {
        expect(await codes('--only', 'chinh-ta')).toEqual(['chinh-ta-am-tiet', 'chinh-ta-ngu-canh']);
        expect(await codes('--only', 'dau-thanh-sai-cho,cach-truoc-dau')).toEqual([
            'cach-truoc-dau',
            'dau-thanh-sai-cho',
        ]);
        expect(await codes('--only', 'chinh-ta-am-tiet', '--only', 'lap-tu')).toEqual(['chinh-ta-am-tiet']);
        expect((await codes()).length).toBeGreaterThan(3);
    });

    it('tells a name that no rule has, and runs nothing', async () => {
        const { status, stderr } = await runHere('check', file, '--only', 'chinh-tả');
        expect(status).toBe(2);
        expect(stderr).toContain('“chinh-tả”');
        expect(stderr).toContain('chinh-ta-am-tiet');
    });
});
