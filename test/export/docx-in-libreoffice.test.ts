import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxFile } from '../../server/src/export/docx/docx-file.js';
import type { PrintedFile } from '../../server/src/printed/printed-document.js';
import { STANDARDS } from '../../server/src/standards/standards.js';
import { isNotForMedia } from '../../server/src/terms/markings.js';
import { PdfPrinter } from '../../server/src/typeset/pdf.js';
import { charactersOf, hasLibreOffice, printWithLibreOffice } from '../support/libreoffice.js';
import { statePlan } from '../support/plans.js';
import { hasPoppler, type PdfPages, type PdfRule, type PdfText, readPdf } from '../support/poppler.js';
import { DIST, exampleTexts, printText } from '../support/print.js';
import { printedWords, wordsIn } from '../support/printed-words.js';
import { readWord } from '../support/word-file.js';
import { zip } from '../support/zip.js';

const MM = 72 / 25.4;

/** The paragraph of a file of Word that heads the first section. */
const FIRST_SECTION = /<w:p>(?:(?!<\/w:p>).)*<w:pStyle w:val="kh-section"\/>/u;

/** Milliseconds: LibreOffice takes its time to start. */
const PATIENCE = 120_000;

/** How many plans of any marks LibreOffice opens at once; beyond some 240 it gives up. */
const MANY_PLANS = 80;

/** Plans and letters that have each component of their standard. */
const RESOURCES = Object.keys(STANDARDS).flatMap((id) =>
    readFileSync(`test/resources/pages-${id}.kehoach`, 'utf8')
        .split(/^===\n/m)
        .map((text, index) => ({ name: `pages-${id}-${index + 1}`, text })),
);

const TEXTS = [...exampleTexts().map(({ name, text }) => ({ name: name.replace('.kehoach', ''), text })), ...RESOURCES];

