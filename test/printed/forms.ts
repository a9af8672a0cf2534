import { docxFile } from '../../server/src/export/docx/docx-file.js';
import { htmlFile } from '../../server/src/export/html/html-file.js';
import { textFile } from '../../server/src/export/text/text-file.js';
import type { PrintedFile } from '../../server/src/printed/printed-document.js';
import { find, textOf as htmlText, readHtml } from '../support/html.js';
import { wordsOfPdf } from '../support/pdf-words.js';
import { printedWords, wordsIn } from '../support/printed-words.js';
import { readWord } from '../support/word-file.js';
import { allOf, parseXml, textOf } from '../support/xml.js';

/** Typesets a file as PDF. */
export type Typesets = (file: PrintedFile) => Uint8Array;

/** What a reader of each form of export sees, in the order in which the form has it. */
export const FORMS: Readonly<Record<string, (file: PrintedFile, pdf: Typesets) => string | Promise<string>>> = {
    txt: textFile,
    html: (file) =>
        find(readHtml(htmlFile(file)), 'body')
            .map(htmlText)
            .join(' '),
    docx: async (file) => {
        const word = readWord(await docxFile(file));
        const headers = [...word.parts].filter(([name]) => /^word\/(?:header|footer)\d+\.xml$/u.test(name));
        return [
            ...word.paragraphs.map(({ label, text }) => label + text),
            ...allOf(word.footnotes, 'w:t').map(textOf),
            ...headers.flatMap(([, xml]) => allOf(parseXml(xml), 'w:t').map(textOf)),
        ].join(' ');
    },
    pdf: (file, pdf) => wordsOfPdf(pdf(file)),
};

/** Letters alone: forms number pages and notes, part and join words at line ends, and draw signs by themselves. */
export function lettersOf(text: string): string {
    return text.normalize('NFC').replace(/[^\p{L}]/gu, '');
}

/** How many letters of the beginning of a block are looked for. */
const OPENING = 24;

/**
 * Where a form does not show what a file prints: letters lost or added, paragraphs out of their order. Empty where it shows all.
 *
 * @param repeats whether the form repeats the heads of tables on each page, so that it may have more letters
 */
export function notShown(file: PrintedFile, shown: string, repeats: boolean): string[] {
    const letters = lettersOf(shown);
    const problems = differences(lettersOf(allWords(file)), letters, repeats);
    let from = 0;
    for (const block of file.documents.flatMap(({ blocks }) => blocks)) {
        const opening = block.type === 'text' ? lettersOf(wordsIn(block.runs)).slice(0, OPENING) : '';
        if (block.type === 'text' && block.style === 'contactLine') {
            // at the foot of a page, wherever it was written
            if (!letters.includes(opening)) problems.push(`not at the foot of a page: ${opening}`);
            continue;
        }
        const at = letters.indexOf(opening, from);
        if (at < 0) {
            problems.push(`not behind what came before it: ${opening}`);
        } else {
            from = at + opening.length;
        }
    }
    return problems;
}

/** The words of a file, with its footnotes. */
function allWords(file: PrintedFile): string {
    const notes = file.documents.flatMap((document) => document.notes.map(wordsIn));
    return [...printedWords(file), ...notes].join(' ');
}

function differences(wanted: string, shown: string, mayHaveMore: boolean): string[] {
    const counts = new Map<string, number>();
    for (const letter of wanted) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    for (const letter of shown) counts.set(letter, (counts.get(letter) ?? 0) - 1);
    return [...counts]
        .filter(([, count]) => count > 0 || (count < 0 && !mayHaveMore))
        .map(([letter, count]) => `${letter}: ${count > 0 ? `${count} lost` : `${-count} added`}`);
}
