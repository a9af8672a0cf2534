import { sha256 } from '@noble/hashes/sha2.js';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { toBase64 } from '../files/base64.js';
import { withPlacesOfToday } from '../validation/related-places.js';

/**
 * What a client is told of a file. The id of a result is drawn from what was found, so that a client which knows it keeps
 * what it shows: after a key that changed no problem, after the server was started again.
 *
 * @param known the id of the result that the client has, if any
 */
export function reportOf(found: readonly Diagnostic[], known: string | undefined): DocumentDiagnosticReport {
    const items = found.map(withPlacesOfToday);
    const resultId = toBase64(sha256(new TextEncoder().encode(JSON.stringify(items))));
    return resultId === known ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}
