/** One line on a terminal, rewritten as files go by; nothing where the output is not read by a person at once. */
export function showProgress(done: number, all: number, path: string): void {
    if (process.stderr.isTTY && all > 1) {
        const width = (process.stderr.columns ?? 80) - 1;
        process.stderr.write(`\r\u001B[K${done === all ? '' : `${done + 1}/${all} ${path}`.slice(0, width)}`);
    }
}
