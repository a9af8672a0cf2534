import { type AstNode, CstUtils } from 'langium';
import { outlineOf } from '../../facts/outline.js';
import type { PlanFile } from '../../syntax/generated/ast.js';
import { cleanText } from '../../syntax/text/clean-text.js';
import { edited, inOrder, type OffsetEdit } from '../numbering/plan-text.js';
import { inWholePairs } from './quotes.js';

/** So many characters are read to find the edits that would change what a text says; what is in doubt then is not made. */
const READ_AT_MOST = 12_000_000;
/** So often a long text is read all the same. */
const READINGS = 20;

/**
 * Those of some edits of form that leave a plan what it is: with all of them its outline is the same, and it has the same words.
 * Edits where the plan would be read otherwise are left out, a quote with its partner. What is chosen depends on the text and the edits alone.
 *
 * @param edits none may overlap another
 * @returns edits in the order of the text
 */
export function withSameOutline(
    text: string,
    file: PlanFile,
    edits: readonly OffsetEdit[],
    read: (text: string) => PlanFile,
): OffsetEdit[] {
    const search = new HarmlessEdits(text, file, read);
    const all = inOrder(edits);
    let wanted: readonly OffsetEdit[] = all;
    for (;;) {
        const { kept, left } = search.untilTheSame(wanted);
        // what was left out together may have had one that does no harm, or stood near the one that did
        const harmless = inOrder(left.reduce((found, group) => search.alsoHarmless(found, group), kept));
        wanted = inWholePairs(all, harmless);
        if (wanted.length === harmless.length) {
            return harmless;
        }
    }
}

class HarmlessEdits {
    private readonly wanted: string;
    private readonly words: string;
    private readonly tokens: readonly Token[];
    private readings: number;

    constructor(
        private readonly text: string,
        file: PlanFile,
        private readonly read: (text: string) => PlanFile,
    ) {
        this.wanted = shapeOf(file);
        this.words = wordsOf(text);
        this.tokens = tokensOf(file);
        this.readings = Math.max(READINGS, READ_AT_MOST / Math.max(text.length, 1000));
    }

    /** Leaves out the edits at the first place that is read otherwise, until none is. */
    untilTheSame(edits: readonly OffsetEdit[]): { kept: readonly OffsetEdit[]; left: OffsetEdit[][] } {
        let kept = edits;
        const left: OffsetEdit[][] = [];
        while (kept.length > 0) {
            const other = this.otherReading(kept);
            if (other === undefined) {
                break;
            }
            const group = other === null ? [...kept] : nearest(kept, this.firstDifference(other));
            left.push(group);
            const isLeft = new Set(group);
            kept = kept.filter((edit) => !isLeft.has(edit));
        }
        return { kept, left };
    }

    /** Those of some edits that do no harm beside others, found by halves. */
    alsoHarmless(before: readonly OffsetEdit[], some: readonly OffsetEdit[]): readonly OffsetEdit[] {
        if (some.length === 0 || this.otherReading(inOrder([...before, ...some])) === undefined) {
            return [...before, ...some];
        }
        if (some.length === 1) {
            return before;
        }
        const half = some.length >> 1;
        return this.alsoHarmless(this.alsoHarmless(before, some.slice(0, half)), some.slice(half));
    }

    /** What a text with some edits is read as; undefined where that is what it was, null where nobody may read any more. */
    private otherReading(some: readonly OffsetEdit[]): PlanFile | undefined | null {
        if (--this.readings < 0) {
            return null;
        }
        const result = edited(this.text, some);
        const file = this.read(result);
        return wordsOf(result) === this.words && shapeOf(file) === this.wanted ? undefined : file;
    }

    /** The place in the text as it was behind which another reading begins to differ. */
    private firstDifference(other: PlanFile): number {
        const others = tokensOf(other);
        const at = this.tokens.findIndex(({ said }, i) => said !== others[i]?.said);
        return this.tokens[at < 0 ? this.tokens.length - 1 : at]?.offset ?? 0;
    }
}

/** A leaf of a tree, by what it is, what holds it and what words it has. */
interface Token {
    readonly said: string;
    readonly offset: number;
}

function tokensOf({ $cstNode }: PlanFile): Token[] {
    const tokens: Token[] = [];
    const holders = new Map<AstNode, string>();
    for (const leaf of $cstNode ? CstUtils.flattenCst($cstNode) : []) {
        const holder = holders.get(leaf.astNode) ?? holderOf(leaf.astNode);
        holders.set(leaf.astNode, holder);
        tokens.push({ said: `${leaf.tokenType.name} ${holder} ${wordsOf(leaf.text)}`, offset: leaf.offset });
    }
    return tokens;
}

/** What a node is, and all that holds it. */
function holderOf(node: AstNode): string {
    return node.$container ? `${node.$type} ${holderOf(node.$container)}` : '';
}

/** The edits around a place: the last one before it and the first one behind it, whichever there are. */
function nearest(edits: readonly OffsetEdit[], place: number): OffsetEdit[] {
    const behind = edits.findIndex(({ end }) => end > place);
    const at = behind < 0 ? edits.length : behind;
    return edits.slice(Math.max(0, at - 1), at + 1);
}

/** The outlines of a file's documents, but for what form is: spaces, kinds of quotes and dashes, on which line a citation stands. */
function shapeOf(file: PlanFile): string {
    return JSON.stringify(outlineOf('', file).documents, (key, value: unknown) =>
        key === 'line' || key === 'column' ? undefined : typeof value === 'string' ? wordsOf(value) : value,
    );
}

/** A text without its form. */
export function wordsOf(text: string): string {
    return cleanText(text).text.replace(/[“”]/gu, '"').replace(/[–—−]/gu, '-').replace(/\s+/gu, '');
}
