import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { docxFile } from '../../server/src/export/docx/docx-file.js';
import { STYLE_NAMES } from '../../server/src/export/docx/style-names.js';
import type { PrintedFile } from '../../server/src/printed/printed-document.js';
import type { Component } from '../../server/src/standards/standard.js';
import { type KnownTable, STANDARDS, type StandardId } from '../../server/src/standards/standards.js';
import { statePlan } from '../support/plans.js';
import { exampleText, exampleTexts, printText } from '../support/print.js';
import { printedWords } from '../support/printed-words.js';
import { isOn, readWord, valueAt, type WordFile } from '../support/word-file.js';
import { allOf, at, childrenOf, type Element, textOf } from '../support/xml.js';

/** Milliseconds for what makes many files. */
const PATIENCE = 120_000;

async function wordOf(text: string): Promise<WordFile> {
    return readWord(await docxFile(printText(text)));
}

/** The lines of a Word file as they are read: marks that lists print, and the words. */
function shownWords({ paragraphs }: WordFile): string[] {
    return paragraphs.map(({ label, text }) => label + text).filter((words) => words !== '');
}

/** A plan of each standard; the first text of each file of `test/resources`. */
const PLANS = Object.fromEntries(Object.keys(STANDARDS).map((id) => [id, resource(`pages-${id}`)])) as Record<
    StandardId,
    string
>;

function resource(name: string): string {
    const [first = ''] = readFileSync(`test/resources/${name}.kehoach`, 'utf8').split(/^===\n/m);
    return first;
}

const MM = 1440 / 25.4;

