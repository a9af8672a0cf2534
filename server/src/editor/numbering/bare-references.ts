import { AstUtils, CstUtils } from 'langium';
import { resolveNear } from '../../references/provision-path.js';
import type { SpellingModel } from '../../spelling/model.js';
import { isHalfOfWord } from '../../spelling/one-word.js';
import { isCitation, isText, type Provision, type Text } from '../../syntax/generated/ast.js';
import { findUnanchored, type OutsideReference } from '../../syntax/inline/internal-reference.js';
import { quotationsIn } from '../../syntax/reading/quotation.js';
import { type Passage, passageOf } from '../../syntax/text/passage.js';
import type { Doubtful, Meaning } from './doubts.js';
import { inQuotesOf } from './here-references.js';
import { type PlanText, startOf } from './plan-text.js';

/** What is said of a part, with those that it may mean: the nearest one, and those of the parts that are named beside it. */
interface Bare {
    /** Where it stands in its text, UTF-16. */
    readonly start: number;
    readonly end: number;
    readonly targets: readonly Provision[];
}

/**
 * What is said of clauses and points alone (`khoản 3`), where what they may mean is another part from now on: nothing tells
 * whether this paper's is meant, so it does not follow, and a person must look at it.
 *
 * @param read where what is followed or told by itself begins in the text to be changed
 * @param to where what begins at an offset of the text to be changed begins in the one that results
 * @param words what is known of words, where it is: `địa điểm 2` is no point
 */
export function bareReferences(
    base: PlanText,
    now: PlanText,
    { text, at }: Meaning,
    read: ReadonlySet<number>,
    to: (offset: number) => number,
    words: SpellingModel | undefined,
): Doubtful[] {
    const later = new Map(bareIn(now, words).map((bare) => [bare.start, bare.targets]));
    return bareIn(text, words).flatMap(({ start, end, targets }): Doubtful[] => {
        const here = at(start);
        const then = to(here);
        const parts = later.get(then);
        const isSame =
            parts?.length === targets.length &&
            targets.every((target, i) => now.placeOf(parts[i]) === base.placeOf(base.provisionAt(at(startOf(target)))));
        return isSame || read.has(here)
            ? []
            : [{ start: then, end: then + end - start, doubt: 'unread', text: text.text.slice(start, end) }];
    });
}

const found = new WeakMap<PlanText, readonly Bare[]>();

function bareIn(plan: PlanText, model: SpellingModel | undefined): readonly Bare[] {
    let bare = found.get(plan);
    if (!bare) {
        bare = plan.file.$cstNode ? findBare(plan, passageOf(plan.file.$cstNode), model) : [];
        found.set(plan, bare);
    }
    return bare;
}

function findBare({ file }: PlanText, words: Passage, model: SpellingModel | undefined): Bare[] {
    const text = words.around;
    const quotations = quotationsIn(text);
    const cited = new Map<Text, number>();
    const bare: Bare[] = [];
    const isInQuotes = inQuotesOf(text);
    let next = 0;
    for (const said of findUnanchored(text)) {
        const { start: at } = said;
        while (next < quotations.length && (quotations[next]?.end ?? 0) <= at) next++;
        const isQuoted = (quotations[next]?.start ?? at + 1) <= at || isInQuotes(at);
        if (isQuoted || (model && isSecondHalf(text, said, model))) {
            continue;
        }
        const { start, end } = words.source(at - words.offset, said.end - words.offset);
        const leaf = file.$cstNode && CstUtils.findLeafNodeAtOffset(file.$cstNode, start);
        const paragraph = leaf && AstUtils.getContainerOfType(leaf.astNode, isText);
        if (!leaf || !paragraph || isBehindCitation(paragraph, start, cited)) {
            continue;
        }
        const paths = ['', ...said.beside].map((holder) => `${said.path} ${holder}`);
        const targets = paths.flatMap((path) => resolveNear(leaf.astNode, path)[0]?.target ?? []);
        if (targets.length > 0) bare.push({ start, end, targets });
    }
    return bare;
}

/** Whether another paper is cited before: what follows may be of that one. */
function isBehindCitation(paragraph: Text, at: number, cited: Map<Text, number>): boolean {
    const citation =
        cited.get(paragraph) ?? paragraph.spans.find(isCitation)?.$cstNode?.offset ?? Number.POSITIVE_INFINITY;
    cited.set(paragraph, citation);
    return citation < at;
}

/** `địa điểm 2`, `tài khoản 1`. */
function isSecondHalf(text: string, { start, path }: OutsideReference, model: SpellingModel): boolean {
    const [, before] = /(\p{L}{1,9})\s{1,3}$/u.exec(text.slice(Math.max(0, start - 12), start)) ?? [];
    const [unit] = /^\p{L}+/u.exec(path) ?? [];
    return before !== undefined && unit !== undefined && isHalfOfWord(model, before.toLowerCase(), unit.toLowerCase());
}
