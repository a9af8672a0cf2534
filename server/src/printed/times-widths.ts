import type { ComponentStyle } from '../standards/standard.js';
import { CODES, WIDTHS } from './generated/glyph-widths.js';
import { isWords, type Run, type Words } from './printed-document.js';

type Face = keyof typeof WIDTHS;

/** What a letter takes that is not in the fonts. */
const USUAL_WIDTH = 500;

const widthsOfFaces = new Map<Face, ReadonlyMap<string, number>>();

/** The widths of all letters of a face, in thousandths of an em. */
function widthsOf(face: Face): ReadonlyMap<string, number> {
    let widths = widthsOfFaces.get(face);
    if (!widths) {
        const inOrder = WIDTHS[face].split(' ').map(Number);
        const letters = CODES.flatMap(([first, last]) =>
            Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
        );
        widths = new Map(letters.map((letter, index) => [letter, inOrder[index] ?? USUAL_WIDTH]));
        widthsOfFaces.set(face, widths);
    }
    return widths;
}

/** How words look that say nothing else themselves; the size in points. */
export interface Look {
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
}

/** What of a component's look makes its words wide or narrow. */
export function lookOf({ size, bold, italic }: ComponentStyle): Look {
    return { size: size.printed, bold: bold === true, italic: italic === true };
}

/** How wide words are when they are set in Times on one line, in points; calls of footnotes are left out. */
export function widthOfRuns(runs: readonly Run[], look: Look): number {
    return runs.reduce((sum, run) => sum + (isWords(run) ? widthOfText(run.text, withRun(look, run)) : 0), 0);
}

/** On how many lines words are set that have so many points; a longer word has a line of its own. */
export function linesOfRuns(runs: readonly Run[], look: Look, width: number): number {
    let lines = 1;
    let line = 0;
    let word = 0;
    for (const run of runs.filter(isWords)) {
        const own = withRun(look, run);
        const space = widthOfText(' ', own);
        for (const [index, piece] of run.text.split(' ').entries()) {
            if (index > 0) {
                line += word + space;
                word = 0;
            }
            word += widthOfText(piece, own);
            if (line > 0 && line + word > width) {
                lines++;
                line = 0;
            }
        }
    }
    return lines;
}

function withRun(look: Look, { bold, italic }: Words): Look {
    return { ...look, bold: look.bold || bold === true, italic: look.italic || italic === true };
}

function widthOfText(text: string, { size, bold, italic }: Look): number {
    const widths = widthsOf(bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular');
    const letters = [...text.normalize('NFC')];
    const thousandths = letters.reduce((total, letter) => total + (widths.get(letter) ?? USUAL_WIDTH), 0);
    return (thousandths * size) / 1000;
}
