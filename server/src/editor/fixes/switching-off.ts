import { type AstNode, AstUtils, CstUtils, type LangiumDocument } from 'langium';
import { type CodeAction, CodeActionKind, TextEdit } from 'vscode-languageserver';
import { isBlock, isDocument, isFootnote } from '../../syntax/generated/ast.js';
import { cleanTextOf } from '../../syntax/text/passage.js';
import { quotablePhrase } from '../../syntax/text/phrases.js';
import type { SpellingSuggestion } from '../../validation/misspellings.js';
import { type FixContext, type FixOffer, fixData, quickFix } from './fix.js';

/**
 * The notes that keep a problem from being told: for its words alone, which goes with them wherever they are moved and hides
 * nothing else; then for all that the rule finds in the block.
 */
export const switchingOff: FixOffer = (context) => [...forWords(context), forBlock(context)];

/** `// bỏ qua: mã “…”` above the block in which the problem stands: the words that the rule goes by, or those at its place. */
function forWords(context: FixContext): CodeAction[] {
    const { file, diagnostic, shared } = context;
    const code = String(diagnostic.code);
    const words = fixData<{ suggestion: SpellingSuggestion }>(context).suggestion?.words ?? wordsAt(context);
    if (words === '') {
        return [];
    }
    const title = shared.language.say({
        vi: `Bỏ qua “${words}” trong tệp này (${code})`,
        en: `Ignore “${words}” in this file (${code})`,
    });
    return [quickFix(context, title, [noteAbove(blockLine(file, diagnostic.range.start), `${code} “${words}”`)])];
}

/** `// bỏ qua: mã` above the lines up to a blank one in which the problem stands. */
function forBlock({ file, diagnostic, shared: { language } }: FixContext): CodeAction {
    const code = String(diagnostic.code);
    const lines = file.textDocument.getText().split(/\r\n|\n|\r/);
    let line = Math.min(diagnostic.range.start.line, lines.length - 1);
    while (line > 0 && lines[line - 1]?.trim() !== '') line--;
    return {
        title: language.say({ vi: `Bỏ qua “${code}” cho đoạn này`, en: `Switch “${code}” off for this block` }),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: { changes: { [file.uri.toString()]: [noteAbove(line, code)] } },
    };
}

function noteAbove(line: number, what: string): TextEdit {
    return TextEdit.insert({ line, character: 0 }, `// bỏ qua: ${what}\n`);
}

function wordsAt({ file, diagnostic: { range } }: FixContext): string {
    const root = file.parseResult.value.$cstNode;
    if (!root) {
        return '';
    }
    const { text, fromSource } = cleanTextOf(root);
    const [start, end] = [range.start, range.end].map((position) => fromSource(file.textDocument.offsetAt(position)));
    return quotablePhrase(text, start ?? 0, end ?? 0);
}

/** The line in which the block at a place begins: a note within its lines would part what reads on from one to the next. */
function blockLine(file: LangiumDocument, place: { readonly line: number; readonly character: number }): number {
    const root = file.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, file.textDocument.offsetAt(place));
    const block = leaf && AstUtils.getContainerOfType(leaf.astNode, isOwnBlock);
    return block?.$cstNode?.range.start.line ?? place.line;
}

function isOwnBlock(node: AstNode): node is AstNode {
    return isBlock(node) || isFootnote(node) || isDocument(node.$container);
}
