import { type CodeAction, TextEdit } from 'vscode-languageserver';
import type { SpellingSuggestion } from '../../validation/misspellings.js';
import { SHOW_PLACES } from '../code-lenses.js';
import { addToWordList } from './catalogue-edit.js';
import { type FixContext, type FixOffer, fixData, quickFix, workspaceFix } from './fix.js';

/**
 * What is right may be new to this tool, so the office's own list comes first; then what should stand there. No fix that a
 * machine writes, and none that is preferred, which editors would list first: what neighbours ask for is a guess, which a person
 * has to look at.
 */
const suggested: FixOffer = (context) => {
    const { words, edit } = fixData<{ suggestion: SpellingSuggestion }>(context).suggestion ?? {};
    const actions = words === undefined ? [] : [addWords(context, words)];
    if (edit) {
        const title = context.shared.language.say({
            vi: `Sửa thành “${edit.newText}”`,
            en: `Change to “${edit.newText}”`,
        });
        actions.push(quickFix(context, title, [TextEdit.replace(edit.range, edit.newText)]));
    }
    return actions;
};

/** Writes into the catalogue of the workspace, and shows the line there: nothing is written unseen. */
function addWords(context: FixContext, words: string): CodeAction {
    const { language } = context.shared;
    const { edit, uri, line } = addToWordList(words, context.shared);
    const file = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    const title = language.say({
        vi: `Thêm “${words}” vào danh mục từ (${file})`,
        en: `Add “${words}” to the list of words (${file})`,
    });
    const { uri: own } = context.file;
    return {
        ...workspaceFix(context, title, edit),
        command: {
            title,
            command: SHOW_PLACES,
            arguments: [own.toString(), context.diagnostic.range.start, [{ uri, line }]],
        },
    };
}

export const spellingFixes: Readonly<Record<string, FixOffer>> = {
    'chinh-ta-am-tiet': suggested,
    'lap-tu': suggested,
    'chinh-ta-ngu-canh': suggested,
};
