import { type AstNode, AstUtils, GrammarUtils } from 'langium';
import type { DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import { citationFacts } from '../facts/citations.js';
import { shortDate } from '../facts/dates.js';
import { foldName } from '../facts/fold.js';
import { documentDate, documentIssuers, documentKind, documentNumber, issuingPaper } from '../facts/heading-facts.js';
import { isConsolidated } from '../facts/normative.js';
import { isSimilarSubject, mayBeSameAgency, shortens, withoutHead } from '../knowledge/agency-names.js';
import type { KnownDirective } from '../knowledge/known-directive.js';
import { type DirectiveHint, groundsOf, isSameKind } from '../knowledge/same-directive.js';
import type { SpokenLanguage } from '../language/language.js';
import { contentsOf } from '../syntax/contents.js';
import { type Citation, type Document, isCitation, isSubject, isTable } from '../syntax/generated/ast.js';
import { type Passage, passageOf } from '../syntax/text/passage.js';
import { codeOfNumber, contradictsCode, kindsOfCode } from '../terms/codes.js';
import { endsNameOfLaw } from './capitals/kinds.js';
import type { PlanChecks, Report, World } from './check.js';
import { placesElsewhere } from './related-places.js';

/** A problem names at most so many places that say otherwise. */
const MAX_RELATED = 5;

/**
 * A directive has one day of issue (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b: a citation states it): what the
 * document itself, a catalogue or most citations say. Where the number bears a year, the day is of that year.
 */
function citationDateMustAgree(document: Document, report: Report, world: World): void {
    const wrong = wrongDates(document, world);
    const told = new Set(wrong.map(({ citation }) => citation));
    for (const citation of contentsOf(document).citations) {
        const { number, date } = citationFacts(citation);
        const year = yearOfNumber(number);
        if (year !== undefined && date !== null && !date.startsWith(year) && !told.has(citation)) {
            report(
                { node: citation, property: 'date' },
                {
                    vi: `Số ${number} là của năm ${year}, ở đây ghi ngày ${shortDate(date)}. Kiểm tra lại số và ngày.`,
                    en: `${number} is a number of ${year}, here it says ${shortDate(date)}. Check number and day.`,
                },
            );
        }
    }
    for (const { citation, facts, known, find } of wrong) {
        const [cited, right] = [shortDate(facts.date), shortDate(known.date)];
        const kind = [known.kind, known.number].filter(Boolean).join(' ');
        report(
            {
                node: citation,
                property: 'date',
                relatedInformation: placesElsewhere(find),
                data: { number: known.number, date: known.date, isSure: isSure(facts, known, 'date') },
            },
            isHearsay(known)
                ? {
                      vi: `Các văn bản khác viện dẫn ${kind} ghi ngày ${right}, ở đây ghi ${cited}. Kiểm tra lại ngày.`,
                      en: `Other documents cite ${kind} with ${right}, here it says ${cited}. Check the day.`,
                  }
                : {
                      vi: `${kind} ban hành ngày ${right}, ở đây ghi ${cited}. Kiểm tra lại ngày.`,
                      en: `${kind} was issued on ${right}, here it says ${cited}. Check the day.`,
                  },
        );
    }
}

/** The year that the number of a normative paper bears: `46/2002/QĐ-UBND` was issued in 2002. */
function yearOfNumber(number: string): string | undefined {
    return /\/((?:19|20)\d{2})\//.exec(number)?.[1];
}

/** The citations whose day is not that of the directive, as far as it is known. */
function wrongDates(document: Document, world: World): KnownCitation[] {
    return knownCitations(document, world).filter(
        ({ citation, facts, known }) =>
            facts.date !== null &&
            known.date !== null &&
            facts.date !== known.date &&
            !isOnAnotherThing(facts, known) &&
            !isDayOfAmending(citation) &&
            !mayBeAnother(facts, known, document),
    );
}

/** `Luật sửa đổi, bổ sung một số điều của Luật … số …, Luật …`: a law that amends others, without a number of its own. */
const AMENDING = /(?<!\p{L})(?:Luật|Pháp lệnh|Nghị định|Thông tư|Quyết định)\s+sửa\s+đổi(?!\p{L})[^;]{0,400}$/u;

/** Whether the day behind a citation may be that of the law that amends it: that one stands before it, and has no number. */
function isDayOfAmending({ $cstNode: node }: Citation): boolean {
    const cited = node && passageOf(node);
    return (
        cited !== undefined &&
        AMENDING.test(cited.around.slice(Math.max(0, cited.offset - LONGEST_CLAUSE), cited.offset))
    );
}

/** Numbers of secret papers have a series of their own: what is said of one is not said of its public twin. */
function isOnAnotherThing(facts: DirectiveHint, known: DirectiveHint): boolean {
    const subject = facts.subject?.replace(AMENDED_SINCE, '');
    return !!subject && !!known.subject && !isSimilarSubject(subject, known.subject);
}

/** What a citation says of the life of a directive behind its subject. */
const AMENDED_SINCE = /,? (?:đã )?được (?:sửa đổi|bổ sung|thay thế)[\s\S]*$/u;

/** A citation calls a directive by its own kind. */
function citationKindMustAgree(document: Document, report: Report, world: World): void {
    for (const { citation, facts, known, find } of knownCitations(document, world)) {
        const { kind } = facts;
        if (kind === null || known.kind === null || isSameKind(kind, known.kind) || citation.kind === undefined) {
            continue;
        }
        // `Luật … đi làm việc ở nước ngoài theo hợp đồng số 69/2020/QH14`: the word ends the name
        const word = GrammarUtils.findNodeForProperty(citation.$cstNode, 'kind');
        if (word && endsNameOfLaw(document, passageOf(word))) {
            continue;
        }
        report(
            {
                node: citation,
                property: 'kind',
                relatedInformation: placesElsewhere(find),
                data: { number: known.number, kind: known.kind, isSure: isSure(facts, known, 'kind') },
            },
            isHearsay(known)
                ? {
                      vi: `Các văn bản khác viện dẫn ${known.number} là ${known.kind}, ở đây ghi “${kind}”.`,
                      en: `Other documents cite ${known.number} as a ${known.kind}, here it is called “${kind}”.`,
                  }
                : {
                      vi: `${known.number} là ${known.kind}, ở đây ghi “${kind}”.`,
                      en: `${known.number} is a ${known.kind}, here it is called “${kind}”.`,
                  },
        );
    }
}

/** A citation names the agency that issued the directive. */
function citationIssuerMustAgree(document: Document, report: Report, world: World): void {
    for (const { citation, facts, known, find } of knownCitations(document, world)) {
        // what begins with a small letter is no body: `của kỳ họp thứ 7, Quốc hội khóa …`
        const isBody = [facts.issuer, known.issuer].every((issuer) => issuer !== null && /^\p{Lu}/u.test(issuer));
        if (
            !isBody ||
            facts.issuer === null ||
            known.issuer === null ||
            isSameIssuer(facts.issuer, known.issuer, world)
        ) {
            continue;
        }
        report(
            {
                node: citation,
                property: 'issuer',
                relatedInformation: placesElsewhere(find),
                data: { number: known.number, issuer: known.issuer, isSure: isSure(facts, known, 'issuer') },
            },
            isHearsay(known)
                ? {
                      vi: `Các văn bản khác viện dẫn ${known.number} là của ${known.issuer}, ở đây ghi “${facts.issuer}”.`,
                      en: `Other documents cite ${known.number} as issued by ${known.issuer}, here it says “${facts.issuer}”.`,
                  }
                : {
                      vi: `${known.number} do ${known.issuer} ban hành, ở đây ghi “${facts.issuer}”.`,
                      en: `${known.number} was issued by ${known.issuer}, here it says “${facts.issuer}”.`,
                  },
        );
    }
}

/** The code in a number is the kind's own (Nghị định 30/2020/NĐ-CP, Phụ lục III; Hướng dẫn 05-HD/VPTW). */
function kindMustAgreeWithCode(document: Document, report: Report, { knowledge }: World): void {
    const number = documentNumber(document);
    const kind = documentKind(document);
    if (number !== null && kind !== null && kind !== 'Công văn' && contradictsCode(kind, number)) {
        report({ node: document.numbers[0] ?? document, property: 'value' }, codeMessage(kind, number));
    }
    for (const citation of contentsOf(document).citations) {
        if (citation.kind === undefined) {
            continue;
        }
        const cited = citationFacts(citation).kind ?? '';
        if (contradictsCode(cited, citation.number) && !isLetterOf(cited, citation.number, knowledge)) {
            report({ node: citation, property: 'number' }, codeMessage(cited, citation.number));
        }
    }
}

/**
 * Whether a letter's number begins with the code of its issuer, which happens to be a kind's too: `Công văn số 5348/CT-CS` is of Cục
 * Thuế, written by its unit CS. Of a kind's code the issuer's follows, which the catalogue knows: `7886/HD-BNV`.
 */
function isLetterOf(kind: string, number: string, { agencies }: World['knowledge']): boolean {
    const [, second = ''] = /^\d+\/\p{L}+-(\p{L}+)/u.exec(number) ?? [];
    return kind === 'Công văn' && second !== '' && agencies.named(second).length === 0;
}

function codeMessage(kind: string, number: string): { vi: string; en: string } {
    const code = codeOfNumber(number) ?? '';
    const kinds = kindsOfCode(code).slice(0, 2).join(', ');
    return {
        vi: `Ký hiệu “${code}” trong số ${number} là của ${kinds}, không phải của ${kind}. Kiểm tra tên loại hoặc số.`,
        en: `The code “${code}” in ${number} stands for ${kinds}, not for ${kind}. Check the kind or the number.`,
    };
}

/** A document cannot cite what did not exist when it was issued. */
function citedDateMustNotBeLater(document: Document, report: Report, world: World): void {
    // what joins a paper with those that amended it cites these, under its own day
    if (isConsolidated(document)) {
        return;
    }
    const date = documentDate(issuingPaper(document));
    if (date === null) {
        return;
    }
    // a day that is known to be another one is told as that
    const wrong = new Set(wrongDates(document, world).map(({ citation }) => citation));
    for (const citation of contentsOf(document).citations) {
        const cited = citationFacts(citation).date;
        if (cited !== null && cited > date && !wrong.has(citation)) {
            report(
                { node: citation, property: 'date' },
                {
                    vi: `Văn bản ngày ${shortDate(date)} viện dẫn ${citation.number} ngày ${shortDate(cited)}, tức là ban hành sau nó. Kiểm tra hai ngày.`,
                    en: `A document of ${shortDate(date)} cites ${citation.number} of ${shortDate(cited)}, which is later. Check both days.`,
                },
            );
        }
    }
}

/**
 * The first citation of a directive states kind, number, day, issuer (and subject); later ones kind and number (Nghị
 * định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b). Laws are cited by kind and name.
 */
function firstCitationShouldBeComplete(document: Document, report: Report): void {
    const seen = new Set<string>([documentNumber(document) ?? '']);
    for (const citation of contentsOf(document).citations) {
        const facts = citationFacts(citation);
        // what a paper is about names a directive, and its text is to cite it
        if (seen.has(facts.number) || AstUtils.getContainerOfType(citation, isSubject) !== undefined) {
            continue;
        }
        seen.add(facts.number);
        const isLaw = facts.kind !== null && /^(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh)/u.test(facts.kind);
        if (isLaw || AstUtils.getContainerOfType(citation, isTable) !== undefined || isListed(citation)) {
            continue;
        }
        const missing = [
            ...(facts.kind === null ? [{ vi: 'tên loại', en: 'kind' }] : []),
            ...(facts.date === null && citation.date === undefined && !hasDayNear(citation)
                ? [{ vi: 'ngày ban hành', en: 'day of issue' }]
                : []),
            ...(facts.issuer === null && !hasIssuerNear(citation)
                ? [{ vi: 'cơ quan ban hành', en: 'issuing body' }]
                : []),
        ];
        if (missing.length > 0) {
            report(
                { node: citation, data: { number: citation.number } },
                {
                    vi: `Viện dẫn lần đầu còn thiếu ${missing.map(({ vi }) => vi).join(', ')}.`,
                    en: `The first citation lacks ${missing.map(({ en }) => en).join(', ')}.`,
                },
            );
        }
    }
}

/** `đề nghị của Sở Tài chính tại`, `các Quyết định của Thủ tướng Chính phủ về …:` before a citation names its issuer. */
const ISSUER_BEFORE =
    /của\s+(?:các\s+)?\p{Lu}[^;]*\s(?:tại|theo)\s|(?<!\p{L})các\s+\p{Lu}[\p{L}\s]{2,30}\scủa\s+\p{Lu}[^:]*:/u;
/** `báo cáo của UBND tỉnh Hưng Yên (văn bản số 84/BC-UBND …)`. */
const ISSUER_BRACKETED = /của\s+\p{Lu}[^();]{2,80}\($/u;
/** `ngày 05 tháng 3 tháng 2020 của Chính phủ`: a day that is written wrongly, and then the issuer. */
const ISSUER_BEHIND_DAY = /^\s*ngày [^.;:()]{1,40}?\scủa\s+\p{Lu}/u;
/** Who issued a directive is the subject of the sentence: `Bộ Y tế đã có Văn bản số …`, `do Ủy ban Dân nguyện chuyển đến tại …`. */
const ISSUING =
    /(?:(?<!\p{L})\p{Lu}[^.;:]{2,120}\s(?:(?:đã|tiếp tục|vừa)\s+)*(?:có|ban hành|gửi|ký)|(?<!\p{L})do\s+\p{Lu}[^.;:]{2,120}\s(?:tại|theo))\s+(?:các\s+)?$/u;
/** `Sở Nội vụ đã ban hành nhiều văn bản hướng dẫn, như:` before the first of a list. */
const ISSUING_LIST = /(?<!\p{L})\p{Lu}[^.;:]{2,160}\s(?:ban hành|có|ký)\s[^.;:]{1,240}:\s+$/u;
/**
 * The body met to decide it: `Nghị quyết 36-NQ/TW ngày 22/10/2018, Hội nghị lần thứ 8 của Ban Chấp hành …`; or several agreed on
 * it: `Chương trình phối hợp số … giữa Bộ Công an và Bộ Y tế`.
 */
const MEETING_BEHIND = /^(?:[^.;:()]{0,30}, Hội nghị (?:lần thứ|Trung ương)(?!\p{L})|[^.;:()]{0,20}\sgiữa\s+\p{Lu})/u;
const LONGEST_CLAUSE = 400;

/** Whether the issuer of a citation stands before it in its clause, or behind the last of the list that it is in. */
function hasIssuerNear(citation: Citation): boolean {
    const node = citation.$cstNode;
    const cited = node && passageOf(node);
    if (!cited) {
        return false;
    }
    const home = citation.$container.$cstNode;
    const start = Math.max(home ? passageOf(home).offset : 0, cited.offset - LONGEST_CLAUSE);
    const before = cited.around.slice(start, cited.offset);
    const clause = /:\s/.test(before) ? before : before.slice(before.lastIndexOf(';') + 1);
    if (ISSUER_BEFORE.test(clause) || ISSUER_BRACKETED.test(clause) || isIssuedBySubject(citation, cited)) {
        return true;
    }
    if (isOfSubjectBefore(citation)) {
        return true;
    }
    const behind = cited.part(cited.text.length, cited.text.length + LONGEST_DAY).text;
    if (MEETING_BEHIND.test(behind) || ISSUER_BEHIND_DAY.test(behind)) {
        return true;
    }
    return joinedTo(citation).some(({ issuer }) => issuer !== undefined);
}

/** A sentence names at most so much of a list of what one body issued, in characters between two of its members. */
const LONGEST_MEMBER = 1200;

/** Of what a sentence lists, the subject issued all when it issued the first, if none says otherwise. */
function isOfSubjectBefore(citation: Citation): boolean {
    const cited = citation.$cstNode && passageOf(citation.$cstNode);
    if (!cited || !isMember(cited)) {
        return false;
    }
    const siblings = (citation.$container as { spans: AstNode[] }).spans.slice(0, citation.$containerIndex);
    for (const before of siblings.reverse()) {
        const passage = before.$cstNode && passageOf(before.$cstNode);
        if (!passage || !isCitation(before)) {
            continue;
        }
        const between = cited.around.slice(passage.offset + passage.text.length, cited.offset);
        if (between.length > LONGEST_MEMBER || /[.!?]\s+\p{Lu}/u.test(between)) {
            return false;
        }
        // what a member of the list is about may cite others
        const isIssued = isIssuedBySubject(before, passage);
        if (isIssued || isMember(passage)) {
            return before.issuer === undefined && (isIssued || isOfSubjectBefore(before));
        }
    }
    return false;
}

/** Whether a citation stands behind a mark of a list. */
function isMember({ around, offset }: Passage): boolean {
    return /(?:[;,]|(?<!\p{L})và)$/u.test(around.slice(Math.max(0, offset - 8), offset).trimEnd());
}

/** Whether the subject of the sentence issued what is cited: `Bộ Y tế đã ban hành …`, `Sở Nội vụ đã có nhiều văn bản như: …`. */
function isIssuedBySubject(citation: Citation, { around, offset }: Passage): boolean {
    const home = citation.$container.$cstNode;
    const start = Math.max(home ? passageOf(home).offset : 0, offset - LONGEST_CLAUSE);
    const before = around.slice(start, offset);
    return ISSUING.test(before) || ISSUING_LIST.test(before);
}

/** `ngày 10/01/2025, Bộ Y tế đã có Văn bản số …`, `Ngày 22/10/2025, tại Thông báo số …`: the day opens the sentence. */
const DAY_BEFORE =
    /(?<!\p{L})ngày \d{1,2}(?:\/\d{1,2}\/| tháng \d{1,2} năm )\d{4},? (?:\p{Lu}[^.;:]{2,120}\s(?:có|ban hành|gửi|ký)|tại)\s+$/iu;
/** A day behind the issuer, or without the word that opens it: `của Thủ tướng Chính phủ ngày 31/3/2022`, `12 tháng 4 năm 2022`. */
const DAY_BEHIND =
    /^(?: của [^,;.:()]{3,60}?)?,? ?(?:ngày )?\d{1,2}(?:[/-]\d{1,2}[/-]| tháng \d{1,2} (?:năm|tháng) )\d{4}(?!\d)/u;
const LONGEST_DAY = 120;

/** Whether the day of a citation stands elsewhere in its phrase: behind the issuer, or behind the last of the list that it is in. */
function hasDayNear(citation: Citation): boolean {
    const cited = citation.$cstNode && passageOf(citation.$cstNode);
    const behind = cited?.part(cited.text.length, cited.text.length + LONGEST_DAY).text ?? '';
    const before = cited?.around.slice(Math.max(0, cited.offset - LONGEST_CLAUSE / 2), cited.offset) ?? '';
    return (
        DAY_BEHIND.test(behind) || DAY_BEFORE.test(before) || joinedTo(citation).some(({ date }) => date !== undefined)
    );
}

/** The citations behind one that only signs of a list part from it, up to the first that says whose they all are. */
function joinedTo(citation: Citation): Citation[] {
    const cited = citation.$cstNode && passageOf(citation.$cstNode);
    const spans = (citation.$container as { spans: AstNode[] }).spans;
    const joined: Citation[] = [];
    let end = cited ? cited.offset + cited.text.length : 0;
    for (let i = (citation.$containerIndex ?? 0) + 1; cited && i < spans.length; i++) {
        const next = spans[i] as AstNode;
        const passage = next.$cstNode && passageOf(next.$cstNode);
        if (
            !passage ||
            !isCitation(next) ||
            !/^(?:,|;|và|, và)?$/u.test(cited.around.slice(end, passage.offset).trim())
        ) {
            break;
        }
        joined.push(next);
        if (next.issuer !== undefined) {
            break;
        }
        end = passage.offset + passage.text.length;
    }
    return joined;
}

/** A line of nothing but a number, right above: what a table of directives has before each, where its cells came as lines. */
const NUMBER_OF_ROW = /(?:^|\n)[^\S\n]*\d{1,4}\.?[^\S\n]*\n\s*$/u;

/** Whether a citation is one of a list, whose day or issuer stands behind the last one, or in a cell of its own. */
function isListed(citation: Citation): boolean {
    const node = citation.$cstNode;
    const cited = node && passageOf(node);
    const behind = cited?.part(cited.text.length, cited.text.length + 12).text ?? '';
    const before = cited?.around.slice(Math.max(0, cited.offset - LONGEST_NUMBER_LINE), cited.offset) ?? '';
    return /^\s*(?:,|;|và)\s*(?:số\s+)?\d/u.test(behind) || citation.kind === undefined || NUMBER_OF_ROW.test(before);
}

/** A line of a number, with the blanks around it. */
const LONGEST_NUMBER_LINE = 40;

/**
 * Whether two names may be those of one issuer: the head stands for the body, and a name may be cut where it has a comma or goes
 * on with `về`, so that one is the beginning of the other.
 */
function mayBeSameIssuer(cited: string, known: string): boolean {
    const [a, b] = [cited, known].map((name) => foldName(withoutHead(name))) as [string, string];
    return (
        a === '' ||
        b === '' ||
        a.startsWith(b) ||
        b.startsWith(a) ||
        mayBeSameAgency(cited, known) ||
        shortens(withoutHead(cited), known) ||
        shortens(withoutHead(known), cited)
    );
}

/** Whether two names are of one issuer: as {@link mayBeSameIssuer} has it, or by the catalogue's short forms and codes. */
function isSameIssuer(cited: string, known: string, { knowledge }: World): boolean {
    const { agencies } = knowledge;
    const [first, second] = [cited, known].map((name) => agencies.find(withoutHead(name)));
    // a cell or a heading that follows may be read as the rest of the name
    const beginning = agencies.namedFirst(withoutHead(cited))?.values ?? [];
    return mayBeSameIssuer(cited, known) || (second !== undefined && [first, ...beginning].includes(second));
}

/** Whether nobody but other citations says what is known: evidence, not truth. */
function isHearsay({ origins }: KnownDirective): boolean {
    return origins.every((origin) => origin === 'citations');
}

/**
 * Whether what is known may be written over what stands there without a second look: it is no hearsay, and two grounds besides
 * the number tell that the same directive is meant.
 */
function isSure(facts: DirectiveHint, known: KnownDirective, doubted: 'kind' | 'date' | 'issuer'): boolean {
    return !isHearsay(known) && !known.isTied && groundsOf(known.number, facts, known, doubted) >= 2;
}

/** Codes of bodies of which each province and commune has its own, with numbers of its own. */
const LOCAL_CODE = /-(?:HĐND|UBND|HĐQT)$|[-/](?:TU|HU|ĐU)$/u;

/**
 * Whether a citation may be of another directive under the same number: numbers that bear no year begin anew each year, and
 * each body counts its own; what two provinces issued is told apart by whose paper this is. Where day and month agree, the year
 * alone is a slip.
 */
function mayBeAnother(facts: ReturnType<typeof citationFacts>, known: KnownDirective, document: Document): boolean {
    const bearsYear = yearOfNumber(facts.number) !== undefined;
    const [cited, right] = [facts.date ?? '', known.date ?? ''];
    if (!bearsYear && cited.slice(0, 4) !== right.slice(0, 4) && cited.slice(4) !== right.slice(4)) {
        return true;
    }
    const { issuer } = known;
    const isElsewhere =
        LOCAL_CODE.test(facts.number) &&
        issuer !== null &&
        // who names the body with its place means that one
        foldName(facts.issuer ?? '') !== foldName(issuer) &&
        documentIssuers(issuingPaper(document)).some((own) => !mayBeSameAgency(own, issuer));
    return isElsewhere || (facts.issuer !== null && issuer !== null && !mayBeSameIssuer(facts.issuer, issuer));
}

export interface KnownCitation {
    readonly citation: Citation;
    readonly facts: ReturnType<typeof citationFacts>;
    readonly known: KnownDirective;
    /** Where what is known stands, whenever it is asked. */
    readonly find: () => DiagnosticRelatedInformation[];
}

/**
 * Several rules ask for the same; each check has a world of its own, for what others say changes between two of them.
 */
const found = new WeakMap<World, KnownCitation[]>();

/** The citations of directives that others speak of too: the file's own citations do not count. */
export function knownCitations(document: Document, world: World): KnownCitation[] {
    let citations = found.get(world);
    if (!citations) {
        const uri = AstUtils.getDocument(document).uri.toString();
        citations = contentsOf(document).citations.flatMap((citation) => {
            const facts = citationFacts(citation);
            const { number } = citation;
            const { knowledge, language } = world;
            // a kind that the number's own code refutes is a slip, and tells of no other directive
            const hint = facts.kind && contradictsCode(facts.kind, number) ? { ...facts, kind: null } : facts;
            const known = knowledge.directives.find(number, hint, uri);
            const find = () => placesOfKnown(knowledge.directives.find(number, hint, uri), language);
            return known && known.origins.length > 0 ? [{ citation, facts, known, find }] : [];
        });
        found.set(world, citations);
    }
    return citations;
}

/** Where what is known stands: the document, the catalogue's entry, then the citations that agree. */
export function placesOfKnown(
    known: KnownDirective | undefined,
    language: SpokenLanguage,
): DiagnosticRelatedInformation[] {
    if (!known) {
        return [];
    }
    const own = [...known.documents, ...known.entries].map((description) => ({
        location: {
            uri: description.documentUri.toString(),
            range: description.nameSegment?.range ?? {
                start: { line: 0, character: 0 },
                end: { line: 0, character: 0 },
            },
        },
        message: [known.kind, known.number, shortDate(known.date)].filter(Boolean).join(' · '),
    }));
    const cited = known.heard
        .filter(({ citation }) => citation.date === known.date || citation.issuer === known.issuer)
        .map(({ citation, document }) => {
            const start = { line: citation.line - 1, character: citation.column - 1 };
            return {
                location: { uri: document.documentUri.toString(), range: { start, end: start } },
                message: language.say({ vi: `${document.name} viện dẫn`, en: `${document.name} cites it` }),
            };
        });
    return [...own, ...cited].slice(0, MAX_RELATED);
}

export const citationChecks = {
    'vien-dan-sai-ngay': citationDateMustAgree,
    'vien-dan-sai-loai': citationKindMustAgree,
    'vien-dan-sai-co-quan': citationIssuerMustAgree,
    'loai-khac-ky-hieu': kindMustAgreeWithCode,
    'vien-dan-sau-ngay': citedDateMustNotBeLater,
    'vien-dan-thieu': firstCitationShouldBeComplete,
} satisfies Partial<PlanChecks>;
