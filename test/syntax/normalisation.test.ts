import { CstUtils } from 'langium';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../server/src/facts/outline.js';
import type { PlanFile } from '../../server/src/syntax/generated/ast.js';
import { examples, open, services } from '../support/plans.js';

function outline(text: string) {
    const { value, parserErrors } = services.plan.parser.LangiumParser.parse<PlanFile>(text);
    expect(parserErrors).toEqual([]);
    return JSON.stringify(outlineOf('x', value).documents, (key, item) =>
        key === 'line' || key === 'column' ? undefined : item,
    );
}

const VARIANTS: Record<string, (text: string) => string> = {
    'decomposed letters': (text) => text.normalize('NFD'),
    'CRLF line ends': (text) => text.replace(/\n/g, '\r\n'),
    'CR line ends': (text) => text.replace(/\n/g, '\r'),
    'a byte order mark': (text) => `\uFEFF${text}`,
    'no-break spaces': (text) => text.replace(/ /g, '\u00A0'),
    'tabs behind marks': (text) => text.replace(/^(\S{1,4}[.)]) /gm, '$1\t'),
    'zero-width marks': (text) => text.replace(/(\p{L})(\p{L})/gu, '$1\u200B$2'),
    'typographic dashes': (text) => text.replace(/^- /gm, '– ').replace(/^(Số:? \d+[/-]\p{Lu}+)-/gmu, '$1–'),
    'a blank line more': (text) => text.replace(/\n\n/g, '\n\n\n'),
    // of two levels: two lines with one sign may be anything
    'headings of Markdown': (text) =>
        text.replace(/^(?=([IVX]{1,4}[.-] )|\p{Lu}{3}[\p{Lu} ]{3,}$)/gmu, (_at, section, place) =>
            section !== undefined || place > text.length / 3 ? '## ' : '# ',
        ),
    'the strokes of Markdown': (text) => text.replace(/^(\d{1,2})([.)]) /gmu, '$1\\$2 ').replace(/^-(?= )/gmu, '\\-'),
};

describe('a text reads the same with', () => {
    for (const [name, change] of Object.entries(VARIANTS)) {
        it(name, () => {
            for (const { text } of examples()) {
                expect(outline(change(text))).toBe(outline(text));
            }
        });
    }
});

describe('ranges point at the author’s own characters', () => {
    for (const [name, change] of Object.entries(VARIANTS)) {
        it(`with ${name}`, async () => {
            const source = change(`// 👩‍🏫 người soạn\n${examples()[1]?.text}`);
            const document = await open(source);
            const root = document.parseResult.value.$cstNode;
            expect(root?.root.fullText).toBe(source);
            for (const leaf of root ? CstUtils.flattenCst(root) : []) {
                expect(document.textDocument.offsetAt(leaf.range.start)).toBe(leaf.offset);
                expect(document.textDocument.getText(leaf.range)).toBe(leaf.text);
            }
        });
    }
});
