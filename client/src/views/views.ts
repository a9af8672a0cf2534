import { Disposable, type TreeView, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type ChainNode, type ViewNode, ViewsStaleNotification } from '../../../server/src/protocol.js';
import { ChainView } from './chain-view.js';
import { TaskView } from './task-view.js';
import { showPlaces } from './view-node.js';

/** Both views of the activity bar. */
export class Views implements Disposable {
    readonly tasks: TaskView;
    readonly chain: ChainView;
    private readonly disposables: Disposable;

    constructor(client: BaseLanguageClient) {
        this.tasks = new TaskView(() => client);
        this.chain = new ChainView(() => client);
        const becameStale = () => {
            this.tasks.becameStale();
            this.chain.becameStale();
        };
        this.disposables = Disposable.from(
            this.tasks,
            this.chain,
            showPlaces(() => this.chain.jumps()),
            client.onNotification(ViewsStaleNotification, becameStale),
            workspace.onDidChangeConfiguration((change) => {
                if (!change.affectsConfiguration('kehoach.language')) return;
                this.tasks.inLanguage();
                this.chain.inLanguage();
            }),
            client.onDidChangeState(({ newState }) => {
                if (newState === State.Running) becameStale();
            }),
        );
    }

    /** The trees that the editor shows. */
    get trees(): { readonly tasks: TreeView<ViewNode>; readonly chain: TreeView<ChainNode> } {
        return { tasks: this.tasks.view, chain: this.chain.view };
    }

    dispose(): void {
        this.disposables.dispose();
    }
}
