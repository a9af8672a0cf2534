import { afterEach, describe, expect, it } from 'vitest';
import type { Fix } from '../../server/src/validation/fix.js';
import { open, services, statePlan } from '../support/plans.js';

const { settings } = services.shared;
afterEach(() => {
    settings.update({});
    settings.updateFolders([]);
});

/** What some rules tell of a line, each with what its fix writes instead; undefined where it has none. */
async function told(line: string, code: RegExp, name?: string): Promise<[text: string, right?: string][]> {
    const document = await open(statePlan(`I. A\n${line}`), name);
    return (document.diagnostics ?? [])
        .filter((found) => code.test(String(found.code)))
        .map(({ range, data }) => {
            const { fix, suggestion } = data as { fix?: Fix; suggestion?: { edit?: { newText: string } } };
            return [document.textDocument.getText(range), fix?.edits[0]?.newText ?? suggestion?.edit?.newText];
        });
}

const TONES = /^dau-thanh$/;
const LETTERS = /^chu-i-y$/;

describe('the style of tones', () => {
    const newer = '- Giữ hoà khí, rèn sức khoẻ, nuôi thuỷ sản, quý trọng.';
    const older = '- Giữ hòa khí, rèn sức khỏe, nuôi thủy sản, quý trọng.';

    it('is that of the paper unless the office chose one', async () => {
        expect(await told(newer, TONES)).toEqual([]);
        expect(await told(older, TONES)).toEqual([]);
    });

    it('is that of the office: each word of the other one is told with its fix', async () => {
        settings.update({ ruleOptions: { 'dau-thanh': 'old' } });
        expect(await told(older, TONES)).toEqual([]);
        expect(await told(newer, TONES)).toEqual([
            ['oà', 'òa'],
            ['oẻ', 'ỏe'],
            ['uỷ', 'ủy'],
        ]);
        settings.update({ ruleOptions: { 'dau-thanh': 'new' } });
        expect(await told(newer, TONES)).toEqual([]);
        expect(await told(older, TONES)).toEqual([
            ['òa', 'oà'],
            ['ỏe', 'oẻ'],
            ['ủy', 'uỷ'],
        ]);
    });

    it('leaves quotations as they are', async () => {
        settings.update({ ruleOptions: { 'dau-thanh': 'new' } });
        expect(await told('- Hưởng ứng phong trào “Rèn luyện sức khỏe” tại xã.', TONES)).toEqual([]);
    });

    it('is written in what a slip is mended to; the slip is told once', async () => {
        const ALL = /^(?:chinh-ta|dau-thanh|chu-i-y)/;
        const slip = '- Xuất hòa đơn điện tử; áp dụng kỷ thuật mới trong nuôi trồng thủy sản.';
        expect(await told(slip, ALL)).toEqual([
            ['hòa', 'hóa'],
            ['kỷ', 'kỹ'],
        ]);
        settings.update({ ruleOptions: { 'dau-thanh': 'new', 'chu-i-y': 'new' } });
        expect(await told(slip, ALL)).toEqual([
            ['hòa', 'hoá'],
            ['kỷ', 'kĩ'],
            ['ủy', 'uỷ'],
        ]);
        // where nobody tells the slip, its style is told
        settings.update({ ruleOptions: { 'dau-thanh': 'new' }, rules: { 'chinh-ta-ngu-canh': 'off' } });
        expect((await told(slip, ALL))[0]).toEqual(['òa', 'oà']);
        settings.update({ ruleOptions: { 'dau-thanh': 'new' } });
        const noted = `// bỏ qua: chinh-ta-ngu-canh “hòa đơn”\n${slip}`;
        expect(await told(noted, ALL)).toContainEqual(['òa', 'oà']);
    });

    it('is the one of the paper in what is proposed, where the office chose none', async () => {
        const ALL = /^(?:chinh-ta|dau-thanh|chu-i-y)/;
        const slips = '- Xuất hòa đơn điện tử; áp dụng kỷ thuật mới; xỏa đói, giảm nghèo.';
        const newer = '- Giữ hoà khí, nuôi thuỷ sản, rèn sức khoẻ; kĩ năng, kĩ sư, kĩ lưỡng.';
        expect(await told(`${newer}\n${slips}`, ALL)).toEqual([
            ['hòa', 'hoá'],
            ['kỷ', 'kĩ'],
            ['xỏa', 'xoá'],
        ]);
        const older = '- Giữ hòa khí, nuôi thủy sản, rèn sức khỏe; kỹ năng, kỹ sư, kỹ lưỡng.';
        expect(await told(`${older}\n${slips}`, ALL)).toEqual([
            ['hòa', 'hóa'],
            ['kỷ', 'kỹ'],
            ['xỏa', 'xóa'],
        ]);
    });

    it('is no choice where it is none of the three', async () => {
        settings.update({ ruleOptions: { 'dau-thanh': 'cũ', 'chu-i-y': 7 } });
        expect(await told(newer, TONES)).toEqual([]);
    });
});

