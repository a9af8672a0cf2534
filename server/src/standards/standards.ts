import { PARTY_HD05 } from './party-hd05.js';
import { PARTY_HD36 } from './party-hd36.js';
import type { Standard, StandardId } from './standard.js';
import { STATE_ND30 } from './state-nd30.js';

/** All standards, by their ids. */
export const STANDARDS: Readonly<Record<StandardId, Standard>> = {
    'state-nd30': STATE_ND30,
    'party-hd05': PARTY_HD05,
    'party-hd36': PARTY_HD36,
};

/** Whether a word names a standard. */
export function isStandard(word: unknown): word is StandardId {
    return typeof word === 'string' && Object.hasOwn(STANDARDS, word);
}
