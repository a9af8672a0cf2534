import type { Connection, InitializeParams, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { FoldersReadRequest } from '../protocol.js';
import type { PlanSharedServices } from '../services.js';

/** So soon a folder of common size is read: no progress is shown for it, in milliseconds. */
const SHOWN_AFTER = 1_500;

/**
 * Shows how far the reading of the folders is, so that everybody knows whether answers about other files are complete; asks the
 * client for hints and lenses again when it is over.
 */
export function tellFolderReading(connection: Connection, shared: PlanSharedServices): void {
    const { language, lsp, workspace } = shared;
    const { reading } = workspace.WorkspaceManager;
    let canShow = false;
    let refreshes = { hints: false, lenses: false };
    lsp.LanguageServer.onInitialize(({ capabilities }: InitializeParams) => {
        canShow = capabilities.window?.workDoneProgress === true;
        refreshes = {
            hints: capabilities.workspace?.inlayHint?.refreshSupport === true,
            lenses: capabilities.workspace?.codeLens?.refreshSupport === true,
        };
    });
    connection.onRequest(FoldersReadRequest, async () => {
        await reading.complete;
        return null;
    });
    let began: number | undefined;
    let shown: Promise<WorkDoneProgressServerReporter> | undefined;
    reading.onReading((done, all) => {
        if (began === undefined) {
            began = performance.now();
            void reading.complete.then(async () => {
                (await shown?.catch(() => undefined))?.done();
                if (refreshes.hints) connection.languages.inlayHint.refresh().catch(() => undefined);
                if (refreshes.lenses) connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
            });
        }
        if (!canShow || performance.now() - began < SHOWN_AFTER) {
            return;
        }
        const count = all === undefined ? '' : `${done}/${all}`;
        const share = all === undefined ? 0 : Math.floor((100 * done) / all);
        if (!shown) {
            shown = connection.window.createWorkDoneProgress();
            const title = {
                vi: 'Kế hoạch: đang đọc thư mục, kết quả tra cứu ở văn bản khác chưa đủ',
                en: 'Kế hoạch: reading the folder, answers about other papers are not complete yet',
            };
            shown.then(
                (progress) => progress.begin(language.say(title), share, count),
                () => undefined,
            );
        } else {
            shown.then(
                (progress) => progress.report(share, count),
                () => undefined,
            );
        }
    });
}
