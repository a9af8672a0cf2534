import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { DocumentState, TextDocument, URI, UriUtils } from 'langium';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { CancellationToken } from 'vscode-languageserver-protocol';
import { ClosedFileChecker } from '../../server/src/diagnostics/closed-files.js';
import { UnreadableFile } from '../../server/src/files/unreadable-file.js';
import { PlanFileSystem } from '../../server/src/workspace/plan-file-system.js';
import { statePlan } from '../support/plans.js';
import { ownServices } from '../support/services.js';

/** Its reference leads nowhere. */
const BROKEN = statePlan('I. VIỆC\n1. Trồng cây[^9].');

afterEach(() => void vi.restoreAllMocks());

/** Services with files that an editor has open, and files that it has not. */
async function workspaceOf(open: readonly string[], closed: readonly string[]) {
    const services = ownServices();
    const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments, TextDocuments } = services.shared.workspace;
    const uriOf = (name: string) => URI.parse(`memory:/${name}.kehoach`);
    for (const name of open) {
        TextDocuments.set(TextDocument.create(uriOf(name).toString(), 'kehoach', 1, BROKEN));
    }
    const documents = closed.map((name) => LangiumDocumentFactory.fromString(BROKEN, uriOf(name)));
    for (const document of documents) {
        LangiumDocuments.addDocument(document);
    }
    await DocumentBuilder.build(documents);
    await DocumentBuilder.update(open.map(uriOf), []);
    return { ...services, builder: DocumentBuilder, uriOf };
}

it('a change of one file links no other again, though its references are broken', async () => {
    const { plan, builder, uriOf } = await workspaceOf(['mot', 'hai'], ['ba']);
    const link = vi.spyOn(plan.references.Linker, 'link');
    await builder.update([uriOf('mot')], []);
    expect(link.mock.calls.map(([{ uri }]) => uri.path)).toEqual(['/mot.kehoach']);
});

it('closed files take no part in the build after a change: they wait to be asked for', async () => {
    const { builder, uriOf } = await workspaceOf(['mot'], ['hai', 'ba']);
    const built: string[] = [];
    builder.onBuildPhase(DocumentState.IndexedReferences, (documents) => {
        built.push(...documents.map(({ uri }) => uri.path));
    });
    await builder.update([uriOf('mot')], []);
    expect(built).toEqual(['/mot.kehoach']);
});

it('what is found in a closed file is remembered, unless something changed while it was checked', async () => {
    const { shared, plan, uriOf } = await workspaceOf([], ['mot']);
    const checker = new ClosedFileChecker(shared);
    const { DocumentValidator } = plan.validation;
    const validate = DocumentValidator.validateDocument.bind(DocumentValidator);
    const check = vi.spyOn(DocumentValidator, 'validateDocument');
    check.mockImplementationOnce(async (...args) => {
        const found = await validate(...args);
        checker.wake();
        return found;
    });
    const uri = uriOf('mot').toString();
    for (const times of [1, 2, 2]) {
        expect(await checker.check(uri, CancellationToken.None)).not.toEqual([]);
        expect(check).toHaveBeenCalledTimes(times);
    }
});

it('files of an update that the next one cancelled are told of all the same', async () => {
    const { shared, builder, uriOf } = await workspaceOf(['mot', 'hai'], ['ba']);
    const told: string[][][] = [];
    builder.onUpdated((...files) => told.push(files.map((uris) => uris.map(({ path }) => path))));
    const { WorkspaceLock } = shared.workspace;
    const cancelled = WorkspaceLock.write((token) => builder.update([uriOf('hai')], [uriOf('ba')], token));
    await WorkspaceLock.write((token) => builder.update([uriOf('mot')], [], token));
    await cancelled;
    await builder.update([uriOf('mot')], []);
    expect(told).toEqual([
        [['/hai.kehoach', '/mot.kehoach'], ['/ba.kehoach'], ['/mot.kehoach']],
        [['/mot.kehoach'], [], ['/mot.kehoach']],
    ]);
});

it('a file that could not be read in a build that was cancelled is there once an editor opens it', async () => {
    const { shared, builder, uriOf } = await workspaceOf([], ['mot', 'hai']);
    const { FileSystemProvider, LangiumDocuments, TextDocuments, WorkspaceLock } = shared.workspace;
    vi.spyOn(FileSystemProvider, 'readFile').mockImplementation(async () => {
        WorkspaceLock.cancelWrite();
        throw new UnreadableFile('gone', { vi: '', en: '' });
    });
    await WorkspaceLock.write((token) => builder.update([uriOf('mot'), uriOf('hai')], [], token));
    for (const name of ['mot', 'hai']) {
        TextDocuments.set(TextDocument.create(uriOf(name).toString(), 'kehoach', 1, BROKEN));
    }
    await builder.update([uriOf('mot'), uriOf('hai')], []);
    expect(LangiumDocuments.all.map(({ uri, state }) => [uri.path, state]).toArray()).toEqual([
        ['/mot.kehoach', DocumentState.Validated],
        ['/hai.kehoach', DocumentState.Validated],
    ]);
});

