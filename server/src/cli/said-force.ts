import { AstUtils } from 'langium';
import { isoDate } from '../facts/dates.js';
import { documentFacts } from '../facts/document-facts.js';
import { contentsOf } from '../syntax/contents.js';
import { type Citation, type Document, isTable } from '../syntax/generated/ast.js';
import { foldSpaces } from '../syntax/text/clean-text.js';
import { passageOf } from '../syntax/text/passage.js';

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

/** `Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2026`, `… kể từ ngày ký`. */
const EFFECTIVE =
    /(?<!\p{L})này có hiệu lực(?: thi hành)?,? (?:kể )?từ ngày (ký|\d{1,2}(?:\/\d{1,2}\/| tháng \d{1,2} năm )\d{4})/u;
/** What a closing article does to others. */
const ENDS = /(?<!\p{L})(thay thế|bãi bỏ|hủy bỏ|huỷ bỏ)(?!\p{L})/giu;
/** A part of a paper, or some words of it: the paper itself goes on. */
const PART =
    /(?<!\p{L})(?:khoản|điểm|[Đđ]iều|[Cc]hương|[Mm]ục|[Pp]hụ lục|cụm từ|một phần|nội dung|quy định tại|sửa đổi|bổ sung|mẫu)(?!\p{L})/u;
/** Behind what ends: `… hết hiệu lực kể từ ngày Quyết định này có hiệu lực`. */
const OVER = /(?<!\p{L})hết hiệu lực(?: thi hành)?(?: (?:kể )?từ (?:khi|ngày) (.{1,60}))?/u;
/** What is not yet so, or only under a condition. */
const UNSURE = /(?<!\p{L})(?:nếu|khi|chưa|không|trường hợp|cho đến)(?!\p{L})[^,;]{0,40}$/u;
const CONDITION = /(?<!\p{L})(?:nếu|khi|trường hợp|cho đến)(?!\p{L})/iu;
const LONGEST_SENTENCE = 1200;
const LONGEST_NOTE = 300;

/** What the closing articles of a paper say of force; a paper without a number of its own says nothing that can be learnt. */
export function saidForce(document: Document): SaidForce {
    const facts = documentFacts(document);
    const { $cstNode } = document;
    if (facts.number === null || !$cstNode) {
        return { effective: null, ends: [] };
    }
    const { text } = passageOf($cstNode);
    const said = EFFECTIVE.exec(foldSpaces(text))?.[1];
    const effective = said === undefined ? null : said === 'ký' ? facts.date : isoDate(said);
    const ends = contentsOf(document).citations.flatMap((citation) => saidEnd(citation, effective) ?? []);
    return { effective, ends: ends.filter(({ citation }) => citation.number !== facts.number) };
}

function saidEnd(citation: Citation, effective: string | null): SaidEnd | undefined {
    const passage = citation.$cstNode && passageOf(citation.$cstNode);
    const paragraph = citation.$container.$cstNode && passageOf(citation.$container.$cstNode);
    if (!passage || !paragraph || AstUtils.getContainerOfType(citation, isTable)) {
        return undefined;
    }
    const { around, offset, text } = passage;
    const before = around.slice(Math.max(paragraph.offset, offset - LONGEST_SENTENCE), offset);
    const ownWords = before.slice(afterLastStop(before));
    const end = offset + text.length;
    const rest = around.slice(end, Math.min(end + LONGEST_SENTENCE, paragraph.offset + paragraph.text.length));
    const stop = /\.(?=\s|$)|;/u.exec(rest)?.index ?? rest.length;
    const sentence = foldSpaces(`${ownWords}${text}${rest.slice(0, stop)}`).trim();
    const opening = foldSpaces(ownWords);
    // the name of who issued it may be read too far
    const number = text.indexOf(citation.number);
    const behind = foldSpaces(`${number < 0 ? '' : text.slice(number + citation.number.length)}${rest.slice(0, stop)}`);
    const shown = sentence.length > LONGEST_NOTE ? `${sentence.slice(0, LONGEST_NOTE - 1).trimEnd()}…` : sentence;
    const verb = [...opening.matchAll(ENDS)].at(-1);
    const lead = opening.slice(verb ? verb.index + verb[0].length : 0);
    if (PART.test(withoutCitations(lead))) {
        return undefined;
    }
    const over = OVER.exec(behind);
    if (over && !CONDITION.test(opening) && !UNSURE.test(behind.slice(0, over.index))) {
        const day =
            over[1] === undefined ? null : / này có hiệu lực/u.test(` ${over[1]}`) ? effective : isoDate(over[1]);
        return { citation, isReplaced: false, from: day, sentence: shown };
    }
    // `Quyết định này thay thế …`, or an article that begins `Bãi bỏ …`: who else ends something is not the paper
    const subject = opening.slice(0, verb?.index ?? 0);
    const isOwn =
        /(?<!\p{L})này(?: và)?(?: có hiệu lực[^;]{0,120}?)?(?:,? và|,)? ?$/u.test(subject) ||
        /^(?:Điều \d+\. |\d+\. |[a-zđ]\) |- )?$/u.test(subject);
    if (!verb || !isOwn) {
        return undefined;
    }
    return { citation, isReplaced: verb[0].toLowerCase() === 'thay thế', from: effective, sentence: shown };
}

/** Where the last sentence of some words begins. */
function afterLastStop(words: string): number {
    const last = [...words.matchAll(/\.\s/gu)].at(-1);
    return last ? last.index + last[0].length : 0;
}

/** The words before a citation without those of the citations before it, which may speak of parts in what they are about. */
function withoutCitations(words: string): string {
    return words.slice(words.lastIndexOf(';') + 1);
}
