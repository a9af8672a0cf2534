import { Document, Packer, StringContainer } from 'docx';
import { papersWithCopies } from '../../printed/page-groups.js';
import { printableText } from '../../printed/printable-text.js';
import type { PrintedDocument, PrintedFile, TextBlock } from '../../printed/printed-document.js';
import { STANDARDS, type StandardId } from '../../standards/standards.js';
import { mirrorMargins } from './mirrored-margins.js';
import { NoteCalls, type NoteParagraphs } from './notes.js';
import { type Lists, listsOf } from './numbering.js';
import { sectionsOf } from './sections.js';
import { styleHabits } from './style-habits.js';
import { StandardStyles, type StyleHabits } from './styles.js';
import { tableStyles } from './table-style.js';
import { paragraphStyle, runsBehindMark } from './text.js';
import { halfPoints } from './units.js';
import type { WordDocument } from './word-document.js';

const FONT = 'Times New Roman';
const LANGUAGE = 'vi-VN';

/** Word's way of setting pages since 2013; without it Word opens the file as one of an older Word. */
const COMPATIBILITY = 15;

/** What the documents of one standard share in a file. */
interface StandardParts {
    readonly styles: StandardStyles;
    readonly lists: Lists<TextBlock>;
    readonly habits: ReadonlyMap<string, StyleHabits>;
}

/**
 * A file of Word (.docx) that colleagues can go on writing: a style for each component of the standard, marks of items
 * printed by lists of Word, real footnotes, sizes and distances of the standard's table.
 */
export async function docxFile(file: PrintedFile): Promise<Uint8Array> {
    const parts = partsByStandard(file.documents);
    const documents = new Map<PrintedDocument, WordDocument>();
    const footnotes: NoteParagraphs = {};
    let notesBefore = 0;
    for (const [key, printed] of file.documents.entries()) {
        const part = parts.get(printed.standard);
        if (part) {
            const notes = new NoteCalls(printed, notesBefore, key + 1, numbersOfParts(printed, part));
            notesBefore += printed.notes.length;
            Object.assign(footnotes, notes.paragraphs(part.styles));
            documents.set(printed, { printed, ...part, standard: part.styles.standard, notes });
        }
    }
    const title = printableText(file.documents[0]?.title ?? '');
    const author = printableText(file.documents[0]?.author ?? '');
    const [first] = parts.values();
    const { body } = (file.documents[0]?.table ?? STANDARDS['state-nd30']).components;
    const word = new Document({
        title,
        creator: author,
        lastModifiedBy: author,
        compatabilityModeVersion: COMPATIBILITY,
        styles: {
            default: {
                document: {
                    run: {
                        font: FONT,
                        size: halfPoints(body.size.printed),
                        language: { value: LANGUAGE, eastAsia: LANGUAGE },
                    },
                },
                ...(first ? { footnoteText: first.styles.footnoteText } : {}),
            },
            paragraphStyles: [...parts.values()].flatMap(({ styles, habits }) => styles.definitions(habits)),
        },
        numbering: { config: [...parts.values()].flatMap(({ lists }) => [...lists.definitions]) },
        footnotes,
        sections: papersWithCopies(file.documents).flatMap(({ paper, copies }) => {
            const [document, ...others] = [paper, ...copies].flatMap((each) => documents.get(each) ?? []);
            return document ? sectionsOf(document, others) : [];
        }),
    });
    for (const style of tableStyles()) {
        word.Styles.addChildElement(style);
    }
    if (file.documents.some(({ table }) => table.layout.duplex.is)) {
        mirrorMargins(word);
    }
    word.CoreProperties.addChildElement(new StringContainer('dc:language', LANGUAGE));
    return new Uint8Array(await Packer.toArrayBuffer(word));
}

/** The numbers that Word prints before parts, as its fields name them: without a full stop at the end. */
function numbersOfParts({ blocks }: PrintedDocument, { lists }: StandardParts): Map<number, string> {
    const numbers = new Map<number, string>();
    for (const block of blocks) {
        if (
            block.type === 'text' &&
            block.anchor !== undefined &&
            block.mark?.text.endsWith('.') &&
            lists.places.has(block)
        ) {
            numbers.set(block.anchor, block.mark.text.slice(0, -1));
        }
    }
    return numbers;
}

function partsByStandard(documents: readonly PrintedDocument[]): Map<StandardId, StandardParts> {
    const parts = new Map<StandardId, StandardParts>();
    for (const { standard, table } of documents) {
        if (!parts.has(standard)) {
            const styles = new StandardStyles(table, parts.size === 0 ? '' : `-${standard}`);
            const ofStandard = documents.filter((document) => document.standard === standard);
            const lists = listsOf(
                standard,
                styles.firstLineIndent,
                ofStandard.flatMap((document) => markedParagraphs(document, styles)),
            );
            parts.set(standard, { styles, lists, habits: styleHabits(ofStandard, styles, lists) });
        }
    }
    return parts;
}

function markedParagraphs({ blocks }: PrintedDocument, styles: StandardStyles) {
    return blocks.flatMap((block) =>
        block.type === 'text' && block.mark && runsBehindMark(block, styles.standard.components[block.style])
            ? [{ key: block, mark: block.mark, style: paragraphStyle(block, styles) }]
            : [],
    );
}
