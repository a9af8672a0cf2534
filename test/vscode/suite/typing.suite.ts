import { strict as assert } from 'node:assert';
import { commands, Selection, type TextDocument, window, workspace } from 'vscode';
import { activeExtension, eventually, show, until } from './support.js';

/** A new plan in the editor, with the cursor at its end. */
async function write(content: string): Promise<TextDocument> {
    const document = await workspace.openTextDocument({ language: 'kehoach', content });
    const editor = await show(document);
    const end = document.positionAt(content.length);
    editor.selection = new Selection(end, end);
    return document;
}

function type(text: string): Thenable<void> {
    return commands.executeCommand('type', { text });
}

function textOf(document: TextDocument): string {
    return document.getText().replace(/\r/g, '');
}

describe('typing', () => {
    it('Enter behind a list item begins the next one', async () => {
        const document = await write('- Dạy bơi an toàn;');
        await type('\n');
        assert.equal(textOf(document), '- Dạy bơi an toàn;\n- ');
    });

    it('Enter behind an item that announces others begins the first of them', async () => {
        const document = await write('- Lập danh mục, trong đó ghi rõ:');
        await type('\n');
        assert.equal(textOf(document), '- Lập danh mục, trong đó ghi rõ:\n+ ');
    });

    it('Enter behind a mark without text ends the list', async () => {
        const document = await write('- Dạy bơi an toàn;\n- ');
        await type('\n');
        await until(() => textOf(document) === '- Dạy bơi an toàn;\n');
        assert.equal(window.activeTextEditor?.selection.active.line, 1);
    });

    it('Enter behind a numbered item goes on with the next number, Enter behind an empty one a level up', async () => {
        await activeExtension();
        const document = await write('KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n1. Một.\nd) Chữ.');
        await type('\n');
        await until(() => textOf(document).endsWith('d) Chữ.\nđ) '));
        await type('\n');
        await until(() => textOf(document).endsWith('d) Chữ.\n2. '));
    });

    it('keys that come quicker than marks lose none and double none', async () => {
        await activeExtension();
        const document = await write('KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n1. Một.');
        // nobody waits for an answer
        await Promise.all([...'\nHai.\nBa.\nBốn.\nNăm.'].map((text) => type(text)));
        await until(() => textOf(document).endsWith('1. Một.\n2. Hai.\n3. Ba.\n4. Bốn.\n5. Năm.'));
        await new Promise((wake) => setTimeout(wake, 1000));
        assert.ok(textOf(document).endsWith('1. Một.\n2. Hai.\n3. Ba.\n4. Bốn.\n5. Năm.'), textOf(document));
    });

    it('a straight quote becomes a pair of those of print, with the cursor between them', async () => {
        await activeExtension();
        const document = await write('KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n1. Gọi là ');
        await type('"');
        await until(() => textOf(document).endsWith('Gọi là “”'));
        for (const letter of 'vườn') await type(letter);
        await type('"');
        await until(() => textOf(document).endsWith('Gọi là “vườn”'));
        await type('.');
        assert.ok(textOf(document).endsWith('Gọi là “vườn”.'), textOf(document));
    });

    it('what Enter puts in pushes the items behind it, and references follow', async () => {
        const document = await write('KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n1. Một.\n2. Hai, xem khoản 2 Mục I.\n');
        const editor = window.activeTextEditor;
        assert.ok(editor);
        const end = document.lineAt(4).range.end;
        editor.selection = new Selection(end, end);
        await type('\n');
        await until(() => document.lineAt(5).text === '2. ');
        await type('Mới.');
        await until(() => textOf(document).endsWith('1. Một.\n2. Mới.\n3. Hai, xem khoản 3 Mục I.\n'));
    });

    it('a level deeper, a level higher, and one step back', async () => {
        const before = 'KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n1. Một.\n2. Hai.\n- Gạch.\n';
        const document = await write(before);
        const editor = window.activeTextEditor;
        assert.ok(editor);
        editor.selection = new Selection(5, 0, 5, 0);
        await commands.executeCommand('kehoach.lowerItem');
        await until(() => textOf(document).endsWith('1. Một.\n- Hai.\n+ Gạch.\n'));
        await commands.executeCommand('undo');
        await until(() => textOf(document) === before);
        await commands.executeCommand('kehoach.raiseItem');
        await until(() => textOf(document).endsWith('1. Một.\nII. Hai.\n1. Gạch.\n'));
    });

    it('a document is laid out, and its straight quotes become those of print', async () => {
        const document = await write('KẾ HOẠCH\nTrồng cây\n\nI. VIỆC  \n\n\n1.Một ,  hai "ba".\n');
        await eventually(
            async () => {
                await commands.executeCommand('editor.action.formatDocument');
                return textOf(document);
            },
            (text) => text.endsWith('I. VIỆC\n\n1. Một, hai “ba”.\n'),
        );
        await commands.executeCommand('undo');
        assert.ok(textOf(document).includes('1.Một ,  hai "ba".'));
    });

    it('Enter behind a drawn rule leaves it', async () => {
        const document = await write('TỈNH ỦY AN GIANG\n*');
        await type('\n');
        await new Promise((wake) => setTimeout(wake, 500));
        assert.equal(textOf(document), 'TỈNH ỦY AN GIANG\n*\n');
    });

    it('a quotation mark closes itself', async () => {
        const document = await write('');
        await type('“');
        assert.equal(textOf(document), '“”');
    });

    it('a directive’s number is one word', async () => {
        const document = await write('Thực hiện Chỉ thị số 07-CT/TU của Tỉnh ủy');
        const range = await eventually(
            () => document.getWordRangeAtPosition(document.positionAt(textOf(document).indexOf('CT/TU'))),
            (found) => found !== undefined,
        );
        assert.equal(document.getText(range), '07-CT/TU');
    });
});
