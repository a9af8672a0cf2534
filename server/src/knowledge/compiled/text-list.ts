import { asNumbers, fromNumbers } from './parts.js';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Texts by their places in a list, each decoded when it is asked for. */
export class TextList {
    private readonly ends: Uint32Array;

    /**
     * @param ends where each text ends among the letters, in bytes
     * @param letters of all texts, in UTF-8
     */
    constructor(
        ends: Uint8Array,
        private readonly letters: Uint8Array,
    ) {
        this.ends = asNumbers(ends);
    }

    /** The text at a place, from 0; empty where there is none. */
    at(place: number): string {
        const start = place === 0 ? 0 : (this.ends[place - 1] ?? 0);
        return decoder.decode(this.letters.subarray(start, this.ends[place] ?? start));
    }

    static write(texts: readonly string[]): [ends: Uint8Array, letters: Uint8Array] {
        const encoded = texts.map((text) => encoder.encode(text));
        const ends: number[] = [];
        let end = 0;
        for (const { byteLength } of encoded) {
            end += byteLength;
            ends.push(end);
        }
        const letters = new Uint8Array(end);
        for (const [i, text] of encoded.entries()) letters.set(text, i === 0 ? 0 : ends[i - 1]);
        return [fromNumbers(ends), letters];
    }
}

/** Texts without line ends that are wanted all at once: quicker than one by one. */
export function readLines(part: Uint8Array): string[] {
    return part.byteLength === 0 ? [] : decoder.decode(part).split('\n');
}

export function writeLines(texts: readonly string[]): Uint8Array {
    return encoder.encode(texts.join('\n'));
}
