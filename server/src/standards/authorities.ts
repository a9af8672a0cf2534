import type { Regime } from './standard.js';
import { STANDARDS } from './standards.js';

/** The guidelines of the party have the same signs. */
const TABLES = { state: STANDARDS['state-nd30'], party: STANDARDS['party-hd05'] } as const;

/** Authors put spaces around the stroke and before the stop. */
function patternOf(signs: readonly (string | null)[]): RegExp {
    const each = signs.flatMap((sign) => sign?.replace('/', '\\s*/\\s*').replace('.', '\\s*\\.') ?? []);
    return new RegExp(`^(?:${each.join('|')})(?!\\p{L})`, 'u');
}

function signsOf(regime: Regime): RegExp {
    const { collective, deputy, byOrder, byAuthorisation } = TABLES[regime].wording.authorities.is;
    return patternOf([collective, deputy, byOrder, byAuthorisation]);
}

const SIGNS = { state: signsOf('state'), party: signsOf('party') } as const;
const ACTING = patternOf(Object.values(TABLES).map(({ wording }) => wording.authorities.is.acting));

/** Whether a line of a signature begins with a sign that one regime alone has: `TM.` of the state, `T/M` of the party. */
export function signsAs(regime: Regime, line: string): boolean {
    return SIGNS[regime].test(line);
}

/** Whether a line says on whose behalf it is signed, in either regime: `KT. CHỦ TỊCH`, `T/M BAN THƯỜNG VỤ`, `Q. GIÁM ĐỐC`. */
export function saysAuthority(line: string): boolean {
    return signsAs('state', line) || signsAs('party', line) || ACTING.test(line);
}
