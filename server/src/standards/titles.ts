import { inAnyMarks } from './any-marks.js';
import type { Recognition } from './standard.js';
import { REGIMES, standardsOf } from './standards.js';

const RECOGNITIONS = REGIMES.flatMap((regime) => standardsOf(regime).map(({ recognition }) => recognition));

/** What finds the lines of all titles, each once, in the order of their standards. */
const FOUND = new Map(
    RECOGNITIONS.flatMap(({ titles }) => titles).map((line) => [
        line,
        typeof line === 'string' ? inAnyMarks(line) : line,
    ]),
);
const LINES: readonly RegExp[] = [...FOUND.values()];

/** Each way of searching with all that is searched so: most lines hold none, and two searches tell. */
const ANY = Object.entries(Object.groupBy(LINES, ({ flags }) => flags)).map(
    ([flags, lines = []]) => new RegExp(lines.map(({ source }) => source).join('|'), flags),
);

/** Whether a line of a heading has a title of such papers. */
export function bearsTitle({ titles }: Recognition, line: string): boolean {
    return titles.some((title) => FOUND.get(title)?.test(line));
}

/** What goes on in small letters is a sentence, and a title does not exclaim: a slogan may begin as one. */
const NO_TITLE = /^\s?\p{Ll}|!["”»]?\s*$/u;

/**
 * The line of a title that stands in a line of a heading, of any regime.
 *
 * @returns where it begins and ends in the line, in UTF-16 units; undefined where there is none
 */
export function findTitle(line: string): { readonly start: number; readonly end: number } | undefined {
    for (const title of ANY.some((any) => any.test(line)) ? LINES : []) {
        const found = title.exec(line);
        if (found && !NO_TITLE.test(line.slice(found.index + found[0].length))) {
            return { start: found.index, end: found.index + found[0].length };
        }
    }
    return undefined;
}

/**
 * Whether the line of a title is what a body is called as well, as the youth union's is: above another title it may be an
 * issuer.
 */
export function namesBody(title: string): boolean {
    return RECOGNITIONS.some(({ bodies }) => bodies?.issuer.test(title) === true);
}

/** Whether a line of the issuers is no whole name of a body: the next line goes on with it. */
export function isUnfinishedName(issuer: string): boolean {
    return RECOGNITIONS.some(({ bodies }) => {
        const end = bodies?.unfinished.exec(issuer);
        return end ? end.index === 0 || bodies?.issuer.test(issuer) === true : false;
    });
}
