declare const KEHOACH_VERSION: string | undefined;

/** Of the package; set when the bundle is built. */
export const VERSION = typeof KEHOACH_VERSION === 'string' ? KEHOACH_VERSION : '0.0.0';
