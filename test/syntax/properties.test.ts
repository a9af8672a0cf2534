import fc from 'fast-check';
import { CstUtils } from 'langium';
import { describe, expect, it } from 'vitest';
import { documentFacts } from '../../server/src/facts/document-facts.js';
import { outlineOf } from '../../server/src/facts/outline.js';
import type { PlanFile } from '../../server/src/syntax/generated/ast.js';
import { examples, services } from '../support/plans.js';

/** What may lie between two tokens: white space, marks that cannot be seen, emphasis without its partner. */
const GAP = /^[\s*_\u00AD\u0085\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]*$/;

/** Reads any text at all and checks what must hold of the result. */
function mustRead(text: string): PlanFile {
    const result = services.plan.parser.LangiumParser.parse<PlanFile>(text);
    expect(result.lexerErrors).toEqual([]);
    expect(result.parserErrors).toEqual([]);
    const root = result.value.$cstNode;
    expect(root?.root.fullText ?? text).toBe(text);
    let at = 0;
    for (const leaf of root ? CstUtils.flattenCst(root) : []) {
        expect(leaf.offset).toBeGreaterThanOrEqual(at);
        expect(text.slice(at, leaf.offset)).toMatch(GAP);
        at = leaf.end;
    }
    expect(text.slice(at)).toMatch(GAP);
    const facts = result.value.documents.map(documentFacts);
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    JSON.stringify(outlineOf('x', result.value));
    return result.value;
}

const texts = examples().map(({ text }) => text);
const pieces = fc.constantFrom(
    ...[
        '*',
        '**',
        '_',
        '|',
        '- ',
        '+ ',
        '[1]',
        '[^a]',
        '[^1]: ',
        '¹',
        '⁽²⁾',
        '\t',
        '    ',
        '\n',
        '\n\n',
        '\r\n',
        '\u200B',
        '\u00A0',
    ],
    ...[
        '\uD83D',
        'e\u0302\u0323',
        'Nơi nhận:',
        'KẾ HOẠCH',
        'PHỤ LỤC I',
        'Số: 1/KH-UBND',
        'KT. CHỦ TỊCH',
        '//',
        '===',
        '---',
    ],
    ...[
        'I. ',
        'II- ',
        '1. ',
        '1.1. ',
        'a) ',
        '(i) ',
        'Điều 1. ',
        'Phần I',
        'A. ',
        'Kính gửi:',
        'V/v ',
        'Căn cứ ',
        'Mục II',
        'điểm a khoản 1 Mục I',
    ],
    ...[
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'An Giang, ngày 1 tháng 2 năm 2026',
        'số 07-CT/TU ngày 04-6-2021 của Tỉnh ủy',
        'Nguyễn Văn An',
    ],
    ...['TỔ CHỨC THỰC HIỆN', 'Sở Y tế', ': ', '; ', './.', '2026', 'chữ thường ', 'Chữ hoa ', 'CHỮ IN '],
);

describe('any text at all is read without an error', () => {
    it('arbitrary Unicode', () => {
        fc.assert(
            fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void mustRead(text)),
            { numRuns: 300 },
        );
    });

    it('arbitrary pieces of plans', () => {
        const text = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
        fc.assert(
            fc.property(text, (source) => void mustRead(source)),
            { numRuns: 3000 },
        );
    });

    it('mutations of real plans', () => {
        const mutation = fc.record({
            text: fc.constantFrom(...texts),
            cut: fc.tuple(fc.nat(), fc.nat()),
            insert: fc.array(fc.tuple(fc.nat(), pieces), { maxLength: 8 }),
            swap: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
        });
        fc.assert(
            fc.property(mutation, ({ text, cut, insert, swap }) => {
                const lines = text.split('\n');
                for (const [a, b] of swap) {
                    const [i, j] = [a % lines.length, b % lines.length];
                    [lines[i], lines[j]] = [lines[j] as string, lines[i] as string];
                }
                for (const [where, piece] of insert) {
                    const i = where % lines.length;
                    lines[i] = `${lines[i]}${piece}`;
                }
                const source = lines.join('\n');
                const [from, to] = cut.map((offset) => offset % (source.length + 1)).sort((a, b) => a - b) as [
                    number,
                    number,
                ];
                mustRead(source.slice(from, to));
            }),
            { numRuns: 250 },
        );
    });

    it('a line of a megabyte', () => {
        mustRead('Kế hoạch '.repeat(116_000));
        mustRead('a'.repeat(1_000_000));
    });

    it('fifty thousand items', () => {
        const plan = mustRead(
            `I. VIỆC\n${Array.from({ length: 50_000 }, (_, i) => `${(i % 900) + 1}. Việc.`).join('\n')}`,
        );
        expect(plan.documents).toHaveLength(1);
    });

    it('two thousand levels', () => {
        mustRead(Array.from({ length: 2000 }, (_, i) => `${'1.'.repeat((i % 40) + 1)} Việc`).join('\n'));
        mustRead(`${'1.'.repeat(2000)} Việc\n`.repeat(5));
        mustRead(
            Array.from(
                { length: 2000 },
                (_, i) => ['Phần I', 'A. B', 'I. C', '1. d', '1.1. e', 'a) g', '(1) h', '- i', '+ k', '* l'][i % 10],
            ).join('\n'),
        );
    });
});