describe('the style of i and y', () => {
    const withY = '- Giữ kỷ luật, học kỹ thuật, quản lý, quy định, tỷ lệ.';
    const withI = '- Giữ kỉ luật, học kĩ thuật, quản lí, quy định, tỉ lệ.';

    it('is that of the paper unless the office chose one', async () => {
        expect(await told(withY, LETTERS)).toEqual([]);
        expect(await told(withI, LETTERS)).toEqual([]);
    });

    it('is that of the office: each word of the other one is told with its fix', async () => {
        settings.update({ ruleOptions: { 'chu-i-y': 'old' } });
        expect(await told(withY, LETTERS)).toEqual([]);
        expect((await told(withI, LETTERS)).sort()).toEqual([
            ['kĩ', 'kỹ'],
            ['kỉ', 'kỷ'],
            ['lí', 'lý'],
            ['tỉ', 'tỷ'],
        ]);
        settings.update({ ruleOptions: { 'chu-i-y': 'new' } });
        expect(await told(withI, LETTERS)).toEqual([]);
        expect((await told(withY, LETTERS)).sort()).toEqual([
            ['kỷ', 'kỉ'],
            ['kỹ', 'kĩ'],
            ['lý', 'lí'],
            ['tỷ', 'tỉ'],
        ]);
    });

    it('asks for nothing in names, in quotations, in words of one spelling alone', async () => {
        settings.update({ ruleOptions: { 'chu-i-y': 'old' } });
        expect(await told('- Làm tỉ mỉ; bác sĩ; nước Mĩ; phong trào “Học kĩ thuật”.', LETTERS)).toEqual([]);
        // of these the older style has both: mixing is told
        expect(await told('- Mời bác sĩ, y sĩ, nghệ sỹ.', LETTERS)).toEqual([['sỹ', 'sĩ']]);
        settings.update({ ruleOptions: { 'chu-i-y': 'new' } });
        expect(await told('- Theo qui định; nước Mỹ; phong trào “Học kỹ thuật”.', LETTERS)).toEqual([['qui', 'quy']]);
    });
});

describe('a style that was chosen', () => {
    it('is that of the innermost folder around a paper', async () => {
        settings.update({ ruleOptions: { 'dau-thanh': 'old' } });
        const line = '- Nuôi thuỷ sản.';
        expect(await told(line, TONES)).toEqual([['uỷ', 'ủy']]);
        const { uri } = await open(statePlan('I. A\n- Trồng cây.'));
        const folder = uri.toString().replace(/[^/]*$/, '');
        settings.updateFolders([[folder, { options: { 'dau-thanh': 'new' } }]]);
        expect(await told(line, TONES)).toEqual([]);
    });

    it('is never told by the rules on slips, and what they propose is written in it', async () => {
        const slips = /^(?:chinh-ta|dau-thanh-sai)/;
        settings.update({ ruleOptions: { 'dau-thanh': 'new', 'chu-i-y': 'new' } });
        const line = '- Rèn sức khoẻ, hoà giải, nuôi thuỷ sản, học kĩ thuật, quản lí, kì họp, tỉ lệ, bác sĩ.';
        expect(await told(line, slips)).toEqual([]);
        expect(
            await told('- Kiểm tra tòan bộ.\n- Chăm sóc sức khoe nhân dân.\n- Bồi dưỡng kỷ năng sống.', slips),
        ).toEqual([
            ['tòan', 'toàn'],
            ['khoe', 'khoẻ'],
            ['kỷ', 'kĩ'],
        ]);
        settings.update({ ruleOptions: { 'dau-thanh': 'old', 'chu-i-y': 'old' } });
        expect(await told('- Rèn sức khỏe, hòa giải, nuôi thủy sản, học kỹ thuật, kỳ họp.', slips)).toEqual([]);
    });
});
