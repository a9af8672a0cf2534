import {
    LangiumCompletionParser,
    type LangiumCoreServices,
    type Module,
    type PartialLangiumCoreServices,
} from 'langium';
import { createTotalParser } from '../total-parser.js';
import { CatalogueLexer } from './catalogue-lexer.js';
import { CatalogueValueConverter } from './catalogue-value-converter.js';

/** How the catalogue language is read; every other service builds on this module. */
export const CatalogueSyntaxModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
    parser: {
        Lexer: (services) => new CatalogueLexer(services),
        LangiumParser: (services) => createTotalParser(services),
        // completion does not ask it; its rules would take as long to prepare as those of the parser
        CompletionParser: (services) => new LangiumCompletionParser(services),
        ValueConverter: () => new CatalogueValueConverter(),
    },
};
