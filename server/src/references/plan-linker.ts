import {
    type AstNode,
    type AstNodeDescription,
    type AstNodeDescriptionProvider,
    AstUtils,
    DefaultLinker,
    type LangiumCoreServices,
    type LangiumDocument,
    type LinkingError,
    type Reference,
    type ReferenceInfo,
} from 'langium';
import { contentsOf, contentsOfFile } from '../syntax/contents.js';
import {
    type Document,
    isDocument,
    isFootnoteReference,
    isInternalReference,
    isPlanFile,
    isShortNameUse,
    type PlanFile,
} from '../syntax/generated/ast.js';
import { resolvePath } from './provision-path.js';

/**
 * Links what a document says of itself: footnotes, its own parts, short names. All of these targets lie in the same file,
 * so no document needs to be linked again because another one changed.
 */
export class PlanLinker extends DefaultLinker {
    private readonly descriptions: AstNodeDescriptionProvider;

    constructor(services: LangiumCoreServices) {
        super(services);
        this.descriptions = services.workspace.AstNodeDescriptionProvider;
    }

    /** As the default, but visits only the nodes that hold references: most of a plan's nodes are words. */
    override async link(file: LangiumDocument): Promise<void> {
        const root = file.parseResult.value;
        for (const contents of isPlanFile(root) ? contentsOfFile(root) : []) {
            for (const node of contents.footnoteReferences) {
                this.linkReference(node, 'footnote', node.footnote, file);
            }
            for (const node of contents.internalReferences) {
                this.linkReference(node, 'target', node.target, file);
            }
            for (const node of contents.shortNameUses) {
                this.linkReference(node, 'shortName', node.shortName, file);
            }
        }
    }

    private linkReference(container: AstNode, property: string, reference: Reference, file: LangiumDocument): void {
        this.doLink({ container, property, reference }, file);
    }

    override getCandidate(refInfo: ReferenceInfo): AstNodeDescription | LinkingError {
        const target = findTarget(refInfo.container, refInfo.reference.$refText);
        return target
            ? this.descriptions.createDescription(target, refInfo.reference.$refText)
            : this.createLinkingError(refInfo);
    }
}

function findTarget(node: AstNode, name: string): AstNode | undefined {
    if (isInternalReference(node)) {
        return resolvePath(node)[0]?.target;
    }
    if (isFootnoteReference(node)) {
        const document = AstUtils.getContainerOfType(node, isDocument);
        return document && footnoteNamed(document, name);
    }
    return isShortNameUse(node) ? shortNameNamed(AstUtils.findRootNode(node) as PlanFile, name) : undefined;
}

const footnotes = new WeakMap<Document, Map<string, AstNode>>();

/** The first footnote of a document with this name. */
function footnoteNamed(document: Document, name: string): AstNode | undefined {
    let names = footnotes.get(document);
    if (!names) {
        names = new Map();
        for (const footnote of contentsOf(document).footnotes.toReversed()) {
            names.set(footnote.name, footnote);
        }
        footnotes.set(document, names);
    }
    return names.get(name);
}

function shortNameNamed(file: PlanFile, name: string): AstNode | undefined {
    for (const { shortNames } of contentsOfFile(file)) {
        const found = shortNames.find((shortName) => shortName.name === name);
        if (found) {
            return found;
        }
    }
    return undefined;
}
