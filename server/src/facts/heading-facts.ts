import { isUnfinishedName } from '../standards/titles.js';
import { type Citation, type Document, type Issuer, isCitation, isParagraph } from '../syntax/generated/ast.js';
import { readFormLabel } from '../syntax/reading/forms.js';
import { readDateLine } from '../syntax/reading/heading-parts.js';
import { isAuthority } from '../syntax/reading/signature.js';
import { foldSpaces } from '../syntax/text/clean-text.js';
import { passageOf } from '../syntax/text/passage.js';
import { codeOfNumber, isCodeOfAlone, kindsOfCode, normativeKind } from '../terms/codes.js';
import { kindOfTitle } from '../terms/kinds.js';
import { dueDay, isoDate } from './dates.js';
import { plainTexts } from './plain-text.js';

/** What a document says of itself in its title. */
export interface TitleNumber {
    readonly citation: Citation;
    /** The body as printed, without `CỦA`; null where the title names none. */
    readonly issuer: string | null;
    /** The rest of the title on one line; empty where nothing stands behind. */
    readonly rest: string;
}

const TITLE_NUMBER = /^(?:CỦA\s([\p{L}][\p{L} ,]{2,100})\s)?SỐ:?$/iu;

/**
 * `NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ 12/2026/NĐ-CP NGÀY 05 THÁNG 3 NĂM 2026 VỀ TRỒNG CÂY`: papers of old, and copies of laws, have
 * number, day and body in their title. Undefined where a document has a heading that says them, or a title that says no number.
 */
export function titleNumber({ numbers, dates, subjects }: Document): TitleNumber | undefined {
    const text = subjects[0]?.label === undefined ? subjects[0]?.texts[0] : undefined;
    const citation = text?.spans[0];
    const [from, to] = [text?.$cstNode, citation?.$cstNode];
    if (numbers.length + dates.length > 0 || !isCitation(citation) || citation.kind !== undefined || !from || !to) {
        return undefined;
    }
    const before = TITLE_NUMBER.exec(foldSpaces(from.root.fullText.slice(from.offset, to.offset)));
    if (!before || (before[1] === undefined && citation.date === undefined)) {
        return undefined;
    }
    const own = foldSpaces(from.root.fullText.slice(from.offset, to.end));
    const title = plainTexts(subjects.flatMap(({ texts }) => texts));
    return {
        citation,
        issuer: before[1] ?? citation.issuer ?? null,
        rest: title.startsWith(own) ? title.slice(own.length).trim() : '',
    };
}

/** A document's number with digits; null for a draft that leaves them blank. */
export function documentNumber(document: Document): string | null {
    const value = document.numbers[0]?.value ?? titleNumber(document)?.citation.number;
    return value !== undefined && /^\d/.test(value) && /\p{L}/u.test(value) ? value.replace(/(?<!\.)\.+$/u, '') : null;
}

/** The letters of a document's number: `KH-UBND`, `-KH/TU`; null where the document bears none. */
export function documentSymbol(document: Document): string | null {
    return /[-/]?\p{L}.*/u.exec(document.numbers[0]?.value ?? '')?.[0] ?? null;
}

interface PlaceAndDay {
    readonly place: string;
    readonly date: string;
}

/**
 * Place and day right above who signs in his own name, as forms and minutes have them; undefined where the heading says them, or
 * nothing does. Above the authority of an office they are those of what it certifies, not of the paper.
 */
function signedDay({ dates, numbers, signature }: Document): PlaceAndDay | undefined {
    const [first] = signature;
    const node = dates.length + numbers.length === 0 ? first?.$cstNode : undefined;
    if (!node || isAuthority(first?.text ?? '')) {
        return undefined;
    }
    const end = node.offset - node.range.start.character;
    const above = node.root.fullText.slice(Math.max(0, end - LONGEST_DAY), end).trimEnd();
    // emphasis may wrap it
    const line = above.slice(above.lastIndexOf('\n') + 1).replace(/^[*_\s]{1,9}/u, '');
    const day = readDateLine(line, { start: 0, end: line.length });
    return day?.start === 0 && day.place
        ? { place: line.slice(day.place.start, day.place.end), date: line.slice(day.date.start, day.date.end) }
        : undefined;
}

