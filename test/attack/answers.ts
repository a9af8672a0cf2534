import type { Client } from './client.js';
import type { World } from './operations.js';

/** A question to two servers. */
export interface Question {
    readonly method: string;
    readonly params: object;
}

interface Place {
    readonly path: string;
    readonly offset: number;
}

/** Everything that a server can be asked of some open files and of some places in them. */
export function questionsOf(
    world: Pick<World, 'open'>,
    paths: readonly string[],
    places: readonly Place[],
): Question[] {
    const questions: Question[] = [];
    for (const path of paths) {
        const document = world.open.get(path);
        if (!document) {
            continue;
        }
        const textDocument = { uri: document.uri };
        const whole = { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } };
        for (const name of [
            'documentSymbol',
            'foldingRange',
            'codeLens',
            'documentLink',
            'diagnostic',
            'semanticTokens/full',
        ]) {
            questions.push({ method: `textDocument/${name}`, params: { textDocument } });
        }
        questions.push({ method: 'textDocument/inlayHint', params: { textDocument, range: whole } });
        questions.push({ method: 'kehoach/standards', params: { textDocument } });
        if (path.endsWith('.danhmuc')) {
            const options = { tabSize: 4, insertSpaces: true };
            questions.push({ method: 'textDocument/formatting', params: { textDocument, options } });
        }
    }
    for (const { path, offset } of places) {
        const document = world.open.get(path);
        if (!document) {
            continue;
        }
        const at = { textDocument: { uri: document.uri }, position: document.positionAt(offset) };
        for (const name of ['hover', 'definition', 'documentHighlight', 'completion', 'prepareRename']) {
            questions.push({ method: `textDocument/${name}`, params: at });
        }
        questions.push({ method: 'textDocument/references', params: { ...at, context: { includeDeclaration: true } } });
        questions.push({ method: 'textDocument/selectionRange', params: { ...at, positions: [at.position] } });
        questions.push({ method: 'textDocument/rename', params: { ...at, newName: '21' } });
        questions.push({ method: 'textDocument/prepareCallHierarchy', params: at });
        questions.push({ method: 'textDocument/prepareTypeHierarchy', params: at });
    }
    for (const query of ['', 'ke hoach', 'so']) {
        questions.push({ method: 'workspace/symbol', params: { query } });
    }
    questions.push({ method: 'workspace/diagnostic', params: { previousResultIds: [] } });
    return questions;
}

/** Asks all questions, and those that answers lead to: code actions of the problems, callers and callees, super- and subtypes. */
export async function ask(
    client: Pick<Client, 'request'>,
    questions: readonly Question[],
): Promise<Map<string, string>> {
    const answers = new Map<string, string>();
    const put = async ({ method, params }: Question): Promise<unknown> => {
        const answer = await client.request(method, params);
        const result = 'result' in answer ? answer.result : undefined;
        const told = method === 'workspace/diagnostic' ? problemsByFile(result) : answer;
        answers.set(`${method} ${JSON.stringify(params)}`, JSON.stringify(told, comparable));
        return result;
    };
    await Promise.all(
        questions.map(async (question) => {
            const result = await put(question);
            if (question.method === 'textDocument/diagnostic') {
                const { items = [] } = (result ?? {}) as { items?: { range: object }[] };
                await Promise.all(
                    items.slice(0, 3).map((diagnostic) =>
                        put({
                            method: 'textDocument/codeAction',
                            params: {
                                ...question.params,
                                range: diagnostic.range,
                                context: { diagnostics: [diagnostic] },
                            },
                        }),
                    ),
                );
            }
            for (const [asked, further] of FURTHER) {
                if (question.method === asked && Array.isArray(result)) {
                    await Promise.all(
                        further.flatMap((method) => result.map((item) => put({ method, params: { item } }))),
                    );
                }
            }
        }),
    );
    return answers;
}

const FURTHER = [
    ['textDocument/prepareCallHierarchy', ['callHierarchy/incomingCalls', 'callHierarchy/outgoingCalls']],
    ['textDocument/prepareTypeHierarchy', ['typeHierarchy/supertypes', 'typeHierarchy/subtypes']],
] as const;

/** Files come in the order in which they were looked at; one without problems is told as such only where it had some before. */
function problemsByFile(report: unknown): [string, unknown[]][] {
    const { items = [] } = (report ?? {}) as { items?: { uri: string; items?: unknown[] }[] };
    return items
        .map(({ uri, items: problems = [] }): [string, unknown[]] => [uri, problems])
        .filter(([, problems]) => problems.length > 0)
        .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Names of results and versions are of one server alone. */
function comparable(key: string, value: unknown): unknown {
    return key === 'resultId' || key === 'version' ? undefined : value;
}

export interface Difference {
    readonly question: string;
    readonly lived: string | undefined;
    readonly fresh: string | undefined;
}

export function differences(lived: ReadonlyMap<string, string>, fresh: ReadonlyMap<string, string>): Difference[] {
    return [...new Set([...lived.keys(), ...fresh.keys()])]
        .filter((question) => lived.get(question) !== fresh.get(question))
        .map((question) => ({ question, lived: lived.get(question), fresh: fresh.get(question) }));
}
