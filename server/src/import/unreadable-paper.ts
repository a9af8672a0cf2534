import type { Bilingual } from '../language/language.js';

/** Why a file of Word cannot be read as a paper: a sentence to stand behind its name, with what to do. */
export class UnreadablePaper extends Error {
    constructor(readonly reason: Bilingual) {
        super(reason.vi);
    }
}
