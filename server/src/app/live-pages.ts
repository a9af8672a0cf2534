import { URI, UriUtils } from 'langium';
import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { PlanCommandHandler } from '../editor/numbering/outline-commands.js';
import type { LivePaper, LiveText } from '../live/live-paper.js';
import { PageServer } from '../live/page-server.js';
import { docxWriter } from '../live/paper-docx.js';
import { PAGES_COMMAND, type PagesParams, type PagesResult } from '../protocol.js';
import type { PlanSharedServices } from '../services.js';

/**
 * Shows the pages of open documents in a browser, for editors without web views. Nothing listens before the first is asked for.
 *
 * @param bundles where the build has laid the bundles
 */
export function servePages(connection: Connection, shared: PlanSharedServices, bundles: string): void {
    const { ExecuteCommandHandler, LanguageServer } = shared.lsp;
    if (!(ExecuteCommandHandler instanceof PlanCommandHandler)) {
        return;
    }
    let canShow = false;
    LanguageServer.onInitialize(({ capabilities }) => {
        canShow = capabilities.window?.showDocument?.support === true;
    });
    const changes = followChanges(shared);
    let starting: Promise<PageServer> | undefined;
    const started = async () => {
        const pages = new PageServer({
            bundles,
            language: () => shared.language.current,
            docx: docxWriter(bundles),
        });
        await pages.listen();
        return pages;
    };
    ExecuteCommandHandler.serve(PAGES_COMMAND, async (params): Promise<PagesResult> => {
        const uri = (params as Partial<PagesParams> | undefined)?.uri;
        if (typeof uri !== 'string' || !shared.workspace.TextDocuments.get(uri)) {
            const message = { vi: 'Văn bản này chưa mở.', en: 'This document is not open.' };
            throw new ResponseError(LSPErrorCodes.RequestFailed, shared.language.say(message));
        }
        starting ??= started();
        const address = (await starting).show(openPaper(uri, shared, changes, connection, canShow));
        if (canShow) {
            connection.window.showDocument({ uri: address, external: true }).catch(() => undefined);
        }
        return { address };
    });
}

/** Who listens to the changes of which document. */
type Changes = Map<string, Set<() => void>>;

function followChanges(shared: PlanSharedServices): Changes {
    const listeners: Changes = new Map();
    const tell = ({ document: { uri } }: { document: { uri: string } }) => {
        for (const listener of listeners.get(uri) ?? []) {
            listener();
        }
    };
    shared.workspace.TextDocuments.onDidChangeContent(tell);
    shared.workspace.TextDocuments.onDidClose(tell);
    return listeners;
}

function openPaper(
    uri: string,
    shared: PlanSharedServices,
    changes: Changes,
    connection: Connection,
    canShow: boolean,
): LivePaper {
    let version = 0;
    const text = (): LiveText => {
        const document = shared.workspace.TextDocuments.get(uri);
        if (!document) {
            return { type: 'noText', reason: shared.language.say({ vi: 'đã đóng', en: 'it was closed' }) };
        }
        const { settings } = shared;
        const rows = settings.rowsFor(uri);
        return {
            type: 'text',
            text: document.getText(),
            // its own versions begin anew when it is opened again
            version: ++version,
            standard: settings.standardOf(uri) ?? 'auto',
            ...(rows ? { standardRows: rows } : {}),
        };
    };
    return {
        name: UriUtils.basename(URI.parse(uri)),
        address: uri,
        text,
        onChange: (changed) => {
            const own = changes.get(uri) ?? new Set();
            changes.set(uri, own.add(changed));
            return () => {
                own.delete(changed);
                if (own.size === 0) {
                    changes.delete(uri);
                }
            };
        },
        goTo: (line) => {
            if (canShow) {
                const position = { line, character: 0 };
                const selection = { start: position, end: position };
                connection.window.showDocument({ uri, takeFocus: true, selection }).catch(() => undefined);
            }
        },
    };
}
