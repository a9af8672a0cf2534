import { strict as assert } from 'node:assert';
import {
    type CodeAction,
    commands,
    DiagnosticSeverity,
    DiagnosticTag,
    languages,
    Position,
    Uri,
    WorkspaceEdit,
    workspace,
} from 'vscode';
import { codeOf, eventually, openExample, outlineOf, PLAN, show } from './support.js';

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
        const [fault, ...others] = await eventually(
            () => languages.getDiagnostics(document.uri),
            (found) => found.length > 0,
        );
        // the editor asks for problems: it is not sent them besides
        assert.deepEqual(others, []);
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
        await show(document);
        const found = await eventually(
            () => languages.getDiagnostics(document.uri),
            (diagnostics) => diagnostics.some((each) => codeOf(each) === 'danh-so-nhay'),
        );
        assert.ok(found.some(({ range }) => range.start.isEqual(new Position(7, 0))));
        assert.ok(document.uri instanceof Uri);
    });

    it('of files that are not open are shown where the user wants to see them', async () => {
        const folder = workspace.workspaceFolders?.[0]?.uri as Uri;
        const file = Uri.joinPath(folder, 'tam-thoi.kehoach');
        const text = 'KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n\n1. Một[^9].\n\n3. Ba.\n';
        const settings = workspace.getConfiguration('kehoach');
        const found = () => languages.getDiagnostics(file);
        await workspace.fs.writeFile(file, new TextEncoder().encode(text));
        try {
            // errors are shown of themselves
            await eventually(found, (all) => all.length > 0);
            assert.ok(found().every(({ severity }) => severity === DiagnosticSeverity.Error));
            assert.ok(found().some((each) => codeOf(each) === 'chu-thich-thieu'));
            // open, all of its problems are told; closed, its errors alone again
            // as a user opens it: what an extension opens stays open for minutes after its editor
            await commands.executeCommand('vscode.open', file);
            await eventually(found, (all) => all.some((each) => codeOf(each) === 'danh-so-nhay'));
            await commands.executeCommand('workbench.action.closeActiveEditor');
            await eventually(found, (all) => all.length > 0 && all.every((each) => codeOf(each) !== 'danh-so-nhay'));
            await settings.update('workspaceDiagnostics', 'off');
            await eventually(found, (all) => all.length === 0);
        } finally {
            await settings.update('workspaceDiagnostics', undefined);
            await workspace.fs.delete(file);
        }
    });

    it('are gone with the editor of a file where the user does not want to see them', async () => {
        const folder = workspace.workspaceFolders?.[0]?.uri as Uri;
        const file = Uri.joinPath(folder, 'tam-mo.kehoach');
        const settings = workspace.getConfiguration('kehoach');
        await workspace.fs.writeFile(file, new TextEncoder().encode('KẾ HOẠCH\nTrồng cây\n\nI. A\n\n1. Một[^9].\n'));
        try {
            await settings.update('workspaceDiagnostics', 'off');
            await commands.executeCommand('vscode.open', file);
            const found = () => languages.getDiagnostics(file);
            await eventually(found, (all) => all.length > 0);
            await commands.executeCommand('workbench.action.closeActiveEditor');
            await eventually(found, (all) => all.length === 0);
        } finally {
            await settings.update('workspaceDiagnostics', undefined);
            await workspace.fs.delete(file);
        }
    });

    it('that a note hides are not told; a note that hides none is faint and can be taken away', async () => {
        const document = await workspace.openTextDocument({
            language: 'kehoach',
            content:
                'KẾ HOẠCH\nTrồng cây năm 2026\n\nI. MỤC ĐÍCH\n\n1. Một.\n\n// bỏ qua: danh-so-nhay, thieu-so\n3. Ba.\n',
        });
        await show(document);
        const found = await eventually(
            () => languages.getDiagnostics(document.uri),
            (all) => all.some((each) => codeOf(each) === 'bo-qua-thua'),
        );
        assert.ok(found.every((each) => codeOf(each) !== 'danh-so-nhay'));
        const idle = found.find((each) => codeOf(each) === 'bo-qua-thua');
        assert.ok(idle);
        assert.deepEqual(idle.tags, [DiagnosticTag.Unnecessary]);
        assert.equal(document.getText(idle.range), 'thieu-so');
        const actions = await commands.executeCommand<CodeAction[]>(
            'vscode.executeCodeActionProvider',
            document.uri,
            idle.range,
        );
        const remove = actions.find(({ title }) => title === 'Bỏ ghi chú thừa');
        assert.ok(remove?.edit);
        await workspace.applyEdit(remove.edit);
        assert.match(document.getText(), /^\/\/ bỏ qua: danh-so-nhay$/m);
        await eventually(
            () => languages.getDiagnostics(document.uri),
            (all) => all.every((each) => codeOf(each) !== 'bo-qua-thua'),
        );
    });
});
