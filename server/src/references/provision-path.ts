import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import {
    type Annex,
    type Document,
    type InternalReference,
    isAnnex,
    isArticle,
    isContentItem,
    isDocument,
    isInternalReference,
    isPart,
    isSection,
    type Provision,
} from '../syntax/generated/ast.js';

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
}

const STEP =
    /(phụ\s+lục(?:\s+số)?|phần|chương|tiểu\s+mục|mục|điều|khoản|điểm)\s+(thứ\s+\p{L}+|[IVX]{1,5}(?![\p{L}\d])|\d{1,3}(?:\.\d{1,2})*[A-Z]?|[a-zđ]\d{0,2}(?![\p{L}]))/giu;

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

/** The steps of a reference's text, in the order of the text: innermost first, as Vietnamese writes them. */
export function pathSteps(text: string): PathStep[] {
    const steps: PathStep[] = [];
    for (const m of text.matchAll(STEP)) {
        const label = m[2] as string;
        const word = ((m[1] as string).split(/\s/)[0] as string).toLowerCase();
        const end = m.index + m[0].length;
        steps.push({ unit: UNITS[word], label, start: end - label.length, end });
    }
    return steps.length > 0 ? steps : [{ unit: undefined, label: text.trim(), start: 0, end: text.length }];
}

/**
 * Resolves a reference to the parts of its own document, each step within what the steps behind it point at.
 *
 * @returns the steps in the order of the text; the first one is the reference's target
 */
export function resolvePath(reference: InternalReference): ResolvedStep[] {
    const document = AstUtils.getContainerOfType(reference, isDocument);
    const steps = pathSteps(reference.target.$refText);
    if (!document) {
        return steps.map((step) => ({ ...step, target: undefined }));
    }
    const first = steps[0] as PathStep;
    if (first.unit === undefined) {
        return [{ ...first, target: resolveListed(reference, first.label) }];
    }
    const resolved: ResolvedStep[] = [];
    let home: AstNode | undefined;
    for (const step of [...steps].reverse()) {
        const outermost = resolved.length === 0;
        const target = outermost ? findOutermost(document, reference, step) : home && findBelow(home, step.label);
        resolved.push({ ...step, target });
        home = target;
    }
    return resolved.reverse();
}

function findOutermost(document: Document, reference: AstNode, { unit, label }: PathStep): Provision | undefined {
    switch (unit) {
        case 'annex':
            return annexes(document).find((annex) => lastWord(annex.mark) === label);
        case 'part':
            return (
                findFirst(document, (node) => isPart(node) && samePart(node.mark, label)) ??
                sectionOf(document, reference, label)
            );
        case 'article':
            return findFirst(document, (node) => isArticle(node) && lastWord(node.mark) === label);
        default:
            return /^[IVX]/.test(label) ? sectionOf(document, reference, label) : itemNear(document, reference, label);
    }
}

function annexes(document: Document): Annex[] {
    return document.blocks.filter(isAnnex);
}

function lastWord(mark: string): string {
    return mark.split(/\s+/).pop() ?? mark;
}

function samePart(mark: string, label: string): boolean {
    return mark.toLowerCase().endsWith(` ${label.toLowerCase()}`) || mark === label;
}

/** The section with this number: in the reference's own part or annex first, then anywhere. */
function sectionOf(document: Document, reference: AstNode, label: string): Provision | undefined {
    const isIt = (node: AstNode) => (isSection(node) || isPart(node)) && node.mark === label;
    const home = AstUtils.getContainerOfType(reference, (node) => isPart(node) || isAnnex(node));
    return (home && findFirst(home, isIt)) ?? findFirst(document, isIt);
}

/** The item with this number: nearest around the reference first, then anywhere in the document. */
function itemNear(document: Document, reference: AstNode, label: string): Provision | undefined {
    for (let home: AstNode | undefined = reference.$container; home && home !== document; home = home.$container) {
        const found = findBelow(home, label);
        if (found) {
            return found;
        }
    }
    return findBelow(document, label);
}

/** A further label of a list belongs under the path before it (`Mục 1 (1.1; 1.2)`) or beside it (`mục 1, 2`). */
function resolveListed(reference: InternalReference, label: string): Provision | undefined {
    const spans = (reference.$container as { spans: AstNode[] }).spans;
    for (let i = (reference.$containerIndex ?? 0) - 1; i >= 0; i--) {
        const before = spans[i];
        if (!isInternalReference(before)) {
            return undefined;
        }
        const steps = resolvePath(before);
        if (steps[0]?.unit !== undefined) {
            const base = steps[0].target;
            return base && (findBelow(base, label) ?? (base.$container && findAmong(base.$container, label)));
        }
    }
    return undefined;
}

function findAmong(home: AstNode, label: string): Provision | undefined {
    const blocks = (home as { blocks?: AstNode[] }).blocks ?? [];
    return blocks.find((node): node is Provision => isProvision(node) && node.mark === label);
}

/** The nearest part below `home` with this mark, level by level. */
function findBelow(home: AstNode, label: string): Provision | undefined {
    let level: AstNode[] = [home];
    while (level.length > 0) {
        const next: AstNode[] = [];
        for (const node of level) {
            const found = findAmong(node, label);
            if (found) {
                return found;
            }
            next.push(...((node as { blocks?: AstNode[] }).blocks ?? []));
        }
        level = next;
    }
    return undefined;
}

function findFirst(root: AstNode, isIt: (node: AstNode) => boolean): Provision | undefined {
    let level: AstNode[] = [root];
    while (level.length > 0) {
        const next: AstNode[] = level.flatMap((node) => (node as { blocks?: AstNode[] }).blocks ?? []);
        const found = next.find((node) => isProvision(node) && isIt(node));
        if (found) {
            return found as Provision;
        }
        level = next;
    }
    return undefined;
}

/** Whether a node is something that a reference can point at. */
export function isProvision(node: AstNode): node is Provision {
    return isPart(node) || isSection(node) || isArticle(node) || isContentItem(node) || isAnnex(node);
}
