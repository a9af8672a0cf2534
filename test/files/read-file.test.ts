import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encode } from '../../server/src/files/encoding.js';
import { readFile, readRawStream, textOf } from '../../server/src/files/read-file.js';

const TEXT = 'KẾ HOẠCH\r\nTrồng cây 🌳\n';
const FOUND = { maxBytes: 1024, isNamed: false };
const NAMED = { maxBytes: 1024, isNamed: true };

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kehoach-doc-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const path = (name: string) => join(folder, name);

it.each(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] as const)(
    'a file in %s is read with its encoding',
    async (encoding) => {
        const bytes = encode(TEXT, encoding);
        writeFileSync(path('a'), bytes);
        const contents = await readFile(path('a'), FOUND);
        expect(contents).toMatchObject({ encoding, isFile: true });
        expect(Buffer.compare(contents.bytes, bytes)).toBe(0);
        expect(textOf(contents)).toBe(TEXT);
    },
);

describe('what cannot be read is told by its kind', () => {
    const KINDS: [kind: string, make: (file: string) => void][] = [
        ['gone', () => undefined],
        ['gone', (file) => symlinkSync('khong-co', file)],
        ['link-circle', (file) => symlinkSync(file, file)],
        ['folder', (file) => mkdirSync(file)],
        ['too-big', (file) => [writeFileSync(file, ''), truncateSync(file, 2000)]],
        ['no-text', (file) => writeFileSync(file, Buffer.from([0x4b, 0xff]))],
        ['no-text', (file) => writeFileSync(file, Buffer.from([0xff, 0xfe, 0x4b, 0x00, 0x4b]))],
    ];
    it.each(KINDS)('%s', async (kind, make) => {
        make(path('a'));
        await expect(readFile(path('a'), FOUND)).rejects.toMatchObject({ kind });
        await expect(readFile(path('a'), NAMED)).rejects.toMatchObject({ kind });
    });
});

it('a pipe is never opened unless a person named it', async () => {
    execFileSync('mkfifo', [path('a')]);
    await expect(readFile(path('a'), FOUND)).rejects.toMatchObject({ kind: 'no-file' });
    const written = readFile(path('a'), NAMED);
    writeFileSync(path('a'), TEXT);
    expect(await written).toMatchObject({ isFile: false, encoding: 'utf-8' });
});

it('of a stream no more is read than may be', async () => {
    let read = 0;
    async function* endless() {
        for (;;) {
            read++;
            yield Buffer.alloc(100, 'a');
        }
    }
    await expect(readRawStream(endless(), 1024)).rejects.toMatchObject({ kind: 'too-big', size: 1100 });
    expect(read).toBe(11);
});
