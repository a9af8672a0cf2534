import type { Block, Paragraph } from '../paper.js';
import { alternative } from './alternative.js';
import type { Context } from './context.js';
import { isHiddenMark, Runs } from './runs.js';
import { listPlaceOf, mergedList } from './styles.js';
import { readTable } from './tables.js';
import { at, child, type Element, valueAt } from './xml.js';

/** Reads what stands in the body, a cell, a note or a frame: paragraphs and tables, in order. */
export function readBlocks(parent: Element, context: Context): Block[] {
    const reader = new BlockReader(context);
    reader.read(parent);
    return reader.finish();
}

class BlockReader {
    private readonly blocks: Block[] = [];
    /** A paragraph whose end was deleted goes on with the next one. */
    private open: ParagraphReader | undefined;

    constructor(private readonly context: Context) {}

    read(parent: Element): void {
        for (const element of parent.children) {
            switch (element.name) {
                case 'w:p':
                    this.paragraph(element);
                    break;
                case 'w:tbl':
                    this.close();
                    this.blocks.push(readTable(element, this.context));
                    break;
                case 'w:sdt':
                    this.contents(element);
                    break;
                case 'w:ins':
                case 'w:moveTo':
                case 'w:customXml':
                case 'w:smartTag':
                    this.read(element);
                    break;
                case 'mc:AlternateContent':
                    this.read(alternative(element));
                    break;
                case 'w:del':
                case 'w:moveFrom':
                    this.context.findings.deleted++;
                    break;
                case 'w:altChunk':
                    this.context.findings.others++;
            }
        }
    }

    finish(): Block[] {
        this.close();
        return this.blocks;
    }

    private paragraph(element: Element): void {
        const reader: ParagraphReader = this.open ?? new ParagraphReader(element, this.context);
        reader.take(element);
        this.open = reader;
        const mark = at(element, 'w:pPr', 'w:rPr');
        if (!child(mark, 'w:del') && !child(mark, 'w:moveFrom')) {
            this.close();
        }
    }

    private close(): void {
        if (this.open) {
            this.blocks.push(this.open.paragraph());
            this.open = undefined;
        }
    }

    /** A field of a form, or a part that Word makes by itself: a table of contents repeats what stands on the pages. */
    private contents(element: Element): void {
        const content = child(element, 'w:sdtContent');
        if (valueAt(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') === 'Table of Contents') {
            this.context.findings.tableOfContents = true;
        } else if (content) {
            this.read(content);
        }
    }
}

class ParagraphReader {
    private readonly runs: Runs;
    private readonly style: string;
    private readonly properties: Element | undefined;
    private readonly number: number;
    private readonly label: string;

    /** @param element the paragraph, or the first of several that are one by now */
    constructor(
        element: Element,
        private readonly context: Context,
    ) {
        this.properties = child(element, 'w:pPr');
        this.style = context.styles.idOf(this.properties);
        this.number = context.count ? ++context.count.paragraphs : 0;
        this.label = this.labelOf();
        this.runs = new Runs(this.style, this.properties, context);
    }

    take(element: Element): void {
        this.runs.read(element);
    }

    paragraph(): Paragraph {
        const { styles, findings } = this.context;
        const { pieces, asides, boxes } = this.runs.finish();
        const isContents = /^toc \d/iu.test(styles.nameOf(this.style));
        findings.tableOfContents ||= isContents && pieces.length > 0;
        const { bold, italic } = styles.look(this.style, undefined);
        return {
            type: 'paragraph',
            number: this.number,
            style: this.style,
            look: { bold, italic },
            label: this.label,
            pieces: isContents ? [] : pieces,
            isCentred: (valueAt(this.properties, 'w:jc') ?? styles.alignOf(this.style)) === 'center',
            asides,
            boxes,
        };
    }

    private labelOf(): string {
        const place = mergedList(listPlaceOf(this.properties), this.context.styles.listOf(this.style));
        // list number 0 takes a paragraph out of the list of its style
        if (!place?.numId || place.numId === '0' || isHiddenMark(this.properties)) {
            return '';
        }
        return this.context.numbering.next(place, this.style)?.text ?? '';
    }
}
