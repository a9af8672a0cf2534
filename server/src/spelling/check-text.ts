import { Lookalikes, slipsFrom } from './candidates.js';
import type { SpellingModel } from './model.js';
import { spellingOf, spellingsOf, syllableOf } from './syllable.js';
import { type Word, wordsOf } from './words-of-text.js';

/** What is wrong with a word. */
export type SlipKind = 'impossible' | 'glued' | 'tone' | 'doubled' | 'context';

/** A word that is probably a slip. Offsets are UTF-16 units of the text that was checked. */
export interface Slip {
    readonly kind: SlipKind;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    /** What should stand there; undefined where nobody can say. */
    readonly right: string | undefined;
    /** For `context`: what is often read with the neighbour, and what was never. */
    readonly evidence?: { readonly usual: string; readonly unusual: string };
    /** Strict evidence: both neighbours and all three words together say so. */
    readonly sure: boolean;
}

/** 60 times rarer, as a logarithm to the base of 2. */
const MUCH_RARER = Math.log2(60);
/** An unseen pair is rarer than 4 counts; so seldom a pair must be seen beside one that was counted this often. */
const OFTEN = Math.log2(60);
const VIETNAMESE = /[\u00C0-\u1EF9]/;
const VOWELS = /[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]+/g;

/** A word with its number in the model. */
interface Counted extends Word {
    readonly number: number | undefined;
}

/**
 * Finds slips in running text by counts of what stands beside what. Paragraphs are independent of each other.
 *
 * @param text composed (NFC), with plain spaces
 */
export class SpellingChecker {
    private readonly model: SpellingModel;
    private readonly lookalikes: Lookalikes;

    constructor(model: SpellingModel) {
        this.model = model;
        this.lookalikes = new Lookalikes(model);
    }

    check(text: string): Slip[] {
        const words: Counted[] = wordsOf(text).map((word) => ({ ...word, number: this.numberOf(word.small) }));
        const slips: Slip[] = [];
        for (const [at, word] of words.entries()) {
            if (!word.isPlain) {
                continue;
            }
            const slip = this.misspelt(words, at) ?? this.doubled(words, at) ?? this.outOfPlace(words, at);
            if (slip) {
                slips.push(slip);
            }
        }
        return slips;
    }

    /** The number of a word, spelled either way; most words are spelled the way that the model has. */
    private numberOf(small: string): number | undefined {
        const number = this.model.numberOf(small);
        if (number !== undefined) {
            return number;
        }
        const spelling = spellingOf(small);
        return spelling === undefined ? undefined : this.model.numberOf(spelling);
    }

    /** A word that the orthography has no room for. */
    private misspelt(words: readonly Counted[], at: number): Slip | undefined {
        const word = words[at] as Counted;
        const { small, start, end, text } = word;
        if (word.number !== undefined || !VIETNAMESE.test(small) || spellingOf(small) !== undefined) {
            return undefined;
        }
        const syllable = syllableOf(small);
        if (!syllable) {
            const parted = this.partedBest(small);
            if (parted !== undefined) {
                return { kind: 'glued', start, end, text, right: parted, sure: true };
            }
            if ((small.match(VOWELS) ?? []).length !== 1) {
                return undefined;
            }
        }
        const own = syllable && this.model.numberOf(spellingsOf(syllable)[0] ?? '');
        const right = this.bestBeside(words, at, slipsFrom(small, this.model), own);
        return { kind: syllable && right === this.nameOf(own) ? 'tone' : 'impossible', start, end, text, right, sure: true };
    }

    private nameOf(number: number | undefined): string | undefined {
        return number === undefined ? undefined : this.model.syllables[number];
    }

    /** The two syllables that were glued, where they stand together often. */
    private partedBest(small: string): string | undefined {
        let [best, often] = [undefined as string | undefined, OFTEN];
        for (let at = 1; at < small.length; at++) {
            const halves = [small.slice(0, at), small.slice(at)].map((half) => {
                const spelling = spellingOf(half);
                return spelling === undefined ? undefined : this.model.numberOf(spelling);
            });
            const [first, next] = halves;
            const count = first === undefined || next === undefined ? -1 : this.model.pair2(first, next);
            if (count > often) {
                [best, often] = [`${small.slice(0, at)} ${small.slice(at)}`, count];
            }
        }
        return best;
    }

    /**
     * The candidate that its neighbours ask for most.
     *
     * @param own preferred unless another fits far better
     */
    private bestBeside(
        words: readonly Counted[],
        at: number,
        candidates: readonly number[],
        own?: number,
    ): string | undefined {
        const { left, right } = neighbours(words, at);
        const scored = [...new Set([...(own === undefined ? [] : [own]), ...candidates])]
            .map((candidate) => ({
                candidate,
                score:
                    this.model.single2(candidate) +
                    (left === undefined ? 0 : Math.max(this.model.attraction(left, candidate), UNSEEN_ATTRACTION)) +
                    (right === undefined ? 0 : Math.max(this.model.attraction(candidate, right), UNSEEN_ATTRACTION)) +
                    (candidate === own ? OWN : 0),
            }))
            .sort((a, b) => b.score - a.score || a.candidate - b.candidate);
        const [first, second] = scored;
        return first && first.score - (second?.score ?? 0) >= 1 ? this.model.syllables[first.candidate] : undefined;
    }

