import type { AstNode } from 'langium';
import { provisionNames } from '../../references/plan-scope.js';
import { isProvision, type ResolvedStep } from '../../references/provision-path.js';
import { isAnnex, isArticle, isDocument, isPart, type Provision } from '../../syntax/generated/ast.js';

/** Words that begin with a capital, as papers write them: `Mục II`, `Phụ lục I`; `khoản 2`, `điểm a`. */
const CAPITAL = /^(?:phần|chương|phụ lục|điều) /u;

/**
 * The whole path of a part as a reference writes it, innermost first: `điểm a khoản 2 Mục III`. What has no number of its own
 * (a dash, an annex that is the only one) is left out.
 *
 * @returns undefined where the part itself has no number that a reference could name
 */
export function pathOf(provision: Provision): string | undefined {
    const own = nameOf(provision, true);
    if (own === undefined) {
        return undefined;
    }
    const steps = [own];
    let isInArticle = isArticle(provision);
    for (let home = provision.$container; !isDocument(home); home = home.$container as typeof home) {
        const name = isProvision(home) ? nameOf(home, false) : undefined;
        // articles count through the chapters of a paper, and those of an annex by themselves
        if (name !== undefined && (!isInArticle || isAnnex(home))) {
            steps.push(name);
        }
        if (isAnnex(home)) {
            break;
        }
        isInArticle ||= isArticle(home);
    }
    const last = steps.at(-1) as string;
    // without a section or an article around it, a clause is read as one of another paper
    const path = /^khoản /u.test(last) ? [...steps.slice(0, -1), last.replace(/^khoản/u, 'mục')] : steps;
    return path.join(' ');
}

/** How one part is named: `khoản 2` within something, `mục 1.1`, `Mục II`. */
function nameOf(provision: Provision, isTarget: boolean): string | undefined {
    const names = provisionNames(provision);
    // a clause has one number; `1.1` is no clause
    const name = names.find((each) => /^khoản \d+$/u.test(each)) ?? names[0];
    if (name === undefined || (!isTarget && isPart(provision) && /^mục/u.test(name))) {
        return undefined;
    }
    const isCapital = provision.$type === 'Section' || CAPITAL.test(name);
    return isCapital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** What the first step of a reference points at. */
export function targetOf(steps: readonly ResolvedStep[]): Provision | undefined {
    return steps[0]?.target;
}

/** Whether what a reference points at stands in all that it says to hold it: article 2 in Chương I of `Điều 2 Chương I`, which counts through all. */
export function isHeldByAll([first, ...holders]: readonly ResolvedStep[]): boolean {
    return holders.every(({ target }) => {
        let home: AstNode | undefined = first?.target;
        while (home && home !== target) home = home.$container;
        return target === undefined || home !== undefined;
    });
}
