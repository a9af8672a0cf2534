import { alternative } from './alternative.js';
import { at, type Element, valueAt } from './xml.js';

/** Styles that Word gives to the lines of a table of contents, of figures, of an index. */
const CONTENTS_STYLE = /^(?:toc|index) \d|^table of (?:figures|authorities)$/iu;

/** The number of a page: `12`, `iv`. */
const PAGE = /^[0-9ivxlc]{1,6}$/iu;

/** Whether a style is one of lines of a table of contents. @param name of the style */
export function isContentsStyle(name: string): boolean {
    return CONTENTS_STYLE.test(name);
}

/** Whether a paragraph ends with a gap and the page to which it leads, or asks Word for one. */
export function leadsToPage(paragraph: Element): boolean {
    const { text, asks } = shownIn(paragraph);
    const gap = text.lastIndexOf('\t');
    return asks || (gap >= 0 && PAGE.test(text.slice(gap).trim()));
}

/** Whether a part that Word makes by itself is a table of contents. */
export function isContentsPart(control: Element): boolean {
    return valueAt(control, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') === 'Table of Contents';
}

/** The words of a paragraph with its gaps, and whether it asks on which page something stands. */
function shownIn(paragraph: Element): { text: string; asks: boolean } {
    let text = '';
    let asks = false;
    const walk = (parent: Element) => {
        for (const element of parent.children) {
            if (element.name === 'w:t') {
                text += element.text;
            } else if (element.name === 'w:tab' || element.name === 'w:ptab') {
                text += '\t';
            } else if (element.name === 'w:instrText') {
                asks ||= /^\s*PAGEREF\b/iu.test(element.text);
            } else if (element.name !== 'w:pPr') {
                walk(element.name === 'mc:AlternateContent' ? alternative(element) : element);
            }
        }
    };
    walk(paragraph);
    return { text, asks };
}

/** Whether a paragraph is the large first letter of the next one. */
export function isFirstLetter(paragraph: Element): boolean {
    const frame = at(paragraph, 'w:pPr', 'w:framePr');
    return /^(?:drop|margin)$/.test(frame?.attributes['w:dropCap'] ?? '');
}
