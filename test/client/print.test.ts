import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, it, vi } from 'vitest';

/** An editor in which no program takes a PDF, so that it stays where it was put. */
vi.mock('vscode', () => ({
    commands: {},
    env: { uiKind: 1, remoteName: undefined, openExternal: async () => false },
    UIKind: { Desktop: 1 },
    Uri: { file: (fsPath: string) => ({ fsPath }) },
    window: { showInformationMessage: async () => undefined },
    workspace: { fs: { writeFile: ({ fsPath }: { fsPath: string }, bytes: Uint8Array) => writeFile(fsPath, bytes) } },
}));
vi.mock('../../client/src/words.js', () => ({ l10n: { t: (text: string) => text } }));

it('what was printed is gone from the temporary folder when the extension ends', async () => {
    const { openForPrint, removePrinted } = await import('../../client/src/preview/print.js');
    const files = [
        await openForPrint(Buffer.from('%PDF-1'), 'Kế hoạch.kehoach'),
        await openForPrint(Buffer.from('%PDF-2'), 'Kế hoạch.kehoach'),
    ].map(({ fsPath }) => fsPath);
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(['%PDF-1', '%PDF-2']);
    await removePrinted();
    expect(files.map((file) => existsSync(dirname(file)))).toEqual([false, false]);
    await removePrinted();
});
