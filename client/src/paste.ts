import {
    type CancellationToken,
    commands,
    type DataTransfer,
    type Disposable,
    DocumentDropOrPasteEditKind,
    DocumentPasteEdit,
    type DocumentPasteEditContext,
    type DocumentPasteEditProvider,
    DocumentPasteTriggerKind,
    EndOfLine,
    env,
    type LogOutputChannel,
    languages,
    Range,
    Selection,
    type TextDocument,
    type TextDocumentChangeEvent,
    TextDocumentChangeReason,
    UIKind,
    window,
    workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { doubledMark } from '../../server/src/editor/numbering/pasted-marks.js';
import { type PasteParams, PasteRequest, type PasteResult } from '../../server/src/protocol.js';
import type { Numbering } from './numbering.js';
import { l10n } from './words.js';

const KIND = DocumentDropOrPasteEditKind.Text.append('kehoach');
/** What the editor itself puts on the clipboard along with its own text. */
const OWN_COPY = 'vscode-editor-data';
/** How long the editor may take to paste, in milliseconds. */
const PASTE_LASTS = 5_000;
/** How long the status bar says what became of the clipboard, in milliseconds. */
const SHOWN = 15_000;

/** A text that is being pasted, and what it becomes. */
interface Pasted {
    readonly text: string;
    /** null where it stays as it is. */
    readonly plan: Promise<PasteResult | null>;
    readonly until: number;
    /** Where it stands, UTF-16; undefined until the editor has put it in. */
    start: number | undefined;
}

/**
 * Makes plans of what is pasted from Word, pages, mail and messages. The editor pastes at once, as ever; what came in is replaced by
 * its plan in a step of its own, so that one step back is the raw paste. “Paste As…” offers the plan at any time.
 */
export class PlanPaste implements DocumentPasteEditProvider, Disposable {
    private readonly pasted = new Map<TextDocument, Pasted>();
    private readonly disposables: Disposable[];

    constructor(
        private readonly client: () => BaseLanguageClient,
        private readonly output: LogOutputChannel,
        private readonly numbering: Pick<Numbering, 'putIn'>,
    ) {
        this.disposables = [
            languages.registerDocumentPasteEditProvider({ language: 'kehoach' }, this, {
                providedPasteEditKinds: [KIND],
                pasteMimeTypes: ['text/html', 'text/plain'],
            }),
            commands.registerCommand('kehoach.pasteAsPlan', () => this.pasteAsPlan()),
            workspace.onDidChangeTextDocument((event) => this.follow(event)),
            workspace.onDidCloseTextDocument((document) => this.pasted.delete(document)),
        ];
    }

    dispose(): void {
        this.pasted.clear();
        for (const disposable of this.disposables) {
            disposable.dispose();
        }
    }

    async provideDocumentPasteEdits(
        document: TextDocument,
        ranges: readonly Range[],
        clipboard: DataTransfer,
        { triggerKind }: DocumentPasteEditContext,
        token: CancellationToken,
    ): Promise<DocumentPasteEdit[] | undefined> {
        const [html, text] = await Promise.all([
            clipboard.get('text/html')?.asString(),
            clipboard.get('text/plain')?.asString(),
        ]);
        if (text === undefined) {
            return undefined;
        }
        if (triggerKind === DocumentPasteTriggerKind.PasteAs) {
            const result = await this.ask({ html, text }, token);
            return result ? [new DocumentPasteEdit(result.text, l10n.t('Paste as a plan'), KIND)] : undefined;
        }
        const isWanted = workspace.getConfiguration('kehoach', document.uri).get('pasteAsPlan', true);
        if (ranges.length === 1) {
            const isForeign = isWanted && clipboard.get(OWN_COPY) === undefined;
            const plan = (isForeign ? this.ask({ html, text }) : Promise.resolve(null)).catch((error: unknown) => {
                this.output.warn(`paste: ${String(error)}`);
                return null;
            });
            const own: Pasted = { text: lines(text), plan, until: Date.now() + PASTE_LASTS, start: undefined };
            this.pasted.set(document, own);
        }
        return undefined;
    }

    /** In a browser the editor has no clipboard but its text, and asks no provider when a command pastes. */
    private async pasteAsPlan(): Promise<void> {
        const editor = window.activeTextEditor;
        if (env.uiKind === UIKind.Desktop || editor?.document.languageId !== 'kehoach') {
            await commands.executeCommand('editor.action.pasteAs', { kind: KIND.value });
            return;
        }
        const text = await env.clipboard.readText();
        const result = text === '' ? null : await this.ask({ html: undefined, text });
        const pasted = result?.text ?? text;
        await editor.edit((edit) => {
            for (const selection of editor.selections) {
                edit.replace(selection, pasted);
            }
        });
        editor.selections = editor.selections.map(({ end }) => new Selection(end, end));
    }

    private ask(params: PasteParams, token?: CancellationToken): Promise<PasteResult | null> {
        return this.client().sendRequest(PasteRequest, params, token);
    }

    /** Hears where the editor puts a text, and follows it until its plan is there. */
    private follow({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
        const own = this.pasted.get(document);
        if (!own || contentChanges.length === 0) {
            return;
        }
        const isStep = reason === TextDocumentChangeReason.Undo || reason === TextDocumentChangeReason.Redo;
        if (isStep || (own.start === undefined && Date.now() > own.until)) {
            this.pasted.delete(document);
            return;
        }
        if (own.start === undefined) {
            const [change] = contentChanges;
            if (contentChanges.length === 1 && change && lines(change.text) === own.text) {
                own.start = change.rangeOffset;
                void this.replace(document, own, change.text.length);
            }
            return;
        }
        for (const { rangeOffset, rangeLength, text } of contentChanges) {
            if (rangeOffset + rangeLength <= own.start) {
                own.start += text.length - rangeLength;
            }
        }
    }

    /**
     * Puts the plan in the place of what was pasted, unless somebody has changed that meanwhile; behind a mark that stood there alone,
     * one mark is left.
     */
    private async replace(document: TextDocument, own: Pasted, length: number): Promise<void> {
        const plan = await own.plan;
        const isCurrent = this.pasted.get(document) === own && !document.isClosed;
        this.forget(document, own);
        const editor = window.visibleTextEditors.find((each) => each.document === document);
        const { start } = own;
        if (!isCurrent || !editor || start === undefined) {
            return;
        }
        const range = new Range(document.positionAt(start), document.positionAt(start + length));
        const before = document.lineAt(range.start.line).text.slice(0, range.start.character);
        const doubled = doubledMark(before, plan?.text ?? own.text);
        if (lines(document.getText(range)) !== own.text || (!plan && !doubled)) {
            return;
        }
        const isBehind = editor.selection.isEmpty && editor.selection.active.isEqual(range.end);
        const text = plan?.text ?? own.text;
        const kept = doubled?.goes === 'pasted' ? text.slice(0, doubled.start) + text.slice(doubled.end) : text;
        const isDone = await editor.edit(
            (builder) => {
                if (doubled?.goes === 'own') {
                    builder.delete(range.with(range.start.with({ character: doubled.start }), range.start));
                }
                if (kept !== own.text) builder.replace(range, kept);
            },
            { undoStopBefore: true, undoStopAfter: true },
        );
        if (!isDone) {
            return;
        }
        const from = doubled?.goes === 'own' ? start - (doubled.end - doubled.start) : start;
        const isReturned = document.eol === EndOfLine.CRLF;
        const end = document.positionAt(from + (isReturned ? kept.replaceAll('\n', '\r\n') : kept).length);
        if (isBehind) {
            editor.selection = new Selection(end, end);
            editor.revealRange(new Range(end, end));
        }
        if (doubled?.counts) {
            const last = kept.endsWith('\n') ? end.line - 1 : end.line;
            this.numbering.putIn(document, range.start.line, last);
        }
        if (plan) this.tell(plan);
    }

    private forget(document: TextDocument, own: Pasted): void {
        if (this.pasted.get(document) === own) {
            this.pasted.delete(document);
        }
    }

    private tell({ remarks }: PasteResult): void {
        const said = l10n.t('Pasted as a plan. Undo once for the text as it was.');
        window.setStatusBarMessage([said, ...remarks].join(' · '), SHOWN);
        for (const remark of remarks) {
            this.output.info(`paste: ${remark}`);
        }
    }
}

function lines(text: string): string {
    return text.replace(/\r\n?/gu, '\n');
}
