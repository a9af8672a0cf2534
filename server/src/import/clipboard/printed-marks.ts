import { gather } from '../../bounds/gather.js';
import type { Block, Paper, Paragraph } from '../paper.js';
import { wordsOfPieces } from '../words.js';

/** So many characters tell a paragraph from others; what follows may hold the number of a note, which the text writes as a figure. */
const TELLING = 24;
/** A mark that counts: `II.`, `1.2`, `a)`, `(3)`. Signs are those of a font of symbols in the text. */
const COUNTS = /^\(?[\p{L}\d]{1,6}(?:\.\d{1,3}){0,5}[.)/]{0,2}-?$/u;

/**
 * A paper of HTML with the marks of its lists as they are printed, which the text of the same clipboard has: HTML counts a list
 * that goes on behind a table from 1 again, and knows no bracket behind a letter.
 */
export function withMarksOfText(paper: Paper, text: string): Paper {
    const marks = new MarksInText(text);
    const sections = paper.sections.map((section) => ({ ...section, blocks: section.blocks.map(marked) }));
    return { ...paper, sections };

    function marked(block: Block): Block {
        if (block.type === 'paragraph') {
            return block.label === '' ? block : { ...block, label: marks.next(block) };
        }
        const rows = block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(marked) })),
        }));
        return { ...block, rows };
    }
}

interface MarkedLine {
    readonly mark: string;
    readonly index: number;
}

/** The lines of a text by what stands behind their first word, the last ones first; asked for paragraphs in their order. */
class MarksInText {
    private readonly lines = new Map<string, MarkedLine[]>();
    private from = 0;

    constructor(text: string) {
        const lines = text.normalize('NFC').split(/\r\n|[\r\n]/u);
        for (const [fromEnd, line] of lines.toReversed().entries()) {
            const words = line.replace(/\s+/gu, ' ').trim();
            const space = words.indexOf(' ');
            if (space > 0) {
                const behind = words.slice(space + 1, space + 1 + TELLING);
                gather(this.lines, behind, [{ mark: words.slice(0, space), index: lines.length - 1 - fromEnd }]);
            }
        }
    }

    next({ label, pieces }: Paragraph): string {
        const lines = this.lines.get(wordsOfPieces(pieces).normalize('NFC').slice(0, TELLING)) ?? [];
        let line = lines.pop();
        while (line && line.index < this.from) {
            line = lines.pop();
        }
        if (!line) {
            return label;
        }
        this.from = line.index + 1;
        return COUNTS.test(label) && COUNTS.test(line.mark) ? line.mark : label;
    }
}
