import {
    type CancellationToken,
    type DataTransfer,
    type Disposable,
    DocumentDropEdit,
    type DocumentDropEditProvider,
    DocumentDropOrPasteEditKind,
    languages,
    type Position,
    type TextDocument,
    Uri,
    window,
    workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../../server/src/files/base64.js';
import { ImportRequest } from '../../server/src/protocol.js';
import { l10n } from './words.js';

const KIND = DocumentDropOrPasteEditKind.Text.append('kehoach');
/** Papers that nobody drops into a plan for their address. */
const PAPER = /\.(?:doc[xm]?|dot[xm]?|odt|rtf)$/iu;

/** Has a paper of a word processor that is dropped into a plan put in there as a plan. */
export function paperDrop(client: () => BaseLanguageClient): Disposable {
    const provider: DocumentDropEditProvider = {
        provideDocumentDropEdits: (document, position, dropped, token) =>
            editOf(client(), document, position, dropped, token),
    };
    return languages.registerDocumentDropEditProvider({ language: 'kehoach' }, provider, {
        providedDropEditKinds: [KIND],
        dropMimeTypes: ['text/uri-list', 'files'],
    });
}

async function editOf(
    client: BaseLanguageClient,
    document: TextDocument,
    _position: Position,
    dropped: DataTransfer,
    token: CancellationToken,
): Promise<DocumentDropEdit | undefined> {
    const paper = await paperIn(dropped);
    if (!paper || !client.isRunning()) {
        return undefined;
    }
    const params = {
        name: paper.name,
        bytes: toBase64(paper.bytes),
        planName: document.uri.path.replace(/^.*\/|\.[^./]+$/gu, ''),
        isTrusted: workspace.isTrusted,
    };
    const result = await client.sendRequest(ImportRequest, params, token);
    if ('refused' in result) {
        void window.showErrorMessage(`${paper.name}: ${result.refused}`);
        return undefined;
    }
    const { text, remarks, pictures } = result;
    const told = pictures.length > 0 ? [...remarks, l10n.t('{0} pictures were not copied.', pictures.length)] : remarks;
    if (told.length > 0) {
        void window.showWarningMessage(`${paper.name}: ${told.join('; ')}`);
    }
    return new DocumentDropEdit(text, l10n.t('Insert as a plan'), KIND);
}

/** The one paper among what is dropped: a file of the explorer, or one from outside of the editor. */
async function paperIn(dropped: DataTransfer): Promise<{ name: string; bytes: Uint8Array } | undefined> {
    const uris = ((await dropped.get('text/uri-list')?.asString()) ?? '')
        .split(/\r?\n/u)
        .filter((line) => line !== '' && !line.startsWith('#'));
    const [uri] = uris;
    if (uri !== undefined) {
        const parsed = Uri.parse(uri);
        return uris.length === 1 && PAPER.test(parsed.path)
            ? { name: parsed.path.replace(/^.*\//u, ''), bytes: await workspace.fs.readFile(parsed) }
            : undefined;
    }
    const files = [...dropped].flatMap(([, item]) => item.asFile() ?? []).filter(({ name }) => PAPER.test(name));
    const [file] = files;
    return file && files.length === 1 ? { name: file.name, bytes: await file.data() } : undefined;
}
