import type { URI } from 'langium';
import { asUnreadable, type UnreadableKind } from '../files/unreadable-file.js';
import type { Bilingual } from '../language/language.js';
import type { Troubles } from '../troubles.js';

/** What to do in an editor about what keeps a file from being read. */
const REMEDIES: Partial<Record<UnreadableKind, Bilingual>> = {
    folder: {
        vi: 'Đổi tên thư mục để khỏi nhầm với văn bản.',
        en: 'Rename it so that it does not look like a document.',
    },
    'too-big': { vi: 'Muốn đọc, tăng “kehoach.maxFileSize”.', en: 'To have it read, raise “kehoach.maxFileSize”.' },
};

/** Tells that a file or folder cannot be read, why, and what to do. */
export function tellUnreadable(troubles: Troubles, uri: URI, error: unknown): void {
    const { kind, reason } = asUnreadable(error);
    const remedy = REMEDIES[kind];
    const name = uri.scheme === 'file' ? uri.fsPath : uri.toString(true);
    const message = {
        vi: [`${name}:`, reason.vi, ...(remedy ? [remedy.vi] : [])].join(' '),
        en: [`${name}:`, reason.en, ...(remedy ? [remedy.en] : [])].join(' '),
    };
    // why is said already; where in the program, nobody needs to know
    troubles.tell({ subject: uri.toString(), file: uri.toString(), message });
}