describe('what a Word file says', () => {
    test.each(exampleTexts())(
        '$name: the same words in the same order, marks of lists among them',
        async ({ text }) => {
            const file = printText(text);
            expect(shownWords(readWord(await docxFile(file)))).toEqual(printedWords(file));
        },
    );

    test('title, author and language are among its properties', async () => {
        const { parts, styleSheet } = await wordOf(exampleText('112-KH-UBND'));
        const properties = parts.get('docProps/core.xml') ?? '';
        expect(properties).toContain('<dc:title>Kế hoạch 112/KH-UBND: Phòng, chống đuối nước');
        expect(properties).toContain('<dc:creator>ỦY BAN NHÂN DÂN TỈNH AN GIANG</dc:creator>');
        expect(properties).toContain('<dc:language>vi-VN</dc:language>');
        const run = at(styleSheet, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
        expect(at(run, 'w:lang')?.attributes['w:val']).toBe('vi-VN');
        expect(at(run, 'w:rFonts')?.attributes).toMatchObject({
            'w:ascii': 'Times New Roman',
            'w:hAnsi': 'Times New Roman',
            'w:cs': 'Times New Roman',
        });
    });
});

describe.each(Object.values(STANDARDS))('$shortName', (standard: KnownTable) => {
    const text = PLANS[standard.id];

    test('the page of the table', async () => {
        const { document } = await wordOf(text);
        const section = allOf(document, 'w:sectPr')[0];
        const { page } = standard;
        const lengths = { ...at(section, 'w:pgSz')?.attributes, ...at(section, 'w:pgMar')?.attributes };
        const expected = {
            'w:w': page.width,
            'w:h': page.height,
            'w:top': page.top.printed,
            'w:bottom': page.bottom.printed,
            'w:left': page.left.printed,
            'w:right': page.right.printed,
            'w:header': page.numberFromTop.printed,
        };
        for (const [name, millimetres] of Object.entries(expected)) {
            expect(Number(lengths[name]) / MM, name).toBeCloseTo(millimetres, 1);
        }
    });

    test.each(Object.keys(standard.components) as Component[])('the style of %s', async (component) => {
        const { styles } = await wordOf(text);
        const row = standard.components[component];
        // what colleagues add to the notes has Word's own style, which looks like the table's
        const name = component === 'footnote' ? 'footnote text' : `KH ${STYLE_NAMES[component]}`;
        const style = [...styles.values()].find((each) => valueAt(each, 'w:name') === name);
        expect(valueAt(style, 'w:basedOn')).toBe('Normal');
        expect(Number(valueAt(style, 'w:rPr', 'w:sz')) / 2).toBe(row.size.printed);
        expect(isOn(style, 'w:rPr', 'w:b')).toBe(row.bold === true);
        expect(isOn(style, 'w:rPr', 'w:i')).toBe(row.italic === true);
        expect(isOn(style, 'w:rPr', 'w:u')).toBe(row.underlined === true);
        const align = { left: 'left', center: 'center', right: 'right', justify: 'both' }[row.align];
        expect(valueAt(style, 'w:pPr', 'w:jc')).toBe(align);
    });

    test('the lines and paragraphs of running text', async () => {
        const { styles } = await wordOf(text);
        const properties = at(styles.get('kh-body'), 'w:pPr');
        const { attributes: spacing = {} } = at(properties, 'w:spacing') ?? {};
        const indent = Number(at(properties, 'w:ind')?.attributes['w:firstLine']);
        expect(indent / MM).toBeCloseTo(standard.text.firstLineIndent.printed, 1);
        expect(Number(spacing['w:after']) / 20).toBe(standard.text.paragraphSpacing.printed);
        expect(spacing['w:lineRule']).toBe(standard.text.exactLines ? 'exact' : 'atLeast');
        expect(Number(spacing['w:line']) / 20).toBeCloseTo(standard.text.lineSpacing.printed, 1);
    });

    test.each(['kind', 'part', 'centredLine'] as const)(
        'the letters of a %s are as far below as the table says',
        async (name) => {
            const { styles } = await wordOf(text);
            const { attributes: spacing = {} } = at(styles.get(`kh-${name}`), 'w:pPr', 'w:spacing') ?? {};
            const size = standard.components[name].size.printed;
            const line = Number(spacing['w:line']);
            // of the height of a line, the letters of Times take 1.107 em at its foot
            const height = line / 20;
            const above = Number(spacing['w:before']) / 20 + height - 1.107 * size;
            expect(Math.abs(above - (standard.layout.above.is[name] ?? 0))).toBeLessThan(0.15);
        },
    );

    test('each printed component has its style', async () => {
        const { paragraphs } = await wordOf(text);
        const used = new Set(paragraphs.map(({ style }) => style));
        for (const component of ['nationalTitle', 'issuer', 'number', 'placeAndDate', 'kind', 'subject', 'section']) {
            expect(used).toContain(`kh-${component}`);
        }
        for (const component of ['recipientsLabel', 'recipient', 'position', 'signerName']) {
            expect(used).toContain(`kh-${component}`);
        }
    });

    test('rules and signs under the heading and the title', async () => {
        const file = await wordOf(text);
        const signs = file.paragraphs.filter((each) => /^(?:\*+|-+)$/.test(each.text)).length;
        const rules = file.paragraphs.filter(({ style }) => style === 'kh-rule');
        expect(isOn(file.styles.get('kh-rule'), 'w:pPr', 'w:pBdr', 'w:top')).toBe(true);
        // the issuer, the plan's title and the annex's have a mark below them; so has the national title, always a rule
        expect([signs, rules.length]).toEqual(standard.components.issuer.below?.mark === 'signs' ? [3, 1] : [0, 4]);
    });
});

describe('numbers that Word prints', () => {
    /** The marks that lists print, for a plan of these lines. */
    async function labels(lines: string): Promise<string[]> {
        const file = printText(statePlan(lines));
        const word = readWord(await docxFile(file));
        expect(shownWords(word)).toEqual(printedWords(file));
        return word.paragraphs.map(({ label }) => label.trim()).filter((label) => label !== '');
    }

    test('all levels of a plan are levels of one list, bound to styles', async () => {
        const { numbering, styles, paragraphs } = await wordOf(exampleText('112-KH-UBND'));
        const bound = childrenOf(numbering, 'w:abstractNum')
            .flatMap((list) => childrenOf(list, 'w:lvl'))
            .filter((level) => valueAt(level, 'w:pStyle') !== undefined);
        expect(bound.map((level) => [valueAt(level, 'w:lvlText'), valueAt(level, 'w:pStyle')])).toEqual([
            ['%2.', 'kh-section'],
            ['%3.', 'kh-titledItem'],
            ['%6)', 'kh-item-letter'],
            ['-', 'kh-item-dash'],
            ['+', 'kh-item-plus'],
        ]);
        for (const level of bound) {
            const id = valueAt(level, 'w:pStyle') ?? '';
            expect(valueAt(styles.get(id), 'w:pPr', 'w:numPr', 'w:ilvl')).toBe(level.attributes['w:ilvl']);
        }
        // a paragraph of such a style needs no number of its own
        const dashes = paragraphs.filter(({ style }) => style === 'kh-item-dash');
        expect(dashes.length).toBeGreaterThan(20);
        expect(dashes.filter(({ element }) => at(element, 'w:pPr', 'w:numPr'))).toEqual([]);
    });

    test('Vietnamese letters: đ stands between d and e, f, j and w do not occur', async () => {
        const letters = [...'abcdđeghiklmnopqrstuvxy'];
        const lines = letters.map((letter) => `${letter}) Điểm ${letter};`).join('\n');
        expect(await labels(`I. MỤC ĐÍCH\n\n1. Mục đích\n${lines}\n2. Yêu cầu\na) Một;\nb) Hai.`)).toEqual([
            'I.',
            '1.',
            ...letters.map((letter) => `${letter})`),
            '2.',
            'a)',
            'b)',
        ]);
    });

    test('marks that skip, repeat, begin anew', async () => {
        const marks = [
            'I.',
            '1.',
            '2.',
            '4.',
            '4.1.',
            '4.2.',
            '4.4.',
            'III.',
            '1.',
            '1.',
            '2.',
            'II.',
            '7.',
            '8.',
            '7.1.',
        ];
        expect(
            await labels(marks.map((mark) => `${mark} ${/I/.test(mark) ? 'MỤC LỚN' : 'Việc phải làm'}`).join('\n\n')),
        ).toEqual(marks);
    });

    test('a list that begins anew goes on by itself', async () => {
        const { paragraphs } = await wordOf(
            statePlan('I. MỤC LỚN\n\n1. Một\n\n4. Bốn\n\n5. Năm\n\na) Điểm\n\n6. Sáu\n\nII. MỤC HAI\n\n1. Một'),
        );
        const numbered = paragraphs.filter(({ label }) => label !== '');
        const numberOf = ({ element }: { element: Element }) => valueAt(element, 'w:pPr', 'w:numPr', 'w:numId');
        const [, one, four, five, , six, two, again] = numbered.map(numberOf);
        // what stands in the list of its style has no number of its own
        expect([one, two, again]).toEqual([undefined, undefined, undefined]);
        expect(four).toBeDefined();
        expect([five, six]).toEqual([four, four]);
    });

    test('no list has its first paragraphs further in than a later one: programs disagree on its number', async () => {
        const { numbering, paragraphs } = await wordOf(statePlan('1. Một\n\nI. MỤC LỚN\n\n- Gạch\n\n1. Một\n\n2. Hai'));
        const styles = new Map(
            allOf(numbering, 'w:lvl').map((level) => [valueAt(level, 'w:pStyle'), level.attributes['w:ilvl']]),
        );
        const places = paragraphs
            .filter(({ label }) => label !== '')
            .map(({ element, style }) => {
                const own = at(element, 'w:pPr', 'w:numPr');
                return own ? `${valueAt(own, 'w:numId')}:${valueAt(own, 'w:ilvl')}` : `style:${styles.get(style)}`;
            });
        const lists = places.map((place) => place.split(':')[0]);
        expect(lists[1]).not.toBe(lists[0]);
        expect(lists[2]).toBe(lists[1]);
        expect(lists[3]).not.toBe(lists[2]);
        expect(lists[4]).toBe(lists[3]);
    });

    test('a mark written in another way than the others of its level stays a word', async () => {
        const shown = await labels('I. MỤC LỚN\n\n1. Một\n\n2. Hai\n\n3) Ba\n\n4. Bốn');
        expect(shown).toEqual(['I.', '1.', '2.', '4.']);
    });

    test(
        'any marks in any order',
        async () => {
            const mark = fc.oneof(
                fc.constantFrom('I', 'II', 'III', 'IV', 'V', 'IX', 'XIV', 'IIII').map((roman) => `${roman}.`),
                fc.integer({ min: 0, max: 12 }).map((number) => `${number}.`),
                fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).map(([a, b]) => `${a}.${b}.`),
                fc
                    .tuple(
                        fc.integer({ min: 1, max: 3 }),
                        fc.integer({ min: 1, max: 3 }),
                        fc.integer({ min: 1, max: 3 }),
                    )
                    .map((all) => `${all.join('.')}.`),
                fc.constantFrom(...'abcdđeghik').map((letter) => `${letter})`),
                fc.constantFrom(
                    '-',
                    '+',
                    '*',
                    '–',
                    '•',
                    '1)',
                    '02.',
                    'Điều 1.',
                    'Điều 3.',
                    'I-',
                    '1-',
                    '1/',
                    'A.',
                    '(1)',
                    'đ.',
                    'Phần II',
                ),
            );
            const line = fc
                .tuple(
                    mark,
                    fc.constantFrom('Việc phải làm;', 'VIỆC PHẢI LÀM', '**Việc** phải *làm*', 'Việc: làm ngay'),
                )
                .map((pair) => pair.join(' '));
            await fc.assert(
                fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
                    const file = printText(statePlan(lines.join('\n')));
                    expect(shownWords(readWord(await docxFile(file)))).toEqual(printedWords(file));
                }),
                { numRuns: 60 },
            );
        },
        PATIENCE,
    );
});

