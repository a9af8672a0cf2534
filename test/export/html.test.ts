import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlFile } from '../../server/src/export/html/html-file.js';
import { STANDARDS } from '../../server/src/standards/standards.js';
import { CONTROLS, hostilePlan, wordsIn } from '../support/hostile.js';
import { elementsIn, find, type HtmlElement, readHtml, textOf } from '../support/html.js';
import { partyPlan, statePlan } from '../support/plans.js';
import { exampleText, exampleTexts, printText } from '../support/print.js';

const page = (text: string) => readHtml(htmlFile(printText(text)));
const styles = (root: HtmlElement) => find(root, 'style')[0]?.children[0] as string;

describe('a plan on the web', () => {
    const root = page(exampleText('112-KH'));

    it('has its language, title and author', () => {
        expect(root.attributes.lang).toBe('vi');
        expect(find(root, 'title').map(textOf)).toEqual([
            'Kế hoạch 112/KH-UBND: Phòng, chống đuối nước cho trẻ em trên địa bàn tỉnh An Giang năm 2026',
        ]);
        const [author] = find(root, 'meta').filter(({ attributes }) => attributes.name === 'author');
        expect(author?.attributes.content).toBe('ỦY BAN NHÂN DÂN TỈNH AN GIANG');
    });

    it('has one first heading: kind and subject; the others lie below it by level', () => {
        const headings = elementsIn(root).filter(({ name }) => /^h\d$/.test(name));
        expect(headings.slice(0, 3).map((heading) => [heading.name, textOf(heading)])).toEqual([
            ['h1', 'KẾ HOẠCH Phòng, chống đuối nước cho trẻ em trên địa bàn tỉnh An Giang năm 2026'],
            ['h2', 'I. MỤC ĐÍCH, YÊU CẦU, CHỈ TIÊU'],
            ['h3', '1. Mục đích'],
        ]);
        expect(headings.filter(({ name }) => name === 'h1')).toHaveLength(1);
        const levels = headings.map(({ name }) => Number(name.slice(1)));
        expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    });

    it('has a place for each heading below the first, and links from what names a part to it', () => {
        const headings = elementsIn(root).filter(({ name }) => /^h[2-6]$/.test(name));
        expect(headings.filter(({ attributes }) => !attributes.id).map(textOf)).toEqual([]);
        const all = elementsIn(root);
        const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        const led = find(root, 'a', 'reference').map((link) => {
            const target = all.find(({ attributes }) => `#${attributes.id}` === link.attributes.href);
            return [textOf(link), target && textOf(target).slice(0, 26)];
        });
        expect(led.slice(0, 3)).toEqual([
            ['điểm a', expect.stringMatching(/^a\) /)],
            ['khoản 1', expect.stringMatching(/^1\. /)],
            ['Mục II', 'II. NHIỆM VỤ, GIẢI PHÁP'],
        ]);
    });

    it('heads a paragraph with its first words where text goes on behind them', () => {
        const [line] = find(root, 'div', 'runIn');
        expect(line?.children.flatMap((child) => (typeof child === 'string' ? [] : [child.name]))).toEqual(['h3', 'p']);
        expect(textOf(line as HtmlElement)).toMatch(/^3\. Sở Văn hóa và Thể thao: Bồi dưỡng người hướng dẫn bơi/);
    });

    it('has lists within lists', () => {
        const inner = find(root, 'ul', 'items').flatMap((list) =>
            find(list, 'ul', 'items').flatMap((each) => find(each, 'ul')),
        );
        expect(inner.flatMap((list) => find(list, 'li').map(textOf))).toContain(
            '+ Nhân viên cứu hộ có mặt trong suốt buổi học;',
        );
    });

    it('links each call of a footnote with the note, both ways', () => {
        const calls = find(root, 'a').filter(({ attributes }) => attributes.role === 'doc-noteref');
        expect(calls.map(textOf)).toEqual(['1', '2', '3']);
        const notes = find(root, 'section', 'footnotes').flatMap((section) => find(section, 'li'));
        for (const [index, call] of calls.entries()) {
            const note = notes[index] as HtmlElement;
            expect(call.attributes.href).toBe(`#${note.attributes.id}`);
            const [back] = find(note, 'a');
            expect(back?.attributes).toMatchObject({ role: 'doc-backlink', href: `#${call.attributes.id}` });
        }
    });

    it('lists recipients beside the signature', () => {
        const [ending] = find(root, 'footer');
        const [recipients, signature] = find(ending as HtmlElement, 'section');
        expect(find(recipients as HtmlElement, 'li').map(textOf)).toHaveLength(11);
        expect(find(signature as HtmlElement, 'p').map(textOf)).toEqual([
            'TM. ỦY BAN NHÂN DÂN',
            'KT. CHỦ TỊCH',
            'PHÓ CHỦ TỊCH',
            'Nguyễn Thị Minh An',
        ]);
    });
});

it('annexes are sections with their own headings, tables have heads and groups', () => {
    const root = page(exampleText('46-KH'));
    const annexes = find(root, 'section', 'annex');
    expect(annexes.map((annex) => find(annex, 'h2').map(textOf))).toEqual([
        ['Phụ lục I LỊCH TIÊM CHỦNG NĂM 2026'],
        ['Phụ lục II ĐIỂM TIÊM VÀ NGƯỜI PHỤ TRÁCH'],
    ]);
    const [table] = find(annexes[0] as HtmlElement, 'table');
    const heads = find(table as HtmlElement, 'thead').flatMap((head) => find(head, 'th'));
    expect(heads.map(textOf)).toEqual(['STT', 'Nội dung', 'Đối tượng', 'Thời gian', 'Đợt']);
    expect(heads.every(({ attributes }) => attributes.scope === 'col')).toBe(true);
    const groups = find(table as HtmlElement, 'tbody').map((body) => find(body, 'th').map(textOf));
    expect(groups).toEqual([['Tiêm thường xuyên'], ['Tiêm bù, tiêm vét'], ['Tiêm tại trường học']]);
});

