import { DocumentState, type LangiumDocument } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { type NewName, type NewNames, NewNamesRequest } from '../protocol.js';
import type { PlanSharedServices } from '../services.js';
import { isPlanFile } from '../syntax/generated/ast.js';
import { nextTurn } from '../turns.js';
import { type FormerName, formerNames, spacedName } from '../validation/former-agencies.js';
import { asSoonAsKnown } from './as-soon-as-known.js';

/** Answers which names of a folder's plans ended before the day of their paper, and what they are now, for somebody to review. */
export function answerNewNames(connection: Connection, shared: PlanSharedServices): void {
    connection.onRequest(NewNamesRequest, ({ uri }) => asSoonAsKnown(shared, () => newNames(shared, uri)));
}

/**
 * The renames of the plans below an address. A name whose place several took is left: nothing tells which of them is meant.
 *
 * @param address of a folder or a file
 */
export async function newNames(shared: PlanSharedServices, address: string): Promise<NewNames[]> {
    const { LangiumDocuments, TextDocuments } = shared.workspace;
    const folder = address.replace(/\/?$/, '/');
    const files = LangiumDocuments.all.filter(({ uri }) => `${uri}` === address || `${uri}`.startsWith(folder));
    const found: NewNames[] = [];
    for (const file of files.toArray()) {
        const edits = editsOf(file, shared);
        if (edits.length > 0) {
            found.push({ uri: `${file.uri}`, version: TextDocuments.get(file.uri)?.version ?? null, edits });
        }
        // closed plans are read again for that
        await nextTurn();
    }
    return found.sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

function editsOf(file: LangiumDocument, { knowledge }: PlanSharedServices): NewName[] {
    const root = file.parseResult.value;
    if (!isPlanFile(root) || file.state < DocumentState.Linked) {
        return [];
    }
    const whole = file.textDocument.getText();
    const edits = root.documents
        .flatMap((document) => formerNames(document, knowledge))
        .flatMap((name) => editOf(name, file, whole) ?? []);
    return withoutDoubles(edits, file, whole);
}

/** Kinds of unit at the end of a name, behind which the name of the unit stands. */
const KIND_AT_END = /(?<!\p{L})(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)$/iu;

/** The change that a name asks for; undefined where it is not sure what takes its place. */
function editOf(
    { range, text: name, former, successors }: FormerName,
    file: LangiumDocument,
    whole: string,
): NewName | undefined {
    const [now, ...others] = successors;
    // letters in two parts, and a line that was wrapped within the name, are the author's
    const text = file.textDocument.getText(range);
    const isWhole = spacedName(text.normalize('NFC')) === spacedName(name);
    const end = file.textDocument.offsetAt(range.end);
    const goesOn = KIND_AT_END.test(name) && /^\s\p{Lu}/u.test(whole.slice(end, end + 4));
    // of a district, several communes came
    return now === undefined || others.length > 0 || !isWhole || goesOn || former.level === 'huyện'
        ? undefined
        : { range, text, newText: asWritten(now, name), until: former.until };
}

/** So far around a name its sentence is looked at. */
const REACH = 300;
const CLAUSE_END = /[.;]\s|\n\s{0,40}\n|\n\s{0,40}[-+*|]/gu;

interface Placed {
    readonly edit: NewName;
    readonly start: number;
    readonly end: number;
    /** What stands there, folded. */
    readonly old: string;
}

/** The changes after which no clause names one unit or body twice that it tells apart: `tỉnh A và tỉnh B`, where A is B now. */
function withoutDoubles(edits: readonly NewName[], { textDocument }: LangiumDocument, whole: string): NewName[] {
    const placed: Placed[] = edits.map((edit) => ({
        edit,
        start: textDocument.offsetAt(edit.range.start),
        end: textDocument.offsetAt(edit.range.end),
        old: spacedName(edit.text.normalize('NFC')).toLowerCase(),
    }));
    placed.sort((a, b) => a.start - b.start);
    return placed.flatMap(({ edit, start, end, old }, at) => {
        const before = whole.slice(Math.max(0, start - REACH), start);
        const last = [...before.matchAll(CLAUSE_END)].at(-1);
        const behind = whole.slice(end, end + REACH);
        const [stop] = behind.matchAll(CLAUSE_END);
        const from = last ? last.index + last[0].length : 0;
        const around = `${before.slice(from)}\n${behind.slice(0, stop?.index)}`.normalize('NFC').replace(/\s+/gu, ' ');
        // the kind of a unit may stand once before several
        const bare = edit.newText.replace(/^(?:tỉnh|thành phố|xã|phường) /iu, '');
        const first = start - before.length + from;
        const beyond = end + (stop?.index ?? behind.length);
        const isOfAnother = (step: number) => {
            for (let i = at + step; placed[i]; i += step) {
                const other = placed[i] as Placed;
                if (other.start >= beyond || other.end <= first) break;
                const isSame = other.old.startsWith(old) || old.startsWith(other.old);
                if (other.edit.newText === edit.newText && !isSame) return true;
            }
            return false;
        };
        return names(around, bare) || isOfAnother(-1) || isOfAnother(1) ? [] : [edit];
    });
}

/** Whether a clause names something: another name may begin with it. */
function names(clause: string, name: string): boolean {
    for (let at = clause.indexOf(name); at >= 0; at = clause.indexOf(name, at + name.length)) {
        if (!/^(?:[\p{L}\d]| \p{Lu})/u.test(clause.slice(at + name.length, at + name.length + 2))) return true;
    }
    return false;
}

/** A name with the first letter as large as that of the one whose place it takes: a province may begin a sentence. */
function asWritten(name: string, before: string): string {
    const first = before.charAt(0);
    return first !== first.toLowerCase() ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
