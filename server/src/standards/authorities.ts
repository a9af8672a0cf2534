import type { Authorities } from './standard.js';
import { REGIMES, type Regime, standardsOf } from './standards.js';

/** Authors put spaces around the stroke and before the stop. */
function patternOf(signs: readonly (string | null)[]): RegExp {
    const each = signs.flatMap((sign) => sign?.replace('/', '\\s*/\\s*').replace('.', '\\s*\\.') ?? []);
    return new RegExp(`^(?:${each.join('|')})(?!\\p{L})`, 'u');
}

/** The signs of a regime: its standards share them, so the newest one's count. */
function authoritiesOf(regime: Regime): Authorities {
    const [newest] = standardsOf(regime);
    if (!newest) {
        throw new Error(`no standard of ${regime}`);
    }
    return newest.wording.authorities.is;
}

/** In whose name a sign says that a paper is signed, but for whoever acts for a time: all regimes write that alike. */
const ROLES = ['collective', 'deputy', 'byOrder', 'byAuthorisation'] as const;

const SIGNS: ReadonlyMap<Regime, RegExp> = new Map(
    REGIMES.map((regime) => [regime, patternOf(ROLES.map((role) => authoritiesOf(regime)[role]))]),
);
const ACTING = patternOf(REGIMES.map((regime) => authoritiesOf(regime).acting));

/** Whether a line of a signature begins with a sign of a regime: `TM.` of the state, `T/M` of the party. */
export function signsAs(regime: Regime, line: string): boolean {
    return SIGNS.get(regime)?.test(line) === true;
}

/** Whether a line says on whose behalf it is signed, in any regime: `KT. CHỦ TỊCH`, `T/M BAN THƯỜNG VỤ`, `Q. GIÁM ĐỐC`. */
export function saysAuthority(line: string): boolean {
    return REGIMES.some((regime) => signsAs(regime, line)) || ACTING.test(line);
}

/** Who signs by a line, without the sign before it: `BAN CHẤP HÀNH` of `TM. BAN CHẤP HÀNH`. */
export function withoutSign(line: string): string {
    const sign = [...SIGNS.values(), ACTING].find((each) => each.test(line));
    return sign ? line.replace(sign, '').replace(/^[.\s]+/u, '') : line;
}

/** A line that is signed with a sign of another regime. */
export interface ForeignSign {
    /** The regime that has the sign. */
    readonly regime: Regime;
    /** The line with the sign of its own regime; null where that has none for it. */
    readonly right: string | null;
}

/** What is foreign at the beginning of a line of a signature; null where its own regime signs so, or none does. */
export function foreignSign(own: Regime, line: string): ForeignSign | null {
    const regime = signsAs(own, line) ? undefined : REGIMES.find((each) => each !== own && signsAs(each, line));
    if (regime === undefined) {
        return null;
    }
    const [written, mine] = [authoritiesOf(regime), authoritiesOf(own)];
    if (written.collective === mine.collective) {
        // both write alike, though one of them does not name this sign
        return null;
    }
    const role = ROLES.find((each) => written[each] !== null && patternOf([written[each]]).test(line));
    const sign = role === undefined ? null : mine[role];
    const rest = role === undefined ? line : line.replace(patternOf([written[role]]), '');
    return { regime, right: sign === null ? null : `${sign} ${rest.replace(/^\.?\s*/u, '')}` };
}

/** The signs of a regime that its papers bear most, as a sentence lists them: `“TM.”, “KT.”, “TL.”`. */
export function signsInWords(regime: Regime): string {
    const { collective, deputy, byOrder } = authoritiesOf(regime);
    return [collective, deputy, byOrder].map((sign) => `“${sign}”`).join(', ');
}
