import {
    ConfigurationTarget,
    commands,
    type Disposable,
    EventEmitter,
    Position,
    QuickPickItemKind,
    Range,
    type TextDocument,
    WorkspaceEdit,
    window,
    workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
    type FollowedStandard,
    StandardsChangedNotification,
    StandardsRequest,
    type StandardsResult,
} from '../../server/src/protocol.js';
import { l10n } from './words.js';

/** Typing may change what the heading tells; the server is asked when it pauses. In milliseconds. */
const PAUSE = 400;

/**
 * Knows which standard the document at the cursor follows and why, and has a command that changes it, by a note in the document or by
 * the setting of its folder.
 */
export class StandardStatus implements Disposable {
    private readonly changed = new EventEmitter<void>();
    /** What is known may have changed, or the cursor stands in another document. */
    readonly onDidChange = this.changed.event;
    private readonly disposables: Disposable[];
    private answer: { readonly document: TextDocument; readonly result: StandardsResult } | undefined;
    private timer: NodeJS.Timeout | undefined;

    constructor(private readonly client: BaseLanguageClient) {
        this.disposables = [
            this.changed,
            commands.registerCommand('kehoach.chooseStandard', () => this.choose()),
            window.onDidChangeActiveTextEditor(() => this.askSoon(0)),
            window.onDidChangeTextEditorSelection(() => this.changed.fire()),
            workspace.onDidChangeTextDocument(({ document }) => {
                if (document === window.activeTextEditor?.document) this.askSoon(PAUSE);
            }),
            client.onNotification(StandardsChangedNotification, () => this.askSoon(0)),
            client.onDidChangeState(({ newState }) => {
                if (newState === State.Running) this.askSoon(0);
            }),
        ];
    }

    /** The standard and who says so, as a sentence. */
    get text(): string {
        return statusText(this.followed());
    }

    /** The short name of the standard; null where it is not known. */
    get name(): string | null {
        return this.followed()?.standard?.name ?? null;
    }

    dispose(): void {
        clearTimeout(this.timer);
        for (const disposable of this.disposables) {
            disposable.dispose();
        }
    }

    private askSoon(pause: number): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
            this.ask().catch((error: unknown) => this.client.debug(String(error)));
        }, pause);
    }

    private async ask(): Promise<void> {
        const document = window.activeTextEditor?.document;
        if (document?.languageId === 'kehoach' && this.client.isRunning()) {
            const textDocument = this.client.code2ProtocolConverter.asTextDocumentIdentifier(document);
            const result = await this.client.sendRequest(StandardsRequest, { textDocument });
            this.answer = { document, result };
        }
        this.changed.fire();
    }

    /** The document of the file that the cursor stands in. */
    private followed(): FollowedStandard | undefined {
        const editor = window.activeTextEditor;
        if (!editor || this.answer?.document !== editor.document) {
            return undefined;
        }
        const line = editor.selection.active.line;
        const { documents } = this.answer.result;
        return documents.findLast((document) => document.line <= line) ?? documents[0];
    }

    private async choose(): Promise<void> {
        await this.ask();
        const editor = window.activeTextEditor;
        const followed = this.followed();
        if (!editor || !followed || !this.answer) {
            return;
        }
        const { choices } = this.answer.result;
        const named = (name: string, apply: () => Thenable<unknown>) => ({ label: name, apply });
        const separator = (label: string) => ({ label, kind: QuickPickItemKind.Separator, apply: undefined });
        const picked = await window.showQuickPick(
            [
                separator(l10n.t('This document (a note “// tiêu chuẩn”)')),
                ...choices.map(({ id, name }) => named(name, () => writeNote(editor.document, followed, id))),
                ...(followed.comment
                    ? [
                          {
                              label: l10n.t('Remove the note'),
                              apply: () => writeNote(editor.document, followed, undefined),
                          },
                      ]
                    : []),
                separator(l10n.t('Documents of this folder that do not tell (the setting “kehoach.standard”)')),
                ...choices.map(({ id, name }) => named(name, () => writeSetting(editor.document, id))),
                { label: l10n.t('As the document tells'), apply: () => writeSetting(editor.document, undefined) },
            ],
            { title: l10n.t('Form of the document'), placeHolder: statusText(followed), matchOnDescription: true },
        );
        await picked?.apply?.();
    }
}

function statusText(followed: FollowedStandard | undefined): string {
    const name = followed?.standard?.name;
    switch (followed?.source) {
        case 'comment':
            return l10n.t('Form: {0} (by the note in the document)', name ?? '');
        case 'document':
            return l10n.t('Form: {0} (inferred)', name ?? '');
        case 'setting':
            return l10n.t('Form: {0} (by the setting)', name ?? '');
        default:
            return l10n.t('Form: not known yet');
    }
}

/** Writes the note above the document, changes the one that is there, or takes it away. */
function writeNote(document: TextDocument, { line, comment }: FollowedStandard, id: string | undefined) {
    const edit = new WorkspaceEdit();
    const note = `// tiêu chuẩn: ${id}`;
    if (!comment) {
        edit.insert(document.uri, new Position(line, 0), `${note}\n`);
    } else if (id !== undefined) {
        const { start, end } = comment;
        edit.replace(document.uri, new Range(start.line, start.character, end.line, end.character), note);
    } else {
        edit.delete(document.uri, new Range(comment.start.line, 0, comment.end.line + 1, 0));
    }
    return workspace.applyEdit(edit);
}

/** Sets it for the folder of the document, or for the user where no folder is open. */
function writeSetting(document: TextDocument, id: string | undefined): Thenable<void> {
    const folder = workspace.getWorkspaceFolder(document.uri);
    const target = !folder
        ? ConfigurationTarget.Global
        : (workspace.workspaceFolders?.length ?? 0) > 1
          ? ConfigurationTarget.WorkspaceFolder
          : ConfigurationTarget.Workspace;
    return workspace.getConfiguration('kehoach', document.uri).update('standard', id, target);
}