/** A line of place and day is no longer, with the blank lines below it. */
const LONGEST_DAY = 240;

/** The day of the document, ISO 8601; null where it is blank. */
export function documentDate(document: Document): string | null {
    const date = document.dates[0]?.date ?? titleNumber(document)?.citation.date ?? signedDay(document)?.date;
    return date === undefined ? null : isoDate(date);
}

/**
 * The day whose laws a document speaks of: its own day; the last of its month or year where the day is still left blank.
 *
 * @returns ISO 8601, or null where the document has no year
 */
export function documentAsOf(document: Document): string | null {
    const paper = issuingPaper(document);
    const written = paper.dates[0]?.date ?? titleNumber(paper)?.citation.date;
    return written === undefined ? null : dueDay(written);
}

/** Of each document that has been asked about: many are asked about in turn, and each leads to the one before it. */
const issuing = new WeakMap<Document, Document>();

/**
 * The paper that gives a document its day and its recipients: an attached plan without number and day of its own has
 * them from the decision or letter before it in the file.
 */
export function issuingPaper(document: Document): Document {
    const passed: Document[] = [];
    let paper = document;
    for (let known = issuing.get(paper); known !== paper; known = issuing.get(paper)) {
        const before = paper.$container?.documents[(paper.$containerIndex ?? 0) - 1];
        if (known) {
            paper = known;
        } else if (!before || paper.numbers.length > 0 || paper.dates.length > 0 || titleNumber(paper)) {
            issuing.set(paper, paper);
        } else {
            passed.push(paper);
            paper = before;
        }
    }
    for (const each of passed) {
        issuing.set(each, paper);
    }
    return paper;
}

/** The kind as running text writes it: by its title, else an official letter by its form. */
export function documentKind(document: Document): string | null {
    const title = document.kinds[0]?.name;
    if (title !== undefined) {
        return kindOfTitle(title)?.name ?? null;
    }
    if (document.subjects.some((subject) => subject.label !== undefined)) {
        return 'Công văn';
    }
    // who is written to is told by papers of other kinds as well, by `ĐƠN XIN …`: their title is none of a letter
    const unnamed = titleWithoutKind(document);
    const isLetter = document.addressees.length > 0 && (unnamed === null || isNumberedAsLetter(document, unnamed));
    return isLetter ? 'Công văn' : (announcedKind(document) ?? kindOfYearNumber(document));
}

/**
 * Whether the number of a paper has no letters of a kind, as a letter's: `12/SNV-VP`. Letters that the title begins with are those of
 * its kind: `12/ĐĐN-CT` of `ĐƠN ĐỀ NGHỊ …`.
 */
function isNumberedAsLetter(document: Document, title: string): boolean {
    const code = codeOfNumber(documentNumber(document) ?? '');
    const initials = title.split(/[^\p{L}]+/u).map((word) => word.charAt(0));
    return code !== undefined && kindsOfCode(code).length === 0 && !initials.join('').startsWith(code);
}

/** The kind that the letters of a number with its year stand for: `NĐ` of `12/2025/NĐ-CP`; null where they tell none, or several. */
function kindOfYearNumber(document: Document): string | null {
    const number = documentNumber(document);
    if (number === null || !/^\d+\/\d{4}\//.test(number)) {
        return null;
    }
    const kinds = kindsOfCode(codeOfNumber(number) ?? '');
    return normativeKind(number) ?? (kinds.length === 1 ? (kinds[0] ?? null) : null);
}

/** `Ủy ban nhân dân xã xây dựng kế hoạch trồng cây như sau:` leads from the bases to the text. */
const ANNOUNCES = /(?:ban hành|xây dựng) (?=([\p{L} ]{6,60})[^.;:]{0,200}như sau:$)/gu;

/** Before the verb: what another paper issues, `Quyết định số 12/QĐ-SNV của Giám đốc Sở ban hành …`, `… về việc ban hành …`. */
const OF_OTHER = /(?:\scủa\s[^,;:]{2,100}|\svề việc)\s$/u;

