import { describe, expect, it } from 'vitest';
import { docxFile } from '../../server/src/export/docx/docx-file.js';
import type { DocumentOutline } from '../../server/src/facts/outline.js';
import { readDocx } from '../../server/src/import/docx/read-docx.js';
import { planTextOf } from '../../server/src/import/plan-text/plan-text.js';
import { outlinesOf } from '../support/outlines.js';
import { printText } from '../support/print.js';
import { printedWords } from '../support/printed-words.js';
import { papers } from '../support/samples.js';

async function throughWord(text: string): Promise<string> {
    return planTextOf(await readDocx(await docxFile(printText(text)))).text;
}

/** An outline without what depends on the lines: notes stand elsewhere, and are numbered in the order of their calls. */
function outlines(text: string): unknown[] {
    return outlinesOf(text).map(({ citations, footnotes, ...rest }: DocumentOutline) => ({
        ...rest,
        citations: citations.map(({ line: _line, column: _column, ...citation }) => JSON.stringify(citation)).sort(),
        footnotes: footnotes.map((note) => JSON.stringify([note.text, note.references])).sort(),
    }));
}

function words(text: string): string {
    return printedWords(printText(text)).join(' ').replace(/\s+/gu, ' ').replaceAll('¦', '|');
}

/**
 * Papers that read otherwise once their lines are whole: a page's number stands in the middle of a sentence, or cells and lines
 * of a heading came apart when they were taken off a page; or an item in quotation marks stands behind a blank line.
 */
const BROKEN_LINES = /(?:053|058|doan-4|548693349b18e8cf|6bdbdeb006a331dc|6e205b75bcc588b5|750314c2c5666d56)\.txt$/;

describe('a plan that goes to Word and comes back', () => {
    for (const { name, text } of papers()) {
        it(`is the same: ${name}`, async () => {
            const back = await throughWord(text);
            expect(words(back)).toBe(words(text));
            if (!BROKEN_LINES.test(name)) {
                expect(outlines(back)).toEqual(outlines(text));
            }
        });
    }

    it('keeps the look of words in the text', async () => {
        const text =
            'KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n\n1. Trồng **đúng giống** cây, *đúng ngày* và ***đúng chỗ***.\n';
        expect(await throughWord(text)).toContain('1. Trồng **đúng giống** cây, *đúng ngày* và ***đúng chỗ***.');
    });

    it('parts papers of one file that nothing else parts', async () => {
        const text = 'KẾ HOẠCH\nTrồng cây\n\n1. Trồng cây.\n\n===\n\nKẾ HOẠCH\nChăm cây\n\n1. Tưới cây.\n';
        const back = await throughWord(text);
        expect(outlines(back)).toEqual(outlines(text));
        expect(outlines(back)).toHaveLength(2);
    });

    it('keeps marks at the head of the page, and who writes where the body is found', async () => {
        const text = [
            'HỎA TỐC\nUBND XÃ SÔNG CẦU\nSố: 12/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
            'Sông Cầu, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\n1. Trồng cây[^1] dọc đường[^2], nhắc lại[^1].',
            'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Ba\n\nĐịa chỉ: số 5 đường Bờ Sông, ĐT: 0123 456 789',
            '[^1]: Cây sao đen.\n[^2]: Đường liên xã.\n',
        ].join('\n\n');
        const back = await throughWord(text);
        expect(outlines(back)).toEqual(outlines(text));
        expect(words(back)).toBe(words(text));
        expect(back).toContain('HỎA TỐC');
        expect(back).toContain('1. Trồng cây[^1] dọc đường[^2], nhắc lại[^1].');
    });
});
