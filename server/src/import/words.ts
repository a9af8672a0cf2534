import type { Aside, Block, Piece } from './paper.js';

/** The words of blocks on one line, with the marks of lists, without calls of notes. */
export function wordsOfBlocks(blocks: readonly Block[]): string {
    return blocks
        .flatMap((block): string[] =>
            block.type === 'paragraph'
                ? [`${block.label} ${wordsOfPieces(block.pieces)}`.trim(), wordsOfBlocks(block.boxes)]
                : block.rows.flatMap(({ cells }) => cells.map((cell) => wordsOfBlocks(cell.blocks))),
        )
        .filter((words) => words !== '')
        .join(' ');
}

/** The words of pieces on one line. */
export function wordsOfPieces(pieces: readonly Piece[]): string {
    return pieces
        .map((piece) => (piece.type === 'words' ? piece.text : piece.type === 'note' ? '' : ' '))
        .join('')
        .replace(/\s+/gu, ' ')
        .trim();
}

/** What belongs to blocks but is not printed among their words. */
export function asidesOf(blocks: readonly Block[]): Aside[] {
    return blocks.flatMap((block) =>
        block.type === 'paragraph'
            ? [...block.asides, ...asidesOf(block.boxes)]
            : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => asidesOf(cell.blocks))),
    );
}
