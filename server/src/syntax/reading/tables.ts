import type { Line } from './lines.js';
import type { ReaderState } from './reader-state.js';
import { isReading, lastPiece, type Reading } from './reading.js';

const TABLE_RULE = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;

export function readTable(s: ReaderState, line: Line): boolean {
    const text = s.slice(line);
    const current = s.current?.role === 'table' && s.isOpen(s.current) ? s.current : undefined;
    if (!text.includes('|')) {
        // a cell may go on over the next line, between rows
        const next = s.lines[s.index + 1];
        if (!current || line.afterBlank || !next || next.afterBlank || !s.slice(next).includes('|')) {
            return false;
        }
        const row = current.children[current.children.length - 1];
        const piece = row && isReading(row) ? lastPiece(row) : undefined;
        if (!piece) {
            return false;
        }
        piece.end = line.end;
        s.consumed = line.end;
        return true;
    }
    if (!current && !/^\||\s\|\s|\|$/.test(text)) {
        return false;
    }
    const table = current ?? s.addText('table', { start: 0, end: 0 }, line, s.outline.homeOfParagraph(line.indent));
    if (TABLE_RULE.test(text)) {
        table.children.push({
            role: 'ornament',
            mark: { start: line.start, end: line.end },
            indent: 0,
            children: [],
        });
    } else {
        const row: Reading = { role: 'row', indent: line.indent, children: [{ start: line.start, end: line.end }] };
        table.children.push(row);
    }
    s.current = table;
    return true;
}
