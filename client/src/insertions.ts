import {
    commands,
    type Disposable,
    Position,
    Range,
    Selection,
    SnippetString,
    SnippetTextEdit,
    type TextDocument,
    TextEdit,
    type TextEditor,
    TextEditorRevealType,
    WorkspaceEdit,
    window,
    workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type InsertionParams, InsertionRequest, UnwrapRequest } from '../../server/src/protocol.js';
import { l10n } from './words.js';

/** The commands by what they put in. */
const COMMANDS: Readonly<Record<string, InsertionParams['what']>> = {
    'kehoach.insertFootnote': 'footnote',
    'kehoach.insertAnnex': 'annex',
    'kehoach.insertTable': 'table',
};

const NOTE = /^\s*\[\^([\p{L}\d]+)\]:\s*/u;

/**
 * Commands that put parts into a plan: the server says what goes where, the editor makes it one step. Notes are jumped to, and back
 * to the place that refers to them.
 */
export class Insertions implements Disposable {
    private readonly commands: readonly Disposable[];

    constructor(private readonly client: () => BaseLanguageClient) {
        this.commands = [
            ...Object.entries(COMMANDS).map(([command, what]) =>
                commands.registerTextEditorCommand(command, (editor) => this.insert(editor, what)),
            ),
            commands.registerTextEditorCommand('kehoach.unwrap', (editor) => this.unwrap(editor)),
            commands.registerTextEditorCommand('kehoach.jumpNote', (editor) => jumpBetweenNoteAndPlace(editor)),
            commands.registerCommand('kehoach.goToNote', (name: unknown) => goToNote(String(name))),
        ];
    }

    dispose(): void {
        for (const command of this.commands) {
            command.dispose();
        }
    }

    private async insert(editor: TextEditor, what: InsertionParams['what']): Promise<void> {
        const client = this.client();
        await client.start();
        const { document } = editor;
        const asked = await ofTextAsItIs(editor, ({ active }) =>
            client.sendRequest(InsertionRequest, {
                textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
                position: { line: active.line, character: active.character },
                what,
            }),
        );
        if (!asked?.answer) {
            return;
        }
        const { answer, selection } = asked;
        const edit = new WorkspaceEdit();
        const at = new Position(answer.at.line, answer.at.character);
        const others = await client.protocol2CodeConverter.asTextEdits([...answer.others]);
        const own = answer.text === null ? [] : [TextEdit.insert(selection.active, answer.text)];
        // two edits of one place have no order
        const [apart, snippet] =
            own.length > 0 && at.isEqual(selection.active)
                ? [[], `${answer.text}${answer.snippet}`]
                : [own, answer.snippet];
        edit.set(document.uri, [...apart, ...others, SnippetTextEdit.insert(at, new SnippetString(snippet))]);
        await workspace.applyEdit(edit);
        const { active } = editor.selection;
        editor.revealRange(new Range(active, active), TextEditorRevealType.InCenterIfOutsideViewport);
    }

    /** Joins the lines that a program broke: of the selection, or of the whole text where nothing is selected. */
    private async unwrap(editor: TextEditor): Promise<void> {
        const client = this.client();
        await client.start();
        const { document } = editor;
        const { code2ProtocolConverter: to, protocol2CodeConverter: from } = client;
        const asked = await ofTextAsItIs(editor, async (selection) => {
            const answer = await client.sendRequest(UnwrapRequest, {
                textDocument: to.asTextDocumentIdentifier(document),
                ...(selection.isEmpty ? {} : { range: to.asRange(selection) }),
            });
            return from.asTextEdits([...answer]);
        });
        if (!asked) {
            return;
        }
        if (asked.answer.length === 0) {
            void window.showInformationMessage(l10n.t('No line was broken by a program here.'));
            return;
        }
        const edit = new WorkspaceEdit();
        edit.set(document.uri, asked.answer);
        await workspace.applyEdit(edit);
    }
}

/** So often a question is put again to a server whose answer was of a text that somebody wrote on meanwhile. */
const TRIES = 5;

/** An answer that is of the text as it stands in the editor now; undefined where somebody writes on and on. */
async function ofTextAsItIs<T>(editor: TextEditor, ask: (selection: Selection) => Promise<T>) {
    for (let tries = 0; tries < TRIES; tries++) {
        const { selection } = editor;
        const { version } = editor.document;
        const answer = await ask(selection);
        if (editor.document.version === version) {
            return { answer, selection };
        }
    }
    return undefined;
}

/** From a place that refers to a note to its text, from a note to the first place that refers to it. */
function jumpBetweenNoteAndPlace(editor: TextEditor): void {
    const { document, selection } = editor;
    const { text } = document.lineAt(selection.active.line);
    const name = NOTE.exec(text)?.[1];
    if (name === undefined) {
        const marks = [...text.matchAll(/\[\^([\p{L}\d]+)\]/gu)];
        const behind = marks.filter(({ index }) => index <= selection.active.character);
        const mark = behind.at(-1) ?? marks[0];
        // notes of another form the server finds
        if (mark?.[1]) goToNote(mark[1]);
        else void commands.executeCommand('editor.action.revealDefinition');
        return;
    }
    const own = selection.active.line;
    // a file may hold several papers, each with notes of its own: what stands behind the last note of that name is this one's
    const before = lineOf(document, (each) => NOTE.exec(each)?.[1] === name, own - 1, -1) ?? -1;
    const line = lineOf(document, (each) => each.includes(`[^${name}]`), before + 1, 1, own);
    if (line !== undefined) {
        const place = document.lineAt(line).text.indexOf(`[^${name}]`) + `[^${name}]`.length;
        show(editor, new Position(line, place));
    }
}

/** To the next note of that name, which is that of the same paper: notes stand at its end. */
function goToNote(name: string): void {
    const editor = window.activeTextEditor;
    const isNote = (text: string) => NOTE.exec(text)?.[1] === name;
    const from = editor?.selection.active.line ?? 0;
    const line = editor && (lineOf(editor.document, isNote, from) ?? lineOf(editor.document, isNote, from, -1));
    if (editor && line !== undefined) {
        show(editor, editor.document.lineAt(line).range.end);
    }
}

/** The first line that is meant, from one on, down or up; before `end`. */
function lineOf(
    document: TextDocument,
    isMeant: (text: string) => boolean,
    from: number,
    step: 1 | -1 = 1,
    end = document.lineCount,
): number | undefined {
    for (let line = from; line >= 0 && line < end; line += step) {
        if (isMeant(document.lineAt(line).text)) return line;
    }
    return undefined;
}

function show(editor: TextEditor, at: Position): void {
    editor.selection = new Selection(at, at);
    editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
}
