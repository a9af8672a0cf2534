import { documentKind, titleNumber } from '../facts/heading-facts.js';
import { isConsolidated, isOfGazette } from '../facts/normative.js';
import { plainTexts } from '../facts/plain-text.js';
import { standardTable } from '../facts/standard.js';
import { type Document, isAnnex } from '../syntax/generated/ast.js';
import { isSignatureNote } from '../syntax/reading/signature.js';
import { codeOfKind } from '../terms/codes.js';
import type { FaultPlace, PlanChecks, Report } from './check.js';
import { textOf } from './words.js';

/**
 * Whether the text means to be a whole document: it has a title or a number, or is addressed and signed. Pasted fragments are left in peace, and so is
 * a plan that a decision or a letter in the same file issues: the paper that issues it bears number, date and signature. A form
 * that is to be filled in is none yet, nor is what no regulation has a kind for: `Đề cương`.
 */
function isWhole(document: Document): boolean {
    const isLetter = document.addressees.length > 0 && document.signature.length > 0;
    const kind = documentKind(document);
    // what joins a paper with those that amended it tells of its number and day in a sentence
    if (
        isForm(document) ||
        isConsolidated(document) ||
        (kind !== null && kind !== 'Công văn' && codeOfKind(kind) === undefined)
    ) {
        return false;
    }
    // a number alone is that of a contract, a certificate, a file
    const isNumbered =
        document.numbers.length > 0 && (kind !== null || document.issuers.some(({ name }) => /^\p{Lu}/u.test(name)));
    const titled = document.kinds.length > 0 || isNumbered || isLetter;
    const attached = (document.$containerIndex ?? 0) > 0 || saysAttached(document);
    return titled && !(attached && document.numbers.length === 0);
}

/** What is still to be written by hand; so many of it a paper that is sent out does not have. */
const BLANK = /\.{5,}|…{2,}|_{3,}/gu;
const BLANKS_OF_FORM = 5;

/** Whether a text is a form that somebody else fills in: it is numbered and sent then, if ever. */
function isForm(document: Document): boolean {
    let blanks = 0;
    for (const _ of textOf(document).matchAll(BLANK)) {
        if (++blanks === BLANKS_OF_FORM) {
            return true;
        }
    }
    return false;
}

/** Minutes: their form has a number and recipients, which many offices leave out. */
function isMinutes(document: Document): boolean {
    return documentKind(document) === 'Biên bản';
}

/**
 * Papers of a congress, or read before it: forms of some have neither number nor recipients (Quyết định 933/QĐ-TLĐ, Phụ lục IV;
 * Hướng dẫn 29-HD/TWĐTN-VP, mục III.2.1 and III.7.2).
 */
function isOfCongress({ issuers }: Document): boolean {
    return /^ĐẠI HỘI(?!\p{L})/u.test(issuers[0]?.name.normalize('NFC') ?? '');
}

/** What two or more parties sign (Nghị định 30/2020/NĐ-CP, Điều 7), of which each has its copy. */
const OF_PARTIES: ReadonlySet<string> = new Set(['Biên bản', 'Hợp đồng', 'Bản thỏa thuận', 'Bản ghi nhớ']);

/** Whether parties sign a paper, each with a line of its own: `ĐẠI DIỆN BÊN A`. */
function isOfParties(document: Document): boolean {
    const kind = documentKind(document);
    return kind !== null && kind !== 'Biên bản' && OF_PARTIES.has(kind);
}

/** Minutes that no body keeps, of neighbours, or what parties agree on: nobody numbers them or sends them out. */
function isOfNobody(document: Document): boolean {
    return OF_PARTIES.has(documentKind(document) ?? '') && document.issuers.length === 0;
}

