import type { Style } from '../standards/spelling-styles.js';

/** Rimes with their tones placed the older way, and the newer one. */
export const OLD_TO_NEW: Readonly<Record<string, string>> = {
    òa: 'oà',
    óa: 'oá',
    ỏa: 'oả',
    õa: 'oã',
    ọa: 'oạ',
    òe: 'oè',
    óe: 'oé',
    ỏe: 'oẻ',
    õe: 'oẽ',
    ọe: 'oẹ',
    ùy: 'uỳ',
    úy: 'uý',
    ủy: 'uỷ',
    ũy: 'uỹ',
    ụy: 'uỵ',
};
export const NEW_TO_OLD: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries(OLD_TO_NEW).map(([old, now]) => [now, old]),
);

/**
 * Quick looks, which most documents pass: each begins with a letter that is rare, so the search skips most of the text. Behind
 * `q` the tone has one place alone (`quý`).
 */
export const ANY_OLD = /[òóỏõọÒÓỎÕỌ][aeAE](?![a-zA-ZÀ-ỹ])|[ùúủũụÙÚỦŨỤ](?<![qQ].)[yY](?![a-zA-ZÀ-ỹ])/;
export const ANY_NEW = /[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ](?![a-zA-ZÀ-ỹ])|(?<![qQ])[uU][ỳýỷỹỵỲÝỶỸỴ](?![a-zA-ZÀ-ỹ])/;

/** By what an office may choose: a quick look for the other way, and what finds all of it. */
export const OTHER_THAN = {
    old: { other: ANY_NEW, every: new RegExp(ANY_NEW, 'g') },
    new: { other: ANY_OLD, every: new RegExp(ANY_OLD, 'g') },
} as const;

export const EITHER_PLACEMENT = new RegExp(`${ANY_OLD.source}|${ANY_NEW.source}`, 'g');

/** `right` with capitals where the written syllable has them. */
export function inCaseOf(written: string, right: string): string {
    return [...right]
        .map((letter, i) => (written[i] === written[i]?.toUpperCase() ? letter.toUpperCase() : letter))
        .join('');
}

/** A text with its tones placed in a style; as it is, where either will do. */
export function withTonesPlaced(text: string, style: Style): string {
    if (style === 'consistent') {
        return text;
    }
    const table = style === 'old' ? NEW_TO_OLD : OLD_TO_NEW;
    return text.replace(OTHER_THAN[style].every, (rime) => inCaseOf(rime, table[rime.toLowerCase()] ?? rime));
}

/**
 * The style in which rimes have their tones for the most part; `consistent` where they show none.
 *
 * @param rimes each placed in one of the two ways
 */
export function toneStyleOf(rimes: readonly string[]): Style {
    const old = rimes.filter((rime) => rime.toLowerCase() in OLD_TO_NEW).length;
    const now = rimes.length - old;
    return old === now ? 'consistent' : old > now ? 'old' : 'new';
}
