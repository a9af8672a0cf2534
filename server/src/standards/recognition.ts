import { signsAs } from './authorities.js';
import { REGIMES, type Regime, standardsOf } from './standards.js';

/** What of a paper can tell its regime. */
export interface PaperForm {
    /** Digits and letters of the number, without its label; empty where there is none. */
    readonly number: string;
    /** The lines at the head of the page, upper right. */
    readonly titles: readonly string[];
    /** The lines of the signature that say on whose behalf it is signed. */
    readonly authorities: readonly string[];
}

/** The regime that a paper's form tells, and whether nothing in it tells otherwise. */
export interface ToldRegime {
    readonly regime: Regime;
    readonly isPlain: boolean;
}

/** What speaks for a regime; the pieces of the paper themselves, so that those of several regimes can be compared. */
interface Evidence {
    readonly regime: Regime;
    readonly number: boolean;
    readonly titles: readonly string[];
    readonly authorities: readonly string[];
}

function evidenceFor(regime: Regime, { number, titles, authorities }: PaperForm): Evidence {
    const forms = standardsOf(regime).map(({ recognition }) => recognition);
    return {
        regime,
        number: forms.some((form) => form.number.test(number)),
        titles: titles.filter((line) => forms.some(({ title }) => title.test(line))),
        authorities: authorities.filter((line) => signsAs(regime, line)),
    };
}

/** A number decides; without one, the more kinds of signs speak for a regime, the likelier it is. */
function weight({ number, titles, authorities }: Evidence): number {
    return (number ? 4 : 0) + (titles.length > 0 ? 1 : 0) + (authorities.length > 0 ? 1 : 0);
}

/** Whether something speaks for another regime that does not speak for the one told. */
function contradicts(other: Evidence, told: Evidence): boolean {
    return (
        (other.number && !told.number) ||
        other.titles.some((line) => !told.titles.includes(line)) ||
        other.authorities.some((line) => !told.authorities.includes(line))
    );
}

/** The regime that a paper's form tells; null where it tells none. */
export function toldRegime(form: PaperForm): ToldRegime | null {
    const all = REGIMES.map((regime) => evidenceFor(regime, form));
    const told = all.reduce((best, each) => (weight(each) >= weight(best) ? each : best));
    if (weight(told) > 0) {
        return { regime: told.regime, isPlain: !all.some((other) => contradicts(other, told)) };
    }
    const loose = REGIMES.find((regime) =>
        standardsOf(regime).some(({ recognition }) => recognition.looseNumber?.test(form.number)),
    );
    return loose === undefined ? null : { regime: loose, isPlain: true };
}