/** The kind that the last lines before the text announce, where no title says it; null where they announce none. */
function announcedKind(document: Document): string | null {
    const { bases, blocks, numbers, dates, issuers } = document;
    const code = codeOfNumber(documentNumber(document) ?? '') ?? '';
    if (numbers.length + dates.length + issuers.length === 0) {
        return null;
    }
    for (const { texts } of [...bases, ...blocks.filter(isParagraph)].slice(0, MOST_OPENING)) {
        const text = plainTexts(texts);
        for (const announced of text.matchAll(ANNOUNCES)) {
            const kind = kindOfTitle(announced[1]?.toUpperCase() ?? '')?.name;
            const before = text.slice(Math.max(0, announced.index - LONGEST_OTHER), announced.index);
            // the comma before who announces is left out at times: what the paper's own number says settles it
            if (kind !== undefined && (isCodeOfAlone(kind, code) || !OF_OTHER.test(before))) {
                return kind;
            }
        }
    }
    return null;
}

/** So far before the verb another paper and its body are looked for. */
const LONGEST_OTHER = 120;

/** So many paragraphs stand before the text of a paper. */
const MOST_OPENING = 12;

const CONTINUES_ISSUER =
    /^(?:(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU|VIỆT NAM|NƯỚC)(?!\s+(?:ỦY|UỶ|ĐOÀN|HỘI|ĐẢNG BỘ))\s*|VÀ |VỀ |CẤP |CỦA |(?:LẦN THỨ|NHIỆM KỲ|KH[OÓ][AÁ]) )/u;

/**
 * No name ends so: `BỘ KHOA HỌC VÀ` over `CÔNG NGHỆ`; a congress or a council is that of something, which stands below (Hướng dẫn 05-HD/VPTW, mục
 * I.2.1.1; 29-HD/TWĐTN-VP, mục III.2.1).
 */
const NO_END = /(?:\s(?:VÀ|CỦA|VỀ|[-–])|,|^ĐẠI HỘI(?: (?:ĐẠI BIỂU|TOÀN THỂ))?|^HỘI ĐỒNG)$/u;

/** A word that a column cut in two (a closed class: the nouns of the highest bodies): `HỘI ĐỒNG NHÂN` over `DÂN`, `THỦ TƯỚNG CHÍNH` over `PHỦ`. */
const CUT_WORD = /(?:\sNHÂN\nDÂN|\sCHÍNH\nPHỦ|^[ỦU][ỶY]\nBAN)(?!\p{L})/u;

/** One syllable, without its tone: what stands for several words (`UBND`, `TBXH`) is none. */
const SYLLABLE = /^[BCDĐGHKLMNPQRSTVX]{0,3}[AEIOUY]{1,3}(?:CH?|M|N[GH]?|P|T)?$/u;

