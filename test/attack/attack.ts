/**
 * Attacks the bundles in dist/ for as long as it is told, prints what fails as it fails, and a table of figures at the end.
 * The status is 1 where anything failed.
 *
 *     npm run attack -- [--minutes 60] [--seed 1] [--phases servers,kills,folder,growth]
 *     npm run attack -- --replay FILE    what such a run wrote down of a difference
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyBundles } from './bundles.js';
import { attackFolder } from './folder.js';
import { type Door, Fuzz, replayFile } from './fuzz.js';
import { ADVERSARIES } from './growth.js';
import { growthInProcess, LENGTHS, ratioOf } from './growth-figures.js';
import { killInWrite } from './kill.js';

const { values } = parseArgs({
    options: {
        minutes: { type: 'string', default: '60' },
        seed: { type: 'string', default: String(Date.now() % 1e6) },
        phases: { type: 'string', default: 'servers,kills,folder,growth' },
        replay: { type: 'string' },
    },
});
const phases = new Set(values.phases.split(','));
/** The ways into the server: as an editor starts it that has the extension, and as all others do. */
const DOORS: readonly [Door, Door] = [
    ['server.cjs', '--stdio'],
    ['cli.mjs', 'lsp', '--stdio'],
];
const BUNDLES = copyBundles('dist');
process.once('exit', () => rmSync(BUNDLES, { recursive: true }));
/** One comparison in so many is with a process of its own; the memory of both is looked at, too. */
const PROCESS_EVERY = 50;
/** A heap is larger or smaller by what is open at the time: so many looks make a height. */
const LOOKS = 3;
/**
 * So much of the time, and never less than the first looks, a server warms up: what it remembers of texts has a bound, and fills
 * until then; the engine compiles what is run often.
 */
const WARMING = 1 / 6;
/** A server that ended is started again; more often than this, and nothing is learned from it any more. */
const MAX_STARTS = 20;
/** How much more memory than after warming up is no failure. */
const MAX_GROWTH = 1.1;

if (values.replay !== undefined) {
    const found = await replayFile(values.replay, BUNDLES, DOORS[0]);
    process.stdout.write(found.length > 0 ? `${found.join('\n')}\n` : 'The answers are the same.\n');
    process.exit(found.length > 0 ? 1 : 0);
}

type Row = readonly [name: string, figure: string | number];

const end = Date.now() + Number(values.minutes) * 60_000;
const failures: string[] = [];
const attacks: Fuzz[] = [];

function fail(what: string): void {
    failures.push(what);
    process.stdout.write(`${what}\n\n`);
}

/** Attacks one door until the time is over; what it finds is told at once. */
async function attackDoor(door: Door, seed: number): Promise<void> {
    for (let start = 0; Date.now() < end && start < MAX_STARTS; start++) {
        const attack = new Fuzz(BUNDLES, door, seed + start * 100);
        attacks.push(attack);
        let told = 0;
        await attack.start();
        for (let round = 1; Date.now() < end && !attack.ended; round++) {
            await attack.round(round % PROCESS_EVERY === 0);
            const { faults } = attack.figures;
            faults.slice(told).forEach(fail);
            told = faults.length;
        }
        await attack.stop();
        const { exits, unanswered, errors } = attack.figures.tally;
        for (const what of exits) fail(`seed ${attack.figures.seed}: the server ended by itself: ${what}`);
        for (const what of unanswered) fail(`seed ${attack.figures.seed}: never answered: ${what}`);
        for (const what of new Set(errors)) fail(`seed ${attack.figures.seed}: an internal error: ${what}`);
    }
}

const KILLS = 500;
/** A short run kills less: as many as it has time for. */
const KILLS_A_MINUTE = 60;
/** So many writers that write straight into the file are killed too: of them most must be torn. */
const NAIVE_KILLS = 30;

async function attackWriters(seed: number): Promise<Row[]> {
    const naive = await killInWrite(NAIVE_KILLS, seed, 'naive');
    const count = Math.min(KILLS, Math.ceil(Number(values.minutes) * KILLS_A_MINUTE));
    const kills = await killInWrite(count, seed);
    if (kills.torn + kills.leftByInterrupt + kills.deaf > 0) {
        fail(`kills in the middle of writing: ${JSON.stringify(kills)}`);
    }
    if (naive.torn === 0) {
        fail('a writer that writes straight into the file was never torn: the kills show nothing');
    }
    return [
        ['kills; in the middle of a write; files lost or torn', `${kills.kills}; ${kills.inWrite}; ${kills.torn}`],
        ['the same of a naive writer: kills; torn', `${naive.kills}; ${naive.torn}`],
    ];
}

const PLANS = 3_000;

async function attackLargeFolder([file, ...args]: Door): Promise<Row[]> {
    const figures = await attackFolder([join(BUNDLES, file), ...args], PLANS);
    const { plans, odd, answered, toldOnce, toldOtherwise, seconds } = figures;
    if (answered < plans || toldOnce < odd) {
        fail(`a folder of ${plans} plans: ${answered} answered; not told once: ${toldOtherwise.join(', ')}`);
    }
    return [
        ['plans in a folder; answered; seconds', `${plans}; ${answered}; ${seconds.toFixed(1)}`],
        ['odd files among them; told once', `${odd}; ${toldOnce}`],
    ];
}

