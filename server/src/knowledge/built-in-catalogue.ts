import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'langium';
import { BUILT_IN_SCHEME } from './descriptions.js';

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
export function readBuiltInCatalogue(folder: string): BuiltInFile[] {
    try {
        return readdirSync(folder)
            .filter((name) => name.endsWith('.danhmuc'))
            .sort()
            .map((name) => ({
                uri: URI.from({ scheme: BUILT_IN_SCHEME, path: `/${name}` }),
                text: readFileSync(join(folder, name), 'utf8'),
            }));
    } catch {
        return [];
    }
}
