import { strict as assert } from 'node:assert';
import { commands, DiagnosticSeverity, languages, type TaskExecution, tasks, Uri, workspace } from 'vscode';
import { activeExtension, codeOf, eventually } from './support.js';

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
    it('check a folder, and list what they find in files that are not open', async () => {
        await activeExtension();
        await commands.executeCommand('workbench.action.closeAllEditors');
        const folder = workspace.workspaceFolders?.[0];
        assert.ok(folder);
        const file = Uri.joinPath(folder.uri, 'sai một.kehoach');
        await workspace.fs.writeFile(file, Buffer.from('KẾ HOẠCH\nTrồng cây\n\nI. MỘT\n\nIII. BA\n'));
        try {
            const [task] = await tasks.fetchTasks({ type: 'kehoach' });
            assert.ok(task, 'no task is offered');
            assert.equal(await exitOf(() => tasks.executeTask(task)), 1);
            const found = await eventually(
                async () => {
                    // a terminal that nobody sees reads its lines late
                    await commands.executeCommand('workbench.action.terminal.focus');
                    await commands.executeCommand('workbench.action.terminal.selectAll');
                    return languages.getDiagnostics(file).filter((each) => codeOf(each) === 'danh-so-nhay');
                },
                (faults) => faults.length > 0,
            );
            assert.equal(found[0]?.range.start.line, 5);
            assert.equal(found[0]?.severity, DiagnosticSeverity.Warning);
        } finally {
            await workspace.fs.delete(file);
        }
    });
});
