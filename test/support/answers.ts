import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AstNode, isAstNode, isReference } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { exampleWorkspace } from './plans.js';

const TEXTS = 'test/answers/texts';
/** Papers of each standard, with all that its pages may hold. */
const PAGES = { folder: 'test/resources', names: /^pages-/ };

/**
 * What the tests of `test/answers` read: the examples, texts that say much in little room, some of it wrong, and papers of each
 * standard.
 */
export function answeredTexts(): { name: string; text: string }[] {
    const filesOf = (folder: string, names: RegExp) =>
        readdirSync(folder)
            .filter((name) => names.test(name))
            .sort()
            .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
    return [
        ...exampleWorkspace().map(({ name, text }) => ({ name: name.replace(/^.*[\\/]/, ''), text })),
        ...filesOf(TEXTS, /./),
        ...filesOf(PAGES.folder, PAGES.names),
    ];
}

/** Where the approved answers to one question about a file stand, from a file of `test/answers`. */
export function approved(subject: string, name: string): string {
    return `approved/${subject}/${name}.txt`;
}

/** `3:1-4:12`: line and UTF-16 column, both from 1, as editors show them. */
export function shown({ start, end }: Range): string {
    const place = ({ line, character }: Range['start']) => `${line + 1}:${character + 1}`;
    return start.line === end.line && start.character === end.character
        ? place(start)
        : `${place(start)}-${place(end)}`;
}

/** Where a node stands. */
function placeOf({ $cstNode }: AstNode): string {
    return $cstNode ? shown($cstNode.range) : '-';
}

/**
 * A syntax tree, a line for each node: its type, what it holds that is no node, and where it stands.
 *
 * @param last what ends each line, instead of the place
 */
export function treeLines(node: AstNode, depth = 0, last: (node: AstNode) => string = placeOf): string[] {
    const own: string[] = [];
    const below: AstNode[] = [];
    for (const [name, value] of Object.entries(node)) {
        if (name.startsWith('$')) {
            continue;
        }
        const values: unknown[] = Array.isArray(value) ? value : [value];
        below.push(...values.filter(isAstNode));
        own.push(...values.flatMap((each) => (isAstNode(each) ? [] : `${name}=${scalar(each)}`)));
    }
    below.sort((a, b) => (a.$cstNode?.offset ?? 0) - (b.$cstNode?.offset ?? 0));
    return [
        `${'  '.repeat(depth)}${[node.$type, ...own, last(node)].join(' ')}`,
        ...below.flatMap((each) => treeLines(each, depth + 1, last)),
    ];
}

function scalar(value: unknown): string {
    if (isReference(value)) {
        const target = value.ref?.$cstNode;
        return `${JSON.stringify(value.$refText)} → ${target ? `${value.ref?.$type} ${JSON.stringify(target.text.slice(0, 24))}` : 'nothing'}`;
    }
    return JSON.stringify(value) ?? 'undefined';
}

/** A value as lines of text, without what is empty: objects by their names, one line for what is short. */
export function outlined(value: unknown, depth = 0): string {
    const flat = JSON.stringify(value) ?? 'undefined';
    if (typeof value !== 'object' || value === null || flat.length <= 110) {
        return flat;
    }
    const indent = '  '.repeat(depth);
    const entries = Array.isArray(value) ? value.map((each) => ['-', each] as const) : Object.entries(value);
    return entries
        .filter(([, each]) => each !== undefined)
        .map(([name, each]) => `\n${indent}${name} ${outlined(each, depth + 1)}`)
        .join('');
}
