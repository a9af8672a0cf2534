import { spellingOf } from './syllable.js';

/** A row of the full counts: words parted by spaces, and how often each source has them. */
export type FullCount = readonly [words: string, ...counts: number[]];

/**
 * What of the full counts is kept: words of syllables that the orthography allows, both ways of placing tones added up (`hoà`
 * is `hòa`), all sources added up, where the sum is not below the least.
 *
 * @param known leaves out words with any other syllable; undefined for the syllables themselves
 * @returns sorted by the code units of the words
 */
export function reduceCounts(
    counts: Iterable<FullCount>,
    least: number,
    known?: ReadonlySet<string>,
): [words: string, count: number][] {
    const sums = new Map<string, number>();
    for (const [words, ...each] of counts) {
        const syllables = words.split(' ').map(spellingOf);
        if (syllables.every((syllable) => syllable !== undefined && (known?.has(syllable) ?? true))) {
            const key = syllables.join(' ');
            sums.set(key, (sums.get(key) ?? 0) + each.reduce((sum, count) => sum + count, 0));
        }
    }
    return [...sums].filter(([, count]) => count >= least).sort(([a], [b]) => (a < b ? -1 : 1));
}
