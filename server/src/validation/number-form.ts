import { type CstNode, GrammarUtils } from 'langium';
import { standardTable } from '../facts/standard.js';
import { contentsOf } from '../syntax/contents.js';
import type { Document } from '../syntax/generated/ast.js';
import type { PlanChecks, Report } from './check.js';
import { replacing } from './fix.js';

/**
 * No space stands within a number and its letters (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3; Hướng dẫn 36-HD/VPTW,
 * mục II.1.3).
 */
function numberHasNoSpaces(document: Document, report: Report): void {
    if (standardTable(document)?.wording.numberSpaces.is === true) {
        return;
    }
    const [number] = document.numbers;
    const own = GrammarUtils.findNodeForProperty(number?.$cstNode, 'value');
    const right = own && withoutSpaces(own);
    if (number && own && right !== undefined) {
        // a number that was stamped or filled in stands apart from its letters
        const isFilledIn = /^\d+\s+[/-]\S*$/.test(own.text.trim());
        report(
            { node: number, property: 'value', data: { fix: replacing(own.range, right) } },
            message(right),
            isFilledIn ? 'info' : undefined,
        );
    }
    for (const citation of contentsOf(document).citations) {
        const node = GrammarUtils.findNodeForProperty(citation.$cstNode, 'number');
        const stroked = node && withStroke(node.text.trim());
        const cited = stroked ?? (node && withoutSpaces(node));
        if (node && cited !== undefined) {
            // the rule is of the number that a document bears; a citation repeats it
            report(
                { node: citation, property: 'number', data: { fix: replacing(node.range, cited) } },
                stroked === undefined ? message(cited) : strokeMessage(cited),
                'info',
            );
        }
    }
}

/** The number closed up; undefined where it has no spaces, is left blank in a draft, or goes over the end of a line. */
function withoutSpaces({ text }: CstNode): string | undefined {
    const written = text.trim();
    return /^\d/.test(written) && /[ \t\u00A0]/.test(written) && !written.includes('\n')
        ? written.replace(/[ \t\u00A0]+/g, '')
        : undefined;
}

/** A normative paper's number with a stroke behind its year; undefined where nothing else stands there. */
function withStroke(written: string): string | undefined {
    const [year] = /^\d{1,5}\p{Ll}?\/(?:19|20)\d{2}(?=[-‐‑‒–—−]\p{Lu})/u.exec(written) ?? [];
    return year && `${year}/${written.slice(year.length + 1)}`;
}

function strokeMessage(right: string): { vi: string; en: string } {
    return {
        vi: `Sau năm ban hành trong số, ký hiệu là dấu “/”: “${right}”.`,
        en: `Behind its year a number has a stroke: “${right}”.`,
    };
}

function message(right: string): { vi: string; en: string } {
    return {
        vi: `Số, ký hiệu viết liền, không cách chữ: “${right}”.`,
        en: `A number and its letters are written without spaces: “${right}”.`,
    };
}

export const numberFormChecks = {
    'so-cach-chu': numberHasNoSpaces,
} satisfies Partial<PlanChecks>;
