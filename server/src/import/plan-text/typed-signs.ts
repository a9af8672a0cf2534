import { signsThatClose } from '../../syntax/inline/emphasis.js';
import type { Block, Paper, Paragraph, Piece, Section } from '../paper.js';

/** A paper in which nothing that was typed means more in a plan than its letters. */
export interface HarmlessPaper {
    readonly paper: Paper;
    /** How many paragraphs have spaces among their signs for that. */
    readonly changed: number;
}

/** What calls a note in a plan, and begins one where it stands at the beginning of a line. */
const NOTE = /\[\^([\p{L}\d]{1,6})\]/gu;
/** Stands for what is no word of a paragraph. */
const OTHER = 'x';

/**
 * Sets spaces among signs that a plan would take for its own: stars and strokes around words, `[^1]`. Notes that are typed as a plan has them, with
 * a call and what is said there, are left as they are.
 */
export function withTypedSigns(paper: Paper): HarmlessPaper {
    const isNote = typedNotes(paper.sections.flatMap(({ blocks }) => textsOf(blocks)));
    let changed = 0;
    const harmless = (paragraph: Paragraph): Paragraph => {
        const spaces = spacesIn(textOf(paragraph.pieces), isNote);
        changed += Number(spaces.length > 0);
        const pieces = spaces.length === 0 ? paragraph.pieces : withSpaces(paragraph.pieces, spaces);
        return { ...paragraph, pieces, boxes: paragraph.boxes.map(block) };
    };
    const block = (each: Block): Block =>
        each.type === 'paragraph'
            ? harmless(each)
            : {
                  ...each,
                  rows: each.rows.map((row) => ({
                      ...row,
                      cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(block) })),
                  })),
              };
    const sections = paper.sections.map((section): Section => ({ ...section, blocks: section.blocks.map(block) }));
    const notes = paper.notes.map((blocks) => blocks.map(block));
    return { paper: { ...paper, sections, notes }, changed };
}

/** The names of notes that both are called and say something. */
function typedNotes(texts: readonly string[]): (name: string) => boolean {
    const called = new Set<string>();
    const said = new Set<string>();
    for (const text of texts) {
        for (const { 0: sign, 1: name = '', index } of text.matchAll(NOTE)) {
            const begins = index === 0 || text[index - 1] === '\n';
            (begins && text[index + sign.length] === ':' ? said : called).add(name);
        }
    }
    return (name) => called.has(name) && said.has(name);
}

/** The offsets at which a text needs a space, in order. */
function spacesIn(text: string, isNote: (name: string) => boolean): number[] {
    const spaces: number[] = [];
    for (const sign of signsThatClose(text)) spaces.push(sign);
    for (const { 1: name = '', index } of text.matchAll(NOTE)) {
        if (!isNote(name)) spaces.push(index + 1);
    }
    return spaces.sort((a, b) => a - b);
}

function withSpaces(pieces: readonly Piece[], spaces: readonly number[]): Piece[] {
    let from = 0;
    let next = 0;
    return pieces.map((piece) => {
        const text = textOfPiece(piece);
        const begin = from;
        from += text.length;
        let written = '';
        let at = 0;
        for (; (spaces[next] ?? Number.POSITIVE_INFINITY) < from; next++) {
            const space = (spaces[next] as number) - begin;
            written += `${text.slice(at, space)} `;
            at = space;
        }
        return piece.type === 'words' ? { ...piece, text: written + text.slice(at) } : piece;
    });
}

function textsOf(blocks: readonly Block[]): string[] {
    return blocks.flatMap((block) =>
        block.type === 'paragraph'
            ? [textOf(block.pieces), ...textsOf(block.boxes)]
            : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => textsOf(cell.blocks))),
    );
}

function textOf(pieces: readonly Piece[]): string {
    return pieces.map(textOfPiece).join('');
}

function textOfPiece(piece: Piece): string {
    return piece.type === 'words' ? piece.text : piece.type === 'note' ? OTHER : piece.type === 'tab' ? ' ' : '\n';
}
