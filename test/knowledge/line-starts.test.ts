import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineStarts } from '../../server/src/knowledge/line-starts.js';

describe('the lines of a text that is kept packed', () => {
    it('are where an editor counts them', () => {
        const piece = fc.constantFrom('a', 'ế', '😀', '\n', '\r\n', '\r', ' ', '');
        fc.assert(
            fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
                const text = pieces.join('');
                const [lines, document] = [LineStarts.of(text), TextDocument.create('x', '', 0, text)];
                for (let at = 0; at <= text.length; at++) {
                    // no place that is looked for begins between the signs that end a line
                    if (!/[\r\n]/.test(text[at - 1] ?? '') || text[at] !== '\n') {
                        expect(lines.positionAt(at)).toEqual(document.positionAt(at));
                    }
                }
            }),
        );
    });
});
