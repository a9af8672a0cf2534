import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { DOCUMENT_KINDS } from '../../server/src/terms/kinds.js';
import { bearing, colour, loadGrammar } from './textmate.js';

let grammar: IGrammar;

beforeAll(async () => {
    grammar = await loadGrammar();
});

function coloured(text: string, scope: string): string[] {
    return bearing(colour(grammar, text), scope);
}

describe('heading of a document', () => {
    const heading = [
        'ỦY BAN NHÂN DÂN',
        'TỈNH AN GIANG',
        'Số: 112/KH-UBND',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'An Giang, ngày 09 tháng 02 năm 2026',
        '',
        'KẾ HOẠCH',
        'Phòng, chống đuối nước cho trẻ em',
        'trên địa bàn tỉnh năm 2026',
        '',
        'Căn cứ Luật Trẻ em;',
        'Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
    ].join('\n');

    test.each([
        ['entity.name.type.issuer', ['ỦY BAN NHÂN DÂN', 'TỈNH AN GIANG']],
        ['constant.numeric.document-number', ['Số:112/KH-UBND']],
        ['constant.language.national-title', ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']],
        ['constant.numeric.date', ['An Giang, ngày 09 tháng 02 năm 2026']],
        ['markup.heading.kind', ['KẾ HOẠCH']],
        ['markup.heading.subject', ['Phòng, chống đuối nước cho trẻ em', 'trên địa bàn tỉnh năm 2026']],
        ['keyword.control.basis', ['Căn cứ']],
    ])('%s', (scope, expected) => {
        expect(coloured(heading, scope)).toEqual(expected);
    });

    test('two columns on one line', () => {
        const line = 'TỈNH QUẢNG NGÃI          Độc lập - Tự do - Hạnh phúc';
        expect(coloured(line, 'entity.name.type.issuer')).toEqual(['TỈNH QUẢNG NGÃI']);
        expect(coloured(line, 'constant.language.national-title')).toEqual(['Độc lập - Tự do - Hạnh phúc']);
    });

    test.each(['Số 228-KH/TU', 'Số:   /KH-UBND', 'Số: 3968 -CV/ĐU', 'Số: 30/2020/NĐ-CP'])('number: %s', (line) => {
        expect(coloured(line, 'constant.numeric.document-number')).toHaveLength(1);
    });

    test('a sentence that begins with “Số” has no number', () => {
        expect(coloured('Số trẻ em biết bơi tăng 10%.', 'constant.numeric.document-number')).toEqual([]);
    });

    test('every kind of document is known as a title', () => {
        for (const name of DOCUMENT_KINDS) {
            expect(coloured(name.toUpperCase(), 'markup.heading.kind')).toEqual([name.toUpperCase()]);
        }
    });

    test('an official letter', () => {
        expect(coloured('V/v phòng, chống đuối nước', 'markup.heading.subject')).toEqual(['phòng, chống đuối nước']);
        expect(coloured('Kính gửi: Sở Y tế', 'markup.heading.kind')).toEqual(['Kính gửi:']);
    });
});

describe('marks', () => {
    test.each([
        ['I. MỤC ĐÍCH, YÊU CẦU', 'section', 'I. MỤC ĐÍCH, YÊU CẦU'],
        ['I.- MỤC ĐÍCH', 'section', 'I.- MỤC ĐÍCH'],
        ['I.MỤC ĐÍCH', 'section', 'I.MỤC ĐÍCH'],
        ['II- Nội dung', 'section', 'II- Nội dung'],
        ['III. THỜI GIAN: Từ nay đến cuối năm.', 'section', 'III. THỜI GIAN:'],
        ['PHẦN THỨ NHẤT', 'part', 'PHẦN THỨ NHẤT'],
        ['Phần II. NHIỆM VỤ', 'part', 'Phần II. NHIỆM VỤ'],
        ['A. KẾT QUẢ', 'part', 'A. KẾT QUẢ'],
        ['Điều 1. Ban hành kèm theo Quyết định này', 'article', 'Điều 1.'],
        ['Phụ lục I', 'part', 'Phụ lục I'],
    ])('%s', (line, name, expected) => {
        expect(coloured(line, `markup.heading.${name}`)).toEqual([expected]);
    });

    test.each([
        ['1. Mục đích', '1.'],
        ['1- Mục đích', '1-'],
        ['1) Mục đích', '1)'],
        ['2.3. Cổ động trực quan', '2.3.'],
        ['1.1 Mục tiêu', '1.1'],
        ['a) Rà soát', 'a)'],
        ['đ) Rà soát', 'đ)'],
        ['a1) Rà soát', 'a1)'],
        ['(1) Rà soát', '(1)'],
        ['(i) Rà soát', '(i)'],
        ['- Rà soát', '-'],
        ['– Rà soát', '–'],
        ['+ Rà soát', '+'],
        ['* Rà soát', '*'],
        ['**1. Mục đích**', '1.'],
    ])('%s', (line, mark) => {
        expect(coloured(line, 'keyword.control.mark')).toEqual([mark]);
    });

    test.each(['30/4/2026 là ngày nghỉ.', '2.5 triệu đồng', 'Phần việc còn lại', '-5 độ'])('no mark: %s', (line) => {
        expect(coloured(line, 'keyword.control.mark')).toEqual([]);
        expect(coloured(line, 'markup.heading')).toEqual([]);
    });
});

describe('inside text', () => {
    test.each(['07-CT/TU', '141/KH-UBND', '30/2020/NĐ-CP', '64/2025/QH15', '1248/QĐ-TTg'])('cites %s', (number) => {
        const line = `- Thực hiện Chỉ thị số ${number} ngày 04/6/2021 của Tỉnh ủy.`;
        expect(coloured(line, 'string.other.link.citation')).toEqual([number]);
        expect(coloured(line, 'support.type.directive-kind')).toEqual(['Chỉ thị']);
        expect(coloured(line, 'constant.numeric.time')).toEqual(['ngày 04/6/2021']);
    });

    test.each(['điểm a khoản 2 Mục III', 'mục 1 phần II', 'Phụ lục I'])('refers to %s', (reference) => {
        expect(coloured(`- Theo quy định tại ${reference}.`, 'string.other.link.reference')).toEqual([reference]);
    });

    test.each(['trước ngày 30/6/2026', 'Quý II năm 2026', 'hằng năm', 'tháng 4 năm 2026'])('time: %s', (time) => {
        expect(coloured(`- Báo cáo kết quả ${time}.`, 'constant.numeric.time')).toEqual([time]);
    });

    test.each(['[^1]', '[1]', '¹', '⁽¹⁾'])('footnote %s', (mark) => {
        expect(coloured(`so với năm 2025${mark}, nhất là mùa nước nổi`, 'support.variable.footnote')).toEqual([mark]);
        expect(coloured(`${mark} Theo số liệu của Sở Y tế.`, 'support.variable.footnote')).toEqual([mark]);
    });

    test('square metres are no footnote', () => {
        expect(coloured('rộng 25 m², dài 3 km²', 'support.variable.footnote')).toEqual([]);
    });

    test('emphasis', () => {
        expect(coloured('một **chữ đậm** và *chữ nghiêng*', 'markup.bold')).toEqual(['**chữ đậm**']);
        expect(coloured('một **chữ đậm** và *chữ nghiêng*', 'markup.italic')).toEqual(['*chữ nghiêng*']);
    });

    test('the end of the text', () => {
        expect(coloured('Trên đây là Kế hoạch./.', 'keyword.control.ending')).toEqual(['./.']);
    });
});

describe('lines that are not printed', () => {
    test('comments begin a line', () => {
        expect(coloured('// chưa duyệt', 'comment.line')).toEqual(['// chưa duyệt']);
        expect(coloured('xem https://example.invalid', 'comment.line')).toEqual([]);
    });

    test('rules switched off', () => {
        expect(coloured('// bỏ qua: chu-thich-thieu', 'keyword.control.switch-off')).toEqual(['// bỏ qua:']);
    });

    test.each(['-----', '*', '===', '_____'])('ornament %s', (line) => {
        expect(coloured(line, 'comment.line.ornament')).toEqual([line]);
    });
});

test('the end of a document', () => {
    const end = ['Nơi nhận:', '- Như trên;', '- Lưu: VT.', '', 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']
        .concat('', 'Nguyễn Thị Minh An')
        .join('\n');
    expect(coloured(end, 'keyword.control.recipients')).toEqual(['Nơi nhận:']);
    expect(coloured(end, 'keyword.control.archive')).toEqual(['Lưu:']);
    expect(coloured(end, 'storage.modifier.authority')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH']);
    expect(coloured(end, 'support.type.position')).toEqual(['PHÓ CHỦ TỊCH']);
    expect(coloured(end, 'entity.name.function.signer')).toEqual(['Nguyễn Thị Minh An']);
});

test('a table', () => {
    const rows = colour(grammar, '| STT | Nội dung |\n|---|---|\n| I | Tiêm thường xuyên |');
    expect(bearing(rows, 'punctuation.separator.table')).toEqual(['|||', '|---|---|', '|||']);
    expect(bearing(rows, 'markup.heading')).toEqual([]);
});

test('semantic tokens fall back to scopes that the grammar has', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
        contributes: { semanticTokenScopes: { scopes: Record<string, string[]> }[] };
    };
    const source = readFileSync('syntaxes/kehoach.tmLanguage.json', 'utf8');
    const served = ['entity.name.type.body.kehoach']; // where an agency is named, the server alone knows
    for (const scope of Object.values(manifest.contributes.semanticTokenScopes[0]?.scopes ?? {}).flat()) {
        expect(served.includes(scope) || source.includes(`"${scope}"`), scope).toBe(true);
    }
});

/** Milliseconds after which a line counts as one that never ends: on no machine does one take so long. */
const HANGS = 5_000;

test('no line of the examples hangs', () => {
    const files = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.kehoach'),
    );
    for (const file of files) {
        for (const line of readFileSync(join('examples', file), 'utf8').split('\n')) {
            expect(grammar.tokenizeLine(line, null, HANGS).stoppedEarly, line).toBe(false);
        }
    }
});
