import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    type DefaultSharedCoreModuleContext,
    EmptyFileSystem,
    inject,
    LangiumCompletionParser,
    type LangiumCoreServices,
    type LangiumSharedCoreServices,
    type Module,
    type PartialLangiumCoreServices,
} from 'langium';
import { KeHoachGeneratedSharedModule, PlanGeneratedModule } from './generated/module.js';
import { PlanLexer } from './plan-lexer.js';
import { PlanValueConverter } from './plan-value-converter.js';
import { createTotalParser } from './total-parser.js';

/** How the plan language is read; every other service builds on this module. */
export const PlanSyntaxModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
    parser: {
        Lexer: (services) => new PlanLexer(services),
        LangiumParser: (services) => createTotalParser(services),
        // completion does not ask it; its rules would take as long to prepare as those of the parser
        CompletionParser: (services) => new LangiumCompletionParser(services),
        ValueConverter: () => new PlanValueConverter(),
    },
};

/** The services that reading alone needs, without an editor: the command line, tests and benchmarks use them. */
export function createPlanSyntaxServices(context: DefaultSharedCoreModuleContext = EmptyFileSystem): {
    shared: LangiumSharedCoreServices;
    plan: LangiumCoreServices;
} {
    const shared = inject(createDefaultSharedCoreModule(context), KeHoachGeneratedSharedModule);
    const plan = inject(createDefaultCoreModule({ shared }), PlanGeneratedModule, PlanSyntaxModule);
    shared.ServiceRegistry.register(plan);
    return { shared, plan };
}
