import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { foldAccents } from '../../facts/fold.js';
import { type CursorContext, rangeBefore } from './context.js';
import snippets from './part-snippets.json' with { type: 'json' };

/** A part of a paper that can be put in as a whole: the editor's own form of snippets. */
interface PartSnippet {
    /** Its name without accents, and others. */
    readonly prefix: readonly string[];
    readonly description: string;
    readonly body: readonly string[];
}

/** One letter alone begins too many things. */
const FEWEST = 2;

const PARTS: readonly (readonly [string, PartSnippet])[] = Object.entries(snippets);

/**
 * Whole parts of a paper, by their names without accents, where a line begins. An editor would offer snippets of its own kind at each
 * word of a text, where a key that leads on takes them unasked.
 */
export function partItems(context: CursorContext): CompletionItem[] {
    const typed = context.before.trimStart();
    if (typed.length < FEWEST || context.after.trim() !== '') {
        return [];
    }
    const wanted = foldAccents(typed);
    const range = rangeBefore(context, typed.length);
    return PARTS.filter(([, { prefix }]) => prefix.some((each) => each.startsWith(wanted))).map(
        ([label, { description, body }]) => ({
            label,
            detail: description,
            kind: CompletionItemKind.Snippet,
            filterText: typed,
            insertTextFormat: InsertTextFormat.Snippet,
            textEdit: { range, newText: body.join('\n').replaceAll('$CURRENT_YEAR', context.today.slice(0, 4)) },
        }),
    );
}
