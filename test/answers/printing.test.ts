/** What is printed of the texts: before it is laid out, for Typst, and as each form of export that is text. */
import { describe, expect, it } from 'vitest';
import { docxFile } from '../../server/src/export/docx/docx-file.js';
import { htmlFile } from '../../server/src/export/html/html-file.js';
import { textFile } from '../../server/src/export/text/text-file.js';
import { typstData } from '../../server/src/typeset/typst-data.js';
import { answeredTexts, approved, outlined } from '../support/answers.js';
import { printText } from '../support/print.js';
import { readWord } from '../support/word-file.js';

/** Parts of a file of Word that hold what the document says; the others are the same in all files. */
const WORD_PARTS = ['word/document.xml', 'word/footnotes.xml'];
/** Of styles and numbering, what one standard has is enough. */
const STYLED = ['112-KH-UBND.kehoach', '15-KH-TU.kehoach', '33-CTr-TU-thu-vien.kehoach'];

/** Markup with a line for each element that holds a paragraph or a row. */
function inLines(markup: string): string {
    return `${markup.replace(/(<(?:w:p|w:tr|w:tbl|w:sectPr|w:style|w:lvl|w:abstractNum|p|h\d|tr|table|div|section|li|article|header|footer)[ >/])/g, '\n$1').trim()}\n`;
}

describe('what is printed', () => {
    for (const { name, text } of answeredTexts().filter((each) => each.name.endsWith('.kehoach'))) {
        const file = printText(text);
        const isStyled = STYLED.includes(name);

        it(`the blocks of ${name}`, async () => {
            await expect(`${outlined(file)}\n`).toMatchFileSnapshot(approved('printed', name));
        });

        it(`${name} as plain text`, async () => {
            await expect(textFile(file)).toMatchFileSnapshot(approved('text', name));
        });

        it(`${name} as a page for the web`, async () => {
            const page = htmlFile(file);
            const shown = isStyled ? page : page.replace(/<style>.*?<\/style>/su, '<style/>');
            await expect(inLines(shown)).toMatchFileSnapshot(approved('html', name));
        });

        it(`${name} as Word has it`, async () => {
            const { parts } = readWord(await docxFile(file));
            const shown = [...WORD_PARTS, ...(isStyled ? ['word/styles.xml', 'word/numbering.xml'] : [])];
            await expect(shown.map((part) => inLines(parts.get(part) ?? '')).join('\n')).toMatchFileSnapshot(
                approved('word', name),
            );
        });

        it.runIf(isStyled)(`${name} for Typst`, async () => {
            await expect(`${outlined(typstData(file))}\n`).toMatchFileSnapshot(approved('typst', name));
        });
    }
});
