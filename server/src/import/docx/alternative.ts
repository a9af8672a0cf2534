import { child, type Element } from './xml.js';

/** Of several forms of the same: the one for programs that know all of Word, or what is left for others. */
export function alternative(element: Element): Element {
    return child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? element;
}
