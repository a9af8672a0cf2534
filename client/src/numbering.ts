import {
    commands,
    type Disposable,
    Position,
    Selection,
    type TextDocument,
    type TextDocumentChangeEvent,
    type TextEditor,
    TextEditorRevealType,
    window,
    workspace,
} from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import { aroundSelection, onQuote } from '../../server/src/editor/formatting/quotes.js';
import { isAtMark, type LineEdit, onEnter } from '../../server/src/editor/numbering/next-mark.js';
import { OUTLINE_COMMAND, type OutlineAction, type OutlineActionResult } from '../../server/src/protocol.js';
import { LateEdits } from './late-edits.js';
import { l10n } from './words.js';

/** Nobody types for so long: the marks behind one that was put in are numbered on. In milliseconds. */
const PAUSE = 300;
/** How long the status bar says why nothing was done, in milliseconds. */
const SHOWN = 5_000;

/** The commands of the palette and of keys, by what they do to the outline. */
const ACTIONS: Readonly<Record<string, OutlineAction>> = {
    'kehoach.renumberHere': 'here',
    'kehoach.renumberList': 'list',
    'kehoach.renumberPlan': 'plan',
    'kehoach.lowerItem': 'deeper',
    'kehoach.raiseItem': 'higher',
    'kehoach.moveItemUp': 'up',
    'kehoach.moveItemDown': 'down',
};

/** What the editor's own key does where lines are no part of an outline: for Tab, where some are selected. */
const OTHERWISE: Partial<Record<OutlineAction, string>> = {
    up: 'editor.action.moveLinesUpAction',
    down: 'editor.action.moveLinesDownAction',
    deeper: 'tab',
    higher: 'outdent',
};
/** So many lines of a selection are asked whether one begins with a mark: longer ones have one, or are no list. */
const LINES_ASKED = 500;

/**
 * Numbering while somebody writes: Enter goes on with the next mark, Tab changes the level, moved items take their numbers
 * along. What must be there before the next key is answered here, in the extension's own process; all else the server does.
 */
export class Numbering implements Disposable {
    private readonly inserted = new Map<TextDocument, Inserted>();
    private readonly disposables: Disposable[];
    private readonly late = new LateEdits();
    private contexts = '';

    constructor(private readonly client: () => BaseLanguageClient) {
        this.disposables = [
            this.late,
            ...Object.entries(ACTIONS).map(([command, action]) =>
                commands.registerTextEditorCommand(command, (editor) => void this.act(editor, action)),
            ),
            workspace.onDidChangeTextDocument((event) => {
                this.follow(event);
                this.followSurrounding(event);
            }),
            workspace.onDidCloseTextDocument((document) => this.forget(document)),
            window.onDidChangeTextEditorSelection(({ textEditor }) => this.tellContext(textEditor)),
            window.onDidChangeActiveTextEditor((editor) => this.tellContext(editor)),
        ];
        this.tellContext(window.activeTextEditor);
    }

    /** Answers for Enter in a plan before the server could: its answer would come after the next key, and be thrown away. */
    readonly middleware: Pick<Middleware, 'provideOnTypeFormattingEdits'> = {
        provideOnTypeFormattingEdits: (document, position, ch, options, token, next) => {
            if (document.languageId !== 'kehoach') {
                return next(document, position, ch, options, token);
            }
            const offset = document.offsetAt(position);
            if (ch === '"') {
                this.late.make(document, offset, (text, at) => quoteEdits(document, text, at));
                return [];
            }
            const rest = document.lineAt(position.line).text;
            const begin = document.offsetAt(new Position(position.line, 0));
            return this.late.offer(document, begin, (text, at) => this.markEdits(document, text, at, rest));
        },
    };

    dispose(): void {
        for (const document of [...this.inserted.keys()]) {
            this.forget(document);
        }
        for (const disposable of this.disposables) {
            disposable.dispose();
        }
    }

    /** @param rest what stood on the new line when it was broken */
    private markEdits(document: TextDocument, text: string, begin: number, rest: string) {
        if (!/[\r\n]/u.test(text.charAt(begin - 1))) {
            return undefined;
        }
        const answer = onEnter(text, document.positionAt(begin).line, rest);
        if (answer?.inserted !== undefined) {
            this.forget(document);
            const own = answer.edits.map(({ newText }) => withoutReturns(newText));
            this.inserted.set(document, { line: answer.inserted, last: answer.inserted, own, timer: undefined });
        }
        return answer;
    }

    private async act(editor: TextEditor, action: OutlineAction): Promise<void> {
        const { selection, document } = editor;
        const [first, last] = linesOf(selection);
        const isOfLines = OTHERWISE[action] !== undefined && !selection.isEmpty;
        const at = isOfLines ? new Position(first, 0) : selection.active;
        const result = await this.ask(document, at, action, isOfLines ? last : undefined);
        if (!result?.applied) {
            const otherwise = isOfLines || isMove(action) ? OTHERWISE[action] : undefined;
            if (otherwise !== undefined && result?.isPart === false) {
                await commands.executeCommand(otherwise);
            } else if (result?.message) {
                window.setStatusBarMessage(result.message, SHOWN);
            }
            return;
        }
        if (isMove(action) && result.position && result.from) {
            const lines = result.position.line - result.from.line;
            const moved = ({ line, character }: Position) =>
                document.validatePosition(new Position(line + lines, character));
            editor.selection = new Selection(moved(selection.anchor), moved(selection.active));
            editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
        }
    }

    /** Items were put in, from one line to another: those behind them are numbered on, once nobody types. */
    putIn(document: TextDocument, line: number, last: number): void {
        this.forget(document);
        const inserted: Inserted = { line, last, own: [], timer: undefined };
        this.inserted.set(document, inserted);
        this.renumberSoon(document, inserted);
    }

