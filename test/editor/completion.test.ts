import { AstUtils } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { resolveCompletionItem } from '../../server/src/editor/completion/plan-completion.js';
import { plainText, titleText } from '../../server/src/facts/plain-text.js';
import { STANDARDS } from '../../server/src/standards/standards.js';
import { contentsOf } from '../../server/src/syntax/contents.js';
import { isInternalReference } from '../../server/src/syntax/generated/ast.js';
import { examples, open, services, statePlan } from '../support/plans.js';

const CATALOGUE = `cơ quan Ban Tuyên giáo và Dân vận Tỉnh ủy
  cấp: tỉnh
  ký hiệu: BTGDVTU

cơ quan Ban Tuyên giáo Tỉnh ủy
  cấp: tỉnh
  đến: 02/2025
  nay là: Ban Tuyên giáo và Dân vận Tỉnh ủy

cơ quan Sở Y tế
  cấp: tỉnh
  ký hiệu: SYT

cơ quan Sở Khoa học và Công nghệ
  cấp: tỉnh

văn bản 228-KH/TU
  loại: Kế hoạch
  ngày: 23/9/2024
  cơ quan: Tỉnh ủy An Giang
  trích yếu: phòng, chống đuối nước cho trẻ em

văn bản 229/QĐ-TTg
  loại: Quyết định
  ngày: 05/02/2022
  cơ quan: Thủ tướng Chính phủ
  trích yếu: phê duyệt Đề án đọc sách

văn bản 72/2025/QH15
  loại: Luật
  ngày: 16/6/2025
  cơ quan: Quốc hội
  tên gọi: Luật Bóng bàn
  thay thế: 77/2015/QH13

văn bản 77/2015/QH13
  loại: Luật
  ngày: 19/6/2015
  cơ quan: Quốc hội
  tên gọi: Luật Bóng bàn

văn bản 771/KH-UBND
  ngày: 01/02/2026

văn bản 772/CT-UBND
  ngày: 01/02/2026

văn bản 773/STC-NS
  ngày: 01/02/2026
`;

beforeAll(async () => {
    await open(CATALOGUE, 'hoan-thanh.danhmuc');
});

/** The completions at `▮`, and what the text becomes when one is taken. */
async function complete(marked: string) {
    const text = marked.replace('▮', '');
    const document = await open(text);
    const position = document.textDocument.positionAt(marked.indexOf('▮'));
    const params = { textDocument: { uri: document.uri.toString() }, position };
    const list = await services.plan.lsp.CompletionProvider?.getCompletion(document, params);
    const items = list?.items ?? [];
    return {
        items,
        labels: items.map(({ label }) => label),
        /** The line of the cursor with an item taken. */
        taking(label: string): string {
            const item = items.find((each) => each.label === label) as CompletionItem;
            const edit = item.textEdit as TextEdit;
            // an editor takes only edits on the cursor's line that reach up to the cursor
            expect(edit.range.start.line).toBe(position.line);
            expect(edit.range.end).toEqual(position);
            const own = TextDocument.create('x', 'kehoach', 0, text);
            const result = TextDocument.applyEdits(own, [edit]);
            return result.split('\n')[position.line] as string;
        },
    };
}

