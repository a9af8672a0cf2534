import type { CstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { plainTexts } from '../facts/plain-text.js';
import { documentStandard, type StandardId } from '../facts/standard.js';
import { lastToken, tokensOf } from '../syntax/contents.js';
import type { Basis, Document, Recipient } from '../syntax/generated/ast.js';
import { replacing } from './mend.js';
import type { Report, Rule } from './rule.js';
import { findInWords } from './words.js';

/** The last token that is printed of a line: a note to oneself or a footnote may stand behind it. */
function lastPrinted({ texts }: Basis | Recipient): CstNode | undefined {
    const text = texts[texts.length - 1];
    return text && lastToken(text);
}

/** The range behind the last character of a token, or of its last `length` characters. */
function endOf(leaf: CstNode, length = 0): Range {
    const { end } = leaf.range;
    return { start: { line: end.line, character: end.character - length }, end };
}

/** Bases stand on lines of their own, each ends with `;` (Hướng dẫn 36-HD/VPTW, mục II.6; Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6). */
function basisShouldEndWithMark({ bases }: Document, report: Report): void {
    for (const [i, basis] of bases.entries()) {
        const leaf = lastPrinted(basis);
        // a basis alone that is no `Căn cứ` may lead on to the text; several are a list
        const isListed = bases.length > 1 || /^Căn cứ\s/u.test(plainTexts(basis.texts));
        if (!leaf || !isListed || /[;.,:…]["”)*_]*$/u.test(leaf.text) || isPreamble(basis)) {
            continue;
        }
        const mark = i === bases.length - 1 ? '.' : ';';
        report(
            {
                node: basis,
                range: endOf(leaf, 1),
                data: { mend: { ...replacing(endOf(leaf), mark), title: adds(mark) } },
            },
            {
                vi: `Mỗi căn cứ kết thúc bằng dấu “${mark}”.`,
                en: `Each basis ends with “${mark}”.`,
            },
        );
    }
}

function isPreamble(basis: Basis): boolean {
    return /như sau|ban hành|xây dựng/u.test(plainTexts(basis.texts).slice(-80));
}

function adds(mark: string): { vi: string; en: string } {
    return { vi: `Thêm dấu “${mark}”`, en: `Add “${mark}”` };
}

/** Each recipient ends with `;` (party documents before 27/5/2026: `,`), the last one with `.` (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9; Hướng dẫn 36-HD/VPTW, mục II.9). */
function recipientShouldEndWithMark(document: Document, report: Report): void {
    const standard = documentStandard(document);
    const lines = document.recipients.filter(({ texts }) => texts.length > 0);
    for (const [i, recipient] of lines.entries()) {
        const leaf = lastPrinted(recipient);
        const text = plainTexts(recipient.texts);
        // "VPUB:" introduces the lines under it
        if (!leaf || leaf.text.endsWith(':') || /[:+]\s*$/.test(text)) {
            continue;
        }
        const isLast = i === lines.length - 1;
        const right = isLast ? '.' : standard === 'party-hd36' ? ',' : ';';
        const written = /([;.,])["”)*_]*$/u.exec(leaf.text)?.[1];
        const fits = isLast ? written === '.' : written !== undefined && (written === ';' || written === ',');
        if (fits) {
            continue;
        }
        const mark = /[;,.]$/.exec(leaf.text);
        const mend = mark ? replacing(endOf(leaf, 1), right) : { ...replacing(endOf(leaf), right), title: adds(right) };
        report(
            { node: recipient, range: endOf(leaf, 1), data: { mend } },
            isLast
                ? {
                      vi: 'Dòng cuối của Nơi nhận kết thúc bằng dấu chấm.',
                      en: 'The last recipient ends with a full stop.',
                  }
                : {
                      vi: `Mỗi dòng Nơi nhận kết thúc bằng dấu “${right}”.`,
                      en: `Each recipient ends with “${right}”.`,
                  },
            'info',
        );
    }
}

/** The last recipient is the archive: `Lưu: VT, …` of the state, `Lưu Văn phòng …` of the party (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9; Hướng dẫn 05-HD/VPTW). */
function archiveShouldBeListed(document: Document, report: Report): void {
    const { recipients } = document;
    if (recipients.length === 0) {
        return;
    }
    const archive = recipients.find(({ texts }) => /^Lưu(?!\p{L})/u.test(plainTexts(texts)));
    const last = recipients[recipients.length - 1] as Recipient;
    if (!archive) {
        report(
            { node: last },
            {
                vi: 'Nơi nhận chưa có dòng lưu: “- Lưu: VT, …” (văn bản Đảng: “- Lưu Văn phòng …”).',
                en: 'The recipients lack the archive: “- Lưu: VT, …” (party: “- Lưu Văn phòng …”).',
            },
        );
        return;
    }
    const text = plainTexts(archive.texts);
    if (documentStandard(document) === 'state-nd30' && /^Lưu\s+(?!:)/u.test(text) && !/^Lưu\s*:/u.test(text)) {
        const leaf = tokensOf(archive).find((token) => /^Lưu(?!\p{L})/u.test(token.text));
        const at = leaf?.range.start;
        const range = at && { start: at, end: { line: at.line, character: at.character + 3 } };
        report(
            { node: archive, ...(range ? { range, data: { mend: replacing(range, 'Lưu:') } } : {}) },
            {
                vi: 'Dòng lưu của văn bản hành chính ghi “Lưu: VT, …”.',
                en: 'The archive line of a state document is “Lưu: VT, …”.',
            },
        );
    }
}

const STATE_AUTHORITY = /^(?:TM|KT|TL|TUQ)\s*\./u;
const PARTY_AUTHORITY = /^[TK]\s*\/\s*[MLT]/u;

/** `TM.` of the state, `T/M` of the party (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7; Hướng dẫn 36-HD/VPTW, mục II.7). */
function authorityMustFitRegime(document: Document, report: Report): void {
    const standard = documentStandard(document);
    for (const line of document.signature) {
        // `KT. CHỦ TỊCH` under `TM. ỦY BAN NHÂN DÂN` reads as a position
        const isWrong =
            (line.$type === 'Authority' || line.$type === 'Position') &&
            (standard === 'state-nd30'
                ? PARTY_AUTHORITY.test(line.text)
                : standard !== null && STATE_AUTHORITY.test(line.text));
        if (!isWrong || document.numbers.length === 0) {
            continue;
        }
        const right =
            standard === 'state-nd30'
                ? line.text.replace(/^([TK])\s*\/\s*([MLT])\.?\s*/u, '$1$2. ')
                : line.text.replace(/^([TK])([MLT])\s*\.\s*/u, '$1/$2 ');
        const range = line.$cstNode?.range;
        report(
            { node: line, ...(range && right !== line.text ? { data: { mend: replacing(range, right) } } : {}) },
            standard === 'state-nd30'
                ? {
                      vi: 'Văn bản hành chính ghi “TM.”, “KT.”, “TL.”, không ghi “T/M”, “K/T”, “T/L”.',
                      en: 'A state document signs “TM.”, “KT.”, “TL.”, not “T/M”, “K/T”, “T/L”.',
                  }
                : {
                      vi: 'Văn bản của Đảng ghi “T/M”, “K/T”, “T/L”, không ghi “TM.”, “KT.”, “TL.”.',
                      en: 'A party document signs “T/M”, “K/T”, “T/L”, not “TM.”, “KT.”, “TL.”.',
                  },
        );
    }
}

/** Deputies of a party committee sign for the collective: `T/M BAN THƯỜNG VỤ` / `PHÓ BÍ THƯ`, never `K/T BÍ THƯ` (Hướng dẫn 36-HD/VPTW, mục II.7). */
function partyCommitteeSignsCollectively(document: Document, report: Report): void {
    if (documentStandard(document) === 'state-nd30') {
        return;
    }
    for (const line of document.signature) {
        if (line.$type !== 'SignerName' && /^K\s*\/?\s*T\.?\s+(?:PHÓ\s+)?BÍ THƯ/u.test(line.text)) {
            report(
                { node: line },
                {
                    vi: 'Cấp ủy làm việc theo chế độ tập thể: phó bí thư ký “T/M BAN THƯỜNG VỤ”, không ký “K/T BÍ THƯ”.',
                    en: 'A party committee decides together: a deputy signs “T/M BAN THƯỜNG VỤ”, not “K/T BÍ THƯ”.',
                },
            );
        }
    }
}

/** Party documents end with a full stop (Hướng dẫn 36-HD/VPTW, mục II.6); `./.` is a custom of state documents. */
function partyDocumentEndsWithFullStop(document: Document, report: Report): void {
    const standard: StandardId | null = documentStandard(document);
    if (standard === null || standard === 'state-nd30') {
        return;
    }
    if (!document.$cstNode?.text.includes('/.')) {
        return;
    }
    for (const { node, range } of findInWords(document, /\.?\/\.(?=[ \t]*$)/gm)) {
        report(
            { node, range, data: { mend: replacing(range, '.') } },
            {
                vi: 'Văn bản của Đảng kết thúc bằng dấu chấm, không ghi “./.”.',
                en: 'A party document ends with a full stop, not with “./.”.',
            },
        );
    }
}

export const endFormRules: readonly Rule[] = [
    {
        code: 'can-cu-dau-cuoi',
        severity: 'warning',
        title: {
            vi: 'Mỗi căn cứ kết thúc bằng dấu chấm phẩy, căn cứ cuối bằng dấu chấm',
            en: 'Each basis ends with “;”, the last one with “.”',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.a; Hướng dẫn 36-HD/VPTW, mục II.6',
        example: {
            bad: 'Căn cứ Luật Trẻ em\nCăn cứ Luật Thư viện.',
            good: 'Căn cứ Luật Trẻ em;\nCăn cứ Luật Thư viện.',
        },
        check: basisShouldEndWithMark,
    },
    {
        code: 'noi-nhan-dau-cuoi',
        severity: 'info',
        title: {
            vi: 'Mỗi dòng nơi nhận kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm',
            en: 'Each recipient ends with “;”, the last one with “.”',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9; Hướng dẫn 36-HD/VPTW, mục II.9',
        example: {
            bad: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo\n- Lưu: VT, KGVX.',
            good: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.',
        },
        check: recipientShouldEndWithMark,
    },
    {
        code: 'noi-nhan-luu',
        severity: 'warning',
        title: { vi: 'Nơi nhận có dòng lưu', en: 'The archive is among the recipients' },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9; Hướng dẫn 05-HD/VPTW',
        example: {
            bad: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo.',
            good: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.',
        },
        check: archiveShouldBeListed,
    },
    {
        code: 'ky-lan-che-do',
        severity: 'error',
        title: {
            vi: 'Văn bản hành chính ghi “TM.”, “KT.”, văn bản của Đảng ghi “T/M”, “K/T”',
            en: 'State documents sign “TM.”, “KT.”, party documents “T/M”, “K/T”',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7; Hướng dẫn 36-HD/VPTW, mục II.7',
        example: {
            bad: 'T/M ỦY BAN NHÂN DÂN\nK/T CHỦ TỊCH',
            good: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH',
        },
        check: authorityMustFitRegime,
    },
    {
        code: 'cap-uy-ky-thay',
        severity: 'error',
        title: { vi: 'Cấp ủy ký thay mặt tập thể', en: 'A party committee signs for the collective' },
        source: 'Hướng dẫn 36-HD/VPTW, mục II.7',
        example: {
            bad: 'K/T BÍ THƯ\nPHÓ BÍ THƯ',
            good: 'T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ',
        },
        check: partyCommitteeSignsCollectively,
    },
    {
        code: 'dang-dau-ket',
        severity: 'warning',
        title: { vi: 'Văn bản của Đảng kết thúc bằng dấu chấm', en: 'A party document ends with a full stop' },
        source: 'Hướng dẫn 36-HD/VPTW, mục II.6',
        example: {
            bad: 'Trên đây là Kế hoạch đọc sách trong các chi bộ./.',
            good: 'Trên đây là Kế hoạch đọc sách trong các chi bộ.',
        },
        check: partyDocumentEndsWithFullStop,
    },
];
