import { describe, expect, it, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isAtMark, onEnter } from '../../../server/src/editor/numbering/next-mark.js';

const HEAD = 'KẾ HOẠCH\nTrồng cây năm 2026\n\n';

/** A text once Enter was pressed at `‸`; the editor itself breaks the line. */
function entered(marked: string): string {
    const at = marked.indexOf('‸');
    const broken = HEAD + marked.replace('‸', '\n');
    const line = HEAD.split('\n').length - 1 + marked.slice(0, at).split('\n').length;
    const result = onEnter(broken, line);
    const document = TextDocument.create('', '', 0, broken);
    return TextDocument.applyEdits(document, (result?.edits ?? []) as never).slice(HEAD.length);
}

describe('Enter', () => {
    test.each([
        ['I. A\n1. Một.‸\n', 'I. A\n1. Một.\n2. \n'],
        ['I. A\n1. Một.\nd) Chữ.‸\n', 'I. A\n1. Một.\nd) Chữ.\nđ) \n'],
        ['I. A\n1. Một\n1.1. Một một.‸\n', 'I. A\n1. Một\n1.1. Một một.\n1.2. \n'],
        ['I. MỤC ĐÍCH‸\n', 'I. MỤC ĐÍCH\n\nII. \n'],
        ['I. A\nIX. B‸\n', 'I. A\nIX. B\nX. \n'],
        // `f` is no letter of Vietnamese: who writes it goes on as the alphabet that has it
        ['I. A\nf) Chữ.‸\n', 'I. A\nf) Chữ.\ng) \n'],
        // behind the last letter comes none
        ['I. A\ny) Chữ.‸\n', 'I. A\ny) Chữ.\n\n'],
        ['I. A\nz) Chữ.‸\n', 'I. A\nz) Chữ.\n\n'],
        ['I. A\n(1) Một;‸\n', 'I. A\n(1) Một;\n(2) \n'],
        ['I. A\n1) Một;‸\n', 'I. A\n1) Một;\n2) \n'],
        ['I. A\n1. Một[^1].\n\n[^1]: Chú thích.‸\n', 'I. A\n1. Một[^1].\n\n[^1]: Chú thích.\n[^2]: \n'],
        ['Điều 1. Ban hành kế hoạch.‸\n', 'Điều 1. Ban hành kế hoạch.\n\nĐiều 2. \n'],
    ])('continues %j', (before, after) => {
        expect(entered(before)).toBe(after);
    });

    it('keeps the blank lines that the list has', () => {
        expect(entered('I. A\n\n1. Một.\n\n2. Hai.‸\n')).toBe('I. A\n\n1. Một.\n\n2. Hai.\n\n3. \n');
        // the blank line above the first item parts it from its heading
        expect(entered('I. A\n\n1. Một.‸\n2. Hai.\n')).toBe('I. A\n\n1. Một.\n2. \n2. Hai.\n');
        expect(entered('I. A\n\n1. Một.‸\n\n2. Hai.\n')).toBe('I. A\n\n1. Một.\n\n2. \n\n2. Hai.\n');
    });

    it('continues behind a text of several lines, and within one', () => {
        expect(entered('I. A\n1. Một\nđôi.‸\n')).toBe('I. A\n1. Một\nđôi.\n2. \n');
        expect(entered('I. A\n1. Một‸ đôi.\n')).toBe('I. A\n1. Một\n2. đôi.\n');
        expect(entered('I. A\n1. Một ‸đôi.\n')).toBe('I. A\n1. Một \n2. đôi.\n');
        expect(entered('I. A\n  1. Một‸   đôi.\n')).toBe('I. A\n  1. Một\n  2. đôi.\n');
    });

    it('keeps what was typed behind Enter before the mark came', () => {
        const typedOn = `${HEAD}I. A\n1. Một\nX đôi.\n`;
        const edits = onEnter(typedOn, 5, ' đôi.')?.edits ?? [];
        const document = TextDocument.create('', '', 0, typedOn);
        expect(TextDocument.applyEdits(document, edits as never)).toBe(`${HEAD}I. A\n1. Một\n2. X đôi.\n`);
    });

    it('begins the first of what an item announces or holds, as the plan marks it', () => {
        expect(entered('I. A\n1. Gồm:‸\n')).toBe('I. A\n1. Gồm:\na) \n');
        expect(entered('I. A\n1. Gồm:\n- Một;\n2. Gồm:‸\n')).toBe('I. A\n1. Gồm:\n- Một;\n2. Gồm:\n- \n');
        expect(entered('I. A‸\n1. Một.\n')).toBe('I. A\n1. \n1. Một.\n');
    });

    it('behind an empty mark goes one level up, in the end out of the list', () => {
        expect(entered('I. A\n1. Một.\na) Chữ;\nb) ‸\n')).toBe('I. A\n1. Một.\na) Chữ;\n2. \n');
        expect(entered('I. A\n1. Một.\n2. ‸\n')).toBe('I. A\n1. Một.\nII. \n');
        expect(entered('I. A\nII. ‸\n')).toBe('I. A\n\n');
        expect(entered('I. A\n- Một.\n- ‸\n')).toBe('I. A\n- Một.\nII. \n');
        expect(entered('I. A\n- Một.\nII. ‸\n')).toBe('I. A\n- Một.\n\n');
        expect(entered('I. A\n1. Một:\n- Gạch;\n+ Cộng;\n+ ‸\n')).toBe('I. A\n1. Một:\n- Gạch;\n+ Cộng;\n- \n');
        expect(entered('I. A\n1. Một.\n\n[^1]: Chú.\n[^2]: ‸\n')).toBe('I. A\n1. Một.\n\n[^1]: Chú.\n\n');
    });

    it.each([
        'I. A\n1. Một./.‸\n',
        'I. A\n\nNăm 2026 trồng cây.‸\n',
        '‸I. A\n',
        'Phần I‸\n',
        'I. A\n| Tên | Số |\n| a | b |‸\n',
    ])('does nothing to %j', (before) => {
        expect(entered(before)).toBe(before.replace('‸', '\n'));
    });

    it('says which line the mark that was put in stands in', () => {
        expect(onEnter(`${HEAD}I. A\n\n1. Một.\n`, 6)?.inserted).toBe(7);
        expect(onEnter(`${HEAD}I. A\n- Một.\n`, 5)?.inserted).toBeUndefined();
    });
});

test.each([
    ['1. Một', 0, true],
    ['1. Một', 3, true],
    ['1. Một', 4, false],
    ['a) ', 3, true],
    ['- Một', 2, true],
    ['Một', 0, false],
    ['  II. Hai', 6, true],
])('the cursor in %j at %d stands at the mark: %s', (line, character, is) => {
    expect(isAtMark(line, character)).toBe(is);
});
