/** Every letter that Vietnamese writes with marks, by the letter without them: `O` for `Ộ`. */
const WITH_MARKS = new Map<string, string>();
/** The blocks of Unicode that have these letters, from the first to the last unit. */
const BLOCKS = [
    [0xc0, 0x1b0],
    [0x1ea0, 0x1ef9],
] as const;
for (const [first, last] of BLOCKS) {
    for (let unit = first; unit <= last; unit++) {
        const letter = String.fromCharCode(unit);
        const bare = bareLetter(letter);
        if (/[A-Za-z]/.test(bare) && bare !== letter) {
            WITH_MARKS.set(bare, (WITH_MARKS.get(bare) ?? '') + letter);
        }
    }
}

/**
 * What finds the line of a title whichever marks its letters have, for a slip in them is a slip in the title: `CÔNG HÒA`, `NGHIÃ`. Small
 * letters are found as capitals, too; capitals alone where the title has no others.
 *
 * @param line letters, single spaces and the dash
 */
export function inAnyMarks(line: string): RegExp {
    const letters = [...line.normalize('NFC')].map((letter) => {
        if (letter === ' ') return '\\s*';
        if (letter === '-') return '[-‐‑‒–—−]';
        const bare = bareLetter(letter);
        return `[${bare}${WITH_MARKS.get(bare) ?? ''}]`;
    });
    return new RegExp(letters.join(''), line === line.toUpperCase() ? 'u' : 'iu');
}

/** The letter of Iceland looks like that of Vietnam, and old fonts have it in its place. */
function bareLetter(letter: string): string {
    const [bare = ''] = letter.replace(/[ÐĐ]/u, 'D').replace(/[ðđ]/u, 'd').normalize('NFD');
    return bare;
}
