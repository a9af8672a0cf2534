import { type AstNode, DefaultLinker, type LangiumDocument, type Reference } from 'langium';
import { contentsOfFile } from '../syntax/contents.js';
import { isPlanFile } from '../syntax/generated/ast.js';

/**
 * Links what a document says of itself: footnotes, its own parts, short names (PlanScopeProvider finds them). All of these
 * targets lie in the same file, so no document needs to be linked again because another one changed.
 */
export class PlanLinker extends DefaultLinker {
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
}
