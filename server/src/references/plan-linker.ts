import { DefaultLinker, type LangiumDocument } from 'langium';
import { isPlanFile } from '../syntax/generated/ast.js';
import { referencesOfFile } from './own-references.js';

/**
 * Links what a document says of itself: footnotes, its own parts, short names (PlanScopeProvider finds them). All of these
 * targets lie in the same file, so no document needs to be linked again because another one changed.
 */
export class PlanLinker extends DefaultLinker {
    /** As the default, but visits only the nodes that hold references: most of a plan's nodes are words. */
    override async link(file: LangiumDocument): Promise<void> {
        const root = file.parseResult.value;
        for (const reference of isPlanFile(root) ? referencesOfFile(root) : []) {
            this.doLink(reference, file);
        }
    }
}
