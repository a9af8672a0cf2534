import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { statePlan } from '../support/plans.js';

const folder = mkdtempSync(join(tmpdir(), 'kehoach-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function kehoach(args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.mjs', ...args], { encoding: 'utf8' });
    return { status, stdout, stderr };
}

function file(name: string, content: string): string {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
}

describe('directives', () => {
    it('lists what files bear and cite', () => {
        const { status, stdout } = kehoach(['directives', 'examples', '--json']);
        expect(status).toBe(0);
        const list = JSON.parse(stdout) as { number: string; citations: unknown[]; documents: string[] }[];
        const plan = list.find(({ number }) => number === '112/KH-UBND');
        expect(plan?.documents).toEqual(['examples/duoi-nuoc/112-KH-UBND.kehoach']);
        expect(plan?.citations.length).toBeGreaterThan(2);
        // the catalogues know more than these files speak of
        expect(list.some(({ number }) => number === '66-QĐ/TW')).toBe(false);
    });

    it('prints the chain above and below one', () => {
        const { status, stdout } = kehoach(['directives', 'examples', '--tree', '112/KH-UBND']);
        expect(status).toBe(0);
        expect(stdout).toContain('└─ Quyết định 1248/QĐ-TTg (19/7/2021)');
        expect(stdout).toMatch(/[├└]─ Công văn 486\/SXD-QLVT/);
        const tree = JSON.parse(kehoach(['directives', 'examples', '--tree', '112/KH-UBND', '--json']).stdout);
        expect(tree.children.map(({ number }: { number: string }) => number)).toContain('486/SXD-QLVT');
        expect(tree.parents.map(({ number }: { number: string }) => number)).toContain('1248/QĐ-TTg');
    });

    it('ends where directives rest on each other', () => {
        const path = file('vong/a.danhmuc', 'văn bản 1/KH-A\n  căn cứ: 2/KH-B\n\nvăn bản 2/KH-B\n  căn cứ: 1/KH-A\n');
        file('vong/a.kehoach', statePlan('I. A\n1. Theo Kế hoạch số 1/KH-A.'));
        const { status, stdout } = kehoach(['directives', join(path, '..'), '--tree', '1/KH-A']);
        expect(status).toBe(0);
        expect(stdout.match(/2\/KH-B/g)).toHaveLength(2);
    });

    it('says so where nobody speaks of a number', () => {
        const { status, stderr } = kehoach(['directives', 'examples', '--tree', '9999/KH-X']);
        expect(status).toBe(2);
        expect(stderr).toContain('9999/KH-X');
    });
});

describe('tasks', () => {
    it('says who has to do what, by when', () => {
        const { status, stdout } = kehoach(['tasks', 'examples', '--format', 'json']);
        expect(status).toBe(0);
        const rows = JSON.parse(stdout) as { body: string; due: string | null; file: string; line: number }[];
        const health = rows.find(({ body, due }) => body === 'Sở Y tế' && due === '2026-02-28');
        expect(health?.file).toBe('examples/duoi-nuoc/112-KH-UBND.kehoach');
        const text = readFileSync('examples/duoi-nuoc/112-KH-UBND.kehoach', 'utf8').split('\n')[
            (health?.line ?? 0) - 1
        ];
        expect(text).toContain('28/02/2026');
        const days = rows.map(({ due }) => due ?? '9999');
        expect(days).toEqual([...days].sort());
    });

    it('writes tables that a spreadsheet opens and cannot be tricked by', () => {
        const path = file(
            'bang/a.kehoach',
            statePlan(
                'I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: =HYPERLINK("http://x.vn"); "rà soát".\n2. Công an tỉnh\n- Làm việc.',
            ),
        );
        const csv = kehoach(['tasks', path, '--format', 'csv']).stdout;
        expect(csv.startsWith('\uFEFFCơ quan,Nhiệm vụ')).toBe(true);
        expect(csv).toContain(`"'=HYPERLINK(""http://x.vn"")`);
        const xlsx = join(folder, 'bang.xlsx');
        expect(kehoach(['tasks', path, '--format', 'xlsx', '-o', xlsx]).status).toBe(0);
        expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK');
    });

    it('groups by body when asked', () => {
        const { stdout } = kehoach(['tasks', 'examples', '--by', 'body']);
        expect(stdout).toMatch(/^Sở Y tế \(\d+\)$/m);
        expect(kehoach(['tasks', 'examples', '--by', 'name']).status).toBe(2);
    });
});

