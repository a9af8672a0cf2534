import type { Provision } from '../../syntax/generated/ast.js';
import { isOwnedAt } from '../../syntax/inline/internal-reference.js';
import { type NamedParts, partsOfNames } from './named-parts.js';
import { possibleNames } from './possible-names.js';

/** What another paper may say of parts of the one that it cites: where, in the clean text, and what each name may mean. */
export interface NamesOutside {
    readonly start: number;
    readonly end: number;
    readonly named: readonly NamedParts[];
}

const NO_KINDS: ReadonlySet<string> = new Set();
/** So much before and behind a citation is looked at, in characters. */
const NEAR = 300;
/** What stands between parts and the citation, in one clause. */
const BETWEEN = /^(?:[^.;\n]|[.](?=[\p{L}\d])){0,80}$/u;
/** A bracket right behind a citation: all that it says of parts may be of that paper. */
const BRACKET = /^[\s,]{0,3}\([^()\n]{0,300}$/u;

/**
 * What stands around a citation and may name parts of the paper that it cites, in whatever form: `khoản 2 (Mục I) Kế hoạch số …`,
 * `Kế hoạch số … (nhiệm vụ 2 Mục I)`. What is said to be of another paper is none.
 *
 * @param text clean text
 * @param citation where it stands in it
 * @param resolve gives the parts of the cited paper that a path may lead to
 */
export function namesAround(
    text: string,
    citation: { readonly start: number; readonly end: number },
    resolve: (path: string) => readonly Provision[],
): NamesOutside[] {
    const { start, end } = citation;
    const from = Math.max(0, text.lastIndexOf('\n', start - NEAR) + 1, start - NEAR);
    const found: NamesOutside[] = [];
    for (const group of possibleNames(text.slice(0, start), from)) {
        const [first, last] = [group[0], group.at(-1)];
        const gap = text.slice(last?.end ?? start, start);
        if (first && last && BETWEEN.test(gap) && (isLead(gap) || !isOwnedAt(text, last.end))) {
            // the words behind it name the paper that is cited
            found.push({
                start: first.from,
                end: last.end,
                named: partsOfNames(text.slice(0, last.end), group, NO_KINDS, resolve),
            });
        }
    }
    for (const group of possibleNames(text.slice(0, end + NEAR), end)) {
        const [first, last] = [group[0], group.at(-1)];
        const gap = text.slice(end, first?.from ?? end);
        if (!first || !last || !(BETWEEN.test(gap) || BRACKET.test(gap))) {
            break;
        }
        if (!isOwnedAt(text, last.end)) {
            found.push({ start: first.from, end: last.end, named: partsOfNames(text, group, NO_KINDS, resolve) });
        }
    }
    return found;
}

/** Whether what stands between parts and a citation only leads to it. */
function isLead(gap: string): boolean {
    return /^[\s,()*–-]{0,4}(?:\p{Ll}{1,5}\s{1,3}){0,5}$/u.test(gap);
}
