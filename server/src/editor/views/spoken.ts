/** What a screen reader is told of a line: its parts with pauses between them; a part that ends as a sentence does not keep its end. */
export function spokenList(parts: readonly (string | null | undefined)[]): string {
    return parts
        .flatMap((part) => (part ? [part.trimEnd()] : []))
        .map((part, at, all) => (at < all.length - 1 ? part.replace(/[.;,:]$/u, '') : part))
        .join(', ');
}
