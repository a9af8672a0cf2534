import { type CstNode, CstUtils, GrammarUtils } from 'langium';
import { type CodeAction, TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { citationFacts } from '../../facts/citations.js';
import { isoDate, printedDate, shortDate } from '../../facts/dates.js';
import { BUILT_IN_SCHEME } from '../../knowledge/descriptions.js';
import { hintOf } from '../../knowledge/mentions.js';
import { contentsOfFile } from '../../syntax/contents.js';
import { type Citation, isCitation, isPlanFile } from '../../syntax/generated/ast.js';
import { fullCitation } from '../citation-text.js';
import { type Fix, type FixContext, fixData, quickFix, workspaceFix } from './fix.js';

/** The citation that a problem stands on. */
function citationAt({ file, diagnostic }: FixContext): Citation | undefined {
    const root = file.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, file.textDocument.offsetAt(diagnostic.range.start));
    return leaf && isCitation(leaf.astNode) ? leaf.astNode : undefined;
}

/** The characters of one part of a citation. */
function citationPart(citation: Citation, part: 'kind' | 'date' | 'issuer'): CstNode | undefined {
    return GrammarUtils.findNodeForProperty(citation.$cstNode, part);
}

/** A day in the form in which another one is written: `19/7/2021`, `19-7-2021`, `ngày 19 tháng 7 năm 2021`. */
export function dateLike(written: string, iso: string): string {
    const [year, month, day] = iso.split('-') as [string, string, string];
    if (/tháng/u.test(written)) {
        const { long } = printedDate(iso);
        return written.replace(
            /(?:ngày\s+)?\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}/iu,
            /ngày/iu.test(written) ? long : long.slice(5),
        );
    }
    return written.replace(
        /(\d{1,2})(\s*[/.\-–]\s*)(\d{1,2})(\s*[/.\-–]\s*)\d{4}/u,
        (_all, oldDay: string, first: string, oldMonth: string, second: string) =>
            `${like(day, oldDay)}${first}${like(month, oldMonth)}${second}${year}`,
    );
}

/** Padded with a zero unless the old number shows that it is not. */
function like(padded: string, old: string): string {
    return old.length === 1 ? String(Number(padded)) : padded;
}

/** Takes the day that is known; everywhere in the workspace, if others are wrong in the same way. */
const takeDate: Fix = (context) => {
    const { number, date } = fixData<{ number: string; date: string }>(context);
    const citation = citationAt(context);
    const node = citation && citationPart(citation, 'date');
    if (!number || !date || !node) {
        return [];
    }
    const { language } = context.shared;
    const newText = dateLike(node.text, date);
    const actions = [
        quickFix(
            context,
            language.say({ vi: `Sửa thành “${newText.trim()}”`, en: `Change to “${newText.trim()}”` }),
            [TextEdit.replace(node.range, newText)],
            true,
        ),
    ];
    const wrong = isoDate(node.text);
    const everywhere = datesEverywhere(context, number, wrong, date);
    if (Object.values(everywhere.changes ?? {}).flat().length > 1) {
        const title = { vi: `Sửa ngày của ${number} ở mọi văn bản`, en: `Correct the day of ${number} everywhere` };
        actions.push(workspaceFix(context, language.say(title), everywhere));
    }
    return actions;
};

/** The same wrong day of a directive, wherever the workspace cites it. */
function datesEverywhere({ shared }: FixContext, number: string, wrong: string | null, right: string): WorkspaceEdit {
    const changes: Record<string, TextEdit[]> = {};
    for (const document of shared.workspace.LangiumDocuments.all) {
        const root = document.parseResult.value;
        if (!isPlanFile(root) || document.uri.scheme === BUILT_IN_SCHEME) {
            continue;
        }
        for (const citation of contentsOfFile(root).flatMap(({ citations }) => citations)) {
            const node = citation.number === number ? citationPart(citation, 'date') : undefined;
            if (node && isoDate(node.text) === wrong) {
                const edit = TextEdit.replace(node.range, dateLike(node.text, right));
                const uri = document.uri.toString();
                changes[uri] = [...(changes[uri] ?? []), edit];
            }
        }
    }
    return { changes };
}

function takePart(part: 'kind' | 'issuer'): Fix {
    return (context) => {
        const value = fixData<Record<typeof part, string>>(context)[part];
        const citation = citationAt(context);
        const node = citation && citationPart(citation, part);
        if (!value || !node) {
            return [];
        }
        const title = context.shared.language.say({ vi: `Sửa thành “${value}”`, en: `Change to “${value}”` });
        return [quickFix(context, title, [TextEdit.replace(node.range, value)], true)];
    };
}

