import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { foldAccents } from '../../facts/fold.js';
import { plainText, plainTexts, titleText } from '../../facts/plain-text.js';
import { contentsOf } from '../../syntax/contents.js';
import type { Provision } from '../../syntax/generated/ast.js';
import { CITED_KINDS } from '../../terms/kinds.js';
import { type CursorContext, rangeBefore } from './context.js';

const LONGEST_DETAIL = 80;

/** Behind `[^`: the footnotes of the document, and the next number. */
export function footnoteItems(context: CursorContext): CompletionItem[] {
    const typed = /\[\^([\p{L}\d]*)$/u.exec(context.before);
    if (!typed || !context.document) {
        return [];
    }
    const { footnotes, footnoteReferences } = contentsOf(context.document);
    const used = [...footnotes.map(({ name }) => name), ...footnoteReferences.map(({ footnote }) => footnote.$refText)];
    const next = String(1 + Math.max(0, ...used.map(Number).filter(Number.isFinite)));
    const closing = context.after.startsWith(']') ? '' : ']';
    const items = footnotes.map((footnote) => ({ name: footnote.name, detail: plainTexts(footnote.texts) }));
    return [...items, { name: next, detail: '' }].map(({ name, detail }, index) => ({
        label: name,
        detail: shorten(detail),
        kind: CompletionItemKind.Reference,
        filterText: typed[1] as string,
        sortText: String(index).padStart(4, '0'),
        textEdit: { range: rangeBefore(context, (typed[1] as string).length), newText: `${name}${closing}` },
    }));
}

const REFERRING =
    /(?<!\p{L})(?:([Mm]ục|[Pp]hần|[Cc]hương|[Pp]hụ lục|Điều|điều|khoản|Khoản|điểm|Điểm))\s+([\p{L}\d.]{0,8})$/u;

/** Behind `Mục`, `Điều`, `Phụ lục`…: the parts of the document that can be meant. */
export function provisionItems(context: CursorContext): CompletionItem[] {
    const found = REFERRING.exec(context.before);
    if (!found || !context.document) {
        return [];
    }
    const [, word = '', typed = ''] = found;
    const small = word.toLowerCase();
    return contentsOf(context.document)
        .provisions.filter((provision) => isCalled(provision, small))
        .map((provision) => ({ provision, mark: provision.mark.split(/\s+/).pop() ?? provision.mark }))
        .filter(({ mark }) => mark.toLowerCase().startsWith(typed.toLowerCase()))
        .map(({ provision, mark }, index) => ({
            label: `${word} ${mark}`,
            detail: shorten(titleText(provision.title) ?? plainText(provision.texts[0])),
            kind: CompletionItemKind.Reference,
            filterText: typed || ' ',
            sortText: String(index).padStart(4, '0'),
            textEdit: { range: rangeBefore(context, typed.length), newText: mark },
        }));
}

function isCalled(provision: Provision, word: string): boolean {
    switch (word) {
        case 'phần':
        case 'chương':
            return provision.$type === 'Part';
        case 'điều':
            return provision.$type === 'Article';
        case 'phụ lục':
            return provision.$type === 'Annex';
        case 'mục':
            return provision.$type === 'Section' || (provision.$type === 'ContentItem' && /^\d/.test(provision.mark));
        case 'khoản':
            return provision.$type === 'ContentItem' && /^\d/.test(provision.mark);
        default:
            return provision.$type === 'ContentItem' && /^\p{L}\d*$/u.test(provision.mark);
    }
}

const OPENING_WORD = /(?<![\p{L}\d])(\p{Lu}\p{Ll}+(?:\s\p{L}{1,6})?)$/u;
const CALLS_FOR_KIND = /(?:[Cc]ăn cứ|[Tt]hực hiện|[Tt]heo|[Xx]ét|và|của|tại|;|,)\s+$/u;

/** The kinds of documents, where a citation may begin: `Căn cứ Chỉ`. */
export function kindItems(context: CursorContext): CompletionItem[] {
    const found = OPENING_WORD.exec(context.before);
    if (!found) {
        return [];
    }
    const typed = found[1] as string;
    if (!CALLS_FOR_KIND.test(context.before.slice(0, found.index))) {
        return [];
    }
    const folded = foldAccents(typed);
    const kinds = CITED_KINDS.filter((kind) => kind !== typed && foldAccents(kind).startsWith(folded));
    const exactFirst = kinds.sort((a, b) => Number(b.startsWith(typed)) - Number(a.startsWith(typed)));
    return exactFirst.map((kind, index) => ({
        label: kind,
        kind: CompletionItemKind.Keyword,
        filterText: typed,
        sortText: String(index).padStart(4, '0'),
        textEdit: { range: rangeBefore(context, typed.length), newText: `${kind} số ` },
        command: { title: '', command: 'editor.action.triggerSuggest' },
    }));
}

function shorten(text: string): string {
    return text.length > LONGEST_DETAIL ? `${text.slice(0, LONGEST_DETAIL).trimEnd()}…` : text;
}
