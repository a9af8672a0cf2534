import type { LangiumDocument } from 'langium';
import type { Position } from 'vscode-languageserver';
import { foldedWords } from '../facts/fold.js';
import { asCited } from '../knowledge/as-cited.js';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import type { KnownDirective } from '../knowledge/known-directive.js';
import type { FoundDirective } from '../protocol.js';
import { fullCitation, shortCitation } from './citation-text.js';
import { cursorContext } from './completion/context.js';
import { howFarNamed, lawName, likeliest, numbersCitedBefore } from './completion/directive-offers.js';

const MOST_FOUND = 60;

/**
 * Directives by words of what they are about (`to chuc chinh quyen`), in any order and without accents, or by the beginning of a
 * number; the likeliest first. Without a query those that the workspace cites most.
 *
 * @param file the plan that a citation is for
 */
export function findDirectives(
    query: string,
    knowledge: KnowledgeIndexManager,
    file?: LangiumDocument,
    position?: Position,
): FoundDirective[] {
    const context = file && cursorContext(file, position ?? { line: 0, character: 0 });
    const date = context?.date ?? null;
    const cited = context ? numbersCitedBefore(context) : new Set<string>();
    const { directives } = knowledge;
    const words = foldedWords(query);
    return likeliest(numbersFor(query, knowledge), undefined, { date }, knowledge)
        .slice(0, MOST_FOUND)
        .flatMap((number) => directives.findEach(number))
        .filter(({ origins }) => origins.length > 0)
        .map((known) => asCited(known))
        .sort((a, b) => howFarNamed(b, words) - howFarNamed(a, words))
        .map((known) => ({
            number: known.number,
            name: lawName(known) ?? null,
            kind: known.kind,
            date: known.date,
            issuer: known.issuer,
            subject: known.subject,
            citation: cited.has(known.number) ? shortCitation(known) : fullCitation(known, context?.standard ?? null),
            place: placeOf(known),
        }));
}

function numbersFor(query: string, { directives }: KnowledgeIndexManager): Iterable<string> {
    const number = query.trim();
    if (/^\d[^\s]*$/u.test(number)) {
        return directives.numbersBeginning(number);
    }
    const words = foldedWords(query);
    return words.length === 0 ? directives.numbers() : directives.about(words);
}

function placeOf({ documents, entries }: KnownDirective): FoundDirective['place'] {
    const [described] = [...documents, ...entries];
    const range = described?.selectionSegment?.range ?? described?.nameSegment?.range;
    return described && range ? { uri: described.documentUri.toString(), range } : null;
}