describe('footnotes', () => {
    const PLAN = statePlan(
        'I. MỤC ĐÍCH\n\n1. Một[^b], hai[^a] và lại một[^b].\n\n[^a]: Chú thích a.\n[^b]: Chú thích b.',
    );

    test('are footnotes of Word, in the order of their calls', async () => {
        const { document, footnotes } = await wordOf(PLAN);
        const calls = allOf(document, 'w:footnoteReference').map(({ attributes }) => attributes['w:id']);
        const notes = childrenOf(footnotes, 'w:footnote').filter((note) => Number(note.attributes['w:id']) > 0);
        expect(calls).toEqual(['1', '2']);
        expect(notes.map((note) => [note.attributes['w:id'], textOf(note)])).toEqual([
            ['1', ' Chú thích b.'],
            ['2', ' Chú thích a.'],
        ]);
        for (const note of notes) {
            expect(allOf(note, 'w:footnoteRef')).toHaveLength(1);
            expect(valueAt(note, 'w:p', 'w:pPr', 'w:pStyle')).toBe('FootnoteText');
        }
    });

    test('a call again shows the number of the first by a field', async () => {
        const { document } = await wordOf(PLAN);
        const [field] = allOf(document, 'w:fldSimple').filter(({ attributes }) =>
            attributes['w:instr']?.includes('NOTEREF'),
        );
        const bookmark = /NOTEREF (\S+)/.exec(field?.attributes['w:instr'] ?? '')?.[1];
        expect(field && textOf(field)).toBe('1');
        expect(allOf(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])).toContain(bookmark);
    });

    test('a second document numbers its own from 1', async () => {
        const { document, footnotes } = await wordOf(`${PLAN}\n${PLAN}`);
        expect(allOf(document, 'w:footnoteReference').map(({ attributes }) => attributes['w:id'])).toEqual([
            '1',
            '2',
            '3',
            '4',
        ]);
        expect(childrenOf(footnotes, 'w:footnote').filter(({ attributes }) => !attributes['w:type'])).toHaveLength(4);
        const restarts = allOf(document, 'w:sectPr').map((section) => valueAt(section, 'w:footnotePr', 'w:numRestart'));
        expect(restarts).toEqual([undefined, 'eachSect']);
    });
});

