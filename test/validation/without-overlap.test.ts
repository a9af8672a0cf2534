import { expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { withoutOverlap } from '../../server/src/validation/fix.js';

/** An edit within a line, or over several: columns count from zero. */
function edit(from: number, to: number, newText: string, line = 0): TextEdit {
    return { range: { start: { line, character: from }, end: { line, character: to } }, newText };
}

const texts = (edits: TextEdit[]) => edits.map(({ newText }) => newText);

test('of two edits that touch the same characters the first in the text stays', () => {
    expect(texts(withoutOverlap([edit(3, 6, 'b'), edit(0, 4, 'a')]))).toEqual(['a']);
    expect(texts(withoutOverlap([edit(0, 9, 'whole'), edit(2, 3, 'inner'), edit(8, 9, 'end')]))).toEqual(['whole']);
});

test('edits side by side all stay, in the order of the text', () => {
    expect(texts(withoutOverlap([edit(4, 6, 'b', 1), edit(0, 4, 'a', 1), edit(0, 1, 'before')]))).toEqual([
        'before',
        'a',
        'b',
    ]);
});

test('what is put in where another edit ends stays, and is not put in twice', () => {
    expect(texts(withoutOverlap([edit(0, 4, 'a'), edit(4, 4, 'in')]))).toEqual(['a', 'in']);
    expect(texts(withoutOverlap([edit(4, 4, 'in'), edit(4, 4, 'in')]))).toEqual(['in']);
});
