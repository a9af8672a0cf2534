import { CITED_KIND_NAMES } from '../../terms/kinds.js';
import { isNotForMedia } from '../../terms/markings.js';
import type { Role } from '../roles.js';
import { endsSentence } from './lines.js';
import { isHeading, isReading, lastPiece, type Piece, type Reading } from './reading.js';

/** How the paragraphs open that close a document. */
const CLOSING =
    /^(?:Trên đây là|Giao (?=\p{Lu})|(?:Trong q|Q)uá trình (?:tổ chức |triển khai )*thực hiện|Yêu cầu|Đề nghị|Nhận được|(?:Kế hoạch|Chỉ thị|Hướng dẫn|Thông báo|Quy định|Nghị quyết|Quyết định|Công điện|Chương trình|Kết luận|Đề án|Quy chế) này|Nay |Rất mong|Trân trọng|Kính (?:trình|đề nghị|mong)|Trên tinh thần|Căn cứ (?:nội dung |vào |các nội dung )*(?:Kế hoạch|Chỉ thị|Hướng dẫn|Chương trình) này|Đồng thời|(?:Ủy ban nhân dân|UBND|Ban Thường vụ|Ban Bí thư|Ban Chỉ đạo|Thường trực|Chủ tịch|Bộ|Sở|Tỉnh ủy|Thành ủy|Đảng ủy|Văn phòng)(?=\s).{0,80}?\s(?:giao|yêu cầu|đề nghị|thông báo|kính báo|trân trọng)\s|(?:Các|Thủ trưởng)\s.{0,160}?(?:(?:[Kk]ế hoạch|[Cc]hỉ thị|[Hh]ướng dẫn|[Cc]hương trình|[Cc]ông điện) này|nghiêm túc))/u;

/** Of these, what speaks of the paper as a whole. */
const CLOSES_PAPER = /^(?:Trên đây|Nhận được|Rất mong|Trân trọng|Kính (?:trình|mong))/u;

/** Whether words are those that close a paper as a whole, and not what somebody signs as. */
export function closesPaper(words: string): boolean {
    return CLOSES_PAPER.test(words);
}

/** How orders to others open, which an item may give. */
const ORDERS = /^(?:Giao|Yêu cầu|Đề nghị|Các|Thủ trưởng)/u;

/** What says something of its own, so that a closing may follow. */
const SAYS: ReadonlySet<Role> = new Set(['part', 'section', 'article', 'item', 'paragraph', 'table', 'basis']);

