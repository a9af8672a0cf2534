import { exportCatalogue } from './catalogue-export.js';
import { importCatalogue } from './catalogue-import.js';
import { CommandError } from './command-error.js';

/** The options of `kehoach catalogue` as they were typed. */
export interface CatalogueOptions {
    readonly format: string | undefined;
    readonly output: string | undefined;
}

/**
 * `kehoach catalogue export FILE…`, `kehoach catalogue import FILE.csv`: catalogues as tables, since offices keep such lists
 * in spreadsheets.
 *
 * @returns the exit status: 1 where something was left out
 */
export function catalogue(paths: readonly string[], options: CatalogueOptions): number {
    const [action, ...files] = paths;
    if (options.format !== undefined && options.format !== 'csv') {
        throw new CommandError(`--format: “${options.format}” không hợp lệ (unknown); chọn csv`);
    }
    if ((action !== 'export' && action !== 'import') || files.length === 0) {
        throw new CommandError(
            'catalogue cần export TEP.danhmuc… hoặc import TEP.csv (needs export or import, and a file)',
        );
    }
    return action === 'export' ? exportCatalogue(files, options.output) : importCatalogue(files, options.output);
}
