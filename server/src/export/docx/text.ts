import { AlignmentType, Paragraph } from 'docx';
import {
    type AddresseesBlock,
    isWords,
    type PrintedBlock,
    type Run,
    type TextBlock,
} from '../../printed/printed-document.js';
import { wordsOf } from '../../printed/runs.js';
import { linesOfRuns, lookOf } from '../../printed/times-widths.js';
import { textWidthOf } from '../../standards/page.js';
import type { ComponentStyle } from '../../standards/standard.js';
import { listMarkOf } from './marks.js';
import { outlineLevel, type StandardStyles } from './styles.js';
import { markBelow } from './title-mark.js';
import { indentOfMiddle, styleOf, type WordDocument, widthOf } from './word-document.js';
import { isBold, wordRuns } from './words.js';

/** Points behind the mark under a title. */
const BEHIND_TITLE = 8;

/** How much wider than an equal share of the words a line of a title may be; the narrowest that does is taken. */
const SLACKS = [1.04, 1.1, 1.16, 1.24, 1.34, 1.5];

/** Points beside the longest line of a title, so that another font's rounding does not break it. */
const TITLE_ROOM = 4;

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
    const runs = (place && runsBehindMark(block, style)) || block.runs;
    return [
        new Paragraph({
            style: id,
            ...(isBound ? {} : place ? { numbering: { reference: place.list, level: place.level } } : {}),
            // taken out of its list, a paragraph would lose the list's indent too
            ...(!place && bound ? { numbering: false, indent: { firstLine: document.styles.firstLineIndent } } : {}),
            ...(withNext === (habits?.withNext ?? false) ? {} : { keepNext: withNext }),
            ...((block.level ?? null) === (habits?.level ?? null) ? {} : { outlineLevel: outlineLevel(block.level) }),
            ...(style.align === 'center' ? balanced(block.runs, style, column) : {}),
            ...(hasMark ? { spacing: { after: 0 } } : {}),
            children: wordRuns(runs, style, document.notes),
        }),
        ...(hasMark ? markBelow(block.style, block.runs, document, { column, after: BEHIND_TITLE }) : []),
    ];
}

/** Lines in the middle of the page, none of which is a lonely word: as narrow as the number of lines allows. */
function balanced(runs: readonly Run[], style: ComponentStyle, column: number): { indent?: object } {
    const whole = widthOf(runs, style);
    if (whole <= column) {
        return {};
    }
    const lines = linesOfRuns(runs, lookOf(style), column);
    const width = SLACKS.map((slack) => (whole / lines) * slack).find(
        (each) => each < column && linesOfRuns(runs, lookOf(style), each) <= lines,
    );
    return width === undefined ? {} : { indent: indentOfMiddle(width + TITLE_ROOM, column) };
}

/** `Kính gửi`: one addressee stands on the label's line, several below it. */
export function addresseeParagraphs(block: AddresseesBlock, document: WordDocument): Paragraph[] {
    const labelStyle = styleOf(document, 'addresseeLabel');
    const label = wordRuns(block.label, labelStyle, document.notes);
    const style = document.styles.componentId('addresseeLabel');
    const [only, ...others] = block.lines;
    if (only && others.length === 0) {
        const space: Run[] = wordsOf(block.label) === '' ? [] : [{ text: ' ' }];
        return [
            new Paragraph({
                style,
                alignment: AlignmentType.CENTER,
                indent: { left: 0 },
                children: [...label, ...wordRuns([...space, ...only.runs], labelStyle, document.notes)],
            }),
        ];
    }
    return [
        ...(block.label.length > 0 ? [new Paragraph({ style, keepNext: true, children: label })] : []),
        ...block.lines.map(
            (line) =>
                new Paragraph({
                    style: document.styles.componentId('addressee'),
                    children: wordRuns(line.runs, styleOf(document, 'addressee'), document.notes),
                }),
        ),
    ];
}
