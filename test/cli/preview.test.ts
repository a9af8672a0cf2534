import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { statePlan } from '../support/plans.js';

let folder: string;
let file: string;
let running: ChildProcess | undefined;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kehoach-preview-'));
    file = join(folder, 'ke-hoach.kehoach');
    writeFileSync(file, statePlan('I. VIỆC'));
});
afterEach(() => {
    running?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
});

function preview(...args: string[]): ChildProcess {
    running = spawn(process.execPath, ['dist/cli.mjs', 'preview', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    return running;
}

async function said(stream: NodeJS.ReadableStream | null | undefined): Promise<string> {
    const [part] = (await once(stream as NodeJS.ReadableStream, 'data')) as [Buffer];
    return part.toString();
}

it('prints an address of this machine, tells the pages what is saved, and what cannot be read, and ends when it is told to', async () => {
    const command = preview(file);
    const address = (await said(command.stdout)).trim();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/1\/$/);
    const { body } = await fetch(`${address}events`);
    const events = (body as ReadableStream<Uint8Array>).getReader();
    const heard = async () => {
        for (;;) {
            const { value } = await events.read();
            const text = Buffer.from(value ?? []).toString();
            if (text.startsWith('data: ')) {
                return JSON.parse(text.slice('data: '.length));
            }
        }
    };
    expect(await heard()).toMatchObject({ type: 'text', text: statePlan('I. VIỆC') });
    // as editors save: another file takes the place
    writeFileSync(`${file}.moi`, statePlan('I. VIỆC KHÁC'));
    renameSync(`${file}.moi`, file);
    expect(await heard()).toMatchObject({ type: 'text', text: statePlan('I. VIỆC KHÁC') });
    rmSync(file);
    expect(await heard()).toMatchObject({ type: 'noText', reason: expect.stringContaining('không có tệp này') });
    writeFileSync(file, statePlan('I. VIỆC'));
    expect(await heard()).toMatchObject({ type: 'text', text: statePlan('I. VIỆC') });
    command.kill('SIGINT');
    expect(await once(command, 'exit')).toEqual([0, null]);
});

it('says what it cannot do, and ends with 2', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const asked = [
        [[join(folder, 'khong-co.kehoach')], 'không có tệp này'],
        [['-'], 'cần tên tệp'],
        [[file, '--port', 'tám'], '--port'],
        [[file, '--port', String(port)], 'EADDRINUSE'],
    ] as const;
    for (const [args, reason] of asked) {
        const command = preview(...args);
        const [words, [status]] = await Promise.all([said(command.stderr), once(command, 'exit')]);
        expect(words).toContain(reason);
        expect(status).toBe(2);
    }
    taken.close();
});
