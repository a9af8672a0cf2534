import { type CentredLines, centredLines, ruleLength } from '../printed/centred-lines.js';
import { CELL_MARGIN, columnWidths, headStyle } from '../printed/column-widths.js';
import { endingColumns } from '../printed/ending-columns.js';
import { GLUE, gluedRuns, LONGEST_CHAIN, type Room } from '../printed/glue.js';
import { marksAt } from '../printed/heading-block.js';
import { HEADING_GUTTER, headingColumns } from '../printed/heading-columns.js';
import { BREAK_HERE, partedLeaders } from '../printed/leaders.js';
import { anchorsReferredTo } from '../printed/links.js';
import { isContactLine, type PaperWithCopies, pageGroups, papersWithCopies } from '../printed/page-groups.js';
import {
    type AddresseesBlock,
    type EndingBlock,
    type HeadingBlock,
    isWords,
    type MarkLine,
    type NoteCall,
    type PageBlock,
    type PrintedDocument,
    type PrintedFile,
    type PrintedLine,
    type Run,
    type TableBlock,
    type TextBlock,
    type Words,
} from '../printed/printed-document.js';
import { wordsOf } from '../printed/runs.js';
import { linesOfRuns, lookOf, widthOfRuns } from '../printed/times-widths.js';
import { textHeightOf, textWidthOf } from '../standards/page.js';
import type { Component, ComponentStyle, MarkPlace, Standard, Underline } from '../standards/standard.js';
import { awaitsSignature } from './signature-rooms.js';

/** Longer words are broken where a line ends: nothing may leave the page. */
const LONGEST_WORD = 40;
const LONG_WORD = new RegExp(`\\S{${LONGEST_WORD}}(?=\\S)`, 'gu');

const WORD = /\S+/gu;

const isWhole = true;

/** Nobody copies a longer word; in pieces it would be slow. */
const LONGEST_SPLIT = 400;

/** What the template reads for a place where no line may end, and for one where a line may. */
const SIGNS = new RegExp(`([${GLUE}${BREAK_HERE}])`, 'u');
const HELD = 0;
const BREAKABLE = 1;

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
        documents: papersWithCopies(file.documents).map(paperData),
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
    return below.mark === 'rule' ? { mark: 'rule' } : below;
}

/** The footnotes of one document, and what tells them from those of others in the file. */
interface Notes {
    readonly texts: readonly (readonly Run[])[];
    readonly key: string;
    /** What references of the document lead to: anchors of its blocks that some reference names. */
    readonly anchors: ReadonlySet<number>;
    /** Of the standard by which they, and the words that call them, are printed. */
    readonly components: Standard['components'];
}

/** What blocks are asked for with. */
interface Place {
    readonly notes: Notes;
    /** Points between the margins at the sides, and between the upper and the lower one. */
    readonly width: number;
    readonly height: number;
    readonly standard: Standard;
}

/** Pages of one orientation, and what they hold. */
interface PagesData {
    readonly landscape: boolean;
    readonly beginsAnew: boolean;
    readonly blocks: BlockData[];
}

/** A paper and its copies, each within the last page of what stands before it. */
function paperData({ paper, index, copies }: PaperWithCopies): unknown {
    const pages = pagesData(paper, index);
    for (const [copy, document] of copies.entries()) {
        const [first, ...others] = pagesData(document, index + 1 + copy);
        const blocks = first?.blocks ?? [];
        const height = blocks.reduce((sum, block) => sum + (block.height ?? Number.POSITIVE_INFINITY), 0);
        const isWhole = fits(height, textHeightOf(document.table, first?.landscape === true));
        pages.at(-1)?.blocks.push({ type: 'copy', standard: document.standard, isWhole, blocks });
        for (const page of others) pages.push(page);
    }
    return { standard: paper.standard, pages };
}

