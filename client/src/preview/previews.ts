import {
    commands,
    type Disposable,
    EventEmitter,
    type ExtensionContext,
    ExtensionMode,
    type LogOutputChannel,
    Uri,
    ViewColumn,
    type WebviewPanel,
    window,
} from 'vscode';
import type { KeptState } from '../../preview/settings.js';
import type { Host } from '../host.js';
import { l10n } from '../words.js';
import { previewFolders } from './page-html.js';
import { Preview } from './preview.js';

/** The type of the panels, by which the editor restores them. */
const PREVIEW_TYPE = 'kehoach.preview';

/** All previews: one for each document, opened by commands and restored with the window. */
export class Previews implements Disposable {
    private readonly open = new Map<string, Preview>();
    private readonly opened = new EventEmitter<Preview>();
    private readonly subscriptions: Disposable[];

    private readonly counted = new EventEmitter<void>();

    /** Tells of each preview as it opens; for tests. */
    readonly onOpen = this.opened.event;
    /** The pages of some document were counted, or its preview was closed. */
    readonly onCount = this.counted.event;

    constructor(
        private readonly context: ExtensionContext,
        private readonly output: LogOutputChannel,
        private readonly host: Pick<Host, 'openForPrint'>,
    ) {
        this.subscriptions = [
            this.opened,
            this.counted,
            commands.registerCommand('kehoach.showPreview', (document?: unknown) =>
                this.show(document, ViewColumn.Beside),
            ),
            commands.registerCommand('kehoach.showPreviewHere', (document?: unknown) =>
                this.show(document, ViewColumn.Active),
            ),
            commands.registerCommand('kehoach.showSource', () => this.active?.showSource()),
            commands.registerCommand('kehoach.printPages', () => this.active?.printOrTell()),
            window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
                deserializeWebviewPanel: async (panel, state) => this.restore(panel, state),
            }),
        ];
    }

    /** The preview of a document, if one is open. */
    of(document: Uri): Preview | undefined {
        return this.open.get(document.toString());
    }

    /** Gives a panel that the editor kept its pages again. */
    restore(panel: WebviewPanel, state: unknown): void {
        const source = (state as Partial<KeptState> | undefined)?.source;
        if (typeof source !== 'string') {
            panel.dispose(); // it closed before it had shown anything
            return;
        }
        panel.webview.options = this.webviewOptions;
        this.add(panel, Uri.parse(source));
    }

    dispose(): void {
        for (const each of [...this.subscriptions, ...this.open.values()]) {
            each.dispose();
        }
    }

    private show(document: unknown, column: ViewColumn): void {
        const source = document instanceof Uri ? document : window.activeTextEditor?.document.uri;
        if (!source) {
            void window.showInformationMessage(l10n.t('Open a plan first, then its pages.'));
            return;
        }
        const open = this.of(source);
        if (open) {
            open.panel.reveal(undefined, column === ViewColumn.Beside);
            return;
        }
        const panel = window.createWebviewPanel(
            PREVIEW_TYPE,
            '',
            { viewColumn: column, preserveFocus: column === ViewColumn.Beside },
            { ...this.webviewOptions, enableFindWidget: true, retainContextWhenHidden: true },
        );
        this.add(panel, source);
    }

    private add(panel: WebviewPanel, source: Uri): void {
        const { extensionUri, extensionMode } = this.context;
        const isTest = extensionMode === ExtensionMode.Test;
        const preview = new Preview(panel, source, extensionUri, this.host, isTest, (message) =>
            this.output.error(`preview of ${source.path}: ${message}`),
        );
        this.open.set(source.toString(), preview);
        preview.onDispose(() => {
            if (this.open.get(source.toString()) === preview) {
                this.open.delete(source.toString());
                this.counted.fire();
            }
        });
        preview.onMessage(({ type }) => {
            if (type === 'counted') this.counted.fire();
        });
        this.opened.fire(preview);
    }

    /** The preview that has the focus. */
    get active(): Preview | undefined {
        return [...this.open.values()].find(({ panel }) => panel.active);
    }

    private get webviewOptions() {
        return { enableScripts: true, localResourceRoots: previewFolders(this.context.extensionUri) };
    }
}
