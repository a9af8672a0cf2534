import { strict as assert } from 'node:assert';
import { commands, Selection, type TextDocument, window, workspace } from 'vscode';
import { eventually, until } from './support.js';

/** A new plan in the editor, with the cursor at its end. */
async function write(content: string): Promise<TextDocument> {
    const document = await workspace.openTextDocument({ language: 'kehoach', content });
    const editor = await window.showTextDocument(document);
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
