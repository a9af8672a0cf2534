import { child, childrenOf, type Element } from './xml.js';

/** What Word 2010 and later draw and what is read here: shapes and groups, canvases, and attributes beside what was there before. */
const UNDERSTOOD = /^(?:[amorvw]|mv|wp[cgs]?|(?:a|w|wp)\d\w{0,8})$/u;

/** Of several forms of the same: the first that needs nothing unknown, or what is left for programs that know none. */
export function alternative(element: Element): Element {
    const choices = childrenOf(element, 'mc:Choice');
    const known = choices.find(({ attributes }) =>
        (attributes.Requires ?? '').split(/\s+/u).every((prefix) => prefix === '' || UNDERSTOOD.test(prefix)),
    );
    return known ?? child(element, 'mc:Fallback') ?? choices[0] ?? element;
}
