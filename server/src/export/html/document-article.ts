import { type BlockVisitor, visitBlock } from '../../printed/block-visitor.js';
import type { PaperWithCopies } from '../../printed/page-groups.js';
import type { AddresseesBlock, PrintedDocument, TextBlock } from '../../printed/printed-document.js';
import { textWidthOf } from '../../standards/page.js';
import type { Standard } from '../../standards/standard.js';
import { endingMarkup } from './ending-markup.js';
import { headingMarkup, titleLine } from './heading-markup.js';
import { HtmlNotes } from './html-notes.js';
import { type Content, element, type Markup } from './markup.js';
import { type Piece, type Stretch, stretchesOf } from './pieces.js';
import { splitRunIn, withoutBold } from './run-in.js';
import { tableMarkup } from './table.js';
import type { TableStyles } from './table-styles.js';

/** The deepest heading that HTML has. */
const DEEPEST_HEADING = 6;

/** One paper of a file, with its copies, as an article with its own headings, lists, tables and notes. */
export function documentArticle({ paper, index, copies }: PaperWithCopies, tables: TableStyles): Markup {
    const sections = copies.map((copy, each) => new ArticleWriter(copy, index + 2 + each, tables).copy());
    return new ArticleWriter(paper, index + 1, tables).article(sections);
}

class ArticleWriter {
    private readonly standard: Standard;
    private readonly notes: HtmlNotes;
    /** The id that the first title takes, and no other. */
    private titleId: string;
    private readonly hasKind: boolean;
    /** Whether the paper has a first heading; an annex that is a file by itself has the first one. */
    private readonly hasTitle: boolean;
    /** The width of the text on the pages that are written, in points. */
    private paper: number;

    constructor(
        private readonly document: PrintedDocument,
        /** Which document of the file it is, from 1. */
        private readonly number: number,
        private readonly tables: TableStyles,
    ) {
        this.standard = document.table;
        this.paper = textWidthOf(this.standard, false);
        this.notes = new HtmlNotes(document, number);
        this.titleId = `van-ban-${number}`;
        this.hasKind = document.blocks.some((block) => block.type === 'text' && block.style === 'kind');
        this.hasTitle =
            this.hasKind || document.blocks.some((block) => block.type === 'heading' && block.letterSubject !== null);
    }

    article(copies: readonly Markup[]): Markup {
        const id = this.titleId;
        const content = this.content();
        const isTitled = this.titleId === '';
        return element(
            'article',
            {
                class: this.document.standard,
                'aria-labelledby': isTitled ? id : '',
                'aria-label': isTitled ? '' : this.document.title,
            },
            content,
            this.notes.list() ?? [],
            [...copies],
        );
    }

    /** What certifies a copy is part of the paper that was copied. */
    copy(): Markup {
        return element(
            'section',
            { class: `copy ${this.document.standard}`, 'aria-label': this.document.title },
            this.content(),
            this.notes.list() ?? [],
        );
    }

    private content(): Content[] {
        const [paper, ...others] = stretchesOf(this.document.blocks);
        let annexes = 0;
        return [
            this.pieces(paper?.pieces ?? [], 0),
            others.map((stretch) =>
                stretch.pageBreak?.turns
                    ? this.turned(stretch, annexes > 0)
                    : this.annex(stretch, `phu-luc-${this.number}-${++annexes}`),
            ),
        ];
    }

    /** What goes on, of the paper or of an annex, on pages that lie otherwise. */
    private turned({ pageBreak, pieces }: Stretch, isInAnnex: boolean): Content {
        const isLandscape = pageBreak?.landscape === true;
        this.paper = textWidthOf(this.standard, isLandscape);
        const content = this.pieces(pieces, isInAnnex && this.hasTitle ? 1 : 0);
        return isLandscape ? element('div', { class: 'landscape' }, content) : content;
    }

    /** An annex is a section whose own provisions lie one level deeper than those of the paper. */
    private annex({ pageBreak, pieces }: Stretch, id: string): Markup {
        this.paper = textWidthOf(this.standard, pageBreak?.landscape === true);
        const isNamed = pieces[0]?.type === 'annexTitle';
        return element(
            'section',
            { class: pageBreak?.landscape ? 'annex landscape' : 'annex', 'aria-labelledby': isNamed ? id : '' },
            this.pieces(pieces, this.hasTitle ? 1 : 0, id),
        );
    }

