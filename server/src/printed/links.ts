import { isWords, type PrintedDocument } from './printed-document.js';
import { linesOfBlock } from './runs.js';

/** The anchors of a document's blocks that its words name: without a block that is printed a reference leads nowhere. */
export function anchorsReferredTo({ blocks, notes }: PrintedDocument): ReadonlySet<number> {
    const printed = new Set<number>();
    const named = new Set<number>();
    for (const block of blocks) {
        if (block.type === 'text' && block.anchor !== undefined) {
            printed.add(block.anchor);
        }
    }
    for (const runs of [...blocks.flatMap((block) => linesOfBlock(block).map((line) => line.runs)), ...notes]) {
        for (const run of runs) {
            if (isWords(run) && run.to !== undefined && printed.has(run.to)) {
                named.add(run.to);
            }
        }
    }
    return named;
}
