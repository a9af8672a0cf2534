import {
    type Disposable,
    Range,
    type TextDocument,
    type TextDocumentChangeEvent,
    TextDocumentChangeReason,
    TextEdit,
    type TextEditor,
    window,
    workspace,
} from 'vscode';
import type { LineEdit } from '../../server/src/editor/numbering/next-mark.js';

/** How long the editor may take to make an edit that it asked for, in milliseconds. */
const OFFER_LASTS = 2_000;
/** Between two tries to make an edit while somebody types on, in milliseconds; and how often it is tried. */
const RETRY = 15;
const TRIES = 200;

/** What follows from a key, worked out anew for the text as it is; undefined where nothing does any more. */
export type Following = (text: string, offset: number) => { readonly edits: readonly LineEdit[] } | undefined;

interface Pending {
    readonly following: Following;
    /** Where the key was pressed, UTF-16; it moves as the text before it changes. */
    offset: number;
    /** What the editor was given; undefined where it will not make the edit itself. */
    offered: readonly LineEdit[] | undefined;
    /** Whether a cursor where words are put in goes behind them. */
    readonly pushes: boolean;
    readonly until: number;
}

/**
 * Edits that follow from a key. The editor asks for them as it formats on typing, and throws the answer away where another key came
 * first: a quick writer, or an input method that types by itself, would lose the mark of a list. So what was thrown away is made
 * after all, one after the other, and nobody's key waits for it.
 */
export class LateEdits implements Disposable {
    private readonly pending = new Map<TextDocument, Pending[]>();
    private readonly working = new Set<TextDocument>();
    private readonly disposables: Disposable[];

    constructor() {
        this.disposables = [
            workspace.onDidChangeTextDocument((event) => this.follow(event)),
            workspace.onDidCloseTextDocument((document) => this.pending.delete(document)),
        ];
    }

    dispose(): void {
        this.pending.clear();
        for (const disposable of this.disposables) {
            disposable.dispose();
        }
    }

    /**
     * What the editor is to do now; nothing while something earlier is still to be done, for that bears on it.
     *
     * @param offset behind the key that was pressed, UTF-16
     */
    offer(document: TextDocument, offset: number, following: Following): TextEdit[] {
        const queue = this.pending.get(document) ?? [];
        const offered = queue.length === 0 ? following(document.getText(), offset)?.edits : undefined;
        if (queue.length === 0 && !offered) {
            return [];
        }
        // the editor makes the least of what replaces something, and leaves the cursor in the midst of it
        const isOffered = offered?.every(({ range: { start, end } }) => start.line !== end.line || isEmpty(start, end));
        // the same queue: what is being made just now is taken out of it when it is done
        const until = Date.now() + OFFER_LASTS;
        queue.push({ following, offset, offered: isOffered ? offered : undefined, pushes: true, until });
        this.pending.set(document, queue);
        if (offered && !isOffered) void this.work(document);
        return isOffered ? (offered?.map(asTextEdit) ?? []) : [];
    }

    /**
     * Makes what follows from a key without the editor's formatting on typing, which makes one edit of two that touch each other, and
     * puts a cursor between them behind both.
     *
     * @param offset behind the key that was pressed, UTF-16
     */
    make(document: TextDocument, offset: number, following: Following): void {
        const queue = this.pending.get(document) ?? [];
        queue.push({ following, offset, offered: undefined, pushes: false, until: Date.now() + OFFER_LASTS });
        this.pending.set(document, queue);
        void this.work(document);
    }

    private follow({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
        const queue = this.pending.get(document);
        if (!queue || queue.length === 0 || contentChanges.length === 0) {
            return;
        }
        if (reason === TextDocumentChangeReason.Undo || reason === TextDocumentChangeReason.Redo) {
            this.pending.delete(document);
            return;
        }
        const [first] = queue as [Pending];
        const isMade = first.offered && isMadeBy(first.offered, contentChanges);
        for (const each of queue) {
            for (const { rangeOffset, rangeLength, text } of contentChanges) {
                const end = rangeOffset + rangeLength;
                if (end < each.offset || (end === each.offset && rangeLength > 0)) {
                    each.offset += text.length - rangeLength;
                }
            }
        }
        if (first.offered && isMade) {
            queue.shift();
        } else if (first.offered) {
            // another key came first: the editor threw the answer away
            if (Date.now() > first.until) queue.shift();
            else first.offered = undefined;
        }
        void this.work(document);
    }

    /** Makes what is to be made, one after the other. */
    private async work(document: TextDocument): Promise<void> {
        if (this.working.has(document)) {
            return;
        }
        this.working.add(document);
        try {
            for (let tries = 0; tries < TRIES && !document.isClosed; tries++) {
                const queue = this.pending.get(document) ?? [];
                const [first] = queue;
                if (!first || first.offered) {
                    return;
                }
                const edits = first.following(document.getText(), first.offset)?.edits;
                const editor = window.visibleTextEditors.find((each) => each.document === document);
                if (!edits || !editor) {
                    queue.shift();
                } else if (await makeEdits(editor, edits, first.pushes)) {
                    queue.shift();
                    tries = 0;
                } else {
                    await new Promise((wake) => setTimeout(wake, RETRY));
                }
            }
            this.pending.delete(document);
        } finally {
            this.working.delete(document);
        }
    }
}

/** Whether changes of a text are the edits that were offered, one by one, or such as touch each other in one. */
function isMadeBy(offered: readonly LineEdit[], changes: TextDocumentChangeEvent['contentChanges']): boolean {
    const isThere = (wanted: string) => changes.some(({ text }) => text === wanted);
    return offered.every(({ newText }) => isThere(newText)) || isThere(offered.map(({ newText }) => newText).join(''));
}

/** Whether the edits were made: the editor refuses those of a text that somebody changed meanwhile. */
function makeEdits(editor: TextEditor, edits: readonly LineEdit[], pushes: boolean): Thenable<boolean> {
    return editor.edit(
        (builder) => {
            for (const edit of edits) {
                const { range, newText } = asTextEdit(edit);
                if (pushes) {
                    builder.insert(range.start, newText);
                    if (!range.isEmpty) builder.delete(range);
                } else {
                    builder.replace(range, newText);
                }
            }
        },
        { undoStopBefore: false, undoStopAfter: false },
    );
}

function isEmpty(start: LineEdit['range']['start'], end: LineEdit['range']['end']): boolean {
    return start.line === end.line && start.character === end.character;
}

function asTextEdit({ range: { start, end }, newText }: LineEdit): TextEdit {
    return TextEdit.replace(new Range(start.line, start.character, end.line, end.character), newText);
}
