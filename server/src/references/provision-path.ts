import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import { contentsOf } from '../syntax/contents.js';
import {
    type Annex,
    type Article,
    type Document,
    type InternalReference,
    isAnnex,
    isArticle,
    isCitation,
    isDocument,
    isInternalReference,
    isPart,
    isSection,
    type Provision,
} from '../syntax/generated/ast.js';
import { ownerBehind } from '../syntax/inline/internal-reference.js';
import { markOf } from '../syntax/marked-leaf.js';
import { passageOf } from '../syntax/text/passage.js';
import { kindOfTitle } from '../terms/kinds.js';
import { romanValue } from '../terms/marks.js';

type Unit = 'annex' | 'part' | 'item' | 'article' | 'clause' | 'point';

/** One step of a reference: `điểm a` of `điểm a khoản 2 Mục III`. Offsets are within the reference's text. */
export interface PathStep {
    /** Undefined for a bare label in a list: the `2` of `mục 1, 2`. */
    readonly unit: Unit | undefined;
    readonly label: string;
    readonly start: number;
    readonly end: number;
}

/** A step with what it points at; undefined where the document has no such part. */
export interface ResolvedStep extends PathStep {
    readonly target: Provision | undefined;
    /** Other parts that it could mean as well: they bear the same number, and are as near. */
    readonly twins: readonly Provision[];
}

/** The parts that a step can mean, in the order of the text; the first one is taken. */
type Found = readonly Provision[];

const NOTHING: Found = [];

const STEP =
    /(phụ\s+lục(?:\s+số)?|phần|chương|tiểu\s+mục|mục|điều|khoản|điểm)\s+(?:từ\s+)?(thứ\s+\p{L}+|[IVX]{1,5}(?![\p{L}\d])|\d{1,3}(?:\.\d{1,2})*[A-Z]?|[a-zđ]\d{0,2}(?![\p{L}]))/giu;

const UNITS: Record<string, Unit> = {
    phụ: 'annex',
    phần: 'part',
    chương: 'part',
    tiểu: 'item',
    mục: 'item',
    điều: 'article',
    khoản: 'clause',
    điểm: 'point',
};

/** Units by how much they hold, the smallest first. */
const SIZES: readonly Unit[] = ['point', 'clause', 'article', 'item', 'part', 'annex'];

/**
 * The steps of a reference's text, innermost first, as Vietnamese writes them most; clauses and points are put so where they stand behind
 * what holds them (`Mục I điểm a khoản 3`).
 */
export function pathSteps(text: string): PathStep[] {
    const steps: PathStep[] = [];
    for (const m of text.matchAll(STEP)) {
        const label = m[2] as string;
        const word = ((m[1] as string).split(/\s/)[0] as string).toLowerCase();
        const end = m.index + m[0].length;
        steps.push({ unit: UNITS[word], label, start: end - label.length, end });
    }
    if (depthOf(steps.at(-1)) < HOLDER) {
        steps.sort((a, b) => depthOf(a) - depthOf(b));
    }
    const clause = steps.findIndex(({ unit }, i) => unit === 'clause' && steps[i + 1]?.unit === 'point');
    if (clause >= 0) {
        steps.splice(clause, 2, steps[clause + 1] as PathStep, steps[clause] as PathStep);
    }
    return steps.length > 0 ? steps : [{ unit: undefined, label: text.trim(), start: 0, end: text.length }];
}

/** Points stand in clauses, and both in what else may hold a whole path; what of the rest stands in what is as it is written. */
function depthOf(step: PathStep | undefined): number {
    return step?.unit === 'point' ? 0 : step?.unit === 'clause' ? 1 : HOLDER;
}

const HOLDER = 2;

/** Whether all that a path names may hold all that another one names: `Mục I` what `điểm a khoản 1` says. */
export function holds(outer: string, inner: string): boolean {
    const [above, below] = [outer, inner].map((path) => pathSteps(path).map(({ unit }) => unit && SIZES.indexOf(unit)));
    return (above ?? []).every((a) => (below ?? []).every((b) => a !== undefined && b !== undefined && a > b));
}

/**
 * Resolves a reference to the parts of its own document, each step within what the steps behind it point at.
 *
 * @param text what the reference says, or what it might say in its place
 * @returns the steps, innermost first; the first one is the reference's target
 */
export function resolvePath(reference: InternalReference, text: string = reference.target.$refText): ResolvedStep[] {
    const document = AstUtils.getContainerOfType(reference, isDocument);
    const steps = pathSteps(text);
    if (!document) {
        return steps.map((step) => resolved(step, NOTHING));
    }
    const first = steps[0] as PathStep;
    if (first.unit === undefined) {
        return [
            resolved(
                first,
                eitherWay(first.label, (label) => resolveListed(reference, label)),
            ),
        ];
    }
    return resolveSteps(document, reference, steps);
}

