import { type AstNode, AstUtils } from 'langium';
import { isoDate } from '../facts/dates.js';
import { documentFacts } from '../facts/document-facts.js';
import { isConsolidated } from '../facts/normative.js';
import { contentsOf } from '../syntax/contents.js';
import { type Citation, type Document, isArticle, isContentItem, isTable, isText } from '../syntax/generated/ast.js';
import { foldSpaces } from '../syntax/text/clean-text.js';
import { passageOf } from '../syntax/text/passage.js';
import { contradictsCode } from '../terms/codes.js';
import { CITED_KINDS } from '../terms/kinds.js';
import { isWithinQuotes } from '../validation/capitals/surroundings.js';

/** That a paper ends another one, in its own words. */
export interface SaidEnd {
    readonly citation: Citation;
    /** Whether the paper takes its place; else it only ends it. */
    readonly isReplaced: boolean;
    /** The first day on which the other one applies no longer, ISO 8601; null where the paper says none. */
    readonly from: string | null;
    /** The sentence that says so. */
    readonly sentence: string;
}

/** What a paper says of its own force and of that of others. */
export interface SaidForce {
    /** First day on which it applies itself, ISO 8601. */
    readonly effective: string | null;
    readonly ends: readonly SaidEnd[];
}

/** What a sentence does with a paper that it names. */
type Standing =
    /** Its verb is about the paper: `Nghị định này thay thế Nghị định số …`. */
    | { readonly is: 'object'; readonly isReplaced: boolean }
    /** A clause begins with it: `Nghị định số … hết hiệu lực`. */
    | { readonly is: 'subject'; readonly from: string | null };

/** A paper that a sentence names, with what the sentence does with it; null where it only says something of another one. */
interface Named {
    readonly end: number;
    readonly standing: Standing | null;
}

const DAY = '\\d{1,2}(?:\\/\\d{1,2}\\/| tháng \\d{1,2} năm )\\d{4}';
/** `Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2026`, `… kể từ ngày ký`; an annexed contract speaks of itself. */
const EFFECTIVE = new RegExp(
    `(?<!\\p{L})(\\p{L}+ \\p{L}+|\\p{L}+) này có hiệu lực(?: thi hành)?,? (?:kể )?từ ngày (ký|${DAY})`,
    'gu',
);
/** What a closing article does to others, at the end of the words before the first of them. */
const ENDS = /(?<!\p{L})(thay thế|bãi bỏ|hủy bỏ|huỷ bỏ)(?: cho)?(?: toàn bộ)?(?: các| những)?:? ?$/iu;
/** Who ends something is the paper itself: `Quyết định này thay thế …`, `… này có hiệu lực từ ngày … và bãi bỏ …`. */
const OWN = /(?<!\p{L})này(?: và)?(?: có hiệu lực[^;]{0,120}?)?(?:,? và|,)? ?$/u;
/** The words before the first paper where a clause begins with it. */
const CLAUSE = /^(?:các|những)?$|(?<!\p{L})có hiệu lực(?!\p{L})[^;]{0,120}(?:,|và)(?: các| những)?$/iu;
const SINCE = new RegExp(`^(?:kể )?từ (?:ngày )?(${DAY}),(?: các| những)?$`, 'iu');
/** Between two papers of a list. */
const LIST_SIGN = /(?:[,;]|(?:^|[\s,;])và)(?: các| những)? ?(?:số )?$/u;
/** A directive that the words name without its number, which may be what the next one is joined to. */
const NAMED_PAPER = new RegExp(`(?<!\\p{L})(?:${CITED_KINDS.join('|')})(?!\\p{L})`, 'u');
/** Behind what ends, up to the end of its sentence: `… hết hiệu lực kể từ ngày Quyết định này có hiệu lực`. */
const OVER = /(?<!\p{L})hết hiệu lực(?: thi hành)?(?: toàn bộ)?(?: (?:kể )?từ (?:khi |ngày )?(.{1,200}))?$/u;
/** What stands behind `từ ngày` where nothing follows it: a day, or a paper of which more is known than its name. */
const WHOLE_DAY = new RegExp(
    `^(?:ngày )?(?:ký(?: ban hành)?|${DAY}|(?=[^,;]{0,200}$)(?=[^/]{0,200}(?: này|\\d/)).{0,200} có hiệu lực(?: thi hành)?)$`,
    'u',
);
/** The day at the end of a sentence that ends something. */
const SINCE_AT_END = /(?<!\p{L})(?:kể )?từ ngày ([^,;]{1,200})$/u;
/**
 * How what may stand behind a paper begins where the paper is all that is meant: the next of the list, its own title, who amended it, the
 * day. Other words say something else of it, or of a part: `… đối với …`, `… vẫn còn hiệu lực`, `… được sửa đổi như sau`.
 */
