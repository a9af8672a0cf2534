import { FRONT_QD207 } from './front-qd207.js';
import { NORMATIVE_ND78 } from './normative-nd78.js';
import { PARTY_HD05 } from './party-hd05.js';
import { PARTY_HD36 } from './party-hd36.js';
import type { Prescribed, Standard } from './standard.js';
import { STATE_ND30 } from './state-nd30.js';
import { UNION_QD933 } from './union-qd933.js';
import { YOUTH_HD29 } from './youth-hd29.js';

/** All standards; a new one is entered here, behind the state's: where a paper tells of two regimes alike, the later is believed. */
const TABLES = [STATE_ND30, PARTY_HD05, PARTY_HD36, YOUTH_HD29, UNION_QD933, FRONT_QD207, NORMATIVE_ND78] as const;

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

const NEWEST_FIRST: ReadonlyMap<Regime, readonly KnownTable[]> = new Map(
    REGIMES.map((each) => [
        each,
        TABLES.filter(({ regime }) => regime === each).sort((a, b) => b.from.localeCompare(a.from)),
    ]),
);

/** The standards of a regime, newest first. */
export function standardsOf(regime: Regime): readonly KnownTable[] {
    return NEWEST_FIRST.get(regime) ?? [];
}

/** Where the standards prescribe something, each source once: `sourcesOf(({ wording }) => wording.numberLabel)`. */
export function sourcesOf(row: (standard: Standard) => Prescribed<unknown>): string {
    const rows = Object.values(STANDARDS).map(row);
    return [...new Set(rows.filter(({ is }) => is !== null).map(({ source }) => source))].join('; ');
}

/** What a standard's papers are called within a sentence: `văn bản của Đảng`. */
export function papersOf({ papers: { vi, en } }: Standard): { readonly vi: string; readonly en: string } {
    return { vi: vi.charAt(0).toLowerCase() + vi.slice(1), en: en.charAt(0).toLowerCase() + en.slice(1) };
}

/** Whether a word names a standard. */
export function isStandard(word: unknown): word is StandardId {
    return typeof word === 'string' && Object.hasOwn(STANDARDS, word);
}
