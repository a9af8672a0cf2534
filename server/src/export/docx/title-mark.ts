import { Paragraph } from 'docx';
import type { Run } from '../../printed/printed-document.js';
import type { Component } from '../../standards/standard.js';
import { twipsOfPoints } from './units.js';
import { indentOfMiddle, styleOf, type WordDocument, widthOf } from './word-document.js';
import { plainWords } from './words.js';

/**
 * What stands under a line to set it off: a drawn rule as wide as a share of the line's words, or signs; nothing where the
 * standard has nothing.
 *
 * @param column points that the line has
 * @param after points between the mark and what follows
 */
export function markBelow(
    component: Component,
    runs: readonly Run[],
    document: WordDocument,
    { column, after }: { column: number; after: number },
): Paragraph[] {
    const style = styleOf(document, component);
    const { below } = style;
    if (!below) {
        return [];
    }
    const spacing = { after: twipsOfPoints(after) };
    if (below.mark === 'signs') {
        const id = document.styles.componentId(component);
        return [new Paragraph({ style: id, spacing, children: [plainWords(below.signs, style)] })];
    }
    const width = Math.min(widthOf(runs, style), column) * below.share.printed;
    return [new Paragraph({ style: document.styles.ruleId, spacing, indent: indentOfMiddle(width, column) })];
}
