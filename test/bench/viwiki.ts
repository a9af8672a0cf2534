import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SpellingChecker } from '../../server/src/spelling/check-text.js';
import type { Slip } from '../../server/src/spelling/slip.js';
import { cleanText } from '../../server/src/syntax/text/clean-text.js';

/** An article as the data set has it: one object a line. */
interface Article {
    readonly text: string;
    readonly mistakes: readonly {
        readonly text: string;
        /** In characters (code points). */
        readonly start_offset: string | number;
        readonly suggest: readonly string[];
    }[];
}

/** A slip that people mended in an article; offsets are UTF-16 units of the clean text. */
interface Mended {
    readonly start: number;
    readonly end: number;
    readonly suggest: readonly string[];
}

/**
 * Prints what the checker finds of the mistakes that people found in articles of the Vietnamese Wikipedia: Viwiki-spelling by
 * Hieu Tran, Cuong V. Dinh, Long Phan and Son T. Nguyen, CC BY 4.0, github.com/heraclex12/Viwiki-spelling. Get it from there
 * by yourself; it is no part of this repository.
 *
 * @param folder with `spelling_test.json`
 * @param isTold whether to print what is told beyond the mistakes, and the mistakes that are not told
 */
export function printViwiki(folder: string, checker: SpellingChecker, isTold: boolean): void {
    const articles = readFileSync(join(folder, 'spelling_test.json'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Article);
    const counts = { mistakes: 0, words: 0, found: 0, right: 0 };
    const told = { warning: [0, 0] as [number, number], information: [0, 0] as [number, number] };
    const lines: string[] = [];
    for (const { text: source, mistakes } of articles) {
        const clean = cleanText(source);
        const offsets = offsetsOfCodePoints(source);
        const mended = mistakes.map(({ text, start_offset, suggest }): Mended => {
            const start = offsets[Number(start_offset)] ?? 0;
            return { start: clean.fromSource(start), end: clean.fromSource(start + text.length), suggest };
        });
        const slips = checker.check(clean.text);
        counts.mistakes += mended.length;
        counts.words += clean.text.match(/\p{L}+/gu)?.length ?? 0;
        for (const each of mended) {
            const slip = slips.find((found) => meets(found, each));
            if (slip) {
                counts.found++;
                counts.right += isRight(slip, each) ? 1 : 0;
            } else {
                lines.push(`missed ${around(clean.text, each)}`);
            }
        }
        for (const slip of slips) {
            const isMended = mended.some((each) => meets(slip, each));
            const [all, known] = told[slip.isSure ? 'warning' : 'information'];
            told[slip.isSure ? 'warning' : 'information'] = [all + 1, known + (isMended ? 1 : 0)];
            if (!isMended)
                lines.push(
                    `${slip.isSure ? 'warning' : 'info'} ${slip.kind} ${around(clean.text, slip)} → ${slip.right}`,
                );
        }
    }
    const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`;
    const { mistakes, words, found, right } = counts;
    console.log(
        `\nViwiki-spelling: ${articles.length} articles, ${words} words, ${mistakes} mistakes that people mended`,
    );
    console.log(`found ${percent(found, mistakes)}; their word first, of what is found ${percent(right, found)}`);
    for (const [severity, [all, known]] of Object.entries(told)) {
        console.log(`told as ${severity}: ${all}, of which they mended ${percent(known, all)}`);
    }
    if (isTold) {
        console.log(lines.join('\n'));
    }
}

/** The place of each code point in UTF-16 units. */
function offsetsOfCodePoints(text: string): number[] {
    const offsets: number[] = [];
    let offset = 0;
    for (const character of text) {
        offsets.push(offset);
        offset += character.length;
    }
    return offsets;
}

function meets(slip: { readonly start: number; readonly end: number }, other: typeof slip): boolean {
    return slip.start < other.end && other.start < slip.end;
}

function isRight({ right }: Slip, { suggest }: Mended): boolean {
    return right !== undefined && suggest.some((word) => word.toLowerCase() === right.toLowerCase());
}

function around(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
    const words = `${text.slice(Math.max(0, start - 25), start)}«${text.slice(start, end)}»${text.slice(end, end + 25)}`;
    return words.replace(/\s+/g, ' ');
}
