import { largest } from '../../bounds/extremes.js';
import type { PrintedLine } from '../../printed/printed-document.js';
import type { Component, Standard } from '../../standards/standard.js';
import { plain } from './plain.js';
import { aligned, columnsOf } from './width.js';
import { wrapEvenly } from './wrap.js';

/** What stands for a drawn rule. */
const RULE = '_';
const SHORTEST_RULE = 3;

/** Lines in the middle of `room` columns, with the mark that the standard sets below the last of them. */
export function centredLines(lines: readonly PrintedLine[], standard: Standard, room: number): string[] {
    const written = lines.map(({ style, runs }) => ({ style, lines: wrapEvenly(plain(runs), room) }));
    const last = written.at(-1);
    return [...written.flatMap((each) => each.lines), ...(last ? markBelow(last.style, standard, last.lines) : [])].map(
        (line) => aligned(line, room, 'center'),
    );
}

/** The mark below a title: a rule as long as the standard's share of the title, or signs; nothing where it sets none. */
export function markBelow(style: Component, standard: Standard, lines: readonly string[]): string[] {
    const { below } = standard.components[style];
    if (!below || lines.length === 0) {
        return [];
    }
    if (below.mark === 'signs') {
        return [below.signs];
    }
    const widest = largest(lines.map(columnsOf));
    return [RULE.repeat(Math.max(SHORTEST_RULE, Math.round(widest * below.share.printed)))];
}
