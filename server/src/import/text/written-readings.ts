import type { Range } from '../../syntax/reading/heading-parts.js';
import { splitLines, startsInLowerCase, wrapColumn } from '../../syntax/reading/lines.js';
import { isReading, type Piece, type Reading } from '../../syntax/reading/reading.js';
import type { Role } from '../../syntax/roles.js';
import { firstAtLeast } from '../../syntax/sorted.js';
import type { MarkKind } from '../../terms/marks.js';

/** Roles of the lines that stand side by side at the head of a paper, and which of them stand at the right. */
const HEAD: ReadonlySet<Role> = new Set([
    'nationalTitle',
    'issuer',
    'number',
    'placeAndDate',
    'marking',
    'unplaced',
    'subject',
]);
const RIGHT_OF_HEAD: ReadonlySet<Role> = new Set(['nationalTitle', 'placeAndDate']);
/** And at its end. */
const END: ReadonlySet<Role> = new Set([
    'recipientsLabel',
    'recipient',
    'typist',
    'authority',
    'position',
    'signer',
    'signatureNote',
]);
const RIGHT_OF_END: ReadonlySet<Role> = new Set(['authority', 'position', 'signer', 'signatureNote']);

/** Texts in which each line that nothing has cut is a paragraph. */
const PARAGRAPHS: ReadonlySet<Role> = new Set(['paragraph', 'item', 'closing', 'addressee']);
/** Marks that begin a line of their own wherever they stand, so that no blank line has to part them. */
const INNER_MARKS: ReadonlySet<MarkKind> = new Set(['letter', 'parenthesis', 'dash', 'bullet', 'plus', 'star']);
/** Drawn with a keyboard: the pages draw their own. */
const DRAWN = /^[-_=~–—.\s]+$/u;
/** What parts two columns that stay beside each other. */
const GAP = '    ';
/** Nobody cuts lines narrower or wider than this by hand, in characters; and so much of the widest one is full. */
const NARROWEST = 60;
const WIDEST = 160;
const FULL = 0.85;

/**
 * Writes what was read as the lines of a plan: each paragraph on one line, columns of head and end one after the other, tables of
 * tabs with bars.
 *
 * @param text clean text
 * @param documents what readDocuments read in it
 * @returns lines, each ended by `\n`
 */
export function writtenReadings(text: string, documents: readonly Reading[]): string {
    const writer = new ReadingsWriter(text);
    for (const document of documents) {
        writer.document(document);
    }
    return writer.lines.map((line) => `${line}\n`).join('');
}

/** A day or a number of something, which a sentence goes on with: `8/3.`, `15 tháng 3`, `30 cây`. */
const FIGURE = /^\d{1,4}(?:[/.]\d|\s\p{Ll})/u;
/** What begins with a figure and no mark: a row of a list, `200 hộp`, `5.000 chiếc`, `9/3 thôn Đông`. */
const ROW = /^\d{1,4}(?:\/\d|\.\d{3}(?!\d)|\s\p{L})/u;
/** A shorter line may be a label of what stands below it. */
const SHORTEST_CUT = 20;

type Distance = 'close' | 'apart';

class ReadingsWriter {
    readonly lines: string[] = [];
    private isApart = false;
    /** The column at which lines were cut by hand; 0 where they were not. */
    private readonly wrap: number;
    /** The width of the widest line, if somebody may have cut lines there; else 0. */
    private readonly widest: number;

    private readonly lineEnds: readonly number[];

    constructor(private readonly text: string) {
        this.lineEnds = Array.from(text.matchAll(/\n/g), ({ index }) => index);
        const lines = splitLines(text);
        this.wrap = wrapColumn(text, lines);
        const widest = lines.reduce((most, { start, end }) => Math.max(most, end - start), 0);
        const full = lines.filter(({ start, end }) => end - start > widest * FULL).length;
        this.widest = widest >= NARROWEST && widest <= WIDEST && full > 1 ? widest : 0;
    }

    document(document: Reading): void {
        this.part();
        this.children(document.children.filter(isReading));
    }

    private children(readings: readonly Reading[]): void {
        for (let i = 0; i < readings.length; ) {
            const end =
                this.sideBySide(readings, i, HEAD, RIGHT_OF_HEAD) ??
                this.sideBySide(readings, i, END, RIGHT_OF_END) ??
                this.signersBeside(readings, i);
            if (end === undefined) {
                this.reading(readings[i] as Reading, readings[i - 1]);
                i++;
            } else {
                i = end;
            }
        }
    }

