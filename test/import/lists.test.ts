import { describe, expect, it } from 'vitest';
import { linesOf, onlyOutline } from '../support/outlines.js';
import { inList, list, listOf, paragraph, run, table } from '../support/word-made.js';
import { imported, importedLines } from './imported.js';

const OUTLINE = list(1, [
    ['upperRoman', '%1.'],
    ['decimal', '%2.'],
    ['decimal', '%2.%3.'],
    ['lowerLetter', '%4)'],
    ['bullet', '-'],
]);

const A = (level: number, text = 'x', numId = 1) => paragraph(text, inList(numId, level));

describe('the marks that lists of Word print stand in the plan', () => {
    it('levels count, and begin anew below those further out', async () => {
        const levels = [0, 1, 1, 2, 2, 3, 3, 4, 1, 2, 0, 1];
        expect(
            await importedLines({ body: levels.map((level) => A(level)).join(''), numbering: OUTLINE + listOf(1, 1) }),
        ).toEqual([
            'I. x',
            '1. x',
            '2. x',
            '2.1. x',
            '2.2. x',
            'a) x',
            'b) x',
            '- x',
            '3. x',
            '3.1. x',
            'II. x',
            '1. x',
        ]);
    });

    it('letters are those of Word, which has no đ, and go on doubled behind z', async () => {
        const lines = await importedLines({
            body: A(3).repeat(28),
            numbering: OUTLINE + listOf(1, 1),
        });
        expect(lines.slice(3, 6)).toEqual(['d) x', 'e) x', 'f) x']);
        expect(lines.slice(25)).toEqual(['z) x', 'aa) x', 'bb) x']);
    });

    it('two lists of one kind count together, but where one begins anew', async () => {
        const start = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>';
        expect(
            await importedLines({
                body: A(1) + A(1, 'x', 2) + A(1, 'x', 3) + A(1, 'x', 3) + A(1),
                numbering: OUTLINE + listOf(1, 1) + listOf(2, 1) + listOf(3, 1, start),
            }),
        ).toEqual(['1. x', '2. x', '5. x', '6. x', '7. x']);
    });

    it('a level that a deeper paragraph prints first has had its first number; one that is printed nowhere has not', async () => {
        const numbering = list(1, [
            ['decimal', '%1.'],
            ['decimal', '%1.%2.'],
        ]);
        const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>';
        const body = A(1) + A(1) + A(0) + A(1) + A(0);
        expect(await importedLines({ body, numbering: numbering + listOf(1, 1) })).toEqual([
            '1.1. x',
            '1.2. x',
            '2. x',
            '2.1. x',
            '3. x',
        ]);
        expect(await importedLines({ body, numbering: numbering + listOf(1, 1, start) })).toEqual([
            '3.1. x',
            '3.2. x',
            '4. x',
            '4.1. x',
            '5. x',
        ]);
        expect(await importedLines({ body: A(1) + A(0), numbering: OUTLINE + listOf(1, 1) })).toEqual(['1. x', 'I. x']);
    });

    it('a level may be written otherwise in one list', async () => {
        const level =
            '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimalZero"/><w:lvlText w:val="(%1)"/></w:lvl></w:lvlOverride>';
        expect(await importedLines({ body: A(0) + A(0), numbering: OUTLINE + listOf(1, 1, level) })).toEqual([
            '(03) x',
            '(04) x',
        ]);
    });

    it('a level may never begin anew, or only below another', async () => {
        const never = list(1, [
            ['upperRoman', '%1.'],
            ['decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>'],
            ['decimal', '%3.', '<w:lvlRestart w:val="1"/>'],
        ]);
        expect(
            await importedLines({
                body: [0, 1, 2, 1, 2, 0, 1, 2].map((level) => A(level)).join(''),
                numbering: never + listOf(1, 1),
            }),
        ).toEqual(['I. x', 'Điều 1. x', '1. x', 'Điều 2. x', '2. x', 'II. x', 'Điều 3. x', '1. x']);
    });

    it('numbers of outer levels are digits where the level asks for it', async () => {
        const legal = list(1, [
            ['upperRoman', '%1.'],
            ['decimal', '%1.%2.', '<w:isLgl/>'],
        ]);
        expect(await importedLines({ body: A(0) + A(1), numbering: legal + listOf(1, 1) })).toEqual(['I. x', '1.1. x']);
    });

    it('a list may be that of a style, its level the one bound to the style', async () => {
        const styles = [
            '<w:style w:type="paragraph" w:styleId="De1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
            '<w:style w:type="paragraph" w:styleId="De2"><w:basedOn w:val="De1"/></w:style>',
        ].join('');
        const levels = list(1, [
            ['upperRoman', '%1.', '<w:pStyle w:val="De1"/>'],
            ['decimal', '%2.', '<w:pStyle w:val="De2"/>'],
        ]);
        const styled = (id: string, more = '') => paragraph('x', `<w:pStyle w:val="${id}"/>${more}`);
        expect(
            await importedLines({
                body:
                    styled('De1') +
                    styled('De2') +
                    styled('De2') +
                    styled('De2', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
                styles,
                numbering: levels + listOf(1, 1),
            }),
        ).toEqual(['I. x', '1. x', '2. x', 'x']);
    });

    it('signs of fonts of symbols are signs that any font has', async () => {
        const font = (name: string) => `<w:rPr><w:rFonts w:ascii="${name}"/></w:rPr>`;
        const bullets = list(1, [
            ['bullet', '\uF0B7', font('Symbol')],
            ['bullet', 'o', font('Courier New')],
            ['bullet', '\uF0A7', font('Wingdings')],
            ['bullet', '\uF0FC', font('Wingdings')],
            ['bullet', '\uF02D', font('Symbol')],
            ['bullet', '\uF099', font('Lạ')],
        ]);
        expect(
            await importedLines({
                body: [0, 1, 2, 3, 4, 5].map((level) => A(level)).join(''),
                numbering: bullets + listOf(1, 1),
            }),
        ).toEqual(['• x', '○ x', '▪ x', '✓ x', '- x', '• x']);
    });

    it('numbers in words are those of Vietnamese', async () => {
        const words = list(1, [['vietnameseCounting', 'Phần thứ %1']]);
        const lines = await importedLines({ body: A(0).repeat(25), numbering: words + listOf(1, 1) });
        expect([1, 10, 15, 21, 25].map((n) => lines[n - 1])).toEqual([
            'Phần thứ một x',
            'Phần thứ mười x',
            'Phần thứ mười lăm x',
            'Phần thứ hai mươi mốt x',
            'Phần thứ hai mươi lăm x',
        ]);
    });

    it('words and signs that number nothing in a plan are digits, and told', async () => {
        const odd = list(1, [
            ['decimalZero', '%1.'],
            ['cardinalText', '%2.'],
            ['ordinal', '%3'],
            ['chicago', '%4)'],
        ]);
        const { text, remarks } = await imported({
            body: [0, 1, 2, 3, 3, 1].map((level) => A(level)).join(''),
            numbering: odd + listOf(1, 1),
        });
        expect(text.split('\n').filter(Boolean)).toEqual([
            '01. x',
            '1.1. x',
            '1.1.1. x',
            '1.1.1.1) x',
            '1.1.1.2) x',
            '1.2. x',
        ]);
        expect(linesOf(onlyOutline(text).blocks)).toHaveLength(6);
        expect(remarks.map((remark) => remark.text.vi)).toEqual([
            'kiểu số thứ tự cardinalText, ordinal, chicago được ghi bằng chữ số',
        ]);
    });

    it('a number alone has a full stop, for it would number nothing; one in a cell has none', async () => {
        const bare = list(1, [
            ['decimal', '%1'],
            ['upperRoman', '%2'],
            ['lowerLetter', '%3'],
        ]);
        const cells = table(
            [
                ['TT', 'Việc'],
                [{ content: A(0, ''), properties: '' }, 'x'],
            ],
            true,
        );
        expect(
            await importedLines({
                body: [0, 1, 2].map((level) => A(level)).join('') + cells,
                numbering: bare + listOf(1, 1),
            }),
        ).toEqual(['1. x', 'I. x', 'a. x', '| TT | Việc |', '| 2 | x |']);
    });

    it('a paragraph whose end is hidden counts nothing; one whose end is deleted is part of the next', async () => {
        const gone = (mark: string) => paragraph(run('y'), `${inList(1, 0)}<w:rPr>${mark}</w:rPr>`);
        expect(
            await importedLines({
                body: A(0) + gone('<w:vanish/>') + A(0) + gone('<w:del w:id="1"/>') + A(0),
                numbering: OUTLINE + listOf(1, 1),
            }),
        ).toEqual(['I. x', 'y', 'II. x', 'III. yx']);
    });
});