describe('agencies', () => {
    it('are found without accents, and former names come last and marked', async () => {
        const { labels, items, taking } = await complete(statePlan('I. A\n1. Phối hợp với ban tuyen g▮'));
        expect(labels).toEqual(['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Ban Tuyên giáo Tỉnh ủy']);
        expect(items[1]?.tags).toEqual([1]);
        expect(taking('Ban Tuyên giáo và Dân vận Tỉnh ủy')).toBe('1. Phối hợp với Ban Tuyên giáo và Dân vận Tỉnh ủy');
    });

    it('are in capitals where they are typed so, as in a heading', async () => {
        const { taking } = await complete('BAN TUYEN G▮\n\nKẾ HOẠCH\nđọc sách\n\nI. A\n1. B\n');
        expect(taking('BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH ỦY')).toBe('BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH ỦY');
    });

    it('are found by code, and where agencies are named also by initials and words in any order', async () => {
        expect((await complete(statePlan('I. A\n1. Giao BTGD▮'))).labels).toEqual([
            'Ban Tuyên giáo và Dân vận Tỉnh ủy',
        ]);
        const organised = (typed: string) =>
            complete(statePlan(`I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Làm việc.\n2. ${typed}▮`));
        expect((await organised('skhvcn')).labels).toEqual(['Sở Khoa học và Công nghệ']);
        expect((await organised('cong nghe')).labels).toEqual(['Sở Khoa học và Công nghệ']);
        expect((await organised('so')).labels).toContain('Sở Y tế');
    });

    it('do not disturb ordinary words', async () => {
        expect((await complete(statePlan('I. A\n1. Tăng cường so▮'))).labels).toEqual([]);
        expect((await complete(statePlan('I. A\n1. Các cơ quan cong nghe▮'))).labels).toEqual([]);
        expect((await complete(statePlan('I. A\n// ban tuyen g▮'))).labels).toEqual([]);
        expect((await complete('// tieu▮\n')).labels).toEqual(['tiêu chuẩn: ']);
        expect((await complete('// tiêu chuẩn: ▮\n')).labels).toEqual(Object.keys(STANDARDS));
        expect((await complete('// bỏ qua: danh-so-lap, da▮\n')).labels).toContain('danh-so-nhay');
    });

    it('are no offers where the only one stands there to the letter: the key that takes it would lead nowhere', async () => {
        const organised = (typed: string) =>
            complete(statePlan(`I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Làm việc.\n2. ${typed}▮`));
        expect((await organised('Sở Khoa học và Công nghệ')).labels).toEqual([]);
        expect((await organised('Sở Khoa học và Công ngh')).labels).toContain('Sở Khoa học và Công nghệ');
    });

    it('come into the recipients’ list once, those of the plan first', async () => {
        const body = 'I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Làm việc.\n2. Sở Giáo dục và Đào tạo\n- Làm việc.';
        const { labels, taking } = await complete(statePlan(body).replace('- Lưu', '- ▮\n- Lưu'));
        expect(labels).toEqual(['Sở Y tế']);
        expect(taking('Sở Y tế')).toBe('- Sở Y tế;');
    });
});

