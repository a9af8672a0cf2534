import type { AstNode } from 'langium';
import { isProvision, type PlanFile } from '../../syntax/generated/ast.js';
import { markOf } from '../../syntax/marked-leaf.js';
import { isSign, type Mark, type MarkKind } from '../../terms/marks.js';
import { firstMark, markAt, type NewMark } from './marks.js';

/** Kinds of marks from the outermost level to the innermost: a part stands under one of an earlier kind. */
const LADDER: readonly MarkKind[] = [
    'part',
    'chapter',
    'division',
    'section',
    'article',
    'number',
    'decimal',
    'letter',
    'parenthesis',
    'dash',
    'bullet',
    'plus',
    'star',
];

/** What follows each kind where the paper itself does not tell; Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6. */
const USUAL_BELOW: Partial<Record<MarkKind, MarkKind>> = {
    part: 'section',
    chapter: 'section',
    division: 'section',
    section: 'number',
    article: 'number',
    number: 'letter',
    decimal: 'letter',
    letter: 'dash',
    parenthesis: 'dash',
    dash: 'plus',
    bullet: 'plus',
};

/** How an outline is gone through, whatever its parts are made of: nodes of the tree, or what the reader of lines found. */
export interface Outline<Part> {
    readonly roots: readonly Part[];
    /** The parts right below one, in the order of the text. */
    readonly below: (part: Part) => readonly Part[];
    /** The mark of a part; undefined for what has none. */
    readonly mark: (part: Part) => Mark | undefined;
}

/** The outline of a tree. */
export function outlineOfTree(file: PlanFile): Outline<AstNode> {
    return {
        roots: file.documents,
        below: (node) => ((node as { readonly blocks?: readonly AstNode[] }).blocks ?? []).filter(isProvision),
        mark: (node) => (isProvision(node) ? markOf(node) : undefined),
    };
}

/** The marks that a plan uses under each kind of mark, as it uses them: what stands under `1.` in one plan is `a)`, in another `-`. */
export class Scheme {
    /** By the kind of the mark above (its depth behind it): the first marks of the lists below, with how often they stand there. */
    private readonly below = new Map<string, Map<string, { readonly mark: NewMark; count: number }>>();

    static of<Part>(outline: Outline<Part>): Scheme {
        const scheme = new Scheme();
        for (const root of outline.roots) {
            scheme.gather(root, outline);
        }
        return scheme;
    }

    /**
     * The first mark of a list under a part.
     *
     * @param chain the marks of the part and of all that hold it, outermost first; empty for the document itself
     * @param known the mark that the list has now, where it has one: it stays if it can stand there and the plan tells nothing else
     * @returns undefined where no mark is left that could stand there
     */
    firstBelow(chain: readonly NewMark[], known?: NewMark): NewMark | undefined {
        const above = chain.at(-1);
        const mayStand = (mark: NewMark) => isBelow(mark, chain);
        const own = above && this.below.get(keyOf(above));
        const most = [...(own?.values() ?? [])]
            .map((each) => ({ ...each, mark: within(each.mark, above) }))
            .filter(({ mark }) => mayStand(mark))
            .reduce<{ mark: NewMark; count: number } | undefined>(
                (a, b) => (a && a.count >= b.count ? a : b),
                undefined,
            );
        if (most) {
            return most.mark;
        }
        if (known && mayStand(within(known, above))) {
            return within(known, above);
        }
        const usual = above ? USUAL_BELOW[above.kind] : 'section';
        const kinds = [...(usual ? [usual] : []), ...LADDER];
        return kinds.flatMap((kind) => firstMark(kind) ?? []).find((mark) => mark.kind !== 'decimal' && mayStand(mark));
    }

    private gather<Part>(part: Part, outline: Outline<Part>): void {
        const own = outline.mark(part);
        let before: MarkKind | undefined;
        for (const below of outline.below(part)) {
            const mark = outline.mark(below);
            // a list counts once, however long it is
            if (own && mark && mark.kind !== before) {
                this.count(keyOf(own), markAt(mark, 1));
            }
            before = mark?.kind;
            this.gather(below, outline);
        }
    }

    private count(above: string, mark: NewMark): void {
        const marks = this.below.get(above) ?? new Map();
        this.below.set(above, marks);
        const key = keyOf(mark);
        const known = marks.get(key) ?? { mark, count: 0 };
        known.count++;
        marks.set(key, known);
    }
}

function keyOf(mark: Pick<NewMark, 'kind' | 'label'>): string {
    return `${mark.kind} ${depthOf(mark)}`;
}

function depthOf({ kind, label }: Pick<NewMark, 'kind' | 'label'>): number {
    return kind === 'decimal' ? label.split('.').length : 1;
}

/** A mark within another one: numbers within numbers begin with the number around them (`3.1` under `3.`). */
function within(mark: NewMark, above: NewMark | undefined): NewMark {
    if (mark.kind !== 'decimal' || !above || isSign(above.kind)) {
        return mark;
    }
    return { ...mark, label: `${above.label}.${mark.label.slice(mark.label.lastIndexOf('.') + 1)}` };
}

/** Whether a mark is read as one under the last of a chain: lower than that, and of a kind that no part around it has. */
function isBelow(mark: NewMark, chain: readonly NewMark[]): boolean {
    return chain.every((each) => rank(each) < rank(mark));
}

function rank(mark: Pick<NewMark, 'kind' | 'label'>): number {
    return LADDER.indexOf(mark.kind) + (mark.kind === 'decimal' ? depthOf(mark) / 100 : 0);
}