function pagesData(document: PrintedDocument, index: number): PagesData[] {
    const { table: standard } = document;
    const { components } = standard;
    const notes: Notes = {
        texts: document.notes,
        key: `note-${index}-`,
        anchors: anchorsReferredTo(document),
        components,
    };
    const groups = pageGroups(document);
    const contacts =
        standard.layout.contactLines.is === 'firstPage'
            ? groups.flatMap(({ blocks }) => blocks.filter(isContactLine))
            : [];
    return groups.map(({ landscape, beginsAnew, blocks }, group) => {
        const width = textWidthOf(standard, landscape);
        const place: Place = { notes, standard, width, height: textHeightOf(standard, landscape) };
        const own = contacts.length === 0 ? blocks : blocks.filter((block) => !isContactLine(block));
        const all = group === 0 ? [...contacts, ...own] : own;
        return { landscape, beginsAnew, blocks: all.map((block) => blockData(block, place)) };
    });
}

/** What the template reads of a block. It knows the block by its type, and refuses one that it does not know. */
type BlockData = Readonly<Record<string, unknown>> & {
    readonly type: PageBlock['type'] | 'copy';
    /** About how many points what stands in columns takes; a page holds it whole or breaks it. */
    readonly height?: number;
};

/** The height is a guess: what takes nearly a whole page is broken, for of what is not broken a page shows no more than it holds. */
const SURE_SHARE = 0.8;

function fits(height: number, page: number): boolean {
    return height <= SURE_SHARE * page;
}

/** What a line takes of the page, and what stands between two of them, in points. */
const LINE = 1.2;
const BETWEEN_LINES = 3;

/** About how many points lines take one below the other in a column of so many points. */
function heightOf(lines: readonly (PrintedLine | null)[], { components }: Standard, width: number): number {
    return lines.reduce((sum, line) => {
        const style = line && components[line.style];
        return style
            ? sum + linesOfRuns(line.runs, lookOf(style), width) * LINE * style.size.printed + BETWEEN_LINES
            : sum;
    }, 0);
}

function blockData(block: PageBlock, place: Place): BlockData {
    switch (block.type) {
        case 'heading':
            return headingData(block, place);
        case 'text':
            return textData(block, place);
        case 'addressees':
            return addresseesData(block, place);
        case 'table':
            return tableData(block, place);
        case 'ending':
            return endingData(block, place);
    }
}

function addresseesData({ type, label, lines }: AddresseesBlock, { notes, standard, width }: Place): BlockData {
    const room = { look: lookOf(standard.components.addressee), width: LONGEST_CHAIN * width };
    return { type, label: runsData(label, notes), lines: lines.map((line) => lineData(line, notes, room)) };
}

/** About how many points an ending takes: the higher one of its columns, or its rows one below the other. */
function endingHeight(block: EndingBlock, standard: Standard): number {
    const { recipients, signature, inARow } = endingColumns(block, standard);
    const { linesToSign } = standard.layout;
    const hand = linesToSign.is * standard.text.lineSpacing.printed;
    const list = heightOf([block.label, ...block.recipients], standard, recipients ?? textWidthOf(standard, false));
    const stacks = block.signatures.map(({ lines }) => hand + heightOf(lines, standard, signature));
    const rows: number[] = [];
    for (const [index, stack] of stacks.entries()) {
        const row = Math.floor(index / inARow);
        rows[row] = Math.max(rows[row] ?? 0, stack);
    }
    const signed = rows.reduce((sum, row) => sum + row + BETWEEN_ROWS, 0);
    return recipients === null ? signed + list : Math.max(signed, list);
}

/** Points between rows of signatures. */
const BETWEEN_ROWS = 32;

