import { inspect } from 'node:util';
import type { Trouble, Troubles } from '../troubles.js';

/** What is told where work failed that nobody waits for. */
export function backgroundFailure(error: unknown): Trouble {
    return {
        subject: 'background',
        message: {
            vi: 'Lỗi của công cụ ở một việc chạy nền. Các việc khác vẫn chạy; xin gửi nhật ký “Kế hoạch” cho người phụ trách công cụ.',
            en: 'The tool failed at some work in the background. All else goes on; please send the log “Kế hoạch” to those who maintain it.',
        },
        error,
    };
}

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
