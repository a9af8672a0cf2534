import { TextEdit } from 'vscode-languageserver';
import type { SpellingSuggestion } from '../../validation/misspellings.js';
import { type FixOffer, fixData, quickFix } from './fix.js';

/** Writes what should stand there. No fix that a machine writes: what neighbours ask for is a guess, which a person has to look at. */
const takeSuggestion: FixOffer = (context) => {
    const { edit, isSure } = fixData<{ suggestion: SpellingSuggestion }>(context).suggestion ?? {};
    if (!edit) {
        return [];
    }
    const title = context.shared.language.say({ vi: `Sửa thành “${edit.newText}”`, en: `Change to “${edit.newText}”` });
    return [quickFix(context, title, [TextEdit.replace(edit.range, edit.newText)], isSure)];
};

export const spellingFixes: Readonly<Record<string, FixOffer>> = {
    'chinh-ta-am-tiet': takeSuggestion,
    'lap-tu': takeSuggestion,
    'chinh-ta-ngu-canh': takeSuggestion,
};
