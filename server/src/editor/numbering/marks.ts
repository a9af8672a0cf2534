import { GrammarUtils } from 'langium';
import type { Provision } from '../../syntax/generated/ast.js';
import { markOf } from '../../syntax/marked-leaf.js';
import { passageOf } from '../../syntax/text/passage.js';
import { isSign, labelAt, type MarkKind } from '../../terms/marks.js';
import type { OffsetEdit, PlanText } from './plan-text.js';

/** A mark that is to stand in the place of another one. */
export interface NewMark {
    readonly kind: MarkKind;
    readonly label: string;
    /** What stands behind the label: `.`, `)`, `.-`, nothing. */
    readonly punctuation: string;
    /** Its place in its list, from 1; undefined for signs, which count nothing. */
    readonly ordinal: number | undefined;
}

/** The marks that parts of a file are to have, by the places of the parts (see {@link PlanText.placeOf}). */
export type NewMarks = ReadonlyMap<number, NewMark>;

/** How a list of each kind is marked where nothing else tells; Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6. */
const USUAL: Partial<Record<MarkKind, { readonly first: string; readonly punctuation: string }>> = {
    division: { first: 'A', punctuation: '.' },
    section: { first: 'I', punctuation: '.' },
    number: { first: '1', punctuation: '.' },
    decimal: { first: '1.1', punctuation: '.' },
    letter: { first: 'a', punctuation: ')' },
    parenthesis: { first: '1', punctuation: ')' },
    dash: { first: '-', punctuation: '' },
    bullet: { first: '•', punctuation: '' },
    plus: { first: '+', punctuation: '' },
    star: { first: '*', punctuation: '' },
};

/** The first mark of a list of a kind, as most papers write it; undefined for what has words of its own. */
export function firstMark(kind: MarkKind): NewMark | undefined {
    const usual = USUAL[kind];
    return usual && { kind, label: usual.first, punctuation: usual.punctuation, ordinal: isSign(kind) ? undefined : 1 };
}

/**
 * The label that a step of a reference is to say; undefined where it stays, and where the part is of another kind from now on: a clause
 * that becomes a point is called otherwise.
 *
 * @param written what it says
 * @param place the part that it leads to
 * @param aim the part that it is to lead to
 */
export function labelToSay(
    written: string,
    place: number | undefined,
    aim: number | undefined,
    base: PlanText,
    marks: NewMarks,
): string | undefined {
    const [old, aimed] = [place, aim].map((each) => (each === undefined ? undefined : base.provisions[each]));
    const is = aimed && markOf(aimed);
    const mark = (aim === undefined ? undefined : marks.get(aim)) ?? is;
    const was = old && markOf(old);
    const isSame = mark?.label === written || mark?.label === was?.label;
    if (!mark || !was || isSame || mark.kind !== was.kind) {
        return undefined;
    }
    // who writes `khoản 02` of clause `2.` writes `khoản 03`
    return /^0\d/u.test(written) && written !== was.label ? mark.label.padStart(written.length, '0') : mark.label;
}

/** A mark at another place of the list of `mark`; the same where there is no such place: the alphabet has an end. */
export function markAt(mark: NewMark, ordinal: number): NewMark {
    // a letter that numbers nothing (`f`) has no place, and is no Roman numeral either
    const label = labelAt({ ...mark, ordinal: mark.ordinal ?? 0 }, ordinal);
    return isSign(mark.kind) || label.includes('?') ? mark : { ...mark, label, ordinal };
}

/** A mark as it is written: `3.`, `(2)`, `a)`, `-`. */
export function written({ kind, label, punctuation }: NewMark): string {
    return kind === 'parenthesis' ? `(${label}${punctuation}` : `${label}${punctuation}`;
}

/**
 * The edit that gives a part another mark. One of the same kind keeps all else that its line has: words (`Phần`, `PHỤ LỤC`),
 * emphasis, the sign of a note.
 *
 * @returns undefined where it has that mark already
 */
export function markEdit({ text }: PlanText, provision: Provision, to: NewMark): OffsetEdit | undefined {
    const token = GrammarUtils.findNodeForProperty(provision.$cstNode, 'mark');
    const from = markOf(provision);
    if (!token || (from.kind === to.kind && from.label === to.label && from.punctuation === to.punctuation)) {
        return undefined;
    }
    const words = passageOf(token);
    if (from.kind !== to.kind) {
        const { start, end } = words.source();
        // emphasis may end right behind a mark
        const gap = /[\s*_]/.test(text.charAt(end)) || end === text.length ? '' : ' ';
        return { start, end, newText: written(to) + gap };
    }
    if (from.label === '') {
        const end = words.source(0, words.text.replace(/(?<![\s.:–-])[\s.:–-]+$/u, '').length).end;
        return { start: end, end, newText: ` ${to.label}` };
    }
    const at = words.text.toLowerCase().lastIndexOf(from.label.toLowerCase());
    const isPlain = at >= 0 && words.text.slice(at + from.label.length).replace(/\s/g, '') === from.punctuation;
    const changesPunctuation = isPlain && from.punctuation !== to.punctuation && from.punctuation !== '';
    if (at < 0) {
        return undefined;
    }
    const end = changesPunctuation ? words.text.length : at + from.label.length;
    const old = words.text.slice(at, at + from.label.length);
    const label = old === old.toUpperCase() && old !== from.label ? to.label.toUpperCase() : to.label;
    return { ...words.source(at, end), newText: label + (changesPunctuation ? to.punctuation : '') };
}

/** Of texts the one that stands there most often; of two as frequent the first; undefined of none. */
export function mostFrequent(texts: readonly string[]): string | undefined {
    const counts = new Map<string, number>();
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
