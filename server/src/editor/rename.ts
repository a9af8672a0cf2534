import { type AstNode, AstUtils, type CstNode, CstUtils, type LangiumDocument } from 'langium';
import { DefaultRenameProvider, type LangiumServices } from 'langium/lsp';
import {
    LSPErrorCodes,
    type PrepareRenameParams,
    type Range,
    type RenameParams,
    ResponseError,
    TextEdit,
    type WorkspaceEdit,
} from 'vscode-languageserver';
import { foldName } from '../facts/fold.js';
import { BUILT_IN_SCHEME } from '../knowledge/descriptions.js';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import { type Mention, mentionsAt } from '../knowledge/mentions.js';
import type { Bilingual, SpokenLanguage } from '../language/language.js';
import { isProvision } from '../references/provision-path.js';
import type { Spelling } from '../spelling/spelling.js';
import { contentsOf } from '../syntax/contents.js';
import {
    type Document,
    type Footnote,
    isDocument,
    isFootnote,
    isFootnoteReference,
    isPlanFile,
    isShortName,
    isShortNameUse,
    type Provision,
    type ShortName,
} from '../syntax/generated/ast.js';
import { footnoteName, withFootnoteName } from '../syntax/inline/footnote-reference.js';
import { textEdits } from './numbering/other-files.js';
import { OutlineEdits } from './numbering/outline-edits.js';
import { tellDoubts } from './numbering/told-doubts.js';
import { mentionRange, placesOf } from './places.js';

/**
 * Renames a footnote, a short name or the number of a part, everywhere in its document; each place keeps its own form
 * (`⁽¹⁾` becomes `⁽²⁾`, `[^1]` becomes `[^2]`).
 */
export class PlanRenameProvider extends DefaultRenameProvider {
    constructor(
        private readonly services: LangiumServices,
        private readonly language: SpokenLanguage,
        private readonly knowledge: KnowledgeIndexManager,
        private readonly spelling: Pick<Spelling, 'checker'>,
    ) {
        super(services);
    }

    override async rename(document: LangiumDocument, params: RenameParams): Promise<WorkspaceEdit | undefined> {
        const root = isPlanFile(document.parseResult.value) ? document.parseResult.value.$cstNode : undefined;
        const leaf =
            root &&
            CstUtils.findDeclarationNodeAtOffset(
                root,
                document.textDocument.offsetAt(params.position),
                this.grammarConfig.nameRegexp,
            );
        const target = leaf && this.references.findDeclarations(leaf)[0];
        if (!target) {
            const meant = mentionsAt(document, document.textDocument.offsetAt(params.position), this.knowledge);
            return this.renameMentions(meant, params.newName.trim());
        }
        const newName = params.newName.trim();
        return isProvision(target)
            ? this.renameProvision(document, target, newName)
            : { changes: { [document.uri.toString()]: this.edits(target, newName) } };
    }

    /** What the editor offers to change: the number of a directive, the name of an agency as it stands there. */
    override async prepareRename(document: LangiumDocument, params: PrepareRenameParams): Promise<Range | undefined> {
        const own = isPlanFile(document.parseResult.value) ? await super.prepareRename(document, params) : undefined;
        if (own) {
            return own;
        }
        const [mention] = mentionsAt(document, document.textDocument.offsetAt(params.position), this.knowledge);
        return mention?.name ? mentionRange(document, mention, 'name') : undefined;
    }

    /** The number of a directive, or a name of an agency: this spelling of it, wherever it stands in the workspace. */
    private renameMentions(meant: readonly Mention[], newName: string): WorkspaceEdit | undefined {
        const [mention] = meant;
        if (!mention) {
            return undefined;
        }
        if (mention.type === 'directive') {
            this.require(NUMBER.test(newName), {
                vi: 'Số, ký hiệu có dạng “112/KH-UBND” hoặc “15-KH/TU”.',
                en: 'A number looks like “112/KH-UBND” or “15-KH/TU”.',
            });
        } else {
            this.require(newName !== '' && !/[;\n]/.test(newName), {
                vi: 'Tên cơ quan không được trống và không có dấu “;”.',
                en: 'The name of a body is not empty and has no “;”.',
            });
        }
        const changes: Record<string, TextEdit[]> = {};
        for (const { uri, mention: found, range } of placesOf(meant, this.knowledge.mentions)) {
            const isOurs = !uri.startsWith(`${BUILT_IN_SCHEME}:`);
            if (isOurs && found.name !== null && (found.type === 'directive' || isSameName(found, mention))) {
                const newText = inCaseOf(found.name.text, newName);
                changes[uri] = [...(changes[uri] ?? []), TextEdit.replace(range, newText)];
            }
        }
        return { changes };
    }

    private edits(target: AstNode, newName: string): TextEdit[] {
        if (isFootnote(target)) {
            return this.footnoteEdits(target, newName);
        }
        if (isShortName(target)) {
            return this.shortNameEdits(target, newName);
        }
        return [];
    }

