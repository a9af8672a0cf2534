import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { documentStandard } from '../../server/src/facts/standard.js';
import { printFile } from '../../server/src/printed/print.js';
import { open } from '../support/plans.js';
import { parsePlan } from '../support/print.js';
import { outOfPlace } from './in-place.js';

const FOLDER = 'test/resources/regimes';
const STANDARDS: Readonly<Record<string, string>> = {
    youth: 'youth-hd29',
    union: 'union-qd933',
    front: 'front-qd207',
};

/** A joint paper follows the rules of the body that leads. */
const LED_BY_OTHERS: Readonly<Record<string, string>> = { 'front-08': 'state-nd30' };

/** What is told of a paper, and is so: a blank within a number, a body with a task that is not sent the paper, what minutes leave out. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
    'union-01': ['so-cach-chu', 'co-quan-chua-nhan'],
    'union-08': ['thieu-so', 'thieu-noi-nhan', 'dong-chu-hoa-la'],
    'youth-01': ['co-quan-chua-nhan'],
    'youth-06': ['thieu-noi-nhan'],
    'youth-10': ['thieu-so', 'thieu-noi-nhan'],
};

describe('papers of the youth union, the trade unions and the Front', () => {
    it.each(readdirSync(FOLDER))('%s', async (file) => {
        const name = file.replace('.kehoach', '');
        const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
        const document = await open(text);
        const expected = LED_BY_OTHERS[name] ?? STANDARDS[name.split('-')[0] as string];
        const { documents } = document.parseResult.value;
        expect(documents.map(documentStandard)).toEqual(documents.map(() => expected));
        const told = (document.diagnostics ?? []).filter(({ severity }) => severity !== DiagnosticSeverity.Hint);
        expect(told.map(({ code }) => code)).toEqual(TOLD[name] ?? []);
        const parsed = parsePlan(text);
        expect(outOfPlace(parsed, printFile(parsed))).toEqual([]);
    });
});
