import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PrintedFile } from '../../server/src/printed/printed-document.js';
import { readEngine } from '../../server/src/typeset/engine-on-disk.js';
import { Typesetter } from '../../server/src/typeset/typesetter.js';
import { wordsOfPdf } from '../support/pdf-words.js';
import { statePlan } from '../support/plan-texts.js';
import { hasPoppler } from '../support/poppler.js';
import { DIST, printText } from '../support/print.js';
import { papers } from '../support/samples.js';
import { FORMS, lettersOf, notShown } from './forms.js';
import { mutated } from './mutations.js';

/**
 * How many mutations are tried in each form; more by KEHOACH_PRINT_FORM_MUTATIONS, some forms alone by KEHOACH_PRINT_FORM
 * (`pdf`; `txt,html,docx`).
 */
const MUTATIONS = Number(process.env.KEHOACH_PRINT_FORM_MUTATIONS ?? 24);

/** The seed of the first of them: a long run may be cut into several. */
const FIRST = Number(process.env.KEHOACH_PRINT_FORM_FIRST ?? 0);

/** Longer papers are printed whole, but not mutated: each mutation would print all of them. */
const LONGEST = 12_000;

/** Bytes that the engine may hold: it gives none back. */
const MAX_MEMORY = 900_000_000;

let typesetter: Typesetter | undefined;
const start = async () => {
    typesetter = await Typesetter.create(readEngine(`${DIST}/typeset`));
};
beforeAll(start);
afterAll(() => {
    typesetter = undefined;
});

const all = papers();
const short = all.filter(({ text }) => text.length <= LONGEST).sort((a, b) => a.text.length - b.text.length);

/** Every second mutation is one of the shorter half: pages take longer than all else that is compared, and faults are no fewer there. */
function paperFor(seed: number): (typeof short)[number] | undefined {
    const from = seed % 2 === 0 ? short : short.slice(0, short.length / 2);
    return from[Math.floor(seed / 2) % from.length];
}
const texts = all.map(({ text }) => text);

const pdf = (file: PrintedFile) => typesetter?.pdf(file) ?? new Uint8Array();

async function problemsIn(form: string, file: PrintedFile): Promise<string[]> {
    if ((typesetter?.memoryBytes ?? 0) > MAX_MEMORY) {
        await start();
    }
    return notShown(file, (await FORMS[form]?.(file, pdf)) ?? '', form === 'pdf');
}

const forms = process.env.KEHOACH_PRINT_FORM?.split(',') ?? Object.keys(FORMS);

describe.each(forms)(
    '%s shows what is printed: no letter is lost or added, and paragraphs follow each other',
    (form) => {
        test.each(all.map(({ name, text }) => [name, text] as const))('%s', async (_name, text) => {
            expect(await problemsIn(form, printText(text))).toEqual([]);
        });
    },
);

test(`${MUTATIONS} mutations as ${forms.join(', ')}: no letter is lost or added, and paragraphs follow each other`, async () => {
    const failures: string[] = [];
    for (let seed = FIRST; seed < FIRST + MUTATIONS; seed++) {
        const paper = paperFor(seed);
        if (!paper) continue;
        const file = printText(mutated(paper.text, texts, seed));
        for (const form of forms) {
            const problems = await problemsIn(form, file);
            if (problems.length > 0)
                failures.push(`seed ${seed}, ${form}, ${paper.name}: ${problems.slice(0, 5).join('; ')}`);
        }
    }
    expect(failures).toEqual([]);
}, 7_200_000);

describe('a page holds no more than it has room for', () => {
    const long = (begin: string) => `${begin} ${'trồng cây và chăm sóc cây '.repeat(25)}`;
    const name = 'HỘI ĐỒNG NHÂN DÂN';

    test.each([
        [
            'recipients that are few and long',
            statePlan('I. A').replace('- Lưu', `${`- ${long('Sở')};\n`.repeat(30)}- Lưu`),
        ],
        ['a signature of many lines', statePlan('I. A').replace('KT. CHỦ TỊCH', 'ỦY VIÊN\n'.repeat(70))],
        [
            'issuers without end',
            statePlan('I. A').replace('ỦY BAN NHÂN DÂN\nTỈNH', `${`${name} TỈNH\n`.repeat(80)}TỈNH`),
        ],
        [
            'a copy with recipients that are few and long',
            `${statePlan('I. A')}\nSỞ Y TẾ\nSố: 3/SY-SYT\nSAO Y\n\nNơi nhận:\n${`- ${long('Trạm')};\n`.repeat(20)}- Lưu: VT.\n\nGIÁM ĐỐC\n\nLê Thị Cúc\n`,
        ],
    ])('%s', async (_name, text) => {
        expect(await problemsIn('pdf', printText(text))).toEqual([]);
    });
});

describe.skipIf(!hasPoppler())('poppler finds the same letters in a PDF as the reader of these tests', () => {
    test.each(all.map(({ name, text }) => [name, text] as const))('%s', async (_name, text) => {
        const bytes = pdf(printText(text));
        const found = execFileSync('pdftotext', ['-raw', '-', '-'], { input: bytes, maxBuffer: 1 << 28 }).toString(
            'utf8',
        );
        expect(lettersOf(await wordsOfPdf(bytes))).toBe(lettersOf(found));
    });
});
