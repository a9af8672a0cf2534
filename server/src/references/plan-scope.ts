import {
    type AstNode,
    type AstNodeDescription,
    type AstNodeDescriptionProvider,
    AstUtils,
    EMPTY_SCOPE,
    type LangiumCoreServices,
    type ReferenceInfo,
    type Scope,
    type ScopeProvider,
    type Stream,
    stream,
} from 'langium';
import { contentsOf, contentsOfFile } from '../syntax/contents.js';
import {
    type Document,
    isDocument,
    isFootnoteReference,
    isInternalReference,
    isShortNameUse,
    type PlanFile,
    type Provision,
} from '../syntax/generated/ast.js';
import { isDirectiveName } from '../syntax/inline/short-name.js';
import { markOf } from '../syntax/marked-leaf.js';
import type { MarkKind } from '../terms/marks.js';
import { resolvePath } from './provision-path.js';

/**
 * What a reference can reach from where it stands: the footnotes and the parts of its own document, the short names of its
 * file. The linker looks its name up here and completion offers what stands here, so that what is offered is what is reached.
 */
export class PlanScopeProvider implements ScopeProvider {
    private readonly descriptions: AstNodeDescriptionProvider;

    constructor(services: LangiumCoreServices) {
        this.descriptions = services.workspace.AstNodeDescriptionProvider;
    }

    getScope({ container }: ReferenceInfo): Scope {
        const names = namesFrom(container);
        return names
            ? new NamedScope(names, (node, name) => this.descriptions.createDescription(node, name))
            : EMPTY_SCOPE;
    }
}

/** Names that mean one thing each. */
interface Names {
    /** What a name means. A reference may write it otherwise than `all` does: `Khoản 2, Mục I`. */
    find(name: string): AstNode | undefined;
    /** Every name once, in the order of the text. */
    all(): Iterable<string>;
}

/** A scope that looks names up, where Langium's own ones go through lists of descriptions made beforehand. */
class NamedScope implements Scope {
    constructor(
        private readonly names: Names,
        private readonly describe: (node: AstNode, name: string) => AstNodeDescription,
    ) {}

    getElement(name: string): AstNodeDescription | undefined {
        const node = this.names.find(name);
        return node && this.describe(node, name);
    }

    getElements(name: string): Stream<AstNodeDescription> {
        return stream([name])
            .map((each) => this.getElement(each))
            .nonNullable();
    }

    getAllElements(): Stream<AstNodeDescription> {
        return stream(this.names.all())
            .map((name) => this.getElement(name))
            .nonNullable();
    }
}

function namesFrom(container: AstNode): Names | undefined {
    const document = AstUtils.getContainerOfType(container, isDocument);
    if (!document) {
        return undefined;
    }
    if (isInternalReference(container)) {
        return {
            find: (name) => resolvePath(container, name)[0]?.target,
            all: () => new Set(contentsOf(document).provisions.flatMap(provisionNames)),
        };
    }
    if (isFootnoteReference(container)) {
        return namesIn(notesReachedFrom(document));
    }
    return isShortNameUse(container) ? namesIn(shortNamesOf(document.$container as PlanFile)) : undefined;
}

function namesIn(map: ReadonlyMap<string, AstNode>): Names {
    return { find: (name) => map.get(name), all: () => map.keys() };
}

/** How a text can name a part in one step, the word in small letters: `mục 2` and `khoản 2` for an item. */
export function provisionNames(provision: Provision): string[] {
    const { kind, label } = markOf(provision);
    return label === '' ? [] : wordsFor(provision.$type, kind, label).map((word) => `${word} ${label}`);
}

function wordsFor(type: Provision['$type'], kind: MarkKind, label: string): readonly string[] {
    switch (type) {
        case 'Part':
            return kind === 'part' ? ['phần'] : kind === 'chapter' ? ['chương'] : kind === 'subchapter' ? ['mục'] : [];
        case 'Section':
            return ['mục'];
        case 'Article':
            return ['điều'];
        case 'Annex':
            return ['phụ lục'];
        case 'ContentItem':
            return /^\d/.test(label) ? ['mục', 'khoản'] : /^\p{L}\d*$/u.test(label) ? ['điểm'] : [];
    }
}

const footnotes = new WeakMap<Document, ReadonlyMap<string, AstNode>>();

/** The footnotes of a document by their names; of two with one name the first. */
function footnotesOf(document: Document): ReadonlyMap<string, AstNode> {
    let names = footnotes.get(document);
    if (!names) {
        names = firstOfEach(contentsOf(document).footnotes);
        footnotes.set(document, names);
    }
    return names;
}

const reached = new WeakMap<Document, ReadonlyMap<string, AstNode>>();

/**
 * The footnotes that a document reaches: its own, and those of the last document of its file that no place there calls, for whatever
 * gathers notes at the end of a file sets them behind its last paper.
 */
function notesReachedFrom(document: Document): ReadonlyMap<string, AstNode> {
    let names = reached.get(document);
    if (!names) {
        names = footnotesOf(document);
        const last = (document.$container as PlanFile).documents.at(-1);
        if (last && last !== document) {
            const called = new Set(contentsOf(last).footnoteReferences.map(({ footnote }) => footnote.$refText));
            const others = [...footnotesOf(last)].filter(([name]) => !called.has(name));
            names = new Map([...others, ...names]);
        }
        reached.set(document, names);
    }
    return names;
}

const shortNames = new WeakMap<PlanFile, ReadonlyMap<string, AstNode>>();

/** The short names of a file that later text can use; of two that are alike the first. */
function shortNamesOf(file: PlanFile): ReadonlyMap<string, AstNode> {
    let names = shortNames.get(file);
    if (!names) {
        const all = contentsOfFile(file).flatMap((contents) => contents.shortNames);
        names = firstOfEach(all.filter(({ name }) => isDirectiveName(name)));
        shortNames.set(file, names);
    }
    return names;
}

function firstOfEach(nodes: readonly (AstNode & { readonly name: string })[]): ReadonlyMap<string, AstNode> {
    const map = new Map<string, AstNode>();
    for (const node of nodes) {
        if (!map.has(node.name)) {
            map.set(node.name, node);
        }
    }
    return map;
}
