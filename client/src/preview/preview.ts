import {
    commands,
    type Disposable,
    EventEmitter,
    type TextDocument,
    type TextDocumentChangeEvent,
    Uri,
    type WebviewPanel,
    window,
    workspace,
} from 'vscode';
import type { FromPage, PageAction, PageReport, ToPage } from '../../preview/messages.js';
import type { Host } from '../host.js';
import { l10n } from '../words.js';
import { EditorScroll } from './editor-scroll.js';
import { pageHtml } from './page-html.js';
import { PREVIEW_SETTINGS, scrollSettings } from './preview-settings.js';

const EXPORTS = { exportPdf: 'kehoach.exportPdf', exportDocx: 'kehoach.exportDocx' } as const;

/** The settings that say what pages look like. */
const FORM_SETTINGS = ['kehoach.standard', 'kehoach.standardRows'];

/** How long the page may take to make a PDF, or to describe itself. */
const ANSWER_MS = 60_000;

/** The pages of one document in a panel of the editor: passes on what the document and its editors do, and the way back. */
export class Preview implements Disposable {
    private readonly subscriptions: Disposable[] = [];
    private readonly messages = new EventEmitter<FromPage>();
    private readonly disposed = new EventEmitter<void>();
    private readonly answers = new Map<number, (message: FromPage) => void>();
    private readonly scroll: EditorScroll;
    private requests = 0;
    private isReady = false;
    private becameReady: () => void = () => {};
    private readonly ready = new Promise<void>((became) => {
        this.becameReady = became;
    });
    /** The text that the page has: its version, and which line ends its offsets count. */
    private known: { version: number; eol: number } | undefined;

    /** How many pages the text has; null until they are laid out. */
    pages: number | null = null;
    /** What the page says. */
    readonly onMessage = this.messages.event;
    readonly onDispose = this.disposed.event;

