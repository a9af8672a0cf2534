import type { LangiumDocument } from 'langium';
import { expect, it } from 'vitest';
import { PlanFoldingRangeProvider } from '../../server/src/editor/folding-ranges.js';
import { textFile } from '../../server/src/export/text/text-file.js';
import { columnWidths } from '../../server/src/printed/column-widths.js';
import { printFile } from '../../server/src/printed/print.js';
import { statePlan } from '../support/plans.js';
import { parsePlan } from '../support/print.js';

/** More than a call has room for as arguments. */
const MANY = 130_000;

/** Texts with very many of one thing. */
const TEXTS: Readonly<Record<string, string>> = {
    recipients: statePlan('I. A').replace('- Lưu: VT', `${'- Sở A;\n'.repeat(MANY)}- Lưu: VT`),
    rows: statePlan(`| a |\n|---|\n${'| b |\n'.repeat(MANY)}`),
    'words of a cell': statePlan(`| a | b |\n|---|---|\n| ${'c '.repeat(MANY)}| d |`),
};

it.each(Object.entries(TEXTS))('%s: as many as no call has arguments', (_, text) => {
    const value = parsePlan(text);
    const ranges = new PlanFoldingRangeProvider().getFoldingRanges({
        parseResult: { value },
    } as unknown as LangiumDocument);
    for (const { startLine, endLine } of ranges) {
        expect(startLine).toBeLessThan(endLine);
    }
    const printed = printFile(value);
    for (const { blocks, table } of printed.documents) {
        for (const block of blocks) {
            if (block.type === 'table') expect(columnWidths(block, table, 400)).not.toContain(Number.NaN);
        }
    }
    expect(textFile(printed).length).toBeGreaterThan(MANY);
});