    private async ask(document: TextDocument, at: Position, action: OutlineAction, lastLine?: number) {
        const client = this.client();
        if (!client.isRunning()) {
            window.setStatusBarMessage(l10n.t('The language server is starting'), SHOWN);
            return undefined;
        }
        const params = {
            uri: client.code2ProtocolConverter.asUri(document.uri),
            position: { line: at.line, character: at.character },
            action,
            ...(lastLine === undefined ? {} : { lastLine }),
        };
        return commands.executeCommand<OutlineActionResult>(OUTLINE_COMMAND, params);
    }

    /** Once nobody types, what stands behind a mark that Enter put in is numbered on, and references follow. */
    private follow({ document, contentChanges }: TextDocumentChangeEvent): void {
        const inserted = this.inserted.get(document);
        if (!inserted || contentChanges.length === 0) {
            return;
        }
        for (const { range, text } of contentChanges) {
            const more = text.split('\n').length - 1 - (range.end.line - range.start.line);
            // the line is that of the mark once it is there: the edit that puts it there moves it no more
            if (inserted.own.includes(withoutReturns(text))) {
                inserted.own = [];
            } else if (range.end.line < inserted.line) {
                inserted.line += more;
                inserted.last += more;
            } else if (range.start.line >= inserted.line && range.start.line <= inserted.last) {
                inserted.last = Math.max(inserted.line, inserted.last + more);
            }
        }
        this.renumberSoon(document, inserted);
    }

    /** A quote that is typed where words are selected goes around them: it is no key that the editor formats behind. */
    private followSurrounding({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
        const areQuotes = contentChanges.every(({ text, rangeLength }) => text === '"' && rangeLength === 0);
        const editor = window.activeTextEditor;
        if (
            contentChanges.length !== 2 ||
            !areQuotes ||
            reason !== undefined ||
            document.languageId !== 'kehoach' ||
            editor?.document !== document ||
            editor.selections.length > 1
        ) {
            return;
        }
        const [start, end] = contentChanges.map(({ rangeOffset }) => rangeOffset).sort((a, b) => a - b) as [
            number,
            number,
        ];
        // the second one stands behind the first
        const length = end + 1 - start;
        this.late.make(document, end + 2, (text, at) => {
            const edits = aroundSelection(text, at - 1 - length, at - 1);
            return edits && { edits: lineEdits(document, edits) };
        });
    }

    private renumberSoon(document: TextDocument, inserted: Inserted): void {
        clearTimeout(inserted.timer);
        inserted.timer = setTimeout(() => {
            this.inserted.delete(document);
            const isWanted = workspace.getConfiguration('kehoach', document.uri).get('renumberOnEnter', true);
            const at = new Position(inserted.line, 0);
            if (isWanted && !document.isClosed && inserted.line < document.lineCount && isMarked(document, at)) {
                this.ask(document, at, 'inserted', inserted.last).then(undefined, () => undefined);
            }
        }, PAUSE);
    }

    private forget(document: TextDocument): void {
        clearTimeout(this.inserted.get(document)?.timer);
        this.inserted.delete(document);
    }

    /**
     * Keys ask these contexts: whether the cursor stands before the text of a marked line, or in such a line at all; where lines are
     * selected, whether one of them is marked.
     */
    private tellContext(editor: TextEditor | undefined): void {
        if (editor !== window.activeTextEditor) {
            return;
        }
        const isPlan = editor?.document.languageId === 'kehoach';
        const inMarkedLine = isPlan && hasMark(editor.document, ...linesOf(editor.selection));
        const atMark = inMarkedLine && (!editor.selection.isSingleLine || isBeforeText(editor));
        if (this.contexts !== `${atMark} ${inMarkedLine}`) {
            this.contexts = `${atMark} ${inMarkedLine}`;
            void commands.executeCommand('setContext', 'kehoach.atMark', atMark);
            void commands.executeCommand('setContext', 'kehoach.inMarkedLine', inMarkedLine);
        }
    }
}

/** The first and the last line of a selection; one that ends before the first letter of a line has nothing of it. */
function linesOf({ start, end }: Selection): [number, number] {
    return [start.line, end.character === 0 && end.line > start.line ? end.line - 1 : end.line];
}

/** Whether the cursor, or what is selected of its line, begins before the text of a marked line. */
function isBeforeText({ document, selection: { start } }: TextEditor): boolean {
    return isAtMark(document.lineAt(start.line).text, start.character);
}

function hasMark(document: TextDocument, first: number, last: number): boolean {
    for (let line = first; line <= Math.min(last, first + LINES_ASKED); line++) {
        if (isAtMark(document.lineAt(line).text, 0)) return true;
    }
    return false;
}

function isMove(action: OutlineAction): boolean {
    return action === 'up' || action === 'down';
}

/** A mark that Enter put in, and what waits for a pause. */
interface Inserted {
    /** Counted from 0; it moves as lines before it come and go. */
    line: number;
    /** The last line of what was put in; another one than the first where several items were pasted. */
    last: number;
    /** What the edits write that put it in; empty once they are made. */
    own: readonly string[];
    timer: NodeJS.Timeout | undefined;
}

function withoutReturns(text: string): string {
    return text.replaceAll('\r', '');
}

function isMarked(document: TextDocument, at: Position): boolean {
    return isAtMark(document.lineAt(at.line).text, 0);
}

function quoteEdits(document: TextDocument, text: string, offset: number) {
    const edits = onQuote(text, offset);
    return edits && { edits: lineEdits(document, edits) };
}

function lineEdits(document: TextDocument, edits: NonNullable<ReturnType<typeof onQuote>>): LineEdit[] {
    return edits.map(({ start, end, newText }) => {
        return { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText };
    });
}
