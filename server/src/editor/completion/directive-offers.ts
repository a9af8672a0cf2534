import { type CompletionItem, CompletionItemKind, CompletionItemTag, type TextEdit } from 'vscode-languageserver';
import { shortDate } from '../../facts/dates.js';
import { foldedWords } from '../../facts/fold.js';
import { asCited } from '../../knowledge/as-cited.js';
import type { KnowledgeIndexManager } from '../../knowledge/knowledge-index.js';
import type { DirectiveSummary, KnownDirective } from '../../knowledge/known-directive.js';
import { byAlphabet, byCodeUnits, type Comparison, firstInOrder } from '../../knowledge/order.js';
import { contentsOf } from '../../syntax/contents.js';
import { contradictsCode, isNumberOfLetter } from '../../terms/codes.js';
import { fullCitation, shortCitation } from '../citation-text.js';
import { type CursorContext, rangeBefore } from './context.js';

const MAX_ITEMS = 40;
/** Of so many numbers, the best by what is said of them, what is true is looked up. */
const MAX_CANDIDATES = 120;

/** What a name is worth beside other signs, for each step of {@link howFarNamed}. */
const NAMED = 15;

/** What a completion item remembers, for its card. */
export interface DirectiveData {
    readonly directive: string;
    readonly date: string | null;
}

/** What is typed, for which directives are offered. */
export interface Typed {
    /** The end of the line before the cursor that an offer takes the place of. */
    readonly text: string;
    /** The kind, as running text writes it; undefined where none is typed. */
    readonly kind: string | undefined;
    /** Folded words of what it is about, where these are typed, and not its number. */
    readonly words?: readonly string[];
    /** So many characters behind the cursor go with it. */
    readonly behind?: number;
    /** The number that is typed in a citation that goes on behind it, and is replaced alone; undefined elsewhere. */
    readonly numberInside?: string;
}

/**
 * Offers the directives with these numbers, the likeliest first, each with a whole citation in the form of the document's standard:
 * kind and number alone where the document cites it above.
 *
 * @param numbers in any order; of very many the best are looked at
 */
export function directiveOffers(
    numbers: Iterable<string>,
    typed: Typed,
    context: CursorContext,
    knowledge: KnowledgeIndexManager,
): CompletionItem[] {
    const cited = numbersCitedBefore(context);
    const uri = context.file.uri.toString();
    const found: KnownDirective[] = [];
    for (const number of likeliest(numbers, typed.kind, context, knowledge)) {
        // several may bear the number: each is offered with its own day
        for (const each of knowledge.directives.findEach(number, uri)) {
            const known = asCited(each, uri);
            if (isKnown(known) && fitsKind(known.kind, known.number, typed.kind)) found.push(known);
        }
    }
    const ranked = found.map((known) => ({
        known,
        score: score(worthOf(known, knowledge), context) + NAMED * howFarNamed(known, typed.words ?? []),
    }));
    const best = firstInOrder(ranked, MAX_ITEMS, byScore).map(({ known }) => offer(known, typed, context, cited));
    // laws of one name take each other's place: the later one stands first
    const texts = new Set<string>();
    return best
        .filter(({ textEdit: { newText } }) => !texts.has(newText) && texts.add(newText))
        .map((item, index) => ({ ...item, sortText: String(index).padStart(4, '0') }));
}

/** The numbers that may be of the kind; of very many, the best. */
export function likeliest(
    numbers: Iterable<string>,
    kind: string | undefined,
    context: Pick<CursorContext, 'date'>,
    { directives }: KnowledgeIndexManager,
): string[] {
    const fitting: { number: string; score: number }[] = [];
    for (const number of numbers) {
        const summary = directives.summary(number);
        if ([...summary.kinds].some((each) => fitsKind(each, number, kind))) {
            fitting.push({ number, score: score(summary, context) });
        }
    }
    const best = firstInOrder(fitting, MAX_CANDIDATES, (a, b) => b.score - a.score || byCodeUnits(a.number, b.number));
    return best.map(({ number }) => number);
}

const byScore: Comparison<{ known: KnownDirective; score: number }> = (a, b) =>
    b.score - a.score ||
    byAlphabet(a.known.number, b.known.number) ||
    byCodeUnits(b.known.date ?? '', a.known.date ?? '') ||
    byCodeUnits(a.known.issuer ?? '', b.known.issuer ?? '');

