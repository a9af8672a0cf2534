import { describe, expect, test } from 'vitest';
import { printFile } from '../../server/src/printed/print.js';
import { parsePlan, printText } from '../support/print.js';
import { wordsIn } from '../support/printed-words.js';
import { papers } from '../support/samples.js';
import { outOfPlace } from './in-place.js';
import { mutated } from './mutations.js';

/** How many mutations are tried; more by KEHOACH_PRINT_MUTATIONS. */
const MUTATIONS = Number(process.env.KEHOACH_PRINT_MUTATIONS ?? 300);

/** The seed of the first of them: a long run may be cut into several. */
const FIRST = Number(process.env.KEHOACH_PRINT_FIRST ?? 0);

const all = papers();
const texts = all.map(({ text }) => text);

function problemsOf(text: string): string[] {
    const file = parsePlan(text);
    return outOfPlace(file, printFile(file));
}

describe('what is printed is what was written: no word is lost or added, none leaves its place or its paper', () => {
    test.each(all.map(({ name, text }) => [name, text] as const))('%s', (_name, text) => {
        expect(problemsOf(text)).toEqual([]);
    });

    test(`${MUTATIONS} mutations`, () => {
        const failures: string[] = [];
        for (let seed = FIRST; seed < FIRST + MUTATIONS; seed++) {
            const paper = all[seed % all.length];
            const problems = paper ? problemsOf(mutated(paper.text, texts, seed)) : [];
            failures.push(...problems.map((problem) => `seed ${seed}, ${paper?.name}: ${problem}`));
        }
        expect(failures.slice(0, 20)).toEqual([]);
    });
});

test('a footnote that nothing calls, within the subject of a letter, is printed below the heading', () => {
    const text = [
        'SỞ Y TẾ',
        '',
        'Số: 131/SYT-NVY',
        'V/v trồng cây',
        '[^1]: Chú thích không ai gọi.',
        '',
        'Kính gửi: Các trường.',
        '',
        'Sở Y tế đề nghị các trường trồng cây.',
    ].join('\n');
    expect(problemsOf(text)).toEqual([]);
    const [, note] = printText(text).documents[0]?.blocks ?? [];
    expect(note?.type === 'text' && wordsIn(note.runs)).toBe('[^1]: Chú thích không ai gọi.');
});
