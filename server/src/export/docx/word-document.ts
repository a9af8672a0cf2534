import type { PrintedDocument, Run, TextBlock } from '../../printed/printed-document.js';
import { lookOf, widthOfRuns } from '../../printed/times-widths.js';
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

/** How wide the words of a component are on one line, in points. */
export function widthOf(runs: readonly Run[], style: ComponentStyle): number {
    return widthOfRuns(runs, lookOf(style));
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
