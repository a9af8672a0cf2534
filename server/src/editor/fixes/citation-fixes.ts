import { AstUtils, type CstNode, CstUtils, GrammarUtils } from 'langium';
import { type CodeAction, TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { citationFacts } from '../../facts/citations.js';
import { isoDate, printedDate, shortDate } from '../../facts/dates.js';
import { hintOf } from '../../knowledge/mentions.js';
import { type Citation, isCitation } from '../../syntax/generated/ast.js';
import { findCitations } from '../../syntax/inline/citation.js';
import { fullCitation } from '../citation-text.js';
import { SHOW_PLACES } from '../code-lenses.js';
import { rangeIn } from '../places.js';
import { appendToCatalogue } from './catalogue-edit.js';
import { type FixContext, type FixOffer, fixData, quickFix, workspaceFix } from './fix.js';

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
function dateLike(written: string, iso: string): string {
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
const takeDate: FixOffer = (context) => {
    const { number, date, isSure } = fixData<{ number: string; date: string; isSure: boolean }>(context);
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
            isSure === true,
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
    const { mentions } = shared.knowledge;
    for (const { uri, mention } of mentions.of(number)) {
        const day = mention.type === 'directive' ? mention.day : null;
        if (day && isoDate(day.text) === wrong) {
            const range = rangeIn(mentions.lines(uri), day);
            changes[uri] = [...(changes[uri] ?? []), TextEdit.replace(range, dateLike(day.text, right))];
        }
    }
    return { changes };
}

function takePart(part: 'kind' | 'issuer'): FixOffer {
    return (context) => {
        const data = fixData<Record<typeof part, string> & { isSure: boolean }>(context);
        const value = data[part];
        const citation = citationAt(context);
        const node = citation && citationPart(citation, part);
        if (!value || !node) {
            return [];
        }
        const title = context.shared.language.say({ vi: `Sửa thành “${value}”`, en: `Change to “${value}”` });
        return [quickFix(context, title, [TextEdit.replace(node.range, value)], data.isSure === true)];
    };
}

/** Writes the citation in full, in the form of the document's standard, as far as the directive is known. */
const completeCitation: FixOffer = (context) => {
    const citation = citationAt(context);
    const known = citation && context.shared.knowledge.directives.find(citation.number, hintOf(citation));
    const node = citation?.$cstNode;
    if (!known || !node || known.origins.length === 0) {
        return [];
    }
    const stated = citationFacts(citation);
    const adds = (['kind', 'date', 'issuer'] as const).some((part) => stated[part] === null && known[part] !== null);
    if (!adds) {
        return [];
    }
    // what the author has stated stays: another rule tells where it is not what is known
    const whole = {
        ...known,
        kind: stated.kind ?? known.kind,
        date: stated.date ?? known.date,
        issuer: stated.issuer ?? known.issuer,
        subject: hintOf(citation).subject ? null : known.subject,
    };
    const text = fullCitation(whole, standardOf(context));
    // what is known may be less than what a first citation states: then it is an offer, and the problem stays
    const isWhole = readsAsComplete(citation, text);
    const title = context.shared.language.say(
        isWhole
            ? { vi: `Viết đủ: ${text}`, en: `In full: ${text}` }
            : { vi: `Ghi thêm điều đã biết: ${text}`, en: `Add what is known: ${text}` },
    );
    return [quickFix(context, shorten(title), [TextEdit.replace(node.range, text)], isWhole)];
};

/** Whether a text in the place of a citation reads as one that states kind, number, day and issuer. */
function readsAsComplete(citation: Citation, text: string): boolean {
    const [node, around] = [citation.$cstNode, citation.$container.$cstNode];
    if (!node || !around) {
        return false;
    }
    const source = node.root.fullText;
    const before = source.slice(around.offset, node.offset).normalize('NFC');
    const sentence = `${before}${text}${source.slice(node.end, around.end)}`.normalize('NFC');
    // a subject may cite other directives in its turn, which are then the first citations of theirs
    const end = sentence.length - source.slice(node.end, around.end).normalize('NFC').length;
    const written = findCitations(sentence, 0, sentence.length).filter(
        (each) => each.end > before.length && each.start < end,
    );
    return (
        written.length > 0 &&
        written.every(({ kind, date, issuer }) => kind !== undefined && date !== undefined && issuer !== undefined)
    );
}

/** Cites the directive that replaced this one. */
const citeSuccessor: FixOffer = (context) => {
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

/** A new entry in a catalogue of the workspace: what a citation says of its directive; its line is shown, so that nothing is written unseen. */
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
    const { edit, uri, line } = appendToCatalogue(`${lines.join('\n')}\n`, shared);
    const file = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    const title = shared.language.say({
        vi: `Thêm ${citation.number} vào danh mục (${file})`,
        en: `Add ${citation.number} to the catalogue (${file})`,
    });
    const own = AstUtils.getDocument(citation).uri.toString();
    const start = citation.$cstNode?.range.start ?? { line: 0, character: 0 };
    return {
        title,
        kind: 'refactor.rewrite',
        edit,
        command: { title, command: SHOW_PLACES, arguments: [own, start, [{ uri, line }]] },
    };
}

type PlanShared = FixContext['shared'];

export const citationFixes: Readonly<Record<string, FixOffer>> = {
    'vien-dan-sai-ngay': takeDate,
    'vien-dan-sai-loai': takePart('kind'),
    'vien-dan-sai-co-quan': takePart('issuer'),
    'vien-dan-thieu': completeCitation,
    'vien-dan-het-hieu-luc': citeSuccessor,
};