const GOES_WITH = new RegExp(
    `^(?:$|\\(|(?:kể )?từ ngày |[,;]? ?(?:và )?(?:các |những )?(?:(?:${CITED_KINDS.join('|')}|số)(?!\\p{L})|$)|,? ?(?:về|quy định|ban hành|phê duyệt|hướng dẫn|sửa đổi|bổ sung|công bố|thành lập|kiện toàn|giao|bãi bỏ|thay thế|điều chỉnh|quyết định|ủy quyền|phân cấp|triển khai|tổ chức|thực hiện|đính chính)(?!\\p{L})|,? ?(?:đã )?được (?:sửa đổi|bổ sung)(?:, bổ sung)?[^,;]{0,60} (?:bởi|theo|tại|bằng) )`,
    'iu',
);
/** Words by which only a part is meant, or by which something goes on, is corrected or put off. */
const PART =
    /(?<!\p{L})(?:đối với|riêng|một phần|từng phần|phần (?:quy định|nội dung)|(?:ở|tại) (?:những|các|phần)|tiếp tục|vẫn|còn hiệu lực|cho đến|kéo dài|nhầm|áp dụng cho|như sau)(?!\p{L})/iu;
/** A provision at the end of words: `… có Điều 3 hết hiệu lực`. */
const PROVISION_AT_END = /(?<!\p{L})(?:điều|khoản|điểm|chương|mục|phần|phụ lục)(?: [\p{L}\d]{1,5}(?:,| và)?){1,6} ?$/iu;
/** How the clause or the paragraph behind takes something back: `Riêng Điều 4 tiếp tục có hiệu lực`. */
const TAKES_BACK =
    /^[.;]?\s{0,4}(?:\d{1,3}\.\s|[a-zđ]\)\s)?(?:riêng|trừ|ngoại trừ|tuy nhiên|nhưng)(?!\p{L})|^[.;]?[^.;\n]{0,200}(?<!\p{L})(?:tiếp tục|vẫn|còn) (?:có hiệu lực|còn hiệu lực|hiệu lực|được áp dụng|áp dụng|thực hiện)/iu;
/** What is not yet so, or only under a condition. */
const CONDITION = /(?<!\p{L})(?:nếu|khi|chưa|không|trường hợp|cho đến|đến khi|trước khi|sau khi)(?!\p{L})/iu;
/** Parts that go on. */
const EXCEPT = /(?<!\p{L})(?:ngoại )?trừ(?!\p{L})/u;
const LONGEST_SENTENCE = 1200;
const LONGEST_NOTE = 300;
/** Behind a sentence so much is looked at for what takes it back. */
const LONGEST_TAIL = 240;

/** Numbers of the National Assembly and its standing committee, and what bears them. */
const OF_ASSEMBLY = /\/(?:UBTV)?QH\d{1,2}$/u;
const KINDS_OF_ASSEMBLY: readonly string[] = ['Hiến pháp', 'Bộ luật', 'Luật', 'Pháp lệnh', 'Nghị quyết'];

/** Whether a paper may bear the number that was read at its head: where it is that of another kind, it is one that the paper cites. */
export function mayBear(kind: string | null, number: string): boolean {
    return OF_ASSEMBLY.test(number)
        ? kind === null || KINDS_OF_ASSEMBLY.includes(kind)
        : kind === null || !contradictsCode(kind, number);
}

/**
 * What the closing articles of a paper say of force. A paper without a number of its own says nothing that can be learnt, nor does one
 * that joins a directive with those that amended it: there each of them speaks of itself.
 */
export function saidForce(document: Document): SaidForce {
    const facts = documentFacts(document);
    const { $cstNode } = document;
    if (facts.number === null || !$cstNode || isConsolidated(document) || !mayBear(facts.kind, facts.number)) {
        return { effective: null, ends: [] };
    }
    const effective = ownDay(passageOf($cstNode).text, facts);
    const ends: SaidEnd[] = [];
    const isQuoted = quotedIn(passageOf($cstNode).around);
    let before: Named = { end: 0, standing: null };
    for (const citation of contentsOf(document).citations) {
        const said = saidOf(citation, before, { date: facts.date, effective }, isQuoted);
        if (said) {
            before = said.named;
            if (said.end && citation.number !== facts.number) ends.push(said.end);
        }
    }
    return { effective, ends };
}

/** The first day that the paper gives itself: what speaks is called as it is. */
function ownDay(text: string, { kind, date }: { kind: string | null; date: string | null }): string | null {
    const folded = foldSpaces(text);
    for (const said of folded.matchAll(EFFECTIVE)) {
        const [, name = '', day = ''] = said;
        if (kind?.toLowerCase().endsWith(name.toLowerCase()) && !isWithinQuotes(folded, said.index)) {
            return day === 'ký' ? date : isoDate(day);
        }
    }
    return null;
}

