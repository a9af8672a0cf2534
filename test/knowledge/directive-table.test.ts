import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../server/src/facts/fold.js';
import { readDirectiveTable } from '../../server/src/knowledge/compiled/directive-table.js';
import { contradictsCode } from '../../server/src/terms/codes.js';

const HEAD = 'number\tkind\tdate\tissuer\tsubject\tnames\teffective\tamendedBy\treplacedBy\tchecked\tsource';

describe('a table of directives', () => {
    it('has a row for each', () => {
        const row = '5/QĐ-TTg\tQuyết định\t2021-02-03\t\tnuôi tôm\t\t\t6/QĐ-TTg; 7/QĐ-TTg\t\t2026-01-31\tCông báo';
        expect(readDirectiveTable(`${HEAD}\n${row}\n`)).toMatchObject([
            {
                number: '5/QĐ-TTg',
                date: '2021-02-03',
                issuer: null,
                subject: 'nuôi tôm',
                names: [],
                amendedBy: ['6/QĐ-TTg', '7/QĐ-TTg'],
                checked: '2026-01-31',
                source: 'Công báo',
            },
        ]);
    });

    it.each([
        ['other columns', 'number\tkind\n'],
        ['a row that is cut', `${HEAD}\n5/QĐ-TTg\tQuyết định\n`],
        ['a row without a source', `${HEAD}\n5/QĐ-TTg\t\t\t\t\t\t\t\t\t\t\n`],
        ['a day that is none', `${HEAD}\n5/QĐ-TTg\t\t3/2/2021\t\t\t\t\t\t\t\tCông báo\n`],
    ])('is refused with its line where it has %s', (_, text) => {
        expect(() => readDirectiveTable(text)).toThrow(/^line \d/);
    });
});

/** Whether an address is that of the paper itself: it has its number, which bears its year. */
function isPageOf(number: string, address: string): boolean {
    const inAddresses = foldName(number)
        .replaceAll('đ', 'd')
        .replace(/[^\p{L}\d]+/gu, '-');
    return (
        /\/(?:19|20)\d\d\//.test(number) &&
        /^https:\/\/thuvienphapluat\.vn\/van-ban\//.test(address) &&
        `${address.toLowerCase()}-`.includes(`-${inAddresses}-`)
    );
}

describe('the table that ships', () => {
    const rows = readDirectiveTable(readFileSync('server/catalogue/van-ban.tsv', 'utf8'));

    it('knows thousands of central directives, the latest too, each with a source that can be opened', () => {
        expect(rows.length).toBeGreaterThanOrEqual(3000);
        expect(rows.filter(({ date }) => (date ?? '') >= '2024').length).toBeGreaterThanOrEqual(300);
        expect(rows.filter(({ source }) => !/https:\/\/|vbpl\.vn ItemID=\d|github\.com\//.test(source ?? ''))).toEqual(
            [],
        );
    });

    it('says of each its day, what it is about or the page that bears it, and no kind that its number contradicts', () => {
        const wrong = rows.filter(
            ({ number, kind, date, subject, names, source }) =>
                (date === null && subject === null && names.length === 0 && !isPageOf(number, source ?? '')) ||
                (kind && contradictsCode(kind, number)),
        );
        expect(wrong.map(({ number }) => number)).toEqual([]);
    });

    it('lets none apply before its day, and none be replaced by one that came before it', () => {
        const days = new Map(rows.map(({ number, date }) => [number, date]));
        const wrong = rows.filter(
            ({ date, effective, replacedBy }) =>
                (effective !== null && (date === null || effective < date)) ||
                replacedBy.some((next) => (days.get(next) ?? '9') < (date ?? '')),
        );
        expect(wrong.map(({ number }) => number)).toEqual([]);
    });
});
