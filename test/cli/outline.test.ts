import { describe, expect, it } from 'vitest';
import { outlineText } from '../../server/src/cli/outline.js';
import { type DocumentOutline, documentOutline } from '../../server/src/facts/outline.js';
import type { PlanFile } from '../../server/src/syntax/generated/ast.js';
import { examples, services, statePlan } from '../support/plans.js';

function outlinesOf(text: string): DocumentOutline[] {
    return services.plan.parser.LangiumParser.parse<PlanFile>(text).value.documents.map(documentOutline);
}

/** Every string of an outline but the names of kinds of blocks, and every place of a citation. */
function* wordsOf(value: unknown, key = ''): Generator<string> {
    if (typeof value === 'string' && key !== 'type') {
        // a table has a line for each row
        yield* value.split('\n');
    } else if (typeof value === 'object' && value !== null) {
        for (const [name, each] of Object.entries(value)) {
            yield* wordsOf(each, name);
        }
        if ('line' in value && 'column' in value) {
            yield `${value.line}:${value.column} `;
        }
    }
}

const PLAN = statePlan(`Kính gửi: Các trường trong tỉnh

I. MỤC ĐÍCH, YÊU CẦU: Phủ xanh sân trường[^1].

Lời dẫn không có số.

| TT | Việc |
|---|---|
| 1 | Đào hố |

II. TỔ CHỨC THỰC HIỆN

1. Sở Giáo dục và Đào tạo; Tỉnh đoàn: Chọn giống.

- Báo cáo theo Chỉ thị số 45-CT/TW ngày 02/02/2024 của Ban Bí thư, một câu đủ dài để không ai in nó vừa trên một trăm ký tự của một dòng.

2. Việc có tên

Việc có lời.

Trên đây là Kế hoạch trồng cây năm 2026./.

[^1]: Theo số liệu năm 2025.`);

describe('the outline for people', () => {
    it('holds every word of the outline for programs', () => {
        const annex = '\n\nPhụ lục I\nGIỐNG CÂY\n\n1. Lim xanh\n\n2. Sao đen\n';
        for (const text of [...examples().map((example) => example.text), PLAN, PLAN + annex]) {
            for (const document of outlinesOf(text)) {
                const printed = outlineText(document);
                for (const words of wordsOf(document)) {
                    expect(printed).toContain(words);
                }
            }
        }
    });

    it('has a line for each thing, deeper for each level', () => {
        const [document] = outlinesOf(PLAN);
        expect(document && outlineText(document)).toMatchInlineSnapshot(`
          "Kế hoạch 07/KH-UBND
            Trồng cây xanh tại các trường học năm 2026
            ỦY BAN NHÂN DÂN TỈNH AN GIANG · An Giang · 2026-03-05 · state-nd30
            Kính gửi
              Các trường trong tỉnh
            Căn cứ
              Căn cứ Quyết định số 524/QĐ-TTg ngày 01 tháng 4 năm 2021 của Thủ tướng Chính phủ; → 524/QĐ-TTg
            Nội dung
              I MỤC ĐÍCH, YÊU CẦU
                Phủ xanh sân trường.
                Lời dẫn không có số.
                TT | Việc
                1 | Đào hố
              II TỔ CHỨC THỰC HIỆN
                1 Sở Giáo dục và Đào tạo; Tỉnh đoàn
                  Chọn giống.
                  - Báo cáo theo Chỉ thị số 45-CT/TW ngày 02/02/2024 của Ban Bí thư, một câu đủ dài để không ai in nó vừa trên một trăm ký tự của một dòng.
                2 Việc có tên
                  Việc có lời.
            Kết thúc
              Trên đây là Kế hoạch trồng cây năm 2026./.
            Nơi nhận
              Sở Giáo dục và Đào tạo (b/c)
              Lưu: VT, KGVX [lưu]
            Chữ ký
              TM. ỦY BAN NHÂN DÂN
              KT. CHỦ TỊCH
              PHÓ CHỦ TỊCH
              Nguyễn Thị Minh An
            Phân công
              1 Sở Giáo dục và Đào tạo; Tỉnh đoàn
                Chọn giống.
                Báo cáo theo Chỉ thị số 45-CT/TW ngày 02/02/2024 của Ban Bí thư, một câu đủ dài để không ai in nó vừa trên một trăm ký tự của một dòng.
            Chú thích
              1 Theo số liệu năm 2025. [1 dấu]
            Văn bản được viện dẫn
              11:8 Quyết định 524/QĐ-TTg · 2021-04-01 · Thủ tướng Chính phủ
              27:16 Chỉ thị 45-CT/TW · 2024-02-02 · Ban Bí thư
          "
        `);
    });

    it('has no heading for what is not there', () => {
        expect(outlinesOf('I. Một mục').map((document) => outlineText(document))).toEqual([
            'Văn bản\n  Nội dung\n    I Một mục\n',
        ]);
        expect(outlinesOf('')).toEqual([]);
    });

    it('names an annex that holds nothing', () => {
        expect(outlinesOf('I. Một mục\n\nPhụ lục\n').map((document) => outlineText(document))).toEqual([
            'Văn bản\n  Nội dung\n    I Một mục\n  Phụ lục\n',
        ]);
    });
});