interface OwnDays {
    readonly date: string | null;
    readonly effective: string | null;
}

/** What is said of a paper where it is cited; undefined where no sentence can say anything of its force. */
function saidOf(
    citation: Citation,
    last: Named,
    days: OwnDays,
    isQuoted: (at: number) => boolean,
): { named: Named; end: SaidEnd | undefined } | undefined {
    const passage = citation.$cstNode && passageOf(citation.$cstNode);
    const paragraph = AstUtils.getContainerOfType(citation, isText)?.$cstNode;
    if (!passage || !paragraph || AstUtils.getContainerOfType(citation, isTable)) {
        return undefined;
    }
    const { around, offset, text } = passage;
    const block = passageOf(paragraph);
    const before = around.slice(Math.max(block.offset, offset - LONGEST_SENTENCE), offset);
    const ownWords = before.slice(afterLastStop(before));
    const inSentence = last.end > offset - ownWords.length ? last : undefined;
    const opening = foldSpaces(ownWords).trimStart();
    const standing = standingOf(
        opening,
        inSentence && { ...inSentence, gap: foldSpaces(around.slice(inSentence.end, offset)) },
        isInArticle(citation) && opensParagraph(around, block.offset) && !isUnderLead(citation),
    );
    const named = { end: offset + text.length, standing };
    if (!standing || isQuoted(offset)) {
        return { named, end: undefined };
    }
    const rest = around.slice(named.end, Math.min(named.end + LONGEST_SENTENCE, block.offset + block.text.length));
    const stop = /\.(?=\s|$)|;/u.exec(rest)?.index ?? rest.length;
    // the name of who issued it may be read too far
    const number = text.indexOf(citation.number);
    const behind = foldSpaces(`${number < 0 ? '' : text.slice(number + citation.number.length)}${rest.slice(0, stop)}`);
    // of the one that a member of the list is joined to, the verb is said before
    const tail = foldSpaces(rest.slice(0, stop)).trimStart();
    const after = around.slice(named.end + stop, named.end + stop + LONGEST_TAIL);
    const isWhole = isAllThatIsSaid(standing, behind, tail) && !TAKES_BACK.test(after);
    const from = isWhole ? endDay(standing, behind, opening, days) : undefined;
    const sentence = foldSpaces(`${ownWords}${text}${rest.slice(0, stop)}`).trim();
    const end = from !== undefined && {
        citation,
        isReplaced: standing.is === 'object' && standing.isReplaced,
        from,
        sentence: sentence.length > LONGEST_NOTE ? `${sentence.slice(0, LONGEST_NOTE - 1).trimEnd()}…` : sentence,
    };
    return { named, end: end || undefined };
}

/** Whether words are an article's or those of a numbered clause of it; dashes list what somebody asks for. */
function isInArticle(citation: Citation): boolean {
    const item = AstUtils.getContainerOfType(citation, isContentItem);
    return AstUtils.hasContainerOfType(citation, isArticle) && !/^[-+*]/.test(item?.mark ?? '');
}

/**
 * What a sentence does with a paper: only what its verb or its clause begins with, and what is listed beside that, is meant. Others
 * say what such a paper amends, is amended by, guides or rests on (`bãi bỏ Nghị định số A đã được sửa đổi theo Nghị định số B`).
 *
 * @param opening the words of the sentence before the paper
 * @param last the paper named before it in the sentence, with the words between
 */
function standingOf(
    opening: string,
    last: (Named & { readonly gap: string }) | undefined,
    isInArticle: boolean,
): Standing | null {
    const words = last ? last.gap : opening;
    const verb = ENDS.exec(words);
    if (verb) {
        const isReplaced = verb[1]?.toLowerCase() === 'thay thế';
        const subject = opening.slice(0, opening.length - words.length + verb.index);
        // in an article the paper itself disposes; `bãi bỏ` in the list of a report may be what somebody asks for
        const isOwn =
            (OWN.test(subject) && !CONDITION.test(subject)) ||
            (isInArticle && /^(?:Điều \d+\. |\d+\. |[a-zđ]\) |- )?$/u.test(subject));
        const goesOn = last?.standing?.is === 'object' && LIST_SIGN.test(words.slice(0, verb.index).trimEnd());
        return isOwn || goesOn ? { is: 'object', isReplaced } : null;
    }
    if (!last) {
        const since = SINCE.exec(words);
        const begins = since ?? (CLAUSE.test(words) && !CONDITION.test(words));
        return begins ? { is: 'subject', from: since ? isoDate(since[1] as string) : null } : null;
    }
    return isListed(words) ? last.standing : null;
}

