import { Position, Range, Selection, type TextEditor, TextEditorRevealType, type Uri, window } from 'vscode';
import type { ShownLines } from '../../preview/messages.js';

/** After so many milliseconds without an answer, an editor that was told to scroll counts as resting. */
const ANSWER_MS = 250;

/** Scrolls the editors of a document, and tells what they did by themselves from what they were told. */
export class EditorScroll {
    private toldUntil = 0;

    constructor(private readonly document: Uri) {}

    /** The editor of the document that is in sight. */
    get editor(): TextEditor | undefined {
        const all = window.visibleTextEditors.filter((editor) => this.shows(editor));
        return all.find((editor) => editor === window.activeTextEditor) ?? all[0];
    }

    /** What the editor shows; null where no editor of the document is in sight. */
    get shownLines(): ShownLines | null {
        const ranges = this.editor?.visibleRanges;
        const first = ranges?.[0];
        const last = ranges?.at(-1);
        return first && last ? { first: first.start.line, last: last.end.line } : null;
    }

    shows(editor: TextEditor | undefined): boolean {
        return editor?.document.uri.toString() === this.document.toString();
    }

    /** Whether an editor scrolls because it was told to. */
    get isTold(): boolean {
        return performance.now() < this.toldUntil;
    }

    /** Brings a line to the upper edge; parts of a line are left away, since editors know none. */
    toLine(line: number): void {
        const { editor } = this;
        if (editor) {
            const whole = Math.min(Math.floor(line), editor.document.lineCount - 1);
            if (editor.visibleRanges[0]?.start.line === whole) {
                return;
            }
            this.toldUntil = performance.now() + ANSWER_MS;
            editor.revealRange(new Range(whole, 0, whole, 0), TextEditorRevealType.AtTop);
        }
    }

    /** Puts the cursor at the beginning of a line, in an editor that is there or opened beside nothing else. */
    async goTo(line: number): Promise<void> {
        const { editor } = this;
        const shown = await window.showTextDocument(editor?.document.uri ?? this.document, {
            viewColumn: editor?.viewColumn,
            preserveFocus: false,
        });
        const { text, range } = shown.document.lineAt(Math.min(line, shown.document.lineCount - 1));
        const place = new Position(range.start.line, text.length - text.trimStart().length);
        this.toldUntil = performance.now() + ANSWER_MS;
        shown.selection = new Selection(place, place);
        shown.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    }
}
