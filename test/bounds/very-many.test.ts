import type { LangiumDocument } from 'langium';
import { expect, it } from 'vitest';
import { PlanFoldingRangeProvider } from '../../server/src/editor/folding-ranges.js';
import { textFile } from '../../server/src/export/text/text-file.js';
import { columnWidths } from '../../server/src/printed/column-widths.js';
import { printFile } from '../../server/src/printed/print.js';
import { statePlan } from '../support/plans.js';
import { parsePlan } from '../support/print.js';

/** More than a call has room for as arguments. */
const MANY = 150_000;
const SIGNER = 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An\n';

/** Texts with very many of one thing. */
const TEXTS: Readonly<Record<string, string>> = {
    recipients: statePlan('I. A').replace('- Lưu: VT', `${'- Sở A;\n'.repeat(MANY)}- Lưu: VT`),
    addressees: statePlan(`Kính gửi:\n${'- Sở A;\n'.repeat(MANY)}`),
    rows: statePlan(`| a |\n|---|\n${'| b |\n'.repeat(MANY)}`),
    'words of a cell': statePlan(`| a | b |\n|---|---|\n| ${'c '.repeat(MANY)}| d |`),
    'columns of a signature': `${statePlan('I. A')}\n${'CHỦ TỊCH    '.repeat(MANY)}\n`,
    'signatures below each other': `${statePlan('I. A')}\n${SIGNER.repeat(MANY / 10)}`,
    'closing paragraphs': statePlan(`I. A\n${'Trên đây là kế hoạch.\n'.repeat(MANY)}`),
    'lines of a heading': 'ỦY BAN\n'.repeat(MANY) + statePlan('I. A'),
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
