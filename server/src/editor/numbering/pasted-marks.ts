import { type MarkInText, readMark } from '../../syntax/reading/marks.js';
import { isSign } from '../../terms/marks.js';

/** Which of two marks goes where a text that begins with a mark is pasted behind one that stands alone. */
export interface DoubledMark {
    /** The one that was there, or the one that was pasted. */
    readonly goes: 'own' | 'pasted';
    /** Its first character, and one past what parts it from its text: of the line, or of what was pasted. */
    readonly start: number;
    readonly end: number;
    /** Whether what was pasted counts on from the mark that was there. */
    readonly counts: boolean;
}

/**
 * Finds the mark that a paste doubles: `3. ` with `2. Hai.` behind it is to be `3. Hai.`, for the list goes on; with `a) Một;` and `b)
 * Hai.` behind it, the list that was pasted keeps its marks, and the one that waited goes.
 *
 * @param line up to where the text was pasted
 * @param pasted with `\n` line ends
 * @returns undefined where nothing is doubled, or what looks like a mark may be words (`1.5 triệu đồng`)
 */
export function doubledMark(line: string, pasted: string): DoubledMark | undefined {
    const own = markOf(line);
    const lines = pasted.split('\n', 40).filter((each) => each.trim() !== '');
    const [first = ''] = lines;
    const mark = markOf(first);
    if (!own || !mark || line.slice(own.end).trim() !== '' || !pasted.startsWith(first)) {
        return undefined;
    }
    const isList = lines.slice(1).some((each) => markOf(each)?.kind === mark.kind);
    const isSame = own.kind === mark.kind;
    const isSure = isSign(mark.kind) || (mark.punctuation !== '' && mark.punctuation === own.punctuation);
    if (isSame && (isSure || isList)) {
        const end = first.length - first.slice(mark.end).trimStart().length;
        return { goes: 'pasted', start: indentOf(first), end, counts: !isSign(own.kind) };
    }
    return isList ? { goes: 'own', start: indentOf(line), end: line.length, counts: false } : undefined;
}

function markOf(line: string): MarkInText | undefined {
    return readMark(line, indentOf(line), line.trimEnd().length);
}

function indentOf(line: string): number {
    return line.length - line.trimStart().length;
}
