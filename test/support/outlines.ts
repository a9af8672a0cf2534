import { EmptyFileSystem } from 'langium';
import { expect } from 'vitest';
import { wordsOf } from '../../server/src/editor/formatting/same-outline.js';
import { type BlockOutline, type DocumentOutline, outlineOf } from '../../server/src/facts/outline.js';
import type { PlanFile } from '../../server/src/syntax/generated/ast.js';
import { createPlanSyntaxServices } from '../../server/src/syntax/plan-module.js';

const { plan } = createPlanSyntaxServices(EmptyFileSystem);

/** The outlines of a file's documents, as `kehoach outline --json` prints them. */
export function outlinesOf(text: string): readonly DocumentOutline[] {
    const { value, parserErrors, lexerErrors } = plan.parser.LangiumParser.parse<PlanFile>(text);
    expect([...parserErrors, ...lexerErrors]).toEqual([]);
    return outlineOf('van-ban.kehoach', value).documents;
}

/** The outline of a file that holds one document. */
export function onlyOutline(text: string): DocumentOutline {
    const outlines = outlinesOf(text);
    expect(outlines).toHaveLength(1);
    return outlines[0] as DocumentOutline;
}

/** Blocks as lines, two spaces deeper for each level: mark, title in angle brackets, text. */
export function linesOf(blocks: readonly BlockOutline[], indent = ''): string[] {
    return blocks.flatMap(({ type, mark, title, text, blocks: below }) => [
        indent + [mark ?? (type === 'table' ? 'bảng' : ''), title && `‹${title}›`, text].filter(Boolean).join(' '),
        ...linesOf(below, `${indent}  `),
    ]);
}

/** The outlines of a text without what formatting may change in them: spaces, kinds of quotes and dashes, places. */
export function shapeOf(text: string): string {
    return JSON.stringify(outlinesOf(text), (key, value: unknown) =>
        key === 'line' || key === 'column' ? undefined : typeof value === 'string' ? wordsOf(value) : value,
    );
}
