import type { Document } from '../../syntax/generated/ast.js';
import type { Report } from '../check.js';
import { replacing } from '../fix.js';
import { standsAlone } from '../own-references.js';
import { type Found, findInWords, textAround } from '../words.js';
import { followsAnnexOnCapitals, isWithinSentence, type Surroundings, surroundingsOf } from './surroundings.js';

/**
 * Units that have a small letter though they stand with one in capitals, or the other way about. `Tiểu mục 1` is one unit, and
 * `mục 3.2.1` an item in a list, no division of a directive.
 */
const SMALL_UNIT_IN_CAPITALS = /(?:Khoản|Điểm) (?:\d+[a-zđ]?|[a-zđ]\d?)(?![\p{L}\d])/gu;
const GREAT_UNIT_IN_SMALL = /(?:điều|tiểu mục|mục|chương|phần) (?:\d+[a-zđ]?|[IVXL]+)(?![\p{L}\d]|\.\d)/gu;
/** What stands before a unit only where it is the end of a longer word, or of another unit's name; looked at behind the search. */
const WITHIN_NAME = /(?:\p{L}|[Tt]iểu )$/u;

/** What shows that a number behind `điều`, `mục` is that of a provision of some directive. */
const OF_DIRECTIVE =
    /^,? ?(?:của )?(?:(?:[Đđ]iều|[Mm]ục|[Cc]hương|[Pp]hần) (?:\d|[IVXL])|Nghị|Luật|Bộ luật|Thông tư|Quyết định|Quy chế|Quy định|Chỉ thị|Kế hoạch|Công văn|Đề án|Chương trình|Hiến pháp|Điều lệ|Pháp lệnh)/u;
const BEHIND_SMALL_UNIT = /(?:[Kk]hoản|[Đđ]iểm) [\da-zđ]{1,3},? (?:của )?$/u;

/**
 * `điểm a khoản 2 Điều 5 Chương I`: small letters up to khoản, capitals from Điều (Nghị định 30/2020/NĐ-CP, Phụ lục II,
 * mục V.6).
 */
export function provisionHasItsCapital(document: Document, report: Report): void {
    if (!followsAnnexOnCapitals(document)) {
        return;
    }
    for (const found of findInWords(document, SMALL_UNIT_IN_CAPITALS)) {
        const around = surroundingsOf(document, found);
        const opensCell = opensNarrowLine(document, found) || opensLineOfParts(found);
        if (isWithinSentence(around.before) && !around.isQuoted && !opensCell) {
            tell(found, found.text.charAt(0).toLowerCase(), report);
        }
    }
    for (const found of findInWords(document, GREAT_UNIT_IN_SMALL)) {
        const around = surroundingsOf(document, found);
        if (isOfDirective(around) && !around.isQuoted) {
            tell(found, found.text.charAt(0).toUpperCase(), report);
        }
    }
}

/** Half of a page: no line of a text is narrower but its last. */
const NARROW = 45;

/** Whether words open a narrow line below a narrow one: that of a cell whose rows came as lines, where the first letter is a capital. */
function opensNarrowLine(document: Document, { offset }: Found): boolean {
    const text = textAround(document);
    const before = text.slice(Math.max(0, offset - NARROW - 1), offset).split('\n');
    const opens = before.length > 2 || (before.length === 2 && offset <= NARROW);
    return (
        opens &&
        /^[-–+\s]*$/u.test(before.at(-1) ?? '') &&
        (before.at(-2) ?? '').trim() !== '' &&
        text.slice(offset, offset + NARROW).includes('\n')
    );
}

/** Whether words open a line that has provisions alone, as a column of a table has whose cells came as lines. */
function opensLineOfParts({ passage }: Found): boolean {
    const { around, offset } = passage;
    return /(?:^|\n)[-–+ \t]*$/u.test(around.slice(Math.max(0, offset - REACH), offset)) && standsAlone(passage);
}

const REACH = 8;

/** Whether a provision of a directive is meant, and not `19 điều 5 chữ`. */
function isOfDirective({ before, after }: Surroundings): boolean {
    if (WITHIN_NAME.test(before)) {
        return false;
    }
    return BEHIND_SMALL_UNIT.test(before) || (!/\d $/.test(before) && OF_DIRECTIVE.test(after));
}

function tell({ node, range, text, passage }: Found, first: string, report: Report): void {
    const letter = passage.range(0, 1);
    const right = first + text.slice(1);
    const title = { vi: `Sửa thành “${right}”`, en: `Change to “${right}”` };
    report(
        { node, range, data: { fix: { ...replacing(letter, first), title } } },
        {
            vi: `Viện dẫn viết “${right}”: điểm, khoản viết thường; điều, mục, chương, phần viết hoa.`,
            en: `A citation has “${right}”: small letters for điểm and khoản, capitals for điều, mục, chương and phần.`,
        },
    );
}
