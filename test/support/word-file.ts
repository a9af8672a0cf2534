import { inflateRawSync } from 'node:zlib';
import { allOf, at, childrenOf, type Element, parseXml, textOf } from './xml.js';

/** A paragraph as Word shows it. */
export interface WordParagraph {
    readonly style: string;
    /** What a list prints before the words; empty without one. */
    readonly label: string;
    /** The words, with the numbers of footnotes left out. */
    readonly text: string;
    readonly element: Element;
}

/** The parts of a file of Word that tests look at. */
export interface WordFile {
    /** Names of all parts. */
    readonly parts: ReadonlyMap<string, string>;
    readonly document: Element;
    readonly styles: ReadonlyMap<string, Element>;
    readonly styleSheet: Element;
    readonly numbering: Element;
    readonly footnotes: Element;
    readonly paragraphs: readonly WordParagraph[];
}

/** Reads a file of Word; throws where a part of it is not well-formed XML. */
export function readWord(file: Uint8Array): WordFile {
    const parts = unzip(file);
    const xml = (name: string) => parseXml(parts.get(name) ?? '');
    for (const [name, text] of parts) {
        if (/\.(?:xml|rels)$/.test(name)) {
            parseXml(text);
        }
    }
    const document = xml('word/document.xml');
    const styleSheet = xml('word/styles.xml');
    const numbering = xml('word/numbering.xml');
    const styles = new Map(
        childrenOf(styleSheet, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
    );
    return {
        parts,
        document,
        styles,
        styleSheet,
        numbering,
        footnotes: xml('word/footnotes.xml'),
        paragraphs: numbered(document, numbering, styles),
    };
}

/** The value of a property: `w:val` of the element found by going down these names. */
export function valueAt(element: Element | undefined, ...names: readonly string[]): string | undefined {
    return at(element, ...names)?.attributes['w:val'];
}

/** Whether a switch such as `w:b` is on. */
export function isOn(element: Element | undefined, ...names: readonly string[]): boolean {
    const found = at(element, ...names);
    return found !== undefined && !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? 'true');
}

/** Counts lists as Word does: each abstract list once, a level begins anew behind an outer one. */
function numbered(document: Element, numbering: Element, styles: ReadonlyMap<string, Element>): WordParagraph[] {
    const lists = new Map(
        childrenOf(numbering, 'w:abstractNum').map((list) => [
            list.attributes['w:abstractNumId'] ?? '',
            {
                levels: new Map(childrenOf(list, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl']), level])),
                counts: [] as (number | undefined)[],
            },
        ]),
    );
    const listOf = new Map(
        childrenOf(numbering, 'w:num').map((num) => [num.attributes['w:numId'], valueAt(num, 'w:abstractNumId')]),
    );
    return allOf(document, 'w:p').map((element) => {
        const style = valueAt(element, 'w:pPr', 'w:pStyle') ?? 'Normal';
        const properties = at(element, 'w:pPr', 'w:numPr') ?? at(styles.get(style), 'w:pPr', 'w:numPr');
        const list = lists.get(listOf.get(valueAt(properties, 'w:numId')) ?? '');
        const index = Number(valueAt(properties, 'w:ilvl') ?? 0);
        const level = list?.levels.get(index);
        let label = '';
        if (list && level) {
            const startOf = (each: number) => Number(valueAt(list.levels.get(each), 'w:start') ?? 1);
            const count = list.counts[index];
            list.counts.length = index;
            list.counts[index] = count === undefined ? startOf(index) : count + 1;
            label = (valueAt(level, 'w:lvlText') ?? '').replace(/%(\d)/g, (_, digit: string) => {
                const which = Number(digit) - 1;
                return written(list.counts[which] ?? startOf(which), valueAt(list.levels.get(which), 'w:numFmt') ?? '');
            });
            label += valueAt(level, 'w:suff') === 'space' ? ' ' : '\t';
        }
        const text = allOf(element, 'w:r')
            .filter((run) => valueAt(run, 'w:rPr', 'w:rStyle') !== 'FootnoteReference')
            .flatMap((run) => run.children.map(shownText))
            .join('')
            // a single one stands for a space at which no line ends; several leave room to write
            .replace(/(?<!\u00A0)\u00A0(?!\u00A0)/gu, ' ');
        return { style, label, text, element };
    });
}

/** What a part of a run shows: words, or a hyphen at which no line ends. */
function shownText(part: Element | string): string {
    const name = typeof part === 'string' ? '' : part.name;
    return name === 'w:t' ? textOf(part as Element) : name === 'w:noBreakHyphen' ? '-' : '';
}

function written(count: number, format: string): string {
    switch (format) {
        case 'upperRoman':
            return roman(count);
        case 'lowerLetter':
            return String.fromCharCode('a'.charCodeAt(0) + ((count - 1) % 26));
        case 'decimal':
            return String(count);
        default:
            throw new Error(`numbers of format ${format}`);
    }
}

function roman(count: number): string {
    const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];
    const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
    return 'C'.repeat(Math.floor(count / 100)) + tens[Math.floor((count % 100) / 10)] + ones[count % 10];
}

/** Reads a zip file by its directory at the end. */
function unzip(file: Uint8Array): Map<string, string> {
    const bytes = Buffer.from(file);
    const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
    const parts = new Map<string, string>();
    let entry = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
        const method = bytes.readUInt16LE(entry + 10);
        const size = bytes.readUInt32LE(entry + 20);
        const nameLength = bytes.readUInt16LE(entry + 28);
        const name = bytes.toString('utf8', entry + 46, entry + 46 + nameLength);
        const start = bytes.readUInt32LE(entry + 42);
        const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
        const packed = bytes.subarray(data, data + size);
        parts.set(name, (method === 8 ? inflateRawSync(packed) : packed).toString('utf8'));
        entry += 46 + nameLength + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
    }
    return parts;
}
