import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CancellationToken } from 'vscode';
import { runExport } from '../../client/src/export-process.js';
import { statePlan } from '../support/plans.js';
import { DIST } from '../support/print.js';

const CLI = join(DIST, 'cli.mjs');

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
        const contents = await runExport(CLI, 'txt', 'auto', text, cancellation().token);
        expect(Buffer.from(contents ?? []).toString('utf8')).toMatch(/ 5000\. Trồng cây bàng ở sân\.\n/);
    });

    it('follows the standard that is set, where the text tells none', async () => {
        const contents = await runExport(CLI, 'html', 'party-hd36', 'KẾ HOẠCH\nTrồng cây\n', cancellation().token);
        expect(Buffer.from(contents ?? []).toString('utf8')).toContain('<article class="party-hd36"');
    });

    it('says in the command line’s words why there is nothing', async () => {
        await expect(runExport(CLI, 'pdf', 'auto', '', cancellation().token)).rejects.toThrow(/^không có gì để xuất/);
    });

    it('ends without a page when it is cancelled', async () => {
        const { token, cancel } = cancellation();
        const running = runExport(CLI, 'pdf', 'auto', statePlan('I. A'), token);
        setTimeout(cancel, 20);
        // had it gone on, the page would be there
        expect(await running).toBeUndefined();
    });

    it('fails where the command line is missing', async () => {
        await expect(runExport(join(DIST, 'khong-co.mjs'), 'txt', 'auto', 'x', cancellation().token)).rejects.toThrow();
    });
});
