import { PARTY_HD05 } from './party-hd05.js';
import { PARTY_HD36 } from './party-hd36.js';
import type { Prescribed, Standard } from './standard.js';
import { STATE_ND30 } from './state-nd30.js';

/** All standards; a new one is entered here, behind the state's: where a paper tells of two regimes alike, the later is believed. */
const TABLES = [STATE_ND30, PARTY_HD05, PARTY_HD36] as const;

type Table = (typeof TABLES)[number];

/** The standards of form that a document can follow. */
export type StandardId = Table['id'];

/** The worlds of official papers. */
export type Regime = Table['regime'];

/** One of the standards. */
export type KnownTable = Standard<StandardId, Regime>;

/** All standards, by their ids. */
export const STANDARDS = Object.fromEntries(TABLES.map((table) => [table.id, table])) as Readonly<
    Record<StandardId, KnownTable>
>;

/** The regimes, in the order of their standards. */
export const REGIMES: readonly Regime[] = [...new Set(TABLES.map(({ regime }) => regime))];

/** The standards of a regime, newest first. */
export function standardsOf(regime: Regime): readonly KnownTable[] {
    return TABLES.filter((table) => table.regime === regime).sort((a, b) => b.from.localeCompare(a.from));
}

/** Where the standards prescribe something, each source once: `sourcesOf(({ wording }) => wording.numberLabel)`. */
export function sourcesOf(row: (standard: Standard) => Prescribed<unknown>): string {
    const rows = Object.values(STANDARDS).map(row);
    return [...new Set(rows.filter(({ is }) => is !== null).map(({ source }) => source))].join('; ');
}

/** Whether a word names a standard. */
export function isStandard(word: unknown): word is StandardId {
    return typeof word === 'string' && Object.hasOwn(STANDARDS, word);
}
