import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import { type Citation, type Emphasis, isCitation, type Text } from '../syntax/generated/ast.js';
import { foldSpaces } from '../syntax/text/clean-text.js';
import { cleanTextOf } from '../syntax/text/passage.js';
import { CITED_KIND_NAMES } from '../terms/kinds.js';
import { isoDate } from './dates.js';
import { inTextOrder } from './plain-text.js';

/** A directive's number as a text cites it, with what is said of the directive there. */
export interface CitationFacts {
    readonly number: string;
    readonly kind: string | null;
    /** ISO 8601. */
    readonly date: string | null;
    readonly issuer: string | null;
    /** What stands behind `về`, or behind the issuer where a verb opens it; null where the text goes on otherwise. */
    readonly subject: string | null;
    /** Position of the citation's first character: line and column counted from 1, UTF-16. */
    readonly line: number;
    readonly column: number;
}

/** The citations below a node, in the order of the text. */
export function citationsBelow(node: AstNode): Citation[] {
    return inTextOrder(AstUtils.streamAst(node).filter(isCitation).toArray());
}

/** What one citation says. In a list (`các Công điện số 7/CĐ-TTg, số 8/CĐ-TTg`) the kind stands once, before the first. */
export function citationFacts(citation: Citation): CitationFacts {
    let facts = known.get(citation);
    if (!facts) {
        facts = readCitation(citation);
        known.set(citation, facts);
    }
    return facts;
}

/** Rules and facts ask for the same citations, which do not change as long as their tree lives. */
const known = new WeakMap<Citation, CitationFacts>();

function readCitation(citation: Citation): CitationFacts {
    const range = citation.$cstNode?.range.start ?? { line: 0, character: 0 };
    const kind = citation.kind ?? listKind(citation);
    return {
        number: citation.number,
        kind: kind === undefined ? null : (CITED_KIND_NAMES.get(kind.toLowerCase()) ?? kind),
        date: citation.date === undefined ? null : isoDate(citation.date),
        issuer: citation.issuer ?? null,
        subject: citedSubject(citation),
        line: range.line + 1,
        column: range.character + 1,
    };
}

const LIST_SIGN = /^(?:,|;|và|, và|hoặc|đến|:)?\s*(?:số\s*)?:?$/u;

/** The kind of the nearest citation before this one that states it, if only signs of a list stand between. */
function listKind(citation: Citation): string | undefined {
    const spans = (citation.$container as { spans: AstNode[] }).spans;
    let from = citation.$cstNode?.offset ?? 0;
    for (let i = (citation.$containerIndex ?? 0) - 1; i >= 0; i--) {
        const before = spans[i] as AstNode;
        const node = before.$cstNode;
        if (!isCitation(before) || !node || !LIST_SIGN.test(foldSpaces(node.root.fullText.slice(node.end, from)))) {
            return undefined;
        }
        if (before.kind !== undefined) {
            return before.kind;
        }
        from = node.offset;
    }
    return undefined;
}

/** What goes on for longer, in characters, is no subject. */
const LONGEST_SUBJECT = 400;
/** How a subject begins behind the issuer: `về …`, or the verb of the directive's own title. */
const SUBJECT_START =
    /^\s*(?:,\s*)?(?:(?:về việc|về|v\/v)\s+|(?=(?:phê duyệt|ban hành|quy định|sửa đổi|bổ sung|hướng dẫn|triển khai|tăng cường|đẩy mạnh|nâng cao|tiếp tục|tổ chức|thực hiện|công bố|thành lập|kiện toàn|phát động|giao)\s))/iu;
