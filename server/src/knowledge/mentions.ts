import { type AstNode, type CstNode, CstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import { entryKind } from '../facts/catalogue-facts.js';
import { citationFacts } from '../facts/citations.js';
import { propertyType } from '../syntax/catalogue/properties.js';
import { contentsOfFile } from '../syntax/contents.js';
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
import type { OrganisationDescription } from './descriptions.js';
import type { DirectiveHint } from './directive-index.js';
import type { KnowledgeIndexManager } from './knowledge-index.js';

/** A place that speaks of a directive or a body. Offsets are of the file's own text, UTF-16. */
interface Place {
    readonly start: number;
    readonly end: number;
    /** Whether the place says what the thing is: the number of the document itself, the head of an entry. */
    readonly declares: boolean;
}

export interface DirectiveMention extends Place {
    readonly type: 'directive';
    readonly number: string;
    readonly hint: DirectiveHint;
    /** The number's own characters, where the place has them: a short name or a law's name has none. */
    readonly numberRange?: { readonly start: number; readonly end: number };
}

export interface OrganisationMention extends Place {
    readonly type: 'organisation';
    readonly description: OrganisationDescription;
    /** The name as it stands there. */
    readonly name: string;
}

export type Mention = DirectiveMention | OrganisationMention;

/** Every place of a file that speaks of a directive or a body, in the order of the text. */
export function mentionsIn(document: LangiumDocument, knowledge: KnowledgeIndexManager): Mention[] {
    const root = document.parseResult.value;
    const mentions = isPlanFile(root)
        ? [...citationMentions(root), ...ownNumbers(root), ...namesInText(root, knowledge)]
        : isCatalogueFile(root)
          ? catalogueMentions(root, knowledge)
          : [];
    return mentions.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The narrowest place at an offset that speaks of a directive or a body. */
export function mentionAt(
    document: LangiumDocument,
    offset: number,
    knowledge: KnowledgeIndexManager,
): Mention | undefined {
    return mentionsIn(document, knowledge)
        .filter(({ start, end }) => start <= offset && offset <= end)
        .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** Whether two places speak of one thing. */
export function isSameThing(a: Mention, b: Mention): boolean {
    return a.type === 'directive' && b.type === 'directive'
        ? a.number === b.number
        : a.type === 'organisation' && b.type === 'organisation' && a.description === b.description;
}

/** What a citation says of its directive. */
export function hintOf(citation: Citation): DirectiveHint {
    const { date, issuer, subject } = citationFacts(citation);
    return { date, issuer, subject };
}

function citationMentions(file: PlanFile): DirectiveMention[] {
    const mentions: DirectiveMention[] = [];
    for (const contents of contentsOfFile(file)) {
        for (const citation of contents.citations) {
            mentions.push(...citationMention(citation));
        }
        for (const use of contents.shortNameUses) {
            const cited = use.shortName.ref && citedBefore(use.shortName.ref);
            if (cited && use.$cstNode) {
                const { offset: start, end } = use.$cstNode;
                mentions.push({
                    type: 'directive',
                    number: cited.number,
                    hint: hintOf(cited),
                    start,
                    end,
                    declares: false,
                });
            }
        }
    }
    return mentions;
}

function citationMention(citation: Citation): DirectiveMention[] {
    const node = citation.$cstNode;
    const number = GrammarUtils.findNodeForProperty(node, 'number');
    if (!node || !number) {
        return [];
    }
    return [
        {
            type: 'directive',
            number: citation.number,
            hint: hintOf(citation),
            start: node.offset,
            end: node.end,
            declares: false,
            numberRange: { start: number.offset, end: number.end },
        },
    ];
}

/** The directive that a short name stands for: the one cited last before it. */
export function citedBefore(shortName: ShortName): Citation | undefined {
    const spans = (shortName.$container as { spans: AstNode[] }).spans;
    return spans.slice(0, shortName.$containerIndex ?? 0).findLast(isCitation);
}

function ownNumbers(file: PlanFile): DirectiveMention[] {
    return file.documents.flatMap((document) => {
        const node = GrammarUtils.findNodeForProperty(document.numbers[0]?.$cstNode, 'value');
        const number = document.numbers[0]?.value;
        if (!node || number === undefined || !/^\d/.test(number)) {
            return [];
        }
        const { offset: start, end } = node;
        return [{ type: 'directive', number, hint: {}, start, end, declares: true, numberRange: { start, end } }];
    });
}

/** Tokens whose characters may name bodies or laws. */
const NAMING_TOKENS = new Set(['TEXT', 'CITED_ISSUER', 'BODY_NAME', 'ISSUER_NAME', 'AUTHORITY', 'SIGNATURE_NOTE']);

function namesInText(file: PlanFile, knowledge: KnowledgeIndexManager): Mention[] {
    const root = file.$cstNode;
    return root
        ? CstUtils.flattenCst(root)
              .flatMap((leaf) => namesInLeaf(leaf, knowledge))
              .toArray()
        : [];
}

/** The bodies and laws that the characters of one token name. */
export function namesInLeaf(leaf: CstNode, knowledge: KnowledgeIndexManager): Mention[] {
    const token = 'tokenType' in leaf ? (leaf.tokenType as { name: string }).name : '';
    if (!NAMING_TOKENS.has(token)) {
        return [];
    }
    const text = leaf.text.normalize('NFC').length === leaf.text.length ? leaf.text.normalize('NFC') : leaf.text;
    const laws = token === 'TEXT' ? lawsIn(text, leaf.offset, knowledge) : [];
    const bodies = knowledge.organisations.search(text).flatMap(({ start, end, values }) => {
        const name = text.slice(start, end);
        const description = knowledge.organisations.find(name) ?? values[0];
        return description
            ? [{ type: 'organisation' as const, description, name, ...shift(start, end, leaf.offset), declares: false }]
            : [];
    });
    return [...laws, ...bodies];
}

function lawsIn(text: string, offset: number, { directives }: KnowledgeIndexManager): DirectiveMention[] {
    return directives.search(text).flatMap(({ start, end, values }) =>
        values[0] === undefined
            ? []
            : [
                  {
                      type: 'directive' as const,
                      number: values[0],
                      hint: {},
                      ...shift(start, end, offset),
                      declares: false,
                  },
              ],
    );
}

function shift(start: number, end: number, offset: number): { start: number; end: number } {
    return { start: start + offset, end: end + offset };
}

function catalogueMentions(file: CatalogueFile, knowledge: KnowledgeIndexManager): Mention[] {
    return file.entries.flatMap((entry) => [
        ...headMention(entry, knowledge),
        ...entry.properties.flatMap((property) => {
            const value = propertyType(entryKind(entry), property.key)?.value;
            return property.values.flatMap((each) => {
                const node = GrammarUtils.findNodeForProperty(each.$cstNode, 'text');
                return node && value ? valueMention(value, each.text, node, knowledge) : [];
            });
        }),
    ]);
}

function headMention(entry: CatalogueEntry, knowledge: KnowledgeIndexManager): Mention[] {
    const node = GrammarUtils.findNodeForProperty(entry.$cstNode, 'name');
    if (!node || entry.name === undefined) {
        return [];
    }
    const { offset: start, end } = node;
    const place = { start, end, declares: true };
    if (entry.$type === 'DirectiveEntry') {
        const number = normalNumber(entry.name);
        return [{ type: 'directive', number, hint: {}, ...place, numberRange: { start, end } }];
    }
    const description = entry.$type === 'KindEntry' ? undefined : knowledge.organisations.find(entry.name);
    return description ? [{ type: 'organisation', description, name: entry.name, ...place }] : [];
}

function valueMention(value: string, text: string, node: CstNode, knowledge: KnowledgeIndexManager): Mention[] {
    const { offset: start, end } = node;
    const place = { start, end, declares: false };
    if (value === 'directives') {
        return [{ type: 'directive', number: normalNumber(text), hint: {}, ...place, numberRange: { start, end } }];
    }
    if (value !== 'organisation' && value !== 'organisations') {
        return [];
    }
    const description = knowledge.organisations.find(text);
    return description ? [{ type: 'organisation', description, name: text, ...place }] : [];
}

/** The document of a file that holds an offset. */
export function documentAround(file: PlanFile, offset: number): PlanFile['documents'][number] | undefined {
    return file.documents.findLast((document) => (document.$cstNode?.offset ?? 0) <= offset) ?? file.documents[0];
}
