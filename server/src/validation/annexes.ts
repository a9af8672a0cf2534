import type { CstNode } from 'langium';
import { GrammarUtils } from 'langium';
import { prescribed } from '../facts/standard.js';
import { contentsOf } from '../syntax/contents.js';
import { type Annex, type Document, isAnnex } from '../syntax/generated/ast.js';
import { type Passage, passageOf } from '../syntax/text/passage.js';
import { romanNumeral, romanValue } from '../terms/marks.js';
import type { PlanChecks, Report } from './check.js';
import { replacing } from './fix.js';

/** `Phụ lục 2`: the word, and its number in either kind of digits; forms number otherwise. */
const NUMBERED = /^(phụ\s+lục\s+(?:số\s+)?)(\d+|[IVXL]+)$/iu;

/**
 * Two annexes or more are numbered: with Roman numerals in state documents (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục
 * III.1), with Arabic ones in party documents (Hướng dẫn 36-HD/VPTW, mục II.4.5).
 */
function annexNumberFitsRegime(document: Document, report: Report): void {
    const digits = prescribed(document, 'annexDigits') ?? null;
    const { provisions, internalReferences } = contentsOf(document);
    // forms are annexes too, but number otherwise
    const annexes = provisions.filter(isAnnex).filter((annex) => /^phụ\s/iu.test(markOf(annex)?.text ?? ''));
    if (annexes.length < 2 || digits === null || !isFirst(annexes[0])) {
        return;
    }
    for (const annex of annexes) {
        const mark = GrammarUtils.findNodeForProperty(annex.$cstNode, 'mark');
        const right = mark && inDigits(digits, passageOf(mark).text);
        if (!mark || right === undefined) {
            continue;
        }
        const references = internalReferences.filter(({ target }) => target.ref === annex);
        const edits = [mark, ...references.flatMap(({ $cstNode }) => $cstNode ?? [])].flatMap((node) =>
            editOf(node, digits),
        );
        report(
            { node: annex as Annex, property: 'mark', data: { fix: { ...replacing(mark.range, right), edits } } },
            digits === 'roman'
                ? {
                      vi: `Từ hai phụ lục trở lên đánh số bằng chữ số La Mã: “${right}”.`,
                      en: `Two annexes or more have Roman numerals: “${right}”.`,
                  }
                : {
                      vi: `Phụ lục văn bản của Đảng đánh số bằng chữ số Ả-rập: “${right}”.`,
                      en: `Annexes of party documents have Arabic numerals: “${right}”.`,
                  },
        );
    }
}

/** Whether an annex is the first of several: what follows one without a number, or with another, is numbered within it. */
function isFirst(annex: Annex | undefined): boolean {
    const [, , digits = ''] = NUMBERED.exec((annex && markOf(annex)?.text) ?? '') ?? [];
    return digits !== '' && (/\d/.test(digits) ? Number(digits) : romanValue(digits)) === 1;
}

/** The mark of an annex as it is searched. */
function markOf(annex: Annex): Passage | undefined {
    const mark = GrammarUtils.findNodeForProperty(annex.$cstNode, 'mark');
    return mark && passageOf(mark);
}

/** The mark with its number as the standard writes it; undefined where it is so already, or has no number. */
function inDigits(kind: 'roman' | 'arabic', mark: string): string | undefined {
    const [, word = '', digits = ''] = NUMBERED.exec(mark) ?? [];
    const isArabic = /\d/.test(digits);
    if (digits === '' || isArabic !== (kind === 'roman')) {
        return;
    }
    const value = isArabic ? Number(digits) : romanValue(digits);
    return value === undefined || value === 0 ? undefined : word + (isArabic ? romanNumeral(value) : String(value));
}

function editOf(node: CstNode, kind: 'roman' | 'arabic') {
    const newText = inDigits(kind, passageOf(node).text);
    return newText === undefined ? [] : [{ range: node.range, newText }];
}

export const annexChecks = {
    'phu-luc-so': annexNumberFitsRegime,
} satisfies Partial<PlanChecks>;
