import {
    type AstNode,
    AstUtils,
    CstUtils,
    GrammarUtils,
    type LangiumCoreServices,
    type LangiumDocument,
} from 'langium';
import { type StrayNumber, strayNumbersOf } from '../../facts/numbering-prefixes.js';
import type { KnowledgeIndexManager } from '../../knowledge/knowledge-index.js';
import { documentAround } from '../../knowledge/mentions.js';
import type { OutlineAction } from '../../protocol.js';
import type { SpellingModel } from '../../spelling/model.js';
import {
    type Document,
    isDocument,
    isFootnote,
    isPlanFile,
    isProvision,
    isTable,
    type PlanFile,
    type Provision,
} from '../../syntax/generated/ast.js';
import { markOf } from '../../syntax/marked-leaf.js';
import type { Meaning } from './doubts.js';
import { type Relabelled, relabel } from './followed-references.js';
import { numberedFootnotes } from './footnote-numbers.js';
import { leveled } from './levels.js';
import type { NewMarks } from './marks.js';
import { isTextInTheWay, type Moved, movedBlock } from './moved-block.js';
import { isAtMark } from './next-mark.js';
import { type FollowingFile, followInOtherFiles } from './other-files.js';
import { edited, inOrder, movedBy, type OffsetEdit, PlanText, startOf, undone } from './plan-text.js';
import { renumbered, withInnerNumbers } from './renumbering.js';

/** What an action changes, in the file itself first, then in those that speak of its parts. */
export interface OutlineChange {
    readonly files: readonly FollowingFile[];
    /** Where the first part that was acted on begins in the changed text, and where it began before; UTF-16. */
    readonly start: number;
    readonly from: number;
    /** Whether notes could not be numbered, since nothing tells which place means which. */
    readonly areNotesLeft: boolean;
    /** The first number that stands elsewhere than it says, where nobody knows whether the number or its place is wrong: it is left. */
    readonly left: StrayNumber | undefined;
}

/** Plans what is done to outlines, and what follows. Nothing is written here. */
export class OutlineEdits {
    private readonly read = (text: string): PlanText =>
        new PlanText(text, this.services.parser.LangiumParser.parse<PlanFile>(text).value);

    /**
     * @param services of the language of plans: they read what a text would become
     * @param words what is known of words, where it is
     */
    constructor(
        private readonly services: LangiumCoreServices,
        private readonly knowledge: KnowledgeIndexManager,
        private readonly words?: SpellingModel,
    ) {}

    /**
     * Plans an action at an offset (UTF-16) of a file that is built and linked.
     *
     * @param until up to where items were put in, or are selected; the offset itself where it is one
     * @returns undefined where there is nothing to do: no part at the cursor, no such level, no neighbour
     */
    plan(file: LangiumDocument, offset: number, action: OutlineAction, until = offset): OutlineChange | undefined {
        const root = file.parseResult.value;
        const document = isPlanFile(root) ? documentAround(root, offset) : undefined;
        if (!isPlanFile(root) || !document) {
            return undefined;
        }
        const text = new PlanText(root.$cstNode?.root.fullText ?? '', root);
        const part = provisionAt(text, offset);
        switch (action) {
            case 'plan':
            case 'notes':
                return this.wholePlan(file, text, document, action);
            case 'here':
            case 'list': {
                const change = part && this.change(file, text, renumbered(text, document, action, [part]), part);
                return change && { ...change, left: leftIn(document) };
            }
            case 'inserted':
                return part && this.afterInsertion(file, text, document, part, Math.max(until, startOf(part)));
            case 'deeper':
            case 'higher': {
                const parts = selectedParts(text, offset, until);
                const marks = parts.length > 0 ? leveled(text, parts, action, this.read) : undefined;
                return marks && this.change(file, text, marks, parts[0]);
            }
            case 'up':
            case 'down': {
                const moved = movedBlock(text, selectedParts(text, offset, until), action, this.read);
                return moved && this.moved(file, moved);
            }
        }
    }

