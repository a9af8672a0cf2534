import { isWords, type PrintedFile, type Run } from '../printed/printed-document.js';
import { linesOfBlock } from '../printed/runs.js';

/** Code points that the fonts of the pages have: ranges, first and last, in rising order. */
export type Coverage = readonly (readonly [number, number])[];

/** A character that no font of the pages has: it leaves a gap there. */
export interface MissingCharacter {
    readonly character: string;
    /** Index in the file's `places`. */
    readonly place: number;
}

/** The characters of a file that cannot be printed, each at its first place. The engine itself says nothing of them. */
export function missingCharacters(file: PrintedFile, coverage: Coverage): MissingCharacter[] {
    const missing = new Map<string, number>();
    const look = (place: number, runs: readonly Run[]) => {
        for (const { text } of runs.filter(isWords)) {
            // Latin letters and what Vietnamese has of them need no look
            for (const character of text.match(/[^ -~À-ʯẠ-ỹ]/gu) ?? []) {
                if (!missing.has(character) && !covers(coverage, character.codePointAt(0) as number)) {
                    missing.set(character, place);
                }
            }
        }
    };
    for (const { blocks, notes } of file.documents) {
        for (const { place, runs } of blocks.flatMap(linesOfBlock)) {
            look(place, runs);
            for (const run of runs) {
                if (!isWords(run)) look(place, notes[run.note] ?? []);
            }
        }
    }
    return [...missing].map(([character, place]) => ({ character, place }));
}

function covers(coverage: Coverage, code: number): boolean {
    let low = 0;
    let high = coverage.length - 1;
    while (low <= high) {
        const middle = (low + high) >> 1;
        const [first, last] = coverage[middle] as readonly [number, number];
        if (code < first) {
            high = middle - 1;
        } else if (code > last) {
            low = middle + 1;
        } else {
            return true;
        }
    }
    return false;
}
