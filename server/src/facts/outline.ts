import { type AstNode, type CstNode, CstUtils } from 'langium';
import type { StandardId } from '../standards/standards.js';
import { contentsOf } from '../syntax/contents.js';
import type * as ast from '../syntax/generated/ast.js';
import { foldSpaces } from '../syntax/text/clean-text.js';
import { type CitationFacts, citationFacts, citationsBelow } from './citations.js';
import {
    documentAddressees,
    documentDate,
    documentIssuers,
    documentKind,
    documentNumber,
    documentPlace,
    documentSubject,
    titleNumber,
} from './heading-facts.js';
import { inTextOrder, plainText, plainTexts, titleText } from './plain-text.js';
import { recipientLines } from './recipients.js';
import { type ResponsibleBodyFacts, responsibleBodies } from './responsible-bodies.js';
import { documentApprovals, documentSignatures, type SignatureFacts } from './signature.js';
import { documentStandard } from './standard.js';

/** Version of the shape below; it rises when a reader of the old shape would misread the new one. */
const OUTLINE_SCHEMA_VERSION = 1;

export interface FileOutline {
    readonly schemaVersion: typeof OUTLINE_SCHEMA_VERSION;
    readonly file: string;
    readonly documents: readonly DocumentOutline[];
}

export interface BlockOutline {
    readonly type: 'part' | 'section' | 'item' | 'paragraph' | 'table';
    readonly mark: string | null;
    readonly title: string | null;
    readonly text: string;
    readonly blocks: readonly BlockOutline[];
}

/** One document as data: the contract of `kehoach outline --json`. Text is plain: no emphasis or footnote marks. */
export interface DocumentOutline {
    readonly kind: string | null;
    readonly standard: StandardId | null;
    readonly number: string | null;
    readonly date: string | null;
    readonly place: string | null;
    readonly issuers: readonly string[];
    readonly subject: string | null;
    readonly addressees: readonly string[];
    readonly bases: readonly { readonly text: string; readonly citations: readonly string[] }[];
    readonly blocks: readonly BlockOutline[];
    readonly responsibleBodies: readonly ResponsibleBodyFacts[];
    readonly footnotes: readonly { readonly mark: string; readonly text: string; readonly references: number }[];
    readonly citations: readonly Omit<CitationFacts, 'subject'>[];
    readonly closing: readonly string[];
    readonly recipients: readonly { readonly text: string; readonly note: string | null; readonly archive: boolean }[];
    /** Those who approve the paper above its kind. */
    readonly approvals: readonly SignatureFacts[];
    /** The first signer, in the order of the text. */
    readonly signature: SignatureFacts | null;
    /** Those who sign besides the first: the other one of minutes, the other bodies of a joint paper. */
    readonly coSigners: readonly SignatureFacts[];
    readonly annexes: readonly { readonly title: string; readonly blocks: readonly BlockOutline[] }[];
}

/** The outline of a file's documents, in order. `file` is the name to show. */
export function outlineOf(file: string, plan: ast.PlanFile): FileOutline {
    return { schemaVersion: OUTLINE_SCHEMA_VERSION, file, documents: plan.documents.map(documentOutline) };
}

/** The outline of one document. */
export function documentOutline(document: ast.Document): DocumentOutline {
    const own = titleNumber(document)?.citation;
    const [signature = null, ...coSigners] = documentSignatures(document);
    return {
        kind: documentKind(document),
        standard: documentStandard(document),
        number: documentNumber(document),
        date: documentDate(document),
        place: documentPlace(document),
        issuers: documentIssuers(document),
        subject: documentSubject(document),
        addressees: documentAddressees(document),
        bases: document.bases.map((basis) => ({
            text: plainTexts(basis.texts),
            citations: citationsBelow(basis).map(({ number }) => number),
        })),
        blocks: [
            ...document.blocks.filter(({ $type }) => $type !== 'Annex').map(blockOutline),
            ...unplacedLines(document).map(({ text }) => paragraph(text)),
        ],
        responsibleBodies: responsibleBodies(document),
        footnotes: footnotes(document),
        citations: contentsOf(document)
            .citations.filter((citation) => citation !== own)
            .map((citation) => {
                const { subject: _subject, ...rest } = citationFacts(citation);
                return rest;
            }),
        closing: document.closing.map(({ texts }) => plainTexts(texts)),
        recipients: recipientLines(document).map(recipientOutline),
        approvals: documentApprovals(document),
        signature,
        coSigners,
        annexes: document.blocks
            .filter((block) => block.$type === 'Annex')
            .map((annex) => ({ title: annexTitle(annex), blocks: annexBlocks(annex) })),
    };
}

