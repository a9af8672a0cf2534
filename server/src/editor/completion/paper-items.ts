import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { foldedWords } from '../../facts/fold.js';
import type { WholePaper } from '../../services.js';
import { type CursorContext, rangeBefore } from './context.js';

/** Whether nothing stands in a file but what is typed before the cursor: somebody begins a paper. */
export function isBeginning({ file, written }: CursorContext): boolean {
    return file.textDocument.getText().trim() === written.before.trim();
}

/** Whole papers by their kind and by who writes so, whatever the order and the accents of what is typed. */
export function paperItems(context: CursorContext, papers: readonly WholePaper[]): CompletionItem[] {
    const typed = context.before.trimStart();
    const words = foldedWords(typed);
    const range = rangeBefore(context, typed.length);
    return papers
        .map(({ name, kind, standard, snippet }) => {
            const isNamed = kind !== null && !foldedWords(name).join(' ').startsWith(foldedWords(kind).join(' '));
            return { label: isNamed ? `${kind}: ${name}` : name, standard, snippet };
        })
        .filter(({ label }) => {
            const own = foldedWords(label);
            return words.every((word) => own.some((each) => each.startsWith(word)));
        })
        .map(({ label, standard, snippet }, index) => ({
            label,
            labelDetails: { description: standard ?? undefined },
            kind: CompletionItemKind.Snippet,
            filterText: typed || ' ',
            sortText: String(index).padStart(4, '0'),
            insertTextFormat: InsertTextFormat.Snippet,
            textEdit: { range, newText: snippet },
        }));
}
