import { strict as assert } from 'node:assert';
import { commands, type DocumentSymbol, languages, workspace } from 'vscode';
import { State } from 'vscode-languageclient/node';
import { activeExtension, codeOf, eventually, openExample, outlineOf, PLAN, until } from './support.js';

describe('survival', () => {
    it('a dead server is started again, and answers', async () => {
        const { client } = await activeExtension();
        const document = await openExample(PLAN);
        await outlineOf(document);
        const before = client.serverProcess?.pid;
        assert.ok(before, 'the server has no process');
        process.kill(before, 'SIGKILL');
        await eventually(
            () => client.serverProcess?.pid,
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

    it('the command starts a server anew', async () => {
        const { client } = await activeExtension();
        const before = client.serverProcess?.pid;
        await commands.executeCommand('kehoach.restartServer');
        assert.ok(client.isRunning());
        assert.notEqual(client.serverProcess?.pid, before);
        await outlineOf(await openExample(PLAN));
    });

    it('diagnostics come back after the server died', async () => {
        const { client } = await activeExtension();
        const document = await workspace.openTextDocument({
            language: 'kehoach',
            content: 'KẾ HOẠCH\nTrồng cây năm 2026\n\nI. MỤC ĐÍCH\n\n1. Một.\n\n3. Ba.\n',
        });
        const faulty = () => languages.getDiagnostics(document.uri).some((each) => codeOf(each) === 'danh-so-nhay');
        await until(faulty);
        const dead = client.serverProcess;
        assert.ok(dead, 'the server has no process');
        dead.kill('SIGKILL');
        await until(() => !faulty());
        await until(faulty);
        assert.notEqual(client.serverProcess?.pid, dead.pid);
    });

    it('a server that keeps dying is left alone, until the command', async () => {
        const { client } = await activeExtension();
        for (let deaths = 0; deaths < 5 && client.state !== State.Stopped; deaths++) {
            await until(() => client.isRunning() || client.state === State.Stopped);
            const dead = client.serverProcess;
            dead?.kill('SIGKILL');
            await until(() => client.serverProcess !== dead);
        }
        await until(() => client.state === State.Stopped);
        await commands.executeCommand('kehoach.restartServer');
        assert.ok(client.isRunning());
        await outlineOf(await openExample(PLAN));
    });
});
