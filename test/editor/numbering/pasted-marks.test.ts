import { expect, test } from 'vitest';
import { doubledMark } from '../../../server/src/editor/numbering/pasted-marks.js';

/** The line and what was pasted at its end, without the mark that was doubled. */
function pasted(line: string, text: string): string {
    const doubled = doubledMark(line, text);
    switch (doubled?.goes) {
        case 'own':
            return line.slice(0, doubled.start) + line.slice(doubled.end) + text;
        case 'pasted':
            return line + text.slice(0, doubled.start) + text.slice(doubled.end);
        default:
            return line + text;
    }
}

test.each([
    ['a mark of the same list', '3. ', '2. Dán.', '3. Dán.'],
    ['a list that goes on', '  3. ', '1. Một.\n2. Hai.', '  3. Một.\n2. Hai.'],
    ['a sign', '- ', '- Gạch', '- Gạch'],
    ['another sign of that kind', '- ', '– Gạch', '- Gạch'],
    ['a mark that a tab parts from its text', 'a) ', 'b)\tHai', 'a) Hai'],
    ['a list of another kind', '3. ', 'a) Một;\nb) Hai.', 'a) Một;\nb) Hai.'],
    ['a list of numbers within numbers', '1.1. ', '1.1 Một\n1.2 Hai', '1.1. Một\n1.2 Hai'],
    ['a section', 'II. ', 'III. VIỆC\n1. Một.', 'II. VIỆC\n1. Một.'],
])('one mark is left: %s', (_, line, text, after) => {
    expect(pasted(line, text)).toBe(after);
});

test.each([
    ['words', '3. ', 'Dán một.\n4. Dán hai.'],
    ['an amount', '3. ', '1.5 triệu đồng'],
    ['an amount behind numbers within numbers', '1.1. ', '1.5 triệu đồng'],
    ['a code', '3. ', '12/KH-UBND'],
    ['a name with its first letter', '3. ', 'A. Puskin'],
    ['a text behind another one', '3. Một ', '4. Hai'],
    ['a line that has no mark', '', '4. Hai'],
    ['a line end before the mark', '3. ', '\n4. Hai'],
    ['a bare number', '3. ', '5'],
])('nothing goes: %s', (_, line, text) => {
    expect(pasted(line, text)).toBe(line + text);
});
