import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { open } from '../support/plans.js';
import { type Said, saidBy, throughWord } from '../support/round-trip.js';
import { papers } from '../support/samples.js';

/** A plan, and what it has become in Word and back. */
async function bothWays(text: string): Promise<{ before: Said; after: Said; back: string }> {
    const document = await open(text);
    const back = await throughWord(document.parseResult.value);
    return { before: saidBy(document), after: saidBy(await open(back)), back };
}

/**
 * Papers of which rules see more or less once their lines are whole: words on both sides of a line end, brackets over several
 * lines or within words that are cut, a double space that is printed as one; docs/import.md tells what of each differs.
 */
const OTHER_FINDINGS = /(?:037|058|750314c2c5666d56|party-plan-2024|doan-4|doan-5)\.txt$/;

describe('a plan that goes to Word and comes back', () => {
    for (const { name, text } of papers()) {
        it(`is the same: ${name}`, async () => {
            const { before, after } = await bothWays(text);
            expect(after.words).toBe(before.words);
            expect(after.outline).toEqual(before.outline);
            expect(after.facts).toEqual(before.facts);
            if (!OTHER_FINDINGS.test(name)) {
                expect(after.findings).toEqual(before.findings);
            }
        });
    }

    const forms = 'test/resources/forms';
    for (const name of readdirSync(forms)) {
        it(`has the same parts: ${name}`, async () => {
            const { before, after } = await bothWays(readFileSync(`${forms}/${name}`, 'utf8'));
            expect(after.words).toBe(before.words);
            expect(after.outline).toEqual(before.outline);
        });
    }

    it('keeps the look of words in the text', async () => {
        const text =
            'KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n\n1. Trồng **đúng giống** cây, *đúng ngày* và ***đúng chỗ***.\n';
        expect((await bothWays(text)).back).toContain('1. Trồng **đúng giống** cây, *đúng ngày* và ***đúng chỗ***.');
    });

    it('keeps a row of one cell, and signs that were no marks', async () => {
        const rows = '| TT | Việc | Ngày |\n|---|---|---|\n| Khối xã |\n| 1 | Trồng (*) | 5/3 |\n';
        const text = `KẾ HOẠCH\nTrồng cây\n\n1. Trồng (*) cây, ký tên ____ ngày ____.\n\n${rows}`;
        const { before, after, back } = await bothWays(text);
        expect(after.words).toBe(before.words);
        expect(back).toContain(rows);
        expect(back).toContain('Trồng (*) cây, ký tên ____ ngày ____.');
    });

    it('parts papers of one file that nothing else parts', async () => {
        const text = 'KẾ HOẠCH\nTrồng cây\n\n1. Trồng cây.\n\n===\n\nKẾ HOẠCH\nChăm cây\n\n1. Tưới cây.\n';
        const { before, after } = await bothWays(text);
        expect(after.outline).toEqual(before.outline);
        expect(after.outline).toHaveLength(2);
    });

    it('keeps what stands below the name that signs', async () => {
        const text = [
            'KẾ HOẠCH\nTrồng cây\n\n1. Trồng cây.\n\nNơi nhận: CHỦ TỊCH\n- Như trên;\n- Các trường; Trần Văn Ba\n- Lưu: VT',
            '@ 2',
        ].join('\n\n');
        const { before, after } = await bothWays(text);
        expect(after.words).toBe(before.words);
        expect(after.outline).toEqual(before.outline);
    });

    it('keeps marks at the head of the page, and who writes where the body is found', async () => {
        const text = [
            'HỎA TỐC\nUBND XÃ SÔNG CẦU\nSố: 12/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
            'Sông Cầu, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\n1. Trồng cây[^1] dọc đường[^2], nhắc lại[^1].',
            'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Ba\n\nĐịa chỉ: số 5 đường Bờ Sông, ĐT: 0123 456 789',
            '[^1]: Cây sao đen.\n[^2]: Đường liên xã.\n',
        ].join('\n\n');
        const { before, after, back } = await bothWays(text);
        expect(after.outline).toEqual(before.outline);
        expect(after.words).toBe(before.words);
        expect(back).toContain('HỎA TỐC');
        expect(back).toContain('1. Trồng cây[^1] dọc đường[^2], nhắc lại[^1].');
    });
});
