import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApplyWorkspaceEditParams, CodeAction, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { statePlan } from '../support/plans.js';
import { Server } from '../support/server.js';

const URI = 'file:///van-ban/danh-so.kehoach';
const TEXT = statePlan('I. VIỆC\n\n1. Một.\n\n2. Hai.\n\n2. Ba, xem khoản 2 Mục I.');

describe('numbering, by the bundled server', () => {
    let server: Server;
    const asked: ApplyWorkspaceEditParams[] = [];
    let answer: (params: ApplyWorkspaceEditParams) => { applied: boolean };
    beforeAll(async () => {
        server = new Server();
        server.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
            asked.push(params);
            return answer(params);
        });
        server.connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
            server.shown.push(message);
            return null;
        });
        const { executeCommandProvider } = await server.initialize(
            {},
            { workspace: { workspaceEdit: { documentChanges: true }, applyEdit: true } },
        );
        expect(executeCommandProvider).toMatchObject({ commands: expect.arrayContaining(['kehoach.outline']) });
        await server.open(URI, TEXT);
    });
    afterAll(() => server.process.kill());

    async function actions(code: string): Promise<CodeAction[]> {
        const found = await server.diagnostics(URI, (all) => all.some((each) => each.code === code));
        const diagnostic = found.find((each) => each.code === code);
        return server.request<CodeAction[]>('textDocument/codeAction', URI, {
            range: diagnostic?.range,
            context: { diagnostics: [diagnostic] },
        });
    }

    it('is a fix of a problem; what is made is made of the text as it is then, and doubts are told', async () => {
        const [fix] = (await actions('danh-so-lap')).filter(({ title }) => title === 'Đánh số lại cả danh sách');
        expect(fix?.command?.command).toBe('kehoach.outline');
        // somebody types while the edit is on its way: it is planned again
        let changed = TEXT;
        answer = ({ edit }) => {
            const [{ textDocument, edits }] = edit.documentChanges as [TextDocumentEdit];
            if (textDocument.version === 1) {
                changed = TEXT.replace('Một', 'Một một');
                void server.change(URI, 2, changed);
                return { applied: false };
            }
            const before = TextDocument.create(URI, '', 0, changed);
            changed = TextDocument.applyEdits(before, edits as never);
            return { applied: true };
        };
        const result = await server.connection.sendRequest('workspace/executeCommand', fix?.command);
        expect(result).toMatchObject({ applied: true });
        expect(asked.length).toBe(2);
        expect(changed).toContain('1. Một một.\n\n2. Hai.\n\n3. Ba, xem khoản 2 Mục I.');
        await server.until(() => server.shown.some((message) => message.includes('“khoản 2 Mục I” (dòng ')));
    });

    it('does nothing for what it does not understand', async () => {
        for (const argument of [undefined, {}, { uri: URI, position: { line: 1, character: 0 }, action: 'xóa' }]) {
            const result = await server.connection.sendRequest('workspace/executeCommand', {
                command: 'kehoach.outline',
                arguments: [argument],
            });
            expect(result).toEqual({ applied: false, position: null, from: null, message: null, isPart: true });
        }
    });
});
