import { DocumentState, URI } from 'langium';
import { AbstractExecuteCommandHandler, type ExecuteCommandAcceptor } from 'langium/lsp';
import type { Position, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { StrayNumber } from '../../facts/numbering-prefixes.js';
import type { Bilingual } from '../../language/language.js';
import {
    OUTLINE_ACTIONS,
    OUTLINE_COMMAND,
    type OutlineAction,
    type OutlineActionParams,
    type OutlineActionResult,
} from '../../protocol.js';
import type { PlanSharedServices } from '../../services.js';
import { type FollowingFile, textEdits } from './other-files.js';
import { type OutlineChange, OutlineEdits } from './outline-edits.js';
import { edited } from './plan-text.js';
import { tellDoubts } from './told-doubts.js';

/** Somebody may type while the edit is on its way: it is planned again for the new text, so often at most. */
const TRIES = 5;

const NOTHING: OutlineActionResult = { applied: false, position: null, from: null, message: null, isPart: true };

const NO_PART: Bilingual = { vi: 'Dòng này không phải là một mục.', en: 'This line is no item.' };

const TEXT_IN_THE_WAY: Bilingual = {
    vi: 'Cạnh đó có đoạn văn không rõ thuộc mục nào, nên mục này ở nguyên chỗ.',
    en: 'Beside it stands a paragraph that may belong to another item, so this item stays where it is.',
};

/** Why there is nothing to do. */
const REASONS: Readonly<Record<OutlineAction, Bilingual | null>> = {
    here: { vi: 'Từ đây trở đi đã đánh số đúng.', en: 'From here on the numbers are right.' },
    list: { vi: 'Danh sách này đã đánh số đúng.', en: 'The numbers of this list are right.' },
    plan: { vi: 'Văn bản đã đánh số đúng.', en: 'The numbers of this document are right.' },
    notes: { vi: 'Chú thích đã đánh số đúng.', en: 'The numbers of the notes are right.' },
    inserted: null,
    deeper: { vi: 'Mục này không xuống cấp được nữa.', en: 'This item cannot go a level deeper.' },
    higher: { vi: 'Mục này không lên cấp được nữa.', en: 'This item cannot go a level higher.' },
    up: { vi: 'Phía trước không có mục cùng cấp.', en: 'There is no item of this level before it.' },
    down: { vi: 'Phía sau không có mục cùng cấp.', en: 'There is no item of this level behind it.' },
};

function leftIn({ node, holder }: StrayNumber): Bilingual {
    const [own, outer] = [node.mark, holder.mark];
    return {
        vi: `Không đánh số lại: “${own}” đứng trong mục “${outer}”, không rõ sai số hay sai chỗ.`,
        en: `Nothing was numbered: “${own}” stands in item “${outer}”, and nothing tells whether its number or its place is wrong.`,
    };
}

/** Runs what is done to outlines: plans it, lets the editor make the edit, and tells what a person must look at. */
export class PlanCommandHandler extends AbstractExecuteCommandHandler {
    private areVersionsUnderstood = false;

    constructor(private readonly shared: PlanSharedServices) {
        super();
        shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
            this.areVersionsUnderstood = capabilities.workspace?.workspaceEdit?.documentChanges === true;
        });
    }

    override registerCommands(acceptor: ExecuteCommandAcceptor): void {
        acceptor(OUTLINE_COMMAND, ([params]) => this.act(params as Partial<OutlineActionParams> | undefined));
    }

    /** Serves a command that is not about outlines; before the editor asks what there is. */
    serve(command: string, run: (params: unknown) => Promise<unknown>): void {
        this.createCommandAcceptor()(command, ([params]) => run(params));
    }

    private async act(params: Partial<OutlineActionParams> | undefined): Promise<OutlineActionResult> {
        const { uri, position, action, lastLine } = params ?? {};
        const { Connection } = this.shared.lsp;
        if (
            typeof uri !== 'string' ||
            !isPosition(position) ||
            !action ||
            !OUTLINE_ACTIONS.includes(action) ||
            !Connection
        ) {
            return NOTHING;
        }
        for (let tries = 0; tries < TRIES; tries++) {
            const planned = await this.plan({
                uri,
                position,
                action,
                ...(Number.isInteger(lastLine) ? { lastLine } : {}),
            });
            if (planned === 'no part') {
                return { ...NOTHING, message: this.shared.language.say(NO_PART), isPart: false };
            }
            if (planned === 'text') {
                return { ...NOTHING, message: this.shared.language.say(TEXT_IN_THE_WAY) };
            }
            if (!planned) {
                return this.nothing(action);
            }
            const { change, edit } = planned;
            const result = edit ? await Connection.workspace.applyEdit(edit) : { applied: true };
            if (result.applied) {
                // who reads the message must not be waited for
                tellDoubts(Connection, this.shared.language, change.files, change.areNotesLeft).catch(() => undefined);
                return edit ? { ...NOTHING, applied: true, ...placesIn(change) } : this.nothing(action, change);
            }
        }
        return NOTHING;
    }

    private nothing(action: OutlineAction, change?: OutlineChange): OutlineActionResult {
        const reason = change?.left ? leftIn(change.left) : REASONS[action];
        return { ...NOTHING, message: reason && this.shared.language.say(reason) };
    }

    private async plan({ uri, position, action, lastLine }: OutlineActionParams) {
        const { DocumentBuilder, LangiumDocuments, WorkspaceLock } = this.shared.workspace;
        const address = URI.parse(uri);
        await this.shared.lsp.DocumentUpdateHandler.handedOver();
        await DocumentBuilder.waitUntil(DocumentState.IndexedReferences, address);
        return WorkspaceLock.read(() => {
            const file = LangiumDocuments.getDocument(address);
            if (!file) {
                return undefined;
            }
            const services = this.shared.ServiceRegistry.getServices(address);
            const offset = file.textDocument.offsetAt(position);
            const edits = new OutlineEdits(services, this.shared.knowledge, this.shared.spelling.checker?.model);
            const until =
                lastLine === undefined ? offset : file.textDocument.offsetAt({ line: lastLine + 1, character: 0 }) - 1;
            if (isOfLines(action) && !edits.isPartAt(file, offset, until)) {
                return 'no part';
            }
            const change = edits.plan(file, offset, action, until);
            if (!change && (action === 'up' || action === 'down')) {
                return edits.isTextInTheWay(file, offset, action, until) ? 'text' : undefined;
            }
            return change && { change, edit: this.workspaceEdit(change.files) };
        });
    }

    /** Undefined where nothing changes. */
    private workspaceEdit(files: readonly FollowingFile[]): WorkspaceEdit | undefined {
        const changed = files.filter(({ edits }) => edits.length > 0);
        if (changed.length === 0) {
            return undefined;
        }
        if (!this.areVersionsUnderstood) {
            return { changes: Object.fromEntries(changed.map((each) => [each.uri, textEdits(each)])) };
        }
        return {
            documentChanges: changed.map((each): TextDocumentEdit => {
                const version = this.shared.workspace.TextDocuments.get(each.uri)?.version ?? null;
                return { textDocument: { uri: each.uri, version }, edits: textEdits(each) };
            }),
        };
    }
}

/** Whether an action is about the line of the cursor or those that are selected, and no other. */
function isOfLines(action: OutlineAction): boolean {
    return action === 'deeper' || action === 'higher' || action === 'up' || action === 'down';
}

function placesIn({ files: [own], start, from }: OutlineChange): Pick<OutlineActionResult, 'position' | 'from'> {
    const before = TextDocument.create('', '', 0, own?.text ?? '');
    const now = TextDocument.create('', '', 0, own ? edited(own.text, own.edits) : '');
    return { position: now.positionAt(start), from: before.positionAt(from) };
}

function isPosition(value: unknown): value is Position {
    const { line, character } = (value ?? {}) as Partial<Position>;
    return Number.isInteger(line) && Number.isInteger(character);
}
