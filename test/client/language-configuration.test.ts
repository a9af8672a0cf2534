import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface EnterRule {
    readonly beforeText: string;
    readonly action: { readonly indent: string; readonly appendText?: string };
}

const configuration = JSON.parse(readFileSync('syntaxes/kehoach.language-configuration.json', 'utf8')) as {
    wordPattern: { pattern: string; flags: string };
    onEnterRules: EnterRule[];
};

/** What the editor puts on the new line: the first rule that fits decides. */
function onEnter(line: string): string {
    const rule = configuration.onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line));
    return rule?.action.appendText ?? '';
}

describe('Enter', () => {
    test.each([
        ['- Rà soát điểm nguy hiểm;', '- '],
        ['  - Rà soát', '- '],
        ['– Rà soát', '– '],
        ['+ Vị trí, độ sâu;', '+ '],
        ['* Cấp tỉnh', '* '],
        ['• Cấp tỉnh', '• '],
        ['- Lập danh mục, ghi rõ:', '+ '],
        ['// người soạn: kiểm tra lại', '// '],
    ])('goes on behind “%s”', (line, mark) => {
        expect(onEnter(line)).toBe(mark);
    });

    test.each([
        '- ',
        '-',
        '+ ',
        '// ',
        '- Lưu: VT, KGVX.',
        '- Lưu Văn phòng Tỉnh ủy.',
        '- Thực hiện Kế hoạch này./.',
        '1. Mục đích',
        'a) Rà soát',
        '-5 độ',
        '-----',
        '**Nơi nhận:**',
        'Thực hiện Kế hoạch - giai đoạn 2',
    ])('begins an empty line behind “%s”', (line) => {
        expect(onEnter(line)).toBe('');
    });
});

describe('words', () => {
    const { pattern, flags } = configuration.wordPattern;
    const words = (text: string) => text.match(new RegExp(pattern, `${flags}g`));

    test.each([
        ['Chỉ thị số 07-CT/TU ngày', ['Chỉ', 'thị', 'số', '07-CT/TU', 'ngày']],
        ['141/KH-UBND, 30/2020/NĐ-CP.', ['141/KH-UBND', '30/2020/NĐ-CP']],
        ['trước ngày 30/6/2026;', ['trước', 'ngày', '30/6/2026']],
        ['kinh tế - xã hội', ['kinh', 'tế', 'xã', 'hội']],
        ['2.3. Đường', ['2.3', 'Đường']],
        ['năm 2025[^1], nhất', ['năm', '2025', '1', 'nhất']],
    ])('%s', (text, expected) => {
        expect(words(text)).toEqual(expected);
    });

    test('letters with combining marks are one word', () => {
        expect(words('nghị quyết'.normalize('NFD'))).toHaveLength(2);
    });
});
