import {
    type Disposable,
    type ExtensionContext,
    ProcessExecution,
    Task,
    type TaskDefinition,
    type TaskProvider,
    tasks,
    type WorkspaceFolder,
    workspace,
} from 'vscode';
import { l10n, spokenLanguage } from './words.js';

const TYPE = 'kehoach';
/** Of the manifest: what of the output is a problem. */
const MATCHER = '$kehoach';

/** A task as `tasks.json` states it: `kehoach check` over paths from the folder. */
interface CheckDefinition extends TaskDefinition {
    readonly paths?: readonly string[];
    readonly minSeverity?: string;
    readonly only?: readonly string[];
}

/** Offers `kehoach check` over each folder as a task of the editor, and runs those that an office states for itself. */
export function checkTasks(context: ExtensionContext): Disposable {
    const bundle = context.asAbsolutePath('dist/cli.mjs');
    const provider: TaskProvider = {
        provideTasks: () =>
            (workspace.workspaceFolders ?? [])
                .filter(({ uri }) => uri.scheme === 'file')
                .map((folder) => checkTask({ type: TYPE }, folder, bundle)),
        resolveTask: ({ definition, scope }) => {
            const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
            return folder?.uri.scheme === 'file' ? checkTask(definition as CheckDefinition, folder, bundle) : undefined;
        },
    };
    return tasks.registerTaskProvider(TYPE, provider);
}

function checkTask(definition: CheckDefinition, folder: WorkspaceFolder, bundle: string): Task {
    const { paths = ['.'], minSeverity, only = [] } = definition;
    const args = [
        ...[bundle, 'check', '--language', spokenLanguage()],
        ...(minSeverity === undefined ? [] : ['--min-severity', minSeverity]),
        ...(only.length === 0 ? [] : ['--only', only.join(',')]),
        ...['--', ...paths],
    ];
    // a process, not a shell: no path is ever read as a command
    const execution = new ProcessExecution(process.execPath, args, {
        cwd: folder.uri.fsPath,
        env: { ELECTRON_RUN_AS_NODE: '1' },
    });
    return new Task(definition, folder, l10n.t('check plans'), 'Kế hoạch', execution, MATCHER);
}