/** Twice the text, at most so many times the time. */
const MAX_RATIO = 2.2;

/** One line after the other, in a process of its own. */
async function attackByLongLines(): Promise<Row[]> {
    const rows: Row[] = [[`ms for a line of ${LENGTHS.join(', ')} signs; the greatest growth`, '']];
    for (const index of ADVERSARIES.keys()) {
        const { line, times } = await growthInProcess(index);
        const ratio = ratioOf(times);
        if (ratio > MAX_RATIO) {
            fail(`${JSON.stringify(line)} takes ${ratio.toFixed(2)} times the time where it is twice as long`);
        }
        const shown = JSON.stringify(line).slice(1, -1).replaceAll('|', '\\|');
        rows.push([`\`${shown}\``, `${times.map(Math.round).join(', ')}; ${ratio.toFixed(2)}`]);
    }
    return rows;
}

const seed = Number(values.seed);
const [ofKills, ofFolder] = await Promise.all([
    phases.has('kills') ? attackWriters(seed) : [],
    phases.has('folder') ? attackLargeFolder(DOORS[0]) : [],
    ...(phases.has('servers') ? DOORS.map((door, index) => attackDoor(door, seed + index)) : []),
]);
// nothing else runs beside it
const ofLines = phases.has('growth') ? await attackByLongLines() : [];

const sum = (of: (attack: Fuzz) => number) => attacks.reduce((total, attack) => total + of(attack), 0);
const megabytes = (bytes: number) => (bytes === Number.NEGATIVE_INFINITY ? '–' : (bytes / 1e6).toFixed(1));
/** The height of a memory at first, after warming up, and at the end; the looks are as far from each other in time. */
const heights = (looks: readonly number[]) => {
    const warm = Math.max(LOOKS, Math.round(looks.length * WARMING));
    return {
        first: Math.max(...looks.slice(0, LOOKS)),
        warm: Math.max(...looks.slice(warm - LOOKS, warm)),
        end: Math.max(...looks.slice(-LOOKS)),
    };
};
/** What a server holds more than a fresh one that has the same files and open texts: what it remembers, and what it forgets to drop. */
const heldMore = ({ heap, fresh }: Fuzz['figures']) => heap.map((held, look) => held - (fresh[look] ?? 0));
/** What a heap holds besides what the engine compiled, which it does as long as it finds anything that is run often. */
const ofTexts = ({ heap, compiled }: Fuzz['figures']) => heap.map((held, look) => held - (compiled[look] ?? 0));
for (const { figures } of attacks) {
    const [texts, resident] = [ofTexts(figures), figures.rss].map(heights);
    const more = heights(heldMore(figures));
    // a heap that is larger for what is open then grew for nothing else; one that is not larger keeps nothing
    const isLarger =
        texts && texts.end > texts.warm * MAX_GROWTH && more.end - more.warm > texts.warm * (MAX_GROWTH - 1);
    const isLargerInAll = resident && resident.end > resident.warm * MAX_GROWTH;
    if (figures.heap.length > 2 * LOOKS && (isLarger || isLargerInAll)) {
        const grown = [texts, resident].map((each) => each && `${megabytes(each.warm)} → ${megabytes(each.end)}`);
        fail(`seed ${figures.seed}: the heap of texts and the resident memory grew, in MB: ${grown.join(', ')}`);
    }
}
const ofServers: Row[] = [
    ['seeds', attacks.map(({ figures }) => figures.seed).join(', ')],
    ['edits', sum(({ figures }) => figures.edits)],
    ['comparisons with a fresh server', sum(({ figures }) => figures.comparisons)],
    ['… of them with a process of its own', sum(({ figures }) => figures.processes)],
    ['answers compared', sum(({ figures }) => figures.answers)],
    ['events of files', sum(({ figures }) => figures.events)],
    ['fixes and renames applied', sum(({ figures }) => figures.applied)],
    ['requests out of order, to fresh servers', sum(({ figures }) => figures.outOfOrder)],
    ['requests', sum(({ figures }) => figures.tally.requests)],
    ['unanswered', sum(({ figures }) => figures.tally.unanswered.length)],
    ['internal errors', sum(({ figures }) => figures.tally.errors.length)],
    ['ends of a process', sum(({ figures }) => figures.tally.exits.length)],
    ['differences and other faults', sum(({ figures }) => figures.faults.length)],
    ...attacks.map(
        ({ figures }): Row => [
            `memory of seed ${figures.seed} in MB at first, when warm, at the end: heap; of it without what the engine compiled; what a fresh server has not; resident; looks`,
            `${[figures.heap, ofTexts(figures), heldMore(figures), figures.rss].map((looks) => Object.values(heights(looks)).map(megabytes).join(', ')).join('; ')}; ${figures.heap.length}`,
        ],
    ),
];
const rows = [...(attacks.length > 0 ? ofServers : []), ...ofKills, ...ofFolder, ...ofLines];
process.stdout.write(`| | |\n|---|---|\n${rows.map(([name, figure]) => `| ${name} | ${figure} |\n`).join('')}`);
process.exit(failures.length > 0 ? 1 : 0);
