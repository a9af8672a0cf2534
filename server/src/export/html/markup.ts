/** What an element may hold: text, which is escaped, or markup, which is safe by its making. */
export type Content = Markup | string | readonly Content[];

/** A piece of HTML. Only {@link element} makes it, so that no text of a document gets in unescaped. */
export class Markup {
    private constructor(readonly source: string) {}

    /**
     * One element with its attributes and what it holds. Written so that it is well-formed XML too.
     *
     * @param attributes empty ones are left out
     */
    static element(name: string, attributes: Readonly<Record<string, string>>, content: readonly Content[]): Markup {
        const written = Object.entries(attributes)
            .filter(([, value]) => value !== '')
            .map(([key, value]) => ` ${key}="${escapeText(value)}"`)
            .join('');
        const end = INLINE.has(name) ? '' : '\n';
        if (VOID.has(name)) {
            return new Markup(`<${name}${written} />${end}`);
        }
        return new Markup(`<${name}${written}>${content.map(sourceOf).join('')}</${name}>${end}`);
    }

    /**
     * A style sheet as it is: browsers read no escapes inside `style`. The caller writes it from tables of the program alone.
     */
    static styleSheet(css: string): Markup {
        return new Markup(`<style>${css}</style>\n`);
    }
}

/** Short for {@link Markup.element}: `element('p', { class: 'body' }, 'text')`. */
export function element(name: string, attributes: Readonly<Record<string, string>>, ...content: Content[]): Markup {
    return Markup.element(name, attributes, content);
}

const VOID = new Set(['col', 'meta', 'wbr']);
const INLINE = new Set(['a', 'em', 'span', 'strong', 'sup', 'td', 'th', 'wbr']);

function sourceOf(content: Content): string {
    if (typeof content === 'string') {
        return escapeText(content);
    }
    return content instanceof Markup ? content.source : content.map(sourceOf).join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};

/** Text between tags or between quotation marks of an attribute. */
function escapeText(text: string): string {
    return text.replace(/[&<>"']/g, (character) => ESCAPES[character] as string);
}
