import type { Block, Paragraph } from '../paper.js';
import { alternative } from './alternative.js';
import { isContentsPart, isContentsStyle, isFirstLetter, leadsToPage } from './contents.js';
import type { Context } from './context.js';
import { isHiddenMark, isProperties, Runs } from './runs.js';
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
    /** Paragraphs whose ends were deleted go on with the next one, which says how all look; a large first letter does, too. */
    private open: Element[] = [];

    constructor(private readonly context: Context) {}

    read(parent: Element): void {
        for (const element of parent.children) {
            switch (element.name) {
                case 'w:p':
                    this.paragraph(element);
                    break;
                case 'w:tbl':
                    this.close();
                    for (const block of readTable(element, this.context)) this.blocks.push(block);
                    break;
                case 'w:sdt':
                    this.contents(element);
                    break;
                case 'w:r':
                case 'w:hyperlink':
                case 'w:fldSimple':
                case 'm:oMath':
                case 'm:oMathPara':
                case 'w:subDoc':
                    this.paragraph({ name: 'w:p', attributes: {}, children: [element], text: '' });
                    break;
                case 'w:altChunk':
                    this.chunk(element);
                    break;
                case 'mc:AlternateContent':
                    this.read(alternative(element));
                    break;
                case 'w:del':
                case 'w:moveFrom':
                    this.context.findings.deleted++;
                    break;
                default:
                    // insertions, marks, and whatever else is set around paragraphs
                    if (!isProperties(element)) {
                        this.read(element);
                    }
            }
        }
    }

    finish(): Block[] {
        this.close();
        return this.blocks;
    }

    private paragraph(element: Element): void {
        this.open.push(element);
        const mark = at(element, 'w:pPr', 'w:rPr');
        if (!child(mark, 'w:del') && !child(mark, 'w:moveFrom') && !isFirstLetter(element)) {
            this.close();
        }
    }

    /** Another file in its place; one that is not read is told where it stood. */
    private chunk(element: Element): void {
        const { chunks, count, findings } = this.context;
        const blocks = chunks.get(element.attributes['r:id'] ?? '')?.(count?.paragraphs ?? 0);
        if (!blocks) {
            this.paragraph({ name: 'w:p', attributes: {}, children: [element], text: '' });
            return;
        }
        this.close();
        findings.chunks++;
        for (const block of blocks) this.blocks.push(block);
    }

    private close(): void {
        const last = this.open.at(-1);
        if (last) {
            const reader = new ParagraphReader(last, this.open.length, this.context);
            for (const element of this.open) reader.take(element);
            this.blocks.push(reader.paragraph());
            this.open = [];
        }
    }

    /** A field of a form, or a part that Word makes by itself: a table of contents repeats what stands on the pages. */
    private contents(element: Element): void {
        const content = child(element, 'w:sdtContent');
        if (content && isContentsPart(element)) {
            const around = this.context.contents;
            this.context.contents = { hasLine: false };
            this.read(content);
            this.close();
            this.context.contents = around;
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
    private readonly isContents: boolean;

    /**
     * @param element the paragraph, or the last of several that are one by now
     * @param count of these, from 1
     */
    constructor(
        element: Element,
        count: number,
        private readonly context: Context,
    ) {
        this.properties = child(element, 'w:pPr');
        this.style = context.styles.idOf(this.properties);
        this.number = context.count ? context.count.paragraphs + 1 : 0;
        if (context.count) {
            context.count.paragraphs += count;
        }
        this.label = this.labelOf();
        const hasStyle = isContentsStyle(context.styles.nameOf(this.style));
        const isLine = () => hasStyle || leadsToPage(element);
        const { contents } = context;
        if (contents) {
            contents.hasLine ||= isLine();
            // what stands above its first line heads it, what stands below is text that Word has taken in
            this.isContents = isLine() || !contents.hasLine;
        } else {
            this.isContents = hasStyle && leadsToPage(element);
        }
        this.runs = new Runs(this.style, this.properties, context, isLine);
    }

    take(element: Element): void {
        this.runs.read(element);
    }

    paragraph(): Paragraph {
        const { styles, findings } = this.context;
        const { pieces, asides, boxes } = this.runs.finish();
        findings.tableOfContents ||= this.isContents && pieces.length > 0;
        const { bold, italic } = styles.look(this.style, undefined);
        return {
            type: 'paragraph',
            number: this.number,
            style: this.style,
            look: { bold, italic },
            label: this.label,
            pieces: this.isContents ? [] : pieces,
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
