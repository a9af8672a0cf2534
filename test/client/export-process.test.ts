import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CancellationToken } from 'vscode';
import { runExport } from '../../client/src/export-process.js';
import { statePlan } from '../support/plans.js';
import { DIST } from '../support/print.js';

const CLI = join(DIST, 'cli.mjs');
const AS_PDF = { form: 'pdf', standard: 'auto' };

/** A token that someone cancels. */
function cancellation() {
    const listeners: (() => void)[] = [];
    const state = {
        isCancellationRequested: false,
        onCancellationRequested: (listener: () => void) => {
            listeners.push(listener);
            return { dispose: () => listeners.splice(0) };
        },
    };
    const cancel = () => {
        state.isCancellationRequested = true;
        for (const listener of listeners) listener();
    };
    return { token: state as unknown as CancellationToken, cancel };
}

describe('the export process', () => {
    it('gives the contents of the file, of a long text too', async () => {
        const text = statePlan(
            Array.from({ length: 5_000 }, (_, item) => `${item + 1}. Trồng cây bàng ở sân.`).join('\n'),
        );
        const contents = await runExport(CLI, { text, form: 'txt', standard: 'auto' }, cancellation().token);
        expect(Buffer.from(contents ?? []).toString('utf8')).toMatch(/ 5000\. Trồng cây bàng ở sân\.\n/);
    });

    it('follows the standard that is set, where the text tells none', async () => {
        const what = { text: 'KẾ HOẠCH\nTrồng cây\n', form: 'html', standard: 'party-hd36' };
        const contents = await runExport(CLI, what, cancellation().token);
        expect(Buffer.from(contents ?? []).toString('utf8')).toContain('<article class="party-hd36"');
    });

    describe('with a file to write', () => {
        let folder = '';
        beforeEach(() => {
            folder = mkdtempSync(join(tmpdir(), 'kehoach-'));
        });
        afterEach(() => rmSync(folder, { recursive: true }));
        const html = { text: statePlan('I. A'), form: 'html', standard: 'auto' };

        it('writes it, in folders that it makes, in the place of an older one', async () => {
            const output = join(folder, 'a b/ké hoạch.html');
            for (const title of ['cũ', 'mới']) {
                const text = html.text.replace('Trồng cây xanh', `Trồng cây ${title}`);
                expect(await runExport(CLI, { ...html, text, output }, cancellation().token)).toBeDefined();
                expect(readFileSync(output, 'utf8')).toContain(`Trồng cây ${title}`);
            }
            expect(readdirSync(join(folder, 'a b'))).toEqual(['ké hoạch.html']);
        });

        it('writes over no plan, whatever name leads to it', async () => {
            const plan = join(folder, 'a.kehoach');
            writeFileSync(plan, html.text);
            const link = join(folder, 'a.html');
            symlinkSync('a.kehoach', link);
            for (const output of [plan, link]) {
                const failed = runExport(CLI, { ...html, output }, cancellation().token);
                await expect(failed).rejects.toThrow(/không ghi đè lên tệp nguồn/);
            }
            expect(readFileSync(plan, 'utf8')).toBe(html.text);
        });

        it('says what to do without a word of the command line', async () => {
            const notes = join(folder, 'ghi-chep.md');
            writeFileSync(notes, 'ghi chép');
            for (const output of [join(folder, 'a.kehoach'), notes]) {
                const failed = runExport(CLI, { ...html, output }, cancellation().token);
                await expect(failed).rejects.toThrow(/^(?!.*--).*chọn tên khác/s);
            }
            expect(readFileSync(notes, 'utf8')).toBe('ghi chép');
        });
    });

    it('says in the command line’s words why there is nothing', async () => {
        await expect(runExport(CLI, { ...AS_PDF, text: '' }, cancellation().token)).rejects.toThrow(
            /^không có gì để xuất/,
        );
    });

    it('ends without a page when it is cancelled', async () => {
        const { token, cancel } = cancellation();
        const running = runExport(CLI, { ...AS_PDF, text: statePlan('I. A') }, token);
        setTimeout(cancel, 20);
        // had it gone on, the page would be there
        expect(await running).toBeUndefined();
    });

    it('fails where the command line is missing', async () => {
        await expect(
            runExport(join(DIST, 'khong-co.mjs'), { ...AS_PDF, text: 'x' }, cancellation().token),
        ).rejects.toThrow();
    });
});