/** Where it ends: at the clause's end, a bracket, or a comma before the name of who acts. */
const SUBJECT_END = /[;(\n[]|\.(?=\s|$|\/)|,\s*(?=\p{Lu})|(?<!\s)\s+(?:và|như sau)\s*$|:\s*$/u;

/** The subject that a text gives a directive behind its citation. */
function citedSubject(citation: Citation): string | null {
    const node = citation.$cstNode;
    // the subject is stated where the directive is cited in full, for the first time
    if (!node || citation.issuer === undefined || citation.date === undefined) {
        return null;
    }
    const { text: source, fromSource } = cleanTextOf(node);
    const from = fromSource(node.end);
    // most citations end their clause
    if (/^[*_]*\s*[;.)]/.test(source.slice(from, from + 4))) {
        return null;
    }
    const { words, cited } = wordsBehind(citation, source, fromSource);
    const start = SUBJECT_START.exec(words);
    if (!start) {
        return null;
    }
    const rest = words.slice(start[0].length);
    // behind a comma a capital letter begins what is said next
    if (start[0].trim() === ',' && /^\p{Lu}/u.test(rest)) {
        return null;
    }
    const subject = subjectOf(
        rest,
        cited.map((at) => at - start[0].length),
    );
    return subject || null;
}

/** Between two citations: the second one goes on a list. */
const LIST_BETWEEN = /^[\s,;]*(?:(?:và|hoặc|cùng)\s*)?$/iu;
const LIST_BEFORE = /(?:[,;:]|(?:^|\s)(?:và|hoặc|cùng|như sau))$/iu;

/**
 * The subject at the beginning of a text. It may cite in its turn (`thực hiện Nghị quyết số 5-NQ/TW … về trồng cây`); where a list of
 * citations goes on behind such a one, nobody knows of which of the two.
 *
 * @param cited where citations begin in it
 */
function subjectOf(text: string, cited: readonly number[]): string | null {
    let end = SUBJECT_END.exec(text)?.index ?? text.length;
    let nested = 0;
    for (const at of cited) {
        if (at >= end) {
            if (nested > 0 && LIST_BETWEEN.test(text.slice(end, at))) return null;
            break;
        }
        const before = text.slice(0, at).trimEnd();
        if (LIST_BEFORE.test(before)) {
            if (nested > 0) return null;
            end = before.length;
            break;
        }
        nested++;
    }
    return end > LONGEST_SUBJECT ? null : withoutEnd(text.slice(0, end));
}

const LAST_SIGNS = /(?<![*_,:\s])[*_,:\s]+$/u;
const LAST_LINK = /\s(?:và|hoặc|cùng|như sau)$/iu;

function withoutEnd(text: string): string {
    return text.replace(LAST_SIGNS, '').replace(LAST_LINK, '').replace(LAST_SIGNS, '').trim();
}

/** Of what stands behind a citation so many characters are looked at: a subject, and what comes before it. */
const ENOUGH = LONGEST_SUBJECT + 50;

interface WordsBehind {
    readonly words: string;
    /** Where the citations among them begin. */
    readonly cited: readonly number[];
}

/** What the text says behind a citation, on one line; where a page ends within it, it goes on behind the number. */
function wordsBehind(citation: Citation, source: string, fromSource: (offset: number) => number): WordsBehind {
    const own = citation.$container as Text | Emphasis;
    const { texts = [] } = (own.$container ?? {}) as { texts?: readonly (Text | Emphasis)[] };
    const cited: number[] = [];
    let words = '';
    const add = (from: number, to: number) => {
        const piece = source.slice(from, Math.min(to, from + ENOUGH)).replace(/\s+/g, ' ');
        words += words.endsWith(' ') ? piece.trimStart() : piece;
    };
    let text: Text | Emphasis | undefined = own;
    let from = fromSource(citation.$cstNode?.end ?? 0);
    let span = (citation.$containerIndex ?? 0) + 1;
    while (text && words.length < ENOUGH) {
        while (span < text.spans.length && words.length < ENOUGH) {
            const next: AstNode | undefined = text.spans[span++];
            if (next && isCitation(next) && next.$cstNode) {
                const begin = fromSource(next.$cstNode.offset);
                add(from, begin);
                cited.push(words.length);
                from = begin;
            }
        }
        add(from, fromSource(text.$cstNode?.end ?? 0));
        words += ' ';
        text = texts[text.$containerIndex ?? 0] === text ? texts[(text.$containerIndex ?? 0) + 1] : undefined;
        from = fromSource(text?.$cstNode?.offset ?? 0);
        span = 0;
    }
    return { words, cited };
}
