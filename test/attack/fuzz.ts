import { lstatSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ErrorCodes } from 'vscode-languageserver-protocol/node';
import { ask, type Difference, differences, questionsOf } from './answers.js';
import { Client, type Message, type Tally } from './client.js';
import { messagesOutOfOrder, nextOperations, type Operation, PATHS, World } from './operations.js';
import { Random } from './random.js';
import { randomText } from './texts.js';

/** How long a server may take until its answers are those of the files as they are, in milliseconds. */
const SETTLING = 8_000;

/** A way into the server: a file among the bundles, and arguments. */
export type Door = readonly [file: string, ...args: string[]];

/** What one attack came to. */
export interface Figures {
    readonly seed: number;
    readonly tally: Tally;
    edits: number;
    events: number;
    comparisons: number;
    /** Of them, those with a process of its own. */
    processes: number;
    /** Answers compared. */
    answers: number;
    applied: number;
    /** Requests before the greeting or after the end, to fresh servers; each has to be refused. */
    outOfOrder: number;
    /** Differences, edits that do not fit, ends with the wrong status: each a text to read. */
    faults: string[];
    /** Heap after a collection, and what the process holds of the machine's memory, at each look; in bytes. */
    heap: number[];
    /** What of the heap the engine has compiled, at each look. */
    compiled: number[];
    rss: number[];
    /** The heap of a fresh process that has the same files and open texts, at the same looks. */
    fresh: number[];
}

/** An attack on one server that lives as long as the attack does. */
export class Fuzz {
    readonly figures: Figures;
    private readonly entry: readonly string[];
    private readonly random: Random;
    private readonly client: Client;
    private readonly world: World;
    /** What happened since the answers were last the same as a fresh server's, and how all was then. */
    private log: Operation[] = [];
    private before: Operation[] = [];

    /**
     * @param bundles the folder of the bundles and of their catalogue, see {@link copyBundles}
     * @param door the server's file there, and its arguments
     * @param seed decides all that happens, but for the time it takes
     */
    constructor(
        private readonly bundles: string,
        [file, ...args]: Door,
        seed: number,
    ) {
        this.entry = [join(bundles, file), ...args];
        this.random = new Random(seed);
        this.world = new World(mkdtempSync(join(tmpdir(), 'kehoach-attack-')));
        this.client = Client.start(this.entry);
        this.figures = {
            ...{
                seed,
                tally: this.client.tally,
                edits: 0,
                events: 0,
                comparisons: 0,
                processes: 0,
                answers: 0,
                applied: 0,
                outOfOrder: 0,
            },
            ...{ faults: [], heap: [], compiled: [], rss: [], fresh: [] },
        };
    }

    async start(): Promise<void> {
        for (const path of PATHS.filter(() => this.random.chance(0.8))) {
            const base64 = Buffer.from(randomText(path, this.random)).toString('base64');
            await this.world.perform({ do: 'write', path, base64 }, this.client);
        }
        this.world.untold.clear();
        // asked before it is greeted; the answer is waited for like all others
        void this.client.request('textDocument/hover', {
            textDocument: { uri: this.world.uri(PATHS[0] as string) },
            position: { line: 0, character: 0 },
        });
        await this.client.initialize(this.world.folderUris);
        this.before = stateOf(this.world);
    }

    get ended(): boolean {
        return this.client.tally.exits.length > 0;
    }

    /**
     * Some changes, then a comparison with a server that starts now.
     *
     * @param inProcess whether the fresh server is a process of its own; then the memory of both is looked at, too
     */
    async round(inProcess: boolean): Promise<void> {
        const edits = this.world.edits + 22;
        while (this.world.edits < edits && !this.ended) {
            for (const operation of nextOperations(this.world, this.random)) {
                this.log.push(operation);
                // a burst is not waited for, nor is a question
                void this.world.perform(operation, this.client);
            }
            if (this.random.chance(0.1)) {
                await setTimeout(this.random.below(5));
            }
        }
        if (this.random.chance(0.3)) {
            await this.applyOffer();
        }
        await this.compare(inProcess);
        this.figures.edits = this.world.edits;
        this.figures.events = this.world.events;
    }

