import type { PageSize, PageWords } from '../messages.js';
import type { Stretch } from './blocks.js';
import { type PageBox, PIXELS_PER_POINT } from './layout.js';

/** One page on the screen: its picture, over it the mark of the cursor's block and the text for those who select, search
 * or listen. */
export class Paper {
    readonly element = document.createElement('section');
    private readonly marks = document.createElement('div');
    private readonly text = document.createElement('div');
    private picture: HTMLCanvasElement | undefined;
    private words = '';
    /** The marks as they are, to leave them alone while nothing moves. */
    private marked = '[]';

    constructor() {
        this.element.className = 'paper';
        this.marks.className = 'marks';
        this.marks.ariaHidden = 'true';
        this.text.className = 'text';
        this.element.append(this.marks, this.text);
    }

    get isPainted(): boolean {
        return this.picture !== undefined;
    }

    /** What the page says, as far as it was read. */
    get spoken(): string {
        return this.words;
    }

    /** Pixels of the picture, for one CSS pixel of the page; undefined without a picture. */
    get pixelsAcross(): number | undefined {
        return this.picture?.width;
    }

    set label(label: string) {
        this.element.ariaLabel = label;
    }

    place(box: PageBox, size: PageSize, zoom: number): void {
        const { style } = this.element;
        style.left = `${box.left}px`;
        style.top = `${box.top}px`;
        style.width = `${box.width}px`;
        style.height = `${box.height}px`;
        // what lies on the page is placed in points; this brings it to the screen
        style.setProperty('--scale', String(box.width / size.width || PIXELS_PER_POINT * zoom));
    }

    /** Shows a picture in place of the last one, in one step. */
    paint(bitmap: ImageBitmap): void {
        const canvas = this.picture ?? document.createElement('canvas');
        canvas.width = bitmap.width;
        canvas.height = bitmap.height;
        canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
        if (!this.picture) {
            canvas.ariaHidden = 'true';
            this.element.prepend(canvas);
            this.picture = canvas;
        }
    }

    /** Gives the picture's memory back. */
    clear(): void {
        if (this.picture) {
            this.picture.remove();
            this.picture.width = 0;
            this.picture.height = 0;
            this.picture = undefined;
        }
    }

    mark(stretches: readonly Stretch[]): void {
        const looks = JSON.stringify(stretches);
        if (looks === this.marked) {
            return;
        }
        this.marked = looks;
        this.marks.replaceChildren(
            ...stretches.map(({ top, bottom, left }) => {
                const mark = document.createElement('div');
                mark.style.top = inPoints(top);
                mark.style.height = inPoints(bottom - top);
                mark.style.left = inPoints(Math.max(0, left - 8));
                return mark;
            }),
        );
    }

    get isMarked(): boolean {
        return this.marks.childElementCount > 0;
    }

    /** Lays the words over the picture, each piece as wide as it is printed. */
    write(words: readonly PageWords[]): void {
        const lines = linesOf(words);
        this.text.replaceChildren(...lines.map(lineElement));
        this.words = lines.map((line) => line.map(({ text }) => text).join('')).join('\n');
    }
}

/** Points by which the lower edges of what stands in one line may differ. */
const ONE_LINE = 3;

/** Pieces that stand behind each other in one line belong together when they are copied or read out. */
function linesOf(words: readonly PageWords[]): PageWords[][] {
    const lines: PageWords[][] = [];
    for (const piece of words) {
        const line = lines.at(-1);
        const last = line?.at(-1);
        const isBehind =
            last &&
            piece.x >= last.x + last.width - 1 &&
            piece.x < last.x + last.width + last.height &&
            Math.abs(piece.y - last.y) < last.height - ONE_LINE;
        if (line && isBehind) {
            line.push(piece);
        } else {
            lines.push([piece]);
        }
    }
    return lines;
}

const ruler = document.createElement('canvas').getContext('2d');
const FONT = "'Times New Roman', Tinos, 'Liberation Serif', serif";

function lineElement(line: readonly PageWords[]): HTMLElement {
    const element = document.createElement('div');
    const [first] = line;
    if (!first) {
        return element;
    }
    element.style.left = inPoints(first.x);
    element.style.top = inPoints(first.y);
    let end = first.x;
    for (const piece of line) {
        const natural = naturalWidth(piece);
        const part = document.createElement('span');
        part.textContent = piece.text;
        part.style.fontSize = inPoints(piece.height);
        part.style.marginLeft = inPoints(piece.x - end);
        if (natural > 0 && piece.width > 0) {
            part.style.transform = `scaleX(${(piece.width / natural).toFixed(4)})`;
        }
        element.append(part);
        end = piece.x + natural;
    }
    return element;
}

/** How wide a piece is in the font of the text layer, in points; 0 where that cannot be known. */
function naturalWidth({ text, height }: PageWords): number {
    if (!ruler) {
        return 0;
    }
    ruler.font = `${height}px ${FONT}`;
    return ruler.measureText(text).width;
}

function inPoints(length: number): string {
    return `calc(var(--scale) * ${length.toFixed(2)}px)`;
}
