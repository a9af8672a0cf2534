/** An asterisk or an underscore. */
export function isEmphasis(code: number): boolean {
    return code === 42 || code === 95;
}

/** A text without the marks of emphasis at its end. A look at the end costs nothing; an expression would try each letter. */
export function withoutMarksBehind(text: string): string {
    let end = text.length;
    while (end > 0 && isEmphasis(text.charCodeAt(end - 1))) end--;
    return text.slice(0, end);
}
