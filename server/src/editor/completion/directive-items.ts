import { CstUtils } from 'langium';
import { type CompletionItem, CompletionItemKind, CompletionItemTag } from 'vscode-languageserver';
import { shortDate } from '../../facts/dates.js';
import { foldedWords } from '../../facts/fold.js';
import type { KnowledgeIndexManager } from '../../knowledge/knowledge-index.js';
import type { DirectiveSummary, KnownDirective } from '../../knowledge/known-directive.js';
import { byAlphabet, byCodeUnits, type Comparison, firstInOrder } from '../../knowledge/order.js';
import { contentsOf } from '../../syntax/contents.js';
import { isCitation } from '../../syntax/generated/ast.js';
import { CITED_KIND_NAMES, CITED_KINDS } from '../../terms/kinds.js';
import { fullCitation, shortCitation } from '../citation-text.js';
import { type CursorContext, rangeBefore } from './context.js';

const MAX_ITEMS = 40;
/** Of so many numbers, the best by what is said of them, what is true is looked up. */
const MAX_CANDIDATES = 300;
/** Digits alone, without `số` or a kind before them, are mostly no directive: so many must stand there. */
const FEWEST_BARE_DIGITS = 3;

/** What a completion item remembers, for its card. */
export interface DirectiveData {
    readonly directive: string;
    readonly date: string | null;
}

/** What stands before the cursor: `Chỉ thị số 3`, `số 12`, `228`. */
interface Query {
    /** The kind's name as running text writes it. */
    readonly kind: string | undefined;
    /** The beginning of the number, without spaces. */
    readonly number: string;
    /** Words of the subject, where letters stand behind `số` or a kind. */
    readonly words: readonly string[];
    /** Characters of the line that a citation takes the place of. */
    readonly length: number;
    readonly text: string;
}

const KINDS = CITED_KINDS.map((kind) => kind.replace(/\s+/g, '\\s+')).join('|');
const BEFORE_NUMBER = new RegExp(
    `(?:(?<!\\p{L})(${KINDS})\\s+)?(?:(?<!\\p{L})(s[ốô])\\s*(?::\\s*)?)?(?<![\\p{L}\\d/])(\\d[\\d\\p{L}/-]*)?$`,
    'iu',
);

/** A kind, `số` and a number, in UTF-16 units; what stands further before the cursor is not searched at each key. */
const LONGEST_QUERY = 200;

/**
 * Directives whose number begins as what stands before the cursor: behind `số`, behind a kind, or three digits anywhere.
 * The whole citation is inserted, in the form of the document's standard; only kind and number where the document cites it
 * above already, and the number alone inside a citation that is there.
 */
export function directiveItems(context: CursorContext, knowledge: KnowledgeIndexManager): CompletionItem[] {
    const query = readQuery(context);
    if (!query) {
        return [];
    }
    const inside = isInsideCitation(context);
    const cited = numbersCitedBefore(context);
    const uri = context.file.uri.toString();
    const found: KnownDirective[] = [];
    for (const number of candidates(query, context, knowledge)) {
        // several may bear the number: each is offered with its own day
        const each = knowledge.directives.findEach(number, uri);
        for (const known of each) {
            if (isKnown(known) && fitsKind(known.kind, query.kind)) found.push(known);
        }
    }
    const ranked = found.map((known) => ({ known, score: score(worthOf(known, knowledge), context) }));
    return firstInOrder(ranked, MAX_ITEMS, byScore).map(({ known }, index) =>
        item(known, query, index, context, inside, cited.has(known.number)),
    );
}

const byScore: Comparison<{ known: KnownDirective; score: number }> = (a, b) =>
    b.score - a.score ||
    byAlphabet(a.known.number, b.known.number) ||
    byCodeUnits(b.known.date ?? '', a.known.date ?? '') ||
    byCodeUnits(a.known.issuer ?? '', b.known.issuer ?? '');

