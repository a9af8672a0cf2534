import { attributeOf, elementsOf, type HtmlElement, isElement, textBelow } from './html-tree.js';

/** The notes of a page: word processors write the call as a link to the note, whose own mark leads back to the call. */
export interface HtmlNotes {
    /** The index of the note that an anchor calls. */
    readonly calls: ReadonlyMap<HtmlElement, number>;
    /** Marks before notes, which are printed by themselves. */
    readonly marks: ReadonlySet<HtmlElement>;
    /** What holds a note, by its index. */
    readonly holders: readonly HtmlElement[];
}

const LONGEST_MARK = 8;

export function findNotes(root: HtmlElement): HtmlNotes {
    const byName = new Map<string, HtmlElement>();
    const anchors: HtmlElement[] = [];
    for (const element of elementsOf(root)) {
        if (element.tagName === 'a' && textBelow(element).trim().length <= LONGEST_MARK) {
            anchors.push(element);
            for (const name of namesOf(element)) {
                if (!byName.has(name)) byName.set(name, element);
            }
        }
    }
    const order = new Map(anchors.map((anchor, index) => [anchor, index]));
    const calls = new Map<HtmlElement, number>();
    const marks = new Map<HtmlElement, HtmlElement>();
    for (const anchor of anchors) {
        const other = byName.get(targetOf(anchor));
        const leadsBack = other && namesOf(anchor).includes(targetOf(other));
        if (leadsBack && (order.get(anchor) ?? 0) < (order.get(other) ?? 0) && !marks.has(anchor)) {
            calls.set(anchor, calls.size);
            marks.set(other, anchor);
        }
    }
    return {
        calls,
        marks: new Set(marks.keys()),
        holders: [...marks].map(([mark, call]) => holderOf(mark, call, new Set(marks.keys()))),
    };
}

function namesOf(anchor: HtmlElement): string[] {
    return ['name', 'id'].flatMap((name) => attributeOf(anchor, name) || []);
}

function targetOf(anchor: HtmlElement): string {
    const [, name = ''] = /^#(.+)$/.exec(attributeOf(anchor, 'href') ?? '') ?? [];
    return name;
}

const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'li', 'div', 'td', 'dd', 'aside']);

/** The paragraph that a note's mark opens, or what holds that paragraph and others of the same note. */
function holderOf(mark: HtmlElement, call: HtmlElement, marks: ReadonlySet<HtmlElement>): HtmlElement {
    let holder = parentOf(mark);
    while (holder && !PARAGRAPHS.has(holder.tagName)) {
        holder = parentOf(holder);
    }
    for (let wider = holder && parentOf(holder); wider && /^(?:div|aside|li)$/.test(wider.tagName); ) {
        const inner = elementsOf(wider);
        if (inner.includes(call) || inner.some((each) => each !== mark && marks.has(each))) {
            break;
        }
        holder = wider;
        wider = parentOf(wider);
    }
    return holder ?? mark;
}

function parentOf({ parentNode }: HtmlElement): HtmlElement | undefined {
    return parentNode && 'tagName' in parentNode && isElement(parentNode) ? parentNode : undefined;
}