    /**
     * @param extension the extension's own folder
     * @param reports whether the page says when pictures are on the screen
     * @param log is told what goes wrong in the page
     */
    constructor(
        readonly panel: WebviewPanel,
        readonly document: Uri,
        extension: Uri,
        private readonly host: Pick<Host, 'openForPrint'>,
        reports: boolean,
        private readonly log: (message: string) => void,
    ) {
        this.scroll = new EditorScroll(document);
        panel.title = l10n.t('Pages: {0}', this.name);
        panel.iconPath = {
            light: Uri.joinPath(extension, 'icons/preview-light.svg'),
            dark: Uri.joinPath(extension, 'icons/preview-dark.svg'),
        };
        this.subscriptions.push(
            this.messages,
            this.disposed,
            panel.webview.onDidReceiveMessage((message: FromPage) => this.take(message)),
            panel.onDidChangeViewState(() => this.sendText()),
            panel.onDidDispose(() => this.dispose()),
            workspace.onDidChangeTextDocument((event) => this.onChange(event)),
            workspace.onDidOpenTextDocument((opened) => this.isOurs(opened) && this.sendText()),
            workspace.onDidChangeConfiguration((event) => {
                if (event.affectsConfiguration(PREVIEW_SETTINGS, document)) {
                    this.send({ type: 'settings', scrolling: scrollSettings(document) });
                }
                if (FORM_SETTINGS.some((name) => event.affectsConfiguration(name, document))) {
                    this.known = undefined;
                    this.sendText();
                }
            }),
            window.onDidChangeTextEditorSelection(({ textEditor }) => {
                if (this.scroll.shows(textEditor)) {
                    this.sendCursor();
                }
            }),
            window.onDidChangeActiveTextEditor((editor) => {
                if (this.scroll.shows(editor)) {
                    this.sendCursor();
                }
            }),
            window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
                if (textEditor === this.scroll.editor && !this.scroll.isTold) {
                    this.sendTopLine();
                }
            }),
        );
        panel.webview.html = pageHtml(panel.webview, extension, document, scrollSettings(document), reports);
    }

    /** What the page shows at this moment. */
    async describe(): Promise<PageReport> {
        const answer = await this.ask((request) => ({ type: 'describe', request }));
        if (answer.type !== 'description') {
            throw new Error(`the page answered ${answer.type}`);
        }
        return answer.report;
    }

    /** Makes a PDF of the text as it is and opens it where it can be printed. Rejects where no pages can be made. */
    async print(): Promise<Uri | undefined> {
        const answer = await this.ask((request) => ({ type: 'makePdf', request }));
        if (answer.type !== 'pdf' || !answer.bytes) {
            throw new Error(answer.type === 'pdf' ? answer.problem : answer.type);
        }
        return this.host.openForPrint(answer.bytes, this.name);
    }

    /** As {@link print}, but tells the reader where no pages can be made. */
    printOrTell(): Promise<void> {
        return this.run('print');
    }

    /** Says to the page what the reader would do there; for tests. */
    hear(message: FromPage): void {
        this.take(message);
    }

    /** Shows the document's text, with the cursor where it was. */
    async showSource(): Promise<void> {
        const { editor } = this.scroll;
        await window.showTextDocument(this.document, { viewColumn: editor?.viewColumn ?? this.panel.viewColumn });
    }

    dispose(): void {
        if (!this.isDisposed) {
            this.disposed.fire();
            for (const each of this.subscriptions.splice(0)) {
                each.dispose();
            }
            this.panel.dispose();
        }
    }

    private get isDisposed(): boolean {
        return this.subscriptions.length === 0;
    }

    private get name(): string {
        return this.document.path.split('/').at(-1) ?? '';
    }

    private isOurs(document: TextDocument): boolean {
        return document.uri.toString() === this.document.toString();
    }

    private take(message: FromPage): void {
        switch (message.type) {
            case 'ready':
                // also the page of a panel that was moved to another window begins anew
                this.isReady = true;
                this.becameReady();
                this.known = undefined;
                this.sendText();
                break;
            case 'counted':
                this.pages = message.pages;
                break;
            case 'pageScrolled':
                this.scroll.toLine(message.line);
                break;
            case 'goTo':
                void this.scroll.goTo(message.line);
                break;
            case 'action':
                void this.run(message.action);
                break;
            case 'pdf':
            case 'description':
                this.answers.get(message.request)?.(message);
                this.answers.delete(message.request);
                break;
            case 'failed':
                this.log(message.message);
                break;
        }
        this.messages.fire(message);
    }

    private async run(action: PageAction): Promise<void> {
        try {
            if (action === 'print') {
                await this.print();
            } else {
                await commands.executeCommand(EXPORTS[action], this.document);
            }
        } catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            void window.showErrorMessage(l10n.t('That did not work: {0}', reason));
        }
    }

    private onChange({ document, contentChanges }: TextDocumentChangeEvent): void {
        if (!this.isOurs(document) || !this.isReady || !this.panel.visible) {
            return;
        }
        if (this.known?.eol !== document.eol) {
            this.sendText();
            return;
        }
        if (contentChanges.length > 0) {
            this.known = { version: document.version, eol: document.eol };
            this.send({
                type: 'changes',
                version: document.version,
                changes: contentChanges.map(({ range, rangeOffset, rangeLength, text }) => ({
                    offset: rangeOffset,
                    length: rangeLength,
                    text,
                    firstLine: range.start.line,
                    lastLine: range.end.line,
                })),
            });
        }
    }

    /** Sends the whole text where the page has another one: in the beginning, and after it was out of sight. */
    private sendText(): void {
        if (this.isDisposed || !this.isReady || !this.panel.visible) {
            return;
        }
        const open = workspace.textDocuments.find((document) => this.isOurs(document));
        if (!open) {
            void workspace.openTextDocument(this.document).then(
                () => this.sendText(),
                (error) =>
                    this.send({ type: 'noText', reason: error instanceof Error ? error.message : String(error) }),
            );
            return;
        }
        if (this.known?.version !== open.version || this.known.eol !== open.eol) {
            const isFirst = this.known === undefined;
            this.known = { version: open.version, eol: open.eol };
            const settings = workspace.getConfiguration('kehoach', this.document);
            const standard = settings.get('standard', 'auto');
            const standardRows = settings.get<object>('standardRows', {});
            this.send({ type: 'text', text: open.getText(), version: open.version, standard, standardRows });
            this.sendCursor();
            if (isFirst) {
                this.sendTopLine();
            }
        }
    }

    private sendCursor(): void {
        const line = this.scroll.editor?.selection.active.line ?? null;
        this.send({ type: 'cursor', line, shown: this.scroll.shownLines });
    }

    private sendTopLine(): void {
        const shown = this.scroll.shownLines;
        if (shown) {
            this.send({ type: 'editorScrolled', shown });
        }
    }

    private send(message: ToPage): void {
        if (this.isReady && !this.isDisposed) {
            void this.panel.webview.postMessage(message);
        }
    }

    private ask(question: (request: number) => ToPage): Promise<FromPage> {
        const request = ++this.requests;
        return new Promise((answer, fail) => {
            const timer = setTimeout(() => {
                this.answers.delete(request);
                fail(new Error(l10n.t('The page does not answer.')));
            }, ANSWER_MS);
            this.answers.set(request, (message) => {
                clearTimeout(timer);
                answer(message);
            });
            void this.ready.then(() => this.send(question(request)));
        });
    }
}
