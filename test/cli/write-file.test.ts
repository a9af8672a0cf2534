import {
    chmodSync,
    chownSync,
    lstatSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    statSync,
    symlinkSync,
    writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { makeFolder, writeFileWhole } from '../../server/src/cli/write-file.js';

const folder = mkdtempSync(join(tmpdir(), 'kehoach-write-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, 'a.txt');
beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    writeFileSync(file, 'cũ');
});

const left = () => readdirSync(folder).sort();

it('a new file, and an old one by a new one', async () => {
    await writeFileWhole(join(folder, 'b.txt'), 'mới');
    await writeFileWhole(file, 'mới');
    expect([readFileSync(join(folder, 'b.txt'), 'utf8'), readFileSync(file, 'utf8')]).toEqual(['mới', 'mới']);
    expect(left()).toEqual(['a.txt', 'b.txt']);
});

it('its mode stays, and where that is allowed its owner', async () => {
    chmodSync(file, 0o640);
    if (process.getuid?.() === 0) chownSync(file, 1234, 2345);
    const before = statSync(file);
    await writeFileWhole(file, 'mới');
    const after = statSync(file);
    expect([after.mode, after.uid, after.gid]).toEqual([before.mode, before.uid, before.gid]);
});

it('a link stays a link, and what it leads to is written', async () => {
    symlinkSync('a.txt', join(folder, 'lien-ket'));
    await writeFileWhole(join(folder, 'lien-ket'), 'mới');
    expect(lstatSync(join(folder, 'lien-ket')).isSymbolicLink()).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('mới');
});

it('a link to nothing yet leads to the new file', async () => {
    symlinkSync('b.txt', join(folder, 'lien-ket'));
    await writeFileWhole(join(folder, 'lien-ket'), 'mới');
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe('mới');
    symlinkSync('vong', join(folder, 'vong'));
    await expect(writeFileWhole(join(folder, 'vong'), 'mới')).rejects.toThrow(/vòng tròn/);
});

it('a file that somebody else changed since it was read is left alone', async () => {
    await expect(writeFileWhole(file, 'mới', Buffer.from('cũ hơn'))).rejects.toThrow(/đã bị thay đổi/);
    expect(readFileSync(file, 'utf8')).toBe('cũ');
    expect(left()).toEqual(['a.txt']);
    await writeFileWhole(file, 'mới', Buffer.from('cũ'));
    expect(readFileSync(file, 'utf8')).toBe('mới');
});

it('what is no file is not replaced by one', async () => {
    await writeFileWhole('/dev/null', 'mới');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    await expect(writeFileWhole(folder, 'mới')).rejects.toThrow(/là thư mục/);
    await expect(writeFileWhole(join(file, 'b.txt'), 'mới')).rejects.toThrow(/không có thư mục/);
    await expect(writeFileWhole('/dev/full', 'mới')).rejects.toThrow(/đĩa đầy/);
});

it('signals are heard by one listener, however often something is written', async () => {
    await writeFileWhole(file, 'mới');
    const before = process.listenerCount('SIGINT');
    await writeFileWhole(file, 'mới hơn');
    expect(process.listenerCount('SIGINT')).toBe(before);
});

it('a folder is not made where a file has its name, or that of one above, and it is told so', () => {
    makeFolder(join(folder, 'c', 'd'));
    expect(left()).toEqual(['a.txt', 'c']);
    for (const name of [file, join(file, 'd')]) {
        expect(() => makeFolder(name)).toThrow(/không tạo được thư mục .*: có tệp mang tên này/);
    }
});
