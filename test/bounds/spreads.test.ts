import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sourceFiles } from '../attack/expressions.js';

/** Calls that take any number of arguments, and what stands in their parentheses. */
const CALL = /(?:Math\.(?:max|min)|\.(?:push|unshift|splice|concat))\(/g;

/** What stands between a bracket that is open at `start` and its end, without what stands in brackets therein. */
function argumentsAt(source: string, start: number): string {
    let found = '';
    for (let [at, depth] = [start, 0]; depth >= 0 && at < source.length; at++) {
        const sign = source.charAt(at);
        if (depth === 0) found += sign;
        if ('([{'.includes(sign)) depth++;
        else if (')]}'.includes(sign)) depth--;
    }
    return found;
}

it('no call of the server has an argument for each of what a text may have any number of', () => {
    const server = sourceFiles().filter((file) => file.startsWith(join('server', 'src')));
    const found = server.flatMap((file) => {
        const source = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
        return [...source.matchAll(CALL)]
            .map(({ 0: call, index }) => `${file}: ${call}${argumentsAt(source, index + call.length)}`)
            .filter((call) => call.includes('...'));
    });
    expect(found).toEqual([]);
});
