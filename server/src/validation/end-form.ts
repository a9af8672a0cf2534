import type { Range } from 'vscode-languageserver-types';
import { plainTexts } from '../facts/plain-text.js';
import { prescribed, standardTable } from '../facts/standard.js';
import type { Bilingual } from '../language/language.js';
import { foreignSign, signsInWords } from '../standards/authorities.js';
import type { Wording } from '../standards/standard.js';
import { papersOf, STANDARDS } from '../standards/standards.js';
import { lastToken, tokensOf } from '../syntax/contents.js';
import {
    type Basis,
    type Closing,
    type Document,
    isAnnex,
    isParagraph,
    type Paragraph,
    type Recipient,
    type Text,
} from '../syntax/generated/ast.js';
import { type Passage, passageOf } from '../syntax/text/passage.js';
import { isNotForMedia } from '../terms/markings.js';
import { TYPIST_BEHIND_ARCHIVE } from '../terms/typists.js';
import type { PlanChecks, Report } from './check.js';
import { replacing } from './fix.js';
import { hasRecipientsTold, isArchive, recipientsToArchive } from './recipients.js';
import { findInWords, textAround } from './words.js';

/** The token that the words of a line end with; a footnote or a comment may interrupt them, or follow. */
function lastWords({ texts }: { readonly texts: readonly Text[] }): Passage | undefined {
    const last = texts.at(-1);
    const token = last && lastToken(last);
    return token && passageOf(token);
}

/** The range behind the last character of a passage, or of its last `length` characters. */
function endOf(words: Passage, length = 0): Range {
    return words.range(words.text.length - length);
}

/** What ends the lines of a list; as the state has it where no standard is told. */
function endsOf(document: Document, row: 'basisEnds' | 'recipientEnds'): Wording['basisEnds']['is'] | undefined {
    return standardTable(document) === null ? STANDARDS['state-nd30'].wording[row].is : prescribed(document, row);
}

/**
 * Bases stand on lines of their own, each ends with `;`, the last one with `.` (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục
 * II.6) or with `,` (Hướng dẫn 36-HD/VPTW, mục II.1.6).
 */
