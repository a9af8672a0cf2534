import {
    type DeepPartial,
    DefaultDocumentBuilder,
    DefaultServiceRegistry,
    inject,
    type LangiumCoreServices,
    type LangiumDocument,
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
import { PlanDocumentSymbolProvider } from './editor/document-symbols.js';
import { PlanFoldingRangeProvider } from './editor/folding-ranges.js';
import { PlanRenameProvider } from './editor/rename.js';
import { PlanSemanticTokenProvider } from './editor/semantic-tokens.js';
import { AccentFoldingMatcher, PlanNodeKindProvider } from './editor/workspace-symbols.js';
import { PlanIndex, PlanScopeComputation } from './facts/plan-index.js';
import { SpokenLanguage } from './language/language.js';
import { PlanLinker } from './references/plan-linker.js';
import { PlanNameProvider } from './references/plan-names.js';
import { KeHoachGeneratedSharedModule, PlanGeneratedModule } from './syntax/generated/module.js';
import { PlanSyntaxModule } from './syntax/plan-module.js';
import { PlanDocumentValidator, registerValidationChecks } from './validation/plan-validator.js';

/** What this project adds to Langium's shared services. */
export interface PlanSharedAddedServices {
    readonly language: SpokenLanguage;
    readonly planIndex: PlanIndex;
}

export type PlanSharedServices = LangiumSharedServices & PlanSharedAddedServices;
export type PlanServices = LangiumServices;

/**
 * A document is linked again only if another file that it refers to changed. Langium's builder also links every document
 * with a broken reference again at each change of any file; here broken references are mended only in their own file.
 */
class PlanDocumentBuilder extends DefaultDocumentBuilder {
    protected override shouldRelink(document: LangiumDocument, changedUris: Set<string>): boolean {
        return this.indexManager.isAffected(document, changedUris);
    }
}

/** Plans may come under any name (the command line reads `.txt` too): there is one language, so it serves all files. */
class SingleLanguageRegistry extends DefaultServiceRegistry {
    override getServices(_uri: URI): LangiumCoreServices {
        return this.all[0] as LangiumCoreServices;
    }

    /**
     * What belongs to a workspace, though, is told by the name: its folders hold other files too. What an editor has open
     * and sends is a plan under any name, also before it is saved for the first time.
     */
    override hasServices(uri: URI): boolean {
        return this.textDocuments?.get(uri) !== undefined || this.fileExtensionMap.has(UriUtils.extname(uri));
    }
}

const PlanSharedModule: Module<PlanSharedServices, DeepPartial<LangiumSharedServices> & PlanSharedAddedServices> = {
    language: () => new SpokenLanguage(),
    planIndex: (services) => new PlanIndex(services),
    ServiceRegistry: (services) => new SingleLanguageRegistry(services),
    workspace: {
        DocumentBuilder: (services) => new PlanDocumentBuilder(services),
    },
    lsp: {
        FuzzyMatcher: () => new AccentFoldingMatcher(),
        NodeKindProvider: () => new PlanNodeKindProvider(),
    },
} satisfies Module<PlanSharedServices, PartialLangiumSharedServices & PlanSharedAddedServices>;

function planModule(language: SpokenLanguage): Module<PlanServices, PartialLangiumServices> {
    return {
        parser: {
            ...PlanSyntaxModule.parser,
            GrammarConfig: () => ({ multilineCommentRules: [], nameRegexp: /[\p{L}\p{N}[\]^⁽⁾]/u }),
        },
        references: {
            Linker: (services) => new PlanLinker(services),
            NameProvider: () => new PlanNameProvider(),
            ScopeComputation: (services) => new PlanScopeComputation(services),
        },
        validation: {
            DocumentValidator: (services) => new PlanDocumentValidator(services),
        },
        lsp: {
            DocumentSymbolProvider: () => new PlanDocumentSymbolProvider(),
            FoldingRangeProvider: () => new PlanFoldingRangeProvider(),
            SemanticTokenProvider: (services) => new PlanSemanticTokenProvider(services),
            RenameProvider: (services) => new PlanRenameProvider(services, language),
        },
    };
}

/** All services of the tool: for the language server with a connection, for the command line without one. */
export function createPlanServices(context: DefaultSharedModuleContext): {
    shared: PlanSharedServices;
    plan: PlanServices;
} {
    const shared = inject(
        createDefaultSharedModule(context),
        KeHoachGeneratedSharedModule,
        PlanSharedModule,
    ) as PlanSharedServices;
    const plan = inject(
        createDefaultModule({ shared }),
        PlanGeneratedModule,
        planModule(shared.language),
    ) as PlanServices;
    shared.ServiceRegistry.register(plan);
    registerValidationChecks(plan, shared.language);
    return { shared, plan };
}
