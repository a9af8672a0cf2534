import { expect, it } from 'vitest';
import { statePlan } from '../support/plans.js';
import { Server } from '../support/server.js';

const URI = 'file:///van-ban/mot.kehoach';

it('an editor without web views has the pages of what is being written in a browser, and is led from them to a line', async () => {
    const server = new Server();
    const shown: { uri: string; external?: boolean; selection?: { start: { line: number } } }[] = [];
    server.connection.onRequest('window/showDocument', (params: (typeof shown)[number]) => {
        shown.push(params);
        return { success: true };
    });
    const { executeCommandProvider } = await server.initialize({}, { window: { showDocument: { support: true } } });
    expect(executeCommandProvider).toMatchObject({ commands: expect.arrayContaining(['kehoach.pagesInBrowser']) });
    const ask = (uri: string) =>
        server.connection.sendRequest<{ address: string }>('workspace/executeCommand', {
            command: 'kehoach.pagesInBrowser',
            arguments: [{ uri }],
        });
    await expect(ask(URI)).rejects.toThrow('chưa mở');
    await server.open(URI, statePlan('I. VIỆC'));
    const { address } = await ask(URI);
    expect(await ask(URI)).toEqual({ address });
    await expect.poll(() => shown).toContainEqual(expect.objectContaining({ uri: address, external: true }));

    const { body } = await fetch(`${address}events`);
    const events = (body as ReadableStream<Uint8Array>).getReader();
    const heard = async () =>
        JSON.parse(
            Buffer.from((await events.read()).value ?? [])
                .toString()
                .slice('data: '.length),
        );
    expect(await heard()).toMatchObject({ type: 'text', text: statePlan('I. VIỆC') });
    await server.change(URI, 2, statePlan('I. VIỆC KHÁC'));
    expect(await heard()).toMatchObject({ type: 'text', text: statePlan('I. VIỆC KHÁC') });
    await fetch(`${address}line?number=4`, { method: 'POST' });
    await expect.poll(() => shown.at(-1)).toMatchObject({ uri: URI, selection: { start: { line: 4 } } });
    await server.close(URI);
    expect(await heard()).toMatchObject({ type: 'noText' });
    expect(await server.stop()).toBe(0);
});
