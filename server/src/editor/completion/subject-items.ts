import type { CompletionItem } from 'vscode-languageserver';
import { foldedWords } from '../../facts/fold.js';
import type { KnowledgeIndexManager } from '../../knowledge/knowledge-index.js';
import { CITED_KINDS } from '../../terms/kinds.js';
import type { CursorContext } from './context.js';
import { directiveOffers } from './directive-offers.js';

/** What stands further before the cursor is not searched at each key, in UTF-16 units. */
const LONGEST_QUERY = 200;
/** Words behind which a citation may stand. */
const CALL = /(?<!\p{L})(căn cứ|thực hiện|theo|xét|tại|và|;)\s+(?=\p{L})/giu;
/** What is typed behind one: words, and no number. */
const WORDS = /^[\p{L}\s,-]+$/u;
/** Whose letters call for nothing but a citation. */
const BASE = /^căn cứ$/iu;

/** So many letters behind `Căn cứ` begin to tell what is meant. */
const SHORTEST = 4;

/** The kinds by their folded words, those of more words first: `nghi quyet lien tich` is no `nghi quyet`. */
const KINDS = CITED_KINDS.map((kind) => ({ kind, words: foldedWords(kind) })).sort(
    (a, b) => b.words.length - a.words.length,
);

/**
 * Directives by words of what they are about, without accents and in any order: behind `Căn cứ`, and behind other words that call for
 * a citation where a kind stands first (`theo ke hoach chuyen doi so`), directives of that kind before others that speak of it. A law is
 * written by its name.
 */
export function subjectItems(context: CursorContext, knowledge: KnowledgeIndexManager): CompletionItem[] {
    const line = context.before.slice(-LONGEST_QUERY);
    for (const call of [...line.matchAll(CALL)].reverse()) {
        const text = line.slice(call.index + call[0].length);
        const query = WORDS.test(text) ? readQuery(call[1] as string, text) : undefined;
        if (query) {
            const offersOf = (kind: string | undefined, words: readonly string[]) =>
                directiveOffers(knowledge.directives.about(words), { text, kind, words }, context, knowledge);
            const ofKind = offersOf(query.kind, query.words);
            // a decision approves the scheme that is typed: its subject has the kind among its words
            const ofSubject = query.kind === undefined ? [] : offersOf(undefined, foldedWords(text));
            return inOneOrder([...ofKind, ...ofSubject]);
        }
    }
    return [];
}

/** Offers of one text once, in the order in which they come. */
function inOneOrder(offers: readonly CompletionItem[]): CompletionItem[] {
    const byText = new Map(offers.toReversed().map((offer) => [offer.textEdit?.newText, offer]));
    return offers
        .filter((offer) => byText.get(offer.textEdit?.newText) === offer)
        .map((offer, index) => ({ ...offer, sortText: String(index).padStart(4, '0') }));
}

/** What is searched; undefined where no directive is called for: a kind alone begins any sentence. */
function readQuery(call: string, text: string): { kind: string | undefined; words: readonly string[] } | undefined {
    const words = foldedWords(text);
    const kind = KINDS.find(({ words: own }) => own.every((word, at) => words[at] === word));
    const subject = words.slice(kind?.words.length ?? 0);
    if (kind) {
        // `Nghị quyết số` goes on with a number
        return subject.length > 0 && (subject.length > 1 || subject[0] !== 'so')
            ? { kind: kind.kind, words: subject }
            : undefined;
    }
    return BASE.test(call) && text.trim().length >= SHORTEST ? { kind: undefined, words } : undefined;
}
