import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { runHere } from '../support/command.js';
import { paragraph, run, wordEntries, wordFile } from '../support/word-made.js';
import { zip } from '../support/zip.js';

const folder = mkdtempSync(join(tmpdir(), 'kehoach-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');

function file(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
}

const PLAN = wordFile({ body: paragraph('I. MỤC ĐÍCH') + paragraph('Trồng cây.') });
const PICTURE =
    '<w:r><w:drawing><a:graphic><a:graphicData uri="x"><a:blip r:embed="rId9"/></a:graphicData></a:graphic></w:drawing></w:r>';
const ILLUSTRATED = wordFile({
    body: paragraph(`${run('Trồng cây.')}${PICTURE}`) + paragraph(`${PICTURE}${run('Tưới cây.')}`),
    relations: { rId9: ['image', 'media/image1.png'] },
    others: [{ name: 'word/media/image1.png', bytes: 'một hình' }],
});
const CHART = paragraph(
    '<w:r><w:drawing><a:graphic><a:graphicData uri="http://x/chart"/></a:graphic></w:drawing></w:r>',
);

beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    file('a.docx', PLAN);
});

describe('kehoach import', () => {
    it('writes a plan beside its source', async () => {
        const { status, stdout, stderr } = await runHere('import', at('a.docx'));
        expect({ status, stdout, stderr }).toEqual({
            status: 0,
            stdout: `${at('a.docx')} → ${at('a.kehoach')}\n`,
            stderr: '',
        });
        expect(read('a.kehoach')).toBe('I. MỤC ĐÍCH\n\nTrồng cây.\n');
    });

    it('takes folders as they are, without what Word lays beside open files', async () => {
        file('cũ/2025/b.docx', PLAN);
        file('cũ/~$b.docx', 'x');
        file('cũ/c.dotx', PLAN);
        expect((await runHere('import', at('cũ'), '-o', at('mới'))).status).toBe(0);
        expect(readdirSync(at('mới'), { recursive: true })).toEqual(['2025', join('2025', 'b.kehoach')]);
        expect((await runHere('import', at('cũ'), '-o', at('mới'), '--extension', 'dotx')).status).toBe(0);
        expect(existsSync(at('mới/c.kehoach'))).toBe(true);
    });

    it('gives files that differ in their endings alone a plan each', async () => {
        file('cũ/a.docx', ILLUSTRATED);
        file('cũ/a.dotx', PLAN);
        file('cũ/b.docx', PLAN);
        const extensions = ['--extension', 'docx', '--extension', 'dotx'];
        expect((await runHere('import', at('cũ'), '-o', at('mới'), ...extensions)).status).toBe(0);
        expect(readdirSync(at('mới')).sort()).toEqual(['a.docx.hinh', 'a.docx.kehoach', 'a.dotx.kehoach', 'b.kehoach']);
        expect(read('mới/a.docx.kehoach')).toContain('a.docx.hinh/1.png');
    });

    it('says that a folder holds no papers', async () => {
        mkdirSync(at('trống'));
        const { status, stderr } = await runHere('import', at('trống'));
        expect([status, stderr]).toEqual([2, expect.stringContaining('không có tệp .docx')]);
    });

    it('writes over nothing unasked', async () => {
        file('a.kehoach', 'Viết tay.');
        const refused = await runHere('import', at('a.docx'));
        expect(refused.status).toBe(2);
        expect(refused.stderr).toContain('a.kehoach: đã có, không ghi đè lên');
        expect(read('a.kehoach')).toBe('Viết tay.');
        expect((await runHere('import', at('a.docx'), '--force')).status).toBe(0);
        expect(read('a.kehoach')).toContain('Trồng cây.');
        expect((await runHere('import', at('a.docx'), '-o', at('a.docx'), '--force')).status).toBe(2);
    });

    it('lays pictures beside the plan, each once, and over no other file', async () => {
        file('b.docx', ILLUSTRATED);
        const { status, stderr } = await runHere('import', at('b.docx'));
        expect(status).toBe(0);
        expect(stderr).toContain('1 hình được chép vào');
        expect(read('b.kehoach')).toBe('// Hình 1: b.hinh/1.png\nTrồng cây.\n\n// Hình 1: b.hinh/1.png\nTưới cây.\n');
        expect(read('b.hinh/1.png')).toBe('một hình');

        file('c.docx', ILLUSTRATED);
        file('c.hinh/1.png', 'hình khác');
        expect((await runHere('import', at('c.docx'))).status).toBe(2);
        expect(read('c.hinh/1.png')).toBe('hình khác');
        expect(existsSync(at('c.kehoach'))).toBe(false);
    });

    it('says what is not in the plan as it was, and ends with 1', async () => {
        file('b.docx', wordFile({ body: paragraph('Trồng cây.') + CHART }));
        const { status, stderr } = await runHere('import', at('b.docx'));
        expect(status).toBe(1);
        expect(stderr).toMatch(/b\.docx: 1 biểu đồ, sơ đồ/);
        expect(read('b.kehoach')).toContain('// Ở đây tệp Word có một biểu đồ');
    });

    it('tells a file that cannot be read with what to do, and goes on with the others', async () => {
        file('b/cu.docx', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'));
        file('b/hong.docx', zip(wordEntries({ body: '' })).subarray(0, 500));
        file('b/trong.docx', wordFile({ body: paragraph('') }));
        file('b/tot.docx', PLAN);
        const { status, stdout, stderr } = await runHere('import', at('b'));
        expect(status).toBe(2);
        expect(stdout).toBe(`${at('b/tot.docx')} → ${at('b/tot.kehoach')}\n`);
        expect(stderr.split('\n').slice(0, 3)).toEqual([
            expect.stringMatching(/cu\.docx: được bảo vệ bằng mật khẩu hoặc là tệp Word đời cũ/),
            expect.stringMatching(/hong\.docx: tệp Word bị hỏng/),
            expect.stringMatching(/trong\.docx: không có chữ nào.*OCR/),
        ]);
        expect(readdirSync(at('b')).filter((name) => name.endsWith('.kehoach'))).toEqual(['tot.kehoach']);
    });

    it('reads no file beyond --max-size', async () => {
        const { status, stderr } = await runHere('import', at('a.docx'), '--max-size', '0.0001');
        expect(status).toBe(2);
        expect(stderr).toMatch(/a\.docx: quá lớn.*--max-size/);
    });

    it('prints a plan where -o asks for it', async () => {
        const { status, stdout } = await runHere('import', at('a.docx'), '-o', '-');
        expect({ status, stdout }).toEqual({ status: 0, stdout: 'I. MỤC ĐÍCH\n\nTrồng cây.\n' });
        expect(readdirSync(folder)).toEqual(['a.docx']);
    });
});
