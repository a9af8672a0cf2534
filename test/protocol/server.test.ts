import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
    DocumentSymbol,
    SemanticTokens,
    SemanticTokensDelta,
    WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { STANDARDS } from '../../server/src/standards/standards.js';
import { statePlan } from '../support/plans.js';
import { Server } from '../support/server.js';

const URI = 'file:///van-ban/trong-cay.kehoach';
const TEXT = statePlan('I. VIỆC\n\n1. Trồng cây[^1].\n\n2. Xem Mục I.\n\n[^1]: Keo.');
const line = (text: string) => TEXT.slice(0, TEXT.indexOf(text)).split('\n').length - 1;
const at = (text: string) => ({
    position: { line: line(text), character: (TEXT.split('\n')[line(text)] as string).indexOf(text) + 1 },
});

describe('the bundled server, over stdio', () => {
    let server: Server;
    beforeAll(async () => {
        server = new Server();
    });
    afterAll(() => server.process.kill());

    it('says what it can do', async () => {
        const capabilities = await server.initialize();
        for (const capability of [
            'documentSymbolProvider',
            'foldingRangeProvider',
            'selectionRangeProvider',
            'definitionProvider',
            'referencesProvider',
            'documentHighlightProvider',
            'workspaceSymbolProvider',
        ]) {
            expect(capabilities[capability], capability).toBeTruthy();
        }
        expect(capabilities.renameProvider).toEqual({ prepareProvider: true });
        expect(capabilities.semanticTokensProvider).toMatchObject({ full: { delta: true }, range: true });
    });

    it('follows typing with diagnostics', async () => {
        await server.open(URI, TEXT);
        await server.diagnostics(URI, (found) => found.length === 0);
        const end = at('Trồng cây').position.line;
        await server.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri: URI, version: 2 },
            contentChanges: [
                { range: { start: { line: end, character: 3 }, end: { line: end, character: 3 } }, text: '[^8]' },
            ],
        });
        const [fault] = await server.diagnostics(URI, (found) => found.length > 0);
        expect(fault).toMatchObject({ source: 'kehoach', code: 'chu-thich-thieu', severity: 1 });
        const page = await server.connection.sendRequest('workspace/textDocumentContent', {
            uri: fault?.codeDescription?.href,
        });
        expect(page).toEqual({ text: readFileSync('docs/rules/chu-thich-thieu.md', 'utf8') });
        expect(fault?.range).toEqual({ start: { line: end, character: 3 }, end: { line: end, character: 7 } });
        await server.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri: URI, version: 3 },
            contentChanges: [{ range: fault?.range, text: '' }],
        });
        await server.diagnostics(URI, (found) => found.length === 0);
    });

    it('answers for the outline and the text', async () => {
        const [symbol] = await server.request<DocumentSymbol[]>('textDocument/documentSymbol', URI);
        expect(symbol?.children?.[0]?.name).toBe('I. VIỆC');
        expect((await server.request<unknown[]>('textDocument/foldingRange', URI)).length).toBeGreaterThan(0);
        const [selection] = await server.request<{ parent?: unknown }[]>('textDocument/selectionRange', URI, {
            positions: [at('Trồng cây').position],
        });
        expect(selection?.parent).toBeTruthy();
        const symbols = await server.connection.sendRequest<{ name: string }[]>('workspace/symbol', {
            query: 'ke hoach 07',
        });
        expect(symbols.map(({ name }) => name)).toContain('Kế hoạch 07/KH-UBND');
    });

    it('colours whole, in part and by difference', async () => {
        const full = await server.request<SemanticTokens>('textDocument/semanticTokens/full', URI);
        expect(full.data.length % 5).toBe(0);
        const range = { start: at('I. VIỆC').position, end: at('2. Xem').position };
        const part = await server.request<SemanticTokens>('textDocument/semanticTokens/range', URI, { range });
        expect(part.data.length).toBeGreaterThan(0);
        expect(part.data.length).toBeLessThan(full.data.length);
        const delta = await server.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', URI, {
            previousResultId: full.resultId,
        });
        expect(delta.edits ?? []).toEqual([]);
    });

    it('serves a text that was never saved', async () => {
        await server.open('untitled:Untitled-1', TEXT);
        const { data } = await server.request<SemanticTokens>(
            'textDocument/semanticTokens/full',
            'untitled:Untitled-1',
        );
        expect(data.length).toBeGreaterThan(0);
    });

    it('leads and renames', async () => {
        expect(await server.request<unknown[]>('textDocument/definition', URI, at('Mục I'))).toHaveLength(1);
        expect(
            await server.request<unknown[]>('textDocument/references', URI, {
                ...at('[^1]'),
                context: { includeDeclaration: true },
            }),
        ).toHaveLength(2);
        expect(await server.request<unknown[]>('textDocument/documentHighlight', URI, at('[^1]'))).toHaveLength(2);
        expect(await server.request('textDocument/prepareRename', URI, at('[^1]'))).toBeTruthy();
        const edit = await server.request<WorkspaceEdit>('textDocument/rename', URI, { ...at('[^1]'), newName: '4' });
        expect(edit.changes?.[URI]?.map(({ newText }) => newText).sort()).toEqual(['[^4]', '[^4]:']);
        await expect(server.request('textDocument/rename', URI, { ...at('[^1]'), newName: '!' })).rejects.toThrow(
            'Dấu chú thích',
        );
    });

    it('tells its own client which standards documents follow', async () => {
        expect(await server.request('kehoach/standards', URI)).toMatchObject({
            documents: [
                { standard: { id: 'state-nd30', name: 'NĐ 30/2020' }, source: 'document', line: 0, comment: null },
            ],
            choices: Object.keys(STANDARDS).map((id) => ({ id })),
        });
        expect(await server.request('kehoach/standards', 'file:///khong-co.kehoach')).toMatchObject({ documents: [] });
    });

    it('lives on after what it cannot answer', async () => {
        const unknown = 'file:///khong-co.kehoach';
        await server.request('textDocument/documentSymbol', unknown).catch(() => undefined);
        await server
            .request('textDocument/definition', URI, { position: { line: 99_999, character: 9 } })
            .catch(() => undefined);
        await expect(server.connection.sendRequest('kehoach/khong-co')).rejects.toThrow();
        expect(await server.request<DocumentSymbol[]>('textDocument/documentSymbol', URI)).toHaveLength(1);
    });

    it('ends when it is told to', async () => {
        expect(await server.stop()).toBe(0);
    });
});

it('the server speaks English when asked', async () => {
    const server = new Server();
    await server.initialize({ language: 'en' });
    await server.open(URI, TEXT.replace('[^1].', '[^5].'));
    const found = await server.diagnostics(URI, (diagnostics) => diagnostics.length > 0);
    expect(found.map(({ message }) => message).join()).toContain('There is no footnote “5”');
    expect(await server.stop()).toBe(0);
});
