import { type CstNode, CstUtils, type LangiumDocument } from 'langium';
import type { Position, Range, SelectionRange } from 'vscode-languageserver';

/**
 * The ranges that a selection grows through at a position: the word, the phrase (a citation, a date), the text, the item,
 * and every block around it.
 */
export function selectionRangeAt(file: LangiumDocument, position: Position): SelectionRange {
    const root = file.parseResult.value.$cstNode;
    const text = file.textDocument;
    const whole: SelectionRange = {
        range: { start: { line: 0, character: 0 }, end: text.positionAt(text.getText().length) },
    };
    const leaf = root && CstUtils.findLeafNodeBeforeOffset(root, text.offsetAt(position) + 1);
    const chain: Range[] = [];
    for (let node: CstNode | undefined = leaf; node; node = node.container) {
        chain.push(node.range);
    }
    let selection = whole;
    for (const range of chain.reverse()) {
        if (contains(range, position) && contains(selection.range, range.start) && !same(range, selection.range)) {
            selection = { range, parent: selection };
        }
    }
    const word = wordAt(file, position);
    return word && contains(selection.range, word.end) && !same(word, selection.range)
        ? { range: word, parent: selection }
        : selection;
}

function wordAt(file: LangiumDocument, position: Position): Range | undefined {
    const line = file.textDocument.getText({
        start: { line: position.line, character: 0 },
        end: { line: position.line + 1, character: 0 },
    });
    for (const word of line.matchAll(/[\p{L}\p{M}\d]+/gu)) {
        if (word.index <= position.character && word.index + word[0].length >= position.character) {
            return {
                start: { line: position.line, character: word.index },
                end: { line: position.line, character: word.index + word[0].length },
            };
        }
    }
    return undefined;
}

function before(a: Position, b: Position): boolean {
    return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

function contains(range: Range, position: Position): boolean {
    return before(range.start, position) && before(position, range.end);
}

function same(a: Range, b: Range): boolean {
    return contains(a, b.start) && contains(a, b.end) && contains(b, a.start) && contains(b, a.end);
}
