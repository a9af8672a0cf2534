import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { copyBundles } from './bundles.js';
import { attackFolder } from './folder.js';
import { type Door, Fuzz } from './fuzz.js';

/** The short form of `npm run attack`: what it does for an hour there, for some rounds here. */
const ROUNDS = 8;
const bundles = copyBundles('dist');
afterAll(() => rmSync(bundles, { recursive: true }));

const DOORS: { door: string; entry: Door; seed: number }[] = [
    { door: 'an editor with the extension', entry: ['server.cjs', '--stdio'], seed: 20_260 },
    { door: 'every other editor', entry: ['cli.mjs', 'lsp', '--stdio'], seed: 1_130 },
];

it.each(DOORS)('the server of $door answers as one that starts now, whatever happened before', async (each) => {
    const attack = new Fuzz(bundles, each.entry, each.seed);
    await attack.start();
    for (let round = 1; round <= ROUNDS && !attack.ended; round++) {
        await attack.round(round === ROUNDS);
    }
    await attack.stop();
    const { tally, faults, comparisons } = attack.figures;
    expect(faults).toEqual([]);
    expect(tally).toMatchObject({ exits: [], unanswered: [], errors: [] });
    expect(comparisons).toBe(ROUNDS);
});

const PLANS = 500;

// elsewhere it cannot be seen when the server begins to read
it.runIf(process.platform === 'linux')(
    'of a large folder all is answered, and each odd file is told once',
    async () => {
        const { answered, odd, toldOtherwise } = await attackFolder([join(bundles, 'server.cjs'), '--stdio'], PLANS);
        expect({ answered, odd, toldOtherwise }).toEqual({ answered: PLANS, odd: 30, toldOtherwise: [] });
    },
);
