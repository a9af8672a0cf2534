import { withoutMarks } from '../../syntax/inline/emphasis.js';
import { readMark } from '../../syntax/reading/marks.js';
import type { Look, Paragraph, Piece } from '../paper.js';

/** What stands in a plan for a column that a tab leads to: gaps of a line part its columns. */
const GAP = '    ';

/** And for a row of dots, where somebody is to write. */
const LEADER = ' …… ';

/** Writes the calls of notes. */
export type CallNote = (note: number) => string;

interface Stretch extends Look {
    readonly text: string;
}

/**
 * The lines of a paragraph as a plan has them, with its words of another look marked.
 *
 * @param base the look that needs no mark
 */
export function writtenLines(pieces: readonly Piece[], base: Look, call: CallNote): string[] {
    const lines: Piece[][] = [[]];
    for (const piece of pieces) {
        if (piece.type === 'break') {
            lines.push([]);
        } else {
            lines.at(-1)?.push(piece);
        }
    }
    return lines.map((line) => written(line, base, call)).filter((line) => line !== '');
}

function written(pieces: readonly Piece[], base: Look, call: CallNote): string {
    const stretches = joined(
        withPlainSigns(pieces).map((piece): Stretch => {
            switch (piece.type) {
                case 'words':
                    return {
                        text: piece.text,
                        bold: piece.bold && !base.bold,
                        italic: piece.italic && !base.italic,
                    };
                case 'note':
                    return { text: call(piece.note), bold: false, italic: false };
                default:
                    return { text: piece.type === 'tab' && piece.hasLeader ? LEADER : GAP, bold: false, italic: false };
            }
        }),
    );
    const [first, ...others] = stretches;
    if (!first) {
        return '';
    }
    const plain = stretches.map(({ text }) => text).join('');
    const line = markedBehindMark(first) + others.map(marked).join('');
    // signs that would pair otherwise than they are meant are left out
    return spaced(withoutMarks(line) === withoutMarks(plain) ? line : plain);
}

/** The mark that begins a line stands before the sign of its look, or the line would begin with that. */
function markedBehindMark(first: Stretch): string {
    const { text } = first;
    const start = text.length - text.trimStart().length;
    const end = readMark(text, start, text.length)?.textStart ?? 0;
    return text.slice(0, end) + marked({ ...first, text: text.slice(end) });
}

const OPENS = /[([{“‘«]\s*$/u;

/** A colon or a bracket that alone looks otherwise than the words beside it looks like the word that it stands close to. */
function withPlainSigns(pieces: readonly Piece[]): Piece[] {
    const isWord = (piece: Piece | undefined) => piece?.type === 'words' && /[\p{L}\p{N}]/u.test(piece.text);
    return pieces.map((piece, index) => {
        if (piece.type !== 'words' || !(piece.bold || piece.italic) || isWord(piece) || piece.text.trim() === '') {
            return piece;
        }
        const beside = pieces[OPENS.test(piece.text) ? index + 1 : index - 1];
        return beside?.type === 'words' && isWord(beside)
            ? { ...piece, bold: beside.bold, italic: beside.italic }
            : piece;
    });
}

/** Neighbours of one look are one; white space looks like what stands before it. */
function joined(stretches: readonly Stretch[]): Stretch[] {
    const all: Stretch[] = [];
    for (const stretch of stretches) {
        const last = all.at(-1);
        const isSame =
            last && ((last.bold === stretch.bold && last.italic === stretch.italic) || stretch.text.trim() === '');
        if (isSame) {
            all[all.length - 1] = { ...last, text: last.text + stretch.text };
        } else if (stretch.text !== '') {
            all.push(stretch);
        }
    }
    return all;
}

/** Marks stand close to the words. */
function marked({ text, bold, italic }: Stretch): string {
    const sign = `${bold ? '**' : ''}${italic ? '*' : ''}`;
    const words = text.trim();
    const before = text.slice(0, text.length - text.trimStart().length);
    const after = text.slice(text.trimEnd().length);
    return sign === '' || words === '' ? text : before + sign + words + sign + after;
}

/** A space or a hyphen at which no line ends is one like others; several spaces leave room to write. Spaces at the ends mean nothing. */
function spaced(text: string): string {
    return text
        .replaceAll('\u2011', '-')
        .replace(/[\u00A0\u2000-\u200A\u202F\u3000]/gu, ' ')
        .trim();
}

/** The look that all words of a paragraph have. */
export function commonLook(pieces: readonly Piece[]): Look {
    const words = pieces.filter((piece) => piece.type === 'words').filter(({ text }) => text.trim() !== '');
    return {
        bold: words.length > 0 && words.every(({ bold }) => bold),
        italic: words.length > 0 && words.every(({ italic }) => italic),
    };
}

/** The paragraph without what its first words look like: what heads an item is printed as the standard says. */
export function withPlainHead({ pieces }: Pick<Paragraph, 'pieces'>): Piece[] {
    let isHead = true;
    return pieces.map((piece) => {
        if (piece.type !== 'words' || !isHead) {
            return piece;
        }
        isHead = piece.bold || piece.text.trim() === '';
        return isHead ? { ...piece, bold: false } : piece;
    });
}

/** Lines with the mark of a list before the first. */
export function labelled(label: string, lines: readonly string[]): string[] {
    const [first = '', ...others] = lines;
    return label === '' ? [...lines] : [`${label} ${first}`.trim(), ...others];
}
