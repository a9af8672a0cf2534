import { type BlockVisitor, visitBlock } from '../../printed/block-visitor.js';
import type {
    AddresseesBlock,
    PrintedBlock,
    PrintedDocument,
    PrintedFile,
    TextBlock,
} from '../../printed/printed-document.js';
import type { Component, Standard } from '../../standards/standard.js';
import { endingLines } from './ending-text.js';
import { headingLines } from './heading-text.js';
import { markBelow } from './lines.js';
import { plain } from './plain.js';
import { tableLines } from './table.js';
import { aligned, columnsOf } from './width.js';
import { wrap, wrapEvenly } from './wrap.js';

/** Columns of a line of running text on a page that stands upright. */
const COLUMNS = 78;

/** What parts footnotes from the text. */
const NOTES_RULE = '_'.repeat(20);

const NEW_PAGE = ['', ''];

/** Between a paper and what certifies a copy of it. */
const COPY_RULE = ['', '_'.repeat(COLUMNS), ''];

/** A file as plain text, laid out as it is printed, for letters of one width. Lines end in `\n`, without spaces before it. */
export function textFile(file: PrintedFile): string {
    const documents = file.documents.map((document) => new DocumentText(document).lines());
    return documents
        .flatMap((lines, index) =>
            index === 0 ? lines : [...(file.documents[index]?.isCopy ? COPY_RULE : NEW_PAGE), ...lines],
        )
        .map((line) => `${line.replaceAll('\u00A0', ' ').trimEnd()}\n`)
        .join('');
}

class DocumentText {
    private readonly standard: Standard;
    /** Columns of a line of the page that is written. */
    private room = COLUMNS;

    constructor(private readonly document: PrintedDocument) {
        this.standard = document.table;
    }

    lines(): string[] {
        const lines: string[] = [];
        let before: PrintedBlock | undefined;
        for (const block of this.document.blocks) {
            if (block.type === 'pageBreak') {
                this.room = block.landscape ? this.landscapeColumns() : COLUMNS;
                if (lines.length > 0) for (const line of NEW_PAGE) lines.push(line);
            } else {
                if (before && this.isApart(before, block)) lines.push('');
                for (const line of visitBlock(block, this.writers)) lines.push(line);
            }
            before = block.type === 'pageBreak' ? undefined : block;
        }
        this.room = COLUMNS;
        return [...lines, ...this.notes()];
    }

    private readonly writers: BlockVisitor<string[]> = {
        heading: (block) => headingLines(block, this.standard, this.room),
        text: (block) => this.paragraph(block),
        addressees: (block) => this.addressees(block),
        table: (block) => tableLines(block, this.room),
        ending: (block) => endingLines(block, this.standard.layout, this.room),
    };

    private paragraph({ style, runs, closesTitle }: TextBlock): string[] {
        if (this.isCentred(style)) {
            const lines = wrapEvenly(plain(runs), this.room);
            const mark = closesTitle ? markBelow(style, this.standard, lines) : [];
            return [...lines, ...mark].map((line) => aligned(line, this.room, 'center'));
        }
        return wrap(plain(runs), this.room, { first: this.columns(this.standard.text.firstLineIndent.printed) });
    }

    /** One addressee stands in the middle beside the label, several below it. */
    private addressees({ label, lines }: AddresseesBlock): string[] {
        const [only, ...others] = lines;
        if (only && others.length === 0) {
            return wrap(`${plain(label)} ${plain(only.runs)}`, this.room).map((line) =>
                aligned(line, this.room, 'center'),
            );
        }
        const { label: labelAt, lines: linesAt } = this.standard.layout.addressees.is;
        const begin = this.columns(labelAt);
        const inner = this.columns(linesAt);
        return [
            ...wrap(plain(label), this.room, { first: begin, others: begin }),
            ...lines.flatMap(({ runs }) => wrap(plain(runs), this.room, { first: inner, others: inner + 2 })),
        ];
    }

    private notes(): string[] {
        const { notes } = this.document;
        if (notes.length === 0) {
            return [];
        }
        const lines = notes.flatMap((runs, index) => {
            const mark = `[${index + 1}] `;
            return wrap(mark + plain(runs), this.room, { others: columnsOf(mark) });
        });
        return ['', NOTES_RULE, ...lines];
    }

    /** Whether an empty line stands between two blocks: before what heads a part, around titles, tables, addressees. */
    private isApart(before: PrintedBlock, block: PrintedBlock): boolean {
        if (before.type !== 'text' || block.type !== 'text' || before.closesTitle) {
            return true;
        }
        const [above, below] = [before, block].map(({ style }) => this.isCentred(style));
        if (above && below) {
            // kind and subject, mark and title are one; `ỦY BAN NHÂN DÂN TỈNH …` above the bases is not
            return [before.style, block.style].includes('centredLine');
        }
        // behind the last item of a list the paper itself goes on
        const leavesList = before.mark !== undefined && block.mark === undefined;
        return above !== below || block.level !== undefined || leavesList;
    }

    private isCentred(style: Component): boolean {
        return this.standard.components[style].align === 'center';
    }

    /** Millimetres on paper as columns of a line. */
    private columns(millimetres: number): number {
        return Math.round((millimetres * COLUMNS) / this.textWidth(this.standard.page.width));
    }

    private landscapeColumns(): number {
        return this.columns(this.textWidth(this.standard.page.height));
    }

    private textWidth(paper: number): number {
        const { left, right } = this.standard.page;
        return paper - left.printed - right.printed;
    }
}
