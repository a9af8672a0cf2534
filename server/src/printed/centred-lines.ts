import { largest } from '../bounds/extremes.js';
import { GLUE, gluedRuns, isUnitOfGovernment, JOINTS } from './glue.js';
import { isWords, type Run, type Words } from './printed-document.js';
import { type Look, widthOfRuns } from './times-widths.js';

/** Points beside the longest of several lines, so that another font's rounding does not break it. */
const ROOM = 4;

/** Points that a word may seem to be too long and still come to stand on a line. */
const DOUBT = 0.5;

/** What a call of a footnote takes, in em: a raised figure or two. */
const NOTE_WIDTH = 0.4;

/** A longer text is no title: its lines are as long as they can be. */
const MOST_WORDS = 120;

/** What it costs to end a line where sense goes on, beside lines of unequal length. */
const COST = { atJoint: 0, usual: 2, withinName: 5, behindJoint: 6, unequal: 10 } as const;

/** Lines in the middle of the page or of a column. Lengths in points. */
export interface CentredLines {
    /** The words, with glue where no line shall end; greedy breaking within `width` makes the lines. */
    readonly runs: readonly Run[];
    /** Room for the longest line; null where there is one line only. */
    readonly width: number | null;
    readonly longest: number;
    readonly last: number;
}

/** A word of a title with what it takes, and whether a line may begin with it. */
interface Word {
    readonly text: string;
    readonly width: number;
    readonly held: boolean;
}

/**
 * Lines of a title, a name of a body, a position: as few as the column allows, ended where sense does, of like length, none
 * a lonely word. Lines that the author has ended stay so where each has room.
 *
 * @param look of the words that say nothing else themselves
 * @param column points
 * @param authorsLines how many words each of the author's own lines has
 */
export function centredLines(
    runs: readonly Run[],
    look: Look,
    column: number,
    authorsLines: readonly number[] = [],
): CentredLines {
    const glued = gluedRuns(runs, { look, width: column }, true);
    const words = wordsWithWidths(glued, look);
    const space = widthOfRuns([{ text: ' ' }], look);
    const width = (from: number, to: number) =>
        words.slice(from, to).reduce((sum, word) => sum + word.width, 0) + Math.max(0, to - from - 1) * space;
    const whole = width(0, words.length);
    const authors = endsOf(authorsLines);
    const areAuthors = authors.length > 1 && authors.at(-1) === words.length && widest(authors, width) <= column;
    if ((whole <= column && !areAuthors) || words.length > MOST_WORDS) {
        const isOne = whole <= column;
        return {
            runs: isOne ? runs : glued,
            width: null,
            longest: isOne ? whole : column,
            last: isOne ? whole : column,
        };
    }
    const ends = areAuthors ? authors : bestEnds(words, width, column);
    const longest = widest(ends, width);
    const last = width(ends.at(-2) ?? 0, words.length);
    const room = Math.min(column, longest + ROOM);
    return { runs: heldTo(glued, words, ends, width, room), width: room, longest, last };
}

/** How long a rule under lines is, in points: its share of the last one, and no less than a third of the longest. */
export function ruleLength(
    { longest, last }: CentredLines,
    share: { min: number; max: number; printed: number },
): number {
    return Math.min(Math.max(share.printed * last, share.min * longest), share.max * last);
}

function endsOf(counts: readonly number[]): number[] {
    let sum = 0;
    return counts.map((count) => {
        sum += count;
        return sum;
    });
}

function widest(ends: readonly number[], width: (from: number, to: number) => number): number {
    return largest(ends.map((end, line) => width(ends[line - 1] ?? 0, end)));
}

/** The words between the spaces of runs; one may go over several runs. */
function wordsWithWidths(runs: readonly Run[], look: Look): Word[] {
    const words: { text: string; width: number; held: boolean }[] = [{ text: '', width: 0, held: true }];
    for (const run of runs) {
        const last = words.at(-1);
        if (!isWords(run)) {
            if (last) last.width += NOTE_WIDTH * look.size;
            continue;
        }
        for (const [index, piece] of run.text.split(' ').entries()) {
            const text = piece.replaceAll(GLUE, '');
            const width = text === '' ? 0 : widthOfRuns([{ ...run, text }], look);
            const word = words.at(-1);
            if (index > 0) {
                words.push({ text, width, held: piece.startsWith(GLUE) });
            } else if (word) {
                word.text += text;
                word.width += width;
                // the glue before a word that begins a run
                word.held ||= word.text === text && piece.startsWith(GLUE);
            }
        }
    }
    return words.filter(({ width }) => width > 0);
}