describe('directives', () => {
    const LONG =
        'Kế hoạch số 228-KH/TU ngày 23 tháng 9 năm 2024 của Tỉnh ủy An Giang về phòng, chống đuối nước cho trẻ em';

    it('come whole from their digits, from “số” and from a kind', async () => {
        expect((await complete(statePlan('I. A\n1. Thực hiện 228▮'))).taking('228-KH/TU')).toBe(`1. Thực hiện ${LONG}`);
        expect((await complete(statePlan('I. A\n1. Theo số 22▮'))).taking('228-KH/TU')).toBe(`1. Theo ${LONG}`);
        const { labels, taking } = await complete(statePlan('I. A\n1. Theo Kế hoạch số 22▮'));
        expect(labels).toEqual(['228-KH/TU']);
        expect(taking('228-KH/TU')).toBe(`1. Theo ${LONG}`);
    });

    it('are short from the second time on, and bare inside a citation', async () => {
        const again = await complete(statePlan('I. A\n1. Theo Kế hoạch số 228-KH/TU ngày 23/9/2024.\n2. Theo 228▮'));
        expect(again.taking('228-KH/TU')).toBe('2. Theo Kế hoạch số 228-KH/TU');
        const inside = await complete(statePlan('I. A\n1. Theo Kế hoạch số 22▮ ngày 23/9/2024 của Tỉnh ủy'));
        expect(inside.taking('228-KH/TU')).toBe('1. Theo Kế hoạch số 228-KH/TU ngày 23/9/2024 của Tỉnh ủy');
    });

    it('take the form of the party in its documents', async () => {
        const text = `TỈNH ỦY AN GIANG\n*\nSố 15-KH/TU\n\nAn Giang, ngày 15 tháng 6 năm 2026\n\nKẾ HOẠCH\nđọc sách\n\n- Căn cứ 229▮\n`;
        expect((await complete(text)).taking('229/QĐ-TTg')).toBe(
            '- Căn cứ Quyết định số 229/QĐ-TTg, ngày 05/02/2022 của Thủ tướng Chính phủ phê duyệt Đề án đọc sách',
        );
    });

    it('are found by words of what they are about, in any order and without accents', async () => {
        const behind = (typed: string) => complete(statePlan(`I. A\n1. ${typed}▮`));
        const { taking } = await behind('Căn cứ duoi nuoc tre em');
        expect(taking('228-KH/TU')).toBe(`1. Căn cứ ${LONG}`);
        expect((await behind('Thực hiện ke hoach tre em duoi nu')).taking('228-KH/TU')).toBe(`1. Thực hiện ${LONG}`);
        expect((await behind('Làm theo kế hoạch phòng chống và duoi nuoc')).labels).toEqual([]);
        expect((await behind('Thực hiện quyết định đuối nước')).labels).toEqual([]);
        expect((await behind('Căn cứ đề án bơi lặn')).labels).toEqual([]);
        // words of any sentence call for no directive
        expect((await behind('Thực hiện phòng, chống đuối nước')).labels).toEqual([]);
        expect((await behind('Thực hiện kế hoạch')).labels).toEqual([]);
    });

    it('laws are written by their name, of those of one name the one that is likelier', async () => {
        const { items, taking } = await complete(statePlan('I. A\n1. Căn cứ luat bong ban▮'));
        expect(items.map(({ label, labelDetails }) => [label, labelDetails?.description])).toEqual([
            ['Luật Bóng bàn', '72/2025/QH15 · 16/6/2025'],
        ]);
        expect(taking('Luật Bóng bàn')).toBe('1. Căn cứ Luật Bóng bàn');
        const numbered = await complete(statePlan('I. A\n1. Căn cứ Luật số 72▮'));
        expect(numbered.taking('72/2025/QH15')).toMatch(/^1\. Căn cứ Luật số 72\/2025\/QH15 ngày/);
    });

    it('keep the kind that is typed where nobody says theirs, unless their code is another kind’s', async () => {
        const { labels, taking } = await complete(statePlan('I. A\n1. Thực hiện Kế hoạch số 77▮'));
        expect(labels).toEqual(['771/KH-UBND']);
        // letters of bodies alone number a letter
        const letters = await complete(statePlan('I. A\n1. Theo Công văn số 77▮'));
        expect(letters.labels).toEqual(['773/STC-NS']);
        expect(taking('771/KH-UBND')).toBe('1. Thực hiện Kế hoạch số 771/KH-UBND ngày 01 tháng 02 năm 2026');
    });

    it('bring their card', async () => {
        const [item] = (await complete(statePlan('I. A\n1. Thực hiện 228▮'))).items;
        const { documentation } = resolveCompletionItem(
            item as CompletionItem,
            services.shared.knowledge,
            services.shared.language,
        );
        expect((documentation as { value: string }).value).toContain('Tỉnh ủy An Giang');
    });
});