describe.skipIf(!hasLibreOffice() || !hasPoppler())('opened in LibreOffice', () => {
    const printer = new PdfPrinter(DIST);
    const files = new Map<string, PrintedFile>(TEXTS.map(({ name, text }) => [name, printText(text)]));
    let pdfs: ReadonlyMap<string, Uint8Array>;

    beforeAll(async () => {
        const words = new Map<string, Uint8Array>();
        for (const [name, file] of files) {
            words.set(name, await docxFile(file));
        }
        pdfs = printWithLibreOffice(words);
    }, PATIENCE);
    afterAll(() => printer.dispose());

    function fileOf(name: string): { file: PrintedFile; pdf: Uint8Array } {
        const file = files.get(name);
        const pdf = pdfs.get(name);
        if (!file || !pdf) {
            throw new Error(`no ${name}`);
        }
        return { file, pdf };
    }

    test('a section put in between moves the numbers of all below it, and what refers to them', async () => {
        const name = '112-KH-UBND';
        const parts = [...readWord(await docxFile(fileOf(name).file)).parts];
        const added = '<w:p><w:pPr><w:pStyle w:val="kh-section"/></w:pPr><w:r><w:t>MỤC THÊM</w:t></w:r></w:p>';
        const file = zip(
            parts.map(([part, xml]) => ({
                name: part,
                bytes: part === 'word/document.xml' ? xml.replace(FIRST_SECTION, `${added}$&`) : xml,
            })),
        );
        const { plain } = readPdf(printWithLibreOffice(new Map([[name, file]])).get(name) ?? new Uint8Array());
        const words = plain.replace(/\s+/gu, ' ');
        expect(words).toContain('I. MỤC THÊM II. MỤC ĐÍCH, YÊU CẦU, CHỈ TIÊU');
        expect(words).toContain('điểm a khoản 1 Mục III trước ngày');
        expect(words).toContain('định tại Mục IV.');
        expect(words).not.toContain('khoản 1 Mục II ');
    });

    test.each(TEXTS)('$name: the same text in the same order', ({ name }) => {
        const { file, pdf } = fileOf(name);
        const shown = [...charactersOf(pdf)];
        const rest: string[] = [];
        let at = 0;
        const words = [...printedWords(file).join('').normalize('NFC').replace(/\s/gu, '')];
        for (const character of shown) {
            if (character === words[at]) {
                at++;
            } else {
                rest.push(character);
            }
        }
        expect(words.slice(at).join('')).toBe('');
        // besides, there are footnotes, and numbers of notes and pages
        const notes = file.documents.flatMap((document) => document.notes.map(wordsIn)).join('');
        expect(letters(rest.join(''))).toBe(letters(notes));
    });

    test(
        'any marks in any order are printed as they were written',
        async () => {
            const pair = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }));
            const mark = fc.oneof(
                fc.constantFrom('I.', 'II.', 'III.', 'IV.', 'Điều 1.', 'Điều 2.', 'A.', '1)', '-', '+', '-', '+'),
                fc.integer({ min: 1, max: 5 }).map((number) => `${number}.`),
                pair.map((numbers) => `${numbers.join('.')}.`),
                pair.map((numbers) => `1.${numbers.join('.')}.`),
                fc.constantFrom(...'abcdđe').map((letter) => `${letter})`),
            );
            const title = fc.constantFrom('Việc phải làm;', 'VIỆC PHẢI LÀM', 'Việc: làm ngay');
            const line = fc.tuple(mark, title).map((parts) => parts.join(' '));
            // LibreOffice takes seconds to start, so it opens all of them at once
            const plans = fc.sample(fc.array(line, { minLength: 3, maxLength: 20 }), MANY_PLANS);
            const printed = new Map(
                plans.map((lines, index) => [`plan-${index}`, printText(statePlan(lines.join('\n')))]),
            );
            const words = new Map<string, Uint8Array>();
            for (const [name, file] of printed) {
                words.set(name, await docxFile(file));
            }
            for (const [name, pdf] of printWithLibreOffice(words)) {
                const shown = charactersOf(pdf);
                const written = printedWords(printed.get(name) ?? { documents: [], places: [] }).join('');
                // some have a second page, whose number stands between two lines
                expect([shown, ...withoutOneTwo(shown)]).toContain(written.normalize('NFC').replace(/\s/gu, ''));
            }
        },
        PATIENCE,
    );

    test.each(TEXTS)(
        '$name: as many pages as the PDF, or one more or less',
        async ({ name }) => {
            const { file, pdf } = fileOf(name);
            const ours = readPdf(await printer.print(file));
            expect(Math.abs(readPdf(pdf).count - ours.count)).toBeLessThanOrEqual(1);
        },
        PATIENCE,
    );

    test.each(RESOURCES)(
        '$name: each line has the look and the place of the PDF',
        async ({ name }) => {
            const { file, pdf } = fileOf(name);
            const ours = readPdf(await printer.print(file));
            const theirs = readPdf(pdf);
            const pairs = sameLines(ours, theirs);
            expect(pairs.length).toBeGreaterThan(8);
            for (const [our, their] of pairs) {
                const { bold, italic } = our;
                expect(their, our.text).toMatchObject({ bold, italic });
                expect(Math.abs(their.size - our.size), our.text).toBeLessThanOrEqual(0.5);
                expect(Math.abs(their.left - our.left) / MM, our.text).toBeLessThanOrEqual(1);
                // a place of its own, in the lower margin by one standard, moves with nothing
                const isHeld = isNotForMedia(our.text.trim());
                expect(Math.abs(their.top - our.top) / MM, our.text).toBeLessThanOrEqual(isHeld ? 1.5 : 5);
            }
            for (const our of ours.rules.filter(isMark)) {
                const near = theirs.rules.filter(({ page, y }) => page === our.page && Math.abs(y - our.y) < 5 * MM);
                const lengths = near.map(({ left, right }) => Math.abs(right - left - (our.right - our.left)) / MM);
                expect(Math.min(...lengths)).toBeLessThanOrEqual(1);
            }
        },
        PATIENCE,
    );
});

/** A text without one of its twos, whichever it is. */
function withoutOneTwo(text: string): string[] {
    return [...text.matchAll(/2/g)].map(({ index }) => text.slice(0, index) + text.slice(index + 1));
}

/** The letters of a text in the order of the alphabet. */
function letters(text: string): string {
    return [...text.normalize('NFC')]
        .filter((character) => /\p{L}/u.test(character))
        .sort()
        .join('');
}

/**
 * Lines that stand once on the same page of both; without signs, what follows a footnote's number, and lines with
 * room to write, where each program has its own width of a space that cannot be broken.
 */
function sameLines(ours: PdfPages, theirs: PdfPages): [PdfText, PdfText][] {
    return ours.texts.flatMap((our): [PdfText, PdfText][] => {
        const isSame = ({ page, text }: PdfText) => page === our.page && text.trim() === our.text.trim();
        const [their, ...others] = theirs.texts.filter(isSame);
        const isOnce = others.length === 0 && ours.texts.filter(isSame).length === 1;
        return their && isOnce && /^\S.*\p{L}{2}/u.test(their.text) && !/\s{2}/.test(our.text) ? [[our, their]] : [];
    });
}

/** Rules under lines of the heading and titles; those of tables and footnotes begin at the margin, underlined words are short. */
function isMark({ left, right }: PdfRule): boolean {
    return left > 35 * MM && right - left > 5 * MM;
}
