import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlanScopeComputation } from '../../server/src/facts/document-description.js';
import { DirectiveIndex } from '../../server/src/knowledge/directive-index.js';
import { runHere } from '../support/command.js';
import { statePlan } from '../support/plans.js';

const FAULTY = statePlan('I. VIỆC\n\n1. Trồng cây , tưới cây theo Quyết định số 901/QĐ-TTg.');
const OTHER = statePlan('I. VIỆC\n\n1. Trồng cây , tưới cây.').replaceAll('07/', '08/');

let folder = '';
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kehoach-'));
    writeFileSync(join(folder, 'a.kehoach'), FAULTY);
    writeFileSync(join(folder, 'b.kehoach'), OTHER);
});
afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
});

/** Runs a command; the files are named without their folder. */
async function kehoach(...args: string[]) {
    const { status, stdout, stderr } = await runHere(...args);
    return { status, stdout: stdout.replaceAll(`${folder}/`, ''), stderr: stderr.replaceAll(`${folder}/`, '') };
}

function breakRule(): void {
    const find = DirectiveIndex.prototype.find;
    vi.spyOn(DirectiveIndex.prototype, 'find').mockImplementation(function (this: DirectiveIndex, ...args) {
        if (JSON.stringify(args).includes('901')) {
            throw new Error('on purpose');
        }
        return find.apply(this, args);
    });
}

function breakFacts(): void {
    const collect = PlanScopeComputation.prototype.collectExportedSymbols;
    vi.spyOn(PlanScopeComputation.prototype, 'collectExportedSymbols').mockImplementation(async function (
        this: PlanScopeComputation,
        document,
    ) {
        if (document.uri.path.endsWith('a.kehoach')) {
            throw new Error('on purpose');
        }
        return collect.call(this, document);
    });
}

describe('where this tool itself fails at a file', () => {
    for (const [what, breakIt] of [
        ['a rule', breakRule],
        ['the facts', breakFacts],
    ] as const) {
        it(`${what}: it is named, the exit status is 2, and all else is told`, async () => {
            breakIt();
            const { status, stdout, stderr } = await kehoach('check', folder);
            expect(stderr).toMatch(/^kehoach: a\.kehoach: /m);
            expect(stderr).not.toMatch(/b\.kehoach| {4}at /);
            expect(stdout).toMatch(/^a\.kehoach:.*\[cach-truoc-dau\]$/m);
            expect(stdout).toMatch(/^b\.kehoach:.*\[cach-truoc-dau\]$/m);
            expect(stdout).toMatch(/^2 tệp, \d+ lỗi, 1 tệp hỏng việc/m);
            expect(status).toBe(2);
        });
    }

    it('reports for machines say so, and other commands too', async () => {
        breakFacts();
        const json = JSON.parse((await kehoach('check', folder, '--format', 'json')).stdout);
        expect(json.failures).toMatchObject([{ file: 'a.kehoach' }]);
        expect(json.files).toHaveLength(2);
        const { status, stdout } = await kehoach('tasks', folder);
        expect(stdout).toContain('(tasks)');
        expect(status).toBe(2);
    });
});

it('nothing is told where nothing fails', async () => {
    const { status, stderr } = await kehoach('check', folder);
    expect([status, stderr]).toEqual([1, '']);
});
