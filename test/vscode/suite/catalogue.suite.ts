import { strict as assert } from 'node:assert';
import {
    type CompletionList,
    commands,
    type LocationLink,
    languages,
    Position,
    Selection,
    Uri,
    window,
    workspace,
} from 'vscode';
import { eventually, itWithProcess, openExample, outlineOf, show, textAt, until, write } from './support.js';

describe('catalogues', () => {
    it('open with their outline and without problems', async () => {
        const document = await openExample('danh-muc.danhmuc');
        assert.equal(document.languageId, 'danhmuc');
        const names = (await outlineOf(document)).map(({ name }) => name);
        assert.ok(names.includes('1248/QĐ-TTg'), names.join('; '));
        await new Promise((wake) => setTimeout(wake, 500));
        assert.deepEqual(
            languages.getDiagnostics(document.uri).map(({ message }) => message),
            [],
        );
    });

    itWithProcess('become a table of a spreadsheet, and such a table a catalogue', async () => {
        const document = await openExample('danh-muc.danhmuc');
        const table = Uri.joinPath(document.uri, '../danh-muc-xuat.csv');
        const back = Uri.joinPath(document.uri, '../danh-muc-nhap.danhmuc');
        await commands.executeCommand('kehoach.exportCatalogue', { source: document.uri, target: table });
        const csv = await textAt(table);
        assert.match(csv, /^\uFEFF/u);
        assert.ok(csv.includes('1248/QĐ-TTg'));
        await commands.executeCommand('kehoach.importCatalogue', { source: table, target: back });
        const text = await textAt(back);
        assert.match(text, /^văn bản 1248\/QĐ-TTg$/mu);
        await commands.executeCommand('workbench.action.closeAllEditors');
        await workspace.fs.delete(table);
        await workspace.fs.delete(back);
    });

    itWithProcess('take what papers say, and what is chosen comes into an editor unsaved', async () => {
        const { uri } = await openExample('danh-muc.danhmuc');
        const folder = Uri.joinPath(uri, '../hoc-tu-van-ban');
        const paper =
            'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 771/KH-UBND\n\nAn Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng sen tại tỉnh Kiên Giang\n\nI. MỤC TIÊU\n1. Trồng sen tại tỉnh Kiên Giang.\n';
        const plan = Uri.joinPath(folder, 'sen.kehoach');
        await write(plan, paper);
        const learnt = commands.executeCommand<Uri>('kehoach.learnCatalogue', folder);
        await new Promise((wake) => setTimeout(wake, 6000));
        await commands.executeCommand('workbench.action.quickOpenSelectNext');
        await commands.executeCommand('workbench.action.quickPickManyToggle');
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        const target = await learnt;
        assert.equal(target?.path.endsWith('danh-muc.danhmuc'), true);
        const catalogue = window.activeTextEditor?.document;
        assert.match(
            catalogue?.getText() ?? '',
            /^văn bản 771\/KH-UBND\n {2}loại: Kế hoạch\n(?: {2}.*\n)* {2}nguồn: sen\.kehoach$/mu,
        );
        assert.equal(catalogue?.isDirty, true);
        // names that ended are shown before anything is written
        const renamed = commands.executeCommand<boolean>('kehoach.updateNames', folder);
        await new Promise((wake) => setTimeout(wake, 3000));
        await commands.executeCommand('refactorPreview.discard');
        await renamed;
        const left = (await workspace.openTextDocument(plan)).getText();
        assert.equal(left, paper);
        await commands.executeCommand('workbench.action.files.revert');
        await commands.executeCommand('workbench.action.closeAllEditors');
        await workspace.fs.delete(folder, { recursive: true });
    });

    it('complete keys and names of agencies', async () => {
        const document = await workspace.openTextDocument({
            language: 'danhmuc',
            content: 'cơ quan Phòng Y tế\n  thuộc: so y',
        });
        const editor = await show(document);
        editor.selection = new Selection(1, 13, 1, 13);
        const { items } = await eventually(
            () =>
                commands.executeCommand<CompletionList>(
                    'vscode.executeCompletionItemProvider',
                    document.uri,
                    new Position(1, 13),
                ),
            (list) => list.items.length > 0,
        );
        assert.ok(items.some(({ label }) => label === 'Sở Y tế'));
    });

    it('are laid out by the editor’s own command', async () => {
        const document = await workspace.openTextDocument({
            language: 'danhmuc',
            content: 'cơ quan   Sở A\n      ký hiệu :A;B\nvăn bản 1/KH-A\n',
        });
        await show(document);
        await eventually(
            () => commands.executeCommand('editor.action.formatDocument').then(() => document.getText()),
            (text) => text.replace(/\r/g, '') === 'cơ quan Sở A\n  ký hiệu: A; B\n\nvăn bản 1/KH-A\n',
        );
    });

    it('the built-in one opens at the entry of a directive that no file here describes', async () => {
        const letter = await openExample('an-toan-giao-thong/486-CV-SXD.kehoach');
        const at = letter.positionAt(letter.getText().indexOf('31/CT-TTg') + 1);
        const [link] = await eventually(
            () => commands.executeCommand<LocationLink[]>('vscode.executeDefinitionProvider', letter.uri, at),
            (links) => links.length > 0,
        );
        const target = (link as LocationLink).targetUri ?? (link as unknown as { uri: Uri }).uri;
        assert.equal(target.path, '/van-ban/31∕CT-TTg.danhmuc');
        const entry = await workspace.openTextDocument(target);
        const editor = await show(entry);
        assert.match(entry.getText(), /^văn bản 31\/CT-TTg$/mu);
        await commands.executeCommand('type', { text: 'x' });
        await until(() => editor.document.getText() === entry.getText());
        assert.ok(!entry.isDirty, 'nobody edits what ships with the tool');
    });
});
