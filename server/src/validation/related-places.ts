import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver-types';

type Places = DiagnosticRelatedInformation[];

/** How places are found that stand in other files, by what was found at first. */
const searches = new WeakMap<Places, () => Places>();

/**
 * Places in other files that a problem names. Those files may grow above them without saying anything else, and then the problem
 * is the same but for where they stand: whoever tells of it asks {@link withPlacesOfToday}.
 *
 * @param find what finds them, now and later; it may hold on to no tree
 */
export function placesElsewhere(find: () => Places): Places {
    const places = find();
    searches.set(places, find);
    return places;
}

/** A problem that was found some time ago, with the places that it names where they stand now. */
export function withPlacesOfToday(found: Diagnostic): Diagnostic {
    const find = found.relatedInformation && searches.get(found.relatedInformation);
    return find ? { ...found, relatedInformation: find() } : found;
}