it('a wide annex lies on its side on paper', () => {
    const columns = 'STT,Việc,Một,Hai,Ba,Bốn,Năm,Sáu,Bảy'.split(',');
    const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const root = page(
        `${statePlan('I. A')}\nPHỤ LỤC\nBẢNG RỘNG\n\n${row(columns)}\n${row(columns.map(() => '---'))}\n${row(columns)}\n`,
    );
    expect(find(root, 'section', 'landscape')).toHaveLength(1);
    expect(styles(root)).toContain('@page state-nd30-landscape{size:297mm 210mm;margin:20mm 15mm 20mm 30mm');
});

it('several papers of a file are articles, each with its own title', () => {
    const root = page(exampleText('742-QĐ'));
    expect(find(root, 'article').map((article) => find(article, 'h1').map(textOf))).toEqual([
        ['QUYẾT ĐỊNH Ban hành Kế hoạch phát triển văn hóa đọc trên địa bàn tỉnh An Giang năm 2026'],
        ['KẾ HOẠCH Phát triển văn hóa đọc trên địa bàn tỉnh An Giang năm 2026'],
    ]);
});

it('an official letter is headed by what it is about', () => {
    const root = page(exampleText('27-CV'));
    expect(find(root, 'h1').map(textOf)).toEqual(['về việc cử người học kỹ năng số']);
    expect(find(root, 'div', 'addressees').map(textOf)).toEqual([
        'Kính gửi: - Các chi bộ trực thuộc; - Đoàn Thanh niên xã.',
    ]);
});

it('what is drawn below a title is the standard’s: a rule for the state, signs for the party', () => {
    const state = page(statePlan('I. A'));
    expect(find(state, 'span', 'subject').map(({ attributes }) => attributes.class)).toEqual(['subject rule']);
    expect(styles(state)).toContain('.state-nd30 .subject.rule>span::after{width:40%}');
    const party = page(partyPlan('I- A'));
    expect(find(party, 'span', 'signs').map(textOf)).toEqual(['*', '-----']);
});

it('a draft is marked as one where its author says so', () => {
    const blank = statePlan('I. A').replace('Số: 07/KH-UBND', 'Số: /KH-UBND');
    const draft = page(blank.replace('/KH-UBND\n', '/KH-UBND\n\nDự thảo lần 2\n'));
    expect(find(draft, 'p', 'draftMark').map(textOf)).toEqual(['Dự thảo lần 2']);
    expect(find(page(blank), 'p', 'draftMark')).toEqual([]);
});

it('sizes and styles are those of the standard’s table', () => {
    for (const [id, text] of [
        ['state-nd30', statePlan('I. A')],
        ['party-hd05', partyPlan('I- A')],
    ] as const) {
        const css = styles(page(text));
        for (const [component, { size, bold, italic }] of Object.entries(STANDARDS[id].components)) {
            const rem = Number((size.printed / 12).toFixed(4));
            const weight = bold ? 'bold' : 'normal';
            const style = italic ? 'italic' : 'normal';
            expect(css).toContain(
                `.${id} .${component}{font-size:${rem}rem;font-weight:${weight};font-style:${style};`,
            );
        }
    }
});

it('the policy allows the page’s own style sheet and nothing else', () => {
    for (const { text } of exampleTexts()) {
        const root = page(text);
        const [policy] = find(root, 'meta').filter(({ attributes }) => 'http-equiv' in attributes);
        const hash = createHash('sha256').update(styles(root)).digest('base64');
        expect(policy?.attributes.content).toBe(
            `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
        );
    }
});

describe('hostile text', () => {
    const NAMES = new Set(
        'html head meta title style body main article header div p span h1 h2 h3 h4 h5 h6 ul ol li section footer a sup strong em table colgroup col thead tbody tr th td'.split(
            ' ',
        ),
    );
    const ATTRIBUTES = new Set(
        'lang charset http-equiv content name class id role href scope colspan tabindex aria-label aria-labelledby aria-hidden'.split(
            ' ',
        ),
    );

    function mustBeHarmless(text: string): void {
        const file = printText(text);
        const root = readHtml(htmlFile(file));
        const elements = elementsIn(root);
        const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { name, attributes } of elements) {
            expect(NAMES).toContain(name);
            for (const attribute of Object.keys(attributes)) {
                expect(ATTRIBUTES).toContain(attribute);
            }
            for (const target of [attributes.href?.replace(/^#/, ''), attributes['aria-labelledby']]) {
                expect(target === undefined || ids.includes(target)).toBe(true);
            }
        }
        const shown = find(root, 'body').map(textOf).join();
        for (const words of wordsIn(file)) {
            expect(shown).toContain(words.trim());
        }
        expect(htmlFile(file)).not.toMatch(CONTROLS);
    }

    it('comes out as text', () => {
        fc.assert(fc.property(hostilePlan, mustBeHarmless), { numRuns: 400 });
    });

    it('may be a word of 100,000 letters', () => {
        mustBeHarmless(
            statePlan(
                `I. ${'x'.repeat(100_000)}\n\n| STT | ${'y'.repeat(100_000)} |\n|---|---|\n| 1 | ${'<'.repeat(1000)} |`,
            ),
        );
    });
});
