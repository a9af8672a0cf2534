import {
    commands,
    type Disposable,
    EventEmitter,
    type QuickPickItem,
    type TextEditor,
    type TreeDataProvider,
    type TreeView,
    Uri,
    window,
    workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { fromBase64 } from '../../../server/src/files/base64.js';
import {
    TASK_EXPORTS,
    TaskAtRequest,
    type TaskExportParams,
    TaskExportRequest,
    TasksRequest,
    type TasksResult,
    type ViewNode,
    type WantedTasks,
} from '../../../server/src/protocol.js';
import { l10n } from '../words.js';
import { writeWhole } from '../write-whole.js';
import { followEditor } from './follow.js';
import { treeItem } from './view-node.js';

/** What is typed or changed on the disk is shown when it pauses, in milliseconds. */
const PAUSE = 600;

type Form = TaskExportParams['form'];

const FORM_NAMES: Record<Form, () => string> = {
    xlsx: () => 'Excel',
    csv: () => 'CSV',
    ics: () => l10n.t('Calendar of the deadlines'),
};

/**
 * “Phân công”: who has to do what by when, over all plans of the workspace. The server sorts, filters and words it; this shows it, keeps
 * what the person has chosen, and follows the cursor.
 */
export class TaskView implements TreeDataProvider<ViewNode>, Disposable {
    private readonly changed = new EventEmitter<undefined>();
    readonly onDidChangeTreeData = this.changed.event;
    /** The view itself, for the tests of the extension too. */
    readonly view: TreeView<ViewNode>;
    private readonly disposables: readonly Disposable[];
    private readonly parents = new Map<string, ViewNode>();
    private wanted: WantedTasks = { by: 'body', filter: {} };
    private timer: NodeJS.Timeout | undefined;
    private isStale = false;

    constructor(private readonly client: () => BaseLanguageClient) {
        this.view = window.createTreeView('kehoach.tasks', { treeDataProvider: this, showCollapseAll: true });
        this.disposables = [
            this.view,
            this.changed,
            this.view.onDidChangeVisibility(({ visible }) => {
                if (visible && this.isStale) this.refresh();
                if (visible && window.activeTextEditor) this.follow(window.activeTextEditor);
            }),
            followEditor((editor) => this.follow(editor)),
            commands.registerCommand('kehoach.tasks.groupBy', (by?: unknown) => this.chooseGrouping(by)),
            commands.registerCommand('kehoach.tasks.filter', (filter?: unknown) => this.chooseFilter(filter)),
            commands.registerCommand('kehoach.tasks.clearFilter', () => this.filterBy({})),
            commands.registerCommand('kehoach.tasks.export', (request?: unknown) => this.export(request)),
        ];
        this.describe();
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

    /** What was shown may be true no more; it is asked for again when that pauses and somebody looks. */
    becameStale(): void {
        this.isStale = true;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
            if (this.view.visible && this.isStale) this.refresh();
        }, PAUSE);
    }

    getTreeItem(node: ViewNode) {
        return treeItem(node);
    }

    getParent({ id }: ViewNode): ViewNode | undefined {
        return this.parents.get(id);
    }

    async getChildren(parent?: ViewNode): Promise<ViewNode[]> {
        const result = await this.ask(parent);
        for (const node of result?.nodes ?? []) {
            if (parent) this.parents.set(node.id, parent);
        }
        if (!parent && result) this.count(result);
        return [...(result?.nodes ?? [])];
    }

    private async ask(parent: ViewNode | undefined): Promise<TasksResult | undefined> {
        const client = this.client();
        if (client.state === State.Stopped) {
            return undefined;
        }
        await client.start();
        return client.sendRequest(TasksRequest, { ...this.wanted, ...(parent ? { under: parent.id } : {}) });
    }

    private refresh(): void {
        this.isStale = false;
        this.parents.clear();
        this.changed.fire(undefined);
    }

    /** What is chosen stands above the tree, so that nobody takes a part for the whole. */
    private describe(): void {
        const words = filterText(this.wanted.filter);
        this.view.title = l10n.t('Assignments');
        this.view.description = groupingText(this.wanted.by);
        this.view.message = words === '' ? undefined : l10n.t('Shown: {0}', words);
        void commands.executeCommand('setContext', 'kehoach.tasks.filtered', words !== '');
    }

    private count({ tasks, passed }: TasksResult): void {
        const words = filterText(this.wanted.filter);
        const counted = tasks === 0 ? words : l10n.t('{0} tasks, {1} overdue', tasks, passed);
        this.view.description = [groupingText(this.wanted.by), counted].filter(Boolean).join(' · ');
        // beside a message the editor shows no welcome, which says what to do where nothing is found
        this.view.message = words === '' || tasks === 0 ? undefined : l10n.t('Shown: {0}', words);
    }

    private follow(editor: TextEditor): void {
        this.reveal(editor).catch(() => undefined);
    }

    /** Selects the task that the line of the cursor gives, without taking the focus. */
    private async reveal({ document, selection }: TextEditor): Promise<void> {
        const client = this.client();
        if (!this.view.visible || document.languageId !== 'kehoach' || client.state !== State.Running) {
            return;
        }
        const [group, task] = await client.sendRequest(TaskAtRequest, {
            ...this.wanted,
            textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
            position: { line: selection.active.line, character: selection.active.character },
        });
        const [shown] = this.view.selection;
        const isShown = shown?.place?.uri === task?.place?.uri && shown?.place?.line === task?.place?.line;
        // a task of several bodies stays where it was chosen
        if (group && task && !isShown && this.view.visible) {
            this.parents.set(task.id, group);
            await this.view.reveal(task, { select: true, focus: false });
        }
    }

    private async chooseGrouping(by: unknown): Promise<void> {
        const chosen = isGrouping(by) ? by : await pickGrouping(this.wanted.by);
        if (chosen) {
            this.wanted = { ...this.wanted, by: chosen };
            this.describe();
            this.refresh();
        }
    }

    private async chooseFilter(asked: unknown): Promise<void> {
        const filter = typeof asked === 'object' && asked !== null ? (asked as WantedTasks['filter']) : undefined;
        const chosen = filter ?? (await pickFilter(this.wanted.filter));
        if (chosen) this.filterBy(chosen);
    }

    private filterBy(filter: WantedTasks['filter']): void {
        this.wanted = { ...this.wanted, filter };
        this.describe();
        this.refresh();
    }

    /**
     * Writes the tasks that are shown into a file.
     *
     * @param request form and target, where a caller says them beforehand; people are asked
     * @returns the file that was written; undefined where the person thought better of it, or was told why it could not be
     */
    private async export(request: unknown): Promise<Uri | undefined> {
        const said = (request ?? {}) as { readonly form?: Form; readonly target?: Uri };
        const form = said.form ?? (await pickForm());
        if (!form) {
            return undefined;
        }
        const target = said.target ?? (await askForTarget(form));
        if (!target) {
            return undefined;
        }
        try {
            const client = this.client();
            await client.start();
            const { bytes, entries } = await client.sendRequest(TaskExportRequest, { ...this.wanted, form });
            await writeWhole(target, fromBase64(bytes));
            const name = target.path.slice(target.path.lastIndexOf('/') + 1);
            const open = l10n.t('Open');
            void window.showInformationMessage(l10n.t('Exported {0}: {1} rows', name, entries), open).then((chosen) => {
                if (chosen === open) void commands.executeCommand('vscode.open', target);
            });
            return target;
        } catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            void window.showErrorMessage(l10n.t('The export failed: {0}', reason));
            return undefined;
        }
    }
}

