import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { runHere } from '../support/command.js';

// beside the sources, not beside a bundle
vi.mock('../../server/src/cli/catalogue-folder.js', async (original) => ({
    ...(await original<object>()),
    SPELLING_MODEL: join(import.meta.dirname, '../../dist/spelling.bin.gz'),
    TEMPLATE_FOLDER: join(import.meta.dirname, '../../server/templates'),
}));

const folder = mkdtempSync(join(tmpdir(), 'kehoach-new-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('new', () => {
    it('begins a paper in a folder that has none', async () => {
        const { status, stdout } = await runHere('new', folder, '--subject', 'Trồng cây');
        expect(status).toBe(0);
        expect(stdout).toContain('\nKẾ HOẠCH\nTrồng cây\n');
    });

    it('writes as the papers of a folder are written, and over none', async () => {
        const file = join(folder, 'moi.kehoach');
        const args = ['new', 'examples', '--body', 'Sở Y tế', '--from', 'examples/duoi-nuoc/112-KH-UBND.kehoach'];
        expect(await runHere(...args, '-o', file)).toMatchObject({ status: 0, stdout: '', stderr: '' });
        const text = readFileSync(file, 'utf8');
        expect(text).toMatch(/^ỦY BAN NHÂN DÂN TỈNH AN GIANG\nSỞ Y TẾ\n\nSố: {6}\/KH-SYT\n/u);
        expect(text).toContain('khoản 5 Mục II Kế hoạch số 112/KH-UBND');
        expect(await runHere('check', file, '--min-severity', 'hint')).toMatchObject({ status: 0 });
        const again = await runHere(...args, '-o', file);
        expect(again.status).toBe(2);
        expect(again.stderr).toContain('moi.kehoach: ');
        expect(readFileSync(file, 'utf8')).toBe(text);
    });

    it('lists the templates, those of the office first', async () => {
        mkdirSync(join(folder, 'mau'));
        writeFileSync(join(folder, 'mau/to-trinh.kehoach'), 'TỜ TRÌNH\nVề [trích yếu]\n');
        const { status, stdout } = await runHere('new', folder, '--list');
        expect(status).toBe(0);
        expect(stdout).toMatch(/^mau\/to-trinh\n {2}Tờ trình · to-trinh\n10-ke-hoach-uy-ban\n/u);
        expect((await runHere('new', folder, '--template', 'mau/to-trinh')).stdout).toBe('TỜ TRÌNH\nVề [trích yếu]\n');
    });

    it('says why it begins none', async () => {
        const unknown = await runHere('new', folder, '--kind', 'Hợp đồng');
        expect(unknown.status).toBe(2);
        expect(unknown.stderr).toContain('Không có mẫu nào cho “Hợp đồng”.');
        expect((await runHere('new', folder, '--from', join(folder, 'khong-co.kehoach'))).status).toBe(2);
    });
});
