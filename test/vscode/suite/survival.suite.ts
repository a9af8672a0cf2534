import { strict as assert } from 'node:assert';
import { commands, type DocumentSymbol } from 'vscode';
import { activeExtension, eventually, openExample, outlineOf, PLAN } from './support.js';

/** The client keeps its server process to itself. */
function serverProcess(client: unknown): { pid?: number } | undefined {
    return (client as { _serverProcess?: { pid?: number } })._serverProcess;
}

describe('survival', () => {
    it('a dead server is started again, and answers', async () => {
        const { client } = await activeExtension();
        const document = await openExample(PLAN);
        await outlineOf(document);
        const before = serverProcess(client)?.pid;
        assert.ok(before, 'the server has no process');
        process.kill(before, 'SIGKILL');
        await eventually(
            () => serverProcess(client)?.pid,
            (pid) => pid !== undefined && pid !== before,
        );
        const symbols = await eventually(
            async () =>
                (await commands.executeCommand<DocumentSymbol[] | undefined>(
                    'vscode.executeDocumentSymbolProvider',
                    document.uri,
                )) ?? [],
            (found) => found.length > 0,
        );
        assert.match(symbols[0]?.name ?? '', /112\/KH-UBND/);
    });
});