describe('what a plan has itself', () => {
    it('footnotes, with the next number', async () => {
        const { labels, taking } = await complete(`${statePlan('I. A\n1. Việc[^1] và việc[^▮')}\n[^1]: Số liệu.\n`);
        expect(labels).toEqual(['1', '2']);
        expect(taking('2')).toBe('1. Việc[^1] và việc[^2]');
    });

    it('sections and items', async () => {
        const { labels, taking } = await complete(statePlan('I. MỤC TIÊU\n1. Trồng cây\nII. NHIỆM VỤ\n1. Theo Mục I▮'));
        expect(labels).toEqual(['Mục I', 'Mục II']);
        expect(taking('Mục II')).toBe('1. Theo Mục II');
    });

    it('each of the parts with one number by its whole path', async () => {
        const body = [
            'Phần thứ nhất',
            'CÔNG VIỆC',
            'I. LÀM NGAY',
            '1. Trồng cây',
            'Phần thứ hai',
            'KINH PHÍ',
            'I. NGUỒN TỈNH',
            '1. Mua giống',
            'Chi theo Mục ▮',
        ].join('\n');
        const { items, taking } = await complete(statePlan(body));
        expect(items.map(({ label, detail }) => [label, detail])).toEqual([
            ['Mục I Phần thứ nhất', 'LÀM NGAY'],
            ['khoản 1 Mục I Phần thứ nhất', 'Trồng cây'],
            ['Mục I Phần thứ hai', 'NGUỒN TỈNH'],
            ['khoản 1 Mục I Phần thứ hai', 'Mua giống'],
        ]);
        expect(taking('khoản 1 Mục I Phần thứ nhất')).toBe('Chi theo khoản 1 Mục I Phần thứ nhất');
        const parts = await complete(statePlan(body.replace('Mục ▮', 'Phần ▮')));
        expect(parts.labels).toEqual(['Phần thứ nhất', 'Phần thứ hai']);
        expect(parts.taking('Phần thứ hai')).toBe('Chi theo Phần thứ hai');
    });

    it('offers in the examples what linking reaches, each part under the words that reach it', async () => {
        let offered = 0;
        for (const { name, text } of examples()) {
            const { documents } = (await open(text)).parseResult.value;
            const provisions = documents.flatMap((document) => contentsOf(document).provisions);
            const at = provisions.findLast(({ texts }) => texts.length > 0)?.texts.at(-1)?.$cstNode?.end;
            if (at === undefined) {
                continue;
            }
            for (const word of ['Mục', 'Phần', 'Phụ lục']) {
                const { items } = await complete(`${text.slice(0, at)} theo ${word} ▮${text.slice(at)}`);
                // those further down are the ones that a nearer one may hide
                for (const { label, detail } of items.slice(-3)) {
                    const file = await open(`${text.slice(0, at)} theo ${label}${text.slice(at)}`);
                    const found = [...AstUtils.streamAst(file.parseResult.value)].find(
                        (node) => isInternalReference(node) && node.$cstNode?.offset === at + ' theo '.length,
                    );
                    const target = found && isInternalReference(found) ? found.target.ref : undefined;
                    const words = titleText(target?.title) ?? plainText(target?.texts[0]);
                    // the part may be the one that is written in, with its own words of the reference
                    const begun = (detail ?? '').replace(/…$/u, '').toLowerCase();
                    expect(words.toLowerCase().startsWith(begun), `${name}: ${label}`).toBe(true);
                    offered++;
                }
            }
        }
        expect(offered).toBeGreaterThan(10);
    });

    it('the short names that stand before, for directives alone', async () => {
        const body = [
            'I. A',
            '1. Thực hiện Quyết định số 12/QĐ-UBND ngày 01/02/2026 (sau đây gọi là Quy chế 238), (sau đây gọi là Đề án).',
            '2. Làm theo Quy ▮',
            '3. Thực hiện Quyết định số 13/QĐ-UBND ngày 01/02/2026 (sau đây gọi là Quy chế 239).',
        ].join('\n');
        const { labels, taking } = await complete(statePlan(body));
        expect(labels.filter((label) => label.startsWith('Quy chế '))).toEqual(['Quy chế 238']);
        expect(taking('Quy chế 238')).toBe('2. Làm theo Quy chế 238');
    });

    it('kinds behind “Căn cứ”', async () => {
        const { labels, taking } = await complete(statePlan('I. A\n1. Căn cứ Chỉ▮'));
        expect(labels).toEqual(['Chỉ thị', 'Chiến lược']);
        expect(taking('Chỉ thị')).toBe('1. Căn cứ Chỉ thị số ');
    });
});

describe('the place of the document', () => {
    it('puts its own agencies first', async () => {
        await open(
            'cơ quan Ủy ban nhân dân tỉnh Cà Mau\n\ncơ quan Ủy ban nhân dân tỉnh An Giang\n',
            'dia-phuong.danhmuc',
        );
        const { labels } = await complete(statePlan('I. A\n1. Theo đề nghị của uy ban nhan d▮'));
        expect(labels).toEqual(['Ủy ban nhân dân tỉnh An Giang', 'Ủy ban nhân dân tỉnh Cà Mau']);
        await open('cơ quan Ban Kiểm tra Tỉnh ủy\n  tên khác: Ban Kiểm tra Thành ủy\n', 'thanh-uy.danhmuc');
        const plan = statePlan('I. A\n1. Theo đề nghị của ban kiem t▮');
        expect((await complete(plan)).labels).toEqual(['Ban Kiểm tra Tỉnh ủy']);
        const city = plan.replace('TỈNH AN GIANG', 'THÀNH PHỐ CẦN THƠ');
        expect((await complete(city)).labels).toEqual(['Ban Kiểm tra Thành ủy']);
    });
});