    /**
     * Whether the line of an offset, or one of several that are selected, is one of a part. One whose mark begins none is a line of
     * something else: of a law that is quoted, of a table, of the recipients, or it is a note.
     */
    isPartAt(file: LangiumDocument, offset: number, until = offset): boolean {
        const root = file.parseResult.value;
        return isPlanFile(root) && linesHavePart(new PlanText(root.$cstNode?.root.fullText ?? '', root), offset, until);
    }

    /** Whether parts stay where they are for other text that stands beside them. */
    isTextInTheWay(file: LangiumDocument, offset: number, direction: 'up' | 'down', until = offset): boolean {
        const root = file.parseResult.value;
        if (!isPlanFile(root)) {
            return false;
        }
        const text = new PlanText(root.$cstNode?.root.fullText ?? '', root);
        return isTextInTheWay(text, selectedParts(text, offset, until), direction);
    }

    /** Plans that one part gets another number; what counts within it and what refers to it follows. */
    renumbered(file: LangiumDocument, part: Provision, label: string): OutlineChange | undefined {
        const root = file.parseResult.value;
        const document = AstUtils.getContainerOfType(part, isDocument);
        if (!isPlanFile(root) || !document) {
            return undefined;
        }
        const text = new PlanText(root.$cstNode?.root.fullText ?? '', root);
        const mark = { ...markOf(part), label, ordinal: undefined };
        return this.change(file, text, withInnerNumbers(text, document, new Map([[part, mark]])), part);
    }

    private wholePlan(
        file: LangiumDocument,
        text: PlanText,
        document: Document,
        action: 'plan' | 'notes',
    ): OutlineChange | undefined {
        const marks = action === 'plan' ? renumbered(text, document, 'plan', []) : new Map();
        const notes = numberedFootnotes(document);
        const change = this.change(file, text, marks, undefined, undefined, notes);
        const left = action === 'plan' ? leftIn(document) : undefined;
        return change && { ...change, areNotesLeft: notes === undefined, left };
    }

    /** References mean what they meant before the items were put in: their marks are read as if they were not there. */
    private afterInsertion(
        file: LangiumDocument,
        text: PlanText,
        document: Document,
        part: Provision,
        until: number,
    ): OutlineChange | undefined {
        const own = text.provisions.filter((each) => startOf(each) >= startOf(part) && startOf(each) <= until);
        const cuts = own.map((each): OffsetEdit => {
            const before = text.text.slice(0, startOf(each)).trimEnd().length;
            let behind = GrammarUtils.findNodeForProperty(each.$cstNode, 'mark')?.end ?? startOf(each);
            while (text.text.charAt(behind) === ' ') behind++;
            const joint = /\S/u.test(text.text.charAt(behind)) ? ' ' : '';
            return { start: before, end: behind, newText: joint };
        });
        const meaning = { text: this.read(edited(text.text, cuts)), at: movedBy(undone(text.text, cuts)) };
        const marks = renumbered(text, document, 'here', [part], { opened: [part] });
        return this.change(file, text, marks, part, meaning);
    }

    /** What moved takes the numbers of where it stands; what refers to it follows. */
    private moved(
        file: LangiumDocument,
        { original, base, parts, from, marks: given, at, region }: Moved,
    ): OutlineChange | undefined {
        const [part] = parts;
        const document = part && documentAround(base.file, startOf(part));
        const marks: NewMarks = document ? withInnerNumbers(base, document, given) : new Map();
        const change = this.change(file, base, marks, part, { text: original, at });
        if (!change) {
            return undefined;
        }
        // what moves is written as one edit; outside it nothing moved
        const [written, ...others] = change.files as [FollowingFile, ...FollowingFile[]];
        const isInside = ({ start, end }: OffsetEdit) => start >= region.start && end <= region.end;
        const inside = written.edits.filter(isInside);
        const shifted = inside.map(({ start, end, newText }) => {
            return { start: start - region.start, end: end - region.start, newText };
        });
        const block = edited(base.text.slice(region.start, region.end), inOrder(shifted));
        const outside = written.edits.filter((edit) => !isInside(edit));
        const edits = inOrder([...outside, { ...region, newText: block }]);
        return { ...change, from, files: [{ ...written, text: original.text, edits }, ...others] };
    }

