import { homedir } from 'node:os';
import { join } from 'node:path';
import { folderOnDisk } from '../files/folder-on-disk.js';
import type { ShippedFolder } from '../files/shipped-folder.js';
import { openCompiledCatalogues } from './built-in-catalogue.js';
import type { CompiledCatalogue } from './compiled/compiled-catalogue.js';

/** The ending of a catalogue that somebody made a package of. */
export const PACKAGE = '.khdm';

/** Where a person keeps packages of catalogues: `KEHOACH_CATALOGUES`, or a folder of their own. */
export function installedFolder(): string {
    return process.env.KEHOACH_CATALOGUES || join(homedir(), '.kehoach', 'danh-muc');
}

/**
 * The built-in compiled catalogues, and beside them the packages that a person has added, each name once.
 *
 * @param builtIn folder of the built-in ones: `dist/catalogue` beside a bundle
 */
export function openAllCatalogues(builtIn: ShippedFolder): CompiledCatalogue[] {
    const byName = new Map<string, CompiledCatalogue>();
    for (const catalogue of [
        ...openCompiledCatalogues(builtIn),
        ...openCompiledCatalogues(folderOnDisk(installedFolder()), PACKAGE),
    ]) {
        if (!byName.has(catalogue.origin.name)) byName.set(catalogue.origin.name, catalogue);
    }
    return [...byName.values()];
}
