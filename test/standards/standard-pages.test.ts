import { describe, expect, test } from 'vitest';
import type { ComponentStyle, Figure, Prescribed, Standard, Underline } from '../../server/src/standards/standard.js';
import { STANDARDS } from '../../server/src/standards/standards.js';

/** The page of a standard in docs/standards: its table, so that people can hold it against the regulation. */
function standardPage(standard: Standard): string {
    const { page, text, components, layout, recognition, kinds, wording } = standard;
    const lengths: [string, Figure, string][] = [
        ['top margin', page.top, page.source],
        ['bottom margin', page.bottom, page.source],
        ['left margin', page.left, page.source],
        ['right margin', page.right, page.source],
        ['page number, from the upper edge', page.numberFromTop, page.source],
        ['first line of a paragraph', text.firstLineIndent, text.source],
    ];
    const distances: [string, Figure, string][] = [
        ['between paragraphs', text.paragraphSpacing, text.source],
        [`from line to line${text.exactLines ? ' (exact)' : ''}`, text.lineSpacing, text.source],
    ];
    return [
        `# ${standard.name}`,
        `\`${standard.id}\`, in force from ${standard.from}${standard.until ? ` to the day before ${standard.until}` : ''}. Paper ${page.width} × ${page.height} mm.`,
        'This page is made from the table in `server/src/standards`; a correction belongs there. “custom”: no rule says it.',
        '## Page and running text',
        table(
            ['what', 'allowed', 'printed', 'source'],
            [
                ...lengths.map(([name, figure, source]) => [name, range(figure, 'mm'), `${figure.printed} mm`, source]),
                ...distances.map(([name, figure, source]) => [
                    name,
                    range(figure, 'pt'),
                    `${figure.printed} pt`,
                    source,
                ]),
            ],
        ),
        '## Components',
        table(
            ['component', 'size', 'printed', 'style', 'place', 'below', 'source'],
            Object.entries(components).map(([name, style]) => [
                name,
                range(style.size, 'pt'),
                `${style.size.printed} pt`,
                look(style),
                style.align,
                style.below ? below(style.below) : '',
                style.source,
            ]),
        ),
        '## Distances on the pages',
        table(
            ['what', 'is', 'source'],
            Object.entries(layout).map(([name, { is, source }]) => [name, said(is), source]),
        ),
        '## What tells that a paper follows it',
        table(
            ['what', 'looks like'],
            Object.entries({ ...recognition, ...recognition.bodies })
                .filter(([name]) => name !== 'bodies')
                .map(([name, form]) => [name, said(form)]),
        ),
        '## Kinds of papers, and their codes',
        `${Object.entries(kinds.is)
            .map(([kind, codes]) => [kind, ...codes.map((code) => `\`${code}\``)].join(' '))
            .join(' · ')} (${kinds.source})`,
        '## Words and marks',
        table(
            ['what', 'is', 'source'],
            Object.entries<Prescribed<unknown>>({ ...wording }).map(([name, { is, source, isOpen }]) => [
                name,
                isOpen ? `${said(is)}, other forms too` : said(is),
                source,
            ]),
        ),
        '',
    ].join('\n\n');
}

function range({ min, max }: Figure, unit: string): string {
    const [a, b] = [min, max].map((figure) => String(Math.round(figure * 100) / 100));
    return a === b ? `${a} ${unit}` : `${a}–${b} ${unit}`;
}

function look({ bold, italic, underlined, capitals }: ComponentStyle): string {
    const parts = [bold && 'bold', italic && 'italic', underlined && 'underlined', capitals && 'capitals'];
    return parts.filter(Boolean).join(', ') || 'upright';
}

function below(mark: Underline): string {
    if (mark.mark === 'signs') {
        return `\`${mark.signs}\``;
    }
    const { min, max } = mark.share;
    return min === max ? 'rule as wide as the text' : 'rule, a third to half of the text';
}

function said(is: unknown): string {
    if (Array.isArray(is) && is.some((each) => each instanceof RegExp)) {
        return is.map(said).join(' ');
    }
    if (is instanceof RegExp) {
        return `\`${is.source.replaceAll('|', '\\|')}\``;
    }
    return is === null ? '–' : typeof is === 'string' ? `\`${is}\`` : `\`${JSON.stringify(is)}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
    return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

describe('standards', () => {
    test.each(Object.values(STANDARDS))('$id is published as it is', async (standard) => {
        await expect(standardPage(standard)).toMatchFileSnapshot(`../../docs/standards/${standard.id}.md`);
    });

    test.each(Object.values(STANDARDS))('$id: every row has its source and a figure within its range', (standard) => {
        const { page, text, components, layout, wording } = standard;
        const rows = [page, text, ...Object.values(components), ...Object.values(layout), ...Object.values(wording)];
        expect(rows.every(({ source }) => source.length > 0)).toBe(true);
        const figures = [
            ...Object.values(page),
            ...Object.values(text),
            ...Object.values(components).map(({ size }) => size),
        ].filter((value): value is Figure => typeof value === 'object');
        for (const { min, max, printed } of figures) {
            expect(min).toBeLessThanOrEqual(printed);
            expect(printed).toBeLessThanOrEqual(max);
        }
    });
});
