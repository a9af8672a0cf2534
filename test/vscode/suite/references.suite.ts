import { strict as assert } from 'node:assert';
import { commands, type Location, type LocationLink, type TextDocument, type WorkspaceEdit } from 'vscode';
import { openExample, outlineOf, PLAN } from './support.js';

function positionOf(document: TextDocument, text: string, from = 0) {
    const at = document.getText().indexOf(text, from);
    assert.ok(at >= 0, `the example has no “${text}”`);
    return document.positionAt(at + 1);
}

describe('references', () => {
    it('lead from a footnote mark to the footnote and back', async () => {
        const document = await openExample(PLAN);
        await outlineOf(document);
        const mark = positionOf(document, '[^1]');
        const targets = await commands.executeCommand<(Location | LocationLink)[]>(
            'vscode.executeDefinitionProvider',
            document.uri,
            mark,
        );
        const target = targets[0];
        assert.ok(target);
        const range = 'targetRange' in target ? (target.targetSelectionRange ?? target.targetRange) : target.range;
        assert.match(document.getText(range), /^\[\^1\]:/);
        const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', document.uri, mark);
        assert.ok(found.length >= 1);
    });

    it('lead from “Mục …” to the section', async () => {
        const document = await openExample(PLAN);
        const at = /(?:điểm [a-zđ] khoản \d+ )?Mục [IVX]+/.exec(document.getText());
        assert.ok(at, 'the example refers to none of its sections');
        const targets = await commands.executeCommand<(Location | LocationLink)[]>(
            'vscode.executeDefinitionProvider',
            document.uri,
            document.positionAt(at.index + 1),
        );
        assert.equal(targets.length, 1);
    });

    it('are renamed together with what they refer to', async () => {
        const document = await openExample(PLAN);
        const edit = await commands.executeCommand<WorkspaceEdit>(
            'vscode.executeDocumentRenameProvider',
            document.uri,
            positionOf(document, '[^1]'),
            '7',
        );
        const changes = edit.get(document.uri).map(({ newText }) => newText);
        assert.deepEqual([...changes].sort(), ['[^7]', '[^7]:']);
    });
});
