import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readEngine } from '../../server/src/typeset/engine-on-disk.js';
import { Typesetter } from '../../server/src/typeset/typesetter.js';
import { hasPoppler, readPdf } from '../support/poppler.js';
import { DIST, exampleTexts, printText } from '../support/print.js';

/** Milliseconds: the properties make hundreds of files, on machines that do other things too. */
const PATIENCE = 120_000;

let typesetter: Typesetter;
beforeAll(async () => {
    typesetter = await Typesetter.create(readEngine(`${DIST}/typeset`));
});

/** What would do something, were it read as Typst, HTML or a path. */
const HOSTILE = [
    '#panic("x")',
    '#import "@preview/cetz:0.3.0"',
    '#include "/etc/passwd"',
    '#read("/data.json")',
    '#while true {}',
    '#let f(n) = f(n + 1); #f(0)',
    '$ sum_(i=0)^oo x^i $',
    '*bold* _emph_ `raw` ```rust fn main() {}``` <label> @ref = heading',
    '\\u{1F600} \\ \\#',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '{{constructor.constructor("return process")()}}',
    '"], "documents": [], "x": ["',
    '/* comment */ // comment',
    '\u202Eevil\u202C \u200Fmark\u200E',
    '\u0000\u0001\u0007\u001B[31m\u007F\u0085',
    '\uD800 lone \uDFFF halves',
    'a\u0301\u0323\u0302\u0300\u0308'.repeat(50),
    '[^1] [^1] [^x] [1] ¹ [^1]: itself [^1]',
    '| a | b\n|---|---|---|\n| c |',
    '😀👨‍👩‍👧‍👦 漢字 العربية ไทย',
];

/** Where in a plan the text stands. */
const PLACES: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => `KẾ HOẠCH\n${text}\n\nI. MỤC ĐÍCH\n\n1. ${text}`,
    (text) => `${text}\n\nSố: ${text}/KH-UBND\n\nKẾ HOẠCH\n${text}`,
    (text) =>
        `KẾ HOẠCH\nThử\n\nI. ${text}\n\n- ${text}[^1]\n\n[^1]: ${text}\n\nNơi nhận:\n- ${text};\n- Lưu: VT.\n\nTM. ${text}\nCHỦ TỊCH\n\n${text}`,
    (text) => `KẾ HOẠCH\nThử\n\nPhụ lục I\n${text}\n\n| STT | ${text} |\n|---|---|\n| 1 | ${text} |`,
];

function typesets(text: string): void {
    const { delta, problems } = typesetter.typeset(printText(text));
    expect(problems).toEqual([]);
    expect(delta?.length).toBeGreaterThan(0);
}

describe('hostile text comes out as text', () => {
    test.each(HOSTILE)('%j', (text) => {
        for (const place of PLACES) {
            typesets(place(text));
        }
    });

    test(
        'whatever stands in whatever place',
        () => {
            const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...HOSTILE));
            const text = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(' '));
            fc.assert(
                fc.property(text, fc.constantFrom(...PLACES), (hostile, place) => typesets(place(hostile))),
                { numRuns: 150 },
            );
        },
        PATIENCE,
    );

    test(
        'pieces of plans in any order',
        () => {
            const lines = exampleTexts().flatMap(({ text }) => text.split('\n'));
            fc.assert(
                fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 60 }), (some) =>
                    typesets(some.join('\n')),
                ),
                { numRuns: 60 },
            );
        },
        PATIENCE,
    );

    test('words of 100,000 characters', () => {
        typesets(`KẾ HOẠCH\nThử\n\nI. MỤC ĐÍCH\n\n${'x'.repeat(100_000)}`);
        typesets(`KẾ HOẠCH\nThử\n\nI. MỤC ĐÍCH\n\n| STT | A |\n|---|---|\n| 1 | ${'y'.repeat(2_000)} |`);
    });

    test('thousands of levels', () => {
        typesets(
            `KẾ HOẠCH\nThử\n\n${Array.from({ length: 1_000 }, (_, level) => `1${'.1'.repeat(level)}. Mục`).join('\n')}`,
        );
    });

    test.skipIf(!hasPoppler())('as it was written', () => {
        const hostile = HOSTILE.slice(0, 13);
        const file = printText(`KẾ HOẠCH\nThử\n\nI. MỤC ĐÍCH\n\n${hostile.map((text) => `- ${text}`).join('\n')}`);
        const { plain } = readPdf(typesetter.pdf(file));
        const squeezed = plain.replace(/\s/g, '');
        for (const text of hostile.filter((each) => !/[*_]/.test(each))) {
            expect(squeezed).toContain(text.replace(/\s/g, ''));
        }
    });
});
