import { strict as assert } from 'node:assert';
import {
    type CodeAction,
    commands,
    type Diagnostic,
    languages,
    type TextDocument,
    Uri,
    WorkspaceEdit,
    workspace,
} from 'vscode';
import { codeOf, eventually, show } from './support.js';

const TEXT =
    'KẾ HOẠCH\nTrồng cây năm 2026\n\nI. MỤC ĐÍCH\n\n- Sữa chữa hàng rào, cỗ vũ phong trào; sữa chữa hàng rào.\n';

const ADD = 'Thêm “sữa chữa” vào danh mục từ (danh-muc.danhmuc)';

describe('a slip of spelling', () => {
    /** A paper without a file, in front, with what is told of its spelling. */
    async function openPaper(): Promise<TextDocument> {
        const document = await workspace.openTextDocument({ language: 'kehoach', content: TEXT });
        await show(document);
        await slipsOf(document, (found) => found.length === 2);
        return document;
    }

    function slipsOf(document: TextDocument, satisfies: (found: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
        return eventually(
            () => languages.getDiagnostics(document.uri).filter((each) => codeOf(each) === 'chinh-ta-ngu-canh'),
            satisfies,
        );
    }

    async function fixesOf(document: TextDocument): Promise<CodeAction[]> {
        const [slip] = await slipsOf(document, (found) => found.length > 0);
        assert.ok(slip);
        return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, slip.range);
    }

    /** What a click on a fix does; right after an edit, what is told may still be of the text before it. */
    async function take(document: TextDocument, title: string): Promise<void> {
        const actions = await eventually(
            () => fixesOf(document),
            (all) => all.some((each) => each.title === title),
        );
        const action = actions.find((each) => each.title === title);
        assert.ok(action?.edit);
        assert.ok(await workspace.applyEdit(action.edit));
        if (action.command) {
            await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
        }
    }

    afterEach(async () => {
        // what was written is given up: the next test finds the catalogue as it was
        for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
            await show(document);
            await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        }
        await commands.executeCommand('workbench.action.closeAllEditors');
    });

    it('is a word of the office by its first fix, which shows the line that it wrote', async () => {
        const document = await openPaper();
        const actions = await fixesOf(document);
        assert.deepEqual(
            actions.slice(0, 2).map(({ title }) => title),
            [ADD, 'Sửa thành “Sửa”'],
        );
        await take(document, ADD);
        const [left] = await slipsOf(document, (found) => found.length === 1);
        assert.match(String(left?.message), /“cỗ”/);
        const catalogue = workspace.textDocuments.find(({ fileName }) => fileName.endsWith('danh-muc.danhmuc'));
        assert.match(catalogue?.getText() ?? '', /từ:\n(?: {2}.*\n)* {2}sữa chữa/);
        assert.equal(catalogue?.isDirty, true);
    });

    it('is mended, or kept from being told wherever it goes', async () => {
        const document = await openPaper();
        await take(document, 'Bỏ qua “sữa chữa” trong tệp này (chinh-ta-ngu-canh)');
        await slipsOf(document, (found) => found.length === 1);
        assert.match(document.getText(), /^\/\/ bỏ qua: chinh-ta-ngu-canh “sữa chữa”\n- Sữa chữa/m);
        const edit = new WorkspaceEdit();
        edit.insert(
            document.uri,
            document.positionAt(document.getText().length),
            '\n1. Mỗi xã tự sữa chữa hàng rào.\n',
        );
        edit.insert(document.uri, document.positionAt(0), '\n');
        await workspace.applyEdit(edit);
        const [other] = await slipsOf(document, (found) => found.length === 1);
        assert.match(String(other?.message), /“cỗ”/);
        await take(document, 'Sửa thành “cổ”');
        await slipsOf(document, (found) => found.length === 0);
        assert.match(document.getText(), /cổ vũ phong trào/);
    });

    it('in a file that may not be written is told all the same; the word goes into the catalogue', async () => {
        const folder = workspace.workspaceFolders?.[0]?.uri as Uri;
        const file = Uri.joinPath(folder, 'chi-doc.kehoach');
        await workspace.fs.writeFile(file, new TextEncoder().encode(TEXT));
        const settings = workspace.getConfiguration('files');
        try {
            await settings.update('readonlyInclude', { '**/chi-doc.kehoach': true });
            const document = await workspace.openTextDocument(file);
            await show(document);
            await take(document, ADD);
            await slipsOf(document, (found) => found.length === 1);
            assert.equal(document.getText(), TEXT);
        } finally {
            await settings.update('readonlyInclude', undefined);
            await workspace.fs.delete(file);
        }
    });

    it('has a catalogue of its own where no folder is open', async () => {
        const document = await openPaper();
        // what the server answers without a folder: a catalogue without a file
        const edit = new WorkspaceEdit();
        const uri = Uri.parse('untitled:danh-muc-rieng.danhmuc');
        edit.insert(uri, document.positionAt(0), 'từ:\n  sữa chữa\n');
        assert.ok(await workspace.applyEdit(edit));
        const catalogue = await workspace.openTextDocument(uri);
        assert.equal(catalogue.languageId, 'danhmuc');
        await slipsOf(document, (found) => found.length === 1);
    });
});
