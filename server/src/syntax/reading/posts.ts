import { isCapitals, type Range } from './heading-parts.js';
import type { Line } from './lines.js';
import type { ReaderState } from './reader-state.js';
import { isAuthority, isPersonName, isPosition, LONGEST_POST } from './signature.js';

/** Signers side by side stand so far apart, or have a bar between them. */
const COLUMNS = /\s*\|\s*|\s{3,}/u;

/** Within so many lines the name of who signs follows. */
const LINES_TO_NAME = 5;

/** Whether the name of who signs, or of one of several, follows behind lines in capitals and remarks. */
export function nameFollows(s: ReaderState): boolean {
    for (let i = s.index + 1; i < Math.min(s.index + LINES_TO_NAME, s.lines.length); i++) {
        const text = s.slice(s.bare(s.lines[i] as Line));
        if (text.split(COLUMNS).some(isPersonName)) {
            return true;
        }
        if (!isCapitals(text) && !/^\(/.test(text)) {
            return false;
        }
    }
    return false;
}

/**
 * Whether a line in capitals says what those sign as whose posts stand right below it, and whose names follow: `DUYỆT` over
 * `HIỆU TRƯỞNG`, `PHÊ DUYỆT     NGƯỜI LẬP` over two posts. What it says is of no matter.
 */
export function standsOverPosts(s: ReaderState, { start, end }: Range): boolean {
    const text = s.text.slice(start, end).trim();
    const next = s.lines[s.index + 1];
    if (!next || next.afterBlank || !isCapitals(text) || isAuthority(text) || /[.:;,]$/u.test(text)) {
        return false;
    }
    const isShort = (column: string) => column.length <= LONGEST_POST;
    const posts = s.slice(s.bare(next)).split(COLUMNS);
    return (
        text.split(COLUMNS).every(isShort) &&
        posts.every((post) => isPosition(post) || isAuthority(post)) &&
        posts.some(isPosition) &&
        nameFollows(s)
    );
}
