import { signsAs } from './authorities.js';
import { REGIMES, type Regime, standardsOf } from './standards.js';
import { bearsTitle } from './titles.js';

/** What of a paper can tell its regime. */
export interface PaperForm {
    /** Digits and letters of the number, without its label; empty where there is none. */
    readonly number: string;
    /** The title that names the kind, in capitals; empty where there is none. */
    readonly kind: string;
    /** The lines at the head of the page, upper right. */
    readonly titles: readonly string[];
    /** The lines that name who issues it, superior first. */
    readonly issuers: readonly string[];
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
    /**
     * Where the last line of the issuers stands that names a body of the regime, from 0; -1 where none does, or where the
     * form tells the regime whoever issues the paper.
     */
    readonly issuer: number;
    /** Whether the number has the letters of such a body. */
    readonly symbol: boolean;
    /** Whether it is signed for such a body, and nobody is named as the issuer: the form of a paper that is to be filled in. */
    readonly signsBlank: boolean;
    /** Whether its form alone tells it: neither a body nor what is sure has to. */
    readonly isOfForm: boolean;
    /** Whether the paper has what only those of the regime have. */
    readonly isSure: boolean;
}

/** What papers of each regime are known by. */
const FORMS = REGIMES.map((regime) => {
    const forms = standardsOf(regime).map(({ recognition }) => recognition);
    return { regime, forms, bodies: forms.flatMap((form) => form.bodies ?? []) };
});

/** What forms have in place of a name: `TÊN CƠ QUAN CHỦ QUẢN` (Nghị định 30/2020/NĐ-CP, Phụ lục III), dots. */
const BLANK_ISSUER = /^(?:TÊN (?:CƠ QUAN|CQ|TỔ CHỨC|ĐƠN VỊ)(?!\p{L})|[.…_\s\d()]*$)/u;

function evidenceFor(
    { regime, forms, bodies }: (typeof FORMS)[number],
    { number, kind, titles, issuers, authorities }: PaperForm,
): Evidence {
    return {
        regime,
        number: forms.some((form) => form.number.test(number)),
        titles: titles.filter((line) => forms.some((form) => bearsTitle(form, line))),
        authorities: authorities.filter((line) => signsAs(regime, line)),
        issuer: issuers.findLastIndex((line) => bodies.some(({ issuer }) => issuer.test(line))),
        symbol: bodies.some(({ symbol }) => symbol.test(number)),
        signsBlank:
            issuers.every((line) => BLANK_ISSUER.test(line)) &&
            authorities.some((line) => bodies.some(({ authority }) => authority.test(line))),
        isOfForm: bodies.length === 0 && forms.every(({ sure }) => sure === null),
        // a number on the line below its label is read as a line of the issuer
        isSure: forms.some(
            ({ sure }) => sure && (sure.kind.test(kind) || [number, ...issuers].some((line) => sure.number.test(line))),
        ),
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

/**
 * Whether a paper is of a body of the regime. Its own title says so, or the name of its issuer, or the letters in a number
 * of its form, or for whom a blank form is signed; unless title and number are both of another form, which such a body, or one that it writes with, may follow.
 */
function isOfBody(own: Evidence, all: readonly Evidence[]): boolean {
    if (own.isOfForm) {
        return false;
    }
    const others = all.filter((each) => each.isOfForm);
    const isOwnTitle = own.titles.some((line) => !others.some(({ titles }) => titles.includes(line)));
    const isOfOtherForm = others.some((other) => other.number && !own.number && other.titles.length > 0);
    return isOwnTitle || ((own.issuer >= 0 || own.symbol || own.signsBlank) && !isOfOtherForm);
}

/** The regime that a paper's form tells; null where it tells none. */
export function toldRegime(form: PaperForm): ToldRegime | null {
    const all = FORMS.map((known) => evidenceFor(known, form));
    const sure = all.find(({ isSure }) => isSure);
    if (sure) {
        return { regime: sure.regime, isPlain: !all.some((other) => contradicts(other, sure)) };
    }
    // of several bodies the last one issues the paper, those above it are its superiors
    const ofBody = all
        .filter((each) => isOfBody(each, all))
        .sort((a, b) => b.issuer - a.issuer || weight(b) - weight(a))[0];
    const told =
        ofBody ??
        all.filter(({ isOfForm }) => isOfForm).reduce((best, each) => (weight(each) >= weight(best) ? each : best));
    if (ofBody || weight(told) > 0) {
        return { regime: told.regime, isPlain: !all.some((other) => contradicts(other, told)) };
    }
    const loose = REGIMES.find((regime) =>
        standardsOf(regime).some(({ recognition }) => recognition.looseNumber?.test(form.number)),
    );
    return loose === undefined ? null : { regime: loose, isPlain: true };
}
