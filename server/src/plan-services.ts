import {
    type DeepPartial,
    DefaultServiceRegistry,
    DefaultWorkspaceManager,
    inject,
    type LangiumCoreServices,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    type Module,
    type URI,
    UriUtils,
} from 'langium';
import {
    createDefaultModule,
    createDefaultSharedModule,
    type DefaultSharedModuleContext,
    type LangiumServices,
    type LangiumSharedServices,
    type PartialLangiumServices,
    type PartialLangiumSharedServices,
} from 'langium/lsp';
import { PlanDocumentBuilder } from './diagnostics/plan-document-builder.js';
import { PlanDocumentUpdateHandler } from './diagnostics/plan-document-update-handler.js';
import { CatalogueCodeActionProvider } from './editor/catalogue/code-actions.js';
import { CatalogueCompletionProvider } from './editor/catalogue/completion.js';
import { CatalogueFormatter } from './editor/catalogue/formatter.js';
import { CatalogueSemanticTokenProvider } from './editor/catalogue/semantic-tokens.js';
import { CatalogueFoldingRangeProvider, CatalogueSymbolProvider } from './editor/catalogue/symbols.js';
import { PlanCodeActionProvider } from './editor/code-actions.js';
import { KnowledgeCodeLensProvider } from './editor/code-lenses.js';
import { PlanCompletionProvider } from './editor/completion/plan-completion.js';
import { KnowledgeDefinitionProvider } from './editor/definition.js';
import { DirectiveLinkProvider } from './editor/document-links.js';
import { PlanDocumentSymbolProvider } from './editor/document-symbols.js';
import { PlanFoldingRangeProvider } from './editor/folding-ranges.js';
import { DirectiveHierarchyProvider, OrganisationHierarchyProvider } from './editor/hierarchies.js';
import { KnowledgeHoverProvider } from './editor/hover.js';
import { SubjectInlayHintProvider } from './editor/inlay-hints.js';
import { ProvidedDocuments } from './editor/provided-documents.js';
import { KnowledgeHighlightProvider, KnowledgeReferencesProvider } from './editor/references.js';
import { PlanRenameProvider } from './editor/rename.js';
import { PlanSemanticTokenProvider } from './editor/semantic-tokens.js';
import { AccentFoldingMatcher, PlanNodeKindProvider } from './editor/workspace-symbols.js';
import { PlanScopeComputation } from './facts/document-description.js';
import type { BuiltInFile } from './knowledge/built-in-catalogue.js';
import { CatalogueScopeComputation } from './knowledge/catalogue-scope.js';
import { BUILT_IN_SCHEME } from './knowledge/descriptions.js';
import { KnowledgeIndexManager } from './knowledge/knowledge-index.js';
import { SpokenLanguage } from './language/language.js';
import { PlanLinker } from './references/plan-linker.js';
import { PlanNameProvider } from './references/plan-names.js';
import { Settings } from './settings.js';
import { CatalogueSyntaxModule } from './syntax/catalogue/catalogue-module.js';
import {
    CatalogueGeneratedModule,
    CatalogueLanguageMetaData,
    KeHoachGeneratedSharedModule,
    PlanGeneratedModule,
} from './syntax/generated/module.js';
import { PlanSyntaxModule } from './syntax/plan-module.js';
import { registerCatalogueChecks } from './validation/catalogue/catalogue-rules.js';
import { PlanDocumentValidator, registerValidationChecks } from './validation/plan-validator.js';

/** What this project adds to Langium's shared services. */
export interface PlanSharedAddedServices {
    readonly language: SpokenLanguage;
    readonly settings: Settings;
    /** Langium's index manager, as what it is here. */
    readonly knowledge: KnowledgeIndexManager;
    readonly builtInCatalogue: readonly BuiltInFile[];
    /** Langium's builder, as what it is here. */
    readonly builder: PlanDocumentBuilder;
}

export type PlanSharedServices = LangiumSharedServices & PlanSharedAddedServices;
export type PlanServices = LangiumServices;

/** Catalogues are told by their name or language; all else is a plan, under any name (the command line reads `.txt` too). */
class TwoLanguagesRegistry extends DefaultServiceRegistry {
    override getServices(uri: URI): LangiumCoreServices {
        const language = this.textDocuments?.get(uri)?.languageId;
        const isCatalogue = UriUtils.extname(uri) === '.danhmuc' || language === CatalogueLanguageMetaData.languageId;
        return this.all[isCatalogue ? 1 : 0] as LangiumCoreServices;
    }

    /**
     * What belongs to a workspace, though, is told by the name: its folders hold other files too. What an editor has open
     * and sends is read under any name, also before it is saved for the first time.
     */
    override hasServices(uri: URI): boolean {
        return this.textDocuments?.get(uri) !== undefined || this.fileExtensionMap.has(UriUtils.extname(uri));
    }
}

/** The workspace holds the built-in catalogue besides its own files. */
class KnowledgeWorkspaceManager extends DefaultWorkspaceManager {
    private readonly builtIn: readonly BuiltInFile[];
    private readonly factory: LangiumSharedCoreServices['workspace']['LangiumDocumentFactory'];

    constructor(services: PlanSharedServices) {
        super(services);
        this.builtIn = services.builtInCatalogue;
        this.factory = services.workspace.LangiumDocumentFactory;
    }

    protected override async loadAdditionalDocuments(
        _folders: unknown,
        collector: (document: LangiumDocument) => void,
    ): Promise<void> {
        for (const { uri, text } of this.builtIn) {
            collector(this.factory.fromString(text, uri));
        }
    }
}

