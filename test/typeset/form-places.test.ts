import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readEngine } from '../../server/src/typeset/engine-on-disk.js';
import { Typesetter } from '../../server/src/typeset/typesetter.js';
import { DIST, printText } from '../support/print.js';

/** How much of a line of the source tells which it is. */
const OPENING = 32;

/** The sample forms of the regulations; some of them have titles and names of bodies of several lines. */
const FORMS = readdirSync('test/resources/forms').map((file) => file.replace(/\.kehoach$/, ''));

describe('where each block of the sample forms stands', () => {
    let typesetter: Typesetter;
    beforeAll(async () => {
        typesetter = await Typesetter.create(readEngine(`${DIST}/typeset`));
    });

    // who changes a place looks at the page of the form before the new one is accepted (`-u`)
    test.each(FORMS)('%s', async (name) => {
        const text = readFileSync(`test/resources/forms/${name}.kehoach`, 'utf8');
        const lines = text.split('\n');
        const file = printText(text);
        const { positions, problems } = typesetter.typeset(file);
        expect(problems).toEqual([]);
        const places = positions.map(({ place, page, x, y }) => {
            const opening = (lines[file.places[place]?.from ?? 0] ?? '').trim().slice(0, OPENING);
            return `${page} ${x.toFixed(0).padStart(4)} ${y.toFixed(0).padStart(4)}  ${opening}`;
        });
        await expect(`${places.join('\n')}\n`).toMatchFileSnapshot(`form-places/${name}.txt`);
    });
});
