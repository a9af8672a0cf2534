import { DRAFT_MARK } from '../printed/draft-mark.js';
import {
    type HeadingBlock,
    isWords,
    type NoteCall,
    type PrintedBlock,
    type PrintedDocument,
    type PrintedFile,
    type PrintedLine,
    type Run,
    type TextBlock,
    type Words,
} from '../printed/printed-document.js';
import { wordsOf } from '../printed/runs.js';
import type { ComponentStyle, Standard, Underline } from '../standards/standard.js';
import { STANDARDS } from '../standards/standards.js';

/** Longer words are broken where a line ends: nothing may leave the page. */
const LONGEST_WORD = 40;
const LONG_WORD = new RegExp(`\\S{${LONGEST_WORD}}(?=\\S)`, 'gu');
const BREAK_HERE = '\u200B';

/**
 * A printed file and the tables of its standards as the JSON that the template (pages.typ) reads. Everything in it is a
 * value: the template shows strings and never evaluates them.
 */
export function typstData(file: PrintedFile): unknown {
    const used = new Set(file.documents.map(({ standard }) => standard));
    const first = file.documents[0];
    return {
        title: first?.title ?? '',
        author: first?.author ?? '',
        keywords: file.documents.slice(1).map(({ title }) => title),
        draftMark: DRAFT_MARK,
        standards: Object.fromEntries([...used].map((id) => [id, standardData(STANDARDS[id])])),
        documents: file.documents.map(documentData),
    };
}

function standardData({ page, text, components }: Standard): unknown {
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
        styles: Object.fromEntries(Object.entries(components).map(([name, style]) => [name, styleData(style)])),
    };
}

function styleData({ size, bold, italic, underlined, align, below }: ComponentStyle): unknown {
    return {
        size: size.printed,
        bold: bold === true,
        italic: italic === true,
        underlined: underlined === true,
        align,
        below: below ? underlineData(below) : null,
    };
}

function underlineData(below: Underline): unknown {
    return below.mark === 'rule' ? { mark: 'rule', share: below.share.printed } : below;
}

function documentData(document: PrintedDocument): unknown {
    const pages: { landscape: boolean; blocks: unknown[] }[] = [{ landscape: false, blocks: [] }];
    for (const block of document.blocks) {
        if (block.type === 'pageBreak') {
            pages.push({ landscape: block.landscape, blocks: [] });
        } else {
            pages.at(-1)?.blocks.push(blockData(block));
        }
    }
    return {
        standard: document.standard,
        draft: document.blocks.some((block) => block.type === 'heading' && block.draft),
        // an annex may be all that a file holds
        pages: pages.filter(({ blocks }, index) => blocks.length > 0 || (index === 0 && pages.length === 1)),
        notes: document.notes.map(runsData),
    };
}

function blockData(block: Exclude<PrintedBlock, { type: 'pageBreak' }>): unknown {
    switch (block.type) {
        case 'text':
            return textData(block);
        case 'heading':
            return headingData(block);
        case 'addressees':
            return { ...block, label: runsData(block.label), lines: block.lines.map(lineData) };
        case 'table':
            return {
                ...block,
                rows: block.rows.map((row) => ({
                    ...row,
                    cells: row.cells.map(({ runs, align }) => ({ align, runs: runsData(runs) })),
                })),
            };
        case 'ending':
            return {
                type: block.type,
                label: block.label ? lineData(block.label) : null,
                recipients: block.recipients.map(lineData),
                signatures: block.signatures.map(({ lines }) => lines.map(lineData)),
            };
    }
}

function textData(block: TextBlock): unknown {
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
        head: runsData(head),
        rest: runsData(runs.slice(end)),
        hidden: level > 0 && bookmark !== undefined ? hiddenParts(bookmark, head) : NOTHING_HIDDEN,
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

function headingData(block: HeadingBlock): unknown {
    return {
        type: block.type,
        place: block.place,
        issuers: block.issuers.map(lineData),
        national: block.national.map(lineData),
        number: block.number ? lineData(block.number) : null,
        letterSubject: block.letterSubject ? lineData(block.letterSubject) : null,
        date: block.date ? lineData(block.date) : null,
    };
}

function lineData({ place, style, runs }: PrintedLine): unknown {
    return { place, style, runs: runsData(runs) };
}

function runsData(runs: readonly Run[]): unknown[] {
    return runs.map((run) => (isWords(run) ? wordsData(run) : noteData(run)));
}

function wordsData({ text, bold, italic }: Words): unknown {
    const breakable = text.replace(LONG_WORD, `$&${BREAK_HERE}`);
    return { kind: 'words', text: breakable, bold: bold === true, italic: italic === true };
}

function noteData({ note, again }: NoteCall): unknown {
    return { kind: 'note', note, again: again === true };
}
