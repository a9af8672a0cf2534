import { type Disposable, EventEmitter, type ExtensionContext, lm, McpStdioServerDefinition, workspace } from 'vscode';
import { spokenLanguage } from './words.js';

/**
 * Tells the editor's assistants of the tools that `kehoach mcp` has for them, one server for each folder on the disk. An editor starts
 * it when its user lets an assistant use them, and not before; in a workspace that is not trusted it starts none.
 */
export function assistantTools(context: ExtensionContext): Disposable {
    const folders = new EventEmitter<void>();
    const version = String((context.extension.packageJSON as { version?: unknown }).version);
    const bundle = context.asAbsolutePath('dist/cli.mjs');
    const provider = lm.registerMcpServerDefinitionProvider('kehoach.tools', {
        onDidChangeMcpServerDefinitions: folders.event,
        provideMcpServerDefinitions: () =>
            (workspace.isTrusted ? (workspace.workspaceFolders ?? []) : [])
                .filter(({ uri }) => uri.scheme === 'file')
                .map(({ name, uri }) => {
                    const args = [bundle, 'mcp', uri.fsPath, '--language', spokenLanguage()];
                    const env = { ELECTRON_RUN_AS_NODE: '1' };
                    return new McpStdioServerDefinition(`Kế hoạch: ${name}`, process.execPath, args, env, version);
                }),
    });
    const changed = () => folders.fire();
    const listeners = [
        workspace.onDidChangeWorkspaceFolders(changed),
        workspace.onDidGrantWorkspaceTrust(changed),
        workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('kehoach.language') && changed()),
    ];
    return { dispose: () => [provider, folders, ...listeners].forEach((each) => void each.dispose()) };
}
