import type { PlanFile } from '../../syntax/generated/ast.js';
import { composed, edited, type OffsetEdit } from '../numbering/plan-text.js';
import { withSameOutline } from './same-outline.js';

/** So often a text is laid out until nothing is left to do; what is left then, is left. */
const TURNS = 8;

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
    for (let turn = 0; turn < TURNS; turn++) {
        const more = withSameOutline(now, tree, layout(now, tree), read);
        if (more.length === 0) {
            break;
        }
        edits = turn === 0 ? more : composed(text.length, edits, more);
        now = edited(now, more);
        tree = read(now);
    }
    return edits;
}
