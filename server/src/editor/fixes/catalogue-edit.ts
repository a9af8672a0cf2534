import { AstUtils } from 'langium';
import { TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { BUILT_IN_SCHEME } from '../../knowledge/descriptions.js';
import { byCodeUnits } from '../../knowledge/order.js';
import { isCatalogueFile, type WordList } from '../../syntax/generated/ast.js';
import type { FixServices } from './fix.js';

/** A change of a catalogue of the workspace, and where it stands afterwards. */
export interface CatalogueEdit {
    readonly edit: WorkspaceEdit;
    readonly uri: string;
    /** The first line that is new, counted from 0. */
    readonly line: number;
}

/** Appends an entry to the first catalogue of the workspace; a new file where there is none. */
export function appendToCatalogue(entry: string, { workspace }: FixServices): CatalogueEdit {
    const catalogues = workspace.LangiumDocuments.all.filter(
        ({ uri }) => uri.scheme !== BUILT_IN_SCHEME && uri.path.endsWith('.danhmuc'),
    );
    const [catalogue] = catalogues.toArray().sort((a, b) => byCodeUnits(a.uri.toString(), b.uri.toString()));
    if (catalogue) {
        const { textDocument } = catalogue;
        const uri = catalogue.uri.toString();
        const text = textDocument.getText();
        const end = textDocument.positionAt(text.length);
        const gap = text.trim() === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n';
        return {
            edit: { changes: { [uri]: [TextEdit.insert(end, `${gap}${entry}`)] } },
            uri,
            line: end.line + gap.length,
        };
    }
    const folder = workspace.WorkspaceManager.workspaceFolders?.[0]?.uri;
    const uri = `${folder ?? 'untitled:'}${folder ? '/' : ''}danh-muc.danhmuc`;
    const start = { line: 0, character: 0 };
    const edit = {
        documentChanges: [
            ...(folder ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : []),
            { textDocument: { uri, version: null }, edits: [TextEdit.insert(start, entry)] },
        ],
    };
    return { edit, uri, line: 0 };
}

/** Adds words to the first list of words in the catalogues of the workspace; a new list where there is none. */
export function addToWordList(words: string, services: FixServices): CatalogueEdit {
    const list = firstWordList(services);
    const node = list?.$cstNode;
    if (!list || !node) {
        return appendToCatalogue(`từ:\n  ${words}\n`, services);
    }
    const uri = AstUtils.getDocument(list).uri.toString();
    const { end } = node.range;
    return { edit: { changes: { [uri]: [TextEdit.insert(end, `\n  ${words}`)] } }, uri, line: end.line + 1 };
}

function firstWordList({ workspace }: FixServices): WordList | undefined {
    const files = workspace.LangiumDocuments.all
        .filter(({ uri }) => uri.scheme !== BUILT_IN_SCHEME)
        // of a closed file the name tells what it is; the tree of a plan would be read for that
        .filter(({ uri }) => uri.path.endsWith('.danhmuc') || workspace.TextDocuments?.get(uri) !== undefined)
        .toArray()
        .sort((a, b) => byCodeUnits(a.uri.toString(), b.uri.toString()));
    for (const { parseResult } of files) {
        const root = parseResult.value;
        const list = isCatalogueFile(root) ? root.wordLists[0] : undefined;
        if (list) {
            return list;
        }
    }
    return undefined;
}
