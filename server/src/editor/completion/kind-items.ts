import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { foldAccents } from '../../facts/fold.js';
import { CITED_KINDS } from '../../terms/kinds.js';
import { type CursorContext, rangeBefore } from './context.js';

/** `Nghị đ`; and `Ngh` alone, where the word before it only begins its sentence: `Theo Ngh`. */
const OPENING_WORDS = [/(?<![\p{L}\d])(\p{Lu}\p{Ll}+\s\p{L}{1,6})$/u, /(?<![\p{L}\d])(\p{Lu}\p{Ll}+)$/u];
const CALLS_FOR_KIND = /(?:[Cc]ăn cứ|[Tt]hực hiện|[Tt]heo|[Xx]ét|và|của|tại|;|,)\s+$/u;

/** The kinds of documents, where a citation may begin: `Căn cứ Chỉ`. */
export function kindItems(context: CursorContext): CompletionItem[] {
    const found = OPENING_WORDS.map((pattern) => pattern.exec(context.before)).find(
        (each) => each && CALLS_FOR_KIND.test(context.before.slice(0, each.index)),
    );
    const typed = found?.[1];
    if (typed === undefined) {
        return [];
    }
    const folded = foldAccents(typed);
    const kinds = CITED_KINDS.filter((kind) => kind !== typed && foldAccents(kind).startsWith(folded));
    const exactFirst = kinds.sort((a, b) => Number(b.startsWith(typed)) - Number(a.startsWith(typed)));
    return exactFirst.map((kind, index) => ({
        label: kind,
        kind: CompletionItemKind.Keyword,
        filterText: typed,
        sortText: String(index).padStart(4, '0'),
        textEdit: { range: rangeBefore(context, typed.length), newText: `${kind} số ` },
        // as if it had come by itself: whoever breaks the line now has chosen nothing yet
        command: { title: '', command: 'editor.action.triggerSuggest', arguments: [{ auto: true }] },
    }));
}
