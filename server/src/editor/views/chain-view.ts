import type { LangiumDocument } from 'langium';
import type { Position } from 'vscode-languageserver';
import { shortDate } from '../../facts/dates.js';
import { type DocumentDescription, isDocumentDescription } from '../../facts/document-description.js';
import { documentDate, documentKind, documentNumber } from '../../facts/heading-facts.js';
import type { DirectiveDescription } from '../../knowledge/descriptions.js';
import type { KnowledgeIndexManager } from '../../knowledge/knowledge-index.js';
import type { KnownDirective } from '../../knowledge/known-directive.js';
import { documentAround, mentionsAt } from '../../knowledge/mentions.js';
import type { DirectiveHint } from '../../knowledge/same-directive.js';
import type { SpokenLanguage } from '../../language/language.js';
import type { ChainLink, ChainNode, ChainStep } from '../../protocol.js';
import { isPlanFile } from '../../syntax/generated/ast.js';
import { spokenList } from './spoken.js';

/** What the view of the chain asks of its surroundings. */
export interface ChainWorld {
    readonly knowledge: KnowledgeIndexManager;
    readonly language: SpokenLanguage;
}

/** Chains of real directives have some five steps; a trail that is longer comes from a file that is broken. */
const DEEPEST = 100;

/**
 * The roots of the chain at a place: the directive that is cited there (each of those that may be meant), else the paper around it.
 * Empty in a file that is no plan.
 */
export function chainRoots(file: LangiumDocument, position: Position, world: ChainWorld): ChainNode[] {
    const { knowledge } = world;
    const meant = mentionsAt(file, file.textDocument.offsetAt(position), knowledge);
    const cited = meant.flatMap((mention) =>
        mention.type === 'directive' ? [linkOf(mention.number, mention.hint, knowledge)] : [],
    );
    const links = cited.length > 0 ? cited : ownPaper(file, position, knowledge);
    return links.map((link) => node({ way: 'both', trail: [link], isHead: false }, world, 'open'));
}

/** What hangs below a node: below the root the two ways, below anything else the next step of its way. */
export function chainBelow(step: ChainStep, world: ChainWorld): ChainNode[] {
    const { trail } = step;
    if (step.way === 'both') {
        return [headOf('above', trail, world), headOf('below', trail, world)].filter((head) => head !== undefined);
    }
    return nextLinks(trail, step.way, world.knowledge).map((link) =>
        node({ way: step.way, trail: [...trail, link], isHead: false }, world, 'closed'),
    );
}

/** The paper that the place belongs to; in a catalogue nothing is meant but what is named. */
function ownPaper(file: LangiumDocument, position: Position, knowledge: KnowledgeIndexManager): ChainLink[] {
    const root = file.parseResult.value;
    const around = isPlanFile(root) ? documentAround(root, file.textDocument.offsetAt(position)) : undefined;
    if (!around || !isPlanFile(root)) {
        return [];
    }
    const number = documentNumber(around);
    const uri = file.uri.toString();
    if (number !== null) {
        return [linkOf(number, { kind: documentKind(around), date: documentDate(around) }, knowledge)];
    }
    const index = root.documents.indexOf(around);
    const description = knowledge.directives.documentsOf(uri)[index];
    return description ? [{ ...saidBy(description), paper: { uri, index } }] : [];
}

function linkOf(number: string, hint: DirectiveHint, { directives }: KnowledgeIndexManager): ChainLink {
    const known = directives.find(number, hint);
    return {
        number,
        kind: known?.kind ?? hint.kind ?? null,
        date: known?.date ?? hint.date ?? null,
        subject: known?.subject ?? hint.subject ?? null,
    };
}

function saidBy({ facts }: DocumentDescription | DirectiveDescription): ChainLink {
    return { number: facts.number, kind: facts.kind, date: facts.date, subject: facts.subject };
}

function headOf(way: 'above' | 'below', trail: readonly ChainLink[], world: ChainWorld): ChainNode | undefined {
    const { language, knowledge } = world;
    const count = nextLinks(trail, way, knowledge).length;
    if (count === 0) {
        return undefined;
    }
    const label = language.say(
        way === 'above'
            ? { vi: 'Căn cứ, thực hiện', en: 'Rests on' }
            : { vi: 'Được thực hiện bởi', en: 'Carried out by' },
    );
    const step: ChainStep = { way, trail, isHead: true };
    return {
        id: JSON.stringify(step),
        label,
        description: String(count),
        tooltip: `${label} (${count})`,
        spoken: `${label}, ${language.say({ vi: `${count} văn bản`, en: count === 1 ? '1 paper' : `${count} papers` })}`,
        icon: way,
        holds: 'open',
        place: null,
        step,
    };
}

