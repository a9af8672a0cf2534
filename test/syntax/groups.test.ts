import { describe, expect, test } from 'vitest';
import { type BlockOutline, outlineOf } from '../../server/src/facts/outline.js';
import { open, statePlan } from '../support/plans.js';

/** The outline of a body: each mark, behind it the marks below it. */
async function marks(body: string): Promise<unknown[]> {
    const file = await open(statePlan(body));
    const below = (blocks: readonly BlockOutline[]): unknown[] =>
        blocks.flatMap(({ mark, blocks: inner }) => (inner.length > 0 ? [mark, below(inner)] : [mark]));
    return below(outlineOf('x', file.parseResult.value).documents[0]?.blocks ?? []);
}

describe('a star', () => {
    test('heads a group of the dashes that follow it', async () => {
        const body = 'I. VIỆC\n* Giai đoạn 1\n- Trồng cây;\n- Tưới cây.\n* Giai đoạn 2\n- Thu hoạch.';
        expect(await marks(body)).toEqual(['I', ['*', ['-', '-'], '*', ['-']]]);
    });

    test('heads the dashes behind it though dashes stand before it', async () => {
        const body = 'I. VIỆC\n- Làm đất.\n* Giai đoạn 1\n- Trồng cây;\n- Tưới cây.\n* Giai đoạn 2\n- Thu hoạch.';
        expect(await marks(body)).toEqual(['I', ['-', '*', ['-', '-'], '*', ['-']]]);
    });

    test('under a dash is an item of it', async () => {
        const body = 'I. VIỆC\n- Trồng cây:\n* Cây xoài;\n* Cây mít.\n- Tưới cây.';
        expect(await marks(body)).toEqual(['I', ['-', ['*', '*'], '-']]);
    });
});

describe('letters below a dash', () => {
    test('that introduces them are items of it', async () => {
        const body = 'I. VIỆC\n1. Cây\n- Trồng cây gồm:\na) Đào hố;\nb) Bón lót.\n- Tưới cây:\n(1) Sáng;\n(2) Chiều.';
        expect(await marks(body)).toEqual(['I', ['1', ['-', ['a', 'b'], '-', ['1', '2']]]]);
    });

    test('are none of it where each has dashes of its own, or the dash says all', async () => {
        const own = 'I. VIỆC\n1. Cây\n- Trồng cây gồm:\na) Đào hố\n- Sâu 50 cm.\nb) Bón lót.';
        expect(await marks(own)).toEqual(['I', ['1', ['-', 'a', ['-'], 'b']]]);
        const whole = 'I. VIỆC\n1. Cây\n- Trồng cây.\na) Đào hố;\nb) Bón lót.';
        expect(await marks(whole)).toEqual(['I', ['1', ['-', 'a', 'b']]]);
    });
});
