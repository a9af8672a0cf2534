import {
    commands,
    type Disposable,
    env,
    type QuickInputButton,
    type QuickPickItem,
    Range,
    Selection,
    type TextEditor,
    ThemeIcon,
    Uri,
    window,
    workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DirectivesRequest, type FoundDirective } from '../../server/src/protocol.js';
import { l10n } from './words.js';

/** A pause in typing after which the server is asked, in milliseconds. */
const PAUSE = 80;

interface Found extends QuickPickItem {
    readonly directive: FoundDirective;
}

/**
 * Finds directives by what they are about. “Tìm văn bản” opens what is found, and can put its citation in; “Chèn trích dẫn” puts it in
 * at the cursor.
 */
export class FindDirective implements Disposable {
    private readonly commands: readonly Disposable[];

    constructor(private readonly client: () => BaseLanguageClient) {
        this.commands = [
            commands.registerCommand('kehoach.findDirective', (query?: unknown) => this.find(query, open)),
            commands.registerCommand('kehoach.insertCitation', (query?: unknown) => this.find(query, insert)),
        ];
    }

    dispose(): void {
        for (const command of this.commands) {
            command.dispose();
        }
    }

    private find(query: unknown, use: (directive: FoundDirective) => Promise<void>): void {
        const client = this.client();
        const citing: QuickInputButton = { iconPath: new ThemeIcon('quote'), tooltip: l10n.t('Insert the citation') };
        const pick = window.createQuickPick<Found>();
        pick.placeholder = l10n.t('Words of its subject, without accents and in any order; or its number');
        pick.matchOnDescription = true;
        let timer: NodeJS.Timeout | undefined;
        let asked = 0;
        let shownFor: string | undefined;
        let isAccepted = false;
        const take = (chosen: Found | undefined) => {
            pick.hide();
            if (chosen) void use(chosen.directive);
        };
        const ask = async (value: string) => {
            const own = ++asked;
            pick.busy = true;
            // what is typed while the server starts is not lost: the question is there already
            await client.start();
            const found = await client.sendRequest(DirectivesRequest, { query: value, ...placeOf(client) });
            // an answer that came late is none
            if (own === asked) {
                pick.busy = false;
                const isCitable = use === open && window.activeTextEditor?.document.languageId === 'kehoach';
                pick.items = found.map((directive) => itemOf(directive, isCitable ? [citing] : []));
                shownFor = value;
                if (isAccepted) take(pick.items[0]);
            }
        };
        const askNow = (value: string) => {
            ask(value).catch(() => {
                pick.busy = false;
            });
        };
        pick.onDidChangeValue((value) => {
            clearTimeout(timer);
            isAccepted = false;
            timer = setTimeout(askNow, PAUSE, value);
        });
        pick.onDidTriggerItemButton(({ item }) => {
            pick.hide();
            void insert(item.directive);
        });
        pick.onDidAccept(() => {
            // what is shown for other words than those that are written is not what is meant: the answer is on its way
            isAccepted = shownFor !== pick.value;
            if (!isAccepted) take(pick.activeItems[0]);
        });
        pick.onDidHide(() => {
            clearTimeout(timer);
            asked++;
            pick.dispose();
        });
        pick.value = typeof query === 'string' ? query : '';
        pick.show();
        askNow(pick.value);
    }
}

function placeOf(client: BaseLanguageClient) {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'kehoach') {
        return {};
    }
    const { line, character } = editor.selection.active;
    return {
        textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
        position: { line, character },
    };
}

function itemOf(directive: FoundDirective, buttons: readonly QuickInputButton[]): Found {
    const { number, name, kind, date, subject, issuer, place } = directive;
    const day = date?.split('-').reverse().join('/') ?? '';
    return {
        label: name ?? [kind, number].filter(Boolean).join(' '),
        iconPath: new ThemeIcon(place ? 'file' : 'quote'),
        description: [name && number, day, issuer].filter(Boolean).join(' · '),
        detail: subject ?? '',
        // the server has chosen, by words without accents
        alwaysShow: true,
        buttons,
        directive,
    };
}

async function open({ place, citation }: FoundDirective): Promise<void> {
    if (!place) {
        const copy = l10n.t('Copy the citation');
        const message = l10n.t('Only citations speak of it; there is no file: {0}', citation);
        if ((await window.showInformationMessage(message, copy)) === copy) {
            await env.clipboard.writeText(citation);
        }
        return;
    }
    const { start, end } = place.range;
    const selection = new Range(start.line, start.character, end.line, end.character);
    const document = await workspace.openTextDocument(Uri.parse(place.uri));
    await window.showTextDocument(document, { selection: new Range(selection.start, selection.start) });
}

async function insert({ citation }: FoundDirective): Promise<void> {
    const editor: TextEditor | undefined = window.activeTextEditor;
    if (editor?.document.languageId !== 'kehoach') {
        void window.showInformationMessage(l10n.t('Open a plan first; the citation is put in at its cursor.'));
        return;
    }
    const { document, selection } = editor;
    const before = document.lineAt(selection.start.line).text.slice(0, selection.start.character);
    // behind a word the citation is one of its own
    const gap = /[\p{L}\p{N},;:.)]$/u.test(before) ? ' ' : '';
    await editor.edit((builder) => builder.replace(selection, gap + citation));
    const { end } = editor.selection;
    editor.selection = new Selection(end, end);
}
