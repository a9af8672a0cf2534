import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import { type Citation, isCitation } from '../syntax/generated/ast.js';
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
    const range = citation.$cstNode?.range.start ?? { line: 0, character: 0 };
    const kind = citation.kind ?? listKind(citation);
    return {
        number: citation.number,
        kind: kind === undefined ? null : (CITED_KIND_NAMES.get(kind.toLowerCase()) ?? kind),
        date: citation.date === undefined ? null : isoDate(citation.date),
        issuer: citation.issuer ?? null,
        line: range.line + 1,
        column: range.character + 1,
    };
}

const LIST_SIGN = /^(?:,|;|và|, và|hoặc|đến|:)?\s*(?:số)?\s*:?$/u;

/** The kind of the nearest citation before this one that states it, if only signs of a list stand between. */
function listKind(citation: Citation): string | undefined {
    const spans = (citation.$container as { spans: AstNode[] }).spans;
    let from = citation.$cstNode?.offset ?? 0;
    for (let i = (citation.$containerIndex ?? 0) - 1; i >= 0; i--) {
        const before = spans[i] as AstNode;
        const node = before.$cstNode;
        if (!isCitation(before) || !node || !LIST_SIGN.test(node.root.fullText.slice(node.end, from).trim())) {
            return undefined;
        }
        if (before.kind !== undefined) {
            return before.kind;
        }
        from = node.offset;
    }
    return undefined;
}
