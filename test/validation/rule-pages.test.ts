import { beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE_RULES, PLAN_RULES } from '../../server/src/rules/rules.js';
import { open } from '../support/plans.js';
import { frameOf, openWhatIsKnown } from './cases.js';

describe('the page of a rule', () => {
    beforeAll(openWhatIsKnown);

    for (const { code, example } of PLAN_RULES) {
        const frame = frameOf(code);
        it(`${code} shows what breaks it, and what does not`, async () => {
            const codes = async (text: string) => ((await open(text)).diagnostics ?? []).map((found) => found.code);
            expect(await codes(frame(example.bad)), frame(example.bad)).toContain(code);
            expect(await codes(frame(example.good)), frame(example.good)).not.toContain(code);
            expect(frame(example.bad)).toContain(example.bad);
            expect(frame(example.good)).toContain(example.good);
        });
    }

    for (const { code, example } of CATALOGUE_RULES) {
        it(`${code} shows what breaks it, and what does not`, async () => {
            const codes = async (kind: 'bad' | 'good') =>
                ((await open(example[kind], `${code}-${kind}.danhmuc`)).diagnostics ?? []).map((found) => found.code);
            expect(await codes('bad')).toEqual([code]);
            expect(await codes('good')).toEqual([]);
        });
    }
});