/** Writes the citation in full, in the form of the document's standard, as far as the directive is known. */
const completeCitation: Fix = (context) => {
    const citation = citationAt(context);
    const known = citation && context.shared.knowledge.directives.find(citation.number, hintOf(citation));
    const range = citation?.$cstNode?.range;
    if (!known || !range || known.origins.length === 0) {
        return [];
    }
    const subject = hintOf(citation).subject;
    const text = fullCitation(subject ? { ...known, subject: null } : known, standardOf(context));
    const title = context.shared.language.say({ vi: `Viết đủ: ${text}`, en: `In full: ${text}` });
    return [quickFix(context, shorten(title), [TextEdit.replace(range, text)], true)];
};

/** Cites the directive that replaced this one. */
const citeSuccessor: Fix = (context) => {
    const { successor } = fixData<{ successor: string }>(context);
    const citation = citationAt(context);
    const range = citation?.$cstNode?.range;
    const known = successor === undefined ? undefined : context.shared.knowledge.directives.find(successor);
    if (!known || !range || !citation) {
        return [];
    }
    const subject = hintOf(citation).subject;
    const text = fullCitation(subject ? { ...known, subject: null } : known, standardOf(context));
    const title = context.shared.language.say({ vi: `Thay bằng ${text}`, en: `Replace by ${text}` });
    return [quickFix(context, shorten(title), [TextEdit.replace(range, text)])];
};

function standardOf({ file, shared, diagnostic }: FixContext) {
    const descriptions = shared.knowledge.directives.documentsOf(file.uri.toString());
    const line = diagnostic.range.start.line;
    const own = descriptions.findLast(({ selectionSegment }) => (selectionSegment?.range.start.line ?? 0) <= line);
    return (own ?? descriptions[0])?.facts.standard ?? null;
}

function shorten(title: string): string {
    return title.length > 120 ? `${title.slice(0, 119).trimEnd()}…` : title;
}

/** A new line in a catalogue of the workspace: what a citation says of its directive. */
export function addToCatalogue(citation: Citation, shared: PlanShared): CodeAction | undefined {
    const known = shared.knowledge.directives.find(citation.number, hintOf(citation));
    if (known && known.entries.length > 0) {
        return undefined;
    }
    const said = citationFacts(citation);
    const facts = {
        number: citation.number,
        kind: known?.kind ?? said.kind,
        date: known?.date ?? said.date,
        issuer: known?.issuer ?? said.issuer,
        subject: known?.subject ?? said.subject,
    };
    const lines = [
        `văn bản ${facts.number}`,
        ...(facts.kind === null ? [] : [`  loại: ${facts.kind}`]),
        ...(facts.date === null ? [] : [`  ngày: ${shortDate(facts.date)}`]),
        ...(facts.issuer === null ? [] : [`  cơ quan: ${facts.issuer}`]),
        ...(facts.subject === null ? [] : [`  trích yếu: ${facts.subject}`]),
    ];
    return {
        title: shared.language.say({
            vi: `Thêm ${citation.number} vào danh mục`,
            en: `Add ${citation.number} to the catalogue`,
        }),
        kind: 'refactor.rewrite',
        edit: appendToCatalogue(`${lines.join('\n')}\n`, shared),
    };
}

type PlanShared = FixContext['shared'];

/** Appends an entry to the first catalogue of the workspace; a new file where there is none. */
function appendToCatalogue(entry: string, shared: PlanShared): WorkspaceEdit {
    const catalogue = shared.workspace.LangiumDocuments.all.find(
        ({ uri }) => uri.scheme !== BUILT_IN_SCHEME && uri.path.endsWith('.danhmuc'),
    );
    if (catalogue) {
        const { textDocument, uri } = catalogue;
        const end = textDocument.positionAt(textDocument.getText().length);
        const gap = textDocument.getText().trim() === '' ? '' : textDocument.getText().endsWith('\n') ? '\n' : '\n\n';
        return { changes: { [uri.toString()]: [TextEdit.insert(end, `${gap}${entry}`)] } };
    }
    const folder = shared.workspace.WorkspaceManager.workspaceFolders?.[0]?.uri;
    const uri = `${folder ?? 'untitled:'}${folder ? '/' : ''}danh-muc.danhmuc`;
    const start = { line: 0, character: 0 };
    return {
        documentChanges: [
            ...(folder ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : []),
            { textDocument: { uri, version: null }, edits: [TextEdit.insert(start, entry)] },
        ],
    };
}

export const citationFixes: Readonly<Record<string, Fix>> = {
    'vien-dan-sai-ngay': takeDate,
    'vien-dan-sai-loai': takePart('kind'),
    'vien-dan-sai-co-quan': takePart('issuer'),
    'vien-dan-thieu': completeCitation,
    'vien-dan-het-hieu-luc': citeSuccessor,
};
