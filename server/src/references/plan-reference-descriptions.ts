import { DefaultReferenceDescriptionProvider, type LangiumDocument, type ReferenceDescription } from 'langium';
import { isPlanFile } from '../syntax/generated/ast.js';
import { referencesOfFile } from './own-references.js';

/** Langium's descriptions of references, of the nodes alone that hold them: most of a plan's nodes are words. */
export class PlanReferenceDescriptions extends DefaultReferenceDescriptionProvider {
    override async createDescriptions(file: LangiumDocument): Promise<ReferenceDescription[]> {
        const root = file.parseResult.value;
        const references = isPlanFile(root) ? referencesOfFile(root) : [];
        const at = ({ container }: (typeof references)[number]) => container.$cstNode?.offset ?? 0;
        return references.sort((a, b) => at(a) - at(b)).flatMap((each) => this.createInfoDescriptions(each));
    }
}
