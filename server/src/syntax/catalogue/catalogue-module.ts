import type { LangiumCoreServices, Module, PartialLangiumCoreServices } from 'langium';
import { createTotalParser } from '../total-parser.js';
import { CatalogueLexer } from './catalogue-lexer.js';
import { CatalogueValueConverter } from './catalogue-value-converter.js';

/** How the catalogue language is read; every other service builds on this module. */
export const CatalogueSyntaxModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
    parser: {
        Lexer: (services) => new CatalogueLexer(services),
        LangiumParser: (services) => createTotalParser(services),
        ValueConverter: () => new CatalogueValueConverter(),
    },
};
