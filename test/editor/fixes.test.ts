import { beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { open, services, statePlan } from '../support/plans.js';
import { CASES, openWhatIsKnown } from '../validation/cases.js';

const CATALOGUE = `cơ quan Ban Việc cũ tỉnh
  đến: 02/2025
  nay là: Ban Việc mới tỉnh

cơ quan Ban Việc mới tỉnh

văn bản 901/QĐ-TTg
  loại: Quyết định
  ngày: 01/4/2021
  cơ quan: Thủ tướng Chính phủ
  trích yếu: phê duyệt Đề án trồng cây

văn bản 902/2010/NĐ-CP
  loại: Nghị định
  ngày: 01/4/2010

văn bản 903/2020/NĐ-CP
  loại: Nghị định
  ngày: 01/4/2020
  cơ quan: Chính phủ
  trích yếu: về công tác văn thư
  thay thế: 902/2010/NĐ-CP
`;

let count = 0;

beforeAll(async () => {
    await openWhatIsKnown();
    await open(CATALOGUE, 'sua-loi.danhmuc');
});

/** The fixes of the first problem with this code, each with the line that it leaves behind. */
async function fixes(text: string, code: string) {
    const document = await open(text, `sua-${count++}.kehoach`);
    const uri = document.uri.toString();
    const diagnostic = document.diagnostics?.find((each) => each.code === code);
    if (!diagnostic) throw new Error(`no ${code}`);
    const params = { textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic] } };
    const actions = (await services.plan.lsp.CodeActionProvider?.getCodeActions(document, params)) as CodeAction[];
    return {
        titles: actions.map(({ title }) => title),
        async applied(index: number) {
            const edits = actions[index]?.edit?.changes?.[uri] as TextEdit[];
            const result = TextDocument.applyEdits(document.textDocument, edits);
            const again = await open(result, `sua-${count++}.kehoach`);
            const left = (again.diagnostics ?? []).filter((each) => each.code === code);
            return { result, left };
        },
        action: (index: number) => actions[index] as CodeAction,
    };
}

const cites = (citation: string) => statePlan(`I. A\n1. Thực hiện ${citation}.`);

