import { type AstNode, type CstNode, GrammarUtils } from 'langium';
import { propertyType } from '../syntax/catalogue/properties.js';
import { contentsOfFile, leavesOf } from '../syntax/contents.js';
import {
    type CatalogueEntry,
    type CatalogueFile,
    type Citation,
    isCatalogueFile,
    isCitation,
    isPlanFile,
    type PlanFile,
    type ShortName,
} from '../syntax/generated/ast.js';
import { normalNumber } from '../syntax/plan-value-converter.js';
import { entryFacts, entryKind } from './catalogue-facts.js';
import { type CitationFacts, citationFacts } from './citations.js';
import { documentAsOf, documentDate, documentKind, documentSubject } from './heading-facts.js';

/** Some characters of a file: offsets of its own text, UTF-16. */
export interface Span {
    readonly start: number;
    readonly end: number;
}

/** A place that speaks of a directive by its number, or by a short name of it. */
export interface NumberFacts extends Span {
    readonly number: string;
    /** What is said of the directive there; null for nothing. */
    readonly said: Pick<CitationFacts, 'kind' | 'date' | 'issuer' | 'subject'> | null;
    /** Whether the place says what the directive is: the number of the document itself, the head of an entry. */
    readonly declares: boolean;
    /** The number as it is written there; null for a short name. */
    readonly written: (Span & { readonly text: string }) | null;
    /** The day as it is written there. */
    readonly day: (Span & { readonly text: string }) | null;
}

/** A place of a catalogue that speaks of an agency by a name of it. */
export interface AgencyNameFacts extends Span {
    readonly name: string;
    /** Whether it is the head of an entry. */
    readonly declares: boolean;
}

/** Running words in which agencies may be named, and laws. */
export interface WordsFacts extends Span {
    readonly mayNameLaws: boolean;
    /** The day whose laws are meant, ISO 8601: see {@link documentAsOf}; null where nothing tells. */
    readonly asOf: string | null;
}

/**
 * Where a file speaks of directives and agencies, each list in the order of the text: small and serialisable, so that
 * whoever looks for all places of the workspace needs no tree of another file.
 */
export interface MentionFacts {
    readonly numbers: readonly NumberFacts[];
    readonly agencies: readonly AgencyNameFacts[];
    /** What these words name depends on what is known, and is looked up when somebody asks. */
    readonly words: readonly WordsFacts[];
}

const known = new WeakMap<AstNode, MentionFacts>();

/** Extracts the places from the tree of a plan or a catalogue, whose own references are linked. */
export function mentionFacts(root: AstNode): MentionFacts {
    let facts = known.get(root);
    if (!facts) {
        facts = isPlanFile(root) ? planFacts(root) : isCatalogueFile(root) ? catalogueFacts(root) : NOTHING;
        known.set(root, facts);
    }
    return facts;
}

const NOTHING: MentionFacts = { numbers: [], agencies: [], words: [] };

function planFacts(file: PlanFile): MentionFacts {
    const citedBefore = citationsBefore();
    const cited = contentsOfFile(file).flatMap(({ citations, shortNameUses }) => [
        ...citations.flatMap(citationFact),
        ...shortNameUses.flatMap((use) => {
            const citation = use.shortName.ref && citedBefore(use.shortName.ref);
            return citation && use.$cstNode ? [shortNameFact(citation, use.$cstNode)] : [];
        }),
    ]);
    const leaves = file.$cstNode ? leavesOf(file.$cstNode) : [];
    return {
        numbers: [...cited, ...ownNumbers(file)].sort(byStart),
        agencies: [],
        words: wordsIn(leaves, file),
    };
}

/** The running words of a file, each with the day of its document; leaves and documents are in the order of the text. */
function wordsIn(leaves: Iterable<CstNode>, { documents }: PlanFile): WordsFacts[] {
    const days = documents.map((document) => documentAsOf(document));
    const words: WordsFacts[] = [];
    let at = 0;
    for (const leaf of leaves) {
        while ((documents[at + 1]?.$cstNode?.offset ?? Number.POSITIVE_INFINITY) <= leaf.offset) at++;
        for (const each of wordsOf(leaf, days[at] ?? null)) words.push(each);
    }
    return words;
}

function byStart(a: Span, b: Span): number {
    return a.start - b.start || a.end - b.end;
}

