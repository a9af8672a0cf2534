import {
    type AstNode,
    type AstNodeDescription,
    DefaultScopeComputation,
    type LangiumCoreServices,
    type LangiumDocument,
    type LocalSymbols,
    MultiMap,
    UriUtils,
} from 'langium';
import { gather } from '../bounds/gather.js';
import { sharedCopy } from '../bounds/shared-copy.js';
import type { Tables } from '../standards/office-rows.js';
import type { StandardId } from '../standards/standards.js';
import { type Document, isPlanFile } from '../syntax/generated/ast.js';
import { type DocumentFacts, documentFacts, type TaskFacts } from './document-facts.js';
import { preferStandard } from './standard.js';

/** The facts that others ask for: an outline, and times that no task names, are asked of the tree alone. */
export type IndexedFacts = Omit<DocumentFacts, 'headings' | 'times'>;

/** An agency that has tasks: whoever sorts papers by those need not go through what the tasks say. */
export interface DoerFacts {
    /** As the text names it. */
    readonly agency: string;
    /** The places of its tasks among those of the document, in their order. */
    readonly tasks: readonly number[];
}

/** What Langium's index keeps of a document: where it stands, and its facts. */
export interface DocumentDescription extends AstNodeDescription {
    readonly facts: IndexedFacts;
    readonly doers: readonly DoerFacts[];
    /** Where its number stands, counted from 0; undefined where it bears none. */
    readonly numberLine?: number;
}

/** Whether a description is of a document of the workspace. */
export function isDocumentDescription(description: AstNodeDescription): description is DocumentDescription {
    return description.type === 'Document';
}

/**
 * Exports each document of a file, with its facts, to Langium's index. Nothing else is exported, and there are no local
 * symbols: what a document says of itself is found by the linker within it.
 */
export class PlanScopeComputation extends DefaultScopeComputation {
    /**
     * @param standardOf what the user has set for a file, by its address
     * @param tablesFor the standards with the office's own rows, likewise
     */
    constructor(
        services: LangiumCoreServices,
        private readonly standardOf: (uri: string) => StandardId | null,
        private readonly tablesFor: (uri: string) => Tables,
    ) {
        super(services);
    }

    override async collectExportedSymbols(file: LangiumDocument): Promise<AstNodeDescription[]> {
        const root = file.parseResult.value;
        if (!isPlanFile(root)) {
            return [];
        }
        const uri = file.uri.toString();
        preferStandard(root, this.standardOf(uri), this.tablesFor(uri));
        return root.documents.map((document) => this.describe(document, file));
    }

    override async collectLocalSymbols(): Promise<LocalSymbols> {
        return new MultiMap<AstNode, AstNodeDescription>();
    }

    private describe(document: Document, file: LangiumDocument): DocumentDescription {
        const { headings: _outline, times: _times, ...asked } = documentFacts(document);
        // strings cut from the text would keep the whole of it in memory; copies do not
        const facts = sharedCopy(asked);
        // an index has no use for what has no name: a fragment is known by its file
        const name =
            [facts.kind, facts.number].filter(Boolean).join(' ') || facts.subject || UriUtils.basename(file.uri);
        const numberLine = document.numbers[0]?.$cstNode?.range.start.line;
        return {
            ...this.descriptions.createDescription(document, name, file),
            facts,
            doers: doersOf(facts.tasks),
            ...(numberLine === undefined ? {} : { numberLine }),
        };
    }
}

function doersOf(tasks: readonly TaskFacts[]): DoerFacts[] {
    const doers = new Map<string, number[]>();
    for (const [at, { agencies }] of tasks.entries()) {
        for (const agency of agencies) gather(doers, agency, [at]);
    }
    return [...doers].map(([agency, own]) => ({ agency, tasks: own }));
}
