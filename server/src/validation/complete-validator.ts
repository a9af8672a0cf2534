import { DefaultDocumentValidator, type ValidationOptions } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';

type Validate = DefaultDocumentValidator['validateDocument'];
type ValidateAst = DefaultDocumentValidator['validateAst'];

/**
 * Langium's validator, which tells of all problems however many there are. Langium's own passes those of a file as arguments
 * of one call; where there are some hundred thousand, that fails, and it tells of none.
 */
export class CompleteDocumentValidator extends DefaultDocumentValidator {
    /** What checks found that are not over, by their options: each has its own, for a file may be checked twice at once. */
    private readonly found = new WeakMap<ValidationOptions, readonly Diagnostic[]>();

    override async validateDocument(
        document: Parameters<Validate>[0],
        options?: Parameters<Validate>[1],
        cancelToken?: Parameters<Validate>[2],
    ): Promise<Diagnostic[]> {
        const run = { ...options };
        const others = await super.validateDocument(document, run, cancelToken);
        return others.concat(this.found.get(run) ?? []);
    }

    /** @returns nothing, for what is found does not go through Langium's hands */
    protected override async validateAst(...args: Parameters<ValidateAst>): Promise<Diagnostic[]> {
        const [, run] = args;
        this.found.set(run, await super.validateAst(...args));
        return [];
    }
}
