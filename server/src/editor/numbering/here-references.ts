import { type AstNode, AstUtils, CstUtils, type LeafCstNode } from 'langium';
import { provisionNames } from '../../references/plan-scope.js';
import {
    annexesWithoutNumber,
    isProvision,
    pathSteps,
    type ResolvedStep,
    resolveWithin,
} from '../../references/provision-path.js';
import {
    isCitation,
    isDocument,
    isFootnote,
    isPart,
    isSection,
    isText,
    type Provision,
    type Text,
} from '../../syntax/generated/ast.js';
import { findReferencesBefore, ownerAt } from '../../syntax/inline/internal-reference.js';
import { type Passage, passageOf } from '../../syntax/text/passage.js';
import { type Member, memberOf } from './members.js';
import type { PlanText } from './plan-text.js';
import { Quoted } from './quoted.js';

/** What holds the place itself, `Điều này`, `khoản này`; an annex, which may have no number. */
const HERE =
    /(?<![\p{L}\d])(?:(phụ\s+lục|phần|chương|tiểu\s+mục|mục|điều|khoản|điểm)\s+này(?!\p{L})|phụ\s+lục(?!\p{L}))/giu;

/** What `theo khoản 1, điều này …` says is no article. */
const THIS_MATTER = /^điều/u;

interface MembersHere {
    readonly all: readonly Member[];
    readonly byStart: ReadonlyMap<number, Member>;
}

const found = new WeakMap<PlanText, MembersHere>();

/**
 * What a text says of parts by what holds the place where it says so (`khoản 2 Điều này`, `điểm a và điểm b khoản này`), or of those of
 * its only annex (`khoản 2 Phụ lục`). The language
 * reads it as no references: what it means is to be known only where numbers change. What is quoted is another paper's, and where
 * a note belongs its place does not tell.
 */
export function membersHere(plan: PlanText): readonly Member[] {
    return membersOf(plan).all;
}

/** The one of {@link membersHere} that begins at an offset. */
export function memberHereAt(plan: PlanText, offset: number): Member | undefined {
    return membersOf(plan).byStart.get(offset);
}

function membersOf(plan: PlanText): MembersHere {
    let members = found.get(plan);
    if (!members) {
        const all = plan.file.$cstNode ? findMembers(plan, passageOf(plan.file.$cstNode)) : [];
        members = { all, byStart: new Map(all.map((member) => [member.start, member])) };
        found.set(plan, members);
    }
    return members;
}

function findMembers({ file }: PlanText, words: Passage): Member[] {
    const text = words.around;
    const places = [...text.matchAll(HERE)];
    const quoted = new Quoted(text);
    const cited = new Map<Text, number>();
    return places.flatMap((place) => {
        const at = place.index;
        const isHere = place[1] !== undefined;
        if (!isHere && ownerAt(text, at) !== 'annex') {
            return [];
        }
        const isQuoted = quoted.isQuoted(at);
        const isMatter = THIS_MATTER.test(place[0]) && /,\s*$/u.test(text.slice(Math.max(0, at - 2), at));
        const said = isQuoted || isMatter ? [] : findReferencesBefore(text, at);
        // what an article or a section completes is no matter of the place
        const open = said.filter(({ path }) =>
            pathSteps(path).every(({ unit }) => unit === 'clause' || unit === 'point'),
        );
        const leaf =
            open.length > 0 && file.$cstNode
                ? CstUtils.findLeafNodeAtOffset(file.$cstNode, words.source(at - words.offset).start)
                : undefined;
        const homes = !leaf ? [] : isHere ? homesOf(leaf.astNode, place[1] as string) : annexFrom(leaf, cited);
        return open.flatMap((each) => {
            const ways = homes.map((home) => resolveWithin(home, each.path));
            const meant = ways.filter(([first]) => first?.target);
            const steps = meant[0] ?? ways[0];
            if (!steps) {
                return [];
            }
            const member = memberOf(words, each, steps);
            // which of several annexes without a number is meant nobody knows
            return [isHere || meant.length < 2 ? member : { ...member, steps: asOneOfSeveral(meant), labels: [] }];
        });
    });
}

/** What may be meant in several places: the first one, with the others as its twins. */
function asOneOfSeveral(ways: readonly (readonly ResolvedStep[])[]): ResolvedStep[] {
    const [[first, ...holders] = [], ...others] = ways;
    const twins = others.flatMap(([each]) => each?.target ?? []);
    return first ? [{ ...first, twins: [...first.twins, ...twins] }, ...holders] : [];
}

/**
 * What `… này` may mean, the nearest first. Sections and items are both called `mục`; of all others the nearest is meant.
 *
 * @param node what the words stand in
 */
function homesOf(node: AstNode, words: string): Provision[] {
    const unit = words.toLowerCase().replace(/\s+/gu, ' ');
    const homes: Provision[] = [];
    for (let home: AstNode | undefined = node; home; home = home.$container) {
        if (isFootnote(home)) {
            return [];
        }
        if (isProvision(home) && isCalled(home, unit)) {
            homes.push(home);
        }
    }
    if (unit === 'phần' && homes.length === 0) {
        // a paper without parts calls its sections so
        return homesOf(node, 'mục').filter(isSection);
    }
    return /mục$/u.test(unit) ? homes : homes.slice(0, 1);
}

/**
 * The annexes that a paper may mean by no number, seen from anywhere in it; none where another paper is cited before: `Nghị định số 30/2020/NĐ-CP,
 * khoản 2 Phụ lục`.
 *
 * @param cited where the first citation of a text begins, for texts that were looked at
 */
function annexFrom({ astNode, offset }: LeafCstNode, cited: Map<Text, number>): Provision[] {
    const document = AstUtils.getContainerOfType(astNode, isDocument);
    const text = AstUtils.getContainerOfType(astNode, isText);
    const annexes = document ? annexesWithoutNumber(document) : [];
    if (annexes.length === 0 || !text) {
        return [];
    }
    const citation = cited.get(text) ?? text.spans.find(isCitation)?.$cstNode?.offset ?? Number.POSITIVE_INFINITY;
    cited.set(text, citation);
    return citation <= offset ? [] : [...annexes];
}

function isCalled(home: Provision, unit: string): boolean {
    if (unit === 'phụ lục') {
        return home.$type === 'Annex';
    }
    const names = provisionNames(home);
    if (isPart(home) && names.length === 0) {
        // `A. …` is called either way
        return unit === 'phần' || unit === 'mục';
    }
    const word = unit === 'tiểu mục' ? 'mục' : unit;
    return names.some((name) => name.startsWith(`${word} `));
}
