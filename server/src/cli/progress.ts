import { shownName } from './shown-name.js';
import { cut } from './table.js';

/** One line on a terminal, rewritten as files go by; nothing where the output is not read by a person at once. */
export function showProgress(done: number, all: number, path: string): void {
    if (process.stderr.isTTY && all > 1) {
        const width = (process.stderr.columns ?? 80) - 1;
        process.stderr.write(`\r\u001B[K${done === all ? '' : cut(`${done + 1}/${all} ${shownName(path)}`, width)}`);
    }
}

/** Takes the line of progress away, before something else is said. */
export function endProgress(): void {
    if (process.stderr.isTTY) {
        process.stderr.write('\r\u001B[K');
    }
}