    /**
     * Writes the readings from `from` on that stand in two columns, one column after the other.
     *
     * @returns where the first reading stands that is none of them; undefined where there are no columns
     */
    private sideBySide(
        readings: readonly Reading[],
        from: number,
        roles: ReadonlySet<Role>,
        right: ReadonlySet<Role>,
    ): number | undefined {
        let end = from;
        const isOf = ({ role }: Reading) => role === 'ornament' || roles.has(role);
        while (end < readings.length && isOf(readings[end] as Reading)) end++;
        const some = readings.slice(from, end).filter((each) => !this.isBar(each));
        const isRight = ({ role }: Reading) => right.has(role);
        const columns = some.some((each, i) => {
            const next = some[i + 1];
            return next && this.lineOf(each) === this.lineOf(next) && isRight(each) !== isRight(next);
        });
        if (!columns) {
            return undefined;
        }
        this.part();
        this.column(some.filter((each) => !isRight(each)));
        this.part();
        this.column(some.filter(isRight));
        this.part();
        return end;
    }

    /**
     * Writes those who sign side by side, from `from` on, as they stand: which post and which name are whose is known by their places.
     *
     * @returns where the first reading stands that is none of them; undefined where nobody signs beside another
     */
    private signersBeside(readings: readonly Reading[], from: number): number | undefined {
        let end = from;
        while (end < readings.length && RIGHT_OF_END.has((readings[end] as Reading).role)) end++;
        const some = readings.slice(from, end);
        const isBeside = (each: Reading, i: number) =>
            i > 0 && this.lineOf(each) === this.lineOf(some[i - 1] as Reading);
        if (!some.some(isBeside)) {
            return undefined;
        }
        const places = some.map((each) => this.placeOf(each));
        const margin = places.reduce((least, place) => Math.min(least, place), Number.POSITIVE_INFINITY);
        this.part();
        for (const [i, each] of some.entries()) {
            const text = this.joined(extentOf(each));
            const place = (places[i] as number) - margin;
            if (isBeside(each, i)) {
                const line = this.lines.pop() ?? '';
                this.lines.push(`${line.padEnd(Math.max(place, line.length + GAP.length))}${text}`);
            } else {
                this.add(' '.repeat(place) + text, 'apart');
            }
        }
        this.part();
        return end;
    }

    /** In which character of its line a reading begins. */
    private placeOf(reading: Reading): number {
        const { start } = extentOf(reading);
        const line = this.lineOf(reading);
        return start - (line === 0 ? 0 : (this.lineEnds[line - 1] as number) + 1);
    }

    /** Writes one column; what stood beside each other in it still does. */
    private column(readings: readonly Reading[]): void {
        for (const [i, reading] of readings.entries()) {
            const before = readings[i - 1];
            const isEntry = reading.role === 'recipient' && reading.mark !== undefined;
            const beside = !isEntry && before && this.lineOf(before) === this.lineOf(reading);
            const goesOn = reading.role === 'recipient' && before?.role === 'recipient' && !reading.mark;
            if ((beside || goesOn) && this.lines.length > 0) {
                this.goOn(`${beside && !goesOn ? GAP : ' '}${this.joined(extentOf(reading))}`);
            } else {
                this.reading(reading, before);
            }
        }
    }

    private reading(reading: Reading, before: Reading | undefined): void {
        switch (reading.role) {
            case 'table':
                this.part();
                this.rows(reading.children.filter(isReading));
                this.part();
                return;
            case 'ending':
                this.part();
                this.children(reading.children.filter(isReading));
                this.part();
                return;
            case 'approval':
                this.approval(reading, before);
                return;
            case 'ornament':
                this.ornament(reading);
                return;
            case 'comment':
                this.add(this.slice(extentOf(reading)), 'close');
                return;
            default:
                this.stretches(reading, before);
        }
    }