function citationFact(citation: Citation): NumberFacts[] {
    const node = citation.$cstNode;
    const number = GrammarUtils.findNodeForProperty(node, 'number');
    const day = GrammarUtils.findNodeForProperty(node, 'date');
    if (!node || !number) {
        return [];
    }
    return [
        {
            number: citation.number,
            said: said(citation),
            ...spanOf(node),
            declares: false,
            written: writtenAs(number),
            day: day ? writtenAs(day) : null,
        },
    ];
}

function shortNameFact(citation: Citation, use: CstNode): NumberFacts {
    const { number } = citation;
    return { number, said: said(citation), ...spanOf(use), declares: false, written: null, day: null };
}

function said(citation: Citation): NumberFacts['said'] {
    const { kind, date, issuer, subject } = citationFacts(citation);
    return { kind, date, issuer, subject };
}

/**
 * Finds the directive that a short name stands for: the one cited last before it in the same text. Each text is looked
 * through once, though a line may hold thousands of short names.
 */
function citationsBefore(): (shortName: ShortName) => Citation | undefined {
    const known = new Map<AstNode, readonly (Citation | undefined)[]>();
    return (shortName) => {
        const text = shortName.$container as AstNode & { readonly spans: readonly AstNode[] };
        let before = known.get(text);
        if (!before) {
            let last: Citation | undefined;
            before = text.spans.map((span) => {
                const earlier = last;
                last = isCitation(span) ? span : last;
                return earlier;
            });
            known.set(text, before);
        }
        return before[shortName.$containerIndex ?? 0];
    };
}

function ownNumbers(file: PlanFile): NumberFacts[] {
    return file.documents.flatMap((document) => {
        const node = GrammarUtils.findNodeForProperty(document.numbers[0]?.$cstNode, 'value');
        const number = document.numbers[0]?.value;
        if (!node || number === undefined || !/^\d/.test(number)) {
            return [];
        }
        const own = { date: documentDate(document), subject: documentSubject(document), issuer: null };
        return [{ ...bareNumber(number, node, true), said: { kind: documentKind(document), ...own } }];
    });
}

function bareNumber(number: string, node: CstNode, declares: boolean): NumberFacts {
    return { number, said: null, ...spanOf(node), declares, written: writtenAs(node), day: null };
}

/** Tokens whose characters may name agencies or laws. */
const NAMING_TOKENS = new Set(['TEXT', 'CITED_ISSUER', 'BODY_NAME', 'ISSUER_NAME', 'AUTHORITY', 'SIGNATURE_NOTE']);

/** The characters of a token, if agencies or laws may be named in them. */
export function wordsOf(leaf: CstNode, asOf: string | null = null): WordsFacts[] {
    const token = 'tokenType' in leaf ? (leaf.tokenType as { name: string }).name : '';
    return NAMING_TOKENS.has(token) ? [{ ...spanOf(leaf), mayNameLaws: token === 'TEXT', asOf }] : [];
}

function catalogueFacts(file: CatalogueFile): MentionFacts {
    const numbers: NumberFacts[] = [];
    const agencies: AgencyNameFacts[] = [];
    for (const entry of file.entries) {
        const head = GrammarUtils.findNodeForProperty(entry.$cstNode, 'name');
        if (head && entry.name !== undefined) {
            if (entry.$type === 'DirectiveEntry') {
                const facts = entryFacts(entry);
                const said = facts?.type === 'directive' ? facts : null;
                numbers.push({ ...bareNumber(normalNumber(entry.name), head, true), said });
            } else if (entry.$type !== 'KindEntry') {
                agencies.push({ name: entry.name, ...spanOf(head), declares: true });
            }
        }
        for (const { kind, text, node } of valuesOf(entry)) {
            if (kind === 'directives') numbers.push(bareNumber(normalNumber(text), node, false));
            else if (kind === 'agency' || kind === 'agencies')
                agencies.push({ name: text, ...spanOf(node), declares: false });
        }
    }
    return { numbers, agencies, words: [] };
}

function valuesOf(entry: CatalogueEntry): { kind: string; text: string; node: CstNode }[] {
    return entry.properties.flatMap((property) => {
        const kind = propertyType(entryKind(entry), property.key)?.value;
        return property.values.flatMap((value) => {
            const node = GrammarUtils.findNodeForProperty(value.$cstNode, 'text');
            return node && kind ? [{ kind, text: value.text, node }] : [];
        });
    });
}

function spanOf({ offset, end }: CstNode): Span {
    return { start: offset, end };
}

function writtenAs(node: CstNode): Span & { readonly text: string } {
    return { ...spanOf(node), text: node.text };
}
