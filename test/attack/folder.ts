import { execFileSync } from 'node:child_process';
import {
    chmodSync,
    mkdirSync,
    mkdtempSync,
    realpathSync,
    rmSync,
    symlinkSync,
    truncateSync,
    unlinkSync,
    writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { statePlan } from '../support/plan-texts.js';
import { Client } from './client.js';

/** What came of a large folder of which some files are odd. */
export interface FolderFigures {
    readonly plans: number;
    readonly odd: number;
    /** Plans that the server knows by the number in them. */
    readonly answered: number;
    /** Odd files that were told once, and those that were told never, or more than once: of them there must be none. */
    readonly toldOnce: number;
    readonly toldOtherwise: readonly string[];
    readonly seconds: number;
}

/** So many odd files of each kind. */
const OF_EACH = 3;
/** Made of a name without its ending; each is odd in a way of its own. */
const ODD: Record<string, (file: string) => void> = {
    'khong-phai-chu': (file) => writeFileSync(file, Buffer.from([0x4b, 0xca, 0xff, 0x0a])),
    'utf-16-thieu': (file) => writeFileSync(file, Buffer.from([0xff, 0xfe, 0x4b, 0x00, 0xca])),
    'khong-quyen': (file) => {
        writeFileSync(file, planOf(0));
        chmodSync(file, 0);
    },
    'qua-lon': (file) => {
        writeFileSync(file, '');
        truncateSync(file, 21 * 1024 * 1024);
    },
    'thu-muc': (file) => mkdirSync(file),
    'lien-ket-mat': (file) => symlinkSync(`${file}.khong-co`, file),
    'lien-ket-vong': (file) => symlinkSync(file, file),
    'ong-dan': (file) => execFileSync('mkfifo', [file]),
    'lien-ket-ong-dan': (file) => {
        execFileSync('mkfifo', [`${file}.ong`]);
        symlinkSync(`${file}.ong`, file);
    },
    // the last in the order of names: it is gone before its turn comes
    'z-bien-mat': (file) => writeFileSync(file, planOf(0)),
};
const VANISHING = 'z-bien-mat';
/** Nobody in particular, for whom a file may be forbidden; an administrator may read everything. */
const NOBODY = 65_534;
/** The server has begun to read plans once it has read so many bytes since it was started for them. */
const BEGUN = 40_000;

const planOf = (number: number) => statePlan('I. VIỆC\n1. Trồng cây.').replace('07/KH', `${number}/KH`);

/**
 * Starts a server on a large folder, takes some files away while it reads, and asks what it knows.
 *
 * @param entry the server's file and arguments, which nobody in particular can read
 * @param plans how many of the files are sound
 */
export async function attackFolder(entry: readonly string[], plans: number): Promise<FolderFigures> {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'kehoach-thu-muc-')));
    chmodSync(root, 0o755);
    try {
        for (let number = 1; number <= plans; number++) {
            writeFileSync(join(root, `${number}.kehoach`), planOf(number));
        }
        const odd = Object.entries(ODD).flatMap(([kind, make]) =>
            Array.from({ length: OF_EACH }, (_, index) => {
                const file = join(root, `${kind}-${index}.kehoach`);
                make(file);
                return file;
            }),
        );
        const client = Client.start(entry, { uid: process.getuid?.() === 0 ? NOBODY : undefined });
        try {
            return await ask(client, root, odd, plans);
        } finally {
            client.kill();
        }
    } finally {
        rmSync(root, { recursive: true, force: true });
    }
}

async function ask(client: Client, root: string, odd: readonly string[], plans: number): Promise<FolderFigures> {
    const start = performance.now();
    const log: string[] = [];
    client.onLog((message) => log.push(message));
    await client.initialize([pathToFileURL(root).href], false);
    const before = client.bytesRead();
    while (client.bytesRead() < before + BEGUN) {
        await setTimeout(1);
    }
    for (const file of odd.filter((each) => each.includes(VANISHING))) {
        unlinkSync(file);
    }
    await client.request('kehoach/foldersRead', {});
    const answer = await client.request('workspace/symbol', { query: 'ke hoach' });
    const symbols = ('result' in answer ? answer.result : []) as { readonly name: string }[];
    const numbers = new Set(symbols.flatMap(({ name }) => /\d+(?=\/KH-UBND)/.exec(name) ?? []));
    const seconds = (performance.now() - start) / 1000;
    const times = odd.map((file) => log.filter((message) => message.includes(`${file}: `)).length);
    return {
        plans,
        odd: odd.length,
        answered: Array.from({ length: plans }, (_, index) => `${index + 1}`).filter((each) => numbers.has(each))
            .length,
        toldOnce: times.filter((count) => count === 1).length,
        toldOtherwise: odd.filter((_, index) => times[index] !== 1),
        seconds,
    };
}
