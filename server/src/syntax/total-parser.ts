import { type CstNodeBuilder, createLangiumParser, type LangiumCoreServices, type LangiumParser } from 'langium';
import { MarkingCstNodeBuilder } from './marked-leaf.js';

/** Langium's parser with the builder of this project: Langium has no service for it. */
export function createTotalParser(services: LangiumCoreServices): LangiumParser {
    const parser = createLangiumParser(services);
    (parser as unknown as { nodeBuilder: CstNodeBuilder }).nodeBuilder = new MarkingCstNodeBuilder();
    return parser;
}
