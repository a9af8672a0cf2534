import { strict as assert } from 'node:assert';
import { commands, Uri, workspace } from 'vscode';
import { openExample, PLAN, show, textAt } from './support.js';

const LETTER = 'ky-nang-so/27-CV-ĐU.kehoach';

async function exported(command: string, target: Uri): Promise<string> {
    const written = await commands.executeCommand<Uri | undefined>(command, { target });
    assert.equal(written?.toString(), target.toString());
    return textAt(target);
}

describe('exports', () => {
    it('take what the editor shows, without a file too', async () => {
        const plan = await openExample(PLAN);
        const content = plan.getText().replace('1. Mục đích', '1. Mục đích tạm thời');
        const document = await workspace.openTextDocument({ language: 'kehoach', content });
        await show(document);
        const folder = Uri.joinPath(plan.uri, '../xuat');
        const text = await exported('kehoach.exportText', Uri.joinPath(folder, 'ke-hoach.txt'));
        assert.match(text, /^ {6}1\. Mục đích tạm thời$/m);
        const page = await exported('kehoach.exportHtml', Uri.joinPath(folder, 'ke-hoach.html'));
        assert.match(page, /<h3 id="muc-1-\d+" class="titledItem">1\. Mục đích tạm thời<\/h3>/);
        const pdf = await exported('kehoach.exportPdf', Uri.joinPath(folder, 'ke-hoach.pdf'));
        assert.equal(pdf.slice(0, 5), '%PDF-');
        const word = await exported('kehoach.exportDocx', Uri.joinPath(folder, 'ke-hoach.docx'));
        assert.equal(word.slice(0, 2), 'PK');
        await workspace.fs.delete(folder, { recursive: true });
        await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('of party papers are in the party’s form', async () => {
        const document = await openExample(LETTER);
        const target = Uri.joinPath(document.uri, '../cong-van.html');
        const page = await exported('kehoach.exportHtml', target);
        assert.match(page, /<article class="party-hd05"/);
        await workspace.fs.delete(target);
    });

    it('never take the place of the plan', async () => {
        const document = await openExample(LETTER);
        const before = await workspace.fs.readFile(document.uri);
        const written = await commands.executeCommand<Uri | undefined>('kehoach.exportPdf', { target: document.uri });
        assert.equal(written, undefined);
        assert.deepEqual(await workspace.fs.readFile(document.uri), before);
    });
});
