import { columnWidths } from '../printed/column-widths.js';
import { marksAt } from '../printed/heading-block.js';
import { pageGroups } from '../printed/page-groups.js';
import {
    type HeadingBlock,
    isWords,
    type MarkLine,
    type NoteCall,
    type PageBlock,
    type PrintedDocument,
    type PrintedFile,
    type Run,
    type TextBlock,
    type Words,
} from '../printed/printed-document.js';
import { isRuns, wordsOf } from '../printed/runs.js';
import { textWidthOf } from '../standards/page.js';
import type { ComponentStyle, MarkPlace, Standard, Underline } from '../standards/standard.js';

/** Longer words are broken where a line ends: nothing may leave the page. */
const LONGEST_WORD = 40;
const LONG_WORD = new RegExp(`\\S{${LONGEST_WORD}}(?=\\S)`, 'gu');
const BREAK_HERE = '\u200B';

/**
 * A printed file and the tables of its standards as the JSON that the template (pages.typ) reads. Everything in it is a
 * value: the template shows strings and never evaluates them.
 */
export function typstData(file: PrintedFile): unknown {
    const first = file.documents[0];
    return {
        title: first?.title ?? '',
        author: first?.author ?? '',
        keywords: file.documents.slice(1).map(({ title }) => title),
        standards: Object.fromEntries(file.documents.map(({ standard, table }) => [standard, standardData(table)])),
        documents: file.documents.map(documentData),
    };
}

function standardData({ page, text, components, layout }: Standard): unknown {
    return {
        width: page.width,
        height: page.height,
        top: page.top.printed,
        bottom: page.bottom.printed,
        left: page.left.printed,
        right: page.right.printed,
        numberFromTop: page.numberFromTop.printed,
        indent: text.firstLineIndent.printed,
        pitch: text.lineSpacing.printed,
        paragraphSpacing: text.paragraphSpacing.printed,
        layout: Object.fromEntries(Object.entries(layout).map(([row, { is }]) => [row, is])),
        styles: Object.fromEntries(Object.entries(components).map(([name, style]) => [name, styleData(style)])),
    };
}

function styleData({ size, bold, italic, underlined, red, align, below }: ComponentStyle): unknown {
    return {
        size: size.printed,
        bold: bold === true,
        italic: italic === true,
        underlined: underlined === true,
        red: red === true,
        align,
        below: below ? underlineData(below) : null,
    };
}

function underlineData(below: Underline): unknown {
    return below.mark === 'rule' ? { mark: 'rule', share: below.share.printed } : below;
}

/** The footnotes of one document, and what tells them from those of others in the file. */
interface Notes {
    readonly texts: readonly (readonly Run[])[];
    readonly key: string;
}

/** What blocks are asked for with. */
interface Place {
    readonly notes: Notes;
    /** Points between the margins. */
    readonly width: number;
    readonly standard: Standard;
}

function documentData(document: PrintedDocument, index: number): unknown {
    const notes: Notes = { texts: document.notes, key: `note-${index}-` };
    const { table: standard } = document;
    return {
        standard: document.standard,
        pages: pageGroups(document).map(({ landscape, blocks }) => {
            const place: Place = { notes, standard, width: textWidthOf(standard, landscape) };
            return { landscape, blocks: blocks.map((block) => blockData(block, place)) };
        }),
    };
}

/** A block as the template reads it: as it is, with its words as {@link runsData} has them, unless its kind has a way of its own. */
function blockData(block: PageBlock, place: Place): unknown {
    switch (block.type) {
        case 'heading':
            return headingData(block, place);
        case 'text':
            return textData(block, place.notes);
        case 'table':
            return { ...sameData(block, place), widths: columnWidths(block, place.standard, place.width) };
        default:
            return sameData(block, place);
    }
}

function sameData(part: object, place: Place): Readonly<Record<string, unknown>> {
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, valueData(value, place)]));
}

function valueData(value: unknown, place: Place): unknown {
    if (isRuns(value)) {
        return runsData(value, place.notes);
    }
    if (Array.isArray(value)) {
        return value.map((each) => valueData(each, place));
    }
    return typeof value === 'object' && value !== null ? sameData(value, place) : value;
}

function textData(block: TextBlock, notes: Notes): unknown {
    const { style, place, runs, level = 0, bookmark, withNext = false, closesTitle = false } = block;
    const end = level > 0 && bookmark !== undefined ? endOfHead(runs) : runs.length;
    const head = runs.slice(0, end);
    return {
        type: block.type,
        style,
        place,
        level,
        withNext,
        closes: closesTitle,
        head: runsData(head, notes),
        rest: runsData(runs.slice(end), notes),
        ...(level > 0 ? { hidden: bookmark === undefined ? NOTHING_HIDDEN : hiddenParts(bookmark, head) } : {}),
    };
}

/** A heading that text goes on behind is bold; one that is not bold here is a line of its own. */
function endOfHead(runs: readonly Run[]): number {
    const end = runs.findIndex((run) => isWords(run) && !run.bold);
    return end <= 0 ? runs.length : end;
}

const NOTHING_HIDDEN = { before: '', after: '' };

/** What the outline shows besides the words that head the paragraph: a mark or a title on a line of its own. */
function hiddenParts(bookmark: string, head: readonly Run[]): { before: string; after: string } {
    const shown = wordsOf(head).trim();
    const at = bookmark.indexOf(shown);
    return at < 0 ? NOTHING_HIDDEN : { before: bookmark.slice(0, at), after: bookmark.slice(at + shown.length) };
}

/** The lines of the heading are as they are; those that mark the paper stand where its standard has them. */
function headingData(block: HeadingBlock, at: Place): unknown {
    const { standard } = at;
    const marks = (place: MarkPlace) => marksAt(place, block, standard).map((line) => markData(line, standard));
    const { marks: _placed, ...lines } = block;
    return {
        ...sameData(lines, at),
        underNumber: marks('underNumber'),
        underDate: marks('underDate'),
        corner: marks('corner'),
    };
}

/** @returns the words, and the frame around them in millimetres, as wide as the words where no width is prescribed */
function markData({ place, style, runs }: MarkLine, { components }: Standard): unknown {
    const { frame } = components[style];
    const text = wordsOf(runs);
    return { place, style, text, frame: frame ? { height: frame.height, width: frame.widths[text] ?? null } : null };
}

/** Plain words are strings: most runs are, and the template reads them all at each change. */
function runsData(runs: readonly Run[], notes: Notes): unknown[] {
    return runs.map((run) => (isWords(run) ? wordsData(run) : noteData(run, notes)));
}

function wordsData({ text, bold, italic }: Words): unknown {
    const breakable = hasLongWord(text) ? text.replace(LONG_WORD, `$&${BREAK_HERE}`) : text;
    return bold || italic ? { text: breakable, bold: bold === true, italic: italic === true } : breakable;
}

function hasLongWord(text: string): boolean {
    for (let begin = 0; text.length - begin > LONGEST_WORD; ) {
        const end = text.indexOf(' ', begin);
        if ((end < 0 ? text.length : end) - begin > LONGEST_WORD) {
            return true;
        }
        if (end < 0) {
            return false;
        }
        begin = end + 1;
    }
    return false;
}

function noteData({ note, again }: NoteCall, notes: Notes): unknown {
    const key = `${notes.key}${note}`;
    return again ? { key, again } : { key, again: false, note: runsData(notes.texts[note] ?? [], notes) };
}
