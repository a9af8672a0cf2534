import {
    commands,
    type Disposable,
    EventEmitter,
    type TextEditor,
    type TreeDataProvider,
    type TreeView,
    window,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type ChainNode, ChainRequest } from '../../../server/src/protocol.js';
import { l10n } from '../words.js';
import { followEditor, isOurs } from './follow.js';
import { treeItem } from './view-node.js';

/** What is typed or changed on the disk is shown when it pauses, in milliseconds. */
const PAUSE = 600;

/** How long after a jump out of the view the cursor's place is the view's own doing, in milliseconds. */
const JUMP = 1500;

/**
 * “Văn bản”: what the directive at the cursor rests on, up to the first, and what carries it out. The server finds and words it; this
 * shows it and follows the cursor, unless it is held.
 */
export class ChainView implements TreeDataProvider<ChainNode>, Disposable {
    private readonly changed = new EventEmitter<undefined>();
    readonly onDidChangeTreeData = this.changed.event;
    /** The view itself, for the tests of the extension too. */
    readonly view: TreeView<ChainNode>;
    private readonly disposables: readonly Disposable[];
    private readonly parents = new Map<string, ChainNode>();
    private roots: readonly ChainNode[] = [];
    /** The place that the roots were asked for at. */
    private editor: TextEditor | undefined;
    private isHeld = false;
    private jumpedAt = 0;
    private timer: NodeJS.Timeout | undefined;

    constructor(private readonly client: () => BaseLanguageClient) {
        this.view = window.createTreeView('kehoach.chain', { treeDataProvider: this, showCollapseAll: true });
        this.describe();
        this.disposables = [
            this.view,
            this.changed,
            this.view.onDidChangeVisibility(({ visible }) => {
                if (visible) this.follow(window.activeTextEditor);
            }),
            followEditor((editor) => this.follow(editor)),
            commands.registerCommand('kehoach.chain.hold', () => this.hold(true)),
            commands.registerCommand('kehoach.chain.follow', () => this.hold(false)),
        ];
        void commands.executeCommand('setContext', 'kehoach.chain.held', false);
    }

    dispose(): void {
        clearTimeout(this.timer);
        for (const disposable of this.disposables) {
            disposable.dispose();
        }
    }

    /** Says what it is in the language that is spoken now. */
    inLanguage(): void {
        this.describe();
        this.becameStale();
    }

    private describe(): void {
        this.view.title = l10n.t('Directives');
        this.view.description = this.isHeld ? l10n.t('held') : undefined;
    }

    /** Where the cursor comes to now is the view's own doing: what is shown stays. */
    jumps(): void {
        this.jumpedAt = Date.now();
    }

    /** What was shown may be true no more; it is asked for again when that pauses and somebody looks. */
    becameStale(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
            if (!this.isHeld) this.follow(window.activeTextEditor, true);
            else if (this.view.visible) this.changed.fire(undefined);
        }, PAUSE);
    }

    getTreeItem(node: ChainNode) {
        return treeItem(node);
    }

    getParent({ id }: ChainNode): ChainNode | undefined {
        return this.parents.get(id);
    }

    async getChildren(parent?: ChainNode): Promise<ChainNode[]> {
        if (!parent) {
            return [...this.roots];
        }
        const client = this.client();
        if (client.state !== State.Running) {
            return [];
        }
        const nodes = await client.sendRequest(ChainRequest, { under: parent.step });
        for (const node of nodes) {
            this.parents.set(node.id, parent);
        }
        return [...nodes];
    }

    private hold(isHeld: boolean): void {
        this.isHeld = isHeld;
        this.describe();
        void commands.executeCommand('setContext', 'kehoach.chain.held', isHeld);
        if (!isHeld) this.follow(window.activeTextEditor);
    }

    private follow(editor: TextEditor | undefined, isStale = false): void {
        this.ask(editor, isStale).catch(() => undefined);
    }

    private async ask(editor: TextEditor | undefined, isStale: boolean): Promise<void> {
        const client = this.client();
        if (this.isHeld || !this.view.visible || !editor || !isOurs(editor) || client.state !== State.Running) {
            return;
        }
        if (!isStale && Date.now() - this.jumpedAt < JUMP) {
            return;
        }
        this.editor = editor;
        const { active } = editor.selection;
        const roots = await client.sendRequest(ChainRequest, {
            textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
            position: { line: active.line, character: active.character },
        });
        const ids = (nodes: readonly ChainNode[]) => nodes.map(({ id }) => id).join('\n');
        // an answer that came late is none
        if (this.editor === editor && (isStale || ids(roots) !== ids(this.roots))) {
            this.roots = roots;
            this.parents.clear();
            this.changed.fire(undefined);
        }
    }
}
