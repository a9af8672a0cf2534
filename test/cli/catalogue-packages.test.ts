import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runHere } from '../support/command.js';
import { statePlan } from '../support/plans.js';

// the compiled catalogue is where the build put it
vi.mock('../../server/src/cli/catalogue-folder.js', async (original) => ({
    ...(await original<object>()),
    CATALOGUE_FOLDER: join(import.meta.dirname, '../../dist/catalogue'),
}));

const HEAD = ['--name', 'rung', '--title', 'Văn bản về rừng', '--licence', 'dùng tự do'];
let folder: string;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kehoach-packages-'));
    vi.stubEnv('KEHOACH_CATALOGUES', join(folder, 'da-them'));
});
afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
});

const entry = (number: string, day: string, source = 'https://congbao.chinhphu.vn/rung') =>
    `văn bản ${number}\n  loại: Quyết định\n  ngày: ${day}\n  cơ quan: Bộ Nông nghiệp và Môi trường\n${source && `  nguồn: ${source}\n`}`;

async function build(text: string, date: string): Promise<string> {
    const [from, to] = [join(folder, 'rung.danhmuc'), join(folder, 'rung.khdm')];
    writeFileSync(from, text);
    expect((await runHere('catalogue', 'build', from, ...HEAD, '--date', date, '-o', to)).status).toBe(0);
    return to;
}

describe('packages of catalogues', () => {
    it('are the same bytes for the same entries, and leave out what has no source', async () => {
        const [a, b] = [entry('881/QĐ-BNNMT', '2/3/2026'), entry('882/QĐ-BNNMT', '3/3/2026')];
        const one = readFileSync(await build(`${a}\n${b}`, '2026-11-27'));
        expect(readFileSync(await build(`${b}\n${a}`, '2026-11-27')).equals(one)).toBe(true);
        const from = join(folder, 'thieu.danhmuc');
        writeFileSync(from, `${a}\n${entry('883/QĐ-BNNMT', '3/3/2026', '')}`);
        const to = join(folder, 'thieu.khdm');
        const built = await runHere('catalogue', 'build', from, ...HEAD, '--date', '2026-11-27', '-o', to);
        expect(built).toMatchObject({ status: 1 });
        expect(built.stderr).toContain('883/QĐ-BNNMT');
        expect(readFileSync(to).includes('883/QĐ-BNNMT')).toBe(false);
    });

    it('are known beside the built-in catalogue once they are added', async () => {
        const plan = join(folder, 'mot.kehoach');
        writeFileSync(plan, statePlan('Căn cứ Quyết định số 881/QĐ-BNNMT ngày 05/3/2026 về rừng;\n'));
        const check = async () => (await runHere('check', plan, '--only', 'vien-dan-sai-ngay')).stdout;
        expect(await check()).not.toContain('881/QĐ-BNNMT');
        const made = await build(entry('881/QĐ-BNNMT', '2/3/2026'), '2026-11-27');
        expect(await runHere('catalogue', 'add', made)).toMatchObject({ status: 0 });
        expect(await check()).toContain('881/QĐ-BNNMT ban hành ngày 2/3/2026');
        const { stdout } = await runHere('catalogue', 'list');
        expect(stdout).toMatch(/^van-ban: /m);
        expect(stdout).toMatch(/^rung: Văn bản về rừng\n {2}1 mục.*2026-11-27\n {2}dùng tự do\n {2}.*rung\.khdm$/m);
    });

    it('are replaced by newer ones alone, and what changed is told', async () => {
        const old = await build(entry('881/QĐ-BNNMT', '2/3/2026'), '2026-10-01');
        expect((await runHere('catalogue', 'update', old)).status).toBe(2);
        expect((await runHere('catalogue', 'add', old)).status).toBe(0);
        expect((await runHere('catalogue', 'add', old)).status).toBe(2);
        const now = await build(
            `${entry('881/QĐ-BNNMT', '2/3/2026', 'https://mae.gov.vn')}\n${entry('884/QĐ-BNNMT', '4/3/2026')}`,
            '2026-11-27',
        );
        const updated = await runHere('catalogue', 'update', now);
        expect(updated.stdout).toContain('mới 1, mất 0, đổi 1');
        const older = await build(entry('881/QĐ-BNNMT', '2/3/2026'), '2026-09-01');
        expect((await runHere('catalogue', 'update', older)).status).toBe(2);
    });

    it('must be packages, and bear no name of the built-in one', async () => {
        const none = join(folder, 'khong-phai.khdm');
        writeFileSync(none, 'không phải gói');
        expect((await runHere('catalogue', 'add', none)).status).toBe(2);
        const from = join(folder, 'rung.danhmuc');
        writeFileSync(from, entry('881/QĐ-BNNMT', '2/3/2026'));
        const same = join(folder, 'trung-ten.khdm');
        const head = ['--name', 'van-ban', '--title', 'x', '--licence', 'x', '--date', '2027-01-01'];
        expect((await runHere('catalogue', 'build', from, ...head, '-o', same)).status).toBe(0);
        expect((await runHere('catalogue', 'add', same)).status).toBe(2);
        expect((await runHere('catalogue', 'update', same)).status).toBe(2);
        expect(existsSync(join(folder, 'da-them', 'van-ban.khdm'))).toBe(false);
        for (const [name, date] of [
            ['Tên Dài', '2026-11-27'],
            ['ten', '2026-13-01'],
        ] as const) {
            const wrong = ['--name', name, '--title', 'x', '--licence', 'x', '--date', date];
            expect((await runHere('catalogue', 'build', from, ...wrong, '-o', same)).status).toBe(2);
        }
    });
});
