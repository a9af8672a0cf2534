const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉';

/** Where text stands to the line. */
export type Height = 'superscript' | 'subscript' | 'line';

/** Digits that stand above or below the line, as the characters that do so by themselves; other text as it is. */
export function raised(text: string, height: Height): string {
    const digits = height === 'superscript' ? SUPERSCRIPT : height === 'subscript' ? SUBSCRIPT : '';
    return digits !== '' && /^\d+$/.test(text) ? text.replace(/\d/g, (digit) => digits[Number(digit)] as string) : text;
}
