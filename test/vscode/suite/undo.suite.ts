import { strict as assert } from 'node:assert';
import {
    type CodeAction,
    commands,
    Range,
    Selection,
    type TextDocument,
    type TextEditor,
    type WorkspaceEdit,
    workspace,
} from 'vscode';
import { activeExtension, eventually, outlineOf, show, until } from './support.js';

/** Items, a reference, a note and marks to be mended, with `‸` for the cursor. */
const PLAN = [
    'KẾ HOẠCH',
    'Trồng cây năm 2026',
    '',
    'I. VIỆC  ',
    '',
    '',
    '1. Một.',
    'a) Chữ, xem khoản 3 Mục I[^2].',
    '‸2.  Hai "ba" , bốn[^1].',
    '- Gạch.',
    '4. Các sở, ban, ngành và Ủy ban nhân dân các xã, phường xây dựng',
    'kế hoạch của mình.',
    '',
    '[^1]: Hai.',
    '',
    '[^2]: Một.',
    '',
];

/** What is done to the plan, each of it one step for whoever wants it back. */
const DEEDS: Readonly<Record<string, (editor: TextEditor) => Thenable<unknown>>> = {
    ...Object.fromEntries(
        [
            'kehoach.renumberHere',
            'kehoach.renumberList',
            'kehoach.renumberPlan',
            'kehoach.lowerItem',
            'kehoach.raiseItem',
            'kehoach.moveItemUp',
            'kehoach.insertFootnote',
            'kehoach.insertTable',
            'kehoach.insertAnnex',
            'kehoach.unwrap',
            'editor.action.formatDocument',
        ].map((command) => [command, () => commands.executeCommand(command)]),
    ),
    'format of a selection': (editor) => {
        editor.selection = new Selection(3, 0, 9, 0);
        return commands.executeCommand('editor.action.formatSelection');
    },
    'levels of selected items': (editor) => {
        editor.selection = new Selection(7, 3, 8, 4);
        return commands.executeCommand('kehoach.raiseItem');
    },
    'places of selected items': (editor) => {
        editor.selection = new Selection(8, 1, 10, 2);
        return commands.executeCommand('kehoach.moveItemUp');
    },
    'a number that is renamed': async ({ document }) => {
        const edit = await commands.executeCommand<WorkspaceEdit>(
            'vscode.executeDocumentRenameProvider',
            document.uri,
            new Selection(8, 0, 8, 0).active,
            '9',
        );
        assert.ok(edit.size > 0);
        return workspace.applyEdit(edit);
    },
};

async function write(lines: readonly string[], lineEnd: string): Promise<TextEditor> {
    const marked = lines.join(lineEnd);
    const at = marked.indexOf('‸');
    const document = await workspace.openTextDocument({ language: 'kehoach', content: marked.replace('‸', '') });
    const editor = await show(document);
    const cursor = document.positionAt(at);
    editor.selection = new Selection(cursor, cursor);
    return editor;
}

/** One step back brings the text before, to the letter; there is no step before it, and one step forth brings it again. */
async function mustBeOneStep(document: TextDocument, before: string, after: string): Promise<void> {
    await commands.executeCommand('undo');
    await settled(document);
    assert.equal(document.getText(), before);
    await commands.executeCommand('redo');
    await settled(document);
    assert.equal(document.getText(), after);
    await commands.executeCommand('undo');
    await commands.executeCommand('undo');
    await settled(document);
    assert.equal(document.getText(), before);
}

/** Until nothing is written for a moment. */
async function settled(document: TextDocument): Promise<void> {
    for (let version = -1; version !== document.version; ) {
        version = document.version;
        await new Promise((wake) => setTimeout(wake, 150));
    }
}

for (const [name, lineEnd] of [
    ['\\n', '\n'],
    ['\\r\\n', '\r\n'],
] as const) {
    describe(`one step back, where lines end in ${name}`, () => {
        for (const [deed, act] of Object.entries(DEEDS)) {
            it(deed, async () => {
                await activeExtension();
                const editor = await write(PLAN, lineEnd);
                const { document } = editor;
                const before = document.getText();
                // the server knows the text; a command that came before that would be given twice
                await outlineOf(document);
                await act(editor);
                await until(() => document.getText() !== before);
                await settled(document);
                const after = document.getText();
                assert.equal(after.includes('\r'), lineEnd === '\r\n');
                assert.equal(/[^\r]\n/u.test(after), lineEnd === '\n');
                await mustBeOneStep(document, before, after);
            });
        }

        it('each fix of a problem', async () => {
            const editor = await write(PLAN, lineEnd);
            const { document } = editor;
            const before = document.getText();
            const all = new Range(0, 0, document.lineCount, 0);
            const ask = () =>
                commands.executeCommand<CodeAction[]>(
                    'vscode.executeCodeActionProvider',
                    document.uri,
                    all,
                    'quickfix',
                    100,
                );
            const fixes = await eventually(ask, (found) => found.length > 3);
            let made = 0;
            for (const { title, edit, command } of fixes) {
                // settings are no part of the text
                if (!edit && command?.command !== 'kehoach.outline') continue;
                if (edit) await workspace.applyEdit(edit);
                else if (command) await commands.executeCommand(command.command, ...(command.arguments ?? []));
                await settled(document);
                const after = document.getText();
                if (after === before) continue;
                made++;
                await commands.executeCommand('undo');
                await settled(document);
                assert.equal(document.getText(), before, title);
            }
            assert.ok(made > 1, `${made} of ${fixes.length}`);
        });

        it('Enter with the mark that it puts in', async () => {
            const editor = await write(['KẾ HOẠCH', 'Trồng cây', '', 'I. VIỆC', '1. Một.‸', ''], lineEnd);
            const { document } = editor;
            const before = document.getText();
            await commands.executeCommand('type', { text: '\n' });
            await until(() => document.lineAt(5).text === '2. ');
            await settled(document);
            // the mark first, where it came behind the key, then the line
            for (let step = 0; step < 2 && document.getText() !== before; step++) {
                await commands.executeCommand('undo');
                await settled(document);
            }
            assert.equal(document.getText(), before);
        });
    });
}
