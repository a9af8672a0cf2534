import { inPlanes, stepOf } from './model-format.js';

/** Words of one, two or three syllables, each with how often it was counted; each stands once, its tones the old way. */
export type Counts = Iterable<readonly [words: string, count: number]>;

/**
 * Packs counts as {@link SpellingModel} reads them; the same counts give the same bytes, in whatever order they come. A pair is
 * left out where one of its syllables was not counted by itself, a triple where one of its pairs was not.
 */
export function packModel(counts: { syllables: Counts; pairs: Counts; triples: Counts }): Uint8Array {
    const single = new Map(counts.syllables);
    const syllables = [...single.keys()].sort();
    const ids = new Map(syllables.map((syllable, id) => [syllable, id]));
    const idsOf = (words: string) => words.split(' ').map((word) => ids.get(word));

    const rows: { next: number; step: number }[][] = syllables.map(() => []);
    for (const [words, count] of counts.pairs) {
        const [first, next] = idsOf(words);
        if (first !== undefined && next !== undefined) {
            rows[first]?.push({ next, step: stepOf(count) });
        }
    }
    const places = new Map<string, number>();
    for (const [first, row] of rows.entries()) {
        row.sort((a, b) => a.next - b.next);
        for (const [at, { next }] of row.entries()) {
            places.set(`${first} ${next}`, at);
        }
    }
    const tails = new Map<string, number[]>();
    for (const [words] of counts.triples) {
        const [first, middle, last] = idsOf(words);
        const pair = `${first} ${middle}`;
        const tail = places.get(`${middle} ${last}`);
        if (tail !== undefined && places.has(pair)) {
            const row = tails.get(pair);
            if (row) row.push(tail);
            else tails.set(pair, [tail]);
        }
    }
    const tailsInOrder = rows.flatMap((row, first) =>
        row.map(({ next }) => (tails.get(`${first} ${next}`) ?? []).sort((a, b) => a - b)),
    );
    const pairs = rows.flat();
    const text = new TextEncoder().encode(syllables.join('\n'));
    const head = new Uint32Array([text.length, syllables.length, pairs.length, tailsInOrder.flat().length]);
    return concat([
        littleEndian(head),
        text,
        Uint8Array.from(syllables, (syllable) => stepOf(single.get(syllable) ?? 1)),
        inPlanes(rows.map((row) => row.length)),
        inPlanes(rows.flatMap((row) => differences(row.map(({ next }) => next)))),
        Uint8Array.from(pairs, ({ step }) => step),
        inPlanes(tailsInOrder.map((row) => row.length)),
        inPlanes(tailsInOrder.flatMap(differences)),
    ]);
}

function differences(sorted: readonly number[]): number[] {
    return sorted.map((number, at) => number - (sorted[at - 1] ?? 0));
}

function littleEndian(numbers: Uint32Array): Uint8Array {
    const bytes = new Uint8Array(4 * numbers.length);
    const view = new DataView(bytes.buffer);
    numbers.forEach((number, at) => {
        view.setUint32(4 * at, number, true);
    });
    return bytes;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
    const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
        all.set(part, at);
        at += part.length;
    }
    return all;
}
