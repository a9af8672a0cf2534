import { type CentredLines, centredLines } from '../../printed/centred-lines.js';
import { gluedRuns, LONGEST_CHAIN } from '../../printed/glue.js';
import type { PrintedDocument, Run, TextBlock } from '../../printed/printed-document.js';
import { lookOf } from '../../printed/times-widths.js';
import type { Component, ComponentStyle, Standard } from '../../standards/standard.js';
import type { NoteCalls } from './notes.js';
import type { Lists } from './numbering.js';
import type { StandardStyles, StyleHabits } from './styles.js';
import { twipsOfPoints } from './units.js';

/** What the parts of one document share while they are written. */
export interface WordDocument {
    readonly printed: PrintedDocument;
    readonly standard: Standard;
    readonly styles: StandardStyles;
    readonly lists: Lists<TextBlock>;
    /** What each style says for all its paragraphs. */
    readonly habits: ReadonlyMap<string, StyleHabits>;
    readonly notes: NoteCalls;
}

/** Runs of a line or cell that begins at the left, held together where no line may end. @param width points that it has */
export function heldRuns(runs: readonly Run[], style: ComponentStyle, width: number): readonly Run[] {
    return gluedRuns(runs, { look: lookOf(style), width, isWhole: true });
}

/** Runs of running text, held together where no line may end. @param column points that a line has */
export function heldText(runs: readonly Run[], style: ComponentStyle, column: number): readonly Run[] {
    return gluedRuns(runs, { look: lookOf(style), width: column * LONGEST_CHAIN });
}

/** Lines in the middle of a column (points), and the indents in which they break as they shall. */
export function middleLines(
    runs: readonly Run[],
    style: ComponentStyle,
    column: number,
    authorsLines?: readonly number[],
): { lines: CentredLines; indent?: { left: number; right: number } } {
    const lines = centredLines(runs, lookOf(style), column, authorsLines);
    return lines.width === null ? { lines } : { lines, indent: indentOfMiddle(lines.width, column) };
}

/** How a component is printed by the document's standard. */
export function styleOf({ standard }: WordDocument, component: Component): ComponentStyle {
    return standard.components[component];
}

/** Twips that leave a middle part of the given width, in points, free on both sides. */
export function indentOfMiddle(width: number, column: number): { left: number; right: number } {
    const side = twipsOfPoints(Math.max(0, (column - width) / 2));
    return { left: side, right: side };
}