function annexTitle(annex: ast.Annex): string {
    return [annex.mark, titleText(annex.title), plainTexts(annex.texts)].filter(Boolean).join(' ');
}

/** Lines of the end that are neither recipients nor of a signer: who typed the paper, what stands over the signature. */
function unplacedLines({ typists, signature }: ast.Document): readonly { readonly text: string }[] {
    const first = signature.findIndex(({ $type }) => $type === 'Authority');
    return [...typists, ...signature.slice(0, Math.max(first, 0))];
}

function paragraph(text: string): BlockOutline {
    return { type: 'paragraph', mark: null, title: null, text, blocks: [] };
}

/** What stands in an annex, in the order of the text; its ending is told line by line. */
function annexBlocks(annex: ast.Annex): BlockOutline[] {
    return inTextOrder<ast.Block | ast.Ending | ast.FormHeading>([
        ...annex.blocks,
        ...annex.headings,
        ...annex.endings,
    ]).flatMap((block) => {
        switch (block.$type) {
            case 'Ending':
                return endingLines(block);
            case 'FormHeading':
                return headingLines(block);
            default:
                return blockOutline(block);
        }
    });
}

/** What stands at the head of a form, line by line in the order of the text. */
function headingLines({ nationalTitles, issuers, numbers, dates }: ast.FormHeading): BlockOutline[] {
    return inTextOrder<AstNode>([...nationalTitles, ...issuers, ...numbers, ...dates]).map(({ $cstNode }) =>
        paragraph(foldSpaces($cstNode?.text ?? '').replace(/[*_]/g, '')),
    );
}

function endingLines({ $cstNode, recipients, typists, signature }: ast.Ending): BlockOutline[] {
    const line = (mark: string | null, text: string): BlockOutline =>
        mark === null ? paragraph(text) : { type: 'item', mark, title: null, text, blocks: [] };
    const lines = inTextOrder<ast.Recipient | ast.Typist | ast.SignatureLine>([
        ...recipients,
        ...typists,
        ...signature,
    ]).map((node) => ({
        at: node.$cstNode?.offset ?? 0,
        line: 'texts' in node ? line(node.mark ?? null, plainTexts(node.texts)) : line(null, node.text),
    }));
    const labels = CstUtils.flattenCst($cstNode as CstNode)
        .filter(({ tokenType }) => tokenType.name === 'RECIPIENTS_LABEL')
        .map(({ offset, text }) => ({ at: offset, line: line(null, foldSpaces(text)) }));
    return [...labels, ...lines].sort((a, b) => a.at - b.at).map((each) => each.line);
}

const TYPES = {
    Part: 'part',
    Section: 'section',
    Article: 'item',
    ContentItem: 'item',
    Annex: 'section',
} as const;

/** The names of the agencies as their line prints them. */
function agenciesTitle(agencies: ast.ResponsibleBodies): string {
    return foldSpaces(agencies.$cstNode?.text ?? '').replace(/[*_]|(?<!\s)\s*:$/gu, '');
}

/** The outline of a block and all that stands under it. */
function blockOutline(block: ast.Block): BlockOutline {
    if (block.$type === 'Paragraph') {
        return paragraph(plainTexts(block.texts));
    }
    if (block.$type === 'Table') {
        const rows = block.rows.map((row) => row.cells.map(plainText).join(' | '));
        return { type: 'table', mark: null, title: null, text: rows.join('\n'), blocks: [] };
    }
    const agencies = block.$type === 'ContentItem' ? block.responsible : undefined;
    return {
        type: TYPES[block.$type],
        mark: block.mark,
        title: agencies ? agenciesTitle(agencies) : titleText(block.title),
        text: plainTexts(block.texts),
        blocks: block.$type === 'Annex' ? annexBlocks(block) : block.blocks.map(blockOutline),
    };
}

function footnotes(document: ast.Document): DocumentOutline['footnotes'] {
    const contents = contentsOf(document);
    const references = new Map<string, number>();
    for (const { footnote } of contents.footnoteReferences) {
        references.set(footnote.$refText, (references.get(footnote.$refText) ?? 0) + 1);
    }
    return contents.footnotes.map(({ name, texts }) => ({
        mark: name,
        text: plainTexts(texts),
        references: references.get(name) ?? 0,
    }));
}

const NOTE = /(?<!\s)\s*\(([^()]*)\)\s*$/u;

function recipientOutline(line: string): DocumentOutline['recipients'][number] {
    const text = line.replace(/(?<!\s)\s*(?<![;,.])[;,.]+$/u, '');
    const note = NOTE.exec(text);
    const archive = /^lưu(?!\p{L})/iu.test(text);
    return {
        text: note && !archive ? text.slice(0, note.index) : text,
        note: archive ? null : (note?.[1] ?? null),
        archive,
    };
}