    /** A reading in the order of its lines: behind a sign of its own that somebody set among them (`👍`) another paragraph begins. */
    private stretches(reading: Reading, before: Reading | undefined): void {
        let stretch: (Reading | Piece)[] = [];
        let signs: Reading[] = [];
        const groups: { readonly signs: Reading[]; readonly stretch: (Reading | Piece)[] }[] = [];
        for (const child of reading.children) {
            if (isReading(child) && this.isSign(child)) {
                signs.push(child);
            } else if (signs.length > 0 && !isReading(child)) {
                groups.push({ signs, stretch });
                [signs, stretch] = [[], [child]];
            } else {
                for (const sign of signs) stretch.push(sign);
                stretch.push(child);
                signs = [];
            }
        }
        const last = [...stretch, ...signs];
        if (groups.length === 0) {
            this.block(reading, before);
            return;
        }
        for (const [i, group] of groups.entries()) {
            if (i === 0) {
                this.block({ ...reading, children: group.stretch }, before);
            } else {
                this.block({ role: 'paragraph', indent: 0, children: group.stretch }, undefined);
            }
            for (const sign of group.signs) this.ornament(sign);
        }
        this.block({ role: 'paragraph', indent: 0, children: last }, undefined);
    }

    /** Whether a line is nothing but signs that stay: neither drawn nor what parts papers or columns. */
    private isSign(reading: Reading): boolean {
        return reading.role === 'ornament' && !DRAWN.test(this.slice(extentOf(reading))) && !this.isBar(reading);
    }

    /** Whoever approves a paper: the lines stand close, those of two on one line beside each other. */
    private approval(reading: Reading, before: Reading | undefined): void {
        const words = this.slice(extentOf(reading));
        const goesOn = before?.role === 'approval';
        if (goesOn && this.lineOf(before) === this.lineOf(reading)) {
            this.goOn(`${GAP}${words}`);
        } else {
            this.add(words, goesOn ? 'close' : 'apart');
        }
    }

    /** A drawn line is left out, but for what begins another paper or is a sign of its own. */
    private ornament(reading: Reading): void {
        const words = this.slice(extentOf(reading));
        if (/^={3,}$/.test(words)) {
            this.add(words, 'apart');
            this.part();
        } else if (!DRAWN.test(words) && !this.isBar(reading)) {
            this.add(words, 'close');
        }
    }

    /** Whether a reading is the bar between two columns, which stand one after the other in a plan. */
    private isBar(reading: Reading): boolean {
        return reading.role === 'ornament' && this.slice(extentOf(reading)) === '|';
    }

    private block(reading: Reading, before: Reading | undefined): void {
        const [head, ...others] = this.paragraphs(reading);
        if (head !== undefined) {
            // a kind and what it is about may stand on one line
            const isBehind =
                reading.role === 'subject' && before?.role === 'kind' && this.lineOf(before) === this.lineOf(reading);
            if (isBehind) {
                this.goOn(` ${head}`);
            } else {
                this.add(head, this.distance(reading, before));
            }
            for (const other of others) {
                this.add(other, reading.role === 'annex' || reading.role === 'part' ? 'close' : 'apart');
            }
        }
        this.children(reading.children.filter(isReading));
    }

    /** The text of a reading itself; what stands behind an aside goes on in front of it. */
    private paragraphs({ role, mark, value, numbering, children }: Reading): string[] {
        const [first, ...others] = children.filter((child): child is Piece => !isReading(child));
        const label = mark && { start: mark.start, end: value?.end ?? mark.end };
        if (!label) {
            return this.texts(first ? [first, ...others] : [], PARAGRAPHS.has(role));
        }
        if (!first || children[0] !== first) {
            return this.texts([label, ...(first ? [first] : []), ...others], false);
        }
        if ((role === 'annex' || role === 'part') && this.text.slice(label.end, first.start).includes('\n')) {
            // `Chương I` stands over `QUY ĐỊNH CHUNG`
            return [this.joined(label), ...this.texts([first, ...others], false)];
        }
        const isText = PARAGRAPHS.has(role) && numbering?.kind !== 'section';
        return this.texts([{ start: label.start, end: first.end }, ...others], isText);
    }

    private texts(ranges: readonly Range[], isText: boolean): string[] {
        const texts: string[] = [];
        for (const range of ranges) {
            const [opening = '', ...more] = isText ? this.cutParagraphs(range) : [this.joined(range)];
            texts.push(`${texts.pop() ?? ''} ${opening}`.trim());
            for (const text of more) texts.push(text);
        }
        return texts;
    }

    private rows(rows: readonly Reading[]): void {
        for (const row of rows) {
            const range = extentOf(row);
            if (row.role === 'comment') {
                this.add(this.slice(range), 'close');
                continue;
            }
            if (row.tabs) {
                const bounds = [
                    range.start - 1,
                    ...row.tabs.filter((tab) => tab >= range.start && tab < range.end),
                    range.end,
                ];
                const cells = bounds.slice(1).map((end, i) => this.joined({ start: (bounds[i] as number) + 1, end }));
                this.add(`|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`, 'close');
            } else {
                this.add(this.joined(range), 'close');
            }
            this.children(row.children.filter(isReading));
        }
    }