describe('quick fixes', () => {
    it('switch a rule off for the block, and nothing else comes of it', async () => {
        /** What is found in a text, which is gone from the workspace afterwards: copies would agree with each other. */
        const look = async (text: string, code: string) => {
            const document = await open(text, 'tat.kehoach');
            const uri = document.uri.toString();
            const diagnostics = (document.diagnostics ?? []).filter((each) => each.code === code).slice(0, 1);
            const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
            const params = { textDocument: { uri }, range, context: { diagnostics } };
            const actions = await services.plan.lsp.CodeActionProvider?.getCodeActions(document, params);
            const codes = (document.diagnostics ?? []).map((each) => String(each.code));
            await services.shared.workspace.DocumentBuilder.update([], [document.uri]);
            const off = (actions as CodeAction[]).find(({ title }) => title === `Bỏ qua “${code}” cho đoạn này`);
            return { codes, after: TextDocument.applyEdits(document.textDocument, off?.edit?.changes?.[uri] ?? []) };
        };
        for (const [code, cases] of Object.entries(CASES).filter(([each]) => each !== 'bo-qua-thua')) {
            for (const { bad } of cases) {
                const before = await look(bad, code);
                expect(before.codes, bad).toContain(code);
                expect(before.after).not.toBe(bad);
                const { codes } = await look(before.after, code);
                expect(codes.filter((each) => each === code).length, before.after).toBeLessThan(
                    before.codes.filter((each) => each === code).length,
                );
                expect(codes.filter((each) => !before.codes.includes(each))).toEqual([]);
            }
        }
    });

    it('are for this tool’s own problems', async () => {
        const document = await open(statePlan('I. A\n\n1. x\n3. y'), 'nguoi-khac.kehoach');
        const range = { start: { line: 12, character: 0 }, end: { line: 12, character: 2 } };
        const foreign = ['Misspelled', 'danh-so-nhay'].flatMap((code) => [
            { range, message: 'x', code, source: 'cSpell' },
            { range, message: 'x', code },
        ]);
        const params = { textDocument: { uri: document.uri.toString() }, range, context: { diagnostics: foreign } };
        expect(await services.plan.lsp.CodeActionProvider?.getCodeActions(document, params)).toEqual([]);
        const catalogue = await open('cơ quan Sở A\n  thuoc: Sở B\n', 'nguoi-khac.danhmuc');
        const [own] = catalogue.diagnostics ?? [];
        expect(own?.code).toBe('danh-muc-khoa-la');
        const ask = async (diagnostics: Diagnostic[]) =>
            services.catalogue.lsp.CodeActionProvider?.getCodeActions(catalogue, {
                textDocument: { uri: catalogue.uri.toString() },
                range,
                context: { diagnostics },
            });
        expect(await ask([own as Diagnostic])).toHaveLength(1);
        expect(await ask([{ ...(own as Diagnostic), source: 'cSpell' }])).toEqual([]);
    });

    it('take away what hides nothing, and leave what does', async () => {
        const whole = await fixes(statePlan('I. A\n// bỏ qua: danh-so-nhay\n1. x\n2. y'), 'bo-qua-thua');
        expect(whole.titles).toEqual(['Bỏ ghi chú thừa']);
        expect((await whole.applied(0)).result).toBe(statePlan('I. A\n1. x\n2. y'));
        for (const codes of ['danh-so-nhay, khong-co', 'khong-co danh-so-nhay', 'khong-co; danh-so-nhay']) {
            const part = await fixes(statePlan(`I. A\n// bỏ qua: ${codes}\n1. x\n3. y`), 'bo-qua-thua');
            const { result, left } = await part.applied(0);
            expect(result).toBe(statePlan('I. A\n// bỏ qua: danh-so-nhay\n1. x\n3. y'));
            expect(left).toEqual([]);
        }
    });

    it('name a standard that there is', async () => {
        const { titles, applied } = await fixes(`// tiêu chuẩn: hd36\n${statePlan('I. A')}`, 'tieu-chuan-la');
        expect(titles[2]).toBe('Theo HD 36-HD/VPTW: “party-hd36”');
        expect((await applied(0)).result).toBe(`// tiêu chuẩn: state-nd30\n${statePlan('I. A')}`);
        expect((await applied(0)).left).toEqual([]);
        const empty = await fixes(`// tiêu chuẩn:\n${statePlan('I. A')}`, 'tieu-chuan-la');
        expect((await empty.applied(1)).result).toBe(`// tiêu chuẩn: party-hd05\n${statePlan('I. A')}`);
    });

    it('take the day that is known, in the form that is there', async () => {
        for (const [bad, good] of [
            ['ngày 02/4/2021', 'ngày 01/4/2021'],
            ['ngày 2-4-2021', 'ngày 1-4-2021'],
            ['ngày 02 tháng 4 năm 2021', 'ngày 01 tháng 4 năm 2021'],
        ] as const) {
            const { applied } = await fixes(
                cites(`Quyết định số 901/QĐ-TTg ${bad} của Thủ tướng Chính phủ`),
                'vien-dan-sai-ngay',
            );
            const { result, left } = await applied(0);
            expect(result).toContain(`901/QĐ-TTg ${good} của`);
            expect(left).toEqual([]);
        }
    });

    it('correct the day everywhere', async () => {
        const wrong = 'Quyết định số 901/QĐ-TTg ngày 03/4/2021 của Thủ tướng Chính phủ';
        const other = await open(cites(wrong), 'noi-khac.kehoach');
        const { titles, action } = await fixes(cites(wrong), 'vien-dan-sai-ngay');
        expect(titles[1]).toBe('Sửa ngày của 901/QĐ-TTg ở mọi văn bản');
        const edits = action(1).edit?.changes ?? {};
        expect(Object.keys(edits)).toHaveLength(2);
        expect(TextDocument.applyEdits(other.textDocument, edits[other.uri.toString()] ?? [])).toContain(
            'ngày 01/4/2021',
        );
    });

    it('take kind and issuer', async () => {
        const kind = await fixes(
            cites('Chỉ thị số 901/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ'),
            'vien-dan-sai-loai',
        );
        expect((await kind.applied(0)).result).toContain('Quyết định số 901/QĐ-TTg');
        const issuer = await fixes(
            cites('Quyết định số 901/QĐ-TTg ngày 01/4/2021 của Bộ Y tế'),
            'vien-dan-sai-co-quan',
        );
        expect((await issuer.applied(0)).result).toContain('của Thủ tướng Chính phủ.');
    });

    it('write a citation in full', async () => {
        const { applied } = await fixes(cites('Quyết định số 901/QĐ-TTg'), 'vien-dan-thieu');
        const { result, left } = await applied(0);
        expect(result).toContain(
            'Thực hiện Quyết định số 901/QĐ-TTg ngày 01 tháng 4 năm 2021 của Thủ tướng Chính phủ phê duyệt Đề án trồng cây.',
        );
        expect(left).toEqual([]);
    });

    it('cite what replaced a directive, and an agency’s successor', async () => {
        const old = await fixes(
            cites('Nghị định số 902/2010/NĐ-CP ngày 01/4/2010 của Chính phủ'),
            'vien-dan-het-hieu-luc',
        );
        expect((await old.applied(0)).result).toContain(
            'Nghị định số 903/2020/NĐ-CP ngày 01 tháng 4 năm 2020 của Chính phủ về công tác văn thư.',
        );
        const body = 'I. TỔ CHỨC THỰC HIỆN\n1. Ban Việc cũ tỉnh\n- Làm việc.\n2. Sở Giáo dục và Đào tạo\n- Làm việc.';
        const former = await fixes(statePlan(body), 'co-quan-cu');
        const { result, left } = await former.applied(0);
        expect(result).toContain('1. Ban Việc mới tỉnh');
        expect(left).toEqual([]);
    });

    it('add an agency to the recipients, before the archive', async () => {
        const body = 'I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Làm việc.\n2. Sở Giáo dục và Đào tạo\n- Làm việc.';
        const { applied } = await fixes(statePlan(body), 'co-quan-chua-nhan');
        const { result, left } = await applied(0);
        expect(result).toContain('- Sở Y tế;\n- Lưu: VT');
        expect(left).toEqual([]);
    });

    it('switch a rule off for the block', async () => {
        const { titles, applied } = await fixes(statePlan('I. A\n\n1. x\n3. y'), 'danh-so-nhay');
        expect(titles.at(-1)).toBe('Bỏ qua “danh-so-nhay” cho đoạn này');
        const { result, left } = await applied(titles.length - 1);
        expect(result).toContain('// bỏ qua: danh-so-nhay\n1. x');
        expect(left).toEqual([]);
    });

    it('add a directive to the catalogue of the workspace', async () => {
        const document = await open(
            cites('Quyết định số 907/QĐ-TTg ngày 05/5/2022 của Thủ tướng Chính phủ về đọc sách'),
        );
        const offset = document.textDocument.getText().indexOf('907');
        const at = document.textDocument.positionAt(offset);
        const params = {
            textDocument: { uri: document.uri.toString() },
            range: { start: at, end: at },
            context: { diagnostics: [] },
        };
        const actions = await services.plan.lsp.CodeActionProvider?.getCodeActions(document, params);
        const [action] = (actions ?? []) as CodeAction[];
        expect(action?.title).toMatch(/^Thêm 907\/QĐ-TTg vào danh mục \(.+\.danhmuc\)$/u);
        // and its line is shown
        expect(action?.command?.command).toBe('kehoach.showPlaces');
        const [edit] = Object.values(action?.edit?.changes ?? {}).flat();
        expect(edit?.newText.trim()).toBe(
            'văn bản 907/QĐ-TTg\n  loại: Quyết định\n  ngày: 5/5/2022\n  cơ quan: Thủ tướng Chính phủ\n  trích yếu: đọc sách',
        );
    });
});

describe('a problem of the text before the last keys', () => {
    it('has no fix: it would be written in another place', async () => {
        const text = statePlan('I. A\n1. Một.\n3. Ba.');
        const before = (await open(text, `sua-${count++}.kehoach`)).diagnostics ?? [];
        const stale = before.filter(({ code }) => code === 'danh-so-nhay');
        expect(stale).toHaveLength(1);
        for (const [now, offered] of [
            [text, true],
            [`\n${text}`, false],
        ] as const) {
            const document = await open(now, `sua-${count++}.kehoach`);
            const range = stale[0]?.range as Diagnostic['range'];
            const params = { textDocument: { uri: `${document.uri}` }, range, context: { diagnostics: stale } };
            const actions = await services.plan.lsp.CodeActionProvider?.getCodeActions(document, params);
            expect((actions ?? []).length > 0).toBe(offered);
        }
    });
});
