import { printedDate } from '../facts/dates.js';
import type { KnownDirective } from '../knowledge/known-directive.js';
import { STANDARDS, type StandardId } from '../standards/standards.js';

/** What a citation needs to know of its directive. */
export type Citable = Pick<KnownDirective, 'number' | 'kind' | 'date' | 'issuer' | 'subject'>;

/**
 * A citation in full, as a document's standard asks for the first time that it cites a directive: kind, number, day, issuer,
 * subject (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b). The standard says how the day is written; the state's is taken where
 * none is known. What is not known is left out.
 */
export function fullCitation(directive: Citable, standard: StandardId | null): string {
    const { comma, form } = STANDARDS[standard ?? 'state-nd30'].wording.citedDay.is;
    const date = directive.date === null ? null : printedDate(directive.date);
    const parts = [
        directive.kind ?? '',
        // a law is cited by its name, which the number follows
        `số ${directive.number}${date && comma ? ',' : ''}`,
        date?.[form] ?? '',
        directive.issuer === null ? '' : `của ${directive.issuer}`,
        directive.subject === null ? '' : subjectClause(directive.subject),
    ];
    return parts.filter(Boolean).join(' ');
}

/** A citation as it stands from the second time on: kind and number. */
export function shortCitation({ kind, number }: Citable): string {
    return [kind ?? '', `số ${number}`].filter(Boolean).join(' ');
}

const OWN_VERB =
    /^(?:về|v\/v|phê duyệt|ban hành|quy định|sửa đổi|bổ sung|hướng dẫn|triển khai|tăng cường|đẩy mạnh|công bố|thành lập|kiện toàn|phát động|giao)\s/iu;

/** The subject behind `về`, unless it opens with a verb of its own (`phê duyệt …`). */
function subjectClause(subject: string): string {
    return OWN_VERB.test(subject) ? subject.charAt(0).toLowerCase() + subject.slice(1) : `về ${decapitalised(subject)}`;
}

/** A text with a small first letter, unless its first word is a name, all in capitals, or a mark (`I.`, `A)`). */
export function decapitalised(text: string): string {
    const [first = ''] = text.split(/\s/, 1);
    return !/^\p{Lu}[.)/]/u.test(first) &&
        first.slice(1) === first.slice(1).toLowerCase() &&
        !/^(?:Luật|Bộ|Nghị|Quyết|Kế|Chương|Đề|Phong)$/u.test(first)
        ? text.charAt(0).toLowerCase() + text.slice(1)
        : text;
}
