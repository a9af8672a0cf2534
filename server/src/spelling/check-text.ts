import { Remembered } from '../bounds/remembered.js';
import { doubled } from './doubled.js';
import { FingerSlips } from './finger-slip.js';
import { Lookalikes } from './lookalikes.js';
import { misspelt } from './misspelt.js';
import type { SpellingModel } from './model.js';
import { type Better, betterWord, type Others, slipOf } from './out-of-place.js';
import { paragraphsOf } from './paragraphs.js';
import { ReadWords, WordNumbers } from './read-words.js';
import type { Slip } from './slip.js';
import { standsApart } from './stands-apart.js';
import { wrongLetter } from './wrong-letter.js';

/** Room for the paragraphs of some plans, in letters: a key changes one of them. */
const ROOM_FOR_PARAGRAPHS = 400_000;
/** Room for those of one that is as large as a book. */
const ROOM_FOR_BOOK = 2_000_000;

/**
 * Finds slips in running text by counts of what stands beside what. Paragraphs are independent of each other, and what was
 * found in one is remembered as long as many others did not come after it.
 */
export class SpellingChecker {
    private readonly others: Others;
    private readonly numbers: WordNumbers;
    private readonly found = new Remembered<readonly Slip[]>(ROOM_FOR_PARAGRAPHS, ROOM_FOR_BOOK);

    constructor(readonly model: SpellingModel) {
        this.others = { lookalikes: new Lookalikes(model), fingerSlips: new FingerSlips(model) };
        this.numbers = new WordNumbers(model);
    }

    /**
     * The slips of a text, in its order.
     *
     * @param text composed (NFC), with plain spaces and `\n` line ends
     */
    check(text: string): Slip[] {
        this.found.begin();
        return paragraphsOf(text).flatMap(({ start, text: paragraph }) =>
            this.found
                .of(paragraph, (text) => this.findSlips(text))
                .map((slip) => ({ ...slip, start: slip.start + start, end: slip.end + start })),
        );
    }

    private findSlips(paragraph: string): readonly Slip[] {
        const { model, others, numbers } = this;
        const read = ReadWords.of(paragraph, numbers);
        const slips: Slip[] = [];
        const outOfPlace: Better[] = [];
        for (const [at, word] of read.words.entries()) {
            const { isFree, letters } = word;
            if (!isFree || letters === 'mixed') {
                continue;
            }
            const isSentence = letters === 'small' || (letters === 'first' && mayBeginSentence(read, at));
            const slip =
                wrongLetter(word) ??
                (letters === 'first' && !isSentence ? undefined : misspelt(read, at, model, numbers, others)) ??
                (isSentence ? doubled(read, at, model) : undefined);
            const better = isSentence && !slip ? betterWord(read, at, model, others) : undefined;
            if (slip && !standsApart(read, at, false)) {
                slips.push(slip);
            } else if (better && !standsApart(read, at, true)) {
                outOfPlace.push(better);
            }
        }
        for (const better of withoutBlamedNeighbours(outOfPlace, read, model, others)) {
            slips.push(slipOf(better, read, model));
        }
        return slips.length > 0 ? slips.sort((a, b) => a.start - b.start) : NONE;
    }
}

const NONE: readonly Slip[] = [];

/**
 * Of two words beside each other that do not go together one is the slip, mostly: the other one is looked at again as it stands
 * when the first, which is more out of place, is mended.
 */
function withoutBlamedNeighbours(
    found: readonly Better[],
    read: ReadWords,
    model: SpellingModel,
    others: Others,
): Better[] {
    const taken: Better[] = [];
    let mended = read;
    for (const better of found.toSorted((a, b) => b.bits - a.bits || a.at - b.at)) {
        const isBeside = taken.some(({ at }) => Math.abs(at - better.at) === 1);
        const again = isBeside ? betterWord(mended, better.at, model, others) : better;
        if (again) {
            taken.push(again);
            mended = mended.with(again.at, again.number);
        }
    }
    return taken;
}

/** A capital where a sentence begins, and no name: the word behind it has none. */
function mayBeginSentence(read: ReadWords, at: number): boolean {
    const [word, next] = [read.words[at], read.words[at + 1]];
    return !word?.joinsWordBefore && next?.joinsWordBefore === true && next.letters === 'small';
}
