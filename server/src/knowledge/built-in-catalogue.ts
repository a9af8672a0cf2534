import { type AstNodeDescription, URI } from 'langium';
import { type ShippedFolder, shippedText } from '../files/shipped-folder.js';
import { CompiledCatalogue } from './compiled/compiled-catalogue.js';
import { BUILT_IN_SCHEME } from './descriptions.js';
import { Gazetteer } from './places/gazetteer.js';

/** One file of the catalogue that ships with the tool. */
export interface BuiltInFile {
    readonly uri: URI;
    readonly text: string;
}

/**
 * Reads the built-in catalogue.
 *
 * @param folder where its files lie: `dist/catalogue` beside a bundle, `server/catalogue` in the sources
 * @returns none where the folder cannot be read: the tool works without it
 */
export function readBuiltInCatalogue(folder: ShippedFolder): BuiltInFile[] {
    try {
        return folder.names
            .filter((name) => name.endsWith('.danhmuc'))
            .map((name) => ({
                uri: URI.from({ scheme: BUILT_IN_SCHEME, path: `/${name}` }),
                text: shippedText(folder, name),
            }));
    } catch {
        return [];
    }
}

/** The ending of catalogues that the build compiled. */
export const COMPILED = '.bin';

/**
 * Opens the compiled catalogues of a folder.
 *
 * @param folder `dist/catalogue` beside a bundle; the sources have none
 * @param ending of their files
 * @returns none where the folder cannot be read; one that cannot be read is left out: the tool works without it
 */
export function openCompiledCatalogues(folder: ShippedFolder, ending = COMPILED): CompiledCatalogue[] {
    return folder.names.filter((name) => name.endsWith(ending)).flatMap((name) => openFile(folder, name) ?? []);
}

function openFile(folder: ShippedFolder, name: string): CompiledCatalogue | undefined {
    try {
        return CompiledCatalogue.open(folder.read(name));
    } catch {
        return undefined;
    }
}

/** The units of the administration, as the build compiled them. */
export const GAZETTEER_FILE = 'dia-danh.places';

/**
 * Opens the built-in gazetteer.
 *
 * @param folder `dist/catalogue` beside a bundle; the sources have none
 * @returns undefined where it cannot be read: the tool works without it
 */
export function openGazetteer(folder: ShippedFolder): Gazetteer | undefined {
    try {
        return Gazetteer.open(folder.read(GAZETTEER_FILE));
    } catch {
        return undefined;
    }
}

/** What Langium's index keeps of a file of the built-in catalogue, read when the tool was built. */
export interface BuiltInFacts {
    readonly uri: URI;
    /** Without their nodes. */
    readonly descriptions: readonly AstNodeDescription[];
}

/** What the build writes beside the copies of the catalogue's files, see {@link writtenFacts}. */
export const BUILT_IN_FACTS = 'facts.json';

/**
 * Reads what the build knew of the built-in catalogue: to parse it takes a command longer than to check a plan. Whoever needs the
 * text of an entry, or its tree, parses {@link readBuiltInCatalogue}.
 *
 * @param folder where its files lie: `dist/catalogue` beside a bundle
 * @returns undefined where the build left nothing that can be read
 */
export function readBuiltInFacts(folder: ShippedFolder): BuiltInFacts[] | undefined {
    try {
        const written: BuiltInFacts[] = JSON.parse(shippedText(folder, BUILT_IN_FACTS));
        return written.map(({ uri, descriptions }) => ({
            uri: URI.revive(uri),
            descriptions: descriptions.map((each) => ({ ...each, documentUri: URI.revive(each.documentUri) })),
        }));
    } catch {
        return undefined;
    }
}

/** The text of {@link BUILT_IN_FACTS}. */
export function writtenFacts(facts: readonly BuiltInFacts[]): string {
    return JSON.stringify(facts, (key, value) => (key === 'node' ? undefined : value));
}