it('all problems of a closed file are told to each of two who ask at once', async () => {
    const { shared, uriOf } = await workspaceOf([], ['mot']);
    const checker = new ClosedFileChecker(shared);
    const ask = () => checker.check(uriOf('mot').toString(), CancellationToken.None);
    // who waits for a change is answered beside all others who do
    const changed = shared.workspace.WorkspaceLock.write(() => setTimeout(10));
    const [first, second] = await Promise.all([ask(), ask()]);
    await changed;
    expect(first).not.toEqual([]);
    expect(second).toEqual(first);
    expect(await ask()).toEqual(first);
});

it('a closed file is not checked by what a cancelled update left: it waits until all is read', async () => {
    const { shared, builder, uriOf } = await workspaceOf(['mot'], ['hai']);
    const { WorkspaceLock } = shared.workspace;
    const checker = new ClosedFileChecker(shared);
    const uri = uriOf('hai').toString();
    const cancelled = WorkspaceLock.write((token) => builder.update([uriOf('mot')], [], token));
    WorkspaceLock.cancelWrite();
    await cancelled;
    let isOver = false;
    const found = checker.check(uri, CancellationToken.None).then(() => isOver);
    await WorkspaceLock.read(() => undefined);
    await WorkspaceLock.write(async (token) => {
        await builder.update([uriOf('mot')], [], token);
        isOver = true;
    });
    expect(await found).toBe(true);
});

/** Services, and a folder on the disk with one file that is no folder of theirs yet. */
async function folderToCome() {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kehoach-rebuilding-')));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, '1.kehoach'), BROKEN);
    const files = new PlanFileSystem(() => shared.settings);
    const { shared } = ownServices({ fileSystemProvider: () => files });
    const { LangiumDocuments, TextDocuments, WorkspaceManager, WorkspaceLock } = shared.workspace;
    const { DocumentUpdateHandler: handler } = shared.lsp;
    await WorkspaceManager.initialized({});
    const names = () => LangiumDocuments.all.map(({ uri }) => UriUtils.basename(uri)).toArray();
    const settled = async () => {
        // what follows from what is handed over is handed over in its turn
        for (let times = 0; times < 3; times++) await handler.handedOver();
        await WorkspaceLock.read(() => undefined);
    };
    const come = { uri: pathToFileURL(folder).href, name: 'thu' };
    return { files, handler, WorkspaceManager, WorkspaceLock, TextDocuments, names, settled, come };
}

it('files that an update takes in while their folder is removed go with it', async () => {
    const { files, handler, names, settled, come } = await folderToCome();
    const removed = Promise.withResolvers<void>();
    // an update looks at each file that is new before it takes it in
    const stat = vi.spyOn(files, 'stat').mockImplementationOnce(async (uri) => {
        await handler.didChangeFolders({ added: [], removed: [come] });
        removed.resolve();
        return { uri, isFile: true, isDirectory: false };
    });
    await handler.didChangeFolders({ added: [come], removed: [] });
    await removed.promise;
    await settled();
    expect(stat).toHaveBeenCalled();
    expect(names()).toEqual([]);
});

it('files of a folder that comes while links are followed stay, though that walk has not met them', async () => {
    const { handler, WorkspaceManager, names, settled, come } = await folderToCome();
    vi.spyOn(WorkspaceManager, 'filesBesideLinks').mockImplementationOnce(async () => {
        await handler.didChangeFolders({ added: [come], removed: [] });
        await expect.poll(names).toEqual(['1.kehoach']);
        return { all: [], elsewhere: [] };
    });
    handler.didChangeWatchedFiles?.({ changes: [] });
    await settled();
    expect(names()).toEqual(['1.kehoach']);
});

it('a file that is closed outside of all folders stays when its folder comes at once', async () => {
    const { handler, names, settled, come, TextDocuments, WorkspaceLock } = await folderToCome();
    const document = TextDocument.create(`${come.uri}/1.kehoach`, 'kehoach', 1, BROKEN);
    TextDocuments.set(document);
    handler.didChangeContent?.({ document });
    await settled();
    // the update that takes it away has to wait
    const busy = WorkspaceLock.write(() => setTimeout(300));
    TextDocuments.delete(document.uri);
    handler.didCloseDocument?.({ document });
    await handler.didChangeFolders({ added: [come], removed: [] });
    await busy;
    await settled();
    expect(names()).toEqual(['1.kehoach']);
});

it('files that are to be read again go with their folder when it is removed first', async () => {
    const { handler, names, settled, come, WorkspaceLock } = await folderToCome();
    await handler.didChangeFolders({ added: [come], removed: [] });
    await settled();
    expect(names()).toEqual(['1.kehoach']);
    const busy = WorkspaceLock.write(() => setTimeout(300));
    await handler.didChangeFolders({ added: [], removed: [come] });
    await handler.handedOver();
    const again = handler.readAgain([URI.parse(`${come.uri}/1.kehoach`)]);
    await Promise.all([busy, again]);
    await settled();
    expect(names()).toEqual([]);
});
