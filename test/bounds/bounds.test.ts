import { describe, expect, it, vi } from 'vitest';
import { largest, smallest } from '../../server/src/bounds/extremes.js';
import { Remembered } from '../../server/src/bounds/remembered.js';

describe('what is remembered of texts', () => {
    it('is found out once, be it nothing', () => {
        const find = vi.fn(() => undefined);
        const remembered = new Remembered<undefined>(10_000);
        for (const _ of [1, 2, 3]) {
            expect(remembered.of('cây', find)).toBeUndefined();
        }
        expect(find).toHaveBeenCalledExactlyOnceWith('cây');
    });

    it('is forgotten when others take its room, and kept as long as somebody asks for it', () => {
        const asked: string[] = [];
        const remembered = new Remembered<number>(2_000);
        const of = (text: string) =>
            remembered.of(text, (own) => {
                asked.push(own);
                return own.length;
            });
        of('bỏ');
        for (let number = 0; number < 100; number++) {
            of(`cây ${number}`);
            of('giữ');
        }
        expect(asked.filter((text) => text === 'giữ')).toHaveLength(1);
        of('bỏ');
        expect(asked.filter((text) => text === 'bỏ')).toHaveLength(2);
    });

    it('is kept of all parts of a text that has more than the room, until another one takes it', () => {
        const find = vi.fn((text: string) => text.length);
        const remembered = new Remembered<number>(2_000, 40_000);
        const read = (name: string, parts: number) => {
            find.mockClear();
            remembered.begin();
            for (let part = 0; part < parts; part++) remembered.of(`${name} ${part}`, find);
            return find.mock.calls.length;
        };
        expect([read('sách', 100), read('sách', 100), read('sách', 100)]).toEqual([100, 0, 0]);
        for (const name of ['một', 'hai', 'ba']) read(name, 12);
        expect(read('sách', 100)).toBe(100);
    });

    it('is nothing of a text that is longer than the room', () => {
        const find = vi.fn((text: string) => text.length);
        const remembered = new Remembered<number>(2_000);
        expect([remembered.of('x'.repeat(5_000), find), remembered.of('x'.repeat(5_000), find)]).toEqual([5000, 5000]);
        expect(find).toHaveBeenCalledTimes(2);
    });
});

describe('extremes', () => {
    const MANY = Array.from({ length: 300_000 }, (_, index) => index);

    it('are found of more numbers than a call has arguments', () => {
        expect([largest(MANY), smallest(MANY)]).toEqual([299_999, 0]);
        expect([largest([]), smallest([])]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    });
});
