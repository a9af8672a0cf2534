import { type AstNode, type CstNode, isCompositeCstNode, type LeafCstNode } from 'langium';
import type {
    Citation,
    Comment,
    Document,
    Emphasis,
    Footnote,
    FootnoteReference,
    InternalReference,
    Plan,
    PlanFile,
    Provision,
    ResponsibleBodies,
    ResponsibleBody,
    ShortName,
    ShortNameUse,
    Span,
    Text,
    TimeExpression,
} from './generated/ast.js';

/** What answers ask of a document's text, each in the order of the text. */
export interface Contents {
    readonly citations: Citation[];
    readonly footnotes: Footnote[];
    readonly footnoteReferences: FootnoteReference[];
    readonly internalReferences: InternalReference[];
    readonly shortNames: ShortName[];
    readonly shortNameUses: ShortNameUse[];
    readonly times: TimeExpression[];
    readonly comments: Comment[];
    readonly provisions: Provision[];
    readonly responsibleBodies: ResponsibleBody[];
}

const gathered = new WeakMap<Document, Contents>();

/**
 * Gathers what stands in a document, in one walk that is made once for each tree: linking, facts and rules all ask for
 * it, and a stream over all nodes for each of them would cost more than reading the text.
 */
export function contentsOf(document: Document): Contents {
    let contents = gathered.get(document);
    if (!contents) {
        contents = {
            citations: [],
            footnotes: [],
            footnoteReferences: [],
            internalReferences: [],
            shortNames: [],
            shortNameUses: [],
            times: [],
            comments: [],
            provisions: [],
            responsibleBodies: [],
        };
        visit(document, contents);
        for (const list of Object.values(contents) as AstNode[][]) {
            sortByPlace(list);
        }
        gathered.set(document, contents);
    }
    return contents;
}

/** The contents of all documents of a file, one after the other. */
export function contentsOfFile(file: PlanFile): Contents[] {
    return file.documents.map(contentsOf);
}

/** Most lists are in order already: properties of one node follow each other in the text but for what stands aside. */
function sortByPlace(nodes: AstNode[]): void {
    let before = -1;
    for (const node of nodes) {
        const at = node.$cstNode?.offset ?? 0;
        if (at < before) {
            const places = new Map(nodes.map((each) => [each, each.$cstNode?.offset ?? 0]));
            nodes.sort((a, b) => (places.get(a) as number) - (places.get(b) as number));
            return;
        }
        before = at;
    }
}

/** Types of nodes that are not walked: what runs in text has a walk of its own, the root holds documents. */
type Apart = Text | Span | PlanFile | ResponsibleBodies;

/** The properties of the plan's nodes that hold other nodes. */
type Holding<Node> = Node extends Apart
    ? never
    : {
          [Key in keyof Node]-?: NonNullable<Node[Key]> extends AstNode | readonly AstNode[] ? Key : never;
      }[Exclude<keyof Node, keyof AstNode>];
type Property = Holding<Plan.AstType[keyof Plan.AstType]>;

/**
 * Whether the nodes of a property have contents; the others are single lines. What the grammar adds must be said here.
 */
const HAVE_CONTENTS: Readonly<Record<Property, boolean>> = {
    title: true,
    responsible: false,
    nationalTitles: false,
    issuers: false,
    numbers: false,
    dates: false,
    markings: false,
    approvals: false,
    copyForms: false,
    unplaced: false,
    kinds: false,
    bases: true,
    subjects: true,
    addressees: true,
    texts: true,
    blocks: true,
    rows: true,
    cells: true,
    asides: true,
    closing: true,
    headings: true,
    endings: true,
    recipients: true,
    typists: false,
    contacts: false,
    signature: false,
};
const HOLDERS = (Object.keys(HAVE_CONTENTS) as Property[]).filter((property) => HAVE_CONTENTS[property]);
type Holder = AstNode & Partial<Record<Property, AstNode | AstNode[]>>;

function visit(node: AstNode, contents: Contents): void {
    switch (node.$type) {
        case 'Text':
            visitSpans(node as Text, contents);
            return;
        case 'Comment':
            contents.comments.push(node as Comment);
            return;
        case 'Ornament':
            return;
        case 'Footnote':
            contents.footnotes.push(node as Footnote);
            break;
        case 'ContentItem':
            for (const body of (node as { responsible?: { bodies: ResponsibleBody[] } }).responsible?.bodies ?? []) {
                contents.responsibleBodies.push(body);
            }
            contents.provisions.push(node as Provision);
            break;
        case 'Part':
        case 'Section':
        case 'Article':
        case 'Annex':
            contents.provisions.push(node as Provision);
            break;
    }
    const holder = node as Holder;
    for (const property of HOLDERS) {
        const children = holder[property];
        if (Array.isArray(children)) {
            for (const child of children) {
                visit(child, contents);
            }
        } else if (children) {
            visit(children, contents);
        }
    }
}

function visitSpans(text: Text | Emphasis, contents: Contents): void {
    for (const span of text.spans) {
        switch (span.$type) {
            case 'Citation':
                contents.citations.push(span);
                break;
            case 'FootnoteReference':
                contents.footnoteReferences.push(span);
                break;
            case 'InternalReference':
                contents.internalReferences.push(span);
                break;
            case 'ShortName':
                contents.shortNames.push(span);
                break;
            case 'ShortNameUse':
                contents.shortNameUses.push(span);
                break;
            case 'TimeExpression':
                contents.times.push(span);
                break;
            case 'Emphasis':
                visitSpans(span, contents);
                break;
        }
    }
}

/** The token that a node begins with: the mark of a section, an item, a footnote. */
export function firstToken(node: AstNode): CstNode | undefined {
    let token: CstNode | undefined = node.$cstNode;
    while (token && 'content' in token) {
        token = (token as { content: CstNode[] }).content[0];
    }
    return token;
}

/** The token that a node ends with. */
export function lastToken(node: AstNode): CstNode | undefined {
    let token: CstNode | undefined = node.$cstNode;
    while (token && 'content' in token) {
        const { content } = token as { content: CstNode[] };
        token = content[content.length - 1];
    }
    return token;
}

/** The tokens that a node covers, in the order of the text. */
export function tokensOf(node: AstNode): LeafCstNode[] {
    return node.$cstNode ? leavesOf(node.$cstNode) : [];
}

/** The tokens below a node, itself where it is one; a walk, where Langium's stream goes up and down for each of them. */
export function leavesOf(node: CstNode): LeafCstNode[] {
    const leaves: LeafCstNode[] = [];
    gatherLeaves(node, leaves);
    return leaves;
}

function gatherLeaves(node: CstNode, leaves: LeafCstNode[]): void {
    if (isCompositeCstNode(node)) for (const child of node.content) gatherLeaves(child, leaves);
    else leaves.push(node as LeafCstNode);
}
