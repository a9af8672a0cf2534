import type { LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { gather } from '../../bounds/gather.js';
import type { KnowledgeIndexManager } from '../../knowledge/knowledge-index.js';
import { mentionsIn } from '../../knowledge/mentions.js';
import { holds, type ResolvedStep, resolvePathFromOutside } from '../../references/provision-path.js';
import type { Document, Provision } from '../../syntax/generated/ast.js';
import { findReferencesBefore, type OutsideReference } from '../../syntax/inline/internal-reference.js';
import { type CleanText, cleanText } from '../../syntax/text/clean-text.js';
import { placesOf } from '../places.js';
import { type Doubt, type Doubtful, inPlaces, isAmbiguous, type Meaning } from './doubts.js';
import type { Relabelled } from './followed-references.js';
import { labelToSay, type NewMarks } from './marks.js';
import { allOf, type NamedParts, stretchOf } from './named-parts.js';
import { isHeldByAll, pathOf, targetOf } from './paths.js';
import { edited, endOf, inOrder, movedBy, type OffsetEdit, type PlanText, startOf } from './plan-text.js';
import type { PossibleName } from './possible-names.js';
import { Quoted } from './quoted.js';
import { isSameRange, rangesOf } from './ranges.js';
import { isSameSet } from './unread-names.js';
import { namesAround } from './unread-outside.js';
import { goesOnUnread, type Said } from './whole-lists.js';

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
    const quotedIn = new Map<string, Quoted>();
    const edits = new Map<string, OffsetEdit[]>();
    const doubts = new Map<string, Doubtful[]>();
    for (const { uri, start, end, place } of citingPlaces(file, base, knowledge)) {
        const document = meaning.text.file.documents[place];
        const now = relabelled.now.file.documents[place];
        const text = knowledge.mentions.text(uri);
        const clean = texts.get(uri) ?? cleanText(text);
        texts.set(uri, clean);
        const quoted = quotedIn.get(uri) ?? new Quoted(clean.text);
        quotedIn.set(uri, quoted);
        if (!document || !now) {
            continue;
        }
        const cited: Cited = { document, now, base, marks, relabelled, meaning };
        const at = clean.fromSource(start);
        const members = withHoldersBefore(clean.text, findReferencesBefore(clean.text, at)).map((each) =>
            memberIn(cited, clean.text, each),
        );
        const { unread, others } = unreadAround(cited, clean.text, { start: at, end: clean.fromSource(end) }, members);
        const ranges = rangesOf(clean.text, members, ({ meant }) => meant, base, marks, meaning);
        for (const { first, last, ends } of ranges) {
            if (ends) [first.aim, last.aim] = ends;
        }
        const following = members.map((member) => ({ ...member, ...followed(cited, member) }));
        const broken = ranges.filter((range) => !isSameRange(range, relabelled.now, range.first.aim, range.last.aim));
        // half of what one group of names says does not follow
        const isTorn = following.some(
            (member, i) =>
                changes(member) &&
                (others.has(members[i] as OutsideMember) ||
                    unread.some(({ group }) => group.start <= member.start && member.end <= group.end)),
        );
        // what one paper has is said of it in one list, and followed whole or left
        const isLeft =
            isTorn ||
            quoted.isQuoted(at) ||
            broken.length > 0 ||
            (following.some(({ isPath }) => isPath) &&
                !following.every(({ written, path, steps }, i) => {
                    // `mục 1` of `mục 1 và mục 3 Phụ lục I` may be of the annex, too
                    const isHeld = steps.length === 1 && following.some((each, k) => k > i && each.steps.length > 1);
                    return written === path && !isHeld;
                })) ||
            following.some(
                (member) => member.isLost || member.isAmbiguous || (!member.isSame && member.aim === undefined),
            ) ||
            (following.some(changes) &&
                (following.some(({ aim }) => aim === undefined) ||
                    goesOnUnread(clean.text, following, 0, at) ||
                    !isReadSo(cited, clean.text, following, at)));
        const brokenEnds = new Set(broken.map(({ last }) => last.start));
        let isTold = false;
        for (const { start: from, end: to, ...member } of following) {
            const whole = { start: clean.toSource(from), end: clean.endInSource(to) };
            const isLost: boolean = isLeft && (!member.isSame || (brokenEnds.has(from) && !isTold));
            const doubt: Doubt | undefined = member.isAmbiguous
                ? 'ambiguous'
                : !isLost
                  ? undefined
                  : member.aim === undefined
                    ? 'found'
                    : 'lost';
            isTold ||= doubt !== undefined;
            // what nobody can know is left to a person: the other paper may mean any of them
            if (doubt) gather(doubts, uri, [{ ...whole, doubt, text: text.slice(whole.start, whole.end) }]);
            else if (!isLeft && changes(member)) gather(edits, uri, [{ ...whole, newText: member.said }]);
        }
        for (const each of unread) {
            const whole = { start: clean.toSource(each.start), end: clean.endInSource(each.end) };
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
    readonly steps: readonly ResolvedStep[];
    /** The part that it leads to; undefined where the document has none. */
    readonly meant: Provision | undefined;
    /** The place of the part that it is to lead to. See {@link rangesOf}: it may be another one than before. */
    aim: number | undefined;
    /** Whether that stands in all that is said to hold it: article 2 in Chương I of `Điều 2 Chương I`. */
    readonly isHeld: boolean;
    readonly isAmbiguous: boolean;
}

/** What a member is to say. */
interface Followed {
    /** As it is written where nothing that it could say leads to its part. */
    readonly said: string;
    readonly isLost: boolean;
    /** Whether it is to say a whole path that it did not say, which no other member of its list can go on. */
    readonly isPath: boolean;
    /** Whether it leads to its part as it is written. */
    readonly isSame: boolean;
}

function changes({ said, written }: Pick<OutsideMember & Followed, 'said' | 'written'>): boolean {
    return said !== written;
}

function memberIn(cited: Cited, text: string, { path, start, end }: OutsideReference): OutsideMember {
    const written = text.slice(start, end);
    const steps = resolvePathFromOutside(cited.document, path);
    return {
        start,
        end,
        written,
        path,
        steps,
        meant: targetOf(steps),
        aim: placeIn(cited, steps),
        isHeld: isHeldByAll(steps),
        isAmbiguous: isAmbiguous(steps, cited.base, cited.marks, cited.meaning),
    };
}

/** What may name parts around a citation, does not follow, and may mean others from now on. */
function unreadAround(
    cited: Cited,
    text: string,
    citation: { readonly start: number; readonly end: number },
    members: readonly OutsideMember[],
): { readonly unread: readonly (Said & { readonly group: Said })[]; readonly others: ReadonlySet<OutsideMember> } {
    const { document, now, base, meaning, relabelled } = cited;
    const around = namesAround(text, citation, (path) => allOf(resolvePathFromOutside(document, path)));
    const later = namesAround(text, citation, (path) => allOf(resolvePathFromOutside(now, path)));
    const others = new Set<OutsideMember>();
    const unread = around.flatMap((group, i) => {
        const isChanged = ({ name, parts, isOfSeveral }: NamedParts, k: number) => {
            const read = members.find(({ start, end }) => start <= name.start && name.end <= end);
            if (read && !isOther(read, name, parts) && !(isOfSeveral && read.start === name.from)) {
                return false;
            }
            if (read) others.add(read);
            const before = parts.map((part) => base.placeOf(base.provisionAt(meaning.at(startOf(part)))));
            const then = later[i]?.named[k]?.parts.map((part) => relabelled.now.placeOf(part)) ?? [];
            return !isSameSet(before, then);
        };
        const changed = group.named.map(isChanged);
        const [first, last] = [changed.indexOf(true), changed.lastIndexOf(true)];
        const names = group.named.map(({ name }) => name);
        return first < 0 ? [] : [{ ...stretchOf(names, first, last), group }];
    });
    return { unread, others };
}

/** Whether what stands beside a name may hold it, and it is read as one step alone: `mục 3` of `mục 3, Mục II`. */
function isOther(
    { start, end, steps, meant }: OutsideMember,
    name: PossibleName,
    parts: readonly Provision[],
): boolean {
    const isStep = start === name.from && (end === name.end || meant === undefined);
    const own = steps[0] ? [meant, ...steps[0].twins] : [];
    return isStep && ((meant !== undefined && !parts.includes(meant)) || parts.some((part) => !own.includes(part)));
}

/** Whether the members of a list, once they say what they are to say, are read so that each leads to its part. */
function isReadSo(cited: Cited, text: string, members: readonly (OutsideMember & Followed)[], at: number): boolean {
    const begin = members[0]?.start ?? at;
    const now = edited(
        text.slice(begin, at),
        members.map(({ start, end, said }) => ({ start: start - begin, end: end - begin, newText: said })),
    );
    const read = withHoldersBefore(now, findReferencesBefore(now, now.length));
    return (
        read.length === members.length &&
        read.every(({ path }, i) => leadsOutside(cited, path, members[i]?.aim, members[i]?.isHeld === true))
    );
}

/** @param isHeld whether the part is to stand in all that the path says */
function leadsOutside({ relabelled, now }: Cited, path: string, place: number | undefined, isHeld: boolean): boolean {
    const steps = resolvePathFromOutside(now, path);
    return relabelled.now.placeOf(targetOf(steps)) === place && (!isHeld || isHeldByAll(steps));
}

/** The place of the part that is meant; undefined where the document has no such part. */
function placeIn({ base, meaning }: Cited, steps: readonly ResolvedStep[]): number | undefined {
    const target = targetOf(steps);
    return target && base.placeOf(base.provisionAt(meaning.at(startOf(target))));
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
            const isBehindComma =
                before && /^\s{0,3},?\s{0,3}(?:các\s{1,3})?$/u.test(text.slice(before.end, reference.start));
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

/** What a reference from outside is to say now. */
function followed(cited: Cited, { written, path, steps, aim, isHeld }: OutsideMember): Followed {
    const { base, marks, meaning, relabelled } = cited;
    const isSame = leadsOutside(cited, path, aim, isHeld);
    const said = (text: string): Followed => ({ said: text, isLost: false, isPath: false, isSame });
    const labels = steps.flatMap(({ start, end, label, target }, i) => {
        const place = target && base.placeOf(base.provisionAt(meaning.at(startOf(target))));
        const newText = labelToSay(label, place, i === 0 ? aim : place, base, marks);
        return newText === undefined ? [] : [{ start, end, newText }];
    });
    if (leadsOutside(cited, edited(path, inOrder(labels)), aim, isHeld)) {
        // what stands for a longer path says its first steps, or the label of the first one alone
        const isLabel = !path.startsWith(written);
        const own = labels.filter(({ start, end }) => (isLabel ? start === steps[0]?.start : end <= written.length));
        return said(isLabel ? (own[0]?.newText ?? written) : edited(written, inOrder(own)));
    }
    // what nothing holds is not said to be held by what it may not mean
    const isOpen = steps.every(({ unit }) => unit === 'clause' || unit === 'point');
    const whole =
        aim === undefined || written !== path || isOpen
            ? undefined
            : pathOf(relabelled.now.provisions[aim] as Provision);
    return whole !== undefined && leadsOutside(cited, whole, aim, isHeld)
        ? { ...said(whole), isPath: true }
        : { ...said(written), isLost: true };
}
