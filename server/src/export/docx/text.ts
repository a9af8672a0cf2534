import {
    AlignmentType,
    FrameAnchorType,
    FrameWrap,
    HorizontalPositionAlign,
    type IFrameOptions,
    Paragraph,
    VerticalPositionAlign,
} from 'docx';
import {
    type AddresseesBlock,
    isWords,
    type PrintedBlock,
    type Run,
    type TextBlock,
} from '../../printed/printed-document.js';
import { wordsOf } from '../../printed/runs.js';
import { textWidthOf } from '../../standards/page.js';
import type { ComponentStyle } from '../../standards/standard.js';
import { listMarkOf } from './marks.js';
import { LETTERS_OF_TIMES, outlineLevel, type StandardStyles } from './styles.js';
import { markBelow } from './title-mark.js';
import { twipsOfMillimetres, twipsOfPoints } from './units.js';
import { heldText, middleLines, styleOf, type WordDocument } from './word-document.js';
import { isBold, wordRuns } from './words.js';

/** Points behind the last addressee. */
const BEHIND_ADDRESSEES = 11.5;

/** Points behind the mark under a title. */
const BEHIND_TITLE = 8;

/** The style of a paragraph: its component's; running text under a mark has one for each kind of mark. */
export function paragraphStyle(block: TextBlock, styles: StandardStyles): string {
    const mark = block.style === 'body' && block.mark ? listMarkOf(block.mark) : null;
    return mark ? styles.itemId(mark.level) : styles.componentId(block.style);
}

/**
 * The words of a paragraph behind its mark; null where the mark cannot be left to Word: no space follows it, or it looks
 * otherwise than the paragraph's style.
 */
export function runsBehindMark(block: TextBlock, style: ComponentStyle): Run[] | null {
    const [first, ...others] = block.runs;
    if (!block.mark || !first || !isWords(first) || !first.text.startsWith(`${block.mark.text} `)) {
        return null;
    }
    const looksLikeStyle = isBold(first, style) === (style.bold === true) && (!first.italic || style.italic === true);
    const text = first.text.slice(block.mark.text.length + 1);
    return looksLikeStyle ? [...(text === '' ? [] : [{ ...first, text }]), ...others] : null;
}

/** Whether a paragraph shares the page of what follows: so does a title with its mark, and the last words with the signature. */
export function staysWithNext(block: TextBlock, next: PrintedBlock | undefined, style: ComponentStyle): boolean {
    return block.withNext === true || closesWithMark(block, style) || next?.type === 'ending';
}

function closesWithMark(block: TextBlock, style: ComponentStyle): boolean {
    return block.closesTitle === true && style.below !== undefined;
}

/** A paragraph of the body, and the mark under it where it closes a title. */
export function textParagraphs(
    block: TextBlock,
    next: PrintedBlock | undefined,
    document: WordDocument,
    landscape: boolean,
): Paragraph[] {
    const style = styleOf(document, block.style);
    const id = paragraphStyle(block, document.styles);
    const habits = document.habits.get(id);
    const place = document.lists.places.get(block);
    const bound = document.lists.levelOfStyle.get(id);
    const isBound = place && bound && place.list === bound.list && place.level === bound.level;
    const column = textWidthOf(document.standard, landscape);
    const hasMark = closesWithMark(block, style);
    const withNext = staysWithNext(block, next, style);
    const own = (place && runsBehindMark(block, style)) || block.runs;
    const middle = style.align === 'center' ? middleLines(own, style, column, block.authorsLines) : null;
    const runs = middle?.lines.runs ?? heldText(own, style, column);
    return [
        new Paragraph({
            style: id,
            ...(isBound ? {} : place ? { numbering: { reference: place.list, level: place.level } } : {}),
            // taken out of its list, a paragraph would lose the list's indent too
            ...(!place && bound ? { numbering: false, indent: { firstLine: document.styles.firstLineIndent } } : {}),
            ...(withNext === (habits?.withNext ?? false) ? {} : { keepNext: withNext }),
            ...((block.level ?? null) === (habits?.level ?? null) ? {} : { outlineLevel: outlineLevel(block.level) }),
            ...(middle?.indent ? { indent: middle.indent } : {}),
            ...frameOf(block, document, landscape),
            ...(hasMark || leavesRoomTo(next, document) ? { spacing: { after: 0 } } : {}),
            children: document.notes.begun(block.anchor, wordRuns(runs, style, document.notes)),
        }),
        ...(hasMark
            ? markBelow(block.style, block.runs, document, { column, after: BEHIND_TITLE, ...authorsLinesOf(block) })
            : []),
    ];
}