function endingData(block: EndingBlock, { notes, standard, height: page }: Place): BlockData {
    const { gutter, recipients, signature, inARow } = endingColumns(block, standard);
    const height = endingHeight(block, standard);
    const look = lookOf(standard.components.recipient);
    const room = { look, width: recipients ?? textWidthOf(standard, false), isWhole } as const;
    return {
        type: block.type,
        height,
        isWhole: fits(height, page),
        columns: recipients === null ? Array.from({ length: inARow }, () => signature) : [recipients, signature],
        gutter,
        isBeside: recipients !== null,
        label: block.label && lineData(block.label, notes, room),
        recipients: block.recipients.map((line) => lineData(line, notes, room)),
        signatures: block.signatures.map((each) => ({
            room: awaitsSignature(each, standard) ? (each.lines[0]?.place ?? null) : null,
            lines: each.lines.map((line) => middleData(line, { notes, standard, width: signature, height: page })),
        })),
    };
}

function tableData(block: TableBlock, { notes, standard, width }: Place): BlockData {
    const widths = columnWidths(block, standard, width);
    return {
        type: block.type,
        headRows: block.headRows,
        cellStyle: block.cellStyle,
        widths,
        rows: block.rows.map(({ place, group, wide, cells }, row) => {
            const look = lookOf(standard.components[headStyle(row < block.headRows, block)]);
            return {
                place,
                group,
                ...(wide ? { wide } : {}),
                cells: cells.map(({ runs, align }, column) => {
                    const whole = wide ? width : (widths[column] ?? 0);
                    const room = { look, width: whole - 2 * CELL_MARGIN, isWhole } as const;
                    return { align, runs: runsData(withinRoom(gluedRuns(runs, room), room), notes) };
                }),
            };
        }),
    };
}

function textData(block: TextBlock, { notes, standard, width }: Place): BlockData {
    const { style, place, runs, anchor, level = 0, bookmark, withNext = false, closesTitle = false } = block;
    const end = level > 0 && bookmark !== undefined ? endOfHead(runs) : runs.length;
    const { align } = standard.components[style];
    const look = lookOf(standard.components[style]);
    const lines = align === 'center' ? centredLines(runs, look, width, block.authorsLines) : null;
    const room = { look, width: LONGEST_CHAIN * width };
    const glued = withinRoom(lines?.runs ?? gluedRuns(runs, room), { look, width });
    return {
        type: block.type,
        style,
        place,
        ...(anchor !== undefined && notes.anchors.has(anchor) ? { anchor: anchorLabel(anchor, notes) } : {}),
        level,
        withNext,
        closes: closesTitle,
        head: runsData(glued.slice(0, end), notes),
        rest: runsData(glued.slice(end), notes),
        ...(level > 0 ? { bookmark: bookmark ?? wordsOf(runs).trim() } : {}),
        ...(lines ? linesData(lines, style, standard) : {}),
    };
}

/** A heading that text goes on behind is bold; one that is not bold here is a line of its own. */
function endOfHead(runs: readonly Run[]): number {
    const end = runs.findIndex((run) => isWords(run) && !run.bold);
    return end <= 0 ? runs.length : end;
}

