import { type AstNode, type CstNode, DefaultNameProvider, GrammarUtils } from 'langium';
import { isFootnote, isShortName } from '../syntax/generated/ast.js';
import { isProvision } from './provision-path.js';

/** What can be referred to by name: footnotes, short names, and the parts of a document, by their marks. */
export class PlanNameProvider extends DefaultNameProvider {
    override getName(node: AstNode): string | undefined {
        if (isFootnote(node) || isShortName(node)) {
            return node.name;
        }
        return isProvision(node) ? node.mark : undefined;
    }

    override getNameNode(node: AstNode): CstNode | undefined {
        if (isFootnote(node) || isShortName(node)) {
            return GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
        }
        return isProvision(node) ? GrammarUtils.findNodeForProperty(node.$cstNode, 'mark') : undefined;
    }
}
