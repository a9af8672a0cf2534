import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxFile } from '../../server/src/export/docx/docx-file.js';
import { htmlFile } from '../../server/src/export/html/html-file.js';
import { textFile } from '../../server/src/export/text/text-file.js';
import { partedLeaders } from '../../server/src/printed/leaders.js';
import { readEngine } from '../../server/src/typeset/engine-on-disk.js';
import { Typesetter } from '../../server/src/typeset/typesetter.js';
import { statePlan } from '../support/plans.js';
import { hasPoppler, readPdf } from '../support/poppler.js';
import { DIST, printText } from '../support/print.js';
import { readWord } from '../support/word-file.js';

const LABELS = ['Chúng tôi gồm có các ông bà có tên sau đây:', 'Nội dung cuộc họp do ông Nguyễn Văn An trình bày:'];
const FORM = statePlan(
    `${LABELS[0]} ${'.'.repeat(80)}\n\n${LABELS[1]} ${'…'.repeat(60)}\n\nĐịa chỉ thường trú: ${'_'.repeat(70)}`,
);

test('dots alone are parted, and no word, address or ellipsis', () => {
    expect(partedLeaders('Từ 01/01... đến 31/12..., xem https://anh_____2.vn')).not.toContain('\u200B');
    expect(partedLeaders(`Tên: ${'.'.repeat(9)}`)).toBe('Tên: ...\u200B...\u200B...');
});

describe('dots to write on', () => {
    let typesetter: Typesetter | undefined;
    beforeAll(async () => {
        typesetter = await Typesetter.create(readEngine(`${DIST}/typeset`));
    });
    afterAll(() => {
        typesetter = undefined;
    });

    test.skipIf(!hasPoppler())('begin on the line of the words before them', () => {
        const { plain } = readPdf(typesetter?.pdf(printText(FORM)) ?? new Uint8Array());
        for (const label of LABELS) {
            expect(plain.split('\n').find((line) => line.includes(label))).toMatch(/:\s?[.…]{5}/u);
        }
    });

    test('are what was written, in every other form', async () => {
        const printed = printText(FORM);
        expect(textFile(printed)).not.toContain('\u200B');
        expect(htmlFile(printed)).toContain('...<wbr />...');
        const word = readWord(await docxFile(printed)).paragraphs.map(({ text }) => text.replaceAll('\u200B', ''));
        expect(word).toContain(`${LABELS[0]} ${'.'.repeat(80)}`);
    });
});