    private change(
        file: LangiumDocument,
        base: PlanText,
        marks: NewMarks,
        part: Provision | undefined,
        meaning: Meaning = { text: base, at: (offset) => offset },
        others: readonly OffsetEdit[] = [],
    ): OutlineChange | undefined {
        const result = relabel(base, marks, this.read, meaning, others, this.words);
        if (!result) {
            return undefined;
        }
        const place = base.placeOf(part);
        return {
            files: this.filesOf(file, base, marks, result, meaning),
            start: place === undefined ? 0 : startOf(result.now.provisions[place] as AstNode),
            from: part ? startOf(part) : 0,
            areNotesLeft: false,
            left: undefined,
        };
    }

    private filesOf(
        file: LangiumDocument,
        base: PlanText,
        marks: NewMarks,
        result: Relabelled,
        meaning: Meaning,
    ): FollowingFile[] {
        const uri = file.uri.toString();
        const own = { uri, text: base.text, edits: result.edits, doubtful: result.doubtful };
        const following = followInOtherFiles(file, base, marks, result, meaning, this.knowledge);
        return [own, ...following.filter((each) => each.uri !== uri)];
    }
}

function leftIn(document: Document): StrayNumber | undefined {
    return strayNumbersOf(document).find(({ expected }) => expected === undefined);
}

function linesHavePart(text: PlanText, offset: number, until: number): boolean {
    const { start, end } = linesAt(text.text, offset, until);
    if (marksIn(text, start, end).length > 0) {
        return true;
    }
    let node: AstNode | undefined = leafAt(text.file, offset);
    while (node && !isProvision(node) && !isFootnote(node) && !isTable(node)) {
        node = node.$container;
    }
    const lines = text.text.slice(start, end).split('\n');
    return isProvision(node) && !lines.some((line) => isAtMark(line, 0));
}

/** The outermost parts that lines touch, in the order of the text; each goes with all that it holds. */
function selectedParts(text: PlanText, offset: number, until: number): Provision[] {
    const { start, end } = linesAt(text.text, offset, until);
    const marked = marksIn(text, start, end);
    // a selection may begin in the lines above the part, which say nothing of another one
    const owner = provisionAt(text, firstWords(text.text, start, end));
    const holds = (part: AstNode) => AstUtils.hasContainerOfType(part, (node) => node === owner);
    const isOwner = owner && !marked.some((part) => part === owner || holds(part));
    const touched = isOwner ? [owner, ...marked] : marked;
    const known = new Set<AstNode>(touched);
    const document = touched[0] && AstUtils.getContainerOfType(touched[0], isDocument);
    return touched.filter(
        (part) => !known.has(part.$container) && AstUtils.getContainerOfType(part, isDocument) === document,
    );
}

/** Where the first line begins that is neither blank nor a comment. */
function firstWords(text: string, start: number, end: number): number {
    for (let line = start; line < end; line = text.indexOf('\n', line) + 1 || end) {
        const words = /\S/u.exec(text.slice(line, linesAt(text, line, line).end));
        if (words && !text.startsWith('//', line + words.index)) {
            return line;
        }
    }
    return start;
}

function leafAt(file: PlanFile, offset: number): AstNode | undefined {
    return file.$cstNode && CstUtils.findLeafNodeBeforeOffset(file.$cstNode, offset)?.astNode;
}

/** The parts whose marks stand in a stretch of the text. */
function marksIn({ provisions }: PlanText, start: number, end: number): Provision[] {
    return provisions.filter((each) => startOf(each) >= start && startOf(each) < end);
}

/** The whole lines from one offset to another, without the end of the last one. */
function linesAt(text: string, offset: number, until: number): { start: number; end: number } {
    const end = text.indexOf('\n', Math.max(offset, until));
    return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end };
}

/** The innermost part whose own text an offset stands in, its mark included; that of the line's mark, where it has one. */
export function provisionAt(text: PlanText, offset: number): Provision | undefined {
    const { start, end } = linesAt(text.text, offset, offset);
    const own = text.provisions.find((each) => startOf(each) >= start && startOf(each) < end);
    if (own) {
        return own;
    }
    let node = leafAt(text.file, offset);
    while (node && !isProvision(node)) {
        node = node.$container;
    }
    return node && markOf(node) ? node : undefined;
}
