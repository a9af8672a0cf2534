import type { ComponentStyle } from '../standards/standard.js';
import { isWords, type Run, type Words } from './printed-document.js';

/** The letters whose widths are known; accents take no room of their own. */
const LETTERS =
    ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~ĐđƠơƯư“”‘’–—…';

/** Widths of these letters in Times New Roman and its metric twins, in thousandths of an em: public figures of the font. */
const WIDTHS = {
    regular:
        '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541 722 500 722 529 776 542 444 444 333 333 500 1000 1000',
    bold: '250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520 722 556 778 554 796 600 500 500 333 333 500 1000 1000',
    italic: '250 333 420 500 500 833 778 214 333 333 500 675 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 675 675 675 500 920 611 611 667 722 611 611 722 722 333 444 667 556 833 667 722 611 722 611 500 556 722 611 833 611 556 556 389 278 389 422 500 333 500 500 444 500 444 278 500 500 278 278 444 278 722 500 500 500 500 389 389 278 500 444 667 444 444 389 400 275 400 541 722 500 722 534 754 545 556 556 333 333 500 889 889',
    boldItalic:
        '250 389 555 500 500 833 778 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 832 667 667 667 722 667 667 722 778 389 500 667 611 889 722 722 611 722 667 556 611 722 667 889 667 611 611 333 278 333 570 500 333 500 500 444 500 444 333 500 556 278 278 500 278 778 556 500 500 500 389 389 278 556 444 667 500 444 389 348 220 348 570 722 500 722 537 775 599 500 500 333 333 500 1000 1000',
} as const;

type Face = keyof typeof WIDTHS;

/** What a letter of no known width takes. */
const USUAL_WIDTH = 500;

const HORN = '\u031B';

const widthsOfFace: Readonly<Record<Face, ReadonlyMap<string, number>>> = {
    regular: widthsByLetter('regular'),
    bold: widthsByLetter('bold'),
    italic: widthsByLetter('italic'),
    boldItalic: widthsByLetter('boldItalic'),
};

function widthsByLetter(face: Face): ReadonlyMap<string, number> {
    const widths = WIDTHS[face].split(' ').map(Number);
    return new Map([...LETTERS].map((letter, index) => [letter, widths[index] ?? USUAL_WIDTH]));
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
    const widths = widthsOfFace[bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular'];
    const thousandths = [...text.normalize('NFC')].reduce((total, letter) => total + widthOf(letter, widths), 0);
    return (thousandths * size) / 1000;
}

function widthOf(letter: string, widths: ReadonlyMap<string, number>): number {
    const known = widths.get(letter);
    if (known !== undefined) {
        return known;
    }
    const [base = '', accent] = letter.normalize('NFKD');
    return widths.get(accent === HORN ? (base + accent).normalize('NFC') : base) ?? USUAL_WIDTH;
}