/** The ends of lines (one behind the last word of each) that cost least among those with as few lines as the column allows. */
function bestEnds(words: readonly Word[], width: (from: number, to: number) => number, column: number): number[] {
    const count = greedyEnds(words, width, column).length;
    const usual = width(0, words.length) / count;
    let best: { cost: number; ends: readonly number[] }[] = [{ cost: 0, ends: [] }];
    for (let line = 0; line < count; line++) {
        const next: typeof best = [];
        for (const [from, { cost, ends }] of Object.entries(best).map(
            ([key, value]) => [Number(key), value] as const,
        )) {
            for (let to = from + 1; to <= words.length; to++) {
                const length = width(from, to);
                if (length > column && to > from + 1) {
                    break;
                }
                if (words[to]?.held) {
                    continue;
                }
                const unequal = COST.unequal * ((length - usual) / usual) ** 2;
                const sum = cost + unequal + (to < words.length ? costOfEnd(words, to) : 0);
                const known = next[to];
                if (!known || sum < known.cost) {
                    next[to] = { cost: sum, ends: [...ends, to] };
                }
            }
        }
        best = next;
    }
    return [...(best[words.length]?.ends ?? greedyEnds(words, width, column))];
}

function costOfEnd(words: readonly Word[], at: number): number {
    const before = words[at - 1]?.text ?? '';
    const behind = words[at]?.text ?? '';
    const isName = /^\p{Lu}\p{Ll}/u.test(before) && /^\p{Lu}\p{Ll}/u.test(behind);
    if (JOINTS.has(before.toLowerCase())) {
        return COST.behindJoint;
    }
    if (
        /[,;:–-]$/u.test(before) ||
        /^[(“"]/u.test(behind) ||
        JOINTS.has(behind.toLowerCase()) ||
        isUnitOfGovernment(behind)
    ) {
        return COST.atJoint;
    }
    return isName ? COST.withinName : COST.usual;
}

function greedyEnds(words: readonly Word[], width: (from: number, to: number) => number, column: number): number[] {
    const ends: number[] = [];
    for (let from = 0; from < words.length; ) {
        let to = from + 1;
        for (let next = to; next <= words.length && (next === from + 1 || width(from, next) <= column); next++) {
            if (!words[next]?.held) {
                to = next;
            }
        }
        ends.push(to);
        from = to;
    }
    return ends;
}

/**
 * Runs in which the first words of a line are held together wherever they would come to stand on the line above, and no
 * others: no line ends within one that has room, and where words lean LibreOffice gives each space that holds them a
 * twelfth of their size more than any other space, so that a date in a line would need a line more.
 */
function heldTo(
    runs: readonly Run[],
    words: readonly Word[],
    ends: readonly number[],
    width: (from: number, to: number) => number,
    room: number,
): readonly Run[] {
    const held = new Set<number>();
    for (const [line, end] of ends.slice(0, -1).entries()) {
        const from = ends[line - 1] ?? 0;
        // as many words of the next line as have room on this one are held by the one behind them
        for (let to = end + 1; to < (ends[line + 1] ?? 0) && width(from, to) <= room + DOUBT; to++) {
            held.add(to);
        }
    }
    return withHeldWords(runs, words, held);
}

function withHeldWords(runs: readonly Run[], words: readonly Word[], held: ReadonlySet<number>): Run[] {
    let index = 0;
    return runs.map((run): Run => {
        if (!isWords(run)) {
            return run;
        }
        const pieces = run.text.split(' ').map((piece, at): string => {
            if (at > 0 && index < words.length - 1) {
                index += 1;
            }
            if (at === 0) {
                return piece;
            }
            const word = piece.startsWith(GLUE) ? piece.slice(GLUE.length) : piece;
            return held.has(index) ? `${GLUE}${word}` : word;
        });
        return { ...run, text: pieces.join(' ') } satisfies Words;
    });
}