/**
 * Resolves what another document says of a part of this one: `khoản 3 Mục I` of `khoản 3 Mục I Kế hoạch số 15/KH-UBND`.
 *
 * @returns the steps, innermost first; the first one is what is meant
 */
export function resolvePathFromOutside(document: Document, text: string): ResolvedStep[] {
    return resolveSteps(document, document, pathSteps(text));
}

/**
 * Resolves what a place says of a part that nothing tells where it stands: `khoản 3` alone means the nearest one around, if it is of
 * this paper.
 *
 * @returns the steps, innermost first; the first one is what is meant
 */
export function resolveNear(place: AstNode, text: string): ResolvedStep[] {
    const document = AstUtils.getContainerOfType(place, isDocument);
    return document ? resolveSteps(document, place, pathSteps(text)) : [];
}

/**
 * Resolves a path within what holds all of it: `điểm a khoản 2` of `điểm a khoản 2 Điều này`.
 *
 * @returns the steps, innermost first; the first one is what is meant
 */
export function resolveWithin(home: Provision, text: string): ResolvedStep[] {
    const all: ResolvedStep[] = [];
    let within: AstNode | undefined = home;
    for (const step of pathSteps(text).reverse()) {
        const holder = within;
        const found = eitherWay(step.label, (label) => (holder ? findBelow(holder, label) : NOTHING));
        all.push(resolved(step, found));
        [within] = found;
    }
    return all.reverse();
}

/** @param from where the reference stands: what is near is meant first */
function resolveSteps(document: Document, from: AstNode, steps: readonly PathStep[]): ResolvedStep[] {
    const all: ResolvedStep[] = [];
    let home: AstNode | undefined;
    for (const step of [...steps].reverse()) {
        const outermost = all.length === 0;
        const holder = home;
        const found = eitherWay(step.label, (label) =>
            outermost
                ? findOutermost(document, from, { ...step, label })
                : holder
                  ? findStep(document, from, holder, { ...step, label })
                  : NOTHING,
        );
        all.push(resolved(step, found));
        [home] = found;
    }
    return all.reverse();
}

/** So many others of its number are enough to know of a doubt: a text may have thousands. */
const MOST_TWINS = 32;

function resolved(step: PathStep, found: Found): ResolvedStep {
    return { ...step, target: found[0], twins: found.slice(1, 1 + MOST_TWINS) };
}

/** What a number leads to as it is written, or without the zeros before it: `khoản 02` is clause `2.` of a paper without such zeros. */
function eitherWay(label: string, find: (label: string) => Found): Found {
    const found = find(label);
    const bare = label.replace(/^0+(?=\d)/u, '');
    return found.length > 0 || bare === label ? found : find(bare);
}

/** The first of several answers that is one. */
function firstFound(...answers: readonly (() => Found)[]): Found {
    for (const answer of answers) {
        const found = answer();
        if (found.length > 0) {
            return found;
        }
    }
    return NOTHING;
}

/**
 * A step within what holds it. Articles are numbered through a whole document, so they need no chapter to be found; and what a
 * decision approves in an article (`mục 3 Phần III Điều 1`) stands in sections behind it.
 */
function findStep(document: Document, reference: AstNode, home: AstNode, { unit, label }: PathStep): Found {
    switch (unit) {
        case 'article':
            return articlesOf(document, label);
        case 'part':
        case 'item':
            return firstFound(
                () => findBelow(home, label),
                () => findBelow(home, nameOf('Section', label)),
                () => findBelow(home, nameOf('Part', label)),
                () => (isArticle(home) ? sectionOf(document, reference, label) : NOTHING),
            );
        default:
            return findBelow(home, label);
    }
}

function findOutermost(document: Document, reference: AstNode, step: PathStep): Found {
    const { unit, label } = step;
    if (unit === 'part' || unit === 'item') {
        const owner = ownerOf(document, reference);
        const found = owner ? findInOwner(owner, step) : NOTHING;
        // what a paper is said to have it has, or nothing does; whether an annex is its own one, nobody says
        if (owner && (isDocument(owner) || found.length > 0)) {
            return found;
        }
    }
    switch (unit) {
        case 'annex':
            return annexesOf(document)
                .filter(({ mark }) => /^phụ\s/iu.test(mark))
                .filter((annex) => isSameNumber(markOf(annex).label, label));
        case 'part':
            return firstFound(
                () => findBelow(document, nameOf('Part', label)),
                () => sectionOf(document, reference, label),
            );
        case 'article':
            return articlesOf(document, label);
        default:
            return /^[IVX]/.test(label) ? sectionOf(document, reference, label) : itemNear(document, reference, label);
    }
}

