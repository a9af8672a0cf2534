import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { findDirectives } from '../../server/src/editor/directive-search.js';
import { insertionAt } from '../../server/src/editor/insertions.js';
import type { InsertionParams } from '../../server/src/protocol.js';
import { open, partyPlan, services, statePlan } from '../support/plans.js';

/** A text with what is put in at `▮`, stops of the snippet as their words. */
async function inserted(marked: string, what: InsertionParams['what']): Promise<string> {
    const offset = marked.indexOf('▮');
    const file = await open(marked.replace('▮', ''));
    const position = file.textDocument.positionAt(offset);
    const put = insertionAt(file, position, what);
    expect(put).toBeDefined();
    const edits = put?.text == null ? [] : [{ range: { start: position, end: position }, newText: put.text }];
    const at = put?.at ?? position;
    const snippet = (put?.snippet ?? '').replace(/\$\{\d+:([^}]*)\}/gu, '$1');
    return TextDocument.applyEdits(file.textDocument, [
        ...edits,
        ...(put?.others ?? []),
        { range: { start: at, end: at }, newText: snippet },
    ]);
}

describe('what commands put in', () => {
    it('a note with the next number, behind the last one or behind the document', async () => {
        const plan = statePlan('I. VIỆC\n\n1. Trồng cây▮.');
        expect(await inserted(`${plan}\n`, 'footnote')).toBe(
            `${plan.replace('▮', '[^1]')}\n\n[^1]: [nội dung chú thích]`,
        );
        const noted = `${statePlan('I. VIỆC\n\n1. Trồng cây[^1] và▮ tưới.')}\n\n[^1]: Số liệu.\n`;
        expect(await inserted(noted, 'footnote')).toBe(
            noted.replace('▮', '[^2]').replace('Số liệu.', 'Số liệu.\n[^2]: [nội dung chú thích]'),
        );
    });

    it('an annex, numbered as the standard does where there are others', async () => {
        const plan = `${statePlan('I. VIỆC\n\n1. Trồng cây▮.')}\n`;
        expect(await inserted(plan, 'annex')).toContain('\n\nPhụ lục\n[TÊN PHỤ LỤC]\n\n[nội dung]\n');
        expect(await inserted(`${plan}\nPhụ lục I\nDANH SÁCH\n\nMột.\n`, 'annex')).toContain(
            '\nPhụ lục II\n[TÊN PHỤ LỤC]\n',
        );
        expect(await inserted(`${partyPlan('I- VIỆC\n\nTrồng▮.')}\n`, 'annex')).toContain('\nPhụ lục\n');
    });

    it.each([
        ['one without a number, which gets one', 'Phụ lục\nA\n\nMột.\n', 'Phụ lục I\nA\n\nMột.\n', 'Phụ lục II'],
        ['one in capitals', 'PHỤ LỤC\nA\n\nMột.\n', 'PHỤ LỤC I\nA\n\nMột.\n', 'PHỤ LỤC II'],
        [
            'one that was taken out',
            'Phụ lục 1\nA\n\nMột.\n\nPhụ lục 3\nB\n\nHai.\n',
            'Phụ lục 1\nA\n\nMột.\n\nPhụ lục 3\nB\n\nHai.\n',
            'Phụ lục 4',
        ],
        [
            'a form, which is none',
            'Phụ lục\nA\n\nMột.\n\nMẫu số 01\nB\n\nHai.\n',
            'Phụ lục I\nA\n\nMột.\n\nMẫu số 01\nB\n\nHai.\n',
            'Phụ lục II',
        ],
    ])('an annex beside %s', async (_, before, after, added) => {
        const plan = `${statePlan('I. VIỆC\n\n1. Trồng cây▮.')}\n\n`;
        expect(await inserted(plan + before, 'annex')).toBe(
            `${plan.replace('▮', '')}${after}\n${added}\n[TÊN PHỤ LỤC]\n\n[nội dung]\n`,
        );
    });

    const ADDED = '| TT | [Nội dung] | [Thời hạn] |\n|---|---|---|\n| 1 | [việc] | [hạn] |\n| 2 | [việc] | [hạn] |\n';
    const TABLE = '| TT | Việc |\n|---|---|\n| 1 | Cây |\n| 2 | Hoa |\n';

    it.each([
        ['a cell', `1. Một.\n${TABLE.replace('Cây', 'C▮ây')}2. Hai.\n`, `1. Một.\n${TABLE}\n${ADDED}\n2. Hai.\n`],
        ['the end of a row', `1. Một.\n${TABLE.replace('Cây |', 'Cây |▮')}\n`, `1. Một.\n${TABLE}\n${ADDED}\n\n`],
        ['the lines under a head', `1. Một.\n${TABLE.replace('|---|', '|-▮--|')}`, `1. Một.\n${TABLE}\n${ADDED}\n`],
        [
            'the middle of a sentence',
            '1. Mộ▮t câu\nhai dòng.\n2. Hai.\n',
            `1. Một câu\nhai dòng.\n\n${ADDED}\n2. Hai.\n`,
        ],
        ['a blank line', '1. Một.\n▮\n2. Hai.\n', `1. Một.\n${ADDED}\n2. Hai.\n`],
        ['a mark', '▮1. Một.\n2. Hai.\n', `1. Một.\n\n${ADDED}\n2. Hai.\n`],
    ])('a table from %s breaks nothing', async (_, before, after) => {
        const head = 'KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n';
        expect(await inserted(head + before, 'table')).toBe(head + after);
    });

    it('a table on lines of its own', async () => {
        expect(await inserted(statePlan('I. VIỆC\n\nDanh sách:▮'), 'table')).toContain(
            'Danh sách:\n\n| TT | [Nội dung] | [Thời hạn] |\n|---|---|---|\n',
        );
    });
});

describe('directives are found', () => {
    const { knowledge } = services.shared;
    const CATALOGUE = [
        'văn bản 72/2025/QH15\n  loại: Luật\n  tên gọi: Luật Tổ chức chính quyền địa phương\n  ngày: 16/6/2025\n',
        'văn bản 571/QĐ-TTg\n  loại: Quyết định\n  ngày: 12/3/2025\n  trích yếu: sắp xếp tổ chức chính quyền địa phương 2 cấp\n',
    ].join('\n');

    it('by words in any order and without accents; what bears the name before what speaks of it', async () => {
        await open(CATALOGUE, 'tim.danhmuc');
        const found = findDirectives('dia phuong to chuc', knowledge);
        expect(found.map(({ number }) => number)).toEqual(['72/2025/QH15', '571/QĐ-TTg']);
        expect(found[0]).toMatchObject({ name: 'Luật Tổ chức chính quyền địa phương', date: '2025-06-16' });
        expect(found[1]?.citation).toBe(
            'Quyết định số 571/QĐ-TTg ngày 12 tháng 3 năm 2025 về sắp xếp tổ chức chính quyền địa phương 2 cấp',
        );
        expect(found[1]?.place?.uri).toMatch(/tim\.danhmuc$/u);
    });

    it('by the beginning of a number; in short where the plan cites them above', async () => {
        await open(CATALOGUE, 'tim.danhmuc');
        const file = await open(statePlan('I. VIỆC\n\n1. Theo Quyết định số 571/QĐ-TTg ngày 12/3/2025.\n\n2. Làm.'));
        const end = file.textDocument.positionAt(file.textDocument.getText().indexOf('Làm.'));
        expect(findDirectives('571', knowledge, file, end).map(({ citation }) => citation)).toEqual([
            'Quyết định số 571/QĐ-TTg',
        ]);
        expect(findDirectives('khong co gi ca', knowledge)).toEqual([]);
    });
});