/** Whether a line breaks off in the second noun of a name: `BỘ LAO ĐỘNG - THƯƠNG` over `BINH VÀ XÃ HỘI`; behind a dash stand two words. */
function endsInHalfNoun(line: string): boolean {
    const word = /\s[-–]\s(\p{Lu}{1,7})$/u.exec(line)?.[1];
    return word !== undefined && SYLLABLE.test(word.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** The body that decides, in capitals above the bases, where the paper says it: its lines in the heading are one name. */
function decidingBody({ blocks }: Document): string | undefined {
    const [first] = blocks;
    const name = isParagraph(first) ? foldSpaces(plainTexts(first.texts)) : '';
    return name !== '' && name === name.toUpperCase() ? name : undefined;
}

/** In characters from the beginning of a paper, and from its end: there it says who speaks. */
const OPENING = 8000;
const ENDING = 3000;

/** The clean text in which a paper says who speaks, in small letters; its lines stay apart, for those of the heading say nothing. */
function textOfSpeaker({ $cstNode: node }: Document): string {
    if (!node) {
        return '';
    }
    const { text } = passageOf(node);
    return (text.slice(0, OPENING) + text.slice(Math.max(OPENING, text.length - ENDING))).toLowerCase();
}

/** The issuing agencies as printed, superior first: the lines of each, without what is drawn under the last. */
export function issuerLines(document: Document): IssuerLine[][] {
    const decider = decidingBody(document);
    const said = document.issuers.length > 1 ? textOfSpeaker(document) : '';
    return groupedIssuers(
        document.issuers,
        (name, text) =>
            said.includes(` ${name.at(-1)} ${text}`.toLowerCase()) || decider === foldSpaces([...name, text].join(' ')),
    );
}

/** A line of the issuing agencies, without the marks of emphasis that it ends with. */
export interface IssuerLine {
    readonly node: Issuer;
    readonly text: string;
}

/**
 * The lines of each issuing body, superior first.
 *
 * @param goesOn what else tells that a line goes on with the name in the lines before it
 */
export function groupedIssuers(
    issuers: readonly Issuer[],
    goesOn: (name: readonly string[], text: string) => boolean = () => false,
): IssuerLine[][] {
    const groups: IssuerLine[][] = [];
    for (const node of issuers) {
        const text = node.name.replace(/(?<!\s)\s*(?<!\*)\*+$/u, '');
        const last = groups.at(-1);
        const name = last?.map((line) => line.text) ?? [];
        const above = name.at(-1) ?? '';
        if (
            last &&
            (CONTINUES_ISSUER.test(text) ||
                // a form leaves room for it
                /^(?:\p{Ll}|\{\{)/u.test(text) ||
                CUT_WORD.test(`${above}\n${text}`) ||
                NO_END.test(above) ||
                endsInHalfNoun(above) ||
                isUnfinishedName(above) ||
                goesOn(name, text))
        ) {
            last.push({ node, text });
        } else {
            groups.push([{ node, text }]);
        }
    }
    return groups;
}

/** The issuing agencies, superior first; a name printed on two lines (`ỦY BAN NHÂN DÂN`, `TỈNH AN GIANG`) is one. */
export function documentIssuers(document: Document): string[] {
    const issuers = issuerLines(document)
        .map((lines) => lines.map(({ text }) => text).join(' '))
        // the gazette sets the name over the papers of a body, which stands in each of them again
        .filter((issuer, i, all) => issuer !== all[i - 1]);
    const inTitle = issuers.length === 0 ? titleNumber(document)?.issuer : undefined;
    return inTitle ? [inTitle] : issuers;
}

/**
 * What the document is about, on one line; of one that has no kind that is known, its title: `BẢNG TỔNG HỢP KẾT QUẢ`. Null where it
 * does not say.
 */
export function documentSubject(document: Document): string | null {
    const rest = titleNumber(document)?.rest;
    if (rest) {
        return rest;
    }
    const subject = document.subjects
        .map(({ texts, label }) => [label, plainTexts(texts)].filter(Boolean).join(' '))
        .join(' ');
    return subject === '' ? titleWithoutKind(document) : subject;
}

/** The lines that stand last in the heading, one right below the other, where no kind is known. */
function titleWithoutKind({ kinds, unplaced, $cstNode }: Document): string | null {
    // a line with a colon says something of the paper, `HỌ VÀ TÊN: …`, and the label of a form says which one it is
    const last =
        kinds.length > 0 ? -1 : unplaced.findLastIndex(({ text }) => !text.includes(':') && !isFormLabel(text));
    const text = $cstNode?.root.fullText ?? '';
    const gapAbove = (index: number) =>
        text.slice(unplaced[index - 1]?.$cstNode?.end ?? 0, unplaced[index]?.$cstNode?.offset ?? 0);
    let first = last;
    while (first > 0 && /^[ \t\r]*\n[ \t]*$/u.test(gapAbove(first)) && !isFormLabel(unplaced[first - 1]?.text ?? '')) {
        first--;
    }
    const lines = unplaced.slice(Math.max(first, 0), last + 1).map((line) => line.text);
    return lines.length === 0 ? null : foldSpaces(lines.join(' '));
}

function isFormLabel(line: string): boolean {
    return readFormLabel(line, { start: 0, end: line.length }) !== undefined;
}

/** The lines of `Kính gửi`, without the marks that introduce them. */
export function documentAddressees(document: Document): string[] {
    return document.addressees
        .flatMap(({ texts }) => plainTexts(texts).split(/;\s*/))
        .map((text) => text.replace(/(?<![.,;:])[.,;:]+$|^\s*[-–]\s+/gu, '').trim())
        .filter((text) => text !== '');
}

/** The place in the heading or above who signs, as printed, without a comma; null where it is blank. */
export function documentPlace(document: Document): string | null {
    const place = document.dates[0]?.place ?? signedDay(document)?.place.replace(/,$/u, '').trimEnd();
    return place !== undefined && /\p{L}/u.test(place) ? place : null;
}
