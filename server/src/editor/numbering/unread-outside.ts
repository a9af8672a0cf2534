import { findSaidAround } from '../../syntax/inline/internal-reference.js';
import { labelsBeside } from './unread-references.js';

/** What another paper may say of a part: where, in the clean text, and the paths that it may stand for. */
export interface Unread {
    readonly start: number;
    readonly end: number;
    readonly paths: readonly string[];
}

/**
 * What stands beside a citation and may name parts of the paper that it cites, but is not read as such: `khoản 2 (Mục I) Kế hoạch số …`,
 * `mục 2.1-2.2 Kế hoạch số …`, `Kế hoạch số … (Mục I, khoản 2)`.
 *
 * @param citation where it stands in the clean text
 * @param read what is read before it, with its path
 */
export function unreadBeside(
    text: string,
    citation: { readonly start: number; readonly end: number },
    read: readonly { readonly start: number; readonly end: number; readonly path: string }[],
): Unread[] {
    const around = findSaidAround(text, citation.start, citation.end).filter(
        ({ start }) => !read.some((each) => each.start === start),
    );
    const all = [...read, ...around];
    const labels = all.flatMap(({ start, end, path }) =>
        labelsBeside(text, start, end)
            .filter(({ from }) => !all.some((each) => each.start <= from && from < each.end))
            .map(({ label, from, until }): Unread => {
                return { start: Math.min(from, start), end: Math.max(until, end), paths: [`khoản ${label} ${path}`] };
            }),
    );
    const said = around.map(({ start, end, path, beside }): Unread => {
        return { start, end, paths: [path, ...beside.map((holder) => `${path} ${holder}`)] };
    });
    return [...labels, ...said];
}
