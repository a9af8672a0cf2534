import type { PlanRecord } from '../../server/src/workspace/plan-record.js';
import type { KeptFile } from '../../server/src/workspace/plan-store.js';

/** The build that all of them are. */
export const BUILD = 'b1';

/** A text by its number, and what is said of it: whoever finds something else has found a falsity. */
export function textOf(number: number): string {
    return `Kế hoạch ${number}\n${'Rà soát hồ sơ. '.repeat(number % 50)}`;
}

export function recordOf(text: string): PlanRecord {
    const bytes = (mark: string) => new TextEncoder().encode(`${mark}${text}`.repeat(20));
    return { index: JSON.stringify({ of: text }), text: bytes('t'), places: bytes('p'), tasks: bytes('g') };
}

export function fileOf(number: number, stamp: string | undefined = `s${number}`): KeptFile {
    return { uri: `file:///k/${number}/a.kehoach`, reading: 'a.kehoach', stamp };
}

/** How many texts one file has, one after the other. */
export const TEXTS = 3;

/** The stamp of a file says which of its texts it holds. */
export function version(file: number, nth: number): { readonly file: KeptFile; readonly text: string } {
    return { file: fileOf(file, `s${file}-${nth}`), text: textOf(file * TEXTS + nth) };
}