    /** How a block stands to what is above it. */
    private distance({ role, numbering }: Reading, before: Reading | undefined): Distance {
        if (role === 'subject' && before?.role === 'kind') {
            return 'close';
        }
        if (before?.role === role && (HEAD.has(role) || role === 'addressee' || role === 'contact')) {
            return 'close';
        }
        if (HEAD.has(role) && before && HEAD.has(before.role)) {
            return RIGHT_OF_HEAD.has(role) === RIGHT_OF_HEAD.has(before.role) ? 'close' : 'apart';
        }
        if (END.has(role) && before && END.has(before.role)) {
            return RIGHT_OF_END.has(role) === RIGHT_OF_END.has(before.role) ? 'close' : 'apart';
        }
        return role === 'item' && numbering && INNER_MARKS.has(numbering.kind) ? 'close' : 'apart';
    }

    /** The paragraphs of a stretch: a line begins one where nothing shows that the line above was cut. */
    private cutParagraphs(range: Range): string[] {
        const lines = this.text.slice(range.start, range.end).split('\n');
        const texts: string[] = [];
        for (const [i, line] of lines.entries()) {
            const above = lines[i - 1]?.trim();
            if (above !== undefined && above !== '' && !this.isCut(above, line.trim(), lines[i + 1]?.trim() ?? '')) {
                texts.push(folded(line));
            } else {
                texts.push(folded(`${texts.pop() ?? ''} ${line}`));
            }
        }
        return texts;
    }

    private isCut(above: string, below: string, next: string): boolean {
        if (this.wrap > 0 || startsInLowerCase(below) || /[,\p{L}][-–]$|,$/u.test(above)) {
            return true;
        }
        // several lines that begin with figures are the rows of a list
        const isRow = ROW.test(above) || ROW.test(next);
        if (above.length >= SHORTEST_CUT && /\p{Ll}$/u.test(above) && FIGURE.test(below) && !isRow) {
            return true;
        }
        const word = /^\S+/.exec(below)?.[0].length ?? 0;
        return this.widest > 0 && above.length + 1 + word > this.widest * FULL;
    }

    /** A range with the emphasis that wraps it, which readings do without. */
    private extended({ start, end }: Range): Range {
        const isSign = (at: number) => /[*_]/.test(this.text.charAt(at));
        let [from, to] = [start, end];
        while (isSign(from - 1)) from--;
        while (isSign(to)) to++;
        return { start: from, end: to };
    }

    private joined(range: Range): string {
        const { start, end } = this.extended(range);
        return folded(this.text.slice(start, end));
    }

    private slice(range: Range): string {
        return this.text.slice(range.start, range.end).trim();
    }

    /** The printed line on which a reading begins, counted from 0. */
    private lineOf(reading: Reading): number {
        return firstAtLeast(this.lineEnds, extentOf(reading).start);
    }

    private part(): void {
        this.isApart = this.lines.length > 0;
    }

    private goOn(text: string): void {
        this.lines.push(`${this.lines.pop() ?? ''}${text}`);
    }

    private add(text: string, distance: Distance): void {
        if (text === '') {
            return;
        }
        const isFirst = this.lines.length === 0;
        if (!isFirst && (distance === 'apart' || this.isApart)) {
            this.lines.push('');
        }
        this.lines.push(text);
        this.isApart = false;
    }
}

/** One line: the ends of lines and double spaces are spaces; wider gaps are distances that somebody meant. */
function folded(text: string): string {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' ')
        .replace(/ {3,}/gu, GAP)
        .replace(/(?<! ) {2}(?! )/gu, ' ')
        .trim();
}

/** The ranges of a reading itself, in order: its mark, its value, its stretches of text. */
function ownRanges({ mark, value, children }: Reading): Range[] {
    const pieces = children.filter((child): child is Piece => !isReading(child));
    const label = mark && value ? { start: mark.start, end: value.end } : mark;
    return [...(label ? [label] : []), ...pieces].filter(({ start, end }) => start < end);
}

function extentOf(reading: Reading): Range {
    const own = ownRanges(reading);
    return { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 };
}
