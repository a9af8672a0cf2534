import type { AstNode } from 'langium';
import {
    type ContentItem,
    type Document,
    isContentItem,
    isPart,
    isSection,
    type Part,
    type Section,
} from '../syntax/generated/ast.js';
import { markOf } from '../syntax/marked-leaf.js';
import { labelAt, type Mark } from '../terms/marks.js';
import type { PlanChecks, Report } from './check.js';

type Numbered = Part | Section | ContentItem;

interface Numbering {
    readonly node: Numbered;
    readonly mark: Mark;
    readonly ordinal: number;
    /** Sisters that have this in common number one list: their kind, depth and what stands before the last number. */
    readonly list: string;
}

/** The place in a sequence that a node's mark has; undefined for marks that number nothing. */
function numberingOf(node: AstNode): Numbering | undefined {
    if (!isPart(node) && !isSection(node) && !isContentItem(node)) {
        return undefined;
    }
    const mark = markOf(node);
    if (mark.ordinal === undefined) {
        return undefined;
    }
    return { node, mark, ordinal: mark.ordinal, list: `${mark.kind} ${mark.depth} ${outerOf(node, mark)}` };
}

/** What stands before the number that counts: `2` of `2.3`, `a` of `a1`; `PHẦN` and `Phần` within it are two lists. */
function outerOf(node: Numbered, { kind, label }: Mark): string {
    if (isPart(node)) {
        return node.mark.slice(0, node.mark.length - label.length);
    }
    if (kind === 'decimal') {
        return label.slice(0, label.lastIndexOf('.'));
    }
    return kind === 'letter' && label.length > 1 ? label.charAt(0) : '';
}

const lists = new WeakMap<Document, Numbering[][]>();

/** The numbered lists of a document; gathered once for all rules. */
function numberedListsOf(document: Document): Numbering[][] {
    let found = lists.get(document);
    if (!found) {
        found = [...numberedLists(document)];
        lists.set(document, found);
    }
    return found;
}

/** The numbered lists below a node: sisters under one parent whose marks are of one kind, in order. */
function* numberedLists(node: AstNode): Generator<Numbering[]> {
    const blocks = (node as { blocks?: AstNode[] }).blocks ?? [];
    const open = new Map<string, Numbering[]>();
    for (const block of blocks) {
        const numbering = numberingOf(block);
        if (numbering) {
            const list = open.get(numbering.list);
            // a list that begins again at its first mark is a new one
            if (list && !(numbering.ordinal === 1 && list.length > 1)) {
                list.push(numbering);
            } else {
                if (list) {
                    yield list;
                }
                open.set(numbering.list, [numbering]);
            }
        }
    }
    yield* open.values();
    for (const block of blocks) {
        yield* numberedLists(block);
    }
}

function eachPair(document: Document, visit: (before: Numbering, after: Numbering) => void): void {
    for (const list of numberedListsOf(document)) {
        for (let i = 1; i < list.length; i++) {
            visit(list[i - 1] as Numbering, list[i] as Numbering);
        }
    }
}

/** Visits each mark that neither follows the one before it nor stands where it should, were that one wrong. */
function eachBreak(document: Document, visit: (before: Numbering, after: Numbering) => void): void {
    for (const list of numberedListsOf(document)) {
        let expected = (list[0] as Numbering).ordinal;
        for (let i = 1; i < list.length; i++) {
            const before = list[i - 1] as Numbering;
            const after = list[i] as Numbering;
            expected++;
            if (after.ordinal === before.ordinal + 1) {
                expected = after.ordinal;
            } else if (after.ordinal !== expected) {
                visit(before, after);
            }
        }
    }
}

function numberingMustNotSkip(document: Document, report: Report): void {
    for (const list of numberedListsOf(document)) {
        const first = list[0] as Numbering;
        if (first.ordinal > 1 && list.length > 1) {
            report(
                { node: first.node, property: 'mark' },
                {
                    vi: `Danh sách bắt đầu từ “${first.node.mark}”, thiếu “${labelAt(first.mark, 1)}”. Thêm mục còn thiếu hoặc đánh số lại.`,
                    en: `The list begins at “${first.node.mark}”, “${labelAt(first.mark, 1)}” is missing. Add what is missing or number anew.`,
                },
                'info',
            );
        }
    }
    eachBreak(document, (before, after) => {
        if (after.ordinal > before.ordinal + 1) {
            const expected = labelAt(after.mark, before.ordinal + 1);
            // many offices leave out đ: a slip by the decree, but hardly a missing item
            const onlyD = before.node.mark === 'd' && after.node.mark === 'e';
            report(
                { node: after.node, property: 'mark' },
                {
                    vi: `Đánh số nhảy từ “${before.node.mark}” sang “${after.node.mark}”. Sửa thành “${expected}” hoặc thêm mục còn thiếu.`,
                    en: `Numbering skips from “${before.node.mark}” to “${after.node.mark}”. Make it “${expected}” or add what is missing.`,
                },
                onlyD ? 'info' : undefined,
            );
        }
    });
}

function numberingMustNotRepeat(document: Document, report: Report): void {
    eachBreak(document, (before, after) => {
        if (after.ordinal <= before.ordinal) {
            const expected = labelAt(after.mark, before.ordinal + 1);
            report(
                { node: after.node, property: 'mark' },
                {
                    vi: `Số thứ tự “${after.node.mark}” lặp lại hoặc lùi sau “${before.node.mark}”. Sửa thành “${expected}”.`,
                    en: `“${after.node.mark}” repeats or goes back behind “${before.node.mark}”. Make it “${expected}”.`,
                },
            );
        }
    });
}

/** What stands around the label, as far as a list has one style of it; the words of parts have none. */
function style({ node, mark }: Numbering): string {
    return isPart(node) ? '' : mark.punctuation;
}

function numberingShouldKeepItsStyle(document: Document, report: Report): void {
    eachPair(document, (before, after) => {
        if (style(after) !== style(before)) {
            report(
                { node: after.node, property: 'mark' },
                {
                    vi: `Cùng một danh sách dùng hai kiểu đánh số: “${before.node.mark}${style(before)}” và “${after.node.mark}${style(after)}”. Dùng một kiểu.`,
                    en: `One list has two styles of numbering: “${before.node.mark}${style(before)}” and “${after.node.mark}${style(after)}”. Keep one.`,
                },
            );
        }
    });
}

function lettersMustBeVietnamese(document: Document, report: Report): void {
    const visit = (node: AstNode): void => {
        for (const block of (node as { blocks?: AstNode[] }).blocks ?? []) {
            if (isContentItem(block) && /^[fjwz]$/.test(block.mark)) {
                report(
                    { node: block, property: 'mark' },
                    {
                        vi: `Chữ “${block.mark}” không có trong bảng chữ cái tiếng Việt. Thứ tự là a, b, c, d, đ, e, g, h, i, k…`,
                        en: `The letter “${block.mark}” is not in the Vietnamese alphabet. The order is a, b, c, d, đ, e, g, h, i, k…`,
                    },
                );
            }
            visit(block);
        }
    };
    visit(document);
}

export const numberingChecks = {
    'danh-so-nhay': numberingMustNotSkip,
    'danh-so-lap': numberingMustNotRepeat,
    'danh-so-doi-kieu': numberingShouldKeepItsStyle,
    'danh-so-chu-la': lettersMustBeVietnamese,
} satisfies Partial<PlanChecks>;
