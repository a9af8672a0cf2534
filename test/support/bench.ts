import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The value in the midst of measured times; sorts them. */
export function median(times: number[]): number {
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;
}

/** The plans of the examples, one behind the other. */
export function exampleText(): string {
    const files = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.kehoach'),
    );
    return files.map((name) => readFileSync(join('examples', name), 'utf8')).join('\n');
}

/** A text repeated and cut to so many bytes. */
export function ofSize(text: string, bytes: number): string {
    let result = '';
    while (Buffer.byteLength(result) < bytes) {
        result += `${text}\n`;
    }
    return Buffer.from(result).subarray(0, bytes).toString().toWellFormed();
}