describe('references to parts of the paper', () => {
    const fieldsOf = ({ document }: WordFile) =>
        allOf(document, 'w:fldSimple').filter(({ attributes }) => attributes['w:instr']?.startsWith('REF '));

    test.each(exampleTexts())('$name: a field shows the number of what it leads to', async ({ text }) => {
        const word = await wordOf(text);
        const labels = new Map(
            word.paragraphs.flatMap(({ element, label }) =>
                allOf(element, 'w:bookmarkStart').map((mark) => [mark.attributes['w:name'], label] as const),
            ),
        );
        for (const field of fieldsOf(word)) {
            const [, bookmark] = /^REF (\S+) \\n \\h$/.exec(field.attributes['w:instr'] ?? '') ?? [];
            expect(`${textOf(field)}. `).toBe(labels.get(bookmark));
        }
        for (const link of allOf(word.document, 'w:hyperlink')) {
            expect(labels.has(link.attributes['w:anchor'])).toBe(true);
        }
    });

    test('a number that Word prints is a field, a letter in front of it a link', async () => {
        const word = await wordOf(exampleText('112-KH-UBND'));
        expect(fieldsOf(word).map(textOf)).toEqual(['1', 'II', '5', 'II', 'III', '1', 'II']);
        expect(allOf(word.document, 'w:hyperlink').map(textOf)).toEqual(['điểm\u00A0a', 'điểm\u00A0a']);
    });

    test('what the paper has not is no field', async () => {
        const word = await wordOf(statePlan('I. A\n\n1. Theo khoản 7 Mục II và khoản 1 Mục I.\n\n2. B.'));
        expect(fieldsOf(word).map(textOf)).toEqual(['1', 'I']);
    });
});

