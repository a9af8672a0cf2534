import { describe, expect, it, test } from 'vitest';
import { formatted } from '../../../server/src/editor/formatting/formatted.js';
import { wordsOf } from '../../../server/src/editor/formatting/same-outline.js';
import { unwrapEdits, unwrapped } from '../../../server/src/editor/formatting/unwrap.js';
import { edited } from '../../../server/src/editor/numbering/plan-text.js';
import type { PlanFile } from '../../../server/src/syntax/generated/ast.js';
import { shapeOf } from '../../support/outlines.js';
import { open, services } from '../../support/plans.js';
import { papers } from '../../support/samples.js';

const read = (text: string) => services.plan.parser.LangiumParser.parse<PlanFile>(text).value;
const HEAD = 'KẾ HOẠCH\nTrồng cây năm 2026\n\nI. MỤC ĐÍCH\n\n';
const untilDone = (text: string) => edited(text, formatted(text, read(text), unwrapped, read));
const joined = (body: string) => {
    const text = HEAD + body;
    return edited(text, unwrapped(text, read(text))).slice(HEAD.length);
};

describe('lines that a program broke', () => {
    test.each([
        [
            '1. Các sở, ban, ngành và Ủy ban nhân dân các xã\nxây dựng kế hoạch của mình trước ngày 31/3/2026\nvà báo cáo.\n',
            '1. Các sở, ban, ngành và Ủy ban nhân dân các xã xây dựng kế hoạch của mình trước ngày 31/3/2026 và báo cáo.\n',
        ],
        [
            'Các sở, ban, ngành và Ủy ban nhân dân các xã xây dựng\r\nkế hoạch của mình.\n',
            'Các sở, ban, ngành và Ủy ban nhân dân các xã xây dựng kế hoạch của mình.\n',
        ],
        // letters are not of one width: this is how type of a book breaks, where no line is as long as the widest one
        [
            '1. Các sở, ban, ngành và Ủy ban nhân dân các xã, phường\nxây dựng kế hoạch của mình trước ngày 31/3/2026, gửi Sở Nông nghiệp\nvà Môi trường tổng hợp, báo cáo Ủy ban nhân dân tỉnh theo Công văn\nsố 12/CT-\nBTC. Hết.\n',
            '1. Các sở, ban, ngành và Ủy ban nhân dân các xã, phường xây dựng kế hoạch của mình trước ngày 31/3/2026, gửi Sở Nông nghiệp và Môi trường tổng hợp, báo cáo Ủy ban nhân dân tỉnh theo Công văn số 12/CT-\nBTC. Hết.\n',
        ],
        [
            'Giao các xã, phường báo cáo kết quả với Phó Chủ tịch Ủy ban\nNhân dân tỉnh trước ngày 31/3/2026 theo Công văn số 12/CT-\nBTC.\n',
            'Giao các xã, phường báo cáo kết quả với Phó Chủ tịch Ủy ban Nhân dân tỉnh trước ngày 31/3/2026 theo Công văn số 12/CT-BTC.\n',
        ],
    ])('are joined: %j', (before, after) => {
        expect(joined(before)).toBe(after);
        expect(joined(after)).toBe(after);
    });

    test.each([
        ['short lines', '1. Một\nhai ba.\n'],
        [
            'items',
            '- Các sở, ban, ngành và Ủy ban nhân dân các xã xây\n- dựng kế hoạch của mình trước ngày 31/3/2026.\n',
        ],
        [
            'what is announced',
            'Giao các sở, ban, ngành và Ủy ban nhân dân các xã, phường:\nTrồng cây dọc các tuyến đường, chăm sóc cây đã trồng năm trước.\nTổng hợp và báo cáo kết quả trước ngày 31/3/2026 theo quy định.\n',
        ],
        [
            'names below each other',
            'Sở Nông nghiệp và Môi trường\nLiên hiệp các Hội Khoa học và Kỹ thuật tỉnh An Giang\nHội Nông dân\n',
        ],
        [
            'rows',
            '| Các sở, ban, ngành và Ủy ban nhân dân các xã | 1 |\n| Các sở, ban, ngành và Ủy ban nhân dân xã | 2 |\n',
        ],
    ])('%s stay', (_, text) => {
        expect(joined(text)).toBe(text);
    });

    it('are joined within the lines that are chosen', async () => {
        const wrapped = 'Các sở, ban, ngành và Ủy ban nhân dân các xã xây dựng\nkế hoạch của mình.\n';
        const file = await open(`${HEAD}${wrapped}\n${wrapped}`);
        const whole = unwrapEdits(file, undefined, read);
        expect(whole).toHaveLength(2);
        const line = whole[1]?.range.start.line ?? 0;
        const range = { start: { line, character: 0 }, end: { line: line + 1, character: 1 } };
        expect(unwrapEdits(file, range, read)).toEqual([whole[1]]);
        // a selection of lines ends at the beginning of the next one
        const before = { start: { line: 0, character: 0 }, end: { line, character: 0 } };
        expect(unwrapEdits(file, before, read)).toEqual(whole.filter((each) => each.range.end.line < line));
    });

    it('lose no word, keep the outline, and are joined at once', { timeout: 900_000 }, () => {
        for (const { name, text } of papers()) {
            const once = untilDone(text);
            expect(wordsOf(once) === wordsOf(text), `${name}: words`).toBe(true);
            expect(shapeOf(once) === shapeOf(text), `${name}: outline`).toBe(true);
            expect(untilDone(once) === once, `${name}: twice`).toBe(true);
        }
    });
});
