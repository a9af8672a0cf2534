import { child, type Element } from './xml.js';

/** A part of a formula: what stands above or below it, or under a root, by the names of its elements. */
const WRITTEN: Readonly<Record<string, (part: (name: string) => string) => string>> = {
    'm:f': (part) => `${grouped(part('m:num'))}/${grouped(part('m:den'))}`,
    'm:sSup': (part) => `${part('m:e')}^${grouped(part('m:sup'))}`,
    'm:sSub': (part) => `${part('m:e')}_${grouped(part('m:sub'))}`,
    'm:sSubSup': (part) => `${part('m:e')}_${grouped(part('m:sub'))}^${grouped(part('m:sup'))}`,
    'm:rad': (part) => `${part('m:deg')}√${grouped(part('m:e'))}`,
};

/** A formula on one line: `a/b`, `x^2`, `√(a+b)`; the letters of what has no such form, in their order. */
export function formulaText(element: Element): string {
    const written = WRITTEN[element.name];
    return written ? written((name) => below(child(element, name))) : element.text + below(element);
}

function below(element: Element | undefined): string {
    return element?.children.map(formulaText).join('') ?? '';
}

/** What is more than one number or name stands in brackets. */
function grouped(text: string): string {
    return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`;
}
