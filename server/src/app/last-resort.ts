import { inspect } from 'node:util';
import type { Troubles } from '../troubles.js';
import { backgroundFailure } from './background-failure.js';

/**
 * What nobody caught: a rejection is told, and the server goes on; after an exception nobody knows what state things are in,
 * so the server says in its log what happened and ends, for the client to start another.
 */
export function containWhatNobodyCaught(troubles: Troubles): void {
    process.on('unhandledRejection', (reason) => {
        troubles.tell(backgroundFailure(reason));
    });
    process.on('uncaughtException', (error) => {
        // whoever reads this stream may have gone with the client
        process.stderr.on('error', () => undefined);
        process.stderr.write(`kehoach: uncaught exception\n${inspect(error)}\n`, () => process.exit(1));
    });
}