/** What a reference says that its part is of, where that is not what is near: `Mục I Kế hoạch này` within an annex, `Mục I Phụ lục` of the only one. */
function ownerOf(document: Document, reference: AstNode): Document | Annex | undefined {
    if (!isInternalReference(reference) || !reference.$cstNode) {
        return undefined;
    }
    if (annexesOf(document).length === 0) {
        return undefined;
    }
    const { around, offset } = passageOf((listPath(reference) ?? reference).$cstNode ?? reference.$cstNode);
    const owner = ownerBehind(around, offset);
    if (owner === 'annex') {
        return isBehindCitation(reference) ? undefined : annexWithoutNumber(document);
    }
    const kind = owner?.paper.toLowerCase();
    const home = AstUtils.getContainerOfType(reference, isAnnex);
    if (kind === undefined || !home) {
        return undefined;
    }
    const own = kindOfTitle(document.kinds[0]?.name ?? '')?.name.toLowerCase();
    // an annex may be a paper of that kind itself
    const isHome = home.title?.$cstNode?.text.toLowerCase().startsWith(kind);
    return (kind === 'văn bản' || own?.startsWith(kind)) && !isHome ? document : undefined;
}

/** So many spans before a reference are looked at. */
const NEAR = 20;

/** Whether another paper is cited before a reference: `Nghị định số 30/2020/NĐ-CP, Mục I Phụ lục` has that one's annex in mind. */
function isBehindCitation({ $container, $containerIndex: at = 0 }: InternalReference): boolean {
    const { spans } = $container as { readonly spans: readonly AstNode[] };
    return spans.slice(Math.max(0, at - NEAR), at).some(isCitation);
}

const annexes = new WeakMap<Document, readonly Annex[]>();

function annexesOf(document: Document): readonly Annex[] {
    let all = annexes.get(document);
    if (!all) {
        all = document.blocks.filter(isAnnex);
        annexes.set(document, all);
    }
    return all;
}

/** The annexes of a paper that may be called by no number, `Phụ lục`, `Phụ lục kèm theo`: the only one, or those that have none. */
export function annexesWithoutNumber(document: Document): readonly Annex[] {
    const all = annexesOf(document);
    return all.length === 1 ? all : all.filter((annex) => markOf(annex).label === '');
}

function annexWithoutNumber(document: Document): Annex | undefined {
    const [annex, ...others] = annexesWithoutNumber(document);
    return others.length === 0 ? annex : undefined;
}

function findInOwner(owner: Document | Annex, { unit, label }: PathStep): Found {
    const names = [nameOf('Section', label), nameOf('Part', label)];
    const all = unit === 'part' ? names.reverse() : /^[IVX]/.test(label) ? names : [label];
    const found = firstFound(...all.map((name) => () => findBelow(owner, name)));
    return isDocument(owner) ? found.filter((each) => !AstUtils.getContainerOfType(each, isAnnex)) : found;
}

const articles = new WeakMap<Document, ReadonlyMap<string, Found>>();

/** The articles with this number. They count through a whole document, whatever holds them; those of an annex by themselves. */
function articlesOf(document: Document, label: string): Found {
    let known = articles.get(document);
    if (!known) {
        const byLabel = Map.groupBy(contentsOf(document).provisions.filter(isArticle), (each) =>
            markOf(each).label.toLowerCase(),
        );
        known = new Map([...byLabel].map(([each, same]) => [each, countedTogether(document, each, same)]));
        articles.set(document, known);
    }
    return known.get(label.toLowerCase()) ?? NOTHING;
}

/** Of the articles with a number those that count with the nearest one, which comes first. */
function countedTogether(document: Document, label: string, same: readonly Article[]): Found {
    const [target] = findBelow(document, nameOf('Article', label));
    const annexOf = (each: AstNode) => AstUtils.getContainerOfType(each, isAnnex);
    return target ? [target, ...same.filter((each) => each !== target && annexOf(each) === annexOf(target))] : NOTHING;
}

/**
 * The section (or part) with this number: the one around the reference first, for a list of contents may have another of that number
 * before it; then in the reference's own part or annex, then anywhere.
 */
function sectionOf(document: Document, reference: AstNode, label: string): Found {
    const home = AstUtils.getContainerOfType(reference, (node) => isPart(node) || isAnnex(node));
    const found = firstFound(
        ...(home ? [home, document] : [document]).flatMap((place) => [
            () => findBelow(place, nameOf('Section', label)),
            () => findBelow(place, nameOf('Part', label)),
        ]),
    );
    const around = AstUtils.getContainerOfType(reference, isSection);
    const isOwn = around && markOf(around).label.toLowerCase() === label.toLowerCase();
    return isOwn ? [around, ...found.slice(0, MOST_TWINS).filter((each) => each !== around)] : found;
}

