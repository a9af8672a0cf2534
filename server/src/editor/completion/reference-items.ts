import { type AstNode, type AstNodeDescription, AstUtils, CstUtils, type ScopeProvider } from 'langium';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { foldAccents } from '../../facts/fold.js';
import { plainText, plainTexts, titleText } from '../../facts/plain-text.js';
import type { SpokenLanguage } from '../../language/language.js';
import { provisionNames } from '../../references/plan-scope.js';
import { pathSteps, resolvePath } from '../../references/provision-path.js';
import type { SpellingModel } from '../../spelling/model.js';
import { isHalfOfWord } from '../../spelling/one-word.js';
import { contentsOf } from '../../syntax/contents.js';
import { FootnoteReference, InternalReference, isFootnote, isText, ShortNameUse } from '../../syntax/generated/ast.js';
import { findInternalReferences } from '../../syntax/inline/internal-reference.js';
import { nextFootnote, placeOfNote } from '../insertions.js';
import { pathOf } from '../numbering/paths.js';
import { type CursorContext, rangeBefore } from './context.js';

const LONGEST_DETAIL = 80;
/** An editor's command that puts the cursor into the text of a note, by its name; one that has none leaves it where it is. */
const NOTE_COMMAND = 'kehoach.goToNote';

/** Behind `[^`: the footnotes of the document, and the next number with a line for its text, where the cursor goes on. */
export function footnoteItems(
    context: CursorContext,
    scopes: ScopeProvider,
    language: SpokenLanguage,
): CompletionItem[] {
    const typed = /\[\^([\p{L}\d]*)$/u.exec(context.before)?.[1];
    if (typed === undefined || !context.document) {
        return [];
    }
    // the name that stands there goes with what is typed of it
    const behind = /^[\p{L}\d]{1,20}(?=\])/u.exec(context.after)?.[0].length ?? 0;
    const closing = context.after.charAt(behind) === ']' ? '' : ']';
    const item = (name: string, detail: string): CompletionItem => ({
        label: name,
        detail: shorten(detail),
        kind: CompletionItemKind.Reference,
        filterText: typed,
        textEdit: { range: rangeBefore(context, typed.length, behind), newText: `${name}${closing}` },
    });
    const known = reachable(context, scopes, FootnoteReference.$type, 'footnote').map(({ name, node }) =>
        item(name, isFootnote(node) ? plainTexts(node.texts) : ''),
    );
    const next = nextFootnote(context.document);
    const { at, before } = placeOfNote(context.file, context.document);
    const newText = `${before}[^${next}]: `;
    const { position } = context;
    const isHere = at.line === position.line && at.character === position.character;
    return inOrder([
        ...known,
        {
            ...item(next, ''),
            labelDetails: { description: language.say({ vi: 'chú thích mới', en: 'new note' }) },
            // edits of one place have no order: there they are one
            ...(isHere
                ? {
                      textEdit: {
                          range: rangeBefore(context, typed.length, behind),
                          newText: `${next}${closing}${newText}`,
                      },
                  }
                : { additionalTextEdits: [{ range: { start: at, end: at }, newText }] }),
            command: { title: '', command: NOTE_COMMAND, arguments: [next] },
        },
    ]);
}

const REFERRING =
    /(?<!\p{L})(?:([Mm]ục|[Pp]hần|[Cc]hương|[Pp]hụ lục|Điều|điều|khoản|Khoản|điểm|Điểm))\s+([\p{L}\d.]{0,8})$/u;

/** The label of a reference that is written already. */
const LABEL_BEHIND = /^\s{0,3}(?:thứ\s\p{L}{1,10}|[IVXLC]{1,7}|\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđ])(?![\p{L}\d])/u;

/**
 * Whether a word is written as references write it: parts, chapters, sections and annexes with a capital letter, items with a small one
 * (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.7). `danh mục`, `một phần` are words like others.
 */