    private pieces(pieces: readonly Piece[], deeper: number, annexId = ''): Content[] {
        return pieces.map((piece) => this.piece(piece, deeper, annexId));
    }

    private piece(piece: Piece, deeper: number, annexId: string): Content {
        switch (piece.type) {
            case 'title':
                return this.titleLines('h1', piece.lines, this.takeTitleId());
            case 'annexTitle':
                return this.titleLines(this.hasTitle ? 'h2' : 'h1', piece.lines, annexId);
            case 'provision':
                return this.provision(piece.lines, piece.level + deeper);
            case 'list':
                return this.list(piece.items);
            default:
                return visitBlock(piece, this.writers);
        }
    }

    private readonly writers: BlockVisitor<Content> = {
        heading: (block) =>
            headingMarkup(block, this.standard, this.notes, block.letterSubject ? this.takeTitleId() : ''),
        text: (block) => this.paragraph(block),
        addressees: (block) => this.addressees(block),
        table: (block) => tableMarkup(block, this.standard, this.paper, this.notes, this.tables),
        ending: (block) => endingMarkup(block, this.standard, this.notes),
    };

    private takeTitleId(): string {
        const id = this.titleId;
        this.titleId = '';
        return id;
    }

    /** Lines of different looks that are one heading: kind and subject, the mark and title of an annex or of a part. */
    private titleLines(name: string, lines: readonly TextBlock[], id: string): Markup {
        const content = lines.map(({ style, runs, closesTitle }, index) => {
            const inline = this.notes.heading(withoutBold(runs));
            const line = titleLine(style, this.standard, closesTitle === true, inline);
            // what reads aloud or takes the words alone needs a space between the lines
            return [index > 0 ? ' ' : '', element('span', line.attributes, line.content)];
        });
        return element(name, { id, class: 'title' }, content);
    }

    /** A heading of the outline, with the text that goes on behind it on the same line. */
    private provision(lines: readonly TextBlock[], level: number): Markup {
        // where no kind stands above the provisions, their own levels begin with 1
        const name = `h${Math.min(level + (this.hasKind ? 0 : 1), DEEPEST_HEADING)}`;
        const [block, ...others] = lines;
        if (!block || others.length > 0) {
            return this.titleLines(name, lines, block ? this.notes.partId(block) : '');
        }
        const { heading, text } = splitRunIn(block);
        const words = element(
            name,
            { id: this.notes.partId(block), class: block.style },
            this.notes.inline(withoutBold(heading)),
        );
        return text.length === 0
            ? words
            : element(
                  'div',
                  { class: 'runIn' },
                  words,
                  element('p', { class: `${block.style} running` }, this.notes.inline(text)),
              );
    }

    private paragraph(block: TextBlock): Markup {
        const { style, runs, mark, closesTitle, withNext } = block;
        const line = titleLine(style, this.standard, closesTitle === true, this.notes.inline(runs));
        const classes = [
            line.attributes.class,
            // bold in the table is the number of an article; its text is not
            mark === undefined ? '' : 'running',
            withNext ? 'withNext' : '',
        ];
        return element('p', { id: this.notes.partId(block), class: classes.filter(Boolean).join(' ') }, line.content);
    }

    /** Items within each other as lists within each other; each shows the mark that the author wrote. */
    private list(items: readonly TextBlock[]): Markup {
        const outermost = items[0]?.depth ?? 0;
        const groups: { item: TextBlock; below: TextBlock[] }[] = [];
        for (const item of items) {
            if (groups.length > 0 && (item.depth ?? 0) > outermost) {
                groups.at(-1)?.below.push(item);
            } else {
                groups.push({ item, below: [] });
            }
        }
        return element(
            'ul',
            { role: 'list', class: 'items' },
            groups.map(({ item, below }) =>
                element(
                    'li',
                    { id: this.notes.partId(item) },
                    element('p', { class: item.withNext ? 'body withNext' : 'body' }, this.notes.inline(item.runs)),
                    below.length > 0 ? this.list(below) : [],
                ),
            ),
        );
    }

    private addressees({ label, lines }: AddresseesBlock): Markup {
        const own = lines.map(({ style, runs }) =>
            element(lines.length > 1 ? 'li' : 'p', { class: style }, this.notes.inline(runs)),
        );
        return element(
            'div',
            { class: 'addressees' },
            label.length > 0 ? element('p', { class: 'addresseeLabel' }, this.notes.inline(label)) : [],
            lines.length > 1 ? element('ul', { role: 'list' }, own) : own,
        );
    }
}
