import { describe, expect, it, test } from 'vitest';
import type { Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatted as formattedBy } from '../../../server/src/editor/formatting/formatted.js';
import { layout } from '../../../server/src/editor/formatting/layout.js';
import { aroundSelection, onQuote } from '../../../server/src/editor/formatting/quotes.js';
import { wordsOf } from '../../../server/src/editor/formatting/same-outline.js';
import { edited } from '../../../server/src/editor/numbering/plan-text.js';
import type { PlanFile } from '../../../server/src/syntax/generated/ast.js';
import { shapeOf } from '../../support/outlines.js';
import { open, services } from '../../support/plans.js';
import { papers } from '../../support/samples.js';

const read = (text: string) => services.plan.parser.LangiumParser.parse<PlanFile>(text).value;

const formatted = (text: string) => edited(text, formattedBy(text, read(text), layout, read));

const HEAD = 'KẾ HOẠCH\nTrồng cây năm 2026\n\n';
const body = (text: string) => formatted(HEAD + text).slice(HEAD.length);

describe('format', () => {
    test.each([
        ['white space', 'I. A  \n\n1. Một  hai , ba ; bốn .\t\n', 'I. A\n\n1. Một hai, ba; bốn.\n'],
        ['blank lines', '\n\nI. A\n\n\n \n1. Một.\n\n\n', 'I. A\n\n1. Một.\n'],
        [
            'blank lines before a citation',
            'I. A\n\n\n\n1. Theo Kế hoạch số 15/KH-UBND.\n',
            'I. A\n\n1. Theo Kế hoạch số 15/KH-UBND.\n',
        ],
        ['an end to the last line', 'I. A', 'I. A\n'],
        [
            'the space behind marks',
            'I. A\n\n1.Một.\n\na)   Chữ.\n\n-Gạch.\n',
            'I. A\n\n1. Một.\n\na) Chữ.\n\n- Gạch.\n',
        ],
        ['one dash', 'I. A\n\n- Một;\n- Hai;\n– Ba.\n', 'I. A\n\n- Một;\n- Hai;\n- Ba.\n'],
        ['letters of one part', `I. A\n\n1. ${'Một lần nữa'.normalize('NFD')}.\n`, 'I. A\n\n1. Một lần nữa.\n'],
        ['what nobody sees', 'I. A\n\n1. Một\u200B hai.\n', 'I. A\n\n1. Một hai.\n'],
        ['quotes', 'I. A\n\n1. Gọi là "vườn ươm", ("cây non").\n', 'I. A\n\n1. Gọi là “vườn ươm”, (“cây non”).\n'],
    ])('mends %s', (_, before, after) => {
        expect(body(before)).toBe(after);
    });

    test.each([
        ['inches', 'I. A\n\n1. Ống 12" và 14" nối nhau.\n'],
        ['a quotation that goes on', 'I. A\n\n1. Sửa thành "vườn ươm.\n\nCây non" như sau.\n'],
        [
            'both quotes of a pair of which one would end a law that is quoted',
            'I. A\n\n1. Sửa như sau:\n"Điều 5. Mức chi\n1. Chi "một".\n2. Chi hai."\n2. Việc.\n',
        ],
        ['cells', 'I. A\n\n| Tên   | Số |\n| Bàng  | 12 |\n'],
        ['a distance that was meant', 'I. A\n\n1. Họ tên:      tuổi:\n'],
        ['breaks of lines', 'I. A\n\n1. Một\nhai ba.\n'],
    ])('leaves %s', (_, text) => {
        expect(body(text)).toBe(text);
    });

    it('tabs behind marks, those with words too', () => {
        expect(body('Phần I.\tA\n\nĐiều 1.\tMột\n\n1.\tHai\n\na)\tChữ\n')).toBe(
            'Phần I. A\n\nĐiều 1. Một\n\n1. Hai\n\na) Chữ\n',
        );
    });

    /** What becomes of the body of a plan where only what stands between two positions of it is laid out. */
    async function laidOut(text: string, from: [number, number], to: [number, number]): Promise<string> {
        const document = await open(HEAD + text);
        const [start, end] = [from, to].map(([line, character]) => ({ line: 3 + line, character }));
        const params = {
            textDocument: { uri: document.uri.toString() },
            options: { tabSize: 4, insertSpaces: true },
        };
        const range = { start: start as Position, end: end as Position };
        const edits = await services.plan.lsp.Formatter?.formatDocumentRange(document, { ...params, range });
        return TextDocument.applyEdits(document.textDocument, edits ?? []).slice(HEAD.length);
    }

    it('of a selection lays out its lines, and no line of which only the beginning is in it', async () => {
        const text = 'I. A\n1.Một  một.\n2.Hai  hai.\n3.Ba  ba.\n';
        expect(await laidOut(text, [1, 0], [2, 0])).toBe('I. A\n1. Một một.\n2.Hai  hai.\n3.Ba  ba.\n');
        expect(await laidOut(text, [1, 3], [2, 1])).toBe('I. A\n1. Một một.\n2. Hai hai.\n3.Ba  ba.\n');
        expect(await laidOut(text, [2, 0], [2, 0])).toBe('I. A\n1.Một  một.\n2. Hai hai.\n3.Ba  ba.\n');
    });

    it('of a selection turns no quote whose partner is not in it', async () => {
        const text = 'I. A\n1. Gọi  là "vườn\nươm" như  sau.\n';
        expect(await laidOut(text, [1, 0], [1, 3])).toBe('I. A\n1. Gọi là "vườn\nươm" như  sau.\n');
        expect(await laidOut(text, [1, 0], [2, 3])).toBe('I. A\n1. Gọi là “vườn\nươm” như sau.\n');
    });

    it('two columns of a heading stay apart', () => {
        const text =
            'ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH AN GIANG            Độc lập - Tự do - Hạnh phúc\n';
        expect(formatted(text)).toBe(text);
    });
});

