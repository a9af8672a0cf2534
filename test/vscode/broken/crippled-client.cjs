// Stands before the extension's bundle: in the interface of VS Code that it gets, what `broken.json` names does nothing.
{
    const Module = require('node:module');
    const vscode = require('vscode');
    const { idle = [], overwriting = [], noTasks, notOnType, oneEditEach, deafToSettings } = require('../broken.json');

    const encoded = (text) => new TextEncoder().encode(text);

    const commands = {
        ...vscode.commands,
        registerCommand(name, handler, self) {
            if (idle.includes(name)) {
                return vscode.commands.registerCommand(name, () => undefined);
            }
            if (overwriting.includes(name)) {
                return vscode.commands.registerCommand(name, async ({ target }) => {
                    await vscode.workspace.fs.writeFile(target, encoded('overwritten'));
                    return target;
                });
            }
            return vscode.commands.registerCommand(name, handler, self);
        },
    };

    const workspace = Object.create(vscode.workspace, {
        onDidChangeConfiguration: {
            value: (...what) =>
                deafToSettings ? new vscode.Disposable(() => {}) : vscode.workspace.onDidChangeConfiguration(...what),
        },
        applyEdit: {
            /** One edit after another, each a step of its own. */
            async value(whole, ...rest) {
                if (!oneEditEach) {
                    return vscode.workspace.applyEdit(whole, ...rest);
                }
                for (const [uri, edits] of whole.entries()) {
                    // from the end, so that places stay right
                    for (const edit of [...edits].sort((a, b) => b.range.start.compareTo(a.range.start))) {
                        const alone = new vscode.WorkspaceEdit();
                        alone.set(uri, [edit]);
                        await vscode.workspace.applyEdit(alone);
                        await new Promise((wake) => setTimeout(wake, 50));
                    }
                }
                return true;
            },
        },
    });

    const tasks = Object.create(vscode.tasks, {
        registerTaskProvider: {
            value: (...what) =>
                noTasks ? new vscode.Disposable(() => {}) : vscode.tasks.registerTaskProvider(...what),
        },
    });

    const languages = Object.create(vscode.languages, {
        registerOnTypeFormattingEditProvider: {
            value: (...what) =>
                notOnType
                    ? new vscode.Disposable(() => {})
                    : vscode.languages.registerOnTypeFormattingEditProvider(...what),
        },
    });

    const crippled = { ...vscode, commands, workspace, tasks, languages };
    const load = Module._load;
    Module._load = function (request, parent, ...rest) {
        const isOurs = request === 'vscode' && parent?.filename?.startsWith(__dirname);
        return isOurs ? crippled : load.call(this, request, parent, ...rest);
    };
}
