import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fixOf, withoutOverlap } from '../../server/src/validation/fix.js';

/** An edit within the first line, from one character to another. */
function edit(from: number, to: number, newText: string): TextEdit {
    return { range: { start: { line: 0, character: from }, end: { line: 0, character: to } }, newText };
}

describe('fixes of one file', () => {
    it('that touch the same characters are not made together: the first one stays', () => {
        const kept = withoutOverlap([edit(4, 8, 'B'), edit(0, 5, 'A'), edit(9, 10, 'C')]);
        expect(kept).toEqual([edit(0, 5, 'A'), edit(9, 10, 'C')]);
        const text = TextDocument.create('memory:/a', 'kehoach', 0, '0123456789');
        expect(TextDocument.applyEdits(text, kept)).toBe('A5678C');
    });

    it('that stand beside each other are made both, in the order of the text', () => {
        expect(withoutOverlap([edit(5, 8, 'B'), edit(0, 5, 'A')])).toEqual([edit(0, 5, 'A'), edit(5, 8, 'B')]);
    });

    it('of one insertion twice, one is made', () => {
        expect(withoutOverlap([edit(3, 3, '- '), edit(3, 3, '- ')])).toEqual([edit(3, 3, '- ')]);
    });

    it('are taken from what an editor sends back only where they are whole', () => {
        const diagnostic = { range: edit(0, 1, '').range, message: '' };
        const title = { vi: 'Sửa', en: 'Mend' };
        expect(fixOf({ ...diagnostic, data: { fix: { title, edits: [edit(0, 1, 'a')] } } })?.edits).toHaveLength(1);
        for (const data of [undefined, null, {}, { fix: null }, { fix: { title } }, { fix: { edits: [] } }]) {
            expect(fixOf({ ...diagnostic, data })).toBeUndefined();
        }
    });
});