describe('a straight quote that is typed', () => {
    /** The text once a quote was typed at `‸`, closed by the editor or not, with the cursor. */
    const typed = (marked: string, isPaired: boolean) => {
        const at = marked.indexOf('‸');
        const text = marked.replace('‸', isPaired ? '""' : '"');
        return edited(text, onQuote(text, at + 1) ?? []);
    };

    test.each([
        ['gọi là ‸', true, 'gọi là “”'],
        ['gọi là ‸', false, 'gọi là “'],
        ['gọi là “vườn ươm‸”', true, 'gọi là “vườn ươm”'],
        ['gọi là “vườn ươm‸', false, 'gọi là “vườn ươm”'],
        ['ống 12‸', false, 'ống 12"'],
        ['// ghi chú ‸', false, '// ghi chú "'],
        ['(‸)', true, '(“”)'],
        ['“năm 2026‸', false, '“năm 2026”'],
        ['“năm 2026‸”', false, '“năm 2026”'],
        ['gọi là “giai đoạn “xanh” 2026 - 2030‸”', true, 'gọi là “giai đoạn “xanh” 2026 - 2030”'],
        ['theo “Điều 5” ống 12‸', false, 'theo “Điều 5” ống 12"'],
        ['gọi là "vườn ươm‸', false, 'gọi là “vườn ươm”'],
        ['ống 12" dài 5 m‸', false, 'ống 12" dài 5 m"'],
        ['gọi là “vườn ‸”', true, 'gọi là “vườn “””'],
        ['gọi là “vườn “xanh‸””', false, 'gọi là “vườn “xanh””'],
        ['gọi là “vườn “xanh” nhỏ‸”', false, 'gọi là “vườn “xanh” nhỏ”'],
    ])('%s (closed by the editor: %s)', (before, isPaired, after) => {
        expect(typed(before, isPaired)).toBe(after);
    });

    test.each([
        ['gọi là "vườn"', 'gọi là “vườn”'],
        ['gọi là "vườn “xanh”"', 'gọi là “vườn “xanh””'],
        ['dài "12"', 'dài “12”'],
        ['// gọi là "vườn"', '// gọi là "vườn"'],
    ])('goes around what is selected: %s', (before, after) => {
        const [start, end] = [before.indexOf('"'), before.lastIndexOf('"')];
        expect(edited(before, aroundSelection(before, start, end) ?? [])).toBe(after);
        expect(aroundSelection(before, start, end - 1)).toBeUndefined();
    });
});

describe('formatting twice is formatting once, no word is lost, and the outline stays', () => {
    it('of examples and real papers', { timeout: 900_000 }, () => {
        for (const { name, text } of papers()) {
            const once = formatted(text);
            expect(wordsOf(once) === wordsOf(text), `${name}: words`).toBe(true);
            expect(shapeOf(once) === shapeOf(text), `${name}: outline`).toBe(true);
            expect(formatted(once) === once, `${name}: twice`).toBe(true);
        }
    });

    it('of papers that were spoilt', { timeout: 900_000 }, () => {
        for (const [i, { name, text }] of papers().entries()) {
            const spoilt = text
                .split('\n')
                .map((line, at) => {
                    const turn = (at * 7 + i) % 11;
                    if (turn === 0) return `${line}  `;
                    if (turn === 1) return line.replace(/ /u, '  ');
                    if (turn === 2) return line.normalize('NFD');
                    if (turn === 3) return `${line}\n\n`;
                    if (turn === 4) return line.replace(/[“”]/gu, '"');
                    if (turn === 5) return line.replace(/^(\s*\d+\.)\s+/u, '$1');
                    if (turn === 6) return line.replace(/,/u, ' ,');
                    return line;
                })
                .join('\n');
            const once = formatted(spoilt);
            expect(wordsOf(once) === wordsOf(spoilt), `${name}: words`).toBe(true);
            expect(shapeOf(once) === shapeOf(spoilt), `${name}: outline`).toBe(true);
            expect(formatted(once) === once, `${name}: twice`).toBe(true);
        }
    });
});
