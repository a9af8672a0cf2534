/** How an office writes what has two spellings: in the older way, in the newer one, or in either, but one throughout a paper. */
export const STYLES = ['old', 'new', 'consistent'] as const;
export type Style = (typeof STYLES)[number];
