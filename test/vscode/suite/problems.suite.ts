import { strict as assert } from 'node:assert';
import { languages, Position, Uri, WorkspaceEdit, workspace } from 'vscode';
import { codeOf, eventually, openExample, outlineOf, PLAN } from './support.js';

describe('problems', () => {
    it('there are none in any example', async () => {
        for (const file of await workspace.findFiles('**/*.kehoach')) {
            const document = await openExample(workspace.asRelativePath(file));
            await outlineOf(document);
        }
        await new Promise((wake) => setTimeout(wake, 500));
        const all = languages
            .getDiagnostics()
            .filter(([uri]) => uri.scheme === 'file')
            .flatMap(([uri, found]) => found.map(({ message }) => `${uri.path}: ${message}`));
        assert.deepEqual(all, []);
    });

    it('come with a fault and go with it', async () => {
        const document = await openExample(PLAN);
        const text = document.getText();
        const end = text.indexOf(',', text.indexOf('\n- '));
        const edit = new WorkspaceEdit();
        edit.insert(document.uri, document.positionAt(end), '[^9]');
        await workspace.applyEdit(edit);
        const [fault] = await eventually(
            () => languages.getDiagnostics(document.uri),
            (found) => found.length > 0,
        );
        assert.equal(fault?.source, 'kehoach');
        assert.equal(codeOf(fault), 'chu-thich-thieu');
        assert.ok(typeof fault?.code === 'object' && 'target' in fault.code);
        const page = await workspace.openTextDocument(fault.code.target);
        assert.match(page.getText(), /^# Dấu chú thích nào cũng có chú thích\n/);
        assert.equal(document.getText(fault?.range), '[^9]');
        const undo = new WorkspaceEdit();
        undo.replace(document.uri, fault?.range ?? document.lineAt(0).range, '');
        await workspace.applyEdit(undo);
        await eventually(
            () => languages.getDiagnostics(document.uri),
            (found) => found.length === 0,
        );
    });

    it('show up in pasted text without a file', async () => {
        const document = await workspace.openTextDocument({
            language: 'kehoach',
            content: 'KẾ HOẠCH\nTrồng cây năm 2026\n\nI. MỤC ĐÍCH\n\n1. Một.\n\n3. Ba.\n',
        });
        const found = await eventually(
            () => languages.getDiagnostics(document.uri),
            (diagnostics) => diagnostics.some((each) => codeOf(each) === 'danh-so-nhay'),
        );
        assert.ok(found.some(({ range }) => range.start.isEqual(new Position(7, 0))));
        assert.ok(document.uri instanceof Uri);
    });
});
