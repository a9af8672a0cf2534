import type { PdfPages, PdfText } from './poppler.js';

/** One line of words on a page, of a paragraph or of a cell. Lengths in points, from the upper left corner. */
export interface PrintedLine {
    readonly page: number;
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    /** Whether it stands right below the line before it in the file, as the next line of a paragraph does. */
    readonly goesOn: boolean;
    /** Size of its letters. */
    readonly size: number;
    readonly bold: boolean;
    /** Whether a space stands at its end: the next line's first word is another one. */
    readonly endsWithSpace: boolean;
}

/** The most that stands between two words of one line, in em: a wider gap parts columns. */
const WIDEST_SPACE = 3;

/** The lines of a PDF in the order in which they were written. */
export function linesOfPdf({ texts }: PdfPages): PrintedLine[] {
    const groups: PdfText[][] = [];
    for (const text of texts.filter(({ text: words }) => words.trim() !== '')) {
        const last = groups.at(-1)?.at(-1);
        const isRaised = (last?.size ?? 0) * 0.8 > text.size || (last?.size ?? 0) < text.size * 0.8;
        const isSameLine =
            last &&
            last.page === text.page &&
            Math.abs(middleOf(last) - middleOf(text)) < (isRaised ? 7 : 3) &&
            text.left > last.right - 4 &&
            text.left - last.right < WIDEST_SPACE * text.size;
        if (isSameLine) {
            groups.at(-1)?.push(text);
        } else {
            groups.push([text]);
        }
    }
    const lines = groups.map((group) => {
        const words = group.map(({ text }) => text).join('');
        return {
            page: group[0]?.page ?? 0,
            text: words.replace(/[\s\u00A0]+/gu, ' ').trim(),
            left: Math.min(...group.map(({ left }) => left)),
            right: Math.max(...group.map(({ right }) => right)),
            top: Math.min(...group.map(({ top }) => top)),
            bottom: Math.max(...group.map(({ bottom }) => bottom)),
            size: Math.max(...group.map(({ size }) => size)),
            bold: group.some(({ bold }) => bold),
            endsWithSpace: /\s$/u.test(words),
        };
    });
    return lines.map((line, index) => ({ ...line, goesOn: isBelow(lines[index - 1], line) }));
}

function middleOf({ top, bottom }: PdfText): number {
    return (top + bottom) / 2;
}

function isBelow(before: Omit<PrintedLine, 'goesOn'> | undefined, line: Omit<PrintedLine, 'goesOn'>): boolean {
    return (
        before !== undefined &&
        before.page === line.page &&
        line.top > before.top + 5 &&
        line.top < before.bottom + 12 &&
        line.left < before.right &&
        line.right > before.left
    );
}

/** What names a number or a part, at the end of a line; a list of items (`danh mục`) has no number. */
const LABEL = /(?<!\p{L})(?:số|ngày|tháng|năm|quý|(?<!danh )mục|khoản|điều|điểm|chương|phần|phụ lục|biểu|mẫu)$/iu;
const FIGURE = /^(?:\d|[IVXLC]+(?![\p{L}])|[a-zđ](?![\p{L}]))/u;
/** What begins the line of an item, and so a paragraph of its own. */
const ITEM = /^(?:\d+(?:\.\d+)*\.|[\da-zđ]+[.)]|[IVXLC]+\.) /u;
const DATE = /(?<!\p{L})(?:ngày \d{1,2}|tháng \d{1,2})$/u;
const QUANTITY = /(?<![\p{L}\d/.-])(?:\d[\d.,]*)?\d$/u;
const UNIT = /^(?:%|đồng|triệu|tỷ|km|ha|m2|giờ|phút|người|lớp|hộ|em)(?!\p{L})/u;

/** What a line's end parts between two lines of a paragraph; null where they may part there. */
export function partedAt(line: Pick<PrintedLine, 'text' | 'endsWithSpace'>, next: string): string | null {
    const before = /\S*$/u.exec(line.text)?.[0] ?? '';
    const behind = /^\S*/u.exec(next)?.[0] ?? '';
    if (/[\p{L}\d][-/–]$/u.test(before) && /^[\p{L}\d]/u.test(behind) && before.length + behind.length < 25) {
        const isNumber = /\d/.test(before + behind);
        // a word behind a stroke and a space is another word; the letters of a number are not
        if (isNumber || !line.endsWithSpace) {
            return isNumber ? 'number parted' : 'word parted';
        }
    }
    if (ITEM.test(next)) {
        return null;
    }
    if (DATE.test(line.text) && /^(?:tháng|năm) /u.test(next)) {
        return 'date parted';
    }
    if (LABEL.test(line.text) && FIGURE.test(next)) {
        return 'label parted from its figure';
    }
    return QUANTITY.test(line.text) && UNIT.test(next) ? 'quantity parted from its unit' : null;
}
