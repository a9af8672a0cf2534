import type { Look } from '../paper.js';
import type { Height } from '../raised.js';
import type { Declarations } from './html-styles.js';
import { attributeOf, type HtmlElement } from './html-tree.js';

/** How text below an element looks: what is not said there comes from the element around it. */
export interface HtmlLook extends Look {
    readonly height: Height;
    /** Small letters are shown as capitals. */
    readonly capitals: boolean;
    /** The first of the fonts, without quotes. */
    readonly font: string;
    /** Ends of lines and spaces count. */
    readonly isPreformatted: boolean;
    readonly isCentred: boolean;
}

export const PLAIN_LOOK: HtmlLook = {
    bold: false,
    italic: false,
    height: 'line',
    capitals: false,
    font: '',
    isPreformatted: false,
    isCentred: false,
};

const BOLD: ReadonlySet<string> = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const ITALIC: ReadonlySet<string> = new Set(['i', 'em', 'cite', 'dfn', 'var']);

/** The look below an element, by what browsers do by themselves (HTML, 15.3) and by what styles declare. */
export function lookBelow(element: HtmlElement, styles: Declarations, around: HtmlLook): HtmlLook {
    const { tagName } = element;
    const weight = styles.get('font-weight');
    const style = styles.get('font-style');
    const align = styles.get('text-align') ?? attributeOf(element, 'align');
    const space = styles.get('white-space');
    const font = styles.get('font-family') ?? (tagName === 'font' ? attributeOf(element, 'face') : undefined);
    const transform = styles.get('text-transform');
    const isCentre = tagName === 'center' || (tagName === 'th' && align === undefined);
    return {
        bold: weight === undefined ? around.bold || BOLD.has(tagName) : isBold(weight, around.bold),
        italic: style === undefined ? around.italic || ITALIC.has(tagName) : /^(?:italic|oblique)/i.test(style),
        height: heightOf(tagName, styles) ?? around.height,
        capitals: transform === undefined ? around.capitals : /^uppercase$/i.test(transform),
        font: font === undefined ? around.font : firstFont(font),
        isPreformatted:
            space === undefined
                ? around.isPreformatted || tagName === 'pre' || tagName === 'textarea'
                : /^(?:pre|pre-wrap|pre-line|break-spaces)$/i.test(space),
        isCentred: isCentre || (align === undefined ? around.isCentred : /^(?:-\w+-)?(?:center|middle)$/i.test(align)),
    };
}

function isBold(weight: string, around: boolean): boolean {
    return /^bold/i.test(weight) || Number(weight) >= 600 || (/^inherit$/i.test(weight) && around);
}

function heightOf(tagName: string, styles: Declarations): HtmlLook['height'] | undefined {
    const align = styles.get('vertical-align');
    if (tagName === 'sup' || align === 'super') {
        return 'superscript';
    }
    return tagName === 'sub' || align === 'sub' ? 'subscript' : undefined;
}

function firstFont(fonts: string): string {
    return (fonts.split(',')[0] ?? '').replace(/["']/g, '').trim();
}
