import type { AstNodeDescription } from 'langium';
import type { AgencyFacts, DirectiveFacts, EntryFacts, WordsFacts } from '../facts/catalogue-facts.js';

/** Where the built-in catalogue lives; its files cannot be edited. */
export const BUILT_IN_SCHEME = 'kehoach';

/** What Langium's index keeps of an entry of a catalogue. */
export interface EntryDescription<F extends EntryFacts = EntryFacts> extends AstNodeDescription {
    readonly facts: F;
}

export type DirectiveDescription = EntryDescription<DirectiveFacts>;
export type AgencyDescription = EntryDescription<AgencyFacts>;
export type WordsDescription = EntryDescription<WordsFacts>;

/** Whether a description comes from the catalogue that ships with the tool. */
export function isBuiltIn(description: AstNodeDescription): boolean {
    return description.documentUri.scheme === BUILT_IN_SCHEME;
}

/** Whether a description is of a directive's entry. */
export function isDirectiveDescription(description: AstNodeDescription): description is DirectiveDescription {
    return description.type === 'DirectiveEntry';
}

/** Whether a description is of an agency or a group of agencies. */
export function isAgencyDescription(description: AstNodeDescription): description is AgencyDescription {
    return description.type === 'OrganisationEntry' || description.type === 'GroupEntry';
}

/** Whether a description is of a list of words. */
export function isWordsDescription(description: AstNodeDescription): description is WordsDescription {
    return description.type === 'WordList';
}
