import { isAuthority, isPersonName, isPosition, readRecipientsLabel } from '../../syntax/reading/signature.js';

/** Recipients have no more lines. */
const LONGEST_LIST = 40;
/** What parts the columns of a line. */
const GAP = '    ';

/**
 * Parts what readers of pages have put on one line with a single space: recipients at the left of a signature, and rows of a table
 * whose cells tabs part.
 *
 * @param text clean but for its tabs; lines end with `\n`
 */
export function withColumnsApart(text: string): string {
    const lines = text.split('\n');
    partSignature(lines);
    writeRows(lines);
    return lines.join('\n');
}

/** Puts a gap in front of who signs, where he stands behind a recipient. */
function partSignature(lines: string[]): void {
    let left = 0;
    for (const [i, line] of lines.entries()) {
        if (line.length < 200 && readRecipientsLabel(line, trimmed(line)) !== undefined) {
            left = LONGEST_LIST;
        } else if (left > 0) {
            left--;
            lines[i] = /^ *[-–+] /u.test(line) ? signatureApart(line) : line;
        }
    }
}

function signatureApart(line: string): string {
    for (const { index, 0: end } of line.length < 200 ? line.matchAll(/[;.] +(?=\p{Lu})/gu) : []) {
        const rest = line.slice(index + end.length).trim();
        if (isAuthority(rest) || isPosition(rest) || isPersonName(rest)) {
            return line.slice(0, index + 1) + GAP + rest;
        }
    }
    return line;
}

/** Rows of one table have as many tabs, and two at least: a heading in two columns has one. */
function writeRows(lines: string[]): void {
    for (let i = 0; i < lines.length; ) {
        const tabs = tabsIn(lines[i] as string);
        let end = i + 1;
        while (tabs > 1 && end < lines.length && tabsIn(lines[end] as string) === tabs) end++;
        if (end > i + 1) {
            for (let row = i; row < end; row++) {
                const cells = (lines[row] as string).split('\t').map((cell) => cell.replaceAll('|', '¦').trim());
                lines[row] = `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
            }
        }
        i = end;
    }
}

function tabsIn(line: string): number {
    return line.trim() === '' || line.includes('|') ? 0 : line.split('\t').length - 1;
}

function trimmed(line: string): { start: number; end: number } {
    return { start: line.length - line.trimStart().length, end: line.trimEnd().length };
}
