/**
 * What is wrong with a word: the orthography has no room for it (`impossible`), it is two in one (`glued`), a letter of another
 * language stands in it that looks like one of Vietnamese (`letter`), its tone stands where neither way places it (`tone`), it
 * stands twice (`doubled`), or its neighbours ask for another one (`context`).
 */
export type SlipKind = 'impossible' | 'glued' | 'letter' | 'tone' | 'doubled' | 'context';

/** A word that is probably a slip. Offsets are UTF-16 units of the text that was checked. */
export interface Slip {
    readonly kind: SlipKind;
    readonly start: number;
    readonly end: number;
    /** As it is written. */
    readonly text: string;
    /** What should stand there instead, with the capitals of what is written; undefined where nobody can say. */
    readonly right: string | undefined;
    /** For `context`. */
    readonly evidence?: Evidence;
    /** Whether the evidence is strict; of all kinds but `context` it is. */
    readonly isSure: boolean;
}

/** What speaks for another word: the neighbour that says most. */
export interface Evidence {
    /** The other word beside the neighbour; whether both were counted together often, and make one word. */
    readonly usual: string;
    readonly isUsual: boolean;
    readonly isOneWord: boolean;
    /** What is written beside it; whether that was ever counted. */
    readonly unusual: string;
    readonly wasSeen: boolean;
}

/** A word with the capitals of another one: `Chuyển` for `chuyển` in the place of `Chuyên`. */
export function inCapitalsOf(written: string, small: string): string {
    if (written === written.toLowerCase()) {
        return small;
    }
    return written === written.toUpperCase() && written.length > 1
        ? small.toUpperCase()
        : small.charAt(0).toUpperCase() + small.slice(1);
}
