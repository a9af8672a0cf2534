import { findNationalTitle, isCapitals, readKindLine, readNumberLine } from './heading-parts.js';
import type { Line } from './lines.js';
import { readAnnexLine, readMark } from './marks.js';
import { OutlineStack } from './outline-stack.js';
import type { ReaderState } from './reader-state.js';
import type { Reading } from './reading.js';
import { isAuthority, isPosition } from './signature.js';

const ORNAMENT = /^(?:[-_*=~–—•.\s]{2,}|\*|[-–—]{1,3}\s*\d{1,3}\s*[-–—]{1,3})$/u;

export function readAttachedAnnex(s: ReaderState, line: Line): boolean {
    const annex = readAnnexLine(s.text, s.bare(line));
    if (!annex || (s.zone === 'heading' && s.seen.has('kind') && s.subjectOpen)) {
        return false;
    }
    const reading: Reading = {
        role: 'annex',
        mark: annex,
        numbering: annex,
        indent: line.indent,
        children: [],
    };
    s.document.children.push(reading);
    s.outline = new OutlineStack(reading);
    s.zone = 'body';
    s.forgetEnding();
    s.seen.add('annex');
    s.current = reading;
    const rest = s.trim({ start: annex.textStart, end: line.end });
    if (rest.start < rest.end) {
        reading.children.push({ ...rest });
    }
    return true;
}

/**
 * Whether a new paper begins: its national title or its issuers over a number, or, behind a signature, the title of an
 * attached plan.
 */
export function opensNextDocument(s: ReaderState, line: Line, text: string): boolean {
    if (!s.seen.has('kind') && !s.seen.has('section') && !s.seen.has('addressee') && !s.seen.has('authority')) {
        return false;
    }
    if (line.afterBlank && findNationalTitle(s.text, line)?.start === s.trim(line).start && isCapitals(text)) {
        return true;
    }
    if (!isCapitals(text) || text.length > 120) {
        return false;
    }
    if (s.zone === 'end' && !isPosition(text) && !isAuthority(text) && readKindLine(s.text, s.bare(line))) {
        return true;
    }
    if (!line.afterBlank && !(s.zone === 'end')) {
        return false;
    }
    return headingFollows(s);
}

/** Whether lines in capitals lead from here to a document's number, within the next few lines. */
function headingFollows(s: ReaderState): boolean {
    for (let i = s.index; i < Math.min(s.index + 8, s.lines.length); i++) {
        const line = s.lines[i] as Line;
        const bare = s.bare(line);
        const text = s.slice(bare);
        if (i > s.index && readNumberLine(s.text, bare)?.value) {
            return true;
        }
        const title = findNationalTitle(s.text, line);
        if (!title && !isCapitals(text) && !ORNAMENT.test(text)) {
            return false;
        }
        if (!title && readMark(s.text, bare.start, bare.end)) {
            return false;
        }
    }
    return false;
}
