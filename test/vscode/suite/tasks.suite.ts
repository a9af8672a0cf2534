import { strict as assert } from 'node:assert';
import { commands, type TaskExecution, tasks, Uri, workspace } from 'vscode';
import { activeExtension, eventually, write } from './support.js';

/** Runs a task to its end. */
async function exitOf(start: () => Thenable<TaskExecution>): Promise<number | undefined> {
    const ended: (number | undefined)[] = [];
    const listener = tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.definition.type === 'kehoach') ended.push(exitCode);
    });
    await start();
    await eventually(
        () => ended.length,
        (count) => count > 0,
    );
    listener.dispose();
    return ended[0];
}

describe('tasks of the editor', () => {
    it('check a folder, and end as the command line does', async () => {
        await activeExtension();
        await commands.executeCommand('workbench.action.closeAllEditors');
        const folder = workspace.workspaceFolders?.[0];
        assert.ok(folder);
        const file = Uri.joinPath(folder.uri, 'sai một.kehoach');
        await write(file, 'KẾ HOẠCH\nTrồng cây\n\nI. MỘT\n\nIII. BA\n');
        try {
            const [task] = await tasks.fetchTasks({ type: 'kehoach' });
            assert.ok(task, 'no task is offered');
            assert.deepEqual(task.problemMatchers, ['$kehoach']);
            assert.equal(await exitOf(() => tasks.executeTask(task)), 1);
        } finally {
            await workspace.fs.delete(file);
        }
    });
});
