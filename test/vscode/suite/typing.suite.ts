import { strict as assert } from 'node:assert';
import { commands, Selection, window, workspace } from 'vscode';
import { eventually } from './support.js';

describe('typing', () => {
    it('Enter behind a list item begins the next one', async () => {
        const document = await workspace.openTextDocument({ language: 'kehoach', content: '- Dạy bơi an toàn;' });
        const editor = await window.showTextDocument(document);
        const end = document.positionAt(document.getText().length);
        editor.selection = new Selection(end, end);
        await eventually(
            async () => {
                if (document.lineCount === 1) {
                    await commands.executeCommand('type', { text: '\n' });
                }
                return document.getText();
            },
            (text) => text.includes('\n'),
        );
        assert.equal(document.getText().replace(/\r/g, ''), '- Dạy bơi an toàn;\n- ');
    });

    it('a quotation mark closes itself', async () => {
        const document = await workspace.openTextDocument({ language: 'kehoach', content: '' });
        await window.showTextDocument(document);
        await commands.executeCommand('type', { text: '“' });
        assert.equal(document.getText(), '“”');
    });
});
