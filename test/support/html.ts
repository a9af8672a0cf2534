/** An element of a page. */
export interface HtmlElement {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly (HtmlElement | string)[];
}

const VOID = new Set(['col', 'meta', 'wbr']);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const TOKEN =
    /<style>(?<style>[^<]*)<\/style>|<\/(?<close>[a-z][a-z0-9]*)>|<(?<open>[a-z][a-z0-9]*)(?<attributes>(?: [a-z-]+="[^"<>]*")*)(?<end> ?\/)?>|(?<text>[^<>]+)/suy;

/**
 * Reads a page far more strictly than browsers do: each tag closed, each attribute in quotation marks, no sign left that
 * should have been escaped. Throws at the first breach.
 */
export function readHtml(source: string): HtmlElement {
    const doctype = '<!DOCTYPE html>\n';
    if (!source.startsWith(doctype)) {
        throw new Error('no doctype');
    }
    const root = { name: '', attributes: {}, children: [] as (HtmlElement | string)[] };
    const open = [root];
    TOKEN.lastIndex = doctype.length;
    while (TOKEN.lastIndex < source.length) {
        const at = TOKEN.lastIndex;
        const { groups } = TOKEN.exec(source) ?? {};
        const parent = open.at(-1);
        if (!groups || !parent) {
            throw new Error(`not well-formed: ${source.slice(at, at + 80)}`);
        }
        if (groups.text !== undefined) {
            parent.children.push(unescaped(groups.text));
        } else if (groups.style !== undefined) {
            parent.children.push({ name: 'style', attributes: {}, children: [groups.style] });
        } else if (groups.close !== undefined) {
            if (open.pop()?.name !== groups.close) {
                throw new Error(`</${groups.close}> closes another element`);
            }
        } else {
            const element = { name: groups.open as string, attributes: attributesOf(groups.attributes), children: [] };
            parent.children.push(element);
            if (VOID.has(element.name) !== (groups.end !== undefined)) {
                throw new Error(`<${element.name}> is closed in the wrong way`);
            }
            if (groups.end === undefined) {
                open.push(element);
            }
        }
    }
    const [html] = root.children;
    if (open.length !== 1 || typeof html !== 'object') {
        throw new Error('an element is left open');
    }
    return html;
}

function attributesOf(source = ''): Record<string, string> {
    return Object.fromEntries(
        [...source.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name, value]) => [name, unescaped(value as string)]),
    );
}

function unescaped(text: string): string {
    return text.replace(/&([^&;]*;?)/g, (whole, name: string) => {
        const sign = name.endsWith(';') ? ENTITIES[name.slice(0, -1)] : undefined;
        if (sign === undefined) {
            throw new Error(`not an escape: ${whole}`);
        }
        return sign;
    });
}

/** All elements below one, in the order of the page. */
export function elementsIn(element: HtmlElement): HtmlElement[] {
    return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsIn(child)]));
}

/** The elements of a name, with a class where one is given. */
export function find(root: HtmlElement, name: string, className?: string): HtmlElement[] {
    return elementsIn(root).filter(
        (element) =>
            element.name === name &&
            (className === undefined || (element.attributes.class ?? '').split(' ').includes(className)),
    );
}

/** The words of an element, white space folded. */
export function textOf(element: HtmlElement): string {
    const raw = (each: HtmlElement): string =>
        each.children.map((child) => (typeof child === 'string' ? child : raw(child))).join('');
    return raw(element)
        .replace(/[ \n]+/g, ' ')
        .trim();
}
