import { fileURLToPath } from 'node:url';

/** Where the built-in catalogue lies beside the bundled command line. */
export const CATALOGUE_FOLDER = fileURLToPath(new URL('catalogue', import.meta.url));
