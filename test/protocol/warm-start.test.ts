import {
    cpSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    realpathSync,
    renameSync,
    rmSync,
    writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ResponseError } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sqlite } from '../../server/src/kept/sqlite.js';
import { ask, differences, questionsOf } from '../attack/answers.js';
import { planOfArchive } from '../bench/archive.js';
import { Server } from '../support/server.js';

/** What was written just now may be written again without the disk telling: so long nothing is known by what it tells. */
const SETTLED = 3_200;
const PLANS = 12;
const OPEN = 'luu-tru/0.kehoach';
/** So many places of the open file are asked for everything. */
const PLACES = 12;

/** Of the whole folder; an error is no answer. */
const ASKED_OF_ALL = [
    ...['body', 'deadline', 'plan'].map((by) => ({ method: 'kehoach/tasks', params: { by, filter: {} } })),
    { method: 'kehoach/directives', params: { query: 'ke hoach' } },
];

let root: string;
let folder: string;
let storage: string;

beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'kehoach-warm-')));
    [folder, storage] = [join(root, 'van-ban'), join(root, 'kept')];
    cpSync('examples', folder, { recursive: true });
    mkdirSync(join(folder, 'luu-tru'));
    mkdirSync(join(folder, 'khac'));
    for (let place = 0; place < PLANS; place++) {
        writeFileSync(join(folder, 'luu-tru', `${place}.kehoach`), planOfArchive(place, 6000));
    }
});

afterEach(() => rmSync(root, { recursive: true }));

/** Runs a server over the folder. */
async function run<T>(storedIn: string | undefined, work: (server: Server) => Promise<T>): Promise<T> {
    const server = new Server();
    try {
        const folders = [pathToFileURL(folder).href];
        const options = { storage: storedIn, workspaceDiagnostics: 'all' };
        await server.initialize(options, { folders, textDocument: { diagnostic: {} } });
        return await work(server);
    } finally {
        await server.stop();
    }
}

/** All that a server answers about the open file, its places, and the whole folder. */
async function answers(server: Server): Promise<Map<string, string>> {
    const uri = pathToFileURL(join(folder, OPEN)).href;
    const text = readFileSync(join(folder, OPEN), 'utf8');
    await server.open(uri, text);
    const open = new Map([[OPEN, TextDocument.create(uri, 'kehoach', 1, text)]]);
    const numbers = [...text.matchAll(/\d+\/QĐ|Sở |Ủy ban/g)].slice(0, PLACES);
    const questions = questionsOf(
        { open },
        [OPEN],
        numbers.map(({ index }) => ({ path: OPEN, offset: index + 1 })),
    );
    const request = (method: string, params: object) =>
        server.connection.sendRequest(method, params).then(
            (result) => ({ result }),
            ({ code }: ResponseError<unknown>) => ({ error: code }),
        );
    const found = await ask({ request }, [...questions, ...ASKED_OF_ALL]);
    for (const { method, params } of ASKED_OF_ALL) {
        expect(found.get(`${method} ${JSON.stringify(params)}`), method).toMatch(/^\{"result":/);
    }
    return found;
}

function keptFiles(): string[] {
    const library = sqlite() as NonNullable<ReturnType<typeof sqlite>>;
    const [name] = readdirSync(storage).filter((each) => each.endsWith('.sqlite')) as [string];
    const database = new library.DatabaseSync(join(storage, name), { readOnly: true });
    const uris = database.prepare('SELECT uri FROM plans ORDER BY uri').all();
    database.close();
    return uris.map(({ uri }) => String(uri));
}

function plansThere(): string[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.kehoach'))
        .map((name) => pathToFileURL(join(folder, name)).href)
        .sort();
}

it.skipIf(sqlite() === undefined)(
    'a server that starts again answers as one that starts for the first time, whatever changed between',
    async () => {
        await after(SETTLED);
        await run(storage, async () => undefined);
        expect(keptFiles()).toEqual(plansThere());
        // as everything is
        const again = await run(storage, answers);
        const first = await run(undefined, answers);
        expect(differences(again, first)).toEqual([]);
        expect(first.size).toBeGreaterThan(PLACES * 5);
        // one is written anew in as many letters, one is new, one is gone, one has moved, one has another name
        const path = (name: string) => join(folder, 'luu-tru', `${name}.kehoach`);
        writeFileSync(path('1'), readFileSync(path('1'), 'utf8').replaceAll('777/QĐ', '776/QĐ'));
        writeFileSync(path('moi'), planOfArchive(50, 6000));
        rmSync(path('2'));
        renameSync(path('3'), join(folder, 'khac', '3.kehoach'));
        renameSync(path('4'), path('ten-khac'));
        // before another one of the same number
        cpSync(path('5'), join(folder, 'ban-sao.kehoach'));
        const warm = await run(storage, answers);
        const cold = await run(undefined, answers);
        expect(differences(warm, cold)).toEqual([]);
        expect(differences(warm, again)).not.toEqual([]);
        expect(keptFiles()).toEqual(plansThere());
    },
);
