import { strict as assert } from 'node:assert';
import { commands, TabInputWebview, type Uri, window } from 'vscode';
import { toBase64 } from '../../../server/src/files/base64.js';
import type { ImportResult, PasteResult } from '../../../server/src/protocol.js';
import { activeExtension, eventually, openExample, PLAN, until } from '../suite/support.js';

/** Closes the page that hands over the PDF of the plan, once it is there. */
async function closeDownload(): Promise<void> {
    const tab = await eventually(
        () => window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label === '112-KH-UBND.pdf'),
        (found) => found !== undefined,
    );
    assert.ok(tab?.input instanceof TabInputWebview);
    await window.tabGroups.close(tab);
}

describe('in a browser', () => {
    it('runs by its door for browsers', async () => {
        const { client } = await activeExtension();
        assert.ok(!('serverProcess' in client), 'a process of Node is at work');
    });

    it('pages to print are handed over as a download', async () => {
        const { previews } = await activeExtension();
        const document = await openExample(PLAN);
        await commands.executeCommand('kehoach.showPreview');
        const preview = await eventually(
            () => previews.of(document.uri),
            (found) => found !== undefined,
        );
        await until(() => typeof preview?.pages === 'number');
        assert.equal(await preview?.print(), undefined);
        await closeDownload();
        await commands.executeCommand('workbench.action.closeAllEditors');
    });

    it('an export is handed over as a download', async () => {
        await openExample(PLAN);
        const written = await commands.executeCommand<Uri | undefined>('kehoach.exportPdf');
        assert.equal(written, undefined);
        await closeDownload();
    });

    it('a file of Word is refused in words, and a page of the web is read', async () => {
        const { client } = await activeExtension();
        const word = { name: 'a.docx', bytes: btoa('PK\u0003\u0004'), planName: 'a' };
        const refused = await client.sendRequest<ImportResult>('kehoach/import', word);
        assert.ok('refused' in refused && /VS Code/u.test(refused.refused));
        const html = '<p>KẾ HOẠCH</p><p>Trồng cây</p><p>I. MỤC ĐÍCH</p><p>1. Cho bóng mát.</p>';
        const page = { name: 'a.html', bytes: toBase64(new TextEncoder().encode(html)), planName: 'a' };
        const read = await client.sendRequest<ImportResult>('kehoach/import', page);
        assert.ok('text' in read && /^I\. MỤC ĐÍCH$/mu.test(read.text));
        const pasted = await client.sendRequest<PasteResult | null>('kehoach/paste', { html, text: '' });
        assert.ok(pasted === null || pasted.text.includes('I. MỤC ĐÍCH'));
    });

    it('what needs a process says so', async () => {
        await activeExtension();
        for (const command of ['kehoach.importCatalogue', 'kehoach.exportCatalogue', 'kehoach.learnCatalogue']) {
            assert.equal(await commands.executeCommand(command), undefined);
        }
    });

    it('the server is started again by its command', async () => {
        const { client } = await activeExtension();
        await commands.executeCommand('kehoach.restartServer');
        assert.ok(client.isRunning());
        await openExample(PLAN);
    });
});
