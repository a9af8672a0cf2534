import type { LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { gather } from '../../bounds/gather.js';
import type { KnowledgeIndexManager } from '../../knowledge/knowledge-index.js';
import { mentionsIn } from '../../knowledge/mentions.js';
import { holds, type ResolvedStep, resolvePathFromOutside } from '../../references/provision-path.js';
import type { Document, Provision } from '../../syntax/generated/ast.js';
import { findReferencesBefore, type OutsideReference } from '../../syntax/inline/internal-reference.js';
import { markOf } from '../../syntax/marked-leaf.js';
import { type CleanText, cleanText } from '../../syntax/text/clean-text.js';
import { placesOf } from '../places.js';
import { type Doubtful, inPlaces, isAmbiguous, type Meaning } from './doubts.js';
import type { Relabelled } from './followed-references.js';
import type { NewMarks } from './marks.js';
import { pathOf, targetOf } from './paths.js';
import { edited, endOf, inOrder, movedBy, type OffsetEdit, type PlanText, startOf } from './plan-text.js';
import { unreadBeside } from './unread-outside.js';
import { goesOnUnread, listsOfSaid, type Said } from './whole-lists.js';

/** What changes in a file that speaks of parts of the one that was relabelled. */
export interface FollowingFile {
    readonly uri: string;
    /** The text that the edits are of. */
    readonly text: string;
    readonly edits: readonly OffsetEdit[];
    readonly doubtful: readonly Doubtful[];
}

/** The edits of a file as the protocol counts them. */
export function textEdits({ uri, text, edits }: FollowingFile): TextEdit[] {
    const before = TextDocument.create(uri, '', 0, text);
    return edits.map(({ start, end, newText }) => {
        return { range: { start: before.positionAt(start), end: before.positionAt(end) }, newText };
    });
}

/**
 * Lets references of other documents follow to parts whose marks changed: `khoản 3 Mục I Kế hoạch số 15/KH-UBND`. The places that
 * cite a document are those of Langium's index; what stands right before them says which of its parts is meant.
 *
 * @param file the file that is relabelled, as the workspace has it
 * @param base its text, of which `marks` are
 */
export function followInOtherFiles(
    file: LangiumDocument,
    base: PlanText,
    marks: NewMarks,
    relabelled: Relabelled,
    meaning: Meaning,
    knowledge: KnowledgeIndexManager,
): FollowingFile[] {
    const texts = new Map<string, CleanText>();
    const edits = new Map<string, OffsetEdit[]>();
    const doubts = new Map<string, Doubtful[]>();
    for (const { uri, start, end, place } of citingPlaces(file, base, knowledge)) {
        const document = meaning.text.file.documents[place];
        const now = relabelled.now.file.documents[place];
        const text = knowledge.mentions.text(uri);
        const clean = texts.get(uri) ?? cleanText(text);
        texts.set(uri, clean);
        if (!document || !now) {
            continue;
        }
        const cited: Cited = { document, now, base, marks, relabelled, meaning };
        const at = clean.fromSource(start);
        const members = withHoldersBefore(clean.text, findReferencesBefore(clean.text, at)).map((each) =>
            memberIn(cited, clean.text, each),
        );
        const lists = listsOfSaid(clean.text, members);
        for (const [i, list] of lists.entries()) {
            const isHalf =
                list.some(({ isLost, isAmbiguous }) => isLost || isAmbiguous) ||
                (list.some(changes) &&
                    (list.some(({ isThere }) => !isThere) ||
                        goesOnUnread(clean.text, list, lists[i - 1]?.at(-1)?.end ?? 0, at)));
            for (const { start: from, end: to, ...member } of list) {
                const whole = { start: clean.toSource(from), end: clean.endInSource(to) };
                const doubt = member.isAmbiguous ? 'ambiguous' : isHalf && !member.isSame ? 'lost' : undefined;
                // what nobody can know is left to a person: the other paper may mean any of them
                if (doubt) gather(doubts, uri, [{ ...whole, doubt, text: text.slice(whole.start, whole.end) }]);
                else if (!isHalf && changes(member)) gather(edits, uri, [{ ...whole, newText: member.said }]);
            }
        }
        const beside = unreadBeside(clean.text, { start: at, end: clean.fromSource(end) }, members);
        for (const { paths, start: from, end: to } of beside) {
            const whole = { start: clean.toSource(from), end: clean.endInSource(to) };
            if (!paths.every((path) => isSameOutside(cited, path)))
                gather(doubts, uri, [{ ...whole, doubt: 'unread', text: text.slice(whole.start, whole.end) }]);
        }
    }
    const uris = new Set([...edits.keys(), ...doubts.keys()]);
    return [...uris].map((uri) => {
        const own = inOrder(edits.get(uri) ?? []);
        const at = movedBy(own);
        const doubtful = (doubts.get(uri) ?? []).map(({ start, doubt, text }): Doubtful => {
            return { start: at(start), end: at(start) + text.length, doubt, text };
        });
        return { uri, text: knowledge.mentions.text(uri), edits: own, doubtful: inPlaces(doubtful) };
    });
}

/** The document that others speak of, before and after. */
interface Cited {
    readonly document: Document;
    readonly now: Document;
    readonly base: PlanText;
    readonly marks: NewMarks;
    readonly relabelled: Relabelled;
    readonly meaning: Meaning;
}

/** What another paper says of a part, offsets of its clean text, and what becomes of it. */
interface OutsideMember extends Said {
    readonly written: string;
    readonly path: string;
    /** What it is to say; as it is written where nothing that it could say leads to its part. */
    readonly said: string;
    /** Whether the document has its part. */
    readonly isThere: boolean;
    readonly isLost: boolean;
    readonly isAmbiguous: boolean;
    /** Whether it leads to its part as it is written. */
    readonly isSame: boolean;
}

function changes({ said, written }: Pick<OutsideMember, 'said' | 'written'>): boolean {
    return said !== written;
}

function memberIn(cited: Cited, text: string, { path, start, end }: OutsideReference): OutsideMember {
    const written = text.slice(start, end);
    const steps = resolvePathFromOutside(cited.document, path);
    const there = placeIn(cited, steps);
    const said = followed(written, path, steps, cited, there);
    return {
        start,
        end,
        written,
        path,
        isWhole: written === path,
        said: said ?? written,
        isThere: there !== undefined,
        isLost: said === undefined,
        isAmbiguous: isAmbiguous(steps, cited.base, cited.marks, cited.meaning),
        isSame: isSameOutside(cited, path),
    };
}

/** The place of the part that is meant; undefined where the document has no such part. */
function placeIn({ base, meaning }: Cited, steps: readonly ResolvedStep[]): number | undefined {
    const target = targetOf(steps);
    return target && base.placeOf(base.provisionAt(meaning.at(startOf(target))));
}

/** Whether a path leads to the part that it led to. */
function isSameOutside(cited: Cited, path: string): boolean {
    const there = placeIn(cited, resolvePathFromOutside(cited.document, path));
    return cited.relabelled.now.placeOf(targetOf(resolvePathFromOutside(cited.now, path))) === there;
}

/** The references of a list, with the whole path also where what holds a part stands before it: `khoản 1` of `Mục I, khoản 1`. */
function withHoldersBefore(text: string, references: readonly OutsideReference[]): OutsideReference[] {
    const whole: OutsideReference[] = [];
    let holder = '';
    for (const reference of references) {
        const written = text.slice(reference.start, reference.end);
        const before = whole.at(-1);
        // a further label (`2` of `Mục I, khoản 1, 2`) stands in what the one before it does
        if (reference.path.startsWith(written)) {
            const isBehindComma = before && /^\s*,\s*$/u.test(text.slice(before.end, reference.start));
            const isHeld = isBehindComma && reference.path === written && holds(before.path, written);
            holder = isHeld ? ` ${before.path}` : '';
        }
        whole.push({ ...reference, path: reference.path + holder });
    }
    return whole;
}

/** Where other documents cite those of a file; `place` is the cited one's among the documents of the file. */
function citingPlaces(file: LangiumDocument, base: PlanText, knowledge: KnowledgeIndexManager) {
    const own = mentionsIn(file, knowledge).filter(({ type, declares }) => type === 'directive' && declares);
    return own.flatMap((mention) => {
        const place = base.file.documents.findLastIndex((each) => startOf(each) <= mention.start);
        return placesOf([mention], knowledge.mentions)
            .filter(
                (found) =>
                    !found.mention.declares &&
                    (found.uri !== file.uri.toString() || isOutside(base.file.documents[place], found.mention.start)),
            )
            .map(({ uri, mention: { start, end } }) => ({ uri, start, end, place }));
    });
}

function isOutside(document: Document | undefined, offset: number): boolean {
    return !document || offset < startOf(document) || offset >= endOf(document);
}

/** What a reference from outside is to say now; undefined where nothing that it could say leads to its part. */
function followed(
    written: string,
    path: string,
    steps: readonly ResolvedStep[],
    { base, marks, now, relabelled, meaning }: Cited,
    there: number | undefined,
): string | undefined {
    const leads = (text: string) => relabelled.now.placeOf(targetOf(resolvePathFromOutside(now, text))) === there;
    const labels = steps.flatMap(({ start, end, label, target }) => {
        const provision = target && base.provisionAt(meaning.at(startOf(target)));
        const mark = marks.get(base.placeOf(provision) ?? -1);
        return !provision || !mark || mark.label === markOf(provision).label || mark.label === label
            ? []
            : [{ start, end, newText: mark.label }];
    });
    if (leads(edited(path, inOrder(labels)))) {
        // what stands for a longer path says its first steps, or the label of the first one alone
        const isLabel = !path.startsWith(written);
        const own = labels.filter(({ start, end }) => (isLabel ? start === steps[0]?.start : end <= written.length));
        return isLabel ? (own[0]?.newText ?? written) : edited(written, inOrder(own));
    }
    const whole =
        there === undefined || written !== path ? undefined : pathOf(relabelled.now.provisions[there] as Provision);
    return whole !== undefined && leads(whole) ? whole : undefined;
}
