import { SaxesParser } from 'saxes';
import { BROKEN, HOSTILE, TOO_LARGE } from './refusals.js';

/** An element of a part, with the usual prefix of its namespace whatever prefix the file uses: `w:p`. */
export interface Element {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly Element[];
    /** What stands between its tags, where it is one that holds words; else empty. */
    readonly text: string;
}

/** Elements that hold words; what stands between others is white space. */
const HOLDS_WORDS = new Set(['w:t', 'w:delText', 'w:instrText', 'm:t', 'a:t', 'c:v']);

/** A paper of a thousand pages has some half a million. */
const MOST_ELEMENTS = 1_000_000;

/** Tables in cells of tables go some tens deep. */
const DEEPEST = 400;

/** The usual prefixes of the namespaces that are read: those of Word 2007 to today, and of the strict form of the standard. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
    ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
    ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
    ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
    ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
    ['http://schemas.openxmlformats.org/package/2006/relationships', 'pr'],
    ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
    ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
    ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
    ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
    ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
    ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
    ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
    ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
    ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
    ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
    ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
    ['urn:schemas-microsoft-com:vml', 'v'],
    ['urn:schemas-microsoft-com:office:office', 'o'],
]);

const NOTHING: readonly Element[] = [];
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

interface OpenElement {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    children: Element[] | undefined;
    text: string;
}

/**
 * Reads a part. Entities are never expanded: a part that declares a document type is refused.
 *
 * @throws UnreadablePaper where it is not well-formed, declares entities, or is larger or deeper than any paper
 */
export function parseXml(bytes: Uint8Array): Element {
    const parser = new SaxesParser({ position: false });
    const names = new Names();
    const open: OpenElement[] = [];
    let root: Element | undefined;
    let count = 0;
    parser.on('error', () => {
        throw BROKEN;
    });
    parser.on('doctype', () => {
        throw HOSTILE;
    });
    parser.on('opentag', ({ name, attributes }) => {
        if (++count > MOST_ELEMENTS) {
            throw TOO_LARGE;
        }
        if (open.length >= DEEPEST) {
            throw HOSTILE;
        }
        const own = names.attributes(attributes as Record<string, string>);
        open.push({ name: names.of(name), attributes: own, children: undefined, text: '' });
    });
    const addText = (text: string) => {
        const element = open.at(-1);
        if (element && HOLDS_WORDS.has(element.name)) {
            element.text += text;
        }
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('closetag', () => {
        const { name, attributes, text, children = NOTHING } = open.pop() as OpenElement;
        const element = { name, attributes, children, text };
        const parent = open.at(-1);
        if (!parent) {
            root = element;
        } else if (parent.children) {
            parent.children.push(element);
        } else {
            parent.children = [element];
        }
    });
    parser.write(textOf(bytes)).close();
    if (!root) {
        throw BROKEN;
    }
    return root;
}

/** A part is UTF-8, or UTF-16 with its mark (ECMA-376, part 2, 6.2.3). */
function textOf(bytes: Uint8Array): string {
    const encoding =
        bytes[0] === 0xff && bytes[1] === 0xfe
            ? 'utf-16le'
            : bytes[0] === 0xfe && bytes[1] === 0xff
              ? 'utf-16be'
              : 'utf-8';
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
        throw BROKEN;
    }
}

/** The names of a part, by its own declarations of prefixes. */
class Names {
    private readonly prefixes = new Map<string, string>();
    private known = new Map<string, string>();

    /** The attributes of an element under their usual names; what they declare of prefixes holds from here on. */
    attributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
        const entries = Object.entries(attributes);
        if (entries.length === 0) {
            return NO_ATTRIBUTES;
        }
        for (const [name, value] of entries) {
            if (name === 'xmlns' || name.startsWith('xmlns:')) {
                this.declare(name.slice(6), value);
            }
        }
        const own: Record<string, string> = Object.create(null) as Record<string, string>;
        for (const [name, value] of entries) {
            // an attribute without a prefix is in no namespace
            own[name.includes(':') ? this.of(name) : name] = value;
        }
        return own;
    }

    of(name: string): string {
        const known = this.known.get(name);
        if (known !== undefined) {
            return known;
        }
        const colon = name.indexOf(':');
        const prefix = this.prefixes.get(colon < 0 ? '' : name.slice(0, colon));
        const usual = prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
        this.known.set(name, usual);
        return usual;
    }

    private declare(prefix: string, namespace: string): void {
        const usual = PREFIXES.get(namespace);
        const before = this.prefixes.get(prefix);
        if (usual === before) {
            return;
        }
        if (usual === undefined) {
            this.prefixes.delete(prefix);
        } else {
            this.prefixes.set(prefix, usual);
        }
        this.known = new Map();
    }
}

/** The first element of a name directly inside. */
export function child(element: Element | undefined, name: string): Element | undefined {
    return element?.children.find((each) => each.name === name);
}

/** The first element found by going down these names. */
export function at(element: Element | undefined, ...names: readonly string[]): Element | undefined {
    return names.reduce<Element | undefined>(child, element);
}

/** The elements of a name directly inside. */
export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
    return element?.children.filter((each) => each.name === name) ?? NOTHING;
}

/** The value of a property: `w:val` of the element found by going down these names. */
export function valueAt(element: Element | undefined, ...names: readonly string[]): string | undefined {
    return at(element, ...names)?.attributes['w:val'];
}

/** The whole number that a property has; undefined where it is none. */
export function numberAt(element: Element | undefined, ...names: readonly string[]): number | undefined {
    const value = valueAt(element, ...names);
    return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** Whether a switch such as `w:b` is on or off; undefined where nothing says so. */
export function switchAt(element: Element | undefined, name: string): boolean | undefined {
    const found = child(element, name);
    return found && !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? 'true');
}

/** The words below an element, a line for each paragraph. */
export function textBelow(element: Element): string {
    return `${element.text}${element.children.map(textBelow).join('')}${element.name === 'w:p' ? '\n' : ''}`;
}
