import type { PrintedBlock, PrintedDocument, Run, TextBlock } from '../../printed/printed-document.js';
import type { Component, ComponentStyle, Standard } from '../../standards/standard.js';
import type { NoteCalls } from './notes.js';
import type { Lists } from './numbering.js';
import type { StandardStyles, StyleHabits } from './styles.js';
import { type Look, widthOfRuns } from './times-widths.js';
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

/** Pages of one orientation, one behind the other. */
export interface PageGroup {
    readonly landscape: boolean;
    readonly blocks: readonly Exclude<PrintedBlock, { type: 'pageBreak' }>[];
}

/** The groups of pages of a document, each on a new page. */
export function pageGroups(document: PrintedDocument): PageGroup[] {
    const groups: { landscape: boolean; blocks: Exclude<PrintedBlock, { type: 'pageBreak' }>[] }[] = [
        { landscape: false, blocks: [] },
    ];
    for (const block of document.blocks) {
        if (block.type === 'pageBreak') {
            groups.push({ landscape: block.landscape, blocks: [] });
        } else {
            groups.at(-1)?.blocks.push(block);
        }
    }
    // an annex may be all that a document holds
    return groups.filter(({ blocks }, index) => blocks.length > 0 || (index === 0 && groups.length === 1));
}

/** Points between the margins of a page. */
export function textWidthOf({ page }: Standard, landscape: boolean): number {
    const millimetres = (landscape ? page.height : page.width) - page.left.printed - page.right.printed;
    return (millimetres * 72) / 25.4;
}

/** How wide the words of a component are on one line, in points. */
export function widthOf(runs: readonly Run[], style: ComponentStyle): number {
    return widthOfRuns(runs, lookOf(style));
}

/** What of a component's look makes its words wide or narrow. */
export function lookOf({ size, bold, italic }: ComponentStyle): Look {
    return { size: size.printed, bold: bold === true, italic: italic === true };
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
