/** Characters that Markdown or HTML would read as more than themselves. */
const SPECIAL = /[\\`*_{}[\]()#+!|<>~&$]/g;

/** Text of a document as Markdown that shows just that text, on one line. */
export function escapeMarkdown(text: string): string {
    return text
        .replace(/\s+/g, ' ')
        .replace(SPECIAL, (char) =>
            char === '<' ? '&lt;' : char === '>' ? '&gt;' : char === '&' ? '&amp;' : `\\${char}`,
        )
        .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
        .replace(/^-(?=\s)/, '\\-');
}

/** A link, or the text alone where there is nothing to open. */
export function markdownLink(text: string, target: string | undefined): string {
    return target === undefined
        ? escapeMarkdown(text)
        : `[${escapeMarkdown(text)}](${target.replace(/[()\s]/g, encodeURIComponent)})`;
}
