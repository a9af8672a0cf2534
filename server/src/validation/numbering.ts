import type { AstNode } from 'langium';
import { type Numbering, numberedListsOf } from '../facts/numbered-lists.js';
import { isRegular, leavesOutD, listsWithoutFirst, regionOf, wrongNumbersOf } from '../facts/numbering-evidence.js';
import { strayNumbersOf } from '../facts/numbering-prefixes.js';
import { type Document, isContentItem, isPart } from '../syntax/generated/ast.js';
import type { PlanChecks, Report } from './check.js';

function eachPair(document: Document, visit: (before: Numbering, after: Numbering) => void): void {
    for (const list of numberedListsOf(document)) {
        for (let i = 1; i < list.length; i++) {
            visit(list[i - 1] as Numbering, list[i] as Numbering);
        }
    }
}

function numberingMustNotSkip(document: Document, report: Report): void {
    for (const { first, missing } of listsWithoutFirst(document)) {
        report(
            { node: first.node, property: 'mark' },
            {
                vi: `Danh sách bắt đầu từ “${first.node.mark}”, thiếu “${missing}”. Thêm mục còn thiếu hoặc đánh số lại.`,
                en: `The list begins at “${first.node.mark}”, “${missing}” is missing. Add what is missing or number anew.`,
            },
            'info',
        );
    }
    for (const { before, after, behind, expected } of wrongNumbersOf(document)) {
        if (after.ordinal > before.ordinal + 1) {
            report(
                { node: after.node, property: 'mark' },
                {
                    vi: `Đánh số nhảy từ “${behind}” sang “${after.node.mark}”. Sửa thành “${expected}” hoặc thêm mục còn thiếu.`,
                    en: `Numbering skips from “${behind}” to “${after.node.mark}”. Make it “${expected}” or add what is missing.`,
                },
                // a slip by the decree, but hardly a missing item
                leavesOutD(before, after) ? 'info' : undefined,
            );
        }
    }
}

function numberingMustNotRepeat(document: Document, report: Report): void {
    for (const { before, after, expected } of wrongNumbersOf(document)) {
        if (after.ordinal <= before.ordinal) {
            report(
                { node: after.node, property: 'mark' },
                {
                    vi: `Số thứ tự “${after.node.mark}” lặp lại hoặc lùi sau “${before.node.mark}”. Sửa thành “${expected}”.`,
                    en: `“${after.node.mark}” repeats or goes back behind “${before.node.mark}”. Make it “${expected}”.`,
                },
            );
        }
    }
}

function numbersMustSayWhereTheyStand(document: Document, report: Report): void {
    for (const { node, holder, expected } of strayNumbersOf(document)) {
        const place = { node, property: 'mark', data: { isCounted: expected !== undefined } };
        const [own, outer] = [node.mark, holder.mark];
        if (expected === undefined) {
            report(place, {
                vi: `“${own}” đứng trong mục “${outer}”. Số nhiều cấp mở đầu bằng số của mục chứa nó: kiểm tra số này hoặc chỗ đứng của nó.`,
                en: `“${own}” stands in item “${outer}”. Numbers within numbers begin with the number around them: check the number, or its place.`,
            });
        } else {
            report(place, {
                vi: `“${own}” đứng trong mục “${outer}”. Số nhiều cấp mở đầu bằng số của mục chứa nó. Sửa thành “${expected}”.`,
                en: `“${own}” stands in item “${outer}”. Numbers within numbers begin with the number around them. Make it “${expected}”.`,
            });
        }
    }
}

/** What stands around the label, as far as a list has one style of it; the words of parts have none. */
function style({ node, mark }: Numbering): string {
    return isPart(node) ? '' : mark.punctuation;
}

function numberingShouldKeepItsStyle(document: Document, report: Report): void {
    eachPair(document, (before, after) => {
        if (
            after.ordinal === before.ordinal + 1 &&
            style(after) !== style(before) &&
            isRegular(regionOf(after.node, document), document)
        ) {
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
    'danh-so-khac-muc': numbersMustSayWhereTheyStand,
    'danh-so-doi-kieu': numberingShouldKeepItsStyle,
    'danh-so-chu-la': lettersMustBeVietnamese,
} satisfies Partial<PlanChecks>;
