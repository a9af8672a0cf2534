import type { Document } from '../../syntax/generated/ast.js';
import { PROVINCES } from '../../terms/provinces.js';
import type { Report, World } from '../check.js';
import { replacing } from '../fix.js';
import { type Found, findInWords } from '../words.js';
import { followsAnnexOnCapitals, isWithinSentence, surroundingsOf } from './surroundings.js';

/** `Thành phố Hồ Chí Minh` and `Thủ đô Hà Nội` are written so wherever they stand. */
const ALWAYS_CAPITAL = /thành phố Hồ Chí Minh|thủ đô Hà Nội/g;
/** A kind of unit that has a capital though a name follows it; which names are those of units, the table says. */
const KIND_AND_NAME = /(?:Tỉnh|Thành phố) \p{Lu}\p{L}* \p{Lu}\p{L}*/gu;
const KIND_AND_NUMBER = /(?:quận|phường) \d{1,2}(?![\p{L}\d])/gu;

/**
 * The names of units have capitals, their kinds only in certain cases (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III.1).
 */
export function unitHasCapitalsOfItsName(document: Document, report: Report, { knowledge }: World): void {
    if (!followsAnnexOnCapitals(document)) {
        return;
    }
    for (const found of findInWords(document, ALWAYS_CAPITAL)) {
        // "các thành phố Hồ Chí Minh, Đà Nẵng": the kind is of several
        if (!/(?:các|những|tỉnh,|tỉnh và|hai|ba) $/u.test(surroundingsOf(document, found).before)) {
            tell(found, inverted(found.text), document, report);
        }
    }
    for (const found of findInWords(document, KIND_AND_NAME)) {
        const name = found.text.replace(/^(?:Tỉnh|Thành phố) /u, '');
        const { before } = surroundingsOf(document, found);
        if (PROVINCES.has(name.toLowerCase()) && name !== 'Hồ Chí' && /[\p{Ll},] $/u.test(before)) {
            tell(found, inverted(found.text), document, report, endsOtherName(before, knowledge) ? 'info' : undefined);
        }
    }
    for (const found of findInWords(document, KIND_AND_NUMBER)) {
        const { before, after } = surroundingsOf(document, found);
        // "mỗi phường 2 người" counts people
        const isName =
            isWithinSentence(before) &&
            !/(?:mỗi|các|một|từng|số|\d) $/u.test(before) &&
            /^(?:[,;.)]|$| (?:và|trực thuộc|thuộc|thành phố|Thành phố|quận|phường|tỉnh)(?!\p{L}))/u.test(after);
        if (isName) {
            tell(found, inverted(found.text), document, report);
        }
    }
}

function inverted(text: string): string {
    const first = text.charAt(0);
    return (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + text.slice(1);
}

/**
 * Whether a text ends within a name in capitals that is no known body's: a company or a school writes its own name as it was
 * founded (`Tổng công ty Điện lực Thành phố Hà Nội`).
 */
function endsOtherName(before: string, { agencies }: World['knowledge']): boolean {
    const words = before.trimEnd().split(' ');
    const isName = words.some((word, i) => {
        // the first word of a sentence has a capital of its own
        const isWithin = i > 0 && !/[.:;!?]$/.test(words[i - 1] ?? '');
        return i >= words.length - 2 && isWithin && /^\p{Lu}/u.test(word);
    });
    return isName && !agencies.search(before).some(({ end }) => end >= before.trimEnd().length);
}

function tell(found: Found, right: string, document: Document, report: Report, severity?: Parameters<Report>[2]): void {
    if (surroundingsOf(document, found).isQuoted) {
        return;
    }
    const { range, node } = found;
    const first = found.passage.range(0, 1);
    const title = { vi: `Sửa thành “${right}”`, en: `Change to “${right}”` };
    report(
        { node, range, data: { fix: { ...replacing(first, right.charAt(0)), title } } },
        {
            vi: `Tên đơn vị hành chính viết “${right}”.`,
            en: `The name of the unit is written “${right}”.`,
        },
        severity,
    );
}