describe('pages', () => {
    test('a number in the middle of the head, as a field, from the second page on', async () => {
        const { document, parts } = await wordOf(exampleText('112-KH-UBND'));
        const section = allOf(document, 'w:sectPr').at(-1);
        expect(isOn(section, 'w:titlePg')).toBe(true);
        expect(at(section, 'w:pgNumType')?.attributes['w:start']).toBe('1');
        const headers = [...parts].filter(([name]) => /header\d+\.xml$/.test(name)).map(([, xml]) => xml);
        expect(headers.filter((xml) => /<w:instrText[^>]*>PAGE</.test(xml))).toHaveLength(1);
        expect(headers.filter((xml) => xml.includes('kh-pageNumber'))).toHaveLength(1);
    });

    test('a draft mark stands under the number, where the author wrote one, and nowhere else', async () => {
        const blank = statePlan('I. MỤC ĐÍCH').replace('Số: 07/', 'Số:    /');
        const draft = await wordOf(blank.replace('/KH-UBND\n', '/KH-UBND\n\nDỰ THẢO LẦN 2\n'));
        const number = draft.paragraphs.findIndex(({ style }) => style === 'kh-number');
        expect(draft.paragraphs[number + 1]).toMatchObject({ style: 'kh-draftMark', text: 'DỰ THẢO LẦN 2' });
        expect(shownWords(await wordOf(blank)).join()).not.toMatch(/dự thảo/iu);
    });

    test('a title of several lines is narrow enough to leave no word alone', async () => {
        const subject = 'Tiêm chủng mở rộng cho trẻ em và phụ nữ có thai trên địa bàn xã Chợ Mới năm 2026';
        const { paragraphs } = await wordOf(statePlan('').replace(/^Trồng cây.*$/m, subject));
        const title = paragraphs.find(({ style }) => style === 'kh-subject');
        const { attributes: indent = {} } = at(title?.element, 'w:pPr', 'w:ind') ?? {};
        // two lines of this title need a little more than half of its 181 mm
        const width = 165 - (Number(indent['w:left']) + Number(indent['w:right'])) / MM;
        expect(indent['w:left']).toBe(indent['w:right']);
        expect(width).toBeGreaterThan(92);
        expect(width).toBeLessThan(120);
    });

    test('each annex begins on a new page, a wide one on its side; each counts its pages, and its first one shows no number', async () => {
        const columns = '| STT | A | B | C | D | E | G | H | I |';
        const table = `${columns}\n|---|---|---|---|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |`;
        const { document } = await wordOf(
            `${statePlan('I. MỤC ĐÍCH')}\nPhụ lục I\nBẢNG NGANG\n\n${table}\n\nPhụ lục II\nDANH MỤC\n\n1. Một`,
        );
        const sections = allOf(document, 'w:sectPr');
        expect(sections.map((section) => at(section, 'w:pgSz')?.attributes['w:orient'])).toEqual([
            'portrait',
            'landscape',
            'portrait',
        ]);
        const starts = sections.map((section) => at(section, 'w:pgNumType')?.attributes['w:start']);
        expect(starts).toEqual(['1', '1', '1']);
        expect(sections.map((section) => isOn(section, 'w:titlePg'))).toEqual([true, true, true]);
        const [, size] = sections.map((section) => at(section, 'w:pgSz')?.attributes);
        expect(Number(size?.['w:w'])).toBeGreaterThan(Number(size?.['w:h']));
    });

    test('an attached plan has pages and numbers of its own', async () => {
        const { document } = await wordOf(exampleText('742-'));
        const starts = allOf(document, 'w:sectPr').map((section) => at(section, 'w:pgNumType')?.attributes['w:start']);
        expect(starts).toEqual(['1', '1']);
    });
});