    /** @param fresh the heap of a process that has the same files and open texts */
    private async measure(fresh: number): Promise<void> {
        const memory = this.ended ? undefined : await this.client.memory();
        if (memory) {
            this.figures.heap.push(memory.heapUsed);
            this.figures.compiled.push(memory.compiled);
            this.figures.rss.push(memory.rss);
            this.figures.fresh.push(fresh);
        }
    }

    async stop(): Promise<void> {
        if (!this.ended) {
            const status = await this.client.stop(messagesOutOfOrder(this.world, this.random));
            if (status !== 0) {
                this.figures.faults.push(`seed ${this.figures.seed}: the server ended with ${status} when told to end`);
            }
        }
        rmSync(this.world.root, { recursive: true, force: true });
    }

    private async compare(inProcess: boolean): Promise<void> {
        this.world.tellTruth(this.client);
        const open = [...this.world.open.keys()];
        const asked = open.filter((_, index) => index < 1 || this.random.chance(0.4));
        const places = asked.map((path) => {
            const text = this.world.open.get(path)?.getText() ?? '';
            const marks = [...text.matchAll(/\/|\[\^|Mục|số |Sở /g)].map(({ index }) => index);
            const offset =
                marks.length > 0 && this.random.chance(0.7)
                    ? this.random.pick(marks)
                    : this.random.below(text.length + 1);
            return { path, offset };
        });
        const questions = questionsOf(this.world, asked, places);
        const found = await compareOnce(
            this.world,
            this.client,
            questions,
            this.bundles,
            inProcess ? this.entry : undefined,
            messagesOutOfOrder(this.world, this.random),
        );
        this.figures.comparisons++;
        this.figures.outOfOrder += found.outOfOrder;
        this.figures.faults.push(...found.faults.map((fault) => `seed ${this.figures.seed}: a fresh server: ${fault}`));
        this.figures.processes += inProcess ? 1 : 0;
        this.figures.answers += found.answers;
        if (found.heap !== undefined) {
            await this.measure(found.heap);
        }
        if (found.differences.length > 0 && !this.ended) {
            this.figures.faults.push(await this.report(found.differences));
        }
        this.before = stateOf(this.world);
        this.log = [];
    }

    /** Takes what the server offers at a random place, as a user would. */
    private async applyOffer(): Promise<void> {
        const path = this.random.pick([...this.world.open.keys()]);
        const document = this.world.open.get(path);
        if (!document) {
            return;
        }
        const textDocument = { uri: document.uri };
        const position = document.positionAt(this.random.below(document.getText().length + 1));
        let changes: Record<string, never[]> | undefined;
        const report = await this.client.request('textDocument/diagnostic', { textDocument });
        const { items = [] } = (('result' in report ? report.result : undefined) ?? {}) as {
            items?: { range: object }[];
        };
        const diagnostic = items.length > 0 ? this.random.pick(items) : undefined;
        if (diagnostic && this.random.chance(0.7)) {
            const answer = await this.client.request('textDocument/codeAction', {
                textDocument,
                range: diagnostic.range,
                context: { diagnostics: [diagnostic] },
            });
            const actions = ('result' in answer ? answer.result : null) as
                | { edit?: { changes?: typeof changes } }[]
                | null;
            changes = actions && actions.length > 0 ? this.random.pick(actions).edit?.changes : undefined;
        } else {
            const answer = await this.client.request('textDocument/rename', { textDocument, position, newName: '7' });
            changes = (('result' in answer ? answer.result : null) as { changes?: typeof changes } | null)?.changes;
        }
        if (changes) {
            // the log holds what came of it
            const texts = new Map([...this.world.open].map(([each, { version }]) => [each, version]));
            const faults = await this.world.apply(changes, this.client);
            this.figures.applied++;
            this.figures.faults.push(...faults.map((fault) => `seed ${this.figures.seed}: ${fault}`));
            for (const [each, opened] of this.world.open) {
                if (opened.version !== texts.get(each)) {
                    this.log.push({ do: 'replace', path: each, text: opened.getText() });
                }
            }
        }
    }

    /** A difference as it can be had again, with as few operations as still show it. */
    private async report(found: readonly Difference[]): Promise<string> {
        const few =
            this.figures.faults.length < MAX_SEARCHES
                ? await minimise(this.before, this.log, this.bundles, this.entry)
                : undefined;
        const file = join(tmpdir(), `kehoach-attack-${this.figures.seed}-${this.figures.comparisons}.json`);
        writeFileSync(file, JSON.stringify({ before: this.before, log: few ?? this.log }, null, 1));
        const repeat = few
            ? `It can be had again by --replay ${file}:\n${few.map((each) => `  ${JSON.stringify(each).slice(0, 300)}`).join('\n')}`
            : `The last ${this.log.length} operations alone do not show it, or were not tried: ${file}`;
        return [
            `seed ${this.figures.seed}, comparison ${this.figures.comparisons}:`,
            `${found.length} answers differ from those of a fresh server, the first:`,
            `${shown(found[0] as Difference)}\n${repeat}`,
        ].join(' ');
    }
}

function shown({ question, lived, fresh }: Difference): string {
    const at = [...(lived ?? '')].findIndex((sign, index) => sign !== fresh?.[index]);
    const from = Math.max(0, at - 200);
    return `${question}\n  lived: …${lived?.slice(from, at + 400)}\n  fresh: …${fresh?.slice(from, at + 400)}`;
}

/** What a comparison came to. */
interface Compared {
    readonly differences: Difference[];
    readonly answers: number;
    readonly outOfOrder: number;
    readonly faults: readonly string[];
    /** The heap of the fresh server, where it was a process of its own; in bytes. */
    readonly heap: number | undefined;
}

/**
 * Asks a server and a fresh one until they agree, or until the first has had its time.
 *
 * @param outOfOrder what the fresh one hears before it is greeted, and after it is shut down
 */
async function compareOnce(
    world: World,
    client: Client,
    questions: Parameters<typeof ask>[1],
    bundles: string,
    entry: readonly string[] | undefined,
    outOfOrder: readonly Message[] = [],
    settling = SETTLING,
): Promise<Compared> {
    const fresh = entry ? Client.start(entry) : Client.fresh(bundles);
    const compare = async () => {
        await Promise.all(outOfOrder.map((message) => fresh.isRefused(message, ErrorCodes.ServerNotInitialized)));
        await fresh.initialize(world.folderUris);
        for (const [, document] of world.open) {
            const { uri, languageId, version } = document;
            fresh.notify('textDocument/didOpen', {
                textDocument: { uri, languageId, version, text: document.getText() },
            });
        }
        const until = Date.now() + settling;
        for (;;) {
            const [lived, expected] = await Promise.all([ask(client, questions), ask(fresh, questions)]);
            const found = differences(lived, expected);
            if (found.length === 0 || Date.now() > until || client.tally.exits.length > 0) {
                const memory = entry && (await fresh.memory());
                return { differences: found, answers: expected.size, heap: memory?.heapUsed };
            }
            await setTimeout(150);
        }
    };
    const found = await compare().finally(async () => {
        const status = await fresh.stop(outOfOrder);
        if (status !== 0) {
            fresh.tally.errors.push(`ended with ${status} when told to end`);
        }
    });
    const { exits, unanswered, errors } = fresh.tally;
    return {
        ...found,
        outOfOrder: 2 * outOfOrder.filter(({ isRequest }) => isRequest).length,
        faults: [...exits, ...unanswered, ...errors],
    };
}

/** A world as the operations that make it. */
function stateOf(world: World): Operation[] {
    const made: Operation[] = [];
    for (const path of PATHS) {
        const file = join(world.root, path);
        const stat = lstatSync(file, { throwIfNoEntry: false });
        if (stat?.isFile()) {
            made.push({ do: 'write', path, base64: readFileSync(file).toString('base64') });
        } else if (stat) {
            const target = stat.isSymbolicLink() ? readlinkSync(file) : '';
            const link = target === file ? 'loop' : target === 'khong-co.kehoach' ? 'dangling' : 'link';
            made.push({ do: 'make', path, what: stat.isDirectory() ? 'folder' : stat.isFIFO() ? 'fifo' : link });
        }
    }
    for (const folder of ['mot', 'hai']) {
        made.push({ do: 'folder', path: folder, added: world.folders.has(folder) });
    }
    for (const [path, document] of world.open) {
        made.push({ do: 'open', path, text: document.getText() });
    }
    return made;
}

/** How long the operations that show a difference are searched for, in milliseconds, and how often in one attack. */
const SEARCH = 45_000;
const MAX_SEARCHES = 3;

/** Leaves out operations for as long as the answers still differ; undefined where they never do. */
async function minimise(
    before: readonly Operation[],
    log: readonly Operation[],
    bundles: string,
    entry: readonly string[],
): Promise<Operation[] | undefined> {
    const until = Date.now() + SEARCH;
    const differs = async (operations: readonly Operation[]) =>
        Date.now() < until && (await replay(before, operations, bundles, entry)).length > 0;
    if (!(await differs(log))) {
        return undefined;
    }
    let few = [...log];
    for (let size = Math.ceil(few.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
        for (let at = 0; at < few.length; ) {
            const fewer = [...few.slice(0, at), ...few.slice(at + size)];
            if (await differs(fewer)) {
                few = fewer;
            } else {
                at += size;
            }
        }
    }
    return few;
}

/** Operations that were written down: the answers that differ after them, as texts to read. */
export async function replayFile(file: string, bundles: string, [server, ...args]: Door): Promise<string[]> {
    const { before, log } = JSON.parse(readFileSync(file, 'utf8')) as { before: Operation[]; log: Operation[] };
    return (await replay(before, log, bundles, [join(bundles, server), ...args])).map(shown);
}

/** The answers to which operations lead, on a folder made as it was, and a fresh server's do not. */
async function replay(
    before: readonly Operation[],
    log: readonly Operation[],
    bundles: string,
    entry: readonly string[],
): Promise<Difference[]> {
    const world = new World(mkdtempSync(join(tmpdir(), 'kehoach-replay-')));
    const client = Client.start(entry);
    try {
        const [made, said] = [
            before.filter((each) => each.do === 'write' || each.do === 'make'),
            before.filter((each) => each.do === 'open'),
        ];
        for (const operation of made) {
            await world.perform(operation, client);
        }
        world.untold.clear();
        for (const operation of before) {
            if (operation.do === 'folder') {
                operation.added ? world.folders.add(operation.path) : world.folders.delete(operation.path);
            }
        }
        await client.initialize(world.folderUris);
        for (const operation of [...said, ...log]) {
            await world.perform(operation, client);
        }
        world.tellTruth(client);
        const paths = [...world.open.keys()];
        const places = paths.flatMap((path) =>
            [...(world.open.get(path)?.getText() ?? '').matchAll(/\/|\[\^|Mục|số |Sở /g)]
                .slice(0, 20)
                .map(({ index }) => ({ path, offset: index })),
        );
        const found = await compareOnce(world, client, questionsOf(world, paths, places), bundles, undefined, [], 1500);
        return found.differences;
    } finally {
        client.kill();
        rmSync(world.root, { recursive: true, force: true });
    }
}
