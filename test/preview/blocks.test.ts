import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PlacedBlock } from '../../client/preview/messages.js';
import { ASCENT, blockAtPoint, blockOfLine, stretchesOf } from '../../client/preview/page/blocks.js';
import { createEngine } from '../../client/preview/worker/typst-engine.js';
import { readCoverage, readEngine } from '../../server/src/typeset/engine-on-disk.js';

const A4 = { width: 595.28, height: 841.89 };
const text = readFileSync('examples/duoi-nuoc/112-KH-UBND.kehoach', 'utf8');
const lines = text.split('\n');
let blocks: readonly PlacedBlock[];

const lineWith = (words: string) => {
    const line = lines.findIndex((each) => each.includes(words));
    expect(line, words).toBeGreaterThanOrEqual(0);
    return line;
};
const blockWith = (words: string) => {
    const block = blockOfLine(blocks, lineWith(words));
    expect(block, words).toBeDefined();
    return block as PlacedBlock;
};

beforeAll(async () => {
    const folder = 'dist/typeset';
    const engine = await createEngine(readEngine(folder), readCoverage(folder));
    ({ blocks } = engine.layOut(text, 'auto'));
}, 60_000);

describe('blocks of an example, as they are printed', () => {
    test('nearly every line that is printed has its block', () => {
        const printed = lines.flatMap((line, index) => (line.trim() && !/^(\/\/|\[\^|\|-)/.test(line) ? [index] : []));
        const without = printed.filter((line) => !blockOfLine(blocks, line));
        expect(without.map((line) => lines[line])).toEqual([]);
    });

    test('a click in the middle of the first line of a block finds the block', () => {
        const missed = blocks.filter((block) => {
            const found = blockAtPoint(blocks, block.page, block.x + 30, block.y - 4);
            return !found || found.from > block.from || found.to < block.from;
        });
        expect(missed.map(({ from }) => lines[from])).toEqual([]);
    });

    test('both columns of the heading are told apart', () => {
        const left = blockWith('TỈNH AN GIANG');
        const right = blockWith('Độc lập - Tự do');
        expect(blockAtPoint(blocks, 0, left.x + 50, left.y)?.from).toBe(left.from);
        expect(blockAtPoint(blocks, 0, right.x + 100, right.y)?.from).toBe(right.from);
    });

    test('recipients and signature are told apart', () => {
        const recipient = blockWith('Lưu: VT');
        const signer = blockWith('CHỦ TỊCH');
        expect(signer.page).toBe(recipient.page);
        expect(blockAtPoint(blocks, recipient.page, recipient.x + 20, recipient.y)?.from).toBe(recipient.from);
        expect(blockAtPoint(blocks, signer.page, signer.x + 20, signer.y)?.from).toBe(signer.from);
    });

    test('the mark of a paragraph goes from its first line to the next block', () => {
        const block = blockWith('Căn cứ Nghị định số 56');
        const next = blockWith('Căn cứ Quyết định số 1248');
        expect(stretchesOf(block, blocks, [A4])).toEqual([
            { page: 0, top: block.y - ASCENT, bottom: next.y - ASCENT, left: block.x },
        ]);
    });
});

describe('blocks over a page break', () => {
    const long: PlacedBlock = { from: 4, to: 4, page: 0, x: 100, y: 700 };
    const next: PlacedBlock = { from: 6, to: 6, page: 2, x: 100, y: 300 };

    test('a block that goes on is marked on each of its pages', () => {
        const pages = stretchesOf(long, [long, next], [A4, A4, A4]);
        expect(pages.map(({ page }) => page)).toEqual([0, 1, 2]);
        expect(pages[2]?.bottom).toBe(300 - ASCENT);
    });

    test('a click at the head of a page finds what began on the page before', () => {
        expect(blockAtPoint([long, next], 1, 200, 80)).toBe(long);
        expect(blockAtPoint([long, next], 2, 200, 80)).toBe(long);
        expect(blockAtPoint([next], 1, 200, 80)).toBeUndefined();
    });
});

test('of blocks within each other the smallest holds the line', () => {
    const table: PlacedBlock = { from: 3, to: 9, page: 0, x: 0, y: 0 };
    const row: PlacedBlock = { from: 5, to: 5, page: 0, x: 0, y: 30 };
    expect(blockOfLine([table, row], 5)).toBe(row);
    expect(blockOfLine([table, row], 6)).toBe(table);
    expect(blockOfLine([table, row], 12)).toBeUndefined();
});