function isGrouping(by: unknown): by is WantedTasks['by'] {
    return by === 'body' || by === 'deadline' || by === 'plan';
}

function groupingText(by: WantedTasks['by']): string {
    switch (by) {
        case 'body':
            return l10n.t('by body');
        case 'deadline':
            return l10n.t('by deadline');
        case 'plan':
            return l10n.t('by plan');
    }
}

function filterText({ words, due, uri }: WantedTasks['filter']): string {
    const name = uri === undefined ? '' : decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    return [words ? `“${words}”` : '', due ? dueText(due) : '', name].filter(Boolean).join(' · ');
}

function dueText(due: NonNullable<WantedTasks['filter']['due']>): string {
    switch (due) {
        case 'passed':
            return l10n.t('overdue');
        case 'soon':
            return l10n.t('due within 30 days');
        case 'none':
            return l10n.t('without a day');
    }
}

async function pickGrouping(current: WantedTasks['by']): Promise<WantedTasks['by'] | undefined> {
    const items = (['body', 'deadline', 'plan'] as const).map((by) => ({
        label: groupingText(by),
        description: by === current ? l10n.t('as now') : '',
        by,
    }));
    return (await window.showQuickPick(items, { placeHolder: l10n.t('How are the tasks grouped?') }))?.by;
}

interface FilterItem extends QuickPickItem {
    readonly filter: WantedTasks['filter'];
}

/** Asks for words, with the ready-made choices below them; what is typed is the first choice. */
function pickFilter(current: WantedTasks['filter']): Promise<WantedTasks['filter'] | undefined> {
    const pick = window.createQuickPick<FilterItem>();
    const file = window.activeTextEditor?.document;
    const ready: FilterItem[] = [
        ...(['passed', 'soon', 'none'] as const).map((due) => ({ label: dueText(due), filter: { due } })),
        ...(file?.languageId === 'kehoach'
            ? [{ label: l10n.t('of the plan in the editor'), filter: { uri: file.uri.toString() } }]
            : []),
        { label: l10n.t('all tasks'), filter: {} },
    ];
    const show = (words: string) => {
        const typed = words.trim();
        const own = { label: `“${typed}”`, description: l10n.t('words of the task'), filter: { words: typed } };
        // blanks alone are no words: they leave nothing out
        const blank = words === '' ? ready : [...ready.slice(-1), ...ready.slice(0, -1)];
        pick.items =
            typed === ''
                ? blank.map((each) => ({ ...each, alwaysShow: words !== '' }))
                : [{ ...own, alwaysShow: true }, ...ready];
    };
    pick.placeholder = l10n.t('Words of the task, its body or its plan, without accents; or a choice below');
    pick.value = current.words ?? '';
    show(pick.value);
    return new Promise((resolve) => {
        pick.onDidChangeValue(show);
        pick.onDidAccept(() => {
            const chosen = pick.activeItems[0]?.filter;
            // a quick writer's last letters may not be among the choices yet
            resolve(chosen?.words === undefined ? chosen : { words: pick.value.trim() });
            pick.hide();
        });
        pick.onDidHide(() => {
            resolve(undefined);
            pick.dispose();
        });
        pick.show();
    });
}

async function pickForm(): Promise<Form | undefined> {
    const items = TASK_EXPORTS.map((form) => ({ label: FORM_NAMES[form](), description: `.${form}`, form }));
    return (
        await window.showQuickPick(items, {
            placeHolder: l10n.t('As what are the tasks exported?'),
            matchOnDescription: true,
        })
    )?.form;
}

async function askForTarget(form: Form): Promise<Uri | undefined> {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    return window.showSaveDialog({
        title: l10n.t('Export as {0}', FORM_NAMES[form]()),
        ...(folder ? { defaultUri: Uri.joinPath(folder, `phan-cong.${form}`) } : {}),
        filters: { [FORM_NAMES[form]()]: [form] },
    });
}
