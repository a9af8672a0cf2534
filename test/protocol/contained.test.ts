import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { DocumentState, type LangiumDocument, TextDocument, URI } from 'langium';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Connection, createConnection } from 'vscode-languageserver/node';
import { ResponseError } from 'vscode-languageserver-protocol';
import { guardedConnection } from '../../server/src/app/guarded-connection.js';
import { tellTroubles } from '../../server/src/app/told-troubles.js';
import { SpokenLanguage } from '../../server/src/language/language.js';
import { type Trouble, Troubles } from '../../server/src/troubles.js';
import { statePlan } from '../support/plans.js';
import { ownServices, type OwnServices as Services } from '../support/services.js';

afterEach(() => void vi.restoreAllMocks());

const isSecond = (of: string | LangiumDocument) =>
    typeof of === 'string' ? of.includes('2/KH') : /2\./.test(of.uri.path);

/** Does what it did, but throws for the second document. */
function failing<A extends [string | LangiumDocument, ...unknown[]], R>(run: (...args: A) => R): (...args: A) => R {
    return (...args) => {
        if (isSecond(args[0])) {
            throw new Error('on purpose');
        }
        return run(...args);
    };
}

/** What breaks each step of a build. */
const STEPS: Record<string, (services: Services) => void> = {
    reading: ({ plan: { parser } }) => {
        const { AsyncParser } = parser;
        const parse = AsyncParser.parse.bind(AsyncParser);
        vi.spyOn(AsyncParser, 'parse').mockImplementation(failing(parse));
    },
    facts: ({ plan: { references } }) => {
        const { ScopeComputation } = references;
        const collect = ScopeComputation.collectExportedSymbols.bind(ScopeComputation);
        vi.spyOn(ScopeComputation, 'collectExportedSymbols').mockImplementation(failing(collect));
    },
    linking: ({ plan: { references } }) => {
        const { Linker } = references;
        const link = Linker.link.bind(Linker);
        vi.spyOn(Linker, 'link').mockImplementation(failing(link));
    },
    checking: ({ plan: { validation } }) => {
        const { DocumentValidator } = validation;
        const validate = DocumentValidator.validateDocument.bind(DocumentValidator);
        vi.spyOn(DocumentValidator, 'validateDocument').mockImplementation(failing(validate));
    },
};

describe('a document at which a step of the build fails', () => {
    it.each(Object.keys(STEPS))('at %s stops no other, is told once, and does not pass for sound', async (step) => {
        const services = ownServices();
        const { workspace, troubles } = services.shared;
        const told: Trouble[] = [];
        troubles.onTrouble((trouble) => told.push(trouble));
        STEPS[step]?.(services);
        const uris = [1, 2, 3].map((number) => {
            const text = statePlan('I. VIỆC\n1. Trồng cây[^9].').replace('07/KH', `${number}/KH`);
            const uri = URI.parse(`memory:/${number}.kehoach`);
            workspace.TextDocuments.set(TextDocument.create(uri.toString(), 'kehoach', 1, text));
            return uri;
        });
        for (let time = 0; time < 3; time++) {
            await workspace.DocumentBuilder.update(uris, []);
        }
        const codes = uris.map((uri) =>
            workspace.LangiumDocuments.getDocument(uri)?.diagnostics?.map(({ code }) => code),
        );
        expect(codes[0]).toContain('chu-thich-thieu');
        expect(codes[2]).toEqual(codes[0]);
        expect(codes[1]?.filter((code) => code === 'loi-cong-cu')).toHaveLength(1);
        expect(told).toHaveLength(1);
        expect(told[0]?.message.vi).toContain('2.kehoach');
    });
});

describe('changes in a burst', () => {
    // after each change an editor asks for this and that, and each message has a turn of the event loop
    it.each([0, 10])('are built once, with the last text, where %i requests stand between them', async (requests) => {
        const { shared } = ownServices();
        const { DocumentBuilder, LangiumDocuments, TextDocuments, WorkspaceManager } = shared.workspace;
        await WorkspaceManager.initialized({});
        const update = vi.spyOn(DocumentBuilder, 'update');
        const uri = URI.parse('memory:/1.kehoach');
        for (let version = 1; version <= 1000; version++) {
            const document = TextDocument.create(uri.toString(), 'kehoach', version, statePlan(`I. VIỆC\n${version}`));
            TextDocuments.set(document);
            shared.lsp.DocumentUpdateHandler.didChangeContent?.({ document });
            for (let turn = 0; version % 100 === 0 && turn <= requests; turn++) {
                await setImmediate();
            }
        }
        // whoever asks now hears of the last text
        await DocumentBuilder.waitUntil(DocumentState.Validated, uri);
        expect(update).toHaveBeenCalledTimes(1);
        expect(LangiumDocuments.getDocument(uri)?.parseResult.value.$cstNode?.text).toContain('1000');
    });
});

describe('a handler that throws', () => {
    type Registered = (params: unknown) => unknown;

    it('now or later, is answered as an error and told once; what it says itself is passed on', async () => {
        const troubles = new Troubles();
        const told: Trouble[] = [];
        troubles.onTrouble((trouble) => told.push(trouble));
        const handlers = new Map<string, Registered>();
        const register = (name: string) => (handler: Registered) => void handlers.set(name, handler);
        const languages = { inlayHint: { on: register('inlayHint') } };
        const raw = { onHover: register('hover'), onDidChangeWatchedFiles: register('files'), languages };
        const language = new SpokenLanguage();
        const connection = guardedConnection(
            raw as unknown as Connection,
            () => troubles,
            () => language,
        );
        const params = { textDocument: { uri: 'file:///a/mot.kehoach' } };
        connection.onHover(() => {
            throw new Error('now');
        });
        connection.languages.inlayHint.on(async () => Promise.reject(new Error('later')));
        connection.onDidChangeWatchedFiles(async () => Promise.reject(new Error('nobody asks')));
        for (let time = 0; time < 3; time++) {
            expect(() => handlers.get('hover')?.(params)).toThrow(ResponseError);
            await expect(handlers.get('inlayHint')?.(params)).rejects.toThrow(ResponseError);
            await handlers.get('files')?.({ changes: [] });
        }
        expect(told.map(({ error }) => String(error))).toEqual(['Error: now', 'Error: later', 'Error: nobody asks']);
        expect(told[0]?.message.vi).toContain('mot.kehoach');
        connection.onHover(() => {
            throw new ResponseError(-32803, 'own words');
        });
        expect(() => handlers.get('hover')?.(params)).toThrow('own words');
        expect(told).toHaveLength(3);
    });
});

it('a trouble that nobody is there any more to hear of is told without another one', async () => {
    const connection = createConnection(new PassThrough(), new PassThrough());
    connection.listen();
    const troubles = new Troubles();
    tellTroubles(connection, troubles, new SpokenLanguage());
    connection.dispose();
    const message = { vi: 'hỏng', en: 'broken' };
    expect(() => troubles.tell({ subject: 'thử', message, error: new Error('on purpose') })).not.toThrow();
});
