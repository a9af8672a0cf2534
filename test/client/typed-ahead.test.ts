import { describe, expect, it } from 'vitest';
import { TypedAhead } from '../../client/src/typed-ahead.js';

/** A box in another process: what goes to it and what it says are each under way for a while, and stay in order. */
class FarBox {
    value = '';
    readonly answers: string[] = [];
    private readonly toBox: string[] = [];
    private readonly fromBox: (string | 'enter')[][] = [];
    readonly typed = new TypedAhead((text) => this.toBox.push(text));

    /** What a person does to the box: a letter, `⌫`, or `⏎`. */
    key(key: string): void {
        if (key === '⏎') this.fromBox.push(['enter']);
        else this.hold(key === '⌫' ? this.value.slice(0, -1) : this.value + key);
    }

    /** Something arrives at one of the ends. */
    arriveAtBox(): boolean {
        const text = this.toBox.shift();
        if (text !== undefined) this.hold(text);
        return text !== undefined;
    }

    arriveFromBox(): boolean {
        const [what, value = ''] = this.fromBox.shift() ?? [];
        if (what === 'enter') {
            this.answers.push(this.typed.text);
            this.typed.next();
        } else if (what === 'value') {
            this.typed.changed(value);
        }
        return what !== undefined;
    }

    /** A pause in which everything arrives. */
    rest(): void {
        do {
            while (this.arriveFromBox() || this.arriveAtBox());
            this.typed.settle();
        } while (this.toBox.length > 0);
    }

    private hold(value: string): void {
        // a box that holds it already says nothing
        if (value !== this.value) this.fromBox.push(['value', value]);
        this.value = value;
    }
}

/** Numbers below `below`, the same ones for the same seed. */
function numbers(seed: number): (below: number) => number {
    let state = seed * 2654435761 + 1;
    return (below) => {
        state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
        return ((state ^ (state >>> 12)) >>> 0) % below;
    };
}

const ANSWERS = ['ke hoach', 'uy ban', 'nhan dan', 'Trồng rừng năm 2027', 'a', 'ke hoach'];

describe('what is typed ahead', () => {
    it('is the answer to its own question, however late each side hears of the other', () => {
        for (let seed = 0; seed < 3_000; seed++) {
            const next = numbers(seed);
            const box = new FarBox();
            const keys = ANSWERS.flatMap((answer) => [...answer, '⏎']);
            while (keys.length > 0) {
                const turn = next(3 + (seed % 5));
                if (turn === 0) box.arriveAtBox();
                else if (turn === 1) box.arriveFromBox();
                else if (turn === 2 && next(20) === 0) box.rest();
                else box.key(keys.shift() ?? '');
            }
            box.rest();
            expect(box.answers, `seed ${seed}`).toEqual(ANSWERS);
            expect(box.value).toBe('');
        }
    });

    it('is gone back over and put anew as Unikey does, in a box that was not emptied under it', () => {
        const box = new FarBox();
        for (const key of 'mot⏎') box.key(key);
        while (box.arriveFromBox());
        for (const key of 'Tro⌫ồng') box.key(key);
        box.rest();
        expect(box.typed.text).toBe('Trồng');
        expect(box.value).toBe('Trồng');
    });

    it('stands in the box again, once the box was emptied for the question', () => {
        const box = new FarBox();
        for (const key of 'mot⏎hai') box.key(key);
        while (box.arriveFromBox());
        expect(box.value).toBe('mothai');
        box.arriveAtBox();
        expect(box.value).toBe('');
        box.rest();
        expect(box.value).toBe('hai');
        expect(box.typed.text).toBe('hai');
    });
});
