import { describe, expect, it } from 'vitest';
import { paragraph, wordFile } from '../support/word-made.js';
import { imported } from './imported.js';

const note = (id: number, text: string) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;
const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const within = (name: string, bytes: Uint8Array | string) => ({
    relations: { c1: ['aFChunk', name] as const },
    others: [{ name: `word/${name}`, bytes }],
});

describe('a file within a file of Word', () => {
    it('is read in its place, with notes and tables of its own', async () => {
        const inner = wordFile({
            body: paragraph(`<w:r><w:t>Tưới cây</w:t></w:r>${call(2)}`),
            footnotes: note(2, 'Mỗi ngày một lần.'),
        });
        const { text, remarks } = await imported({
            body: `${paragraph(`<w:r><w:t>Trồng cây</w:t></w:r>${call(5)}`)}<w:altChunk r:id="c1"/>${paragraph('Bón phân.')}`,
            footnotes: note(5, 'Cây sao.'),
            ...within('part.docx', inner),
        });
        expect(text.split('\n').filter((line) => line !== '')).toEqual([
            'Trồng cây[^1]',
            'Tưới cây[^2]',
            'Bón phân.',
            '[^1]: Cây sao.',
            '[^2]: Mỗi ngày một lần.',
        ]);
        expect(remarks.map(({ text: { vi } }) => vi).join()).toContain('đọc vào đúng chỗ');
    });

    it('may be a page, with its tables', async () => {
        const page =
            '<html><body><p>Danh sách</p><table border=1><tr><td>Thôn</td><td>Cây</td></tr><tr><td>Đông</td><td>30</td></tr></table></body></html>';
        const { text } = await imported({
            body: `${paragraph('một')}<w:altChunk r:id="c1"/>`,
            ...within('part.html', page),
        });
        expect(text).toContain('| Đông | 30 |');
    });

    it('stands once, however often it is asked for', async () => {
        const { text, remarks } = await imported({
            body: paragraph('một') + '<w:altChunk r:id="c1"/>'.repeat(1000),
            ...within('part.html', '<p>hai</p>'),
        });
        expect(text.match(/hai/gu)).toHaveLength(1);
        expect(remarks.some(({ isLoss }) => isLoss)).toBe(true);
    });

    it('may be too large: what is around it is read', async () => {
        const { text, remarks } = await imported({
            body: `${paragraph('một')}<w:altChunk r:id="c1"/>${paragraph('ba')}`,
            ...within('part.html', new Uint8Array(65 * 1024 * 1024)),
        });
        expect(text).toContain('một');
        expect(text).toContain('ba');
        expect(text).toContain('// ');
        expect(remarks.some(({ isLoss }) => isLoss)).toBe(true);
    });

    it('is told, and left where it is, within another one or where it is broken', async () => {
        const inmost = wordFile({ body: paragraph('ba') });
        const inner = wordFile({ body: `${paragraph('hai')}<w:altChunk r:id="c1"/>`, ...within('part.docx', inmost) });
        const nested = await imported({
            body: `${paragraph('một')}<w:altChunk r:id="c1"/>`,
            ...within('part.docx', inner),
        });
        expect(nested.text).toContain('hai');
        expect(nested.text).not.toContain('ba');
        const broken = await imported({
            body: `${paragraph('một')}<w:altChunk r:id="c1"/>`,
            ...within('part.docx', 'PK…'),
        });
        for (const { text, remarks } of [nested, broken]) {
            expect(text).toContain('// ');
            expect(remarks.some(({ isLoss }) => isLoss)).toBe(true);
        }
    });
});
