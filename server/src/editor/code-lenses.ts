import { GrammarUtils, type LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens, Range } from 'vscode-languageserver';
import { entryFacts } from '../facts/catalogue-facts.js';
import { isDocumentDescription } from '../facts/document-description.js';
import { documentDate, documentKind, documentNumber } from '../facts/heading-facts.js';
import { namesOf } from '../knowledge/agency-index.js';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import { type DirectiveHint, mayBeMeant } from '../knowledge/same-directive.js';
import type { SpokenLanguage } from '../language/language.js';
import { type CatalogueEntry, isCatalogueFile, isPlanFile } from '../syntax/generated/ast.js';
import { normalNumber } from '../syntax/plan-value-converter.js';

/** The client's command that shows the places of a lens (it knows the editor's own types). */
export const SHOW_PLACES = 'kehoach.showPlaces';

/** A place that a lens leads to. */
interface LensPlace {
    readonly uri: string;
    /** Counted from 0. */
    readonly line: number;
}

/**
 * Above a document's number and above the entries of a catalogue: who implements the directive, what the agency has to
 * do.
 */
export class KnowledgeCodeLensProvider implements CodeLensProvider {
    constructor(
        private readonly knowledge: KnowledgeIndexManager,
        private readonly language: SpokenLanguage,
    ) {}

    provideCodeLens(document: LangiumDocument): CodeLens[] {
        const root = document.parseResult.value;
        if (isCatalogueFile(root)) {
            return root.entries.flatMap((entry) => this.entryLens(entry, document));
        }
        if (!isPlanFile(root)) {
            return [];
        }
        return root.documents.flatMap((part) => {
            const number = documentNumber(part);
            const range = part.numbers[0]?.$cstNode?.range;
            return number !== null && range
                ? this.directiveLens(number, { kind: documentKind(part), date: documentDate(part) }, range, document)
                : [];
        });
    }

    private entryLens(entry: CatalogueEntry, document: LangiumDocument): CodeLens[] {
        const range = GrammarUtils.findNodeForProperty(entry.$cstNode, 'name')?.range;
        if (!range || entry.name === undefined || entry.$type === 'KindEntry') {
            return [];
        }
        if (entry.$type === 'DirectiveEntry') {
            const facts = entryFacts(entry);
            const which = facts?.type === 'directive' ? facts : {};
            return this.directiveLens(normalNumber(entry.name), which, range, document);
        }
        const description = this.knowledge.agencies.find(entry.name);
        const tasks = description ? this.knowledge.agencies.tasksOf(namesOf(description)) : [];
        const places = tasks.map((task) => ({ uri: task.document.documentUri.toString(), line: task.line }));
        const title = this.language.say({
            vi: `${tasks.length} nhiệm vụ được giao`,
            en: tasks.length === 1 ? '1 task' : `${tasks.length} tasks`,
        });
        return tasks.length > 0 ? [lens(title, range, document, places)] : [];
    }

    private directiveLens(number: string, which: DirectiveHint, range: Range, document: LangiumDocument): CodeLens[] {
        const children = this.knowledge.directives.childrenOf(number, which);
        const cited = this.knowledge.directives
            .evidenceOf(number)
            .filter(({ citation }) => mayBeMeant(citation, which));
        const lenses: CodeLens[] = [];
        if (children.length > 0) {
            const title = this.language.say({
                vi: `${children.length} văn bản thực hiện văn bản này`,
                en:
                    children.length === 1
                        ? '1 document implements this'
                        : `${children.length} documents implement this`,
            });
            const places = children.map((child) => ({
                uri: child.documentUri.toString(),
                // a list of places shows their lines: the first one of a paper says who issued it, and not which paper it is
                line:
                    (isDocumentDescription(child) ? child.numberLine : undefined) ??
                    child.nameSegment?.range.start.line ??
                    0,
            }));
            lenses.push(lens(title, range, document, places));
        }
        if (cited.length > 0) {
            const title = this.language.say({
                vi: `${cited.length} lần được viện dẫn`,
                en: cited.length === 1 ? '1 citation' : `${cited.length} citations`,
            });
            const places = cited.map(({ document: from, citation }) => ({
                uri: from.documentUri.toString(),
                line: citation.line - 1,
            }));
            lenses.push(lens(title, range, document, places));
        }
        return lenses;
    }
}

function lens(title: string, range: Range, document: LangiumDocument, places: readonly LensPlace[]): CodeLens {
    return {
        range,
        command: { title, command: SHOW_PLACES, arguments: [document.uri.toString(), range.start, places] },
    };
}
