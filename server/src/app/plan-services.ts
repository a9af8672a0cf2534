import { inject, type LangiumSharedCoreServices, type Module } from 'langium';
import {
    createDefaultModule,
    createDefaultSharedModule,
    type DefaultSharedModuleContext,
    type PartialLangiumServices,
    type PartialLangiumSharedServices,
} from 'langium/lsp';
import { CatalogueCodeActionProvider } from '../editor/catalogue/code-actions.js';
import { CatalogueCompletionProvider } from '../editor/catalogue/completion.js';
import { CatalogueFormatter } from '../editor/catalogue/formatter.js';
import { CatalogueSemanticTokenProvider } from '../editor/catalogue/semantic-tokens.js';
import { CatalogueFoldingRangeProvider, CatalogueSymbolProvider } from '../editor/catalogue/symbols.js';
import { PlanCodeActionProvider } from '../editor/code-actions.js';
import { KnowledgeCodeLensProvider } from '../editor/code-lenses.js';
import { PlanCompletionProvider } from '../editor/completion/plan-completion.js';
import { KnowledgeDefinitionProvider } from '../editor/definition.js';
import { DirectiveLinkProvider } from '../editor/document-links.js';
import { PlanDocumentSymbolProvider } from '../editor/document-symbols.js';
import { PlanFoldingRangeProvider } from '../editor/folding-ranges.js';
import { PlanFormatter } from '../editor/formatting/plan-formatter.js';
import { AgencyHierarchyProvider, DirectiveHierarchyProvider } from '../editor/hierarchies.js';
import { KnowledgeHoverProvider } from '../editor/hover.js';
import { SubjectInlayHintProvider } from '../editor/inlay-hints.js';
import { PlanCommandHandler } from '../editor/numbering/outline-commands.js';
import { ProvidedDocuments } from '../editor/provided-documents.js';
import { KnowledgeHighlightProvider, KnowledgeReferencesProvider } from '../editor/references.js';
import { PlanRenameProvider } from '../editor/rename.js';
import { PlanSemanticTokenProvider } from '../editor/semantic-tokens.js';
import {
    AccentFoldingMatcher,
    OrderedWorkspaceSymbolProvider,
    PlanNodeKindProvider,
} from '../editor/workspace-symbols.js';
import { PlanScopeComputation } from '../facts/document-description.js';
import type { BuiltInFile } from '../knowledge/built-in-catalogue.js';
import { CatalogueScopeComputation } from '../knowledge/catalogue-scope.js';
import { BUILT_IN_SCHEME } from '../knowledge/descriptions.js';
import { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import { SpokenLanguage } from '../language/language.js';
import { PlanLinker } from '../references/plan-linker.js';
import { PlanNameProvider } from '../references/plan-names.js';
import { PlanReferenceDescriptions } from '../references/plan-reference-descriptions.js';
import { PlanScopeProvider } from '../references/plan-scope.js';
import type { PlanServices, PlanSharedAddedServices, PlanSharedServices } from '../services.js';
import { Settings } from '../settings.js';
import { type ModelReader, Spelling } from '../spelling/spelling.js';
import { CatalogueSyntaxModule } from '../syntax/catalogue/catalogue-module.js';
import {
    CatalogueGeneratedModule,
    KeHoachGeneratedSharedModule,
    PlanGeneratedModule,
} from '../syntax/generated/module.js';
import { PlanSyntaxModule } from '../syntax/plan-module.js';
import { Troubles } from '../troubles.js';
import { registerCatalogueChecks } from '../validation/catalogue/catalogue-checks.js';
import { CompleteDocumentValidator } from '../validation/complete-validator.js';
import { PlanDocumentValidator, registerValidationChecks } from '../validation/plan-validator.js';
import { ClosedPlans } from '../workspace/closed-plans.js';
import { PlanDocumentBuilder } from '../workspace/plan-document-builder.js';
import { PlanDocumentFactory } from '../workspace/plan-document-factory.js';
import { PlanDocumentUpdateHandler } from '../workspace/plan-document-update-handler.js';
import { PlanDocuments } from '../workspace/plan-documents.js';
import type { PlanFiles } from '../workspace/plan-files.js';
import { PlanKeeping } from '../workspace/plan-keeping.js';
import { PlanWorkspaceManager } from '../workspace/plan-workspace-manager.js';
import { TwoLanguagesRegistry } from '../workspace/two-languages-registry.js';
import { PlanLanguageServer } from './plan-language-server.js';

/** Who asks, if anybody does, and where files are. */
export interface PlanContext extends DefaultSharedModuleContext {
    readonly fileSystemProvider: (services: LangiumSharedCoreServices) => PlanFiles;
}

function sharedModule(
    { fileSystemProvider }: PlanContext,
    builtIn: readonly BuiltInFile[],
    readSpelling: ModelReader | undefined,
): Module<PlanSharedServices, PartialLangiumSharedServices & PlanSharedAddedServices> {
    return {
        language: () => new SpokenLanguage(),
        settings: () => new Settings(),
        knowledge: (services) => services.workspace.IndexManager,
        builtInCatalogue: () => builtIn,
        troubles: () => new Troubles(),
        spelling: ({ troubles }) => new Spelling(readSpelling, troubles),
        papers: () => ({ list: async () => [] }),
        ServiceRegistry: (services) => new TwoLanguagesRegistry(services),
        workspace: {
            FileSystemProvider: (services) => fileSystemProvider(services),
            ClosedPlans: (services) => new ClosedPlans(services),
            KeptPlans: (services) => new PlanKeeping(services),
            DocumentBuilder: (services) => new PlanDocumentBuilder(services),
            LangiumDocumentFactory: (services) => new PlanDocumentFactory(services),
            LangiumDocuments: (services) => new PlanDocuments(services),
            IndexManager: (services) => new KnowledgeIndexManager(services),
            WorkspaceManager: (services) => new PlanWorkspaceManager(services),
        },
        lsp: {
            DocumentUpdateHandler: (services) => new PlanDocumentUpdateHandler(services, BUILT_IN_SCHEME),
            LanguageServer: (services) => new PlanLanguageServer(services),
            ExecuteCommandHandler: (services) => new PlanCommandHandler(services),
            FuzzyMatcher: () => new AccentFoldingMatcher(),
            NodeKindProvider: () => new PlanNodeKindProvider(),
            TextDocumentContentProvider: (services) => new ProvidedDocuments(services, BUILT_IN_SCHEME),
            WorkspaceSymbolProvider: (services) => new OrderedWorkspaceSymbolProvider(services),
        },
    };
}

/** What plans and catalogues have in common: answers about directives and agencies. */
function knowledgeProviders({
    knowledge,
    language,
    spelling,
}: PlanSharedServices): Module<PlanServices, PartialLangiumServices>['lsp'] & object {
    return {
        HoverProvider: () => new KnowledgeHoverProvider(knowledge, language),
        DefinitionProvider: (services) => new KnowledgeDefinitionProvider(services, knowledge),
        ReferencesProvider: (services) => new KnowledgeReferencesProvider(services, knowledge),
        DocumentHighlightProvider: (services) => new KnowledgeHighlightProvider(services, knowledge),
        RenameProvider: (services) => new PlanRenameProvider(services, language, knowledge, spelling),
        CallHierarchyProvider: () => new DirectiveHierarchyProvider(knowledge),
        TypeHierarchyProvider: () => new AgencyHierarchyProvider(knowledge),
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
            ScopeComputation: (services) =>
                new PlanScopeComputation(
                    services,
                    (uri) => settings.standardOf(uri),
                    (uri) => settings.tablesFor(uri),
                ),
            ScopeProvider: (services) => new PlanScopeProvider(services),
        },
        workspace: {
            ReferenceDescriptionProvider: (services) => new PlanReferenceDescriptions(services),
        },
        validation: {
            DocumentValidator: (services) => new PlanDocumentValidator(services, shared),
        },
        lsp: {
            ...knowledgeProviders(shared),
            DocumentSymbolProvider: () => new PlanDocumentSymbolProvider(),
            Formatter: (services) => new PlanFormatter(services),
            FoldingRangeProvider: () => new PlanFoldingRangeProvider(),
            SemanticTokenProvider: (services) => new PlanSemanticTokenProvider(services),
            CodeActionProvider: () => new PlanCodeActionProvider(shared),
            CompletionProvider: (services) =>
                new PlanCompletionProvider(
                    services.references.ScopeProvider,
                    knowledge,
                    shared.language,
                    shared.spelling,
                    shared.papers,
                ),
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
            Linker: (services) => new PlanLinker(services),
            ScopeComputation: (services) => new CatalogueScopeComputation(services),
        },
        workspace: {
            ReferenceDescriptionProvider: (services) => new PlanReferenceDescriptions(services),
        },
        validation: {
            DocumentValidator: (services) => new CompleteDocumentValidator(services),
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
 * @param readSpelling where the model of spelling comes from; without one, the rules on spelling are silent
 */
export function createPlanServices(
    context: PlanContext,
    builtIn: readonly BuiltInFile[] = [],
    readSpelling?: ModelReader,
): { shared: PlanSharedServices; plan: PlanServices; catalogue: PlanServices } {
    const shared = inject(
        createDefaultSharedModule(context),
        KeHoachGeneratedSharedModule,
        sharedModule(context, builtIn, readSpelling),
    );
    const plan = inject(createDefaultModule({ shared }), PlanGeneratedModule, planModule(shared));
    const catalogue = inject(createDefaultModule({ shared }), CatalogueGeneratedModule, catalogueModule(shared));
    shared.ServiceRegistry.register(plan);
    shared.ServiceRegistry.register(catalogue);
    registerValidationChecks(plan, shared);
    registerCatalogueChecks(catalogue, shared);
    return { shared, plan, catalogue };
}