describe('tables', () => {
    test('heads are repeated, rows are whole', async () => {
        const { document } = await wordOf(exampleText('46-KH-UBND'));
        const tables = allOf(document, 'w:tbl').filter((table) => /^STT/.test(textOf(table)));
        expect(tables).toHaveLength(2);
        for (const table of tables) {
            const rows = childrenOf(table, 'w:tr');
            expect(rows.map((row) => isOn(row, 'w:trPr', 'w:tblHeader'))).toEqual([
                true,
                ...rows.slice(1).map(() => false),
            ]);
            expect(rows.every((row) => isOn(row, 'w:trPr', 'w:cantSplit'))).toBe(true);
            const columns = childrenOf(at(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) =>
                Number(attributes['w:w']),
            );
            const text = (210 - 30 - 15) * MM;
            expect(Math.abs(columns.reduce((a, b) => a + b, 0) - text)).toBeLessThan(columns.length + 1);
        }
    });

    test('a long row may be parted, lest it leave a page half empty', async () => {
        const word = await wordOf(
            statePlan(`| STT | Nội dung |\n|---|---|\n| 1 | ngắn |\n| 2 | ${'rất dài '.repeat(400)} |`),
        );
        const table = allOf(word.document, 'w:tbl').find((each) => textOf(each).startsWith('STT'));
        const whole = childrenOf(table, 'w:tr').map((row) => isOn(row, 'w:trPr', 'w:cantSplit'));
        expect(whole).toEqual([true, true, false]);
    });

    test('more columns than Word takes are printed in the last one', async () => {
        const cells = Array.from({ length: 80 }, (_, index) => `ô${index}`);
        const word = await wordOf(
            statePlan(`| ${cells.join(' | ')} |\n|${'---|'.repeat(80)}\n| ${cells.join(' | ')} |`),
        );
        const table = allOf(word.document, 'w:tbl').find((each) => textOf(each).startsWith('ô0'));
        const [row] = childrenOf(table, 'w:tr');
        expect(childrenOf(row, 'w:tc')).toHaveLength(63);
        expect(row && textOf(row)).toContain('ô78 ô79');
    });

    test('recipients and signature stand in one row that is not parted, and keep the last words', async () => {
        const { document } = await wordOf(exampleText('112-KH-UBND'));
        const ending = allOf(document, 'w:tbl').at(-1);
        const rows = childrenOf(ending, 'w:tr');
        expect(rows).toHaveLength(1);
        expect(isOn(rows[0], 'w:trPr', 'w:cantSplit')).toBe(true);
        const [recipients, signature] = childrenOf(rows[0], 'w:tc').map(textOf);
        expect(recipients).toMatch(/^Nơi nhận:.*Lưu: VT, KGVX\.$/);
        expect(signature).toMatch(/^TM\. ỦY BAN NHÂN DÂN.*Nguyễn Thị Minh An$/);
        const body = childrenOf(document, 'w:body')[0]?.children.filter((child) => typeof child !== 'string') ?? [];
        const last = body[body.indexOf(ending as Element) - 1];
        expect(isOn(last, 'w:pPr', 'w:keepNext')).toBe(true);
    });

    test('the heading and the ending have no borders', async () => {
        const { document } = await wordOf(exampleText('112-KH-UBND'));
        for (const table of allOf(document, 'w:tbl')) {
            const borders = at(table, 'w:tblPr', 'w:tblBorders');
            expect(borders?.children.map((side) => (typeof side === 'string' ? '' : side.attributes['w:val']))).toEqual(
                Array(6).fill('none'),
            );
        }
    });
});