function isWrittenAsReference(word: string): boolean {
    return /^(?:khoản|điểm|điều|\p{Lu})/u.test(word);
}

/** Whether a word before the cursor begins a reference, and is not the second half of another word. */
function isReferring(
    { before }: CursorContext,
    typed: string,
    word: string,
    words: SpellingModel | undefined,
): boolean {
    const [, above] = /(\p{L}{1,9}) $/u.exec(before.slice(0, before.length - typed.length)) ?? [];
    const isHalf = words && above !== undefined && isHalfOfWord(words, above.toLowerCase(), word);
    return isWrittenAsReference(word) && !isHalf;
}

/** So many parts are looked up at most: a list of more helps nobody, and each is resolved as a reference would be. */
const MOST_PARTS = 60;

/**
 * Behind `Mục`, `Điều`, `Phụ lục`…: the parts of the document that these words and a number begin to name, each with its whole path
 * (`khoản 2 Mục III`) and its title. What is offered is what a reference at the cursor reaches; nothing where a label stands behind it.
 *
 * @param isUnasked whether the list would open by itself
 * @param words what is known of words, where it is: `thời điểm` is no reference to a point
 */
export function provisionItems(context: CursorContext, isUnasked = false, words?: SpellingModel): CompletionItem[] {
    const [typed, word, number] = REFERRING.exec(context.before) ?? [];
    if (typed === undefined || word === undefined || number === undefined || !context.document) {
        return [];
    }
    if (LABEL_BEHIND.test(context.after) || (isUnasked && !isReferring(context, typed, word, words))) {
        return [];
    }
    const beginning = `${word} ${number}`.toLowerCase();
    const home = { $type: InternalReference.$type, $container: nodeBefore(context) } as InternalReference;
    const ownKinds = new Set(context.document.kinds.map(({ name }) => name.normalize('NFC').toLowerCase()));
    const items: CompletionItem[] = [];
    const { provisions } = contentsOf(context.document);
    for (const provision of provisions) {
        const isMeant = provisionNames(provision).some((name) => name.toLowerCase().startsWith(beginning));
        const path = isMeant ? pathOf(provision) : undefined;
        const behind = path === undefined ? undefined : pathBehind(path, context.after, ownKinds);
        if (path !== undefined && behind !== undefined && resolvePath(home, path)[0]?.target === provision) {
            const title = shorten(titleText(provision.title) ?? plainText(provision.texts[0]));
            items.push({
                label: path,
                labelDetails: { description: title },
                detail: title,
                kind: CompletionItemKind.Reference,
                // the words may say another kind of part than the path does: the server has chosen
                filterText: typed,
                textEdit: { range: rangeBefore(context, typed.length, behind), newText: path },
            });
            if (items.length >= MOST_PARTS) break;
        }
    }
    return inOrder(items);
}

/** So much of a line behind the cursor is read. */
const READ_BEHIND = 200;

/**
 * How much of a line behind the cursor says where a part stands, and goes as its whole path comes: ` Mục I` behind `khoản `. Undefined
 * where another paper has the parts that are meant there: `Mục I Kế hoạch số 15/KH-UBND`.
 *
 * @param ownKinds what the paper itself is, in small letters
 */
function pathBehind(path: string, after: string, ownKinds: ReadonlySet<string>): number | undefined {
    const referenceAt = (text: string) =>
        findInternalReferences(text, 0, text.length, { hasArticles: true, ownKinds }).find(({ start }) => start === 0);
    const [step] = pathSteps(path);
    const label = path.slice(0, step?.end);
    const line = after.slice(0, READ_BEHIND);
    if (/^[\p{L}\d]/u.test(line)) {
        return 0;
    }
    const behind = Math.max(0, (referenceAt(label + line)?.end ?? 0) - label.length);
    const isOfAnother = line.trim() !== '' && referenceAt(path) && !referenceAt(path + line.slice(behind));
    return isOfAnother ? undefined : behind;
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