function headingData(block: HeadingBlock, { notes, standard, width, height: page }: Place): BlockData {
    const columns = headingColumns(block, standard, width);
    const left = { notes, standard, width: columns.left, height: page };
    const right = { notes, standard, width: columns.right, height: page };
    const height = Math.max(
        heightOf([...block.issuers, block.number, block.letterSubject, ...block.marks], standard, columns.left),
        heightOf([...block.national, block.date, ...block.marks], standard, columns.right),
    );
    const marks = (each: MarkPlace) => marksAt(each, block, standard).map((line) => markData(line, standard));
    const orNone = (line: PrintedLine | null, place: Place) => line && middleData(line, place);
    return {
        type: block.type,
        height,
        isWhole: fits(height, page),
        place: block.place,
        columns: [columns.left, columns.right],
        gutter: HEADING_GUTTER,
        issuers: block.issuers.map((line) => middleData(line, left)),
        national: block.national.map((line) => middleData(line, right)),
        number: orNone(block.number, left),
        letterSubject: orNone(block.letterSubject, left),
        date: orNone(block.date, right),
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

function lineData(line: PrintedLine, notes: Notes, room: Room): unknown {
    return { place: line.place, style: line.style, runs: runsData(gluedRuns(line.runs, room), notes) };
}

/** A line of its own look in the middle of a column, which may have to be broken. */
function middleData({ place, style, runs }: PrintedLine, { notes, standard, width }: Place): unknown {
    const lines = centredLines(runs, lookOf(standard.components[style]), width);
    return { place, style, runs: runsData(lines.runs, notes), ...linesData(lines, style, standard) };
}

/** The width in which the lines break as they shall, and the length of the rule below them. */
function linesData(lines: CentredLines, style: Component, standard: Standard): { width: number | null; rule: number } {
    const { below } = standard.components[style];
    return { width: lines.width, rule: below?.mark === 'rule' ? ruleLength(lines, below.share) : 0 };
}

/** Plain words are strings: most runs are, and the template reads them all at each change. */
function runsData(runs: readonly Run[], notes: Notes): unknown[] {
    return runs.flatMap((run) => (isWords(run) ? wordsData(run, notes) : [noteData(run, notes)]));
}

function wordsData({ text, bold, italic, component, to }: Words, notes: Notes): unknown[] {
    const leads = to !== undefined && notes.anchors.has(to);
    return piecesOf(text).map((piece) =>
        typeof piece === 'string' && (bold || italic || component || leads)
            ? {
                  text: piece,
                  bold: bold === true,
                  italic: italic === true,
                  ...(component ? { size: notes.components[component].size.printed } : {}),
                  ...(leads ? { to: anchorLabel(to, notes) } : {}),
              }
            : piece,
    );
}

/** Runs of a cell in which a word may be parted that is longer than a line: dots to write on, an address. */
function withinRoom(runs: readonly Run[], { look, width }: Room): readonly Run[] {
    const most = Math.max(1, Math.floor(width / look.size));
    return runs.map((run) =>
        isWords(run) && hasLongerWord(run.text, most)
            ? {
                  ...run,
                  text: run.text.replace(WORD, (word) =>
                      isLonger(word, most, run, { look, width }) ? parted(word, most) : word,
                  ),
              }
            : run,
    );
}

function isLonger(word: string, most: number, run: Words, { look, width }: Omit<Room, 'isWhole'>): boolean {
    return word.length > most && widthOfRuns([{ ...run, text: word.replaceAll(GLUE, '') }], look) > width;
}

/** A word that may be parted behind so many letters each. */
function parted(word: string, most: number): string {
    return word.replace(new RegExp(`[^${GLUE}]{${most}}(?=.)`, 'gu'), `$&${BREAK_HERE}`);
}

/** The label of a block that references lead to, unique in the file. */
function anchorLabel(anchor: number, { key }: Notes): string {
    return `${key}part-${anchor}`;
}

/** Words, and the places between them where a line may not end, or may. */
function piecesOf(words: string): (string | number)[] {
    const text = partedLeaders(words);
    const breakable = hasLongerWord(text, LONGEST_WORD) ? text.replace(LONG_WORD, `$&${BREAK_HERE}`) : text;
    const isSplit =
        breakable.includes(GLUE) || text.includes(BREAK_HERE) || (breakable !== text && text.length <= LONGEST_SPLIT);
    return isSplit
        ? breakable
              .split(SIGNS)
              .filter((piece) => piece !== '')
              .map((piece) => (piece === GLUE ? HELD : piece === BREAK_HERE ? BREAKABLE : piece))
        : [text];
}

function hasLongerWord(text: string, longest: number): boolean {
    for (let begin = 0; text.length - begin > longest; ) {
        const end = text.indexOf(' ', begin);
        if ((end < 0 ? text.length : end) - begin > longest) {
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
    return again ? { key, again } : { key, again: false, note: runsData(gluedRuns(notes.texts[note] ?? []), notes) };
}
