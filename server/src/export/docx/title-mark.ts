import { Paragraph } from 'docx';
import { ruleLength } from '../../printed/centred-lines.js';
import type { Run } from '../../printed/printed-document.js';
import type { Component } from '../../standards/standard.js';
import { twipsOfPoints } from './units.js';
import { indentOfMiddle, middleLines, styleOf, type WordDocument } from './word-document.js';
import { plainWords } from './words.js';

/**
 * What stands under a line to set it off: a drawn rule as wide as a share of the line's words, or signs; nothing where the
 * standard has nothing.
 *
 * @param column points that the line has
 * @param authorsLines as {@link centredLines} has them
 * @param after points between the mark and what follows
 */
export function markBelow(
    component: Component,
    runs: readonly Run[],
    document: WordDocument,
    { column, after, authorsLines }: { column: number; after: number; authorsLines?: readonly number[] },
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
    const width = ruleLength(middleLines(runs, style, column, authorsLines).lines, below.share);
    return [new Paragraph({ style: document.styles.ruleId, spacing, indent: indentOfMiddle(width, column) })];
}
