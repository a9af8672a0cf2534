import { exportCatalogue } from './catalogue-export.js';
import { importCatalogue } from './catalogue-import.js';
import type { CatalogueOptions } from './catalogue-run.js';
import { Failures } from './failures.js';

/**
 * `kehoach catalogue export FILE…`, `kehoach catalogue import FILE.csv`: catalogues as tables, since offices keep such lists
 * in spreadsheets.
 *
 * @returns the exit status: 1 where something was left out, 2 where a file could not be read or nothing was written
 */
export function catalogue(
    action: 'export' | 'import',
    files: readonly string[],
    options: CatalogueOptions,
): Promise<number> {
    const run = { ...options, files, failures: new Failures() };
    return action === 'export' ? exportCatalogue(run) : importCatalogue(run);
}
