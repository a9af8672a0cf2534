import { GrammarUtils } from 'langium';
import { contentsOf } from '../../syntax/contents.js';
import type { Document } from '../../syntax/generated/ast.js';
import { type Passage, passageOf } from '../../syntax/text/passage.js';
import { DOCUMENT_KINDS } from '../../terms/kinds.js';
import type { Report } from '../check.js';
import { replacing } from '../fix.js';
import { textAround } from '../words.js';
import { followsAnnexOnCapitals, surroundingsOf } from './surroundings.js';

/** Kinds in small letters; `văn bản` is none, for it stands for any. */
const KINDS = new Set([
    ...DOCUMENT_KINDS.map((kind) => kind.toLowerCase()),
    'nghị định',
    'thông tư',
    'thông tư liên tịch',
]);

/** No name of a law has more characters before its last word. */
const LONGEST_NAME = 150;
const NAME_OF_LAW = /(?:Luật|Pháp lệnh)\s\p{Lu}[^;.,“”]{0,150}$/u;
const OF_ASSEMBLY = /^\s+số\s+\d{1,4}\/\d{4}\/(?:QH|UBTVQH)/u;

/** Whether the word ends the name of a law: `Luật … đi làm việc ở nước ngoài theo hợp đồng số 69/2020/QH14`. */
export function endsNameOfLaw(document: Document, { offset, text }: Passage): boolean {
    const whole = textAround(document);
    const before = whole.slice(Math.max(0, offset - LONGEST_NAME), offset);
    return (
        (!OF_ITS_OWN.test(text) || HALF_OF_NOUN.test(before)) &&
        OF_ASSEMBLY.test(whole.slice(offset + text.length, offset + text.length + REACH)) &&
        NAME_OF_LAW.test(before)
    );
}

const REACH = 40;
/** `Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15`: the word before makes one noun with `luật`. */
const HALF_OF_NOUN = /(?<!\p{L})pháp\s+$/u;
/** What the Assembly issues. */
const OF_ITS_OWN = /^(?:(?:bộ )?luật|pháp lệnh|nghị quyết)$/u;

/**
 * The kind of a certain document has a capital: `Kế hoạch số 15/KH-UBND` (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục
 * V.6).
 */
export function citedKindHasCapital(document: Document, report: Report): void {
    if (!followsAnnexOnCapitals(document)) {
        return;
    }
    for (const citation of contentsOf(document).citations) {
        const node = GrammarUtils.findNodeForProperty(citation.$cstNode, 'kind');
        const kind = node && passageOf(node);
        if (
            !kind ||
            !KINDS.has(kind.text) ||
            surroundingsOf(document, kind).isQuoted ||
            endsNameOfLaw(document, kind)
        ) {
            continue;
        }
        const letter = kind.range(0, 1);
        const right = kind.text.charAt(0).toUpperCase() + kind.text.slice(1);
        const title = { vi: `Sửa thành “${right}”`, en: `Change to “${right}”` };
        report(
            {
                node: citation,
                property: 'kind',
                data: { fix: { ...replacing(letter, right.charAt(0)), title } },
            },
            {
                vi: `Viết hoa tên loại của một văn bản cụ thể: “${right} số …”.`,
                en: `The kind of a certain document has a capital letter: “${right} số …”.`,
            },
        );
    }
}
