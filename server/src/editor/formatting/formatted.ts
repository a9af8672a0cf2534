import type { PlanFile } from '../../syntax/generated/ast.js';
import { composed, edited, type OffsetEdit } from '../numbering/plan-text.js';
import { withSameOutline } from './same-outline.js';

/** What lays a text out in one turn. */
type Layout = (text: string, file: PlanFile) => readonly OffsetEdit[];

/**
 * The edits that lay a plan out until there is nothing left to do: laid out again, it stays as it is. Its words and its outline stay
 * as well.
 *
 * @returns edits in the order of the text
 */
export function formatted(
    text: string,
    file: PlanFile,
    layout: Layout,
    read: (text: string) => PlanFile,
): readonly OffsetEdit[] {
    let edits: readonly OffsetEdit[] = [];
    let [now, tree] = [text, file];
    // each turn does something that the next one finds done; a text that comes back would come back for ever
    const texts = new Set([text]);
    for (;;) {
        const more = withSameOutline(now, tree, layout(now, tree), read);
        now = edited(now, more);
        if (more.length === 0 || texts.has(now)) {
            return edits;
        }
        edits = texts.size === 1 ? more : composed(text.length, edits, more);
        texts.add(now);
        tree = read(now);
    }
}
