import { createLangiumParser, type LangiumCoreServices, type LangiumParser } from 'langium';

/**
 * Langium's parser, spared a search: before each token it looks for the place of hidden tokens, also where there are none,
 * and goes through all sisters of a node to find it; a list of n items would cost n × n steps. the lexers of this project hide no tokens.
 */
export function createTotalParser(services: LangiumCoreServices): LangiumParser {
    const parser = createLangiumParser(services);
    const { nodeBuilder } = parser as unknown as {
        nodeBuilder: { addHiddenNodes: (tokens: readonly unknown[]) => void };
    };
    nodeBuilder.addHiddenNodes = () => {};
    return parser;
}
