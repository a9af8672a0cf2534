import { type AstNode, type AstNodeDescription, AstUtils, CstUtils, type ScopeProvider } from 'langium';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { largest } from '../../bounds/extremes.js';
import { foldAccents } from '../../facts/fold.js';
import { plainText, plainTexts, titleText } from '../../facts/plain-text.js';
import { isProvision } from '../../references/provision-path.js';
import { contentsOf } from '../../syntax/contents.js';
import { FootnoteReference, InternalReference, isFootnote, isText, ShortNameUse } from '../../syntax/generated/ast.js';
import { type CursorContext, rangeBefore } from './context.js';

const LONGEST_DETAIL = 80;

/** Behind `[^`: the footnotes of the document, and the next number. */
export function footnoteItems(context: CursorContext, scopes: ScopeProvider): CompletionItem[] {
    const typed = /\[\^([\p{L}\d]*)$/u.exec(context.before)?.[1];
    if (typed === undefined || !context.document) {
        return [];
    }
    const { footnotes, footnoteReferences } = contentsOf(context.document);
    const used = [...footnotes.map(({ name }) => name), ...footnoteReferences.map(({ footnote }) => footnote.$refText)];
    const next = String(1 + largest([0, ...used.map(Number).filter(Number.isFinite)]));
    const closing = context.after.startsWith(']') ? '' : ']';
    const known = reachable(context, scopes, FootnoteReference.$type, 'footnote').map(({ name, node }) => ({
        name,
        detail: isFootnote(node) ? plainTexts(node.texts) : '',
    }));
    return inOrder(
        [...known, { name: next, detail: '' }].map(({ name, detail }) => ({
            label: name,
            detail: shorten(detail),
            kind: CompletionItemKind.Reference,
            filterText: typed,
            textEdit: { range: rangeBefore(context, typed.length), newText: `${name}${closing}` },
        })),
    );
}

const REFERRING =
    /(?<!\p{L})(?:([Mm]ục|[Pp]hần|[Cc]hương|[Pp]hụ lục|Điều|điều|khoản|Khoản|điểm|Điểm))\s+([\p{L}\d.]{0,8})$/u;

/** Behind `Mục`, `Điều`, `Phụ lục`…: the parts of the document that these words and a number reach from here. */
export function provisionItems(context: CursorContext, scopes: ScopeProvider): CompletionItem[] {
    const [, word, typed] = REFERRING.exec(context.before) ?? [];
    if (word === undefined || typed === undefined) {
        return [];
    }
    const beginning = `${word.toLowerCase()} `;
    return inOrder(
        reachable(context, scopes, InternalReference.$type, 'target', (name) =>
            name.toLowerCase().startsWith(beginning + typed.toLowerCase()),
        ).map(({ name, node }) => {
            const label = name.slice(beginning.length);
            return {
                label: `${word} ${label}`,
                detail: node && isProvision(node) ? shorten(titleText(node.title) ?? plainText(node.texts[0])) : '',
                kind: CompletionItemKind.Reference,
                filterText: typed || ' ',
                textEdit: { range: rangeBefore(context, typed.length), newText: label },
            };
        }),
    );
}

const CAPITAL_WORD = /(?<![\p{L}\d])(\p{Lu}\p{Ll}+(?:\s(?!\p{Lu})[\p{L}\d]{0,8}){0,3})$/u;

/** The short names that the text before the cursor introduced, where one of them may begin: `Quy ch` for `Quy chế 238`. */
export function shortNameItems(context: CursorContext, scopes: ScopeProvider): CompletionItem[] {
    const typed = CAPITAL_WORD.exec(context.before)?.[1];
    if (typed === undefined) {
        return [];
    }
    const folded = foldAccents(typed);
    return inOrder(
        reachable(context, scopes, ShortNameUse.$type, 'shortName', (name) => foldAccents(name).startsWith(folded))
            .filter(({ name, node }) => name !== typed && (node?.$cstNode?.end ?? 0) <= context.offset)
            .map(({ name, node }) => ({
                label: name,
                detail: shorten(plainText(node && AstUtils.getContainerOfType(node, isText))),
                kind: CompletionItemKind.Reference,
                filterText: typed,
                textEdit: { range: rangeBefore(context, typed.length), newText: name },
            })),
    );
}

/** What a reference that stood at the cursor could name, in the order of the text: Langium asks for it in the same way. */
function reachable(
    context: CursorContext,
    scopes: ScopeProvider,
    $type: string,
    property: string,
    isMeant: (name: string) => boolean = () => true,
): AstNodeDescription[] {
    const container: AstNode = { $type, $container: nodeBefore(context) };
    const scope = scopes.getScope({ container, property, reference: { $refText: '', ref: undefined } });
    return scope
        .getAllElements()
        .filter(({ name }) => isMeant(name))
        .toArray();
}

/** The innermost node whose text stands before the cursor; tokens without width close blocks that the text is not in. */
function nodeBefore({ file, offset, document }: CursorContext): AstNode | undefined {
    const root = file.parseResult.value.$cstNode;
    let leaf = root && CstUtils.findLeafNodeBeforeOffset(root, offset - 1);
    while (root && leaf && leaf.length === 0 && leaf.offset > 0) {
        leaf = CstUtils.findLeafNodeBeforeOffset(root, leaf.offset - 1);
    }
    return leaf?.astNode ?? document;
}

function inOrder(items: readonly CompletionItem[]): CompletionItem[] {
    return items.map((item, index) => ({ ...item, sortText: String(index).padStart(4, '0') }));
}

function shorten(text: string): string {
    return text.length > LONGEST_DETAIL ? `${text.slice(0, LONGEST_DETAIL).trimEnd()}…` : text;
}