/** `(Kèm theo Quyết định số …)`, `(Được công nhận kèm theo …)` under the title: in a file of its own too. */
const ATTACHED = /^[*_(\s]*\([*_\s]*(?:\p{L}+\s+){0,4}kèm theo(?!\p{L})/iu;

/** Whether a paper says under its title that another one issues it. */
function saysAttached({ blocks, bases, subjects }: Document): boolean {
    const first = blocks[0] ?? bases[0];
    const opening = first?.$type === 'Paragraph' ? plainTexts(first.texts) : '';
    return ATTACHED.test(opening) || subjects.some(({ texts }) => /\([^()]{0,40}kèm theo /iu.test(plainTexts(texts)));
}

/** The kind's title, else the first line that stands for the heading. */
function headingPlace(document: Document): FaultPlace {
    const node = document.kinds[0] ?? document.numbers[0] ?? document;
    return node === document ? { node, range: firstLine(document) } : { node };
}

function firstLine(document: Document): FaultPlace['range'] {
    const start = document.$cstNode?.range.start ?? { line: 0, character: 0 };
    return { start, end: { line: start.line, character: start.character + 1 } };
}

/**
 * Whether something stands in a row of a table: sites and clipboards bring a heading and an ending in one row, which is then no
 * part of either, and is not missing all the same.
 */
function standsInRow(document: Document, what: RegExp): boolean {
    return textOf(document)
        .split('\n')
        .some((line) => line.includes('|') && what.test(line));
}

const HEADING_ROW = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM/u;
const RECIPIENTS_ROW = /Nơi nhận|- Lưu:/u;
const SIGNATURE_ROW = /(?<!\p{L})(?:TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L)\. ?\p{Lu}/u;

/**
 * Whether nothing but a title stands of the heading of a paper: an excerpt, a text that a site or a clipboard brought without its
 * table, or a contract, which no body issues. What it lacks is told once, and is no fault of the paper.
 */
function hasNoHeading({ issuers, nationalTitles, numbers, dates }: Document): boolean {
    // a line in capitals above the title may be a body, and whatever else a text is headed by
    const isBodyNamed = issuers.length > 0 && nationalTitles.length > 0;
    return numbers.length + dates.length === 0 && !isBodyNamed;
}

function documentShouldHaveNumber(document: Document, report: Report): void {
    const isNumbered = document.numbers.length > 0 || titleNumber(document) !== undefined;
    if (isNumbered || !isWhole(document) || standsInRow(document, HEADING_ROW) || isOfNobody(document)) {
        return;
    }
    if (hasNoHeading(document)) {
        const [body, issuer] = document.issuers.length === 0 ? ['tên cơ quan ban hành, ', 'issuing body, '] : ['', ''];
        const message = {
            vi: `Không có phần đầu văn bản: ${body}số, ký hiệu, địa danh và ngày, tháng, năm. Thêm nếu đây là cả văn bản.`,
            en: `The heading is missing: ${issuer}number, place and date. Add it if this is the whole document.`,
        };
        report(headingPlace(document), message, 'info');
    } else {
        const kind = documentKind(document);
        const code = (kind !== null && codeOfKind(kind)) || 'KH';
        const message = {
            vi: `Thiếu số, ký hiệu văn bản. Thêm dòng “Số: …/${code}-…” (văn bản của Đảng: “Số …-${code}/…”); bản thảo để trống số cũng được.`,
            en: `The document has no number. Add a line “Số: …/${code}-…” (party: “Số …-${code}/…”); a draft may leave the digits blank.`,
        };
        report(headingPlace(document), message, isMinutes(document) || isOfCongress(document) ? 'info' : undefined);
    }
}

/** Whether the form of the paper's kind has no place and day, as that of minutes has none. */
function isUndated(document: Document): boolean {
    const kind = documentKind(document);
    return kind !== null && standardTable(document)?.wording.undatedKinds.is.includes(kind) === true;
}

function documentShouldHaveDate(document: Document, report: Report): void {
    if (
        isWhole(document) &&
        !isUndated(document) &&
        document.dates.length === 0 &&
        !hasNoHeading(document) &&
        // a row that was read as the heading that it holds has no day that could be hidden in it
        !(standsInRow(document, HEADING_ROW) && document.nationalTitles.length === 0)
    ) {
        report(headingPlace(document), {
            vi: 'Thiếu địa danh và ngày, tháng, năm. Thêm dòng “<nơi ban hành>, ngày … tháng … năm …” dưới tiêu ngữ.',
            en: 'The document has no place and date. Add a line “<place>, ngày … tháng … năm …” below the motto.',
        });
    }
}

function documentShouldHaveRecipients(document: Document, report: Report): void {
    const isMissing = document.recipients.length === 0 && !standsInRow(document, RECIPIENTS_ROW);
    if (isMissing && isWhole(document) && !isOfNobody(document) && !isOfGazette(document)) {
        const message = {
            vi: 'Thiếu “Nơi nhận”. Thêm “Nơi nhận:” và các dòng “- …;” ở cuối văn bản.',
            en: 'The document has no recipients. Add “Nơi nhận:” and its lines “- …;” at the end.',
        };
        const isLeftOut = hasNoHeading(document) || isMinutes(document) || isOfCongress(document);
        report(headingPlace(document), message, isLeftOut ? 'info' : undefined);
    }
}

/** A line that begins with a mark, a row, or an end of a sentence is none of those who sign. */
const NO_SIGNER = /^[-–+•|\d(]|[.;:!?,…|]["”)*_]*$/u;
const LONGEST_SIGNER = 60;

/**
 * Whether the last words of a paper stand where those do who sign, though they are none that is known: `Trưởng ban kiểm phiếu`,
 * `TL. Hiệu trưởng` in small letters, the names of two who kept the minutes.
 */
function endsInShortLine(document: Document): boolean {
    const annex = document.blocks.find(isAnnex)?.$cstNode?.offset;
    const from = document.$cstNode?.offset ?? 0;
    const text = annex === undefined ? textOf(document) : (document.$cstNode?.text ?? '').slice(0, annex - from);
    const last = text.trimEnd().split('\n').at(-1)?.replace(/[*_]/g, '').trim() ?? '';
    return (
        last.length <= LONGEST_SIGNER &&
        /^(?:\p{Lu}|\{\{)|^\((?:đã )?ký/iu.test(last) &&
        (!NO_SIGNER.test(last) || isSignatureNote(last))
    );
}

function documentShouldHaveSignature(document: Document, report: Report): void {
    if (
        isWhole(document) &&
        document.signature.length === 0 &&
        !isOfParties(document) &&
        !standsInRow(document, SIGNATURE_ROW) &&
        !endsInShortLine(document)
    ) {
        const message = {
            vi: 'Thiếu phần ký: quyền hạn (TM., KT., T/M…), chức vụ và họ tên người ký.',
            en: 'The document has no signature: authority (TM., KT., T/M…), position and name.',
        };
        report(headingPlace(document), message, hasNoHeading(document) ? 'info' : undefined);
    }
}

export const completenessChecks = {
    'thieu-so': documentShouldHaveNumber,
    'thieu-ngay': documentShouldHaveDate,
    'thieu-noi-nhan': documentShouldHaveRecipients,
    'thieu-chu-ky': documentShouldHaveSignature,
} satisfies Partial<PlanChecks>;