/** Moves the paragraphs that close the document out of the item that they stand behind. */
export function findClosing(document: Reading, text: string): void {
    let last = document.children.length;
    const isEnd = (child: Piece | Reading) =>
        isReading(child) &&
        (![
            'part',
            'section',
            'article',
            'item',
            'paragraph',
            'table',
            'basis',
            'subject',
            'addressee',
            'kind',
        ].includes(child.role) ||
            (child.role === 'paragraph' && isNotForMedia(openingOf(child, text))));
    while (last > 0 && isEnd(document.children[last - 1] as Piece | Reading)) {
        last--;
    }
    const before = document.children[last - 1];
    if (!before || !isReading(before)) {
        return;
    }
    const run: { home: Reading; index: number; paragraph: Reading }[] = [];
    const path: Reading[] = [document];
    let inner: Reading | undefined = before.role === 'paragraph' ? undefined : before;
    while (inner) {
        path.push(inner);
        const child: Piece | Reading | undefined = inner.children[inner.children.length - 1];
        inner =
            child && isReading(child) && ['part', 'section', 'article', 'item'].includes(child.role)
                ? child
                : undefined;
    }
    // paragraphs at the end of the innermost open block come before those of its parents
    for (const home of path.reverse()) {
        const end = home === document ? last : home.children.length;
        let from = end;
        while (from > 0 && isParagraph(home.children[from - 1])) {
            from--;
        }
        for (let i = from; i < end; i++) {
            run.push({ home, index: i, paragraph: home.children[i] as Reading });
        }
    }
    // the first paragraph under a title is what stands under that title, though it opens as an order or a closing does
    const isItsText = (home: Reading, index: number) => {
        const own = openingOf(home, text);
        const paragraph = home.children[index] as Reading;
        const opening = openingOf(paragraph, text);
        const isFirstBelow =
            isHeading(home) &&
            !home.children.slice(0, index).some((child) => isReading(child) && child.role !== 'footnote');
        if (!isFirstBelow || CLOSES_PAPER.test(opening)) {
            return false;
        }
        const isOrder = home.role === 'item' && ORDERS.test(opening);
        return !/[.;!?]["”’»)\]*_]*$/u.test(own) || (isOrder && !(endsSentence(own) && endsPaper(paragraph, text)));
    };
    // a paper without an outline says something before it closes
    const isFirst = (home: Reading, index: number) =>
        home === document &&
        !document.children.slice(0, index).some((child) => isReading(child) && SAYS.has(child.role));
    // what stands before a paragraph is looked through for those alone that open as a closing does: mostly one
    const opening = run.findIndex(
        ({ home, index, paragraph }) =>
            (opensClosing(paragraph, home, text) || closesBehindList(home, index, text)) &&
            !isItsText(home, index) &&
            !isFirst(home, index),
    );
    if (opening < 0) {
        return;
    }
    const closing = run.slice(opening);
    for (const { home, index } of [...closing].reverse()) {
        home.children.splice(index, 1);
        if (home === document) {
            last--;
        }
    }
    const behind = document.children.splice(last);
    for (const { paragraph } of closing) document.children.push({ ...paragraph, role: 'closing' });
    for (const child of behind) document.children.push(child);
}

function isParagraph(child: Piece | Reading | undefined): boolean {
    return child !== undefined && isReading(child) && child.role === 'paragraph';
}

/** `(Thông báo này thay cho Giấy mời)`, `Kế hoạch này thay thế …`: a paragraph that speaks of the paper itself, if no
 * article does. */
const OF_ITSELF = /^\(?\s*(\p{Lu}\p{Ll}+(?: \p{Ll}+){0,2}) này /u;

function opensClosing(paragraph: Reading, home: Reading, text: string): boolean {
    const opening = openingOf(paragraph, text);
    const itself = OF_ITSELF.exec(opening)?.[1];
    return (
        (CLOSING.test(opening) && !introduces(paragraph, text)) ||
        (itself !== undefined && home.role !== 'article' && CITED_KIND_NAMES.has(itself.toLowerCase()))
    );
}

/** Whether a paragraph says that something follows: `… kính báo cáo như sau:`. */
function introduces(paragraph: Reading, text: string): boolean {
    const piece = lastPiece(paragraph);
    return piece !== undefined && /:["”*_]*$/u.test(text.slice(piece.start, piece.end));
}

/** Whether a paragraph stands behind a list, whatever it opens with, and ends the paper (`./.`): no item says so of its own. */
function closesBehindList(home: Reading, index: number, text: string): boolean {
    const before = home.children[index - 1];
    const isBehind = before !== undefined && isReading(before) && before.role === 'item' && !isHeading(before);
    return isBehind && home.role !== 'article' && endsPaper(home.children[index] as Reading, text);
}

/** Whether a paragraph ends as a paper does. */
function endsPaper(paragraph: Reading, text: string): boolean {
    const piece = lastPiece(paragraph);
    return piece !== undefined && /\.\/\.["”*_]*$/u.test(text.slice(piece.start, piece.end));
}

/** The first stretch of a reading's own text. */
function openingOf(reading: Reading, text: string): string {
    const piece = reading.children.find((child): child is Piece => !isReading(child));
    return piece ? text.slice(piece.start, piece.end) : '';
}
