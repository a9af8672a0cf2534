import { attributeOf, elementsOf, type HtmlElement, textBelow } from './html-tree.js';

/** What CSS declares, by names in small letters: `font-weight` is `bold`. */
export type Declarations = ReadonlyMap<string, string>;

interface Rule {
    /** Empty for any. */
    readonly tag: string;
    readonly classes: readonly string[];
    readonly declarations: Declarations;
}

/** A selector of one element by its name and classes, the form in which word processors write theirs. */
const SELECTOR = /^([a-z][a-z0-9]*|\*)?((?:\.[\w-]+)*)$/i;

const NOTHING: Declarations = new Map();

/** What the style sheets in a page and the elements themselves declare. Nothing is fetched, and what is too clever is left out. */
export class HtmlStyles {
    private readonly byTag = new Map<string, Rule[]>();
    private readonly byClass = new Map<string, Rule[]>();

    /** @param root of the page */
    constructor(root: HtmlElement) {
        for (const element of elementsOf(root)) {
            if (element.tagName === 'style') {
                this.sheet(element.childNodes.map(textBelow).join(''));
            }
        }
    }

    /** What holds for an element by itself, later declarations over earlier ones, its own last. */
    of(element: HtmlElement): Declarations {
        const classes = (attributeOf(element, 'class') ?? '').split(/\s+/).filter(Boolean);
        const inline = attributeOf(element, 'style');
        const rules = [
            ...(this.byTag.get(element.tagName) ?? []),
            ...classes.flatMap((name) => this.byClass.get(name) ?? []),
        ].filter(
            ({ tag, classes: needed }) =>
                (tag === '' || tag === element.tagName) && needed.every((name) => classes.includes(name)),
        );
        if (rules.length === 0 && inline === undefined) {
            return NOTHING;
        }
        const all = new Map<string, string>();
        for (const { declarations } of rules) {
            for (const [name, value] of declarations) all.set(name, value);
        }
        for (const [name, value] of declarationsIn(inline ?? '')) all.set(name, value);
        return all;
    }

    private sheet(css: string): void {
        const plain = css.replace(/<!--|-->/g, '').replace(/\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$)/g, '');
        for (const [selectors, body] of blocksIn(plain)) {
            const declarations = declarationsIn(body);
            for (const selector of selectors.split(',')) {
                const [, tag = '', classes = ''] = SELECTOR.exec(selector.trim()) ?? [];
                this.add({
                    tag: tag === '*' ? '' : tag.toLowerCase(),
                    classes: classes.split('.').filter(Boolean),
                    declarations,
                });
            }
        }
    }

    private add(rule: Rule): void {
        const [name] = rule.classes;
        const [rules, key] = name === undefined ? [this.byTag, rule.tag] : [this.byClass, name];
        if (key !== '') {
            rules.set(key, [...(rules.get(key) ?? []), rule]);
        }
    }
}

/** What stands before each pair of braces, and in it; groups such as `@media print` are left out. */
function* blocksIn(css: string): Generator<readonly [selectors: string, body: string]> {
    let from = 0;
    while (from < css.length) {
        const open = css.indexOf('{', from);
        const end = open < 0 ? -1 : endOfBlock(css, open);
        if (end < 0) {
            return;
        }
        const selectors = css.slice(from, open).trim();
        if (!selectors.startsWith('@')) {
            yield [selectors, css.slice(open + 1, end)];
        }
        from = end + 1;
    }
}

function endOfBlock(css: string, open: number): number {
    let depth = 0;
    for (let at = open; at < css.length; at++) {
        depth += css[at] === '{' ? 1 : css[at] === '}' ? -1 : 0;
        if (depth === 0) {
            return at;
        }
    }
    return -1;
}

function declarationsIn(css: string): Declarations {
    const all = new Map<string, string>();
    for (const declaration of css.split(';')) {
        const colon = declaration.indexOf(':');
        if (colon > 0) {
            const name = declaration.slice(0, colon).trim().toLowerCase();
            const [value = ''] = declaration.slice(colon + 1).split('!');
            all.set(name, value.trim());
        }
    }
    return all;
}
