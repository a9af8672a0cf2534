import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, extensions, Uri, window, workspace } from 'vscode';
import type { ImportResult, PasteResult } from '../../../server/src/protocol.js';
import { activeExtension, openExample, PLAN, textAt, write } from './support.js';

/** What other programs have put on the clipboard, and the plan that it is. */
function clipboard(name: string): { html: string; text: string; plan: string } {
    // what is installed holds no tests
    const root = process.env.KEHOACH_ROOT ?? '';
    const read = (ending: string) =>
        readFileSync(join(root, 'test/import/clipboard/fixtures', `${name}.${ending}`), 'utf8');
    return { html: read('html'), text: read('txt'), plan: read('kehoach') };
}

async function imported(source: Uri, existing?: 'beside' | 'replace'): Promise<string[]> {
    const written = await commands.executeCommand<Uri[]>('kehoach.importWord', { source, existing });
    return written.map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
}

describe('papers of other programs', () => {
    it('become plans beside them, and none that is there is touched', async () => {
        const plan = await openExample(PLAN);
        const folder = Uri.joinPath(plan.uri, '../tu-word');
        const paper = Uri.joinPath(folder, 'ke-hoach.docx');
        await commands.executeCommand('kehoach.exportDocx', { target: paper });
        try {
            assert.deepEqual(await imported(paper), ['ke-hoach.kehoach']);
            const first = Uri.joinPath(folder, 'ke-hoach.kehoach');
            const text = await textAt(first);
            assert.match(text, /^KẾ HOẠCH$/m);
            assert.equal(window.activeTextEditor?.document.uri.toString(), first.toString());
            assert.deepEqual(await imported(paper, 'beside'), ['ke-hoach (2).kehoach']);
            assert.equal(await textAt(first), text);
            const broken = Uri.joinPath(folder, 'hong.docx');
            await write(broken, 'PK\u0003\u0004 not a zip');
            assert.deepEqual(await imported(broken), []);
            const names = (await workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
            assert.deepEqual(names, ['hong.docx', 'ke-hoach (2).kehoach', 'ke-hoach.docx', 'ke-hoach.kehoach']);
        } finally {
            await commands.executeCommand('workbench.action.closeAllEditors');
            await workspace.fs.delete(folder, { recursive: true });
        }
    });

    it('are offered in the menu of the explorer, on files and on folders', () => {
        const manifest: { contributes: { menus: Record<string, { command: string; when?: string }[]> } } | undefined =
            extensions.getExtension('ke-hoach.ke-hoach')?.packageJSON;
        const items = manifest?.contributes.menus['explorer/context']?.filter(
            ({ command }) => command === 'kehoach.importWord',
        );
        assert.ok(items?.some(({ when = '' }) => when.includes('docx')));
        assert.ok(items?.some(({ when = '' }) => when.includes('explorerResourceIsFolder')));
    });

    for (const name of ['word-plan', 'libre-office-plan', 'chromium-page']) {
        it(`on the clipboard are read by their HTML: ${name}`, async () => {
            const { client } = await activeExtension();
            const { html, text, plan } = clipboard(name);
            const pasted = await client.sendRequest<PasteResult | null>('kehoach/paste', { html, text });
            assert.equal(pasted?.text, plan);
        });
    }

    it('that are no papers are refused in words', async () => {
        const { client } = await activeExtension();
        const bytes = btoa('GIF89a');
        const params = { name: 'anh.docx', bytes, planName: 'anh' };
        const answer = await client.sendRequest<ImportResult>('kehoach/import', params);
        assert.ok('refused' in answer && answer.refused.length > 20);
    });
});
