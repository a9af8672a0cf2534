/**
 * Waiting in a way that lets everything else have its turn, wherever the tool runs: Node has `setImmediate`, a worker of a browser has
 * ports, through which a message comes when all that came before it has had its turn.
 */
const inWorker = typeof setImmediate === 'function' ? undefined : turnsByMessages();

/**
 * Calls back after all that waits now has had its turn.
 *
 * @returns what calls it off
 */
export function afterTurn(call: () => void): () => void {
    if (inWorker) {
        return inWorker(call);
    }
    const waiting = setImmediate(call);
    return () => clearImmediate(waiting);
}

/** Ends after all that waits now has had its turn. */
export function nextTurn(): Promise<void> {
    return new Promise((done) => afterTurn(done));
}

/** Ends after so many milliseconds; a process does not live on for it. */
export function pause(milliseconds: number): Promise<void> {
    return new Promise((done) => later(done, milliseconds));
}

/** Calls back after so many milliseconds; a process does not live on for it. */
export function later(call: () => void, milliseconds: number): void {
    const timer: { unref?(): unknown } | number = setTimeout(call, milliseconds);
    if (typeof timer === 'object') timer.unref?.();
}

function turnsByMessages(): (call: () => void) => () => void {
    const { port1, port2 } = new MessageChannel();
    const waiting: (() => void)[] = [];
    port1.addEventListener('message', () => waiting.shift()?.());
    port1.start();
    return (call) => {
        let isOff = false;
        waiting.push(() => isOff || call());
        port2.postMessage(null);
        return () => {
            isOff = true;
        };
    };
}