function sharedModule(
    builtIn: readonly BuiltInFile[],
): Module<PlanSharedServices, DeepPartial<LangiumSharedServices> & PlanSharedAddedServices> {
    return {
        language: () => new SpokenLanguage(),
        settings: () => new Settings(),
        knowledge: (services) => services.workspace.IndexManager as KnowledgeIndexManager,
        builtInCatalogue: () => builtIn,
        builder: (services) => services.workspace.DocumentBuilder as PlanDocumentBuilder,
        ServiceRegistry: (services) => new TwoLanguagesRegistry(services),
        workspace: {
            DocumentBuilder: (services) => new PlanDocumentBuilder(services),
            IndexManager: (services) => new KnowledgeIndexManager(services),
            WorkspaceManager: (services) => new KnowledgeWorkspaceManager(services),
        },
        lsp: {
            DocumentUpdateHandler: (services) => new PlanDocumentUpdateHandler(services, BUILT_IN_SCHEME),
            FuzzyMatcher: () => new AccentFoldingMatcher(),
            NodeKindProvider: () => new PlanNodeKindProvider(),
            TextDocumentContentProvider: (services) => new ProvidedDocuments(services, BUILT_IN_SCHEME),
        },
    } satisfies Module<PlanSharedServices, PartialLangiumSharedServices & PlanSharedAddedServices>;
}

/** What plans and catalogues have in common: answers about directives and bodies. */
function knowledgeProviders({
    knowledge,
    language,
}: PlanSharedServices): Module<PlanServices, PartialLangiumServices>['lsp'] & object {
    return {
        HoverProvider: () => new KnowledgeHoverProvider(knowledge, language),
        DefinitionProvider: (services) => new KnowledgeDefinitionProvider(services, knowledge),
        ReferencesProvider: (services) => new KnowledgeReferencesProvider(services, knowledge),
        DocumentHighlightProvider: (services) => new KnowledgeHighlightProvider(services, knowledge),
        RenameProvider: (services) => new PlanRenameProvider(services, language, knowledge),
        CallHierarchyProvider: () => new DirectiveHierarchyProvider(knowledge),
        TypeHierarchyProvider: () => new OrganisationHierarchyProvider(knowledge),
        CodeLensProvider: () => new KnowledgeCodeLensProvider(knowledge, language),
        DocumentLinkProvider: () => new DirectiveLinkProvider(knowledge, language),
    };
}

function planModule(shared: PlanSharedServices): Module<PlanServices, PartialLangiumServices> {
    const { knowledge, settings } = shared;
    return {
        parser: {
            ...PlanSyntaxModule.parser,
            GrammarConfig: () => ({ multilineCommentRules: [], nameRegexp: /[\p{L}\p{N}[\]^⁽⁾]/u }),
        },
        references: {
            Linker: (services) => new PlanLinker(services),
            NameProvider: () => new PlanNameProvider(),
            ScopeComputation: (services) => new PlanScopeComputation(services, (uri) => settings.standardOf(uri)),
        },
        validation: {
            DocumentValidator: (services) => new PlanDocumentValidator(services),
        },
        lsp: {
            ...knowledgeProviders(shared),
            DocumentSymbolProvider: () => new PlanDocumentSymbolProvider(),
            FoldingRangeProvider: () => new PlanFoldingRangeProvider(),
            SemanticTokenProvider: (services) => new PlanSemanticTokenProvider(services),
            CodeActionProvider: () => new PlanCodeActionProvider(shared),
            CompletionProvider: () => new PlanCompletionProvider(knowledge, shared.language),
            InlayHintProvider: () => new SubjectInlayHintProvider(knowledge, () => settings.inlayHints),
        },
    };
}

function catalogueModule(shared: PlanSharedServices): Module<PlanServices, PartialLangiumServices> {
    return {
        parser: {
            ...CatalogueSyntaxModule.parser,
            GrammarConfig: () => ({ multilineCommentRules: [], nameRegexp: /[\p{L}\p{N}]/u }),
        },
        references: {
            ScopeComputation: (services) => new CatalogueScopeComputation(services),
        },
        lsp: {
            ...knowledgeProviders(shared),
            CodeActionProvider: () => new CatalogueCodeActionProvider(shared.language),
            CompletionProvider: () => new CatalogueCompletionProvider(shared.knowledge, shared.language),
            DocumentSymbolProvider: () => new CatalogueSymbolProvider(),
            FoldingRangeProvider: () => new CatalogueFoldingRangeProvider(),
            Formatter: () => new CatalogueFormatter(),
            SemanticTokenProvider: (services) => new CatalogueSemanticTokenProvider(services),
        },
    };
}

/**
 * All services of the tool: for the language server with a connection, for the command line without one.
 *
 * @param builtIn files of the catalogue that ships with the tool; the workspace manager loads them
 */
export function createPlanServices(
    context: DefaultSharedModuleContext,
    builtIn: readonly BuiltInFile[] = [],
): { shared: PlanSharedServices; plan: PlanServices; catalogue: PlanServices } {
    const shared = inject(
        createDefaultSharedModule(context),
        KeHoachGeneratedSharedModule,
        sharedModule(builtIn),
    ) as PlanSharedServices;
    const plan = inject(createDefaultModule({ shared }), PlanGeneratedModule, planModule(shared)) as PlanServices;
    const catalogue = inject(
        createDefaultModule({ shared }),
        CatalogueGeneratedModule,
        catalogueModule(shared),
    ) as PlanServices;
    shared.ServiceRegistry.register(plan);
    shared.ServiceRegistry.register(catalogue);
    registerValidationChecks(plan, shared);
    registerCatalogueChecks(catalogue, shared);
    return { shared, plan, catalogue };
}
