import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type Ended, runHere } from '../support/command.js';
import { statePlan } from '../support/plans.js';

const folder = mkdtempSync(join(tmpdir(), 'kehoach-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command on a screen so many columns wide. */
async function kehoach(args: string[], columns = 200): Promise<Ended> {
    vi.stubEnv('COLUMNS', String(columns));
    return runHere(...args).finally(() => vi.unstubAllEnvs());
}

function file(name: string, content: string): string {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
}

describe('directives', () => {
    it('lists what files bear and cite', async () => {
        const { status, stdout } = await kehoach(['directives', 'examples', '--json']);
        expect(status).toBe(0);
        const list = JSON.parse(stdout) as { number: string; citations: unknown[]; documents: string[] }[];
        const plan = list.find(({ number }) => number === '112/KH-UBND');
        expect(plan?.documents).toEqual(['examples/duoi-nuoc/112-KH-UBND.kehoach']);
        expect(plan?.citations.length).toBeGreaterThan(2);
        // the catalogues know more than these files speak of
        expect(list.some(({ number }) => number === '66-QĐ/TW')).toBe(false);
    });

    it('lines up on screens of every width, and says what each directive is known from', async () => {
        for (const columns of [60, 80, 100, 140, 200]) {
            const lines = (await kehoach(['directives', 'examples'], columns)).stdout.trimEnd().split('\n');
            expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(columns);
            const at = lines[0]?.indexOf('Ngày') ?? 0;
            const row = lines.find((line) => line.startsWith('112/KH-UBND'));
            expect(row?.slice(at)).toMatch(/^9\/2\/2026 /);
        }
        const row = (await kehoach(['directives', 'examples'])).stdout
            .split('\n')
            .find((line) => line.startsWith('112/KH-UBND'));
        expect(row).toContain('tệp, viện dẫn');
        expect(row).toContain('486-CV-SXD.kehoach');
    });

    it('tells directives apart that share a number', async () => {
        const one = statePlan('I. A\n1. Việc.');
        const cites = 'Theo Kế hoạch số 07/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh An Giang.';
        file('trung/a.kehoach', one);
        const other = one.replace('05 tháng 3 năm 2026', '09 tháng 4 năm 2021').replaceAll('AN GIANG', 'CÀ MAU');
        file('trung/b.kehoach', other.replace(/Trồng cây xanh.*/, 'Đọc sách'));
        file('trung/c.kehoach', statePlan(`I. A\n1. ${cites}`).replace('07/', '99/'));
        type Listed = { number: string; date: string; documents: string[]; citations: unknown[] };
        const list = JSON.parse((await kehoach(['directives', join(folder, 'trung'), '--json'])).stdout) as Listed[];
        const same = list.filter(({ number }) => number === '07/KH-UBND');
        expect(same.map(({ date, documents, citations }) => [date, documents.length, citations.length])).toEqual([
            ['2026-03-05', 1, 1],
            ['2021-04-09', 1, 0],
        ]);
    });

    it('prints the chain above and below one', async () => {
        const { status, stdout } = await kehoach(['directives', 'examples', '--tree', '112/KH-UBND']);
        expect(status).toBe(0);
        expect(stdout).toContain('└─ Quyết định 1248/QĐ-TTg (19/7/2021)');
        expect(stdout).toMatch(/[├└]─ Công văn 486\/SXD-QLVT/);
        const tree = JSON.parse((await kehoach(['directives', 'examples', '--tree', '112/KH-UBND', '--json'])).stdout);
        expect(tree.children.map(({ number }: { number: string }) => number)).toContain('486/SXD-QLVT');
        expect(tree.parents.map(({ number }: { number: string }) => number)).toContain('1248/QĐ-TTg');
    });

    it('ends where directives rest on each other', async () => {
        const path = file('vong/a.danhmuc', 'văn bản 1/KH-A\n  căn cứ: 2/KH-B\n\nvăn bản 2/KH-B\n  căn cứ: 1/KH-A\n');
        file('vong/a.kehoach', statePlan('I. A\n1. Theo Kế hoạch số 1/KH-A.'));
        const { status, stdout } = await kehoach(['directives', join(path, '..'), '--tree', '1/KH-A']);
        expect(status).toBe(0);
        expect(stdout.match(/2\/KH-B/g)).toHaveLength(2);
    });

    it('follows a directive once, however many branches lead to it', async () => {
        const levels = Array.from({ length: 24 }, (_, i) =>
            ['A', 'B'].map((x) => `văn bản ${i + 1}/KH-${x}\n  căn cứ: ${i}/KH-A; ${i}/KH-B\n`).join('\n'),
        );
        const path = file('luoi/a.danhmuc', levels.join('\n'));
        const { status, stdout } = await kehoach(['directives', path, '--tree', '24/KH-A']);
        expect(status).toBe(0);
        expect(stdout.split('\n').length).toBeLessThan(120);
        expect(stdout).toContain('(đã nêu · see above)');
        const { parents } = JSON.parse((await kehoach(['directives', path, '--tree', '24/KH-A', '--json'])).stdout);
        expect(parents).toHaveLength(2);
    });

    it('finds a law by its name, a number with its kind, and those who name the law without its number', async () => {
        const law = (await kehoach(['directives', 'examples', '--tree', 'Luật Trẻ em'])).stdout;
        expect(law).toMatch(/^Luật 102\/2016\/QH13/);
        expect(law).toMatch(/^[├└]─ Kế hoạch 112\/KH-UBND/m);
        expect((await kehoach(['directives', 'examples', '--tree', 'Quyết định số 1248/qđ-ttg'])).stdout).toMatch(
            /^Quyết định 1248\/QĐ-TTg/,
        );
        expect((await kehoach(['directives', 'examples', '--tree', '1248/QĐ-UB'])).stderr).toContain('1248/QĐ-TTg?');
    });

    it('says so where nobody speaks of a number', async () => {
        const { status, stderr } = await kehoach(['directives', 'examples', '--tree', '9999/KH-X']);
        expect(status).toBe(2);
        expect(stderr).toContain('9999/KH-X');
    });
});

describe('tasks', () => {
    it('says who has to do what, by when', async () => {
        const { status, stdout } = await kehoach(['tasks', 'examples', '--format', 'json']);
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

    it('writes tables that a spreadsheet opens and cannot be tricked by', async () => {
        const path = file(
            'bang/a.kehoach',
            statePlan(
                'I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: =HYPERLINK("http://x.vn"); "rà soát".\n2. Công an tỉnh\n- Làm việc.',
            ),
        );
        const csv = (await kehoach(['tasks', path, '--format', 'csv'])).stdout;
        expect(csv.startsWith('\uFEFFCơ quan,Nhiệm vụ')).toBe(true);
        expect(csv).toContain(`"'=HYPERLINK(""http://x.vn"")`);
        const xlsx = join(folder, 'bang.xlsx');
        expect((await kehoach(['tasks', path, '--format', 'xlsx', '-o', xlsx])).status).toBe(0);
        expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK');
    });

    it('gives a task of several agencies a row each, and says what is printed where no year is', async () => {
        const path = file(
            'han/a.kehoach',
            statePlan('I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế, Công an tỉnh\n- Báo cáo trước ngày 05/12 hằng năm.'),
        );
        const { stdout } = await kehoach(['tasks', path]);
        expect(stdout).toMatch(/^trước ngày 05\/12\S*.*Sở Y tế .*07\/KH-UBND .*a\.kehoach:\d+$/m);
        expect(stdout).toContain('2 nhiệm vụ');
        const rows = JSON.parse((await kehoach(['tasks', path, '--json'])).stdout);
        expect(rows).toMatchObject([
            { body: 'Sở Y tế', due: null, number: '07/KH-UBND' },
            { body: 'Công an tỉnh', due: null, number: '07/KH-UBND' },
        ]);
    });

    it('keeps what a document says from commanding the terminal', async () => {
        const path = file('dk/a.kehoach', statePlan('I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Làm \u001B[31mviệc.'));
        for (const command of ['tasks', 'directives', 'outline', 'check']) {
            expect((await kehoach([command, path])).stdout).not.toContain('\u001B');
        }
    });

    it('groups by agency when asked', async () => {
        const { stdout } = await kehoach(['tasks', 'examples', '--by', 'body']);
        expect(stdout).toMatch(/^Sở Y tế \(\d+\)$/m);
        const path = file('gop/a.kehoach', statePlan('I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Một.\n2. Sở YT\n- Hai.'));
        file('gop/a.danhmuc', 'cơ quan Sở Y tế\n  viết tắt: Sở YT\n');
        expect((await kehoach(['tasks', join(path, '..'), '--by', 'body'])).stdout).toContain('Sở Y tế (2)');
        expect((await kehoach(['tasks', 'examples', '--by', 'name'])).status).toBe(2);
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

    it('goes to a table and back', async () => {
        const source = file('dm/a.danhmuc', TEXT);
        const csv = join(folder, 'dm/a.csv');
        expect((await kehoach(['catalogue', 'export', source, '-o', csv])).status).toBe(0);
        const { status, stdout } = await kehoach(['catalogue', 'import', csv]);
        expect(status).toBe(0);
        expect(stdout).toBe(TEXT);
    });

    it('is learnt from what papers state of themselves, and from what those agree on that cite', async () => {
        const plan = (number: string) =>
            `ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: ${number}/KH-UBND\n\nAn Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng lúa vụ ${number}\n\nCăn cứ Quyết định số 77777/QĐ-BNNMT ngày 02/3/2026 của Bộ Nông nghiệp và Môi trường về vụ lúa;\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\n\nI. MỤC TIÊU\n1. Một.\n`;
        file('luu-tru/mot.kehoach', plan('3001'));
        file('luu-tru/hai.kehoach', plan('3002'));
        const to = join(folder, 'luu-tru.danhmuc');
        expect(await kehoach(['catalogue', 'learn', join(folder, 'luu-tru'), '-o', to])).toMatchObject({ status: 0 });
        const learnt = readFileSync(to, 'utf8');
        expect(learnt).toMatch(/^văn bản 3001\/KH-UBND\n {2}loại: Kế hoạch\n {2}ngày: 5\/3\/2026\n/mu);
        expect(learnt).toMatch(/^ {2}nguồn: \S*mot\.kehoach$/mu);
        expect(learnt).toMatch(/^văn bản 77777\/QĐ-BNNMT\n(?: {2}.*\n)* {2}nguồn: dẫn tại .*hai\.kehoach/mu);
        // what a catalogue lists is known already
        file('luu-tru/da-biet.danhmuc', learnt);
        const again = await kehoach(['catalogue', 'learn', join(folder, 'luu-tru')]);
        expect(again).toMatchObject({ status: 1, stdout: '' });
        expect(again.stderr).toMatch(/nothing new/);
    });

    it('learns of force from closing articles, with the sentence that says so', async () => {
        const closing = (articles: string) =>
            `ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 3101/QĐ-UBND\n\nAn Giang, ngày 10 tháng 6 năm 2026\n\nQUYẾT ĐỊNH\nBan hành Quy chế trồng lúa\n\nỦY BAN NHÂN DÂN TỈNH\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Quy chế trồng lúa.\n\n${articles}\n`;
        const learn = async (name: string, articles: string) => {
            file(`${name}/moi.kehoach`, closing(articles));
            return (await kehoach(['catalogue', 'learn', join(folder, name)])).stdout;
        };
        const replaced = await learn(
            'hieu-luc',
            'Điều 2. Quyết định này có hiệu lực kể từ ngày 01 tháng 7 năm 2026 và thay thế Quyết định số 2101/QĐ-UBND ngày 02/3/2021 của Ủy ban nhân dân tỉnh An Giang.',
        );
        expect(replaced).toMatch(
            /^văn bản 3101\/QĐ-UBND\n(?: {2}.*\n)* {2}thay thế: 2101\/QĐ-UBND\n {2}hiệu lực: 1\/7\/2026$/mu,
        );
        expect(replaced).toMatch(
            /^văn bản 2101\/QĐ-UBND\n(?: {2}.*\n)* {2}thay bằng: 3101\/QĐ-UBND\n {2}hết hiệu lực: 1\/7\/2026\n {2}đối chiếu: 10\/6\/2026\n {2}nguồn: \S*moi\.kehoach\n {2}ghi chú: “.*thay thế Quyết định số 2101.*” \(3101\/QĐ-UBND\)$/mu,
        );
        const over = await learn(
            'het-hieu-luc',
            'Điều 2. Quyết định số 2102/QĐ-UBND ngày 02/3/2021 của Ủy ban nhân dân tỉnh An Giang hết hiệu lực kể từ ngày 15/6/2026.',
        );
        expect(over).toMatch(/^văn bản 2102\/QĐ-UBND\n(?: {2}.*\n)* {2}hết hiệu lực: 15\/6\/2026$/mu);
        expect(over).not.toContain('thay bằng');
        // parts of a paper, what others end, and what is not yet so
        for (const [i, article] of [
            'Bãi bỏ khoản 2 Điều 3 Quyết định số 2103/QĐ-UBND ngày 02/3/2021 của Ủy ban nhân dân tỉnh An Giang.',
            'Trường hợp Quyết định số 2103/QĐ-UBND ngày 02/3/2021 chưa hết hiệu lực thì áp dụng như cũ.',
            'Sở Nội vụ tham mưu việc thay thế Quyết định số 2103/QĐ-UBND ngày 02/3/2021.',
        ].entries()) {
            expect(await learn(`con-hieu-luc-${i}`, `Điều 2. ${article}`)).not.toMatch(
                /hết hiệu lực:|thay bằng:|thay thế:/,
            );
        }
    });

    it('loses nothing of the built-in catalogue', async () => {
        for (const name of ['co-quan', 'van-ban']) {
            const [one, back, two] = ['1.csv', 'lai.danhmuc', '2.csv'].map((end) => join(folder, `${name}-${end}`)) as [
                string,
                string,
                string,
            ];
            expect(await kehoach(['catalogue', 'export', `server/catalogue/${name}.danhmuc`, '-o', one])).toMatchObject(
                {
                    status: 0,
                    stderr: '',
                },
            );
            expect(await kehoach(['catalogue', 'import', one, '-o', back])).toMatchObject({ status: 0, stderr: '' });
            await kehoach(['catalogue', 'export', back, '-o', two]);
            expect(readFileSync(two, 'utf8')).toBe(readFileSync(one, 'utf8'));
            const lines = (path: string) =>
                readFileSync(path, 'utf8')
                    .split('\n')
                    .filter((line) => line !== '' && !line.startsWith('//'))
                    .sort();
            expect(lines(back)).toEqual(lines(`server/catalogue/${name}.danhmuc`));
        }
    });

    it('says what has no place in the table', async () => {
        const path = file('dm/e.danhmuc', 'cơ quan Sở Y tế\n  màu: đỏ\n\nnhảm nhí\n');
        const { status, stderr } = await kehoach(['catalogue', 'export', path]);
        expect(status).toBe(1);
        expect(stderr).toContain(`${path}:2: bỏ qua “màu”`);
        expect(stderr).toContain(`${path}:4:`);
    });

    it('takes what spreadsheets do to cells: several lines, days of their own, formulas made words', async () => {
        const rows = ['Tên,Đến,Ghi chú,Ngày', '"Sở A","Feb-25","hai\ndòng",', "1/KH-UBND,,'=x,2021-07-19"];
        const csv = file('dm/f.csv', `\uFEFF${rows.join('\r\n')}\r\n`);
        expect((await kehoach(['catalogue', 'import', csv])).stdout).toBe(
            'cơ quan Sở A\n  đến: 02/2025\n  ghi chú: hai dòng\n\nvăn bản 1/KH-UBND\n  ngày: 19/7/2021\n  ghi chú: =x\n',
        );
    });

    it('takes tables as offices have them: semicolons, other order, no accents', async () => {
        const csv = file('dm/b.csv', 'Ky hieu;TEN;Phu trach\nSYT;Sở Y tế;Lan\n;;\n;1/KH-UBND;\n');
        const { status, stdout } = await kehoach(['catalogue', 'import', csv]);
        expect(status).toBe(0);
        expect(stdout).toBe('cơ quan Sở Y tế\n  ký hiệu: SYT\n\nvăn bản 1/KH-UBND\n');
    });

    it('leaves wrong rows out and says which', async () => {
        const csv = file('dm/c.csv', 'loại mục,tên\ncon mèo,Sở Y tế\ncơ quan,Sở Nội vụ\n');
        const { status, stdout, stderr } = await kehoach(['catalogue', 'import', csv]);
        expect(status).toBe(1);
        expect(stdout).toBe('cơ quan Sở Nội vụ\n');
        expect(stderr).toContain(`${csv}:2:`);
        const lines = 'tên;ghi chú;cấp;đến\n"Sở A";"hai\ndòng";;\n\n1/KH-UBND;;tỉnh;\nSở B;;;nay mai\n"Sở C;;;\n';
        const more = await kehoach(['catalogue', 'import', file('dm/g.csv', lines)]);
        expect(more.status).toBe(1);
        expect(more.stdout).toBe('cơ quan Sở A\n  ghi chú: hai dòng\n');
        expect(more.stderr.match(/g\.csv:\d+/g)).toEqual(['g.csv:5', 'g.csv:6', 'g.csv:7']);
        expect((await kehoach(['catalogue', 'import', file('dm/d.csv', 'a,b\n1,2\n')])).status).toBe(2);
        expect((await kehoach(['catalogue', 'mix', csv])).status).toBe(2);
    });
});

describe('check', () => {
    it('compares the files with each other and with the catalogue beside them', async () => {
        file('nhieu/a.kehoach', statePlan('I. A\n1. Theo Kế hoạch số 9/KH-SYT ngày 05/02/2026 của Sở Y tế.'));
        file('nhieu/b.danhmuc', 'văn bản 9/KH-SYT\n  loại: Kế hoạch\n  ngày: 06/02/2026\n');
        const { status, stdout } = await kehoach(['check', join(folder, 'nhieu')]);
        expect(status).toBe(1);
        expect(stdout).toContain('[vien-dan-sai-ngay]');
    });

    it('reads catalogues as it reads plans, one alone too', async () => {
        const path = file('chi-dm/a.danhmuc', 'cơ quan Sở Y tế\n  màu: đỏ\n');
        for (const asked of [path, join(path, '..')]) {
            const { status, stdout } = await kehoach(['check', asked]);
            expect(status).toBe(1);
            expect(stdout).toContain(`${path}:2:3:`);
        }
    });
});

describe('check, for pipelines', () => {
    const FAULTY = statePlan('I. A\n1. Trồng cây , tưới cây.').replace('07/KH', '7/KH');

    it('fixes in the files what a machine can, and nothing else', async () => {
        const path = file('sua/a.kehoach', FAULTY);
        const { status, stdout, stderr } = await kehoach(['check', path, '--fix']);
        expect(status).toBe(0);
        expect(stdout).toContain('không có lỗi');
        expect(stderr).toContain('đã sửa 2 chỗ');
        expect(readFileSync(path, 'utf8')).toBe(statePlan('I. A\n1. Trồng cây, tưới cây.'));
        expect((await kehoach(['check', path, '--fix'])).stderr).toBe('');
    });

    it('tells only what is new since the baseline', async () => {
        const path = file('nen/a.kehoach', FAULTY);
        const baseline = join(folder, 'nen.json');
        expect((await kehoach(['check', path, '--write-baseline', baseline])).status).toBe(0);
        expect((await kehoach(['check', path, '--baseline', baseline])).status).toBe(0);
        writeFileSync(path, FAULTY.replace('I. A', 'I. A\n\nIII. B'));
        const { status, stdout } = await kehoach(['check', path, '--baseline', baseline]);
        expect(status).toBe(1);
        expect(stdout).toContain('1 lỗi');
        expect((await kehoach(['check', path, '--baseline', path])).status).toBe(2);
    });

    it('writes JUnit, with nothing unescaped', async () => {
        const path = file('junit/a&b.kehoach', statePlan('I. A\n- Theo “<x>”[^9] & Mục IX.'));
        const { status, stdout } = await kehoach(['check', path, '--format', 'junit']);
        expect(status).toBe(1);
        expect(stdout).toContain('a&amp;b.kehoach');
        expect(stdout).toMatch(/<testsuite name="kehoach check" tests="1" failures="1" errors="0" skipped="0">/);
        expect(stdout.replace(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toContain('&');
    });
});
