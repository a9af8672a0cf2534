import type { PrintedDocument, TextBlock } from '../../printed/printed-document.js';
import { type Lists, mostFrequent } from './numbering.js';
import type { StandardStyles, StyleHabits } from './styles.js';
import { paragraphStyle, staysWithNext } from './text.js';

/** What most paragraphs of each style have in common: the style says it, so that they need not. */
export function styleHabits(
    documents: readonly PrintedDocument[],
    styles: StandardStyles,
    lists: Lists<TextBlock>,
): Map<string, StyleHabits> {
    const counts = new Map<string, { levels: Map<number | null, number>; withNext: Map<boolean, number> }>();
    for (const { blocks } of documents) {
        for (const [index, block] of blocks.entries()) {
            if (block.type === 'text') {
                const id = paragraphStyle(block, styles);
                const count = counts.get(id) ?? { levels: new Map(), withNext: new Map() };
                counts.set(id, count);
                add(count.levels, block.level ?? null);
                add(count.withNext, staysWithNext(block, blocks[index + 1], styles.standard.components[block.style]));
            }
        }
    }
    return new Map(
        [...counts].map(([id, { levels, withNext }]) => [
            id,
            {
                level: mostFrequent(levels) ?? null,
                withNext: mostFrequent(withNext) ?? false,
                list: lists.levelOfStyle.get(id),
            },
        ]),
    );
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
    counts.set(key, (counts.get(key) ?? 0) + 1);
}
