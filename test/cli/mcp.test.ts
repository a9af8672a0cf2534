import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPoppler } from '../support/poppler.js';

const outside = mkdtempSync(join(tmpdir(), 'kehoach-mcp-'));
const folder = join(outside, 'van-ban');
const client = new Client({ name: 'test', version: '1' });

beforeAll(async () => {
    cpSync('examples', folder, { recursive: true });
    writeFileSync(join(outside, 'mat.kehoach'), 'KẾ HOẠCH\nChuyện ngoài thư mục\n');
    symlinkSync(join(outside, 'mat.kehoach'), join(folder, 'lien-ket.kehoach'));
    await client.connect(
        new StdioClientTransport({
            command: process.execPath,
            args: ['dist/cli.mjs', 'mcp', folder],
            stderr: 'ignore',
        }),
    );
});
afterAll(async () => {
    await client.close();
    rmSync(outside, { recursive: true, force: true });
});

async function call(name: string, given: object = {}): Promise<{ text: string; isError: boolean }> {
    const { content, isError } = await client.callTool({ name, arguments: { ...given } });
    const [first] = content as { text: string }[];
    return { text: first?.text ?? '', isError: isError === true };
}

async function answer(
    name: string,
    given?: object,
): Promise<Record<string, unknown> & { items: Record<string, unknown>[] }> {
    const { text, isError } = await call(name, given);
    expect(isError, text).toBe(false);
    return JSON.parse(text);
}

describe('tools for assistants', () => {
    it('only read', async () => {
        const { tools } = await client.listTools();
        expect(tools.map(({ name }) => name).sort()).toEqual([
            'check',
            'find_bodies',
            'find_directives',
            'outline',
            'page',
            'resolve_citation',
            'standard',
            'tasks',
        ]);
        expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
    });

    it('find directives by words of their subject, without accents and in any order', async () => {
        const { items } = await answer('find_directives', { query: 'van thu cong tac' });
        expect(items.map(({ number }) => number)).toContain('30/2020/NĐ-CP');
    });

    it('say what a citation means, from where that is known, and what stands above and below it', async () => {
        const { directives } = (await answer('resolve_citation', {
            citation: 'Quyết định số 1248/QĐ-TTg ngày 19/7/2021 của Thủ tướng Chính phủ',
        })) as unknown as {
            directives: { number: string; source: string; chain: { children: object[] }; cited: { total: number } }[];
        };
        expect(directives.map(({ number }) => number)).toEqual(['1248/QĐ-TTg']);
        expect(directives[0]?.source).toBeTruthy();
        expect(directives[0]?.chain.children.length).toBeGreaterThan(0);
        expect(directives[0]?.cited.total).toBeGreaterThan(0);
    });

    it('know of laws of one name the one of a day, and of what they do not know nothing', async () => {
        const numbers = async (given: object) =>
            (
                (await answer('resolve_citation', given)) as unknown as { directives: { number: string }[] }
            ).directives.map(({ number }) => number);
        expect(await numbers({ citation: 'Luật Ngân sách nhà nước', on: '2026-11-20' })).toEqual(['89/2025/QH15']);
        expect(await numbers({ citation: 'Luật Ngân sách nhà nước', on: '2020-11-20' })).toEqual(['83/2015/QH13']);
        expect(await numbers({ citation: 'Quyết định số 99999/QĐ-UBND' })).toEqual([]);
    });

    it('find bodies by their codes', async () => {
        const { items } = await answer('find_bodies', { query: 'BYT' });
        expect(items[0]).toMatchObject({ name: 'Bộ Y tế', codes: ['BYT'] });
    });

    it('read a paper, and list its tasks by day', async () => {
        const outline = (await answer('outline', { file: 'duoi-nuoc/112-KH-UBND.kehoach' })) as unknown as {
            documents: { number: string }[];
        };
        expect(outline.documents[0]?.number).toBe('112/KH-UBND');
        const { items } = await answer('tasks', { body: 'so y te', dueTo: '2026-06-30' });
        expect(items.map(({ due }) => due)).toEqual(['2026-02-28', '2026-06-30']);
    });

    it('tell what a standard prescribes, with its source', async () => {
        const { kind } = (await answer('standard', { standard: 'state-nd30', component: 'kind' })) as unknown as {
            kind: { source: string };
        };
        expect(kind.source).toContain('Nghị định 30/2020/NĐ-CP');
    });

    it.skipIf(!hasPoppler())('show a page as a picture, and say how many pages there are', async () => {
        const file = 'duoi-nuoc/112-KH-UBND.kehoach';
        const { content } = await client.callTool({ name: 'page', arguments: { file, page: 2 } });
        const [picture] = content as { type: string; mimeType: string; data: string }[];
        expect(picture).toMatchObject({ type: 'image', mimeType: 'image/png' });
        const png = Buffer.from(picture?.data ?? '', 'base64');
        expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([827, 1170]);
        const { text, isError } = await call('page', { file, page: 99 });
        expect([isError, text]).toEqual([true, expect.stringMatching(/chỉ có \d trang/)]);
    });

    it('say what is missing where no page can be drawn', async () => {
        const other = new Client({ name: 'test', version: '1' });
        const args = ['dist/cli.mjs', 'mcp', folder];
        await other.connect(
            new StdioClientTransport({ command: process.execPath, args, env: { PATH: outside }, stderr: 'ignore' }),
        );
        const asked = { file: 'duoi-nuoc/112-KH-UBND.kehoach' };
        const { content, isError } = await other.callTool({ name: 'page', arguments: asked });
        expect([isError, JSON.stringify(content)]).toEqual([true, expect.stringContaining('pdftoppm')]);
        await other.close();
    });

    it('see what changes in the folder, and what goes', async () => {
        const path = join(folder, 'moi.kehoach');
        writeFileSync(path, 'KẾ HOẠCH\nTrồng cây\n\nI. MỘT\n\nIII. BA\n');
        const { items } = await answer('check', { file: 'moi.kehoach' });
        expect(items).toContainEqual(
            expect.objectContaining({
                file: 'moi.kehoach',
                line: 6,
                column: 1,
                rule: 'danh-so-nhay',
                severity: 'warning',
            }),
        );
        writeFileSync(path, readFileSync(path, 'utf8').replace('III', 'II '));
        const after = await answer('check', { file: 'moi.kehoach' });
        expect(after.items.map(({ rule }) => rule)).not.toContain('danh-so-nhay');
        rmSync(path);
        expect((await call('check', { file: 'moi.kehoach' })).isError).toBe(true);
    });

    it('read nothing outside of the folder, whatever path or link leads there', async () => {
        for (const file of ['../mat.kehoach', join(outside, 'mat.kehoach'), 'lien-ket.kehoach', '/etc/passwd']) {
            const { text, isError } = await call('outline', { file });
            expect(isError).toBe(true);
            expect(text).toContain(file);
        }
    });

    it('answer what they are asked wrongly by an error', async () => {
        expect((await call('tasks', { dueFrom: 'hôm nay' })).isError).toBe(true);
        expect((await call('resolve_citation')).isError).toBe(true);
    });
});