/** What stands at the foot of the last page has a frame there: a footer of Word knows of first pages alone. */
function frameOf({ style }: TextBlock, { standard }: WordDocument, landscape: boolean): { frame?: IFrameOptions } {
    const { contactLines, notForMedia } = standard.layout;
    const width = twipsOfPoints(textWidthOf(standard, landscape));
    if (style === 'contactLine' && contactLines.is !== 'firstPage') {
        return { frame: atFoot(width) };
    }
    if (style === 'notForMedia' && notForMedia.is !== null) {
        const paper = landscape ? standard.page.width : standard.page.height;
        const line = twipsOfPoints(standard.components.notForMedia.size.printed * LETTERS_OF_TIMES);
        return { frame: aboveEdge(width, twipsOfMillimetres(paper - notForMedia.is) - line) };
    }
    return {};
}

/** At the foot of the text. @param width in twips */
function atFoot(width: number): IFrameOptions {
    return {
        type: 'alignment',
        width,
        anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
        alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
        wrap: FrameWrap.NOT_BESIDE,
    };
}

/** In the margin below the text. @param y twips from the upper edge of the paper */
function aboveEdge(width: number, y: number): IFrameOptions {
    return {
        type: 'absolute',
        width,
        height: 0,
        position: { x: 0, y },
        anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
        wrap: FrameWrap.AROUND,
    };
}

/** What stands below has all the room between the two above it: programs differ in whether they add what both have. */
function leavesRoomTo(next: PrintedBlock | undefined, { standard }: WordDocument): boolean {
    const above = next?.type === 'text' ? (standard.layout.above.is[next.style] ?? 0) : 0;
    return above > standard.text.paragraphSpacing.printed;
}

function authorsLinesOf({ authorsLines }: TextBlock): Pick<TextBlock, 'authorsLines'> {
    return authorsLines ? { authorsLines } : {};
}

/** `Kính gửi`: one addressee stands on the label's line, several below it. */
export function addresseeParagraphs(block: AddresseesBlock, document: WordDocument): Paragraph[] {
    const labelStyle = styleOf(document, 'addresseeLabel');
    const label = wordRuns(block.label, labelStyle, document.notes);
    const style = document.styles.componentId('addresseeLabel');
    const column = textWidthOf(document.standard, false);
    const [only, ...others] = block.lines;
    if (only && others.length === 0) {
        const space: Run[] = wordsOf(block.label) === '' ? [] : [{ text: ' ' }];
        return [
            new Paragraph({
                style,
                alignment: AlignmentType.CENTER,
                indent: { left: 0 },
                children: [
                    ...label,
                    ...wordRuns([...space, ...heldText(only.runs, labelStyle, column)], labelStyle, document.notes),
                ],
            }),
        ];
    }
    return [
        ...(block.label.length > 0 ? [new Paragraph({ style, keepNext: true, children: label })] : []),
        ...block.lines.map(
            (line, index) =>
                new Paragraph({
                    ...(index === others.length ? { spacing: { after: twipsOfPoints(BEHIND_ADDRESSEES) } } : {}),
                    style: document.styles.componentId('addressee'),
                    children: wordRuns(heldText(line.runs, labelStyle, column), labelStyle, document.notes),
                }),
        ),
    ];
}
