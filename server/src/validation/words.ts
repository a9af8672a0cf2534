import { type AstNode, type CstNode, isCompositeCstNode, isLeafCstNode, type LeafCstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { Document } from '../syntax/generated/ast.js';
import { firstAtLeast } from '../syntax/sorted.js';
import { cleanTextOf, type Passage, passageOf } from '../syntax/text/passage.js';

/** A stretch of running words, as it reads. */
export interface Found {
    readonly node: AstNode;
    /** The author's characters. */
    readonly range: Range;
    readonly text: string;
    /** Where it begins in the clean text of the file, UTF-16. */
    readonly offset: number;
    readonly passage: Passage;
}

/** Tokens of sentences; the others are marks, lines of the heading, names of those who sign. */
const RUNNING = new Set([
    'TEXT',
    'CITED_KIND',
    'CITED_NUMBER',
    'CITED_WORDS',
    'CITED_DATE',
    'CITED_ISSUER',
    'SHORT_NAME',
    'SHORT_NAME_USE',
    'INTERNAL_REFERENCE',
    'TIME',
    'BODY_NAME',
]);

/**
 * What an expression finds in the running words of a document: it searches the clean text as a whole, and looks for the tokens
 * only where it found something, for sound documents are most. What is found may reach over the space between two tokens.
 *
 * @param concerns whether the characters at an offset of the clean text of the file are asked for at all; it spares the others
 *   the look for their tokens, which costs more than the search
 */
export function findInWords(
    document: Document,
    expression: RegExp,
    concerns: (match: Pick<Found, 'text' | 'offset'>) => boolean = () => true,
    reach: 'line' | 'paragraph' = 'line',
): Found[] {
    const root = document.$cstNode;
    if (!root) {
        return [];
    }
    const whole = passageOf(root);
    const found: Found[] = [];
    for (const { index, 0: text } of whole.text.matchAll(expression)) {
        const offset = whole.offset + index;
        if (!concerns({ text, offset })) {
            continue;
        }
        const words = runningWords(document, whole.part(index, index + text.length));
        if (words && (reach === 'paragraph' || words.range.start.line === words.range.end.line)) {
            found.push(words);
        }
    }
    return found;
}

/** A passage of a document, where it stands in running words; undefined where it is a mark, of the heading, a name of those who sign. */
export function runningWords(document: Document, passage: Passage): Found | undefined {
    const root = document.$cstNode;
    const running = (...offsets: number[]): CstNode | undefined => {
        for (const offset of offsets) {
            const leaf = root && leafAt(document, root, offset);
            if (leaf) {
                return RUNNING.has(leaf.tokenType.name) ? leaf : undefined;
            }
        }
        return;
    };
    const { start, end } = passage.source();
    // a space between two tokens belongs to neither
    const first = running(start, start - 1);
    return first && running(end - 1, end)
        ? { node: first.astNode, range: passage.range(), text: passage.text, offset: passage.offset, passage }
        : undefined;
}

/** The clean text of the file that a document stands in: offsets of what is found are counted in it. */
export function textAround({ $cstNode: node }: Document): string {
    return node ? cleanTextOf(node).text : '';
}

/** The clean text of a document. */
export function textOf({ $cstNode: node }: Document): string {
    return node ? passageOf(node).text : '';
}

/** The tokens of a document that cover characters, and where each begins. */
interface Leaves {
    readonly nodes: readonly LeafCstNode[];
    readonly offsets: readonly number[];
}

const leavesOf = new WeakMap<Document, Leaves>();

/** The token at an offset of the file; all are gathered once, for a document with one fault mostly has more. */
function leafAt(document: Document, root: CstNode, offset: number): LeafCstNode | undefined {
    let leaves = leavesOf.get(document);
    if (!leaves) {
        const nodes: LeafCstNode[] = [];
        gather(root, nodes);
        leaves = { nodes, offsets: nodes.map((leaf) => leaf.offset) };
        leavesOf.set(document, leaves);
    }
    const leaf = leaves.nodes[firstAtLeast(leaves.offsets, offset + 1) - 1];
    return leaf && offset < leaf.end ? leaf : undefined;
}

function gather(node: CstNode, into: LeafCstNode[]): void {
    if (isCompositeCstNode(node)) {
        for (const child of node.content) {
            gather(child, into);
        }
    } else if (isLeafCstNode(node) && node.length > 0) {
        into.push(node);
    }
}
