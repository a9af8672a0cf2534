/** Stands for a bar in text: a plan's own bars part the cells of tables. */
export const BAR = '¦';

/** Bars that a plan reads as those of a row: at the ends of a line, and with space on both sides. */
const PARTS_CELLS = /^\||\s\|\s|\|$/u;

/** How a line stands to the one above it: right below it, or behind a blank line. */
export type Distance = 'close' | 'apart';

/** The lines of a plan while it is written, each with the paragraph that it comes from. */
export class PlanLines {
    readonly lines: string[] = [];
    /** The number of the paragraph that each line comes from, from 1; 0 for lines that are none. */
    readonly paragraphs: number[] = [];
    /** How many lines of text had bars. */
    bars = 0;
    /** How many began as a comment does. */
    slashes = 0;
    private isApart = false;
    private isComment = false;

    /** Has the next line stand behind a blank one, however it stands to the line above by itself. */
    part(): void {
        this.isApart = this.lines.length > 0;
    }

    /**
     * Adds a line of text. What would begin a comment, a table or another paper in a plan is made harmless.
     *
     * @param isRunning whether it is one of the body, where a bar within words parts no columns
     */
    text(text: string, paragraph: number, distance: Distance, isRunning = false): void {
        const isPlain = isRunning && !PARTS_CELLS.test(text);
        this.bars += Number(!isPlain && text.includes('|'));
        this.slashes += Number(text.startsWith('//'));
        const harmless = (isPlain ? text : text.replaceAll('|', BAR))
            .replace(/^\/\//, '/ /')
            .replace(/^={3,}$/, (rule) => '-'.repeat(rule.length));
        this.add(harmless, paragraph, distance);
    }

    /** Adds a row of a table. */
    row(cells: readonly string[], paragraph: number): void {
        const texts = cells.map((cell) => {
            this.bars += Number(cell.includes('|'));
            return cell === '' ? ' ' : ` ${cell.replaceAll('|', BAR)} `;
        });
        this.add(`|${texts.join('|')}|`, paragraph, 'close');
    }

    /** Adds the line under the head of a table. */
    rule(columns: number): void {
        this.add(`|${'---|'.repeat(columns)}`, 0, 'close');
    }

    /** Adds a line that begins another paper. */
    nextPaper(): void {
        this.add('===', 0, 'apart');
        this.part();
    }

    /** Adds a line that is not printed, above what it belongs to. */
    comment(text: string, distance: Distance): void {
        this.add(`// ${text.replace(/\s+/gu, ' ').trim()}`, 0, this.isComment ? 'close' : distance);
        this.isComment = true;
    }

    /** Puts text behind the line that was added last. */
    goOn(text: string): void {
        this.lines.push(`${this.lines.pop() ?? ''} ${text}`);
        this.isApart = false;
    }

    /** The line that was added last. */
    get last(): string {
        return this.lines.at(-1) ?? '';
    }

    private add(text: string, paragraph: number, distance: Distance): void {
        // between blank lines a number alone is that of a page
        const isBelowNumber = /^\d{1,3}$/.test(this.last);
        const isBelowComment = this.isComment && !this.isApart;
        if (this.lines.length > 0 && (distance === 'apart' || this.isApart) && !isBelowNumber && !isBelowComment) {
            this.lines.push('');
            this.paragraphs.push(0);
        }
        this.lines.push(text);
        this.paragraphs.push(paragraph);
        this.isApart = false;
        this.isComment = false;
    }
}
