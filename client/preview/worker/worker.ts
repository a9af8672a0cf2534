// The door of the worker: makes the engine from what the page hands over, then does what the page asks.
import type { FromWorker, ToWorker } from '../worker-messages.js';
import { CanvasPainter } from './canvas-painter.js';
import { PageMaker, type Task } from './page-maker.js';
import { createEngine } from './typst-engine.js';

/** What a worker has of its thread; the page's types are the ones that are known here. */
interface WorkerThread {
    onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
    postMessage(message: FromWorker, transfer?: Transferable[]): void;
}

const thread = globalThis as unknown as WorkerThread;

const waiting: Task[] = [];
let maker: PageMaker | undefined;

const turns = new MessageChannel();
const next: (() => void)[] = [];
turns.port1.onmessage = () => next.shift()?.();

/** Messages that came in meanwhile are taken before the turn. */
function soon(then: () => void): void {
    next.push(then);
    turns.port2.postMessage(null);
}

function later(then: () => void, ms: number): () => void {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
}

async function start({
    compiler,
    renderer,
    fonts,
    template,
    coverage,
}: Extract<ToWorker, { type: 'start' }>): Promise<void> {
    try {
        const [engine, painter] = await Promise.all([
            createEngine({ wasm: compiler, fonts, template }, coverage),
            CanvasPainter.create(renderer),
        ]);
        const made = new PageMaker(
            engine,
            painter,
            { soon, later, now: () => performance.now() },
            (message, transfer) => thread.postMessage(message, transfer),
        );
        for (const task of waiting.splice(0)) {
            made.take(task);
        }
        maker = made;
    } catch (error) {
        thread.postMessage({ type: 'broken', message: error instanceof Error ? error.message : String(error) });
    }
}

thread.onmessage = ({ data }) => {
    if (data.type === 'start') {
        void start(data);
    } else if (maker) {
        maker.take(data);
    } else {
        waiting.push(data);
    }
};