describe('catalogue', () => {
    const TEXT = `cơ quan Ban Tuyên giáo và Dân vận Tỉnh ủy
  ký hiệu: BTGDVTU
  tiền thân: Ban Tuyên giáo Tỉnh ủy (đến 02/2025); Ban Dân vận Tỉnh ủy (đến 02/2025)

văn bản 1248/QĐ-TTg
  loại: Quyết định
  ngày: 19/7/2021
`;

    it('goes to a table and back', () => {
        const source = file('dm/a.danhmuc', TEXT);
        const csv = join(folder, 'dm/a.csv');
        expect(kehoach(['catalogue', 'export', source, '-o', csv]).status).toBe(0);
        const { status, stdout } = kehoach(['catalogue', 'import', csv]);
        expect(status).toBe(0);
        expect(stdout).toBe(TEXT);
    });

    it('takes tables as offices have them: semicolons, other order, no accents', () => {
        const csv = file('dm/b.csv', 'Ky hieu;TEN;Phu trach\nSYT;Sở Y tế;Lan\n;;\n;1/KH-UBND;\n');
        const { status, stdout } = kehoach(['catalogue', 'import', csv]);
        expect(status).toBe(0);
        expect(stdout).toBe('cơ quan Sở Y tế\n  ký hiệu: SYT\n\nvăn bản 1/KH-UBND\n');
    });

    it('leaves wrong rows out and says which', () => {
        const csv = file('dm/c.csv', 'loại mục,tên\ncon mèo,Sở Y tế\ncơ quan,Sở Nội vụ\n');
        const { status, stdout, stderr } = kehoach(['catalogue', 'import', csv]);
        expect(status).toBe(1);
        expect(stdout).toBe('cơ quan Sở Nội vụ\n');
        expect(stderr).toContain(`${csv}:2:`);
        expect(kehoach(['catalogue', 'import', file('dm/d.csv', 'a,b\n1,2\n')]).status).toBe(2);
        expect(kehoach(['catalogue', 'mix', csv]).status).toBe(2);
    });
});

describe('check', () => {
    it('compares the files with each other and with the catalogue beside them', () => {
        file('nhieu/a.kehoach', statePlan('I. A\n1. Theo Kế hoạch số 9/KH-SYT ngày 05/02/2026 của Sở Y tế.'));
        file('nhieu/b.danhmuc', 'văn bản 9/KH-SYT\n  loại: Kế hoạch\n  ngày: 06/02/2026\n');
        const { status, stdout } = kehoach(['check', join(folder, 'nhieu')]);
        expect(status).toBe(1);
        expect(stdout).toContain('[vien-dan-sai-ngay]');
    });
});

describe('check, for pipelines', () => {
    const FAULTY = statePlan('I. A\n1. Trồng cây , tưới cây.').replace('07/KH', '7/KH');

    it('mends in the files what a machine can, and nothing else', () => {
        const path = file('sua/a.kehoach', FAULTY);
        const { status, stdout, stderr } = kehoach(['check', path, '--fix']);
        expect(status).toBe(0);
        expect(stdout).toContain('không có lỗi');
        expect(stderr).toContain('đã sửa 2 chỗ');
        expect(readFileSync(path, 'utf8')).toBe(statePlan('I. A\n1. Trồng cây, tưới cây.'));
        expect(kehoach(['check', path, '--fix']).stderr).toBe('');
    });

    it('tells only what is new since the baseline', () => {
        const path = file('nen/a.kehoach', FAULTY);
        const baseline = join(folder, 'nen.json');
        expect(kehoach(['check', path, '--write-baseline', baseline]).status).toBe(0);
        expect(kehoach(['check', path, '--baseline', baseline]).status).toBe(0);
        writeFileSync(path, FAULTY.replace('I. A', 'I. A\n\nIII. B'));
        const { status, stdout } = kehoach(['check', path, '--baseline', baseline]);
        expect(status).toBe(1);
        expect(stdout).toContain('1 lỗi');
        expect(kehoach(['check', path, '--baseline', path]).status).toBe(2);
    });

    it('writes JUnit, with nothing unescaped', () => {
        const path = file('junit/a&b.kehoach', statePlan('I. A\n- Theo “<x>”[^9] & Mục IX.'));
        const { status, stdout } = kehoach(['check', path, '--format', 'junit']);
        expect(status).toBe(1);
        expect(stdout).toContain('a&amp;b.kehoach');
        expect(stdout).toMatch(/<testsuite name="kehoach check" tests="1" failures="1">/);
        expect(stdout.replace(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toContain('&');
    });
});
