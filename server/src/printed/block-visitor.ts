import type { PageBlocks } from './printed-document.js';

/** The blocks of some kinds; of all, where none is named. Told apart by `type`. */
type BlockOf<Type extends keyof PageBlocks = keyof PageBlocks> = {
    [Each in Type]: PageBlocks[Each] & { readonly type: Each };
}[Type];

/**
 * What one form of export makes of the blocks: a function for each kind. One that is missing is an error of the compiler, so
 * that no form can lose a kind of block.
 */
export type BlockVisitor<Result, Context extends unknown[] = []> = {
    readonly [Type in keyof PageBlocks]: (block: BlockOf<Type>, ...context: Context) => Result;
};

/** What the visitor makes of a block. */
export function visitBlock<Type extends keyof PageBlocks, Result, Context extends unknown[]>(
    block: BlockOf<Type>,
    visitor: BlockVisitor<Result, Context>,
    ...context: Context
): Result {
    return visitor[block.type](block, ...context);
}
