import { type AstNode, DefaultDocumentValidator } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';

/**
 * Langium's validator, which tells of all problems however many there are. Langium's own passes those of a file as arguments
 * of one call; where there are some hundred thousand, that fails, and it tells of none.
 */
export class CompleteDocumentValidator extends DefaultDocumentValidator {
    /** What is found in files whose check is not over, by their roots. */
    private readonly found = new WeakMap<AstNode, readonly Diagnostic[]>();

    override async validateDocument(
        ...args: Parameters<DefaultDocumentValidator['validateDocument']>
    ): Promise<Diagnostic[]> {
        const others = await super.validateDocument(...args);
        const root = args[0].parseResult.value;
        const found = this.found.get(root) ?? [];
        this.found.delete(root);
        return others.concat(found);
    }

    /** @returns nothing, for what is found does not go through Langium's hands */
    protected override async validateAst(
        ...args: Parameters<DefaultDocumentValidator['validateAst']>
    ): Promise<Diagnostic[]> {
        this.found.set(args[0], await super.validateAst(...args));
        return [];
    }
}
