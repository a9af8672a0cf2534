import type { AstNode } from 'langium';
import { firstToken } from '../syntax/contents.js';
import {
    type ContentItem,
    type Document,
    isContentItem,
    isPart,
    isSection,
    type Part,
    type Section,
} from '../syntax/generated/ast.js';
import { LETTERS, letterOrdinal, readMark, romanValue } from '../syntax/reading/marks.js';
import type { PlanChecks, Report } from './check.js';

type Numbered = Part | Section | ContentItem;

interface Numbering {
    readonly node: Numbered;
    /** Marks of the same kind number one list. */
    readonly kind: string;
    readonly ordinal: number;
    /** The label without the last number: `2.` of `2.3`. */
    readonly prefix: string;
    /** What stands around the label: `.`, `)`, `-`. */
    readonly style: string;
}

/** Reads a mark of the tree again as a place in a sequence; undefined for marks that number nothing. */
function numberingOf(node: AstNode): Numbering | undefined {
    if (!isPart(node) && !isSection(node) && !isContentItem(node)) {
        return undefined;
    }
    const source = firstToken(node)?.text ?? '';
    const mark = readMark(`${source} A`, 0, source.length);
    if (isPart(node)) {
        const label = node.mark.split(' ').pop() ?? '';
        const ordinal = romanValue(label) ?? letterOrdinal(label.toLowerCase());
        return ordinal === undefined
            ? undefined
            : { node, kind: node.mark.replace(/\S+$/u, ''), ordinal, prefix: '', style: '' };
    }
    if (!mark || mark.ordinal === undefined) {
        return undefined;
    }
    const dot = mark.label.lastIndexOf('.');
    const prefix =
        mark.kind === 'decimal'
            ? mark.label.slice(0, dot)
            : /^[a-zđ]\d/u.test(mark.label)
              ? mark.label.slice(0, 1)
              : '';
    return { node, kind: `${mark.kind}${mark.depth}`, ordinal: mark.ordinal, prefix, style: mark.punctuation };
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
            const key = numbering.kind + numbering.prefix;
            const list = open.get(key);
            // a list that begins again at its first mark is a new one
            if (list && !(numbering.ordinal === 1 && list.length > 1)) {
                list.push(numbering);
            } else {
                if (list) {
                    yield list;
                }
                open.set(key, [numbering]);
            }
        }
    }
    yield* open.values();
    for (const block of blocks) {
        yield* numberedLists(block);
    }
}

function labelAt(numbering: Numbering, ordinal: number): string {
    const { node, prefix } = numbering;
    const last = node.mark.split(/[\s.]/).pop() ?? '';
    if (prefix !== '') {
        return /\d$/.test(prefix) || prefix.length > 1 ? `${prefix}.${ordinal}` : `${prefix}${ordinal}`;
    }
    if (/^\d/.test(last)) {
        return String(ordinal);
    }
    const letter = LETTERS[ordinal - 1] ?? '?';
    if (
        romanValue(last.toUpperCase()) !== undefined &&
        numbering.kind !== 'letter1' &&
        !numbering.kind.startsWith('division')
    ) {
        return roman(ordinal);
    }
    return last === last.toUpperCase() ? letter.toUpperCase() : letter;
}

/** A number up to 39 in Roman numerals. */
export function roman(value: number): string {
    return `${'X'.repeat(Math.floor(value / 10))}${['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10]}`;
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
                    vi: `Danh sách bắt đầu từ “${first.node.mark}”, thiếu “${labelAt(first, 1)}”. Thêm mục còn thiếu hoặc đánh số lại.`,
                    en: `The list begins at “${first.node.mark}”, “${labelAt(first, 1)}” is missing. Add what is missing or number anew.`,
                },
                'info',
            );
        }
    }
    eachBreak(document, (before, after) => {
        if (after.ordinal > before.ordinal + 1) {
            const expected = labelAt(after, before.ordinal + 1);
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
            const expected = labelAt(after, before.ordinal + 1);
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

function numberingShouldKeepItsStyle(document: Document, report: Report): void {
    eachPair(document, (before, after) => {
        if (after.style !== before.style) {
            report(
                { node: after.node, property: 'mark' },
                {
                    vi: `Cùng một danh sách dùng hai kiểu đánh số: “${before.node.mark}${before.style}” và “${after.node.mark}${after.style}”. Dùng một kiểu.`,
                    en: `One list has two styles of numbering: “${before.node.mark}${before.style}” and “${after.node.mark}${after.style}”. Keep one.`,
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
