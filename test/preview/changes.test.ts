import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, movedLine } from '../../client/preview/changes.js';
import type { TextChange } from '../../client/preview/messages.js';

/** A change as an editor tells it: `text` in place of what stands between two offsets. */
function change(before: string, begin: number, end: number, text: string): TextChange {
    const lineOf = (offset: number) => before.slice(0, offset).split('\n').length - 1;
    return { offset: begin, length: end - begin, text, firstLine: lineOf(begin), lastLine: lineOf(end) };
}

describe('changes of a text', () => {
    test('apply one behind the other', () => {
        const second = change('mot hai', 4, 7, 'ba');
        const first = change('mot hai', 0, 3, 'một');
        expect(changed('mot hai', [second, first])).toBe('một ba');
    });

    test('a line that nothing touches is found again after any change', () => {
        const lines = fc.array(fc.stringMatching(/^[a-zđ ]{0,6}$/), { minLength: 3, maxLength: 12 });
        fc.assert(
            fc.property(
                lines,
                fc.nat(),
                fc.nat(),
                fc.nat(),
                fc.stringMatching(/^[a-z\n]{0,8}$/),
                (all, a, b, c, text) => {
                    const marked = a % all.length;
                    const content = all.map((line, index) => (index === marked ? '§' : line)).join('\n');
                    const at = content.indexOf('§');
                    // on one side of the marked line, at least a line break away
                    const [low, high] = at > 1 && b % 2 === 0 ? [0, at - 1] : [at + 2, content.length];
                    fc.pre(low <= high);
                    const ends = [low + (b % (high - low + 1)), low + (c % (high - low + 1))].sort((x, y) => x - y);
                    const [begin = 0, end = 0] = ends;
                    const made = change(content, begin, end, text);
                    const after = changed(content, [made]).split('\n');
                    expect(after[movedLine(marked, [made])]).toBe('§');
                },
            ),
        );
    });

    test('a line that is taken away goes to where the change began', () => {
        const gone = change('a\nb\nc\nd', 2, 5, '');
        expect([0, 1, 2, 3].map((line) => movedLine(line, [gone]))).toEqual([0, 1, 1, 2]);
    });
});
