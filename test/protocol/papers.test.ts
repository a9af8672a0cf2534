import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import { ImportRequest, type ImportResult, PasteRequest } from '../../server/src/protocol.js';
import { statePlan } from '../support/plans.js';
import { Server } from '../support/server.js';
import { paragraph, wordFile } from '../support/word-made.js';

const URI = 'file:///van-ban/dang-go.kehoach';

/** A file of Word of so many paragraphs; some tens of thousands take seconds. */
function paper(paragraphs: number): string {
    const body = Array.from({ length: paragraphs }, (_, index) =>
        paragraph(`${index + 1}. Trồng cây dọc đường liên xã.`),
    );
    return Buffer.from(wordFile({ body: body.join('') })).toString('base64');
}

describe('papers of other programs, by the bundled server', () => {
    let server: Server;
    beforeAll(async () => {
        // no machine has it there
        vi.stubEnv('KEHOACH_SOFFICE', '/khong-co/soffice');
        server = new Server();
        await server.initialize();
        await server.open(URI, statePlan('I. VIỆC\n\n1. Một.'));
    });
    afterAll(() => server.process.kill());

    const imported = (name: string, bytes: string): Promise<ImportResult> =>
        server.connection.sendRequest(ImportRequest, { name, bytes, planName: 'ke-hoach' });

    it('a file of Word, of text in an old encoding, and one that is none', async () => {
        expect(await imported('a.docx', paper(1))).toMatchObject({ text: '1. Trồng cây dọc đường liên xã.\n' });
        const legacy = Buffer.from('Trång c©y däc ®­êng liªn x· vµ ch¨m c©y', 'latin1').toString('base64');
        expect(await imported('a.txt', legacy)).toMatchObject({ text: 'Trồng cây dọc đường liên xã và chăm cây\n' });
        expect(await imported('a.docx', Buffer.from('x').toString('base64'))).toMatchObject({
            refused: expect.stringContaining('không phải tệp Word'),
        });
    });

    it('an old file of Word, or one of LibreOffice, where that is not installed: what to do', async () => {
        for (const name of ['a.doc', 'a.odt']) {
            const refused = await imported(
                name,
                Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1').toString('base64'),
            );
            expect(refused).toMatchObject({ refused: expect.stringMatching(/cần LibreOffice.*lưu dạng \.docx/u) });
        }
    });

    it('no program opens a file of a folder that is not trusted', async () => {
        const bytes = Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1').toString('base64');
        const ask = (name: string, given: string, isTrusted: boolean) =>
            server.connection.sendRequest(ImportRequest, { name, bytes: given, planName: 'ke-hoach', isTrusted });
        expect(await ask('a.doc', bytes, false)).toMatchObject({
            refused: expect.stringContaining('chưa được tin cậy'),
        });
        expect(await ask('a.doc', bytes, true)).toMatchObject({ refused: expect.stringContaining('cần LibreOffice') });
        // what is read here is read there, too
        expect(await ask('a.docx', paper(1), false)).toMatchObject({ text: '1. Trồng cây dọc đường liên xã.\n' });
    });

    it('nobody who types waits for a large file', async () => {
        let isDone = false;
        const large = imported('lon.docx', paper(20_000)).then((result) => {
            isDone = true;
            return result;
        });
        const hover = await server.request('textDocument/documentSymbol', URI, {});
        expect(isDone).toBe(false);
        expect(hover).not.toHaveLength(0);
        expect(await large).toMatchObject({ text: expect.stringContaining('20000. Trồng cây') });
    });

    it('a file that nobody wants any more is let go, and the next one is read', async () => {
        const wanted = new CancellationTokenSource();
        const params = { name: 'lon.docx', bytes: paper(20_000), planName: 'lon' };
        const large = server.connection.sendRequest(ImportRequest, params, wanted.token);
        wanted.cancel();
        // refused, or told to be cancelled: whoever has cancelled it does not care
        expect(await large.catch(() => ({ refused: '' }))).toHaveProperty('refused');
        expect(await imported('a.docx', paper(1))).toMatchObject({ text: expect.stringContaining('Trồng cây') });
    });

    it('the clipboard, in letters from before Unicode too', async () => {
        const pasted = await server.connection.sendRequest(PasteRequest, {
            text: 'Ph©n c«ng\n1. Trång c©y däc ®­êng liªn x·,\nvµ ch¨m c©y trong mïa kh«.\n',
        });
        expect(pasted).toMatchObject({
            text: 'Phân công\n\n1. Trồng cây dọc đường liên xã, và chăm cây trong mùa khô.\n',
            remarks: [expect.stringContaining('TCVN3')],
        });
        expect(
            await server.connection.sendRequest(PasteRequest, { text: 'Naïve café für Übung à la carte.' }),
        ).toBeNull();
    });
});