function basisShouldEndWithMark(document: Document, report: Report): void {
    const { bases } = document;
    const ends = endsOf(document, 'basisEnds');
    if (ends === undefined) {
        return;
    }
    for (const [i, basis] of bases.entries()) {
        const leaf = lastWords(basis);
        // a basis alone that is no `Căn cứ` may lead on to the text; several are a list
        const isListed = bases.length > 1 || /^Căn cứ\s/u.test(plainTexts(basis.texts));
        // those of a letter are sentences
        const isSentence = document.addressees.length > 0 && /\.["”)*_]*$/u.test(leaf?.text ?? '');
        if (!leaf || !/[^*_\s]/u.test(leaf.text) || !isListed || isSentence || isPreamble(basis) || isCut(basis)) {
            continue;
        }
        const mark = i === bases.length - 1 ? ends.last : ends.each;
        const written = /([;.,:…])\s?["”)*_]*$/u.exec(leaf.text)?.[1];
        if (written === undefined) {
            report(
                {
                    node: basis,
                    range: endOf(leaf, 1),
                    data: { fix: { ...replacing(endOf(leaf), mark), title: adds(mark) } },
                },
                basisMessage(mark),
            );
        } else if (
            isOtherMark(leaf.text, mark, i === bases.length - 1) &&
            !(i === bases.length - 1 && leadsOn(document))
        ) {
            report(
                { node: basis, range: endOf(leaf, 1), data: { fix: replacing(endOf(leaf, 1), mark) } },
                basisMessage(mark),
                i < bases.length - 1 ? 'info' : undefined,
            );
        }
    }
}

/** Whether a basis breaks off in the midst of its sentence: no mark ends it, and no capital begins what stands below it. */
function isCut({ $cstNode: node }: Basis): boolean {
    const passage = node && passageOf(node);
    const below = passage?.around.slice(passage.offset + passage.text.length).trimStart() ?? '';
    return passage !== undefined && /[\p{L}\d]$/u.test(passage.text.trimEnd()) && /^[\p{Ll}\d/(]/u.test(below);
}

const LEADS_ON = /như sau|ban hành|xây dựng/u;

/** Whether the text begins with a sentence that the bases open: `…, Ủy ban nhân dân tỉnh ban hành Kế hoạch … như sau:`. */
function leadsOn({ blocks: [first] }: Document): boolean {
    return first !== undefined && isParagraph(first) && LEADS_ON.test(plainTexts(first.texts));
}

/** Whether a basis ends with a mark that leads on otherwise: the last one with a comma, another one with a comma or a full stop. */
function isOtherMark(text: string, mark: string, isLast: boolean): boolean {
    return !text.endsWith(mark) && !text.endsWith('..') && (isLast ? /,$/ : /[.,]$/).test(text);
}

function basisMessage(mark: string): Bilingual {
    return {
        vi: mark === ';' ? 'Mỗi căn cứ kết thúc bằng dấu “;”.' : `Căn cứ cuối cùng kết thúc bằng dấu “${mark}”.`,
        en: mark === ';' ? 'Each basis ends with “;”.' : `The last basis ends with “${mark}”.`,
    };
}

function isPreamble(basis: Basis): boolean {
    return LEADS_ON.test(plainTexts(basis.texts).slice(-80));
}

function adds(mark: string): { vi: string; en: string } {
    return { vi: `Thêm dấu “${mark}”`, en: `Add “${mark}”` };
}

/**
 * The sign that a line ends with, before what is said of it (`Bộ Nội vụ; (để b/c)`), also where a brace says it of several and its
 * words go over their lines (`Bộ Nội vụ; (để` over `Bộ Tài chính;      b/c)`).
 */
const ENDS_LINE = /([;.,])(?:["”)*_]*|\s*\([^()]{1,40}\)|\s*\([^();]{1,12}|\s{2,}\S[^;]{1,40})$/u;

/** `Lưu: VT, NC.Hà`: who typed the paper stands behind the full stop, for want of room (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4). */
const WITH_TYPIST = /[\p{Lu})]\.\s?(?:\p{Lu}[\p{L}\d]{1,12}|\p{Lu}{1,4}|\p{Ll}{2,4})(?:\s?\(?\d{1,4}\p{L}?\)?)?$/u;

/**
 * Each recipient ends with `;` (party documents before 27/5/2026: `,`), the last one with `.` (Nghị định 30/2020/NĐ-CP,
 * Phụ lục I, mục II.9; Hướng dẫn 36-HD/VPTW, mục II.1.9).
 */
function recipientShouldEndWithMark(document: Document, report: Report): void {
    const ends = endsOf(document, 'recipientEnds');
    if (ends === undefined || !hasRecipientsTold(document)) {
        return;
    }
    const lines = recipientsToArchive(document).filter(({ texts }) => texts.length > 0);
    for (const [i, recipient] of lines.entries()) {
        const leaf = lastWords(recipient);
        const text = plainTexts(recipient.texts);
        // "VPUB:" introduces the lines under it; a blank is filled in yet
        if (!leaf || /:$|…$|\.\.$/.test(leaf.text) || /[:+]\s*$/.test(text)) {
            continue;
        }
        const isLast = i === lines.length - 1;
        const right = isLast ? ends.last : ends.each;
        // "Bộ Nội vụ; (để b/c)" ends with its sign before what is said of it, and before what a brace says of several
        const written =
            ENDS_LINE.exec(isLast ? leaf.text : text)?.[1] ?? (isLast ? undefined : ENDS_LINE.exec(leaf.text)?.[1]);
        const fits = isLast
            ? written === ends.last ||
              (isArchive(recipient) && (WITH_TYPIST.test(leaf.text) || TYPIST_BEHIND_ARCHIVE.test(leaf.text)))
            : written !== undefined && (written === ';' || written === ',');
        if (fits) {
            continue;
        }
        const mark = /[;,.]$/.exec(leaf.text);
        const fix = mark ? replacing(endOf(leaf, 1), right) : { ...replacing(endOf(leaf), right), title: adds(right) };
        report(
            { node: recipient, range: endOf(leaf, 1), data: { fix } },
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

/**
 * The last recipient is the archive: `Lưu: VT, …` of the state, `Lưu Văn phòng …` of the party (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I, mục II.9; Hướng dẫn 05-HD/VPTW).
 */
function archiveShouldBeListed(document: Document, report: Report): void {
    const { recipients } = document;
    if (recipients.length === 0 || !hasRecipientsTold(document)) {
        return;
    }
    const archive = recipients.find(isArchive);
    const last = recipients[recipients.length - 1] as Recipient;
    if (!archive) {
        report(
            { node: last },
            {
                vi: 'Nơi nhận chưa có dòng lưu: “- Lưu: VT, …” (văn bản Đảng: “- Lưu Văn phòng …”).',
                en: 'The recipients lack the archive: “- Lưu: VT, …” (party: “- Lưu Văn phòng …”).',
            },
            // a list that breaks off where the text does may go on elsewhere
            isCutOff(last, document) ? 'info' : undefined,
        );
        return;
    }
    const leaf = tokensOf(archive)
        .map(passageOf)
        .find(({ text }) => /^Lưu(?!\p{L})/u.test(text));
    const fault = leaf && !isBlank(leaf.text) && archiveFault(leaf.text, document);
    if (!leaf || !fault) {
        return;
    }
    const range = leaf.range(0, fault.written.length);
    // of the party's form there are examples, of the state's a sentence
    const severity = fault.right === 'Lưu' ? 'info' : undefined;
    report({ node: archive, range, data: { fix: replacing(range, fault.right) } }, fault.message, severity);
}

/** Whether a list of recipients ends with the text of an unsigned paper, and with no full stop. */
function isCutOff({ $cstNode: node, texts }: Recipient, { signature }: Document): boolean {
    const isLast = node?.root.fullText.slice(node.end).trim() === '';
    return signature.length === 0 && isLast && !/\.["”)*_]*$/u.test(plainTexts(texts));
}

/** `Lưu…`: what a form leaves to whoever fills it in. */
function isBlank(text: string): boolean {
    return /^Lưu\s{0,3}[.…_]{1,99}[;.]?$/u.test(text.trim());
}

/** What is wrong at the beginning of the archive's line; undefined where it fits its regime. */
function archiveFault(text: string, document: Document) {
    const written = /^Lưu\s*:?/u.exec(text)?.[0].trimEnd() ?? '';
    const standard = standardTable(document);
    const right = prescribed(document, 'archiveLabel');
    if (standard === null || right === undefined || written.endsWith(':') === right.endsWith(':')) {
        return;
    }
    const papers = papersOf(standard);
    const message = right.endsWith(':')
        ? {
              vi: `Dòng lưu của ${papers.vi} ghi “Lưu: VT, …”.`,
              en: `The archive line of ${papers.en} is “Lưu: VT, …”.`,
          }
        : {
              vi: `Dòng lưu của ${papers.vi} ghi “Lưu …”, không có dấu hai chấm.`,
              en: `The archive line of ${papers.en} is “Lưu …”, without a colon.`,
          };
    return { written, right, message };
}

/**
 * `TM.` of the state, `T/M` of the party (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7; Hướng dẫn 36-HD/VPTW, mục
 * II.1.7).
 */
function authorityMustFitRegime(document: Document, report: Report): void {
    const standard = standardTable(document);
    if (standard === null || document.numbers.length === 0) {
        return;
    }
    for (const line of document.signature) {
        // `KT. CHỦ TỊCH` under `TM. ỦY BAN NHÂN DÂN` reads as a position
        const isSign = line.$type === 'Authority' || line.$type === 'Position';
        const foreign = isSign ? foreignSign(standard.regime, line.text) : null;
        const range = line.$cstNode?.range;
        if (!foreign) {
            continue;
        }
        const { right } = foreign;
        const [own, others] = [standard.regime, foreign.regime].map(signsInWords);
        report(
            { node: line, ...(range && right !== null ? { data: { fix: replacing(range, right) } } : {}) },
            {
                vi: `${standard.papers.vi} ghi ${own}, không ghi ${others}.`,
                en: `${standard.papers.en} signs ${own}, not ${others}.`,
            },
        );
    }
}

/**
 * Deputies of a committee sign for it: `T/M BAN THƯỜNG VỤ` / `PHÓ BÍ THƯ`, never `K/T BÍ THƯ` (Hướng dẫn 36-HD/VPTW, mục
 * II.1.7; Hướng dẫn 29-HD/TWĐTN-VP, mục III.7).
 */
function committeeSignsCollectively(document: Document, report: Report): void {
    // what is signed so is of no state body, also where nothing else tells whose paper it is
    const { authorities, collectivePost } = (standardTable(document) ?? STANDARDS['party-hd05']).wording;
    const post = collectivePost.is;
    if (post === null) {
        return;
    }
    const { collective, deputy } = authorities.is;
    for (const line of document.signature) {
        const signed =
            line.$type === 'SignerName' ? null : /^K\s*(?:\/\s*)?T\.?\s+(?:PHÓ\s+)?(?=\p{Lu})/u.exec(line.text);
        if (signed && isPost(line.text.slice(signed[0].length), post)) {
            report(
                { node: line },
                {
                    vi: `Ban chấp hành, ban thường vụ làm việc theo chế độ tập thể: cấp phó ký “${collective} BAN THƯỜNG VỤ”, không ký “${deputy} ${post}”.`,
                    en: `A committee decides together: a deputy signs “${collective} BAN THƯỜNG VỤ”, not “${deputy} ${post}”.`,
                },
            );
        }
    }
}

function isPost(words: string, post: string): boolean {
    return words.startsWith(post) && !/^\p{L}/u.test(words.slice(post.length));
}

/** Whether a text ends in the address of a page, which may end with a stroke. */
function isAddress(text: string): boolean {
    return /^(?:https?:\/\/|www\.)/iu.test(text.slice(Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n')) + 1));
}

/** Party documents end with a full stop (Hướng dẫn 36-HD/VPTW, mục II.1.6); `./.` is a custom of state documents. */
function documentEndsWithFullStop(document: Document, report: Report): void {
    const standard = standardTable(document);
    const right = prescribed(document, 'documentEnd');
    if (standard === null || right !== '.') {
        return;
    }
    if (!document.$cstNode?.text.includes('/.')) {
        return;
    }
    const source = textAround(document);
    const isEnd = ({ offset }: { readonly offset: number }) =>
        !isAddress(source.slice(Math.max(0, offset - 120), offset));
    for (const { node, range } of findInWords(document, /\.?\/\.(?=[ \t]*$)/gm, isEnd)) {
        report(
            { node, range, data: { fix: replacing(range, right) } },
            {
                vi: `${standard.papers.vi} kết thúc bằng dấu chấm, không ghi “./.”.`,
                en: `${standard.papers.en} ends with a full stop, not with “./.”.`,
            },
        );
    }
}

/** A letter of one paragraph has no other that closes it. */
function lastOfLetter({ addressees, blocks }: Document): Paragraph | undefined {
    const own = addressees.length > 0 ? blocks.filter((block) => !isAnnex(block)) : [];
    const last = own.findLast((block) => !isParagraph(block) || endsText(block));
    return last && isParagraph(last) ? last : undefined;
}

/** `Không phổ biến trên các phương tiện thông tin đại chúng` stands below the text and is no sentence of it. */
function endsText({ texts }: Closing | Paragraph): boolean {
    return !isNotForMedia(plainTexts(texts));
}

/**
 * `./.` closes every sample form of the decree (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4), though no sentence asks
 * for it.
 */
function stateDocumentEndsAsItsForm(document: Document, report: Report): void {
    const last = document.closing.findLast(endsText) ?? lastOfLetter(document);
    const leaf = last && lastWords(last);
    const standard = standardTable(document);
    const right = prescribed(document, 'documentEnd');
    if (!leaf || standard === null || right === undefined || right === '.' || !/\p{L}\.$/u.test(leaf.text)) {
        return;
    }
    report(
        { node: last, range: endOf(leaf, 1), data: { fix: replacing(endOf(leaf, 1), right) } },
        {
            vi: `Mẫu ${papersOf(standard).vi} kết thúc bằng “${right}”.`,
            en: `By its sample forms, ${papersOf(standard).en} ends with “${right}”.`,
        },
    );
}

export const endFormChecks = {
    'can-cu-dau-cuoi': basisShouldEndWithMark,
    'noi-nhan-dau-cuoi': recipientShouldEndWithMark,
    'noi-nhan-luu': archiveShouldBeListed,
    'ky-lan-che-do': authorityMustFitRegime,
    'cap-uy-ky-thay': committeeSignsCollectively,
    'dang-dau-ket': documentEndsWithFullStop,
    'dau-ket': stateDocumentEndsAsItsForm,
} satisfies Partial<PlanChecks>;
