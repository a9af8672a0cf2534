import { PARTY_HD05 } from './party-hd05.js';
import { PARTY_HD36 } from './party-hd36.js';
import type { Prescribed, Standard, StandardId } from './standard.js';
import { STATE_ND30 } from './state-nd30.js';

/** All standards, by their ids. */
export const STANDARDS: Readonly<Record<StandardId, Standard>> = {
    'state-nd30': STATE_ND30,
    'party-hd05': PARTY_HD05,
    'party-hd36': PARTY_HD36,
};

/** Where the standards prescribe something, each source once: `sourcesOf(({ wording }) => wording.numberLabel)`. */
export function sourcesOf(row: (standard: Standard) => Prescribed<unknown>): string {
    const rows = Object.values(STANDARDS).map(row);
    return [...new Set(rows.filter(({ is }) => is !== null).map(({ source }) => source))].join('; ');
}

/** Whether a word names a standard. */
export function isStandard(word: unknown): word is StandardId {
    return typeof word === 'string' && Object.hasOwn(STANDARDS, word);
}
