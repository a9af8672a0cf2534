/** An element of XML. */
export interface Element {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly (Element | string)[];
}

const NAME = /[\p{L}_][\p{L}\p{N}_.:-]*/u.source;
const TOKEN = new RegExp(
    `<\\?[^?]*\\?>|<(?<close>/${NAME})\\s*>|<(?<open>${NAME})(?<attributes>(?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(?<empty>/?)>|(?<text>[^<]+)`,
    'uy',
);
const ATTRIBUTE = new RegExp(`(?<name>${NAME})\\s*=\\s*["'](?<value>[^"']*)["']`, 'gu');

/** What a document of XML 1.0 may not hold anywhere. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads a whole document; throws where it is not well-formed. */
export function parseXml(xml: string): Element {
    const forbidden = FORBIDDEN.exec(xml);
    if (forbidden) {
        throw new Error(`character U+${forbidden[0].charCodeAt(0).toString(16)} at ${forbidden.index}`);
    }
    const root = { name: '', attributes: {}, children: [] as (Element | string)[] };
    const open = [root];
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < xml.length) {
        const at = TOKEN.lastIndex;
        const groups = TOKEN.exec(xml)?.groups;
        const parent = open.at(-1);
        if (!parent || TOKEN.lastIndex === 0) {
            throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 60)}`);
        }
        if (groups?.text !== undefined) {
            parent.children.push(unescapeXml(groups.text));
        } else if (groups?.close !== undefined) {
            if (open.pop()?.name !== groups.close.slice(1)) {
                throw new Error(`<${groups.close}> closes nothing at ${at}`);
            }
        } else if (groups?.open !== undefined) {
            const element = {
                name: groups.open,
                attributes: attributesOf(groups.attributes ?? ''),
                children: [] as (Element | string)[],
            };
            parent.children.push(element);
            if (groups.empty === '') {
                open.push(element);
            }
        }
    }
    const [only, ...others] = root.children.filter((child) => typeof child !== 'string');
    if (open.length !== 1 || !only || others.length > 0) {
        throw new Error('not one element');
    }
    return only;
}

function attributesOf(text: string): Record<string, string> {
    const attributes: Record<string, string> = {};
    for (const { groups } of text.matchAll(ATTRIBUTE)) {
        const name = groups?.name ?? '';
        if (name in attributes) {
            throw new Error(`attribute ${name} twice`);
        }
        attributes[name] = unescapeXml(groups?.value ?? '');
    }
    return attributes;
}

function unescapeXml(text: string): string {
    return text.replace(/&([^;\s]*;?)/gu, (whole, name: string) => {
        const known = ENTITIES[name.replace(/;$/, '')];
        const code = /^#(?:x([\da-f]+)|(\d+));$/iu.exec(name);
        if (!code && (known === undefined || !name.endsWith(';'))) {
            throw new Error(`entity ${whole}`);
        }
        return code ? String.fromCodePoint(code[1] ? Number.parseInt(code[1], 16) : Number(code[2])) : (known ?? '');
    });
}

/** The elements of a name directly inside. */
export function childrenOf(element: Element | undefined, name: string): Element[] {
    return (element?.children ?? []).filter(
        (child): child is Element => typeof child !== 'string' && child.name === name,
    );
}

/** The first element found by going down these names. */
export function at(element: Element | undefined, ...names: readonly string[]): Element | undefined {
    return names.reduce<Element | undefined>((parent, name) => childrenOf(parent, name)[0], element);
}

/** All elements of these names inside, in the order of the text. */
export function allOf(element: Element | undefined, ...names: readonly string[]): Element[] {
    return (element?.children ?? []).flatMap((child) =>
        typeof child === 'string' ? [] : [...(names.includes(child.name) ? [child] : []), ...allOf(child, ...names)],
    );
}

/** What stands between the tags. */
export function textOf(element: Element): string {
    return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
