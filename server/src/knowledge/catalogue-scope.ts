import {
    type AstNode,
    type AstNodeDescription,
    DefaultScopeComputation,
    type LangiumDocument,
    type LocalSymbols,
    MultiMap,
} from 'langium';
import { entryFacts } from '../facts/catalogue-facts.js';
import { isCatalogueFile } from '../syntax/generated/ast.js';
import type { EntryDescription, WordsDescription } from './descriptions.js';

/** Exports each entry of a catalogue, with its facts, to Langium's index; an entry without a name is left out. */
export class CatalogueScopeComputation extends DefaultScopeComputation {
    override async collectExportedSymbols(file: LangiumDocument): Promise<AstNodeDescription[]> {
        const root = file.parseResult.value;
        if (!isCatalogueFile(root)) {
            return [];
        }
        const lists = root.wordLists.map(
            (list): WordsDescription => ({
                ...this.descriptions.createDescription(list, 'từ', file),
                facts: { type: 'words', words: list.words.map(({ text }) => text) },
            }),
        );
        const entries = root.entries.flatMap((entry): EntryDescription[] => {
            const facts = entryFacts(entry);
            return facts && entry.name
                ? [{ ...this.descriptions.createDescription(entry, entry.name, file), facts }]
                : [];
        });
        return [...entries, ...lists];
    }

    override async collectLocalSymbols(): Promise<LocalSymbols> {
        return new MultiMap<AstNode, AstNodeDescription>();
    }
}
