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
import { type Doubtful, isAmbiguous, type Meaning } from './doubts.js';
import type { Relabelled } from './followed-references.js';
import type { NewMarks } from './marks.js';
import { pathOf, targetOf } from './paths.js';
import { edited, endOf, inOrder, movedBy, type OffsetEdit, type PlanText, startOf } from './plan-text.js';

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
    const doubts = new Map<string, (OffsetEdit & { readonly isLost: boolean })[]>();
    for (const { uri, start, place } of citingPlaces(file, base, knowledge)) {
        const document = meaning.text.file.documents[place];
        const now = relabelled.now.file.documents[place];
        const text = knowledge.mentions.text(uri);
        const clean = texts.get(uri) ?? cleanText(text);
        texts.set(uri, clean);
        if (!document || !now) {
            continue;
        }
        const found = findReferencesBefore(clean.text, clean.fromSource(start));
        for (const { path, ...range } of withHoldersBefore(clean.text, found)) {
            const written = clean.text.slice(range.start, range.end);
            const steps = resolvePathFromOutside(document, path);
            const target = targetOf(steps);
            const meant = target && base.provisionAt(meaning.at(startOf(target)));
            const there = base.placeOf(meant);
            const said = followed(written, path, steps, { base, marks, now, relabelled, meaning, there });
            const whole = { start: clean.toSource(range.start), end: clean.endInSource(range.end) };
            // what nobody can know is left to a person: the other paper may mean any of them
            if (said === undefined || isAmbiguous(steps, base, marks, meaning)) {
                const newText = text.slice(whole.start, whole.end);
                gather(doubts, uri, [{ ...whole, newText, isLost: said === undefined }]);
            } else if (said !== written) {
                gather(edits, uri, [{ ...whole, newText: said }]);
            }
        }
    }
    const uris = new Set([...edits.keys(), ...doubts.keys()]);
    return [...uris].map((uri) => {
        const own = inOrder(edits.get(uri) ?? []);
        const at = movedBy(own);
        const doubtful = (doubts.get(uri) ?? []).map(({ start, newText, isLost }): Doubtful => {
            return {
                start: at(start),
                end: at(start) + newText.length,
                doubt: isLost ? 'lost' : 'ambiguous',
                text: newText,
            };
        });
        return { uri, text: knowledge.mentions.text(uri), edits: own, doubtful };
    });
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
            .map((found) => ({ uri: found.uri, start: found.mention.start, place }));
    });
}

function isOutside(document: Document | undefined, offset: number): boolean {
    return !document || offset < startOf(document) || offset >= endOf(document);
}

interface Following {
    readonly base: PlanText;
    readonly marks: NewMarks;
    readonly now: Document;
    readonly relabelled: Relabelled;
    readonly meaning: Meaning;
    /** The place of the part that is meant; undefined where the document has no such part. */
    readonly there: number | undefined;
}

/** What a reference from outside is to say now; undefined where nothing that it could say leads to its part. */
function followed(
    written: string,
    path: string,
    steps: readonly ResolvedStep[],
    { base, marks, now, relabelled, meaning, there }: Following,
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
