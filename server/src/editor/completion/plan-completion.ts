import type { LangiumDocument, MaybePromise, ScopeProvider } from 'langium';
import type { CompletionProvider } from 'langium/lsp';
import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import type { KnowledgeIndexManager } from '../../knowledge/knowledge-index.js';
import { isPlaceKind } from '../../knowledge/places/place-table.js';
import type { SpokenLanguage } from '../../language/language.js';
import type { WholePapers } from '../../services.js';
import type { Spelling } from '../../spelling/spelling.js';
import { Cards } from '../cards.js';
import { type AgencyData, agencyItems } from './agency-items.js';
import { commentItems } from './comment-items.js';
import { type CursorContext, cursorContext } from './context.js';
import { directiveItems } from './directive-items.js';
import type { DirectiveData } from './directive-offers.js';
import { kindItems } from './kind-items.js';
import { nextItems } from './next-items.js';
import { isBeginning, paperItems } from './paper-items.js';
import { partItems } from './part-items.js';
import { type PlaceData, placeItems } from './place-items.js';
import { footnoteItems, provisionItems, shortNameItems } from './reference-items.js';
import { subjectItems } from './subject-items.js';
import { withWordsBehind } from './words-behind.js';

/**
 * Digits open the list of directives: editors do not open it at numbers on their own; a space opens those lists alone that begin behind
 * certain words (`Mục `, `Căn cứ `).
 */
const TRIGGER_CHARACTERS = [...'0123456789/-^ '];

/** Completes what a plan points at: footnotes, its own parts, short names, directives, kinds, agencies, places; and its parts as a whole. */
export class PlanCompletionProvider implements CompletionProvider {
    readonly completionOptions = { triggerCharacters: TRIGGER_CHARACTERS };

    constructor(
        private readonly scopes: ScopeProvider,
        private readonly knowledge: KnowledgeIndexManager,
        private readonly language: SpokenLanguage,
        private readonly spelling: Pick<Spelling, 'checker'>,
        private readonly papers: WholePapers,
    ) {}

    getCompletion(document: LangiumDocument, params: CompletionParams): MaybePromise<CompletionList | undefined> {
        const context = cursorContext(document, params.position);
        if (!context) {
            return undefined;
        }
        return isBeginning(context) ? this.beginnings(context, params) : this.answer(context, params);
    }

    /** Whole papers first: of an empty file anything may become. */
    private async beginnings(context: CursorContext, params: CompletionParams): Promise<CompletionList> {
        const papers = paperItems(context, await this.papers.list());
        const { items } = this.answer(context, params);
        return { items: [...papers.map((item) => foundAsWritten(item, context)), ...items], isIncomplete: true };
    }

    private answer(context: CursorContext, params: CompletionParams): CompletionList {
        const list = this.offers(context, params);
        const items = list.items.flatMap((item) => withWordsBehind(item, context));
        const isComposed = context.written.before === context.before;
        return { ...list, items: isComposed ? items : items.map((item) => foundAsWritten(item, context)) };
    }

    private offers(context: CursorContext, params: CompletionParams): CompletionList {
        if (context.before.trimStart().startsWith('//')) {
            return { items: commentItems(context, this.language), isIncomplete: true };
        }
        if (params.context?.triggerCharacter === ' ') {
            const words = this.spelling.checker?.model;
            const items = [...provisionItems(context, true, words), ...nextItems(context, this.knowledge)];
            return { items, isIncomplete: true };
        }
        // what stands here may be the beginning of several things: nobody's offers keep another's away
        const sources = [
            footnoteItems(context, this.scopes, this.language),
            provisionItems(context),
            shortNameItems(context, this.scopes),
            directiveItems(context, this.knowledge),
            kindItems(context),
            agencyItems(context, this.knowledge, this.language),
            subjectItems(context, this.knowledge),
            nextItems(context, this.knowledge),
            placeItems(context, this.knowledge, this.language),
            partItems(context),
        ];
        const items = sources.flatMap((source, place) =>
            source.map((item) => ({ ...item, sortText: `${place}${item.sortText ?? ''}` })),
        );
        // what stands there to the letter would only take the key for itself that leads on: Tab, which goes to the next gap of a skeleton
        return { items: items.some((item) => changesText(item, context.file)) ? items : [], isIncomplete: true };
    }
}

/** An offer that an editor finds by the letters that stand there, which are in two parts; what is offered was chosen already. */
function foundAsWritten(item: CompletionItem, { written, position }: CursorContext): CompletionItem {
    const { textEdit } = item;
    return textEdit && 'range' in textEdit
        ? { ...item, filterText: written.before.slice(textEdit.range.start.character, position.character) }
        : item;
}

/** Whether something is another text once an offer is taken. */
function changesText(
    { textEdit, additionalTextEdits = [] }: CompletionItem,
    { textDocument }: LangiumDocument,
): boolean {
    if (!textEdit || !('range' in textEdit) || additionalTextEdits.length > 0) {
        return true;
    }
    return textDocument.getText(textEdit.range) !== textEdit.newText;
}

/** Adds the card of a directive, an agency or a place to a completion item when the editor is about to show it. */
export function resolveCompletionItem(
    item: CompletionItem,
    knowledge: KnowledgeIndexManager,
    language: SpokenLanguage,
): CompletionItem {
    const data = (item.data ?? {}) as Partial<DirectiveData & AgencyData & PlaceData>;
    const cards = new Cards(knowledge, language);
    if (data.directive !== undefined) {
        const known = knowledge.directives.find(data.directive, { date: data.date ?? null });
        return known ? { ...item, documentation: { kind: 'markdown', value: cards.directive(known) } } : item;
    }
    if (data.place !== undefined) {
        const { kind, name } = data.place;
        const places = isPlaceKind(kind) ? (knowledge.places?.named(kind, name) ?? []) : [];
        return { ...item, documentation: { kind: 'markdown', value: cards.places(places) } };
    }
    const agency = data.agency === undefined ? undefined : knowledge.agencies.find(data.agency);
    return agency ? { ...item, documentation: { kind: 'markdown', value: cards.agency(agency) } } : item;
}
