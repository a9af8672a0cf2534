import { alternative } from './alternative.js';
import { at, childrenOf, type Element } from './xml.js';

/** Elements of words that are printed. */
const WORDS: ReadonlySet<string> = new Set(['w:t', 'm:t']);

/**
 * The words below an element that nobody has read: they stand where a paper has none, or where a program that wrote the file put
 * them against the rules. A piece for each paragraph, in order.
 *
 * @param taken the elements of words that were read
 */
export function unreadTexts(root: Element, taken: ReadonlySet<Element>): string[] {
    const texts: string[] = [];
    let paragraph = '';
    const close = () => {
        if (paragraph.trim() !== '') texts.push(paragraph.trim());
        paragraph = '';
    };
    const walk = (parent: Element) => {
        for (const each of parent.children) {
            const element = each.name === 'mc:AlternateContent' ? alternative(each) : each;
            if (WORDS.has(element.name)) {
                paragraph += taken.has(element) ? '' : element.text;
            } else if (!isLeftOut(element)) {
                walk(element);
                if (element.name === 'w:p') close();
            }
        }
    };
    walk(root);
    close();
    return texts;
}

/** Whether an element was deleted. */
function isLeftOut(element: Element): boolean {
    switch (element.name) {
        case 'w:del':
        case 'w:moveFrom':
            return true;
        case 'w:r':
            return childrenOf(element, 'w:rPr').some((properties) => at(properties, 'w:del') !== undefined);
        case 'w:tr':
            return at(element, 'w:trPr', 'w:del') !== undefined;
        default:
            return false;
    }
}
