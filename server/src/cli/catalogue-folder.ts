import { fileURLToPath } from 'node:url';

/** Where the built-in catalogue lies beside the bundled command line. */
export const CATALOGUE_FOLDER = fileURLToPath(new URL('catalogue', import.meta.url));
/** Where the model of spelling lies beside it. */
export const SPELLING_MODEL = fileURLToPath(new URL('spelling.bin.gz', import.meta.url));
/** Where the templates of papers lie beside it. */
export const TEMPLATE_FOLDER = fileURLToPath(new URL('templates', import.meta.url));
