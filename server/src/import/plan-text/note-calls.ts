import type { Aside, Block, Paper } from '../paper.js';
import { asidesOf, wordsOfBlocks } from '../words.js';
import { commonLook, labelled, writtenLines } from './inline.js';
import { ownComponent } from './own-styles.js';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The notes of a paper: numbered in the order in which they are called. */
export class NoteCalls {
    /** The marks of the notes that have been called, by their indices. */
    private readonly marks = new Map<number, string>();
    private readonly called = new Set<number>();
    private last = 0;

    /** @param typed numbers of notes that the author has typed as text */
    constructor(
        private readonly notes: Paper['notes'],
        private readonly typed: ReadonlySet<number>,
    ) {}

    /** What stands in a plan where a note is called. */
    call(note: number): string {
        let mark = this.marks.get(note);
        while (mark === undefined) {
            this.last++;
            mark = this.typed.has(this.last) ? undefined : String(this.last);
        }
        this.marks.set(note, mark);
        this.called.add(note);
        return `[^${mark}]`;
    }

    /**
     * What the notes say that have been called since this was asked last, with what belongs to them; those called later are
     * numbered from 1 again.
     */
    take(): { lines: string[]; asides: Aside[] } {
        const lines: string[] = [];
        const asides: Aside[] = [];
        // a note may call another one, which then stands behind it
        for (const [note, mark] of this.marks) {
            const words = (this.notes[note] ?? []).flatMap((block) => this.linesOf(block));
            lines.push(`[^${mark}]: ${words.join(' ')}`.trim());
            for (const aside of asidesOf(this.notes[note] ?? [])) asides.push(aside);
        }
        this.marks.clear();
        this.last = 0;
        return { lines, asides };
    }

    /** What the notes say that nothing has called. */
    uncalled(): string[] {
        return this.notes.flatMap((blocks, index) => {
            const words = this.called.has(index) ? '' : wordsOfBlocks(blocks);
            return words === '' ? [] : [words];
        });
    }

    private linesOf(block: Block): string[] {
        if (block.type === 'table') {
            return [wordsOfBlocks([block])];
        }
        const base = ownComponent(block.style) === undefined ? commonLook(block.pieces) : block.look;
        return labelled(
            block.label,
            writtenLines(block.pieces, base, (other) => this.call(other)),
        );
    }
}

/** The numbers of what looks like a note in these lines: a note of Word by the same number would be taken for it. */
export function typedNotes(lines: readonly string[]): Set<number> {
    return new Set(
        lines.flatMap((line) => {
            const [, bracketed, raised] = /^(?:\[\^?(\d{1,4})\]|⁽?([⁰¹²³⁴-⁹]{1,3}))/u.exec(line) ?? [];
            const digits = bracketed ?? raised?.replace(/./gu, (sign) => String(RAISED.indexOf(sign)));
            return digits === undefined ? [] : [Number(digits)];
        }),
    );
}