/** Whether more is known of a directive than that a number was typed. */
function isKnown({ origins }: KnownDirective): boolean {
    return origins.length > 0;
}

/** Whether a directive may be of the kind that is typed; where nobody says its kind, its code may. */
function fitsKind(own: string | null, number: string, kind: string | undefined): boolean {
    if (kind === undefined || kind === 'Văn bản') {
        return true;
    }
    const isOther = contradictsCode(kind, number) || (kind !== 'Công văn' && isNumberOfLetter(number));
    return own === null ? !isOther : own === kind;
}

/** What makes a directive likely to be meant. */
type Worth = Pick<DirectiveSummary, 'date' | 'citations' | 'hasDocument' | 'isReplaced'>;

function worthOf(
    { number, date, documents, replacedBy }: KnownDirective,
    { directives }: KnowledgeIndexManager,
): Worth {
    const citations = directives.citationCount(number);
    return { date, citations, hasDocument: documents.length > 0, isReplaced: replacedBy.length > 0 };
}

/** What is cited often, is recent, or lies in the workspace comes first; last what was replaced, or issued after the document. */
function score({ date, citations, hasDocument, isReplaced }: Worth, context: Pick<CursorContext, 'date'>): number {
    const isLater = context.date !== null && date !== null && date > context.date;
    const recent = date === null ? 0 : Math.max(0, Number(date.slice(0, 4)) - 2010) / 2;
    return Math.min(citations, 20) + recent + (hasDocument ? 6 : 0) - (isReplaced ? 8 : 0) - (isLater ? 30 : 0);
}

/**
 * Who writes a name means what bears it, not what speaks of it: 2 where its name begins with the words, behind its kind
 * (`lam` of `Luật Lâm nghiệp`), 1 where they stand elsewhere in its name (`Luật Việc làm`), 0 where it has no such name.
 *
 * @param words folded, without a kind, in any order; of each the beginning is enough
 */
export function howFarNamed(known: KnownDirective, words: readonly string[]): 0 | 1 | 2 {
    const name = words.length > 0 ? foldedWords(lawName(known) ?? '') : [];
    if (name.length === 0 || !words.every((word) => name.some((each) => each.startsWith(word)))) {
        return 0;
    }
    const behindKind = name.slice(foldedWords(known.kind ?? '').length);
    return words.every((word, at) => behindKind[at]?.startsWith(word)) ? 2 : 1;
}

/** The numbers that a document cites before the cursor. */
export function numbersCitedBefore({ document, offset }: CursorContext): Set<string> {
    const citations = document ? contentsOf(document).citations : [];
    return new Set(citations.filter(({ $cstNode }) => ($cstNode?.end ?? 0) < offset).map(({ number }) => number));
}

function offer(
    known: KnownDirective,
    typed: Typed,
    context: CursorContext,
    cited: ReadonlySet<string>,
): CompletionItem & { textEdit: TextEdit } {
    const { kind, number, date, subject, replacedBy } = known;
    // what was typed and nobody contradicts stays
    const citable = { ...known, kind: kind ?? typed.kind ?? null };
    const law = typed.words ? lawName(known) : undefined;
    const whole = cited.has(number) ? shortCitation(citable) : fullCitation(citable, context.standard);
    const [replaced, newText] =
        typed.numberInside === undefined ? [typed.text, law ?? whole] : [typed.numberInside, number];
    return {
        label: law ?? number,
        labelDetails: { description: [law ? number : kind, shortDate(date)].filter(Boolean).join(' · ') },
        detail: subject ?? '',
        kind: CompletionItemKind.Reference,
        filterText: replaced || ' ',
        textEdit: { range: rangeBefore(context, replaced.length, typed.behind), newText },
        ...(replacedBy.length > 0 ? { tags: [CompletionItemTag.Deprecated] } : {}),
        data: { directive: number, date } satisfies DirectiveData,
    };
}

/** Of laws and ordinances the name alone is cited (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b). */
export function lawName({ kind, entries }: KnownDirective): string | undefined {
    const isLaw = kind === 'Luật' || kind === 'Bộ luật' || kind === 'Pháp lệnh';
    return isLaw ? entries.flatMap(({ facts }) => facts.names)[0] : undefined;
}
