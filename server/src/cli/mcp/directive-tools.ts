import { URI } from 'langium';
import { z } from 'zod';
import { findDirectives } from '../../editor/directive-search.js';
import { documentFacts } from '../../facts/document-facts.js';
import type { KnowledgeIndexManager } from '../../knowledge/knowledge-index.js';
import type { KnownDirective } from '../../knowledge/known-directive.js';
import type { DirectiveHint } from '../../knowledge/same-directive.js';
import type { PlanFile } from '../../syntax/generated/ast.js';
import { directiveChain } from '../directive-chain.js';
import { nameOf } from '../workspace.js';
import { type Asked, listed, type Tool } from './tool.js';

const FORCE =
    'An end of force is told only where a source says so: that none is known does not mean that the directive is in force. ' +
    '`checked` is the day on which that was looked up last, `source` from where it is known.';

const find = {
    query: z.string().describe('words of the subject in any order, accents not needed; or the beginning of a number'),
    limit: z.int().min(1).max(60).default(20),
};

/** Directives by words of what they are about. */
export const findDirectivesTool: Tool<typeof find> = {
    name: 'find_directives',
    title: 'Tìm văn bản · Find directives',
    description:
        'Finds directives (laws, decrees, decisions, plans …) that the built-in catalogue, the catalogues of the folder or its papers know, ' +
        'by words of their subject or by number, with the text that cites each in a basis (Căn cứ …). ' +
        FORCE,
    input: find,
    answer: ({ workspace }, { query, limit }) =>
        listed(
            findDirectives(query, workspace.shared.knowledge).map(({ place: _, ...found }) => found),
            limit,
        ),
};

const citation = {
    citation: z
        .string()
        .describe(
            'a citation as papers write it: `Quyết định số 12/2025/QĐ-UBND ngày 03/3/2025 của …`, a number, or the name of a law',
        ),
    on: z.iso
        .date()
        .optional()
        .describe('day of the paper that cites, ISO 8601: of laws of one name, the one of that day is meant'),
};

/** What a citation means, with its chain. */
export const resolveCitationTool: Tool<typeof citation> = {
    name: 'resolve_citation',
    title: 'Tra văn bản được viện dẫn · Resolve a citation',
    description:
        'Says which directives a citation may mean: kind, date, issuer, subject, what each implements up to the root, what implements it, ' +
        'what replaced or amended it, and where the folder cites it. Several answers: the citation does not tell them apart. ' +
        FORCE,
    input: citation,
    answer: ({ folder, workspace }, { citation, on }) => {
        const { knowledge } = workspace.shared;
        const meant = meantBy(citation, on ?? null, workspace).flatMap(({ number, hint }) =>
            meantDirectives(knowledge, number, hint),
        );
        return {
            directives: meant.map((known) => ({
                ...described({ folder, workspace }, known),
                chain: directiveChain(knowledge, known),
            })),
        };
    },
};

/** The numbers that a text cites, with what it says of each; a law by its name, and the day. */
function meantBy(
    text: string,
    day: string | null,
    { shared }: Asked['workspace'],
): { number: string; hint: DirectiveHint }[] {
    const { directives } = shared.knowledge;
    const named = (name: string) => directives.namedOn(name, day).map((number) => ({ number, hint: {} }));
    const whole = named(text.trim());
    if (whole.length > 0) {
        return whole;
    }
    const parsed = shared.workspace.LangiumDocumentFactory.fromString<PlanFile>(
        `Căn cứ ${text.replace(/\s+/gu, ' ')};`,
        URI.parse('memory:/citation.kehoach'),
    );
    const cited = parsed.parseResult.value.documents.map(documentFacts);
    return cited.flatMap(({ citations, namedBases }) => [
        ...citations.map((hint) => ({ number: hint.number, hint })),
        ...namedBases.flatMap(named),
    ]);
}

/** One where what is said of it tells which, else each that bears the number. */
function meantDirectives(
    { directives }: KnowledgeIndexManager,
    number: string,
    hint: DirectiveHint,
): readonly KnownDirective[] {
    const one = directives.find(number, hint);
    return one && !one.isTied ? [one] : directives.findEach(number);
}

/** What is sent of a directive. */
function described({ folder, workspace }: Asked, known: KnownDirective): object {
    const { number, kind, date, issuer, subject, origins, bases, replaces, replacedBy, amendedBy } = known;
    const { effective, expires, checked, source } = known;
    return {
        ...{ number, kind, date, issuer, subject, origins, bases, replaces, replacedBy, amendedBy },
        ...{ effective, expires, checked, source },
        documents: known.documents.map(({ documentUri }) => folder.nameOf(nameOf(workspace, documentUri))),
        cited: listed(
            known.heard.map(({ citation, document }) => ({
                file: folder.nameOf(nameOf(workspace, document.documentUri)),
                line: citation.line,
            })),
            20,
        ),
    };
}