describe('inlay hints', () => {
    it('show the subject behind a number that is cited alone, once they are asked for', async () => {
        const document = await open(statePlan('I. A\n1. Theo Quyết định số 229/QĐ-TTg thực hiện.'));
        const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
        const params = { textDocument: { uri: document.uri.toString() }, range: whole };
        const hints = () => services.plan.lsp.InlayHintProvider?.getInlayHints(document, params);
        expect(await hints()).toEqual([]);
        services.shared.settings.update({ inlayHints: { directiveSubjects: true } });
        expect((await hints())?.map(({ label }) => label)).toEqual(['phê duyệt Đề án đọc sách']);
        services.shared.settings.update({});
    });
});

describe('what comes next', () => {
    const PLAN = statePlan('I. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n- Khám sức khỏe.\n\n2. Sở Nội vụ: Tổng hợp.');

    it('behind “Căn cứ ”: what papers of the workspace rest on', async () => {
        const entry = 'văn bản 88/QĐ-TTg\n  loại: Quyết định\n  ngày: 02/02/2026\n  cơ quan: Thủ tướng Chính phủ\n';
        await open(entry, 'can-cu.danhmuc');
        await open('KẾ HOẠCH\nTrồng cây\n\nCăn cứ Quyết định số 88/QĐ-TTg.\n');
        const { labels, taking } = await complete('KẾ HOẠCH\nTrồng cây\n\nCăn cứ ▮');
        expect(labels).toContain('88/QĐ-TTg');
        expect(taking('88/QĐ-TTg')).toMatch(/^Căn cứ Quyết định số 88\/QĐ-TTg ngày 02 tháng 02 năm 2026/u);
    });

    it('behind “Số” in a heading, “Kính gửi:” and “Nơi nhận:”', async () => {
        await open(PLAN);
        const symbol = /Số: \d+(\S+)/u.exec(PLAN)?.[1];
        const number = await complete('ỦY BAN NHÂN DÂN\nSố▮');
        expect(number.taking(`Số:      ${symbol}`)).toBe(`Số:      ${symbol}`);
        expect((await complete('KẾ HOẠCH\nTrồng cây\n\nI. A\n\nSố▮')).labels).not.toContain(`Số:      ${symbol}`);
        for (const typed of ['Kính gửi: ', 'Kính gửi:', 'Kính gửi ']) {
            expect((await complete(`${typed}▮`)).taking('Sở Y tế'), typed).toBe('Kính gửi: Sở Y tế');
        }
        const ending = await complete(`${PLAN.replace(/\n+Nơi nhận:.*$/su, '')}\n\nNơi nhận:▮`);
        expect(ending.labels).toEqual(['Sở Y tế; Sở Nội vụ; Lưu']);
    });
});

describe('whole parts of a paper', () => {
    it('are found by their names without accents where a line begins, and nowhere else', async () => {
        const { items, labels } = await complete(`${statePlan('I. A\n1. B')}\nnoi nh▮`);
        expect(labels).toEqual(['Nơi nhận']);
        expect(items[0]).toMatchObject({
            insertTextFormat: 2,
            textEdit: { newText: expect.stringMatching(/^Nơi nhận:\n/u) },
        });
        expect((await complete(statePlan('I. A\n1. Trồng noi nh▮'))).labels).toEqual([]);
        expect((await complete(statePlan('I. A\n\n| 1 | 60 ha▮ |'))).labels).toEqual([]);
        expect((await complete(statePlan('I. A\n\nbang▮'))).labels).toContain('Bảng');
    });

    it('have stops, and the year of today', async () => {
        const { items } = await complete('dia danh▮');
        const text = (items[0]?.textEdit as TextEdit | undefined)?.newText ?? '';
        expect(text).toContain(String(new Date().getFullYear()));
        expect(text).not.toContain('CURRENT');
    });
});
