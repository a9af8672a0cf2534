import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstUtils } from 'langium';
import { describe, expect, it } from 'vitest';
import { services } from '../support/plans.js';

/**
 * Marked documents: `⟦Section⟧` stands where a node of that type begins, `⟦!Section⟧` where none may begin. Of the types
 * that a file names in its first line (`// types: …`) it must mark every node; the marks are taken out before reading.
 */
const MARK = /⟦(!?)(\w+)⟧/g;

function read(marked: string) {
    const wanted: { type: string; offset: number; absent: boolean }[] = [];
    let text = '';
    let from = 0;
    for (const mark of marked.matchAll(MARK)) {
        text += marked.slice(from, mark.index);
        from = mark.index + mark[0].length;
        wanted.push({ type: mark[2] as string, offset: text.length, absent: mark[1] === '!' });
    }
    return { text: text + marked.slice(from), wanted };
}

describe('marked documents', () => {
    for (const name of readdirSync('test/resources').filter((file) => file.endsWith('.kehoach'))) {
        it(name, () => {
            const [header = '', ...lines] = readFileSync(join('test/resources', name), 'utf8').split('\n');
            const { text, wanted } = read(lines.join('\n'));
            const result = services.plan.parser.LangiumParser.parse(text);
            expect(result.parserErrors).toEqual([]);
            const found = AstUtils.streamAst(result.value)
                .map(({ $type, $cstNode }) => `${$type} ${$cstNode?.offset} ${quote(text, $cstNode?.offset ?? 0)}`)
                .toArray();
            const expected = wanted
                .filter(({ absent }) => !absent)
                .map(({ type, offset }) => `${type} ${offset} ${quote(text, offset)}`);
            const forbidden = wanted
                .filter(({ absent }) => absent)
                .map(({ type, offset }) => `${type} ${offset} ${quote(text, offset)}`);
            expect(found).toEqual(expect.arrayContaining(expected));
            expect(found.filter((node) => forbidden.includes(node))).toEqual([]);
            const types = header.replace('// types: ', '').split(/\s+/);
            const complete = (list: string[]) =>
                list.filter((node) => types.includes(node.split(' ')[0] as string)).sort();
            expect(complete(found)).toEqual(complete(expected));
        });
    }
});

function quote(text: string, offset: number): string {
    return JSON.stringify(text.slice(offset, offset + 24));
}
