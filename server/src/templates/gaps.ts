/** A place of a template that somebody has to fill in: words in square brackets, or dots where a number will stand. */
const GAP = /\[\p{L}[^[\]\r\n]{0,200}\]|…/gu;

/** What fills a gap, by what stands in its brackets; undefined leaves it to whoever writes. */
export type Filling = (name: string) => string | undefined;

/**
 * A template with what is known filled in.
 *
 * @param text a plan with gaps: `Số:      /KH-[ký hiệu]`
 */
export function filled(text: string, filling: Filling): string {
    return text.replace(GAP, (gap) => (gap === '…' ? gap : (filling(gap.slice(1, -1)) ?? gap)));
}

/** Whether something is left to be filled in. */
export function hasGap(text: string): boolean {
    return text.search(GAP) >= 0;
}

/** A gap that is a stop of the cursor. */
interface Stop {
    readonly number: number;
    readonly name: string;
}

/**
 * A text with gaps as a snippet of the Language Server Protocol: each gap is a stop that keeps its words until something is typed; one
 * of the same name stands there again and takes over what was typed, with a small or a capital first letter as it has itself. A blank
 * of dots is a stop of its own.
 */
export function snippetOf(text: string): string {
    const stops = new Map<string, Stop>();
    let count = 0;
    let at = 0;
    let snippet = '';
    for (const { 0: gap, index } of text.matchAll(GAP)) {
        snippet += escaped(text.slice(at, index));
        at = index + gap.length;
        const name = gap.slice(1, -1);
        // what is typed in capitals does not tell how it is written in a sentence
        const key = isCapitals(name) ? name : name.toLowerCase();
        const first = gap === '…' ? undefined : stops.get(key);
        if (first) {
            snippet += again(first, name);
        } else {
            count++;
            if (gap !== '…') stops.set(key, { number: count, name });
            snippet += `\${${count}:${escaped(gap)}}`;
        }
    }
    return snippet + escaped(text.slice(at));
}

function again({ number, name }: Stop, now: string): string {
    if (name === now) {
        return `\${${number}}`;
    }
    // an untouched gap begins with its bracket: that has no other case, its letter has
    const change = now.charAt(0) === now.charAt(0).toLowerCase() ? 'downcase' : 'upcase';
    return `\${${number}/^(\\[?.)/\${1:/${change}}/}`;
}

function isCapitals(name: string): boolean {
    return name.length > 1 && name === name.toUpperCase();
}

/** Text that a snippet shows as it is. */
function escaped(text: string): string {
    return text.replace(/[\\$}]/g, '\\$&');
}
