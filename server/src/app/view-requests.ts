import { type LangiumDocument, URI, UriUtils } from 'langium';
import type { CancellationToken, Connection, TextDocumentIdentifier } from 'vscode-languageserver';
import { type Assignment, byDueDay } from '../assignments/assignment.js';
import { dayOf } from '../assignments/groups.js';
import { taskRows, tasksAsCalendar, tasksAsCsv, tasksAsXlsx } from '../assignments/task-row.js';
import { chainBelow, chainRoots } from '../editor/views/chain-view.js';
import { taskNodes, taskPath, wantedTasks } from '../editor/views/task-view.js';
import { toBase64 } from '../files/base64.js';
import {
    ChainRequest,
    TaskAtRequest,
    type TaskExportParams,
    TaskExportRequest,
    type TaskExportResult,
    TasksRequest,
    ViewsStaleNotification,
} from '../protocol.js';
import type { PlanSharedServices } from '../services.js';
import { asSoonAsKnown } from './as-soon-as-known.js';

/** Answers what trees beside the text show: who has to do what by when, and the chain of directives. */
export function answerViewRequests(connection: Connection, shared: PlanSharedServices): void {
    const { LangiumDocuments, DocumentBuilder } = shared.workspace;
    const fileAt = (asked: TextDocumentIdentifier): LangiumDocument | undefined =>
        LangiumDocuments.getDocument(URI.parse(asked.uri));
    // who shows nothing is told nothing: once something changed, not again before the next question
    let isShown = false;
    const answered = <T>(answer: () => T | Promise<T>): Promise<T> =>
        asSoonAsKnown(shared, () => {
            isShown = true;
            return answer();
        });
    DocumentBuilder.onUpdated(() => {
        if (isShown) {
            isShown = false;
            connection.sendNotification(ViewsStaleNotification).catch(() => undefined);
        }
    });
    const world = (token?: CancellationToken) => ({
        knowledge: shared.knowledge,
        language: shared.language,
        today: dayOf(new Date()),
        isOver: () => token?.isCancellationRequested ?? false,
    });
    connection.onRequest(TasksRequest, ({ under, ...wanted }, token) =>
        answered(() => taskNodes(wanted, under, world(token))),
    );
    connection.onRequest(TaskAtRequest, ({ textDocument, position, ...wanted }, token) =>
        answered(() => {
            const file = fileAt(textDocument);
            return file ? taskPath(wanted, file, position, world(token)) : [];
        }),
    );
    connection.onRequest(TaskExportRequest, (params) =>
        asSoonAsKnown(shared, async () =>
            exported([...(await wantedTasks(params, world()))].sort(byDueDay), params.form),
        ),
    );
    connection.onRequest(ChainRequest, (params) =>
        answered(() => {
            if ('under' in params) {
                return chainBelow(params.under, world());
            }
            const file = fileAt(params.textDocument);
            return file ? chainRoots(file, params.position, world()) : [];
        }),
    );
}

const WRITERS = { xlsx: tasksAsXlsx, csv: tasksAsCsv, ics: tasksAsCalendar } as const;

async function exported(tasks: readonly Assignment[], form: TaskExportParams['form']): Promise<TaskExportResult> {
    const rows = taskRows(tasks, (uri) => UriUtils.basename(URI.parse(uri)));
    const contents = await WRITERS[form](rows);
    const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : new Uint8Array(contents);
    const entries = form === 'ics' ? tasks.filter(({ due }) => due !== null).length : rows.length;
    return { bytes: toBase64(bytes), entries };
}