/** What a directive rests on, or what carries it out; a number once, though a paper and a catalogue bear it. */
function nextLinks(trail: readonly ChainLink[], way: 'above' | 'below', knowledge: KnowledgeIndexManager): ChainLink[] {
    const last = trail.at(-1);
    if (!last || trail.length > DEEPEST) {
        return [];
    }
    const links = way === 'above' ? basesOf(last, knowledge) : carryingOut(last, knowledge);
    const keys = new Set<string>();
    return links.filter((link) => {
        const key = link.number ?? JSON.stringify(link.paper);
        const isNew = !keys.has(key);
        keys.add(key);
        return isNew;
    });
}

function basesOf(link: ChainLink, knowledge: KnowledgeIndexManager): ChainLink[] {
    const { directives } = knowledge;
    const known = link.number === null ? undefined : directives.find(link.number, link);
    const paper = paperOf(link, knowledge) ?? (known?.isTied ? undefined : known?.documents[0]);
    const numbers = known?.bases ?? [
        ...(paper?.facts.namedBases.flatMap((name) => directives.namedOn(name, paper.facts.asOf)) ?? []),
        ...(paper?.facts.bases ?? []),
    ];
    // what the paper says of a base tells which of several is meant that bear its number
    const said = (number: string) => paper?.facts.citations.find((citation) => citation.number === number) ?? {};
    return numbers.map((number) => linkOf(number, said(number), knowledge));
}

function carryingOut(link: ChainLink, { directives }: KnowledgeIndexManager): ChainLink[] {
    if (link.number === null) {
        return [];
    }
    return directives.childrenOf(link.number, link).map((child) => {
        const uri = child.documentUri.toString();
        const index = isDocumentDescription(child) ? directives.documentsOf(uri).indexOf(child) : -1;
        return child.facts.number === null && index >= 0 ? { ...saidBy(child), paper: { uri, index } } : saidBy(child);
    });
}

function paperOf({ paper }: ChainLink, { directives }: KnowledgeIndexManager): DocumentDescription | undefined {
    return paper && directives.documentsOf(paper.uri)[paper.index];
}

function node(step: ChainStep, world: ChainWorld, holds: 'open' | 'closed'): ChainNode {
    const { language, knowledge } = world;
    const link = step.trail.at(-1) as ChainLink;
    const isAgain = step.trail.slice(0, -1).some((each) => each.number !== null && each.number === link.number);
    const known = link.number === null ? undefined : knowledge.directives.find(link.number, link);
    const name =
        [link.kind, link.number].filter(Boolean).join(' ') ||
        language.say({ vi: 'Văn bản chưa có số', en: 'A paper without a number' });
    const day = shortDate(link.date);
    const again = isAgain ? language.say({ vi: 'đã nêu ở trên', en: 'see above' }) : '';
    const ways: readonly ('above' | 'below')[] = step.way === 'both' ? ['above', 'below'] : [step.way];
    const next = isAgain ? 0 : ways.reduce((count, way) => count + nextLinks(step.trail, way, knowledge).length, 0);
    const origin = originOf(known, link, language);
    return {
        id: JSON.stringify(step),
        label: name,
        description: [day, again, link.subject].filter(Boolean).join(' · '),
        tooltip: [name, day, link.subject, known?.issuer, origin].filter(Boolean).join('\n\n'),
        spoken: spokenList([name, day, link.subject, again, origin]),
        icon: isAgain ? 'again' : 'directive',
        holds: next > 0 ? holds : 'nothing',
        place: placeOf(link, known, knowledge),
        step,
    };
}

/** How it is known, where there is nothing to open but a place that cites it. */
function originOf(known: KnownDirective | undefined, link: ChainLink, language: SpokenLanguage): string {
    if (link.paper || known?.documents.length || known?.entries.length) {
        return '';
    }
    return language.say({ vi: 'chỉ biết qua viện dẫn', en: 'known from citations alone' });
}

/** The paper itself, else its entry in a catalogue, else the first place that cites it. */
function placeOf(
    link: ChainLink,
    known: KnownDirective | undefined,
    knowledge: KnowledgeIndexManager,
): ChainNode['place'] {
    const described =
        paperOf(link, knowledge) ?? (known?.isTied ? undefined : (known?.documents[0] ?? known?.entries[0]));
    if (described) {
        const range = described.nameSegment?.range ?? described.selectionSegment?.range;
        return { uri: described.documentUri.toString(), line: range?.start.line ?? 0 };
    }
    const [evidence] = known?.heard ?? [];
    return evidence ? { uri: evidence.document.documentUri.toString(), line: evidence.citation.line - 1 } : null;
}
