import type { LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';

/**
 * What tells whether a document as it is now still has a problem that an editor shows: that may be of the text before the last keys, and
 * its fix would be written in another place. Of a document that was not checked since nobody knows, and all are taken for its own.
 */
export function stillToldIn({ diagnostics }: LangiumDocument): (shown: Diagnostic) => boolean {
    const places = diagnostics && new Set(diagnostics.map(placeOf));
    return (shown) => places?.has(placeOf(shown)) ?? true;
}

function placeOf({ code, range: { start, end } }: Diagnostic): string {
    return `${code} ${start.line}:${start.character}-${end.line}:${end.character}`;
}
