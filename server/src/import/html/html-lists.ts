import { formatted } from '../number-format.js';
import type { Declarations } from './html-styles.js';
import { attributeOf, type HtmlElement } from './html-tree.js';

/** Formats of numbers by the name that CSS has for them, and by the letter that HTML has. */
const FORMATS: Readonly<Record<string, string>> = {
    decimal: 'decimal',
    'decimal-leading-zero': 'decimalZero',
    'lower-alpha': 'lowerLetter',
    'lower-latin': 'lowerLetter',
    'upper-alpha': 'upperLetter',
    'upper-latin': 'upperLetter',
    'lower-roman': 'lowerRoman',
    'upper-roman': 'upperRoman',
    '1': 'decimal',
    a: 'lowerLetter',
    A: 'upperLetter',
    i: 'lowerRoman',
    I: 'upperRoman',
};

const BULLETS: Readonly<Record<string, string>> = { circle: '○', square: '▪' };

/** A list while its items are read. */
export interface OpenList {
    readonly isOrdered: boolean;
    readonly type: string;
    next: number;
}

export function openList(element: HtmlElement, styles: Declarations): OpenList {
    const start = attributeOf(element, 'start');
    return {
        isOrdered: element.tagName === 'ol',
        type: typeOf(element, styles) ?? '',
        next: start !== undefined && /^-?\d{1,6}$/.test(start) ? Number(start) : 1,
    };
}

/** The mark before an item, as browsers show it. @param list around it; an item may stand alone */
export function markOf(item: HtmlElement, styles: Declarations, list: OpenList | undefined): string {
    const value = attributeOf(item, 'value');
    const own = typeOf(item, styles);
    const type = own ?? list?.type ?? '';
    if (type === 'none') {
        return '';
    }
    const format = FORMATS[type] ?? FORMATS[type.toLowerCase()];
    if (!list?.isOrdered && format === undefined) {
        return BULLETS[type.toLowerCase()] ?? '•';
    }
    const number = value !== undefined && /^-?\d{1,6}$/.test(value) ? Number(value) : (list?.next ?? 1);
    if (list) {
        list.next = number + 1;
    }
    // a list may name the very string that stands before its items: `list-style-type: "- "`
    const [, literal] = /^["'](.*)["']$/.exec(type) ?? [];
    return literal === undefined ? `${formatted(number, format ?? 'decimal')}.` : literal.trim();
}

function typeOf(element: HtmlElement, styles: Declarations): string | undefined {
    const short = styles
        .get('list-style')
        ?.split(/\s+/)
        .find((word) => word === 'none' || word in FORMATS);
    return styles.get('list-style-type') ?? short ?? attributeOf(element, 'type');
}
