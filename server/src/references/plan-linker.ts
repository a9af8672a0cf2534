import {
    type AstNode,
    type AstNodeDescription,
    type AstNodeDescriptionProvider,
    AstUtils,
    DefaultLinker,
    type LangiumCoreServices,
    type LinkingError,
    type ReferenceInfo,
} from 'langium';
import {
    type Footnote,
    isDocument,
    isFootnote,
    isFootnoteReference,
    isInternalReference,
    isShortName,
    isShortNameUse,
    type ShortName,
} from '../syntax/generated/ast.js';
import { resolvePath } from './provision-path.js';

/**
 * Links what a document says of itself: footnotes, its own parts, short names. All of these targets lie in the same file,
 * so no document needs to be linked again because another one changed.
 */
export class PlanLinker extends DefaultLinker {
    private readonly descriptions: AstNodeDescriptionProvider;
    private readonly footnotes = new WeakMap<AstNode, Map<string, Footnote>>();
    private readonly shortNames = new WeakMap<AstNode, Map<string, ShortName>>();

    constructor(services: LangiumCoreServices) {
        super(services);
        this.descriptions = services.workspace.AstNodeDescriptionProvider;
    }

    override getCandidate(refInfo: ReferenceInfo): AstNodeDescription | LinkingError {
        const target = this.findTarget(refInfo.container, refInfo.reference.$refText);
        return target
            ? this.descriptions.createDescription(target, refInfo.reference.$refText)
            : this.createLinkingError(refInfo);
    }

    private findTarget(node: AstNode, name: string): AstNode | undefined {
        if (isInternalReference(node)) {
            return resolvePath(node)[0]?.target;
        }
        if (isFootnoteReference(node)) {
            const document = AstUtils.getContainerOfType(node, isDocument);
            return document && byName(this.footnotes, document, isFootnote).get(name);
        }
        return isShortNameUse(node)
            ? byName(this.shortNames, AstUtils.findRootNode(node), isShortName).get(name)
            : undefined;
    }
}

function byName<N extends AstNode & { name: string }>(
    cache: WeakMap<AstNode, Map<string, N>>,
    root: AstNode,
    is: (node: unknown) => node is N,
): Map<string, N> {
    let names = cache.get(root);
    if (!names) {
        names = new Map();
        for (const node of AstUtils.streamAllContents(root)) {
            if (is(node) && !names.has(node.name)) {
                names.set(node.name, node);
            }
        }
        cache.set(root, names);
    }
    return names;
}
