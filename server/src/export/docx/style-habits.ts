import type { PrintedDocument, TextBlock } from '../../printed/printed-document.js';
import { countsOf, type Lists, mostFrequent } from './numbering.js';
import type { StandardStyles, StyleHabits } from './styles.js';
import { paragraphStyle, staysWithNext } from './text.js';

/** What most paragraphs of each style have in common: the style says it, so that they need not. */
export function styleHabits(
    documents: readonly PrintedDocument[],
    styles: StandardStyles,
    lists: Lists<TextBlock>,
): Map<string, StyleHabits> {
    const paragraphs = documents.flatMap(({ blocks }) =>
        blocks.flatMap((block, index) =>
            block.type === 'text'
                ? [
                      {
                          id: paragraphStyle(block, styles),
                          isBody: block.style === 'body',
                          level: block.level ?? null,
                          withNext: staysWithNext(block, blocks[index + 1], styles.standard.components[block.style]),
                      },
                  ]
                : [],
        ),
    );
    return new Map(
        [...new Set(paragraphs.map(({ id }) => id))].map((id) => {
            const uses = paragraphs.filter((paragraph) => paragraph.id === id);
            const habits: StyleHabits = {
                level: mostFrequent(countsOf(uses.map(({ level }) => level))) ?? null,
                // what colleagues write as running text, and the styles that are based on its, goes over to the next page freely
                withNext:
                    !uses.some(({ isBody }) => isBody) &&
                    mostFrequent(countsOf(uses.map(({ withNext }) => withNext))) === true,
                list: lists.levelOfStyle.get(id),
            };
            return [id, habits];
        }),
    );
}