/** The item with this number: nearest around the reference first, then anywhere in the document. */
function itemNear(document: Document, reference: AstNode, label: string): Found {
    for (let home: AstNode | undefined = reference.$container; home && home !== document; home = home.$container) {
        const found = findBelow(home, label);
        if (found.length > 0) {
            return found;
        }
    }
    return findBelow(document, label);
}

/**
 * A further label of a list belongs under the path before it (`Mục 1 (1.1; 1.2)`) or beside what that path ends in
 * (`mục 1, 2`, `Điều 3, 4`, `khoản 2 Điều 4, 5`).
 */
function resolveListed(reference: InternalReference, label: string): Found {
    const path = listPath(reference);
    const steps = path && resolvePath(path);
    // what is written last: `khoản 2` of `Mục I khoản 2, 3`
    const last = steps?.reduce((one, other) => (other.start > one.start ? other : one));
    const document = AstUtils.getContainerOfType(reference, isDocument);
    const isWide = last?.unit === 'article' || last?.unit === 'part' || last?.unit === 'annex';
    if (document && isWide && /^(?:\d+|[IVX]+)$/.test(label)) {
        return findOutermost(document, reference, { ...last, label });
    }
    const base = steps?.[0]?.target;
    const beside = last?.target?.$container;
    return firstFound(
        () => (base ? findBelow(base, label) : NOTHING),
        () => (beside ? findAmong(beside, label) : NOTHING),
    );
}

const listPaths = new WeakMap<InternalReference, InternalReference | undefined>();

/** The reference that a bare label continues: the nearest before it, without other spans between, that names a unit. */
export function listPath(reference: InternalReference): InternalReference | undefined {
    const passed: InternalReference[] = [];
    let path: InternalReference | undefined;
    const spans = (reference.$container as { spans: AstNode[] }).spans;
    for (let i = (reference.$containerIndex ?? 0) - 1; i >= 0; i--) {
        const before = spans[i] as AstNode;
        if (!isInternalReference(before)) {
            break;
        }
        if (pathSteps(before.target.$refText)[0]?.unit !== undefined) {
            path = before;
            break;
        }
        if (listPaths.has(before)) {
            path = listPaths.get(before);
            break;
        }
        passed.push(before);
    }
    for (const each of [reference, ...passed]) {
        listPaths.set(each, path);
    }
    return path;
}

/** `Phụ lục 1` is the annex that is headed `PHỤ LỤC 01`, or `PHỤ LỤC I`. */
function isSameNumber(a: string, b: string): boolean {
    const [first, second] = [a, b].map((label) => romanValue(label)?.toString() ?? label.replace(/^0+/, ''));
    return first === second;
}

function findAmong(home: AstNode, label: string): Found {
    const found = findBelow(home, label);
    return found[0]?.$container === home ? found : NOTHING;
}

/** A part by what it is and its number alone: `Phần thứ nhất` and `Phần I` are parts, `Điều 5` an article. */
function nameOf(type: Provision['$type'], label: string): string {
    return `${type} ${label.toLowerCase()}`;
}

const nearestBelow = new WeakMap<AstNode, Map<string, Provision[]>>();

/** The nearest parts below `home`, level by level, with this mark or {@link nameOf name}: those of one level. */
function findBelow(home: AstNode, name: string): Found {
    let nearest = nearestBelow.get(home);
    if (!nearest) {
        nearest = new Map();
        for (let level = blocksOf(home); level.length > 0; level = level.flatMap(blocksOf)) {
            const above = new Set(nearest.keys());
            for (const node of level) {
                if (!isProvision(node)) {
                    continue;
                }
                put(nearest, node.mark, node, above);
                // items, which are most, are asked for by their marks alone
                if (node.$type !== 'ContentItem') {
                    put(nearest, nameOf(node.$type, markOf(node).label), node, above);
                }
            }
        }
        nearestBelow.set(home, nearest);
    }
    return nearest.get(name) ?? NOTHING;
}

/** @param above the names of parts that are nearer */
function put(map: Map<string, Provision[]>, name: string, node: Provision, above: ReadonlySet<string>): void {
    const known = map.get(name);
    if (!known) map.set(name, [node]);
    else if (!above.has(name)) known.push(node);
}

function blocksOf(node: AstNode): AstNode[] {
    return (node as { blocks?: AstNode[] }).blocks ?? [];
}

const PROVISIONS: ReadonlySet<string> = new Set<Provision['$type']>([
    'Part',
    'Section',
    'Article',
    'ContentItem',
    'Annex',
]);

/** Whether a node is something that a reference can point at. */
export function isProvision(node: AstNode): node is Provision {
    return PROVISIONS.has(node.$type);
}
