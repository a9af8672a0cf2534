import type { URI } from 'langium';
import type { Troubles } from '../troubles.js';
import { UnreadableFile } from './file-text.js';

/** Tells that a file or folder cannot be read, why, and what to do. */
export function tellUnreadable(troubles: Troubles, uri: URI, error: unknown): void {
    const reason =
        error instanceof UnreadableFile
            ? error.reason
            : { vi: `không đọc được (${String(error)}).`, en: `cannot be read (${String(error)}).` };
    const name = uri.scheme === 'file' ? uri.fsPath : uri.toString(true);
    const message = { vi: `${name}: ${reason.vi}`, en: `${name}: ${reason.en}` };
    // why is said already; where in the program, nobody needs to know
    troubles.tell({ subject: uri.toString(), file: uri.toString(), message });
}
