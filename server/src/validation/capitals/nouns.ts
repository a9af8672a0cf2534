import type { Document } from '../../syntax/generated/ast.js';
import type { Report } from '../check.js';
import { replacing } from '../fix.js';
import { type Found, findInWords, textAround } from '../words.js';
import { followsAnnexOnCapitals, surroundingsOf } from './surroundings.js';

/**
 * A noun with a capital of its own. The same word is an adjective elsewhere (`quản lý nhà nước`, `tổ chức đảng`), so
 * only those places count whose words before and behind leave no doubt.
 */
interface Honoured {
    /** The word in small letters, wherever it stands. */
    readonly word: RegExp;
    readonly right: string;
    readonly before: RegExp;
    readonly after: RegExp;
}

const HONOURED: readonly Honoured[] = [
    {
        word: /nhân dân/g,
        right: 'Nhân dân',
        before: /(?:tầng lớp|đời sống|phục vụ|(?<!tòa )của|cho|với|trong|(?:Đảng|[Nn]hà nước|chính quyền|cán bộ|đảng viên|hội viên|đoàn viên|chiến sĩ|công chức|viên chức)(?:,| và)) $/u,
        after: /^(?! (?:tệ|thế giới|các nước|tối cao|nước|Lào|Cam|Cu|Trung Quốc))/u,
    },
    {
        word: /nhà nước/g,
        right: 'Nhà nước',
        before: /(?:Đảng và|Đảng,|[Đđ]ường lối của|[Cc]hính sách của|[Pp]háp luật của|[Cc]hủ trương của) $/u,
        after: /^(?:[.,;:)/]| (?:về|và|đối với|trong|đã|giao|ban hành|quy định|cũng|ta(?!\p{L}))|$)/u,
    },
    {
        word: /đảng(?!\p{L})/gu,
        right: 'Đảng',
        before: /(?:^|[^\p{L}])của $/u,
        after: /^(?:,? (?:và )?(?:pháp luật|chính sách|chính sách, pháp luật)?(?: của)? ?Nhà nước|, (?:chính sách|pháp luật))/u,
    },
];

/** `Nhân dân`, `Nhà nước` (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.1) and `Đảng` (mục V.4) as nouns. */
export function honouredNounHasCapital(document: Document, report: Report): void {
    if (!followsAnnexOnCapitals(document)) {
        return;
    }
    const source = textAround(document);
    for (const { word, right, before, after } of HONOURED) {
        const isNoun = (match: Pick<Found, 'text' | 'offset'>) => {
            if (source.startsWith('ban ', match.offset - 4) || source.startsWith('đồng ', match.offset - 5)) {
                return false; // by far the most are of "Ủy ban nhân dân", "Hội đồng nhân dân"
            }
            const around = surroundingsOf(document, match);
            return before.test(around.before) && after.test(around.after) && !around.isQuoted;
        };
        for (const { node, range } of findInWords(document, word, isNoun)) {
            report(
                { node, range, data: { fix: replacing(range, right) } },
                {
                    vi: `Viết hoa “${right}” khi là danh từ.`,
                    en: `The noun “${right}” has a capital letter.`,
                },
            );
        }
    }
}