/** The numbers that begin so and may be of the kind; of very many, the best. */
function candidates({ number: beginning, kind }: Query, context: CursorContext, { directives }: KnowledgeIndexManager) {
    const fitting: { number: string; score: number }[] = [];
    for (const number of directives.numbersBeginning(beginning)) {
        const summary = directives.summary(number);
        if (number !== beginning && [...summary.kinds].some((each) => fitsKind(each, kind))) {
            fitting.push({ number, score: score(summary, context) });
        }
    }
    const best = firstInOrder(fitting, MAX_CANDIDATES, (a, b) => b.score - a.score || byCodeUnits(a.number, b.number));
    return best.map(({ number }) => number);
}

function readQuery({ before }: CursorContext): Query | undefined {
    const found = BEFORE_NUMBER.exec(before.slice(-LONGEST_QUERY));
    if (!found || found[0] === '') {
        return undefined;
    }
    const [text, kind, word, number = ''] = found;
    const isCalledFor = kind !== undefined || word !== undefined;
    if (!isCalledFor && /^\d+$/.test(number) && number.length < FEWEST_BARE_DIGITS) {
        return undefined;
    }
    // "Kế hoạch " alone is a word of any sentence: the list comes with "số" or a digit
    if (word === undefined && number === '') {
        return undefined;
    }
    const name = kind && CITED_KIND_NAMES.get(kind.replace(/\s+/g, ' ').toLowerCase());
    return { kind: name, number: number.replace(/\s/g, ''), words: foldedWords(text), length: text.length, text };
}

/** Whether more is known of a directive than that a number was typed. */
function isKnown({ origins }: KnownDirective): boolean {
    return origins.length > 0;
}

function fitsKind(own: string | null, kind: string | undefined): boolean {
    return kind === undefined || kind === 'Văn bản' || own === null || own === kind;
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
function score({ date, citations, hasDocument, isReplaced }: Worth, context: CursorContext): number {
    const isLater = context.date !== null && date !== null && date > context.date;
    const recent = date === null ? 0 : Math.max(0, Number(date.slice(0, 4)) - 2010) / 2;
    return Math.min(citations, 20) + recent + (hasDocument ? 6 : 0) - (isReplaced ? 8 : 0) - (isLater ? 30 : 0);
}

/** Whether the cursor stands in the number of a citation that goes on behind it, with its day or its issuer. */
function isInsideCitation({ file, offset, after }: CursorContext): boolean {
    const root = file.parseResult.value.$cstNode;
    const node = root && CstUtils.findLeafNodeBeforeOffset(root, offset)?.astNode;
    const inCitation = isCitation(node) && (node.date !== undefined || node.issuer !== undefined);
    return inCitation || /^[\p{L}\d/-]*\s*(?:,\s*)?(?:ngày\s|của\s)/u.test(after);
}

function numbersCitedBefore({ document, offset }: CursorContext): Set<string> {
    const citations = document ? contentsOf(document).citations : [];
    return new Set(citations.filter(({ $cstNode }) => ($cstNode?.end ?? 0) < offset).map(({ number }) => number));
}

function item(
    known: KnownDirective,
    query: Query,
    index: number,
    context: CursorContext,
    inside: boolean,
    isCited: boolean,
): CompletionItem {
    const typed = query.number.length;
    const edit = inside
        ? { range: rangeBefore(context, typed), newText: known.number }
        : {
              range: rangeBefore(context, query.length),
              newText: isCited ? shortCitation(known) : fullCitation(known, context.standard),
          };
    return {
        label: known.number,
        labelDetails: { description: [known.kind, shortDate(known.date)].filter(Boolean).join(' · ') },
        detail: known.subject ?? '',
        kind: CompletionItemKind.Reference,
        filterText: inside ? query.number || ' ' : query.text,
        sortText: String(index).padStart(4, '0'),
        textEdit: edit,
        ...(known.replacedBy.length > 0 ? { tags: [CompletionItemTag.Deprecated] } : {}),
        data: { directive: known.number, date: known.date } satisfies DirectiveData,
    };
}