test.each(exampleTexts())('$name: paragraphs of the body carry no formatting of their own', async ({ text }) => {
    const { document } = await wordOf(text);
    const body = childrenOf(document, 'w:body')[0];
    const allowed = ['w:pStyle', 'w:numPr', 'w:keepNext', 'w:outlineLvl', 'w:sectPr'];
    const paragraphs = childrenOf(body, 'w:p');
    for (const [index, paragraph] of paragraphs.entries()) {
        const style = valueAt(paragraph, 'w:pPr', 'w:pStyle') ?? '';
        const next = valueAt(paragraphs[index + 1], 'w:pPr', 'w:pStyle') ?? '';
        // a line in the middle has all the room above it as its own
        const given = /-(?:part|centredLine)$/.test(next) ? ['w:spacing'] : [];
        if (/-(?:body|basis|section|article|titledItem|item-\w+)$/.test(style)) {
            const own = at(paragraph, 'w:pPr')?.children.map((child) => (typeof child === 'string' ? '' : child.name));
            expect(own?.filter((name) => ![...allowed, ...given].includes(name))).toEqual([]);
            const looks = allOf(paragraph, 'w:rPr').flatMap(({ children }) =>
                children.map((child) => (typeof child === 'string' ? '' : child.name)),
            );
            expect(looks.filter((name) => !/^w:(?:rStyle|b|bCs|i|iCs)$/.test(name))).toEqual([]);
        }
    }
});

describe('hostile text comes out as text', () => {
    const HOSTILE = [
        '</w:t></w:r></w:p>',
        '<w:p/>&amp;&#0;<![CDATA[x]]>',
        '{default-bullet-numbering-0} {state-nd30-main-0} {{x}} {',
        'CURRENT SECTION TOTAL_PAGES',
        '%1 %2. %n \\t \\',
        '\u202Eevil\u202C \u200Fmark\u200E',
        '\u0000\u0001\u0007\u001B[31m\u007F\u0085\uFFFE\uFFFF',
        '\uD800 lone \uDFFF halves',
        'a\u0301\u0323\u0302\u0300\u0308'.repeat(50),
        '😀👨‍👩‍👧‍👦 漢字 العربية ไทย',
        '1. I. a) - + Điều 1. 1.1.',
    ];
    const PLACES: readonly ((text: string) => string)[] = [
        (text) => text,
        (text) => `KẾ HOẠCH\n${text}\n\nI. ${text}\n\n1. ${text}\n\n- ${text}[^1]\n\n[^1]: ${text}`,
        (text) => statePlan(`I. ${text}\n\n1. ${text}: ${text}\n\n${text}`),
        (text) =>
            `${text}\n\nSố: ${text}/KH-UBND\n\nKẾ HOẠCH\n${text}\n\nNơi nhận:\n- ${text};\n\nTM. ${text}\nCHỦ TỊCH\n\n${text}`,
        (text) => `KẾ HOẠCH\nThử\n\nPhụ lục I\n${text}\n\n| STT | ${text} |\n|---|---|\n| 1 | ${text} |`,
    ];

    async function saysTheSame(file: PrintedFile): Promise<void> {
        expect(shownWords(readWord(await docxFile(file)))).toEqual(printedWords(file));
    }

    test.each(HOSTILE)('%j', async (text) => {
        for (const place of PLACES) {
            await saysTheSame(printText(place(text)));
        }
    });

    test(
        'whatever stands in whatever place',
        async () => {
            const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...HOSTILE));
            const text = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(' '));
            await fc.assert(
                fc.asyncProperty(text, fc.constantFrom(...PLACES), (hostile, place) =>
                    saysTheSame(printText(place(hostile))),
                ),
                { numRuns: 100 },
            );
        },
        PATIENCE,
    );

    test(
        'pieces of plans in any order',
        async () => {
            const lines = exampleTexts().flatMap(({ text }) => text.split('\n'));
            await fc.assert(
                fc.asyncProperty(fc.array(fc.constantFrom(...lines), { maxLength: 40 }), (some) =>
                    saysTheSame(printText(some.join('\n'))),
                ),
                { numRuns: 60 },
            );
        },
        PATIENCE,
    );

    test('a word of 100,000 characters', async () => {
        await saysTheSame(
            printText(
                statePlan(
                    `I. MỤC ĐÍCH\n\n1. ${'dài'.repeat(33_334)}\n\n| STT | ${'ô'.repeat(100_000)} |\n|---|---|\n| 1 | 2 |`,
                ),
            ),
        );
    });

    test('an empty text', async () => {
        await saysTheSame(printText(''));
    });
});