    private footnoteEdits(target: Footnote, newName: string): TextEdit[] {
        const name = footnoteName(newName);
        this.require(/^[\p{L}\d]{1,6}$/u.test(name), {
            vi: 'Dấu chú thích gồm 1–6 chữ hoặc số, ví dụ “2”.',
            en: 'A footnote mark has 1 to 6 letters or digits, such as “2”.',
        });
        const document = AstUtils.getContainerOfType(target, isDocument);
        const isTaken = document !== undefined && name !== target.name && namesNote(document, name);
        this.require(!isTaken, {
            vi: `Đã có chú thích “${name}”: đổi thành số ấy thì các dấu trỏ nhầm. Dùng “Đánh số lại các chú thích”.`,
            en: `There is a footnote “${name}”: with its number, marks would point at the wrong one. Use “Number the notes anew”.`,
        });
        const edits = [this.replace(this.nameProvider.getNameNode(target), (mark) => withFootnoteName(mark, name))];
        for (const node of AstUtils.streamAllContents(AstUtils.findRootNode(target))) {
            if (isFootnoteReference(node) && node.footnote.ref === target) {
                edits.push(this.replace(node.$cstNode, (mark) => withFootnoteName(mark, name)));
            }
        }
        return edits.flat();
    }

    private shortNameEdits(target: ShortName, newName: string): TextEdit[] {
        this.require(newName !== '' && !/[()\n]/.test(newName), {
            vi: 'Tên gọi tắt không được trống và không có dấu ngoặc.',
            en: 'A short name is not empty and has no brackets.',
        });
        const edits = [this.replace(this.nameProvider.getNameNode(target), () => newName)];
        for (const node of AstUtils.streamAllContents(AstUtils.findRootNode(target))) {
            if (isShortNameUse(node) && node.shortName.ref === target) {
                edits.push(this.replace(node.$cstNode, () => newName));
            }
        }
        return edits.flat();
    }

    /** References follow, in other files too; of one that cannot, the user is told. */
    private renameProvision(document: LangiumDocument, target: Provision, newName: string): WorkspaceEdit | undefined {
        const label = newName.replace(/[^\p{L}\d.]/gu, '').replace(/(?<!\.)\.+$/u, '');
        this.require(/^(?:[IVX]{1,6}|\d{1,3}(?:\.\d{1,3})*|\p{L}\d{0,2})$/u.test(label), {
            vi: 'Số thứ tự gồm chữ số La Mã, số, hoặc một chữ cái, ví dụ “III”, “2.1”, “đ”.',
            en: 'A mark is a Roman number, a number or a letter, such as “III”, “2.1”, “đ”.',
        });
        const edits = new OutlineEdits(this.services, this.knowledge, this.spelling.checker?.model);
        const change = edits.renumbered(document, target, label);
        if (!change) {
            throw new ResponseError(
                LSPErrorCodes.RequestFailed,
                this.language.say({
                    vi: `Mang số “${label}” thì dòng này không còn được đọc là mục như trước.`,
                    en: `Numbered “${label}”, this line would not be read as the part that it is.`,
                }),
            );
        }
        const { Connection } = this.services.shared.lsp;
        if (Connection) {
            tellDoubts(Connection, this.language, change.files).catch(() => undefined);
        }
        const changed = change.files.filter(({ edits }) => edits.length > 0);
        return { changes: Object.fromEntries(changed.map((each) => [each.uri, textEdits(each)])) };
    }

    private replace(node: CstNode | undefined, change: (text: string) => string): TextEdit[] {
        return node ? [TextEdit.replace(node.range, change(node.text))] : [];
    }

    private require(holds: boolean, message: Bilingual): void {
        if (!holds) {
            throw new ResponseError(LSPErrorCodes.RequestFailed, this.language.say(message));
        }
    }
}

/** Whether a note has this name, or a place refers to one. */
function namesNote(document: Document, name: string): boolean {
    const { footnotes, footnoteReferences } = contentsOf(document);
    return (
        footnotes.some((each) => each.name === name) ||
        footnoteReferences.some((each) => each.footnote.$refText === name)
    );
}

/** A number as documents bear it; its own spaces are taken out. */
const NUMBER = /^\d{1,5}\p{Ll}?(?:\/\d{4})?[-/]\p{L}[\p{L}\d&]*(?:[-/][\p{L}\d&]+)*$/u;

/** Whether a place writes the agency as the one that is renamed does: a short form stays a short form. */
function isSameName(found: Mention, renamed: Mention): boolean {
    return (
        found.type === 'agency' &&
        renamed.type === 'agency' &&
        foldName(found.name.text) === foldName(renamed.name.text)
    );
}

/** The new name as the old one was printed: in capitals where that was. */
function inCaseOf(old: string, name: string): string {
    return old === old.toUpperCase() && /\p{Lu}{2}/u.test(old) && /\s/.test(old) ? name.toUpperCase() : name;
}
