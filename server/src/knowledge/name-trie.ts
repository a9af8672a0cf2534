import { foldName } from '../facts/fold.js';
import { type Comparison, insertInOrder } from './order.js';

/** A name found in a text; offsets are of the text that was searched. */
export interface FoundName<T> {
    readonly start: number;
    readonly end: number;
    /** Everything that has this name. */
    readonly values: readonly T[];
}

interface Node<T> {
    readonly next: Map<string, Node<T>>;
    readonly values: T[];
}

const WORD = /[\p{L}\d]+/gu;

/** A word of a text. */
interface Token {
    readonly start: number;
    readonly end: number;
    readonly text: string;
}

function tokensIn(text: string): Token[] {
    return [...text.matchAll(WORD)].map((m) => ({ start: m.index, end: m.index + m[0].length, text: m[0] }));
}

/**
 * Names by their words, for finding them in running text: the longest first, whatever the capitals and the placement of
 * tones. What stands between two words (a space, a dash, a comma, a line end) may differ; accents may not, for they tell
 * words apart.
 */
export class NameTrie<T> {
    private readonly root: Node<T> = newNode();

    /** @param order of those that share a name */
    constructor(private readonly order: Comparison<T>) {}

    add(name: string, value: T): void {
        let node = this.root;
        for (const word of words(name)) {
            let next = node.next.get(word);
            if (!next) {
                next = newNode();
                node.next.set(word, next);
            }
            node = next;
        }
        if (node !== this.root) {
            insertInOrder(node.values, value, this.order);
        }
    }

    remove(name: string, value: T): void {
        const path: { readonly from: Node<T>; readonly word: string; readonly to: Node<T> }[] = [];
        let node = this.root;
        for (const word of words(name)) {
            const to = node.next.get(word);
            if (!to) {
                return;
            }
            path.push({ from: node, word, to });
            node = to;
        }
        const at = node.values.indexOf(value);
        if (at >= 0) {
            node.values.splice(at, 1);
        }
        // a name that is typed leaves each of its beginnings behind
        for (const { from, word, to } of path.reverse()) {
            if (to.values.length === 0 && to.next.size === 0) {
                from.next.delete(word);
            }
        }
    }

    /** Everything with exactly this name. */
    find(name: string): readonly T[] {
        let node: Node<T> | undefined = this.root;
        for (const word of words(name)) {
            node = node.next.get(word);
            if (!node) {
                return [];
            }
        }
        return node.values;
    }

    /**
     * Finds the names in a text, in order and without overlap. A name begins with a capital letter in the text, so that
     * `ban tổ chức` of a fair is no `Ban Tổ chức`.
     */
    search(text: string): FoundName<T>[] {
        if (this.root.next.size === 0) {
            return [];
        }
        const tokens = tokensIn(text);
        const found: FoundName<T>[] = [];
        for (let i = 0; i < tokens.length; ) {
            const first = tokens[i] as Token;
            const match = startsWithCapital(first.text) ? this.longestAt(text, tokens, i) : undefined;
            if (match) {
                const end = (tokens[match.last] as Token).end;
                found.push({ start: first.start, end, values: match.values });
                i = match.last + 1;
            } else {
                i++;
            }
        }
        return found;
    }

    /** The longest name that a text begins with. */
    beginning(text: string): FoundName<T> | undefined {
        const tokens = tokensIn(text);
        const [first] = tokens;
        const match = first && startsWithCapital(first.text) ? this.longestAt(text, tokens, 0) : undefined;
        return match && first?.start === 0
            ? { start: 0, end: (tokens[match.last] as Token).end, values: match.values }
            : undefined;
    }

    private longestAt(
        text: string,
        tokens: readonly Token[],
        from: number,
    ): { last: number; values: readonly T[] } | undefined {
        let node: Node<T> | undefined = this.root;
        let best: { last: number; values: readonly T[] } | undefined;
        for (let i = from; i < tokens.length; i++) {
            const token = tokens[i] as Token;
            if (i > from && !isJoint(text.slice((tokens[i - 1] as Token).end, token.start))) {
                break;
            }
            node = node.next.get(foldName(token.text));
            if (!node) {
                break;
            }
            if (node.values.length > 0) {
                best = { last: i, values: node.values };
            }
        }
        return best;
    }
}

function newNode<T>(): Node<T> {
    return { next: new Map(), values: [] };
}

function words(name: string): string[] {
    return foldName(name).match(WORD) ?? [];
}

/** What may stand between two words of a name. */
function isJoint(between: string): boolean {
    return /^(?:\s+|\s*[-–,&/.]\s*)$/.test(between);
}

function startsWithCapital(word: string): boolean {
    const first = word.charAt(0);
    return first !== first.toLowerCase();
}