/**
 * Whether the words between two papers only say what the first is about and join the second. A paper that they name may be what the
 * second is joined to, but for a semicolon, which parts the list itself.
 */
function isListed(gap: string): boolean {
    const sign = LIST_SIGN.exec(gap);
    if (!sign) {
        return false;
    }
    const words = gap.slice(0, sign.index);
    const isWhole =
        words.lastIndexOf('(') <= words.lastIndexOf(')') && words.lastIndexOf('“') <= words.lastIndexOf('”');
    return isWhole && (sign[0].includes(';') || !NAMED_PAPER.test(words));
}

/**
 * Whether a sentence says of a paper only that it ends, without a condition, a part, or something else that it says of it.
 *
 * @param behind the words behind the paper's number, to the end of the clause
 * @param tail those behind all that is cited of it
 */
function isAllThatIsSaid({ is }: Standing, behind: string, tail: string): boolean {
    const over = is === 'subject' ? OVER.exec(behind) : null;
    const at = over ? tail.lastIndexOf(over[0]) : -1;
    const own = (over ? tail.slice(0, Math.max(at, 0)) : tail).trim();
    if (PROVISION_AT_END.test(own)) {
        return false;
    }
    // a title within quotes may have any words
    const said = behind.replace(/“[^”]{0,400}”/gu, '');
    return GOES_WITH.test(own) && !PART.test(said) && !EXCEPT.test(said) && (is === 'subject' || !CONDITION.test(said));
}

/** Whether a paragraph opens its line, behind its mark at most: what stands before it may say who does what it says. */
function opensParagraph(around: string, offset: number): boolean {
    const before = around.slice(Math.max(0, offset - LONGEST_TAIL), offset);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    return /^\s{0,20}(?:Điều \d{1,4}\. ?|\d{1,4}[.)] ?|[a-zđ]\) ?|- ?)?\s{0,20}$/u.test(line.replace(/[*_]/g, ''));
}

/** Whether a list above orders what stands in a citation's paragraph: `2. Sở A rà soát, đề xuất:`. */
function isUnderLead(citation: Citation): boolean {
    const item = AstUtils.getContainerOfType(citation, isContentItem);
    for (let node: AstNode | undefined = item?.$container; node; node = node.$container) {
        const first = isContentItem(node) || isArticle(node) ? node.$cstNode && passageOf(node.$cstNode) : undefined;
        const from = item?.$cstNode?.offset ?? 0;
        const lead = first?.text.slice(0, Math.min(LONGEST_SENTENCE, from));
        if (lead !== undefined && /^[^\n]{1,1200}:\s*(?:\n|$)/u.test(lead)) return true;
    }
    return false;
}

/** Tells, for offsets of a text in order, whether a quotation is open there; it may go over paragraphs. */
function quotedIn(text: string): (at: number) => boolean {
    const marks = [...text.matchAll(/[“”]/gu)].map(({ index, 0: mark }) => ({ index, opens: mark === '“' }));
    let next = 0;
    let isOpen = false;
    return (at) => {
        for (let mark = marks[next]; mark && mark.index < at; mark = marks[++next]) isOpen = mark.opens;
        return isOpen;
    };
}

/** @returns the day from which the paper applies no longer, null where none is said, undefined where it is not said that it ends */
function endDay(standing: Standing, behind: string, opening: string, days: OwnDays): string | null | undefined {
    const dayOf = (words: string) => {
        const stated = new RegExp(`^(?:ngày )?(ký|${DAY})`, 'u').exec(words)?.[1];
        if (stated !== undefined) return stated === 'ký' ? days.date : isoDate(stated);
        return / này có hiệu lực/u.test(` ${words}`) ? days.effective : null;
    };
    if (standing.is === 'subject') {
        const over = OVER.exec(behind);
        const isSure = over && !CONDITION.test(behind.slice(0, over.index)) && !CONDITION.test(opening);
        const since = over?.[1];
        if (!isSure || (since !== undefined && !WHOLE_DAY.test(since))) return undefined;
        return since === undefined ? standing.from : dayOf(since);
    }
    const since = SINCE_AT_END.exec(behind)?.[1];
    if (since === undefined) return days.effective;
    if (!WHOLE_DAY.test(since)) return undefined;
    const day = dayOf(since);
    // a day before the paper's own is one of the title that it names
    return day !== null && days.date !== null && day < days.date ? undefined : day;
}

/** Where the last sentence of some words begins. */
function afterLastStop(words: string): number {
    const last = [...words.matchAll(/\.\s/gu)].at(-1);
    return last ? last.index + last[0].length : 0;
}
