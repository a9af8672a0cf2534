import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { statePlan } from '../support/plans.js';
import { Server } from '../support/server.js';

const TEXT = statePlan('I. VIỆC\n\n- Sữa chữa hàng rào, cỗ vũ phong trào; sữa chữa hàng rào.');

let folder = '';
let server: Server;
beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kehoach-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
    server = new Server();
});
afterEach(() => server.process.kill());

async function opened(uri: string, folders?: string[]): Promise<Diagnostic[]> {
    await server.initialize({}, folders ? { folders } : {});
    await server.open(uri, TEXT);
    return server.diagnostics(uri, (found) => found.length === 2);
}

async function fixesOf(uri: string, diagnostic: Diagnostic | undefined): Promise<CodeAction[]> {
    const more = { range: diagnostic?.range, context: { diagnostics: [diagnostic] } };
    return server.request<CodeAction[]>('textDocument/codeAction', uri, more);
}

/** The edits of one file among those of a workspace, in whichever of the two forms. */
function editsFor(edit: WorkspaceEdit | undefined): [uri: string, edits: TextEdit[]][] {
    const changed = Object.entries(edit?.changes ?? {});
    const documents = (edit?.documentChanges ?? []).filter((each): each is TextDocumentEdit => 'textDocument' in each);
    return [
        ...changed,
        ...documents.map((each) => [each.textDocument.uri, each.edits as TextEdit[]] as [string, TextEdit[]]),
    ];
}

function applied(text: string, edits: TextEdit[]): string {
    return TextDocument.applyEdits(TextDocument.create('a:a', 'kehoach', 0, text), edits);
}

/** Does what an editor does with a fix that writes into a catalogue, and waits until the slip is known. */
async function take(uri: string, action: CodeAction | undefined, before = ''): Promise<string> {
    const [[catalogue, edits] = ['', []]] = editsFor(action?.edit);
    const text = applied(before, edits);
    await server.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: catalogue, languageId: 'danhmuc', version: 1, text },
    });
    const left = await server.diagnostics(uri, (found) => found.length === 1);
    expect(left.map(({ message }) => message).join()).toContain('“cỗ”');
    return text;
}

describe('the fixes of a slip, over the protocol', () => {
    it('begin a catalogue in the folder of the workspace where there is none', async () => {
        const root = pathToFileURL(mkdtempSync(join(folder, 'moi-'))).toString();
        const uri = `${root}/a.kehoach`;
        const [slip] = await opened(uri, [root]);
        const actions = await fixesOf(uri, slip);
        expect(actions.map(({ title }) => title)).toEqual([
            'Thêm “sữa chữa” vào danh mục từ (danh-muc.danhmuc)',
            'Sửa thành “Sửa”',
            'Bỏ qua “sữa chữa” trong tệp này (chinh-ta-ngu-canh)',
            'Bỏ qua “chinh-ta-ngu-canh” cho đoạn này',
        ]);
        // editors list what is preferred first
        expect(actions.some(({ isPreferred }) => isPreferred)).toBe(false);
        const [add] = actions;
        expect(add?.edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: `${root}/danh-muc.danhmuc` });
        expect(add?.command?.arguments?.[2]).toEqual([{ uri: `${root}/danh-muc.danhmuc`, line: 0 }]);
        expect(await take(uri, add)).toBe('từ:\n  sữa chữa\n');
    });

    it('add to the list that there is', async () => {
        const place = mkdtempSync(join(folder, 'co-'));
        const words = 'từ:\n  vắcxin\n\ncơ quan Đội Cây xanh\n';
        writeFileSync(join(place, 'rieng.danhmuc'), words);
        const root = pathToFileURL(place).toString();
        const uri = `${root}/a.kehoach`;
        const [slip] = await opened(uri, [root]);
        const [add] = await fixesOf(uri, slip);
        expect(add?.title).toBe('Thêm “sữa chữa” vào danh mục từ (rieng.danhmuc)');
        expect(await take(uri, add, words)).toBe('từ:\n  vắcxin\n  sữa chữa\n\ncơ quan Đội Cây xanh\n');
    });

    it('begin a catalogue without a file where no folder is open, for a paper without one too', async () => {
        const uri = 'untitled:Untitled-1';
        const [slip] = await opened(uri);
        const [add] = await fixesOf(uri, slip);
        expect(add?.edit?.documentChanges).toHaveLength(1);
        expect(editsFor(add?.edit)[0]?.[0]).toBe('untitled:danh-muc.danhmuc');
        expect(await take(uri, add)).toBe('từ:\n  sữa chữa\n');
        // the second one goes into the same list
        const [other] = server.published.get(uri) ?? [];
        const [more] = await fixesOf(uri, other);
        expect(editsFor(more?.edit)).toEqual([
            ['untitled:danh-muc.danhmuc', [expect.objectContaining({ newText: '\n  cỗ vũ' })]],
        ]);
    });

    it('mend the word, or keep it from being told', async () => {
        const uri = 'file:///van-ban/a.kehoach';
        const [slip] = await opened(uri);
        expect(slip?.relatedInformation).toHaveLength(1);
        const [, mend, note] = await fixesOf(uri, slip);
        const result = (action: CodeAction | undefined) => applied(TEXT, editsFor(action?.edit)[0]?.[1] ?? []);
        expect(result(mend)).toBe(TEXT.replace('Sữa chữa', 'Sửa chữa'));
        const noted = result(note);
        expect(noted).toContain('\n// bỏ qua: chinh-ta-ngu-canh “sữa chữa”\n- Sữa chữa');
        await server.change(uri, 2, noted);
        await server.diagnostics(uri, (found) => found.length === 1 && String(found[0]?.message).includes('“cỗ”'));
        // where the paper goes on from there, the note still holds
        await server.change(uri, 3, noted.replace('cỗ vũ phong trào;', 'động viên.\n\n1. Mỗi xã tự'));
        await server.diagnostics(uri, (found) => found.length === 0);
    });
});
