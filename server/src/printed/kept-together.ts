import { isWords, type PrintedBlock, type TextBlock } from './printed-document.js';
import { wordsOf } from './runs.js';

/**
 * Marks paragraphs that share the page of what follows: the last one before the signature, for nobody signs a page that says
 * nothing, and one that introduces what stands below it.
 */
export function keptTogether(blocks: readonly PrintedBlock[]): PrintedBlock[] {
    return blocks.map((block, index) => {
        const next = blocks[index + 1];
        const isKept = block.type === 'text' && next && (next.type === 'ending' || introduces(block, next));
        return isKept ? { ...block, withNext: true } : block;
    });
}

/** `… như sau:`; one with a footnote stays where it is, since a note leaves the page of a paragraph that is held. */
function introduces({ runs }: TextBlock, next: PrintedBlock): boolean {
    return (next.type === 'text' || next.type === 'table') && runs.every(isWords) && wordsOf(runs).endsWith(':');
}