    /** A word that stands twice in a row, where neither half of it belongs to a word of its own. */
    private doubled(words: readonly Counted[], at: number): Slip | undefined {
        const [word, before] = [words[at] as Counted, words[at - 1]];
        if (!before?.isPlain || !word.joinsWordBefore || before.small !== word.small || word.number === undefined) {
            return undefined;
        }
        const { number } = word;
        // lời nói trong trong: seldom beside how often it stands; luôn luôn, hành vi vi phạm: they live
        const twice = this.model.pair2(number, number);
        const far = neighbours(words, at - 1).left;
        const next = neighbours(words, at).right;
        const endsAWord = far !== undefined && this.model.attraction(far, number) >= COMPOUND;
        const beginsAWord = next === undefined || this.model.attraction(number, next) >= COMPOUND;
        const lives =
            twice >= this.model.single2(number) - 9 ||
            (endsAWord && beginsAWord) ||
            (next !== undefined && this.model.hasTriple(number, number, next));
        return lives
            ? undefined
            : { kind: 'doubled', start: before.end, end: word.end, text: `${before.text} ${word.text}`, right: '', sure: true };
    }

    /** A word that its neighbours were never seen with, beside one that looks alike and was seen with both. */
    private outOfPlace(words: readonly Counted[], at: number): Slip | undefined {
        const word = words[at] as Counted;
        const { number, small } = word;
        const { left, right } = neighbours(words, at);
        if (small.length < 2 || (left === undefined && right === undefined)) {
            return undefined;
        }
        const { model } = this;
        const written = {
            left: left === undefined || number === undefined ? -1 : model.pair2(left, number),
            right: right === undefined || number === undefined ? -1 : model.pair2(number, right),
        };
        // the quick way out for nearly every word: a neighbour that knows it well
        if (written.left > SEEN_OFTEN || written.right > SEEN_OFTEN) {
            return undefined;
        }
        const name = number === undefined ? small : (model.syllables[number] as string);
        const isUnseen = written.left < 0 && written.right < 0;
        return (
            this.bestOf(words, at, written, this.lookalikes.of(name), false) ??
            (isUnseen ? this.bestOf(words, at, written, slipsFrom(name, model), number !== undefined) : undefined)
        );
    }

    private bestOf(
        words: readonly Counted[],
        at: number,
        written: { readonly left: number; readonly right: number },
        candidates: readonly number[],
        mustBeSure: boolean,
    ): Slip | undefined {
        const { model } = this;
        const { left, right } = neighbours(words, at);
        const { number } = words[at] as Counted;
        let best: { candidate: number; score: number; sure: boolean; isLeft: boolean } | undefined;
        for (const candidate of candidates) {
            const besideLeft = left === undefined ? -1 : model.pair2(left, candidate);
            const besideRight = right === undefined ? -1 : model.pair2(candidate, right);
            const sure =
                rejects(written.left, besideLeft) &&
                rejects(written.right, besideRight) &&
                left !== undefined &&
                right !== undefined &&
                model.hasTriple(left, candidate, right);
            // a rare word beside a common one that looks like it is a slip sooner than the other way about
            const odds = number === undefined ? 0 : ODDS * (model.single2(candidate) - model.single2(number));
            const asks = (writtenPair: number, pair: number, attraction: number, other: number) =>
                other < 0 &&
                rejects(writtenPair, pair) &&
                pair > STRONG &&
                attraction + odds >= (writtenPair < 0 ? ATTRACTS : ATTRACTS_STRONGLY);
            const oneSays =
                (left !== undefined &&
                    asks(written.left, besideLeft, model.attraction(left, candidate), written.right)) ||
                (right !== undefined &&
                    asks(written.right, besideRight, model.attraction(candidate, right), written.left));
            const score = Math.max(besideLeft, 0) + Math.max(besideRight, 0) + (sure ? 10 : 0);
            if ((sure || (oneSays && !mustBeSure)) && (!best || score > best.score)) {
                best = { candidate, score, sure, isLeft: besideLeft >= besideRight };
            }
        }
        if (!best) {
            return undefined;
        }
        const { start, end, text, small } = words[at] as Counted;
        const name = model.syllables[best.candidate] as string;
        const beside = (best.isLeft ? words[at - 1] : words[at + 1])?.small ?? '';
        const together = (word: string) => (best.isLeft ? `${beside} ${word}` : `${word} ${beside}`);
        const evidence = { usual: together(name), unusual: together(small) };
        return { kind: 'context', start, end, text, right: name, evidence, sure: best.sure };
    }
}

/** A word that stands beside its neighbour so often is no slip. */
const SEEN_OFTEN = Math.log2(60);
/** Syllables that attract each other so much are one word: `quyết định`, `hỗ trợ`. */
const COMPOUND = 5;
/** What one neighbour alone must say: so often, and with so much attraction. */
const STRONG = Math.log2(200);
const ATTRACTS = 6;
const ODDS = 0.3;
/** The same where what is written was seen with it at all. */
const ATTRACTS_STRONGLY = 9;

/** What stands in for the attraction of two words that were never seen together. */
const UNSEEN_ATTRACTION = -4;
/** How far the word as it is spelled, tone apart, is preferred. */
const OWN = 4;

/**
 * Whether a neighbour was never, or 60 times more seldom, seen with what is written than with the candidate.
 *
 * @param written how often, as a logarithm; -1 for never
 */
function rejects(written: number, candidate: number): boolean {
    return candidate >= 0 && (written < 0 ? candidate >= UNSEEN : candidate - written >= MUCH_RARER);
}
/** What was never seen may have been seen thrice. */
const UNSEEN = Math.log2(8);

function neighbours(words: readonly Counted[], at: number): { left: number | undefined; right: number | undefined } {
    const [word, next] = [words[at] as Counted, words[at + 1]];
    return {
        left: word.joinsWordBefore ? words[at - 1]?.number : undefined,
        right: next?.joinsWordBefore ? next.number : undefined,
    };
}
