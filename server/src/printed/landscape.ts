import type { AstNode } from 'langium';
import { contentsOf, firstToken, lastToken } from '../syntax/contents.js';
import type { Comment, Document, Provision, Table } from '../syntax/generated/ast.js';
import { firstAtLeast } from '../syntax/sorted.js';
import { passageOf } from '../syntax/text/passage.js';
import type { PageBreakBlock, PrintedBlock, SourceLines } from './printed-document.js';

/** A comment that has what stands right below it printed on pages that lie on their side: `// trang ngang`. */
const LANDSCAPE = /^\/\/\s*trang\s+ngang\s*$/iu;

/**
 * Has the blocks printed on pages that lie on their side whose author asks for it: a table, a paragraph, or a part of the paper with all
 * that it holds, right below the comment. What follows stands upright again, on a new page.
 *
 * @param places where each block comes from
 */
export function turned(
    blocks: readonly PrintedBlock[],
    document: Document,
    places: readonly SourceLines[],
): readonly PrintedBlock[] {
    const ranges = askedFor(document);
    if (ranges.length === 0) {
        return blocks;
    }
    const begins = ranges.map((range) => range.from);
    const out: PrintedBlock[] = [];
    /** How the pages lie that hold what is not asked for, and how those that are written. */
    let usual = false;
    let now = false;
    for (const block of blocks) {
        if (block.type === 'pageBreak') {
            usual = block.landscape;
            now = block.landscape;
            out.push(block);
            continue;
        }
        const from = places[block.place]?.from ?? -1;
        const isAsked = from <= (ranges[firstAtLeast(begins, from + 1) - 1]?.to ?? -1);
        const landscape = isAsked || usual;
        if (landscape !== now) {
            turn(out, landscape);
            now = landscape;
        }
        out.push(block);
    }
    return out;
}

/** New pages; those that begin here anyway lie otherwise. */
function turn(out: PrintedBlock[], landscape: boolean): void {
    const last = out.at(-1);
    const page: PageBreakBlock =
        last?.type === 'pageBreak'
            ? { ...last, landscape }
            : { type: 'pageBreak', landscape, beginsAnnex: false, turns: true };
    if (last?.type === 'pageBreak') {
        out.pop();
    }
    out.push(page);
}

/** The lines of what stands right below each such comment, in order; none lie within others. */
function askedFor(document: Document): SourceLines[] {
    const comments = contentsOf(document).comments.filter(asksForLandscape);
    if (comments.length === 0) {
        return [];
    }
    const nodes = blocksOf(document).sort((a, b) => offsetOf(a) - offsetOf(b) || endOf(b) - endOf(a));
    const ranges: SourceLines[] = [];
    let at = 0;
    for (const comment of comments) {
        while (at < nodes.length && offsetOf(nodes[at]) < offsetOf(comment)) at++;
        const node = nodes[at];
        const from = node && firstToken(node)?.range.start.line;
        const to = node && lastToken(node)?.range.end.line;
        if (from !== undefined && to !== undefined && from > (ranges.at(-1)?.to ?? -1)) {
            ranges.push({ from, to });
        }
    }
    return ranges;
}

function asksForLandscape({ $cstNode }: Comment): boolean {
    return $cstNode !== undefined && LANDSCAPE.test(passageOf($cstNode).text.trim());
}

type Block = Document['blocks'][number];

/** All blocks of a document, those within others too. */
function blocksOf(document: Document): Block[] {
    const found: Block[] = [];
    const open: Block[] = [...document.blocks];
    for (let block = open.pop(); block; block = open.pop()) {
        found.push(block);
        const below = holds(block) ? block.blocks : [];
        for (const each of below) open.push(each);
    }
    return found;
}

function holds(block: Block): block is Exclude<Provision, Table> {
    return 'blocks' in block;
}

function offsetOf(node: AstNode | undefined): number {
    return node?.$cstNode?.offset ?? 0;
}

function endOf(node: AstNode): number {
    return node.$cstNode?.end ?? 0;
}
