import { spawnSync } from 'node:child_process';
import {
    existsSync,
    linkSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    symlinkSync,
    truncateSync,
    writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failures } from '../../server/src/cli/failures.js';
import { listFiles } from '../../server/src/cli/file-walk.js';
import { shownName } from '../../server/src/cli/shown-name.js';
import { encode } from '../../server/src/files/encoding.js';
import { runHere } from '../support/command.js';
import { statePlan } from '../support/plans.js';
import { DIST } from '../support/print.js';

const CLI = join(DIST, 'cli.mjs');
/** With a fault that a machine fixes, and one that it does not. */
const FAULTY = statePlan('I. VIỆC\n\n1. Trồng cây , tưới cây[^3].');
const MENDED = FAULTY.replace('cây ,', 'cây,');
const SOUND = statePlan('I. TỔ CHỨC THỰC HIỆN\n1. Sở Giáo dục và Đào tạo\n- Làm việc.').replaceAll('07/', '08/');

/** A command that hangs is ended, so that it fails its own test and holds up no other; in milliseconds. */
const LONGEST = 60_000;

let folder = '';
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kehoach-fs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): void {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** Runs a command in the folder: in this process where it is these sources that are tested and nothing is typed in. */
async function kehoach(args: string[], input?: string) {
    const before = process.cwd();
    process.chdir(folder);
    try {
        const ended =
            input === undefined && process.env.KEHOACH_DIST === undefined
                ? await runHere(...args)
                : spawnSync(process.execPath, [CLI, ...args], {
                      input: input ?? '',
                      encoding: 'utf8',
                      timeout: LONGEST,
                  });
        expect(ended.stderr).not.toMatch(/^ {4}at /m);
        return ended;
    } finally {
        process.chdir(before);
    }
}

/** Runs a line of the shell, in which `kehoach` is the command. */
function shell(line: string) {
    const script = `kehoach() { timeout -k 5 ${LONGEST / 1000} "${process.execPath}" "${CLI}" "$@"; }\n${line}`;
    const run = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8', timeout: 2 * LONGEST });
    expect(run.stderr).not.toMatch(/^ {4}at /m);
    return run;
}

const temporary = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tmp$/.test(name));

describe('what is read once', () => {
    const ways: [string, string][] = [
        ['by a substitution', 'kehoach check <(cat a.kehoach)'],
        ['by the name of standard input', 'kehoach check /dev/stdin < a.kehoach'],
        ['by the name of a pipe on standard input', 'cat a.kehoach | kehoach check /dev/stdin'],
        ['by the name of a pipe', 'mkfifo ong; cat a.kehoach > ong & kehoach check ong'],
        ['by “-”', 'cat a.kehoach | kehoach check -'],
    ];
    for (const [name, line] of ways) {
        it(`${name} is checked as the file is`, () => {
            file('a.kehoach', FAULTY);
            const { status, stdout } = shell(line);
            expect(stdout).toContain(':24: error:');
            expect(stdout).toContain('1 tệp, 2 lỗi');
            expect(status).toBe(1);
        });
    }

    it('from a socket by name', async () => {
        expect((await kehoach(['check', '/dev/stdin'], FAULTY)).stdout).toContain('1 tệp, 2 lỗi');
    });
});

describe('one file that cannot be read does not silence the others', () => {
    beforeEach(() => {
        file('d/a.kehoach', FAULTY);
        file('d/b.kehoach', Buffer.from([0x4b, 0xff, 0xc0]));
        file('d/c.kehoach', SOUND);
    });

    it('in any command; the exit status says so', async () => {
        for (const [args, told] of [
            [['check', 'd'], '2 tệp, 2 lỗi, 1 tệp hỏng việc'],
            [['check', 'd', 'khong-co'], '2 tệp, 2 lỗi, 2 tệp hỏng việc'],
            [['tasks', 'd'], '1 nhiệm vụ'],
            [['directives', 'd'], '07/KH-UBND'],
            [['outline', 'd/b.kehoach', 'd/a.kehoach'], 'I VIỆC'],
            [['check', 'd', '--show-switched-off'], '0 chỗ tắt quy tắc'],
        ] as const) {
            const { status, stdout, stderr } = await kehoach([...args]);
            expect(stdout).toContain(told);
            expect(stderr).toMatch(/^kehoach: d\/b\.kehoach: không phải văn bản UTF-8/m);
            expect(status).toBe(2);
        }
    });

    it('in reports for machines', async () => {
        const json = JSON.parse((await kehoach(['check', 'd', '--format', 'json'])).stdout);
        expect(json.files).toHaveLength(2);
        expect(json.failures).toMatchObject([{ file: 'd/b.kehoach' }]);
        const [run] = JSON.parse((await kehoach(['check', 'd', '--format', 'sarif'])).stdout).runs;
        expect(run.invocations[0].executionSuccessful).toBe(false);
        expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1);
        expect((await kehoach(['check', 'd', '--format', 'junit'])).stdout).toContain(
            'tests="3" failures="1" errors="1"',
        );
    });

    it('no baseline is written that would lack its problems', async () => {
        const { status, stderr } = await kehoach(['check', 'd', '--write-baseline', 'nen.json']);
        expect(status).toBe(2);
        expect(stderr).toContain('nen.json: không ghi');
        expect(existsSync(join(folder, 'nen.json'))).toBe(false);
    });

    it('a file that is too big is told, not tried, unless it is asked for', async () => {
        file('d/b.kehoach', FAULTY);
        truncateSync(join(folder, 'd/b.kehoach'), 21 * 1024 * 1024);
        const { status, stdout, stderr } = await kehoach(['check', 'd']);
        expect(stderr).toContain('d/b.kehoach: quá lớn, từ 21 MB; chỉ đọc tới 20 MB');
        expect(stdout).toContain('2 tệp, 2 lỗi, 1 tệp hỏng việc');
        expect(status).toBe(2);
        expect((await kehoach(['check', 'd/a.kehoach', '--max-size', '0.0001'])).stderr).toContain('--max-size 1');
        expect((await kehoach(['check', '-', '--max-size', '0.0001'], FAULTY)).stderr).toContain('-: quá lớn');
        expect((await kehoach(['check', '/dev/zero'])).stderr).toContain('/dev/zero: quá lớn');
        expect((await kehoach(['check', 'd', '--max-size', 'x'])).stderr).toContain('--max-size: “x”');
    });
});

describe('a walk through a folder', () => {
    async function walk(...paths: string[]) {
        const failures = new Failures();
        const write = process.stderr.write;
        process.stderr.write = () => true;
        try {
            const found = await listFiles(
                paths.map((path) => join(folder, path)),
                ['kehoach'],
                failures,
            );
            const relative = (name: string) => name.slice(folder.length + 1);
            return {
                found: found.map(({ name }) => relative(name)),
                failed: failures.all.map(({ file: name }) => relative(name)),
            };
        } finally {
            process.stderr.write = write;
        }
    }

    it('follows links to plans and folders, in no circle, and names each file once', async () => {
        file('d/z/a.kehoach', SOUND);
        file('ngoai/b.kehoach', SOUND);
        symlinkSync('z/a.kehoach', join(folder, 'd/0.kehoach'));
        symlinkSync('../ngoai/b.kehoach', join(folder, 'd/b.kehoach'));
        symlinkSync('../ngoai', join(folder, 'd/y'));
        symlinkSync('..', join(folder, 'd/z/vong'));
        symlinkSync('..', join(folder, 'ngoai/vong'));
        expect(await walk('d')).toEqual({ found: ['d/b.kehoach', 'd/z/a.kehoach'], failed: [] });
        expect((await walk('d', 'd/z', 'd/z/a.kehoach')).found).toEqual(['d/b.kehoach', 'd/z/a.kehoach']);
    });

    it('tells once what is no plan though it is called so, and goes on', async () => {
        file('d/a.kehoach', SOUND);
        file('d/la-thu-muc.kehoach/b.kehoach', SOUND);
        spawnSync('mkfifo', [join(folder, 'd/c.kehoach')]);
        symlinkSync('khong-co', join(folder, 'd/e.kehoach'));
        symlinkSync('/dev/zero', join(folder, 'd/f.kehoach'));
        symlinkSync('g.kehoach', join(folder, 'd/g.kehoach'));
        symlinkSync('.', join(folder, 'd/vong'));
        expect(await walk('d', 'khong-co')).toEqual({
            found: ['d/a.kehoach', 'd/la-thu-muc.kehoach/b.kehoach'],
            failed: ['d/c.kehoach', 'd/e.kehoach', 'd/f.kehoach', 'd/g.kehoach', 'khong-co'],
        });
    });

    it('tells of names that are not UTF-8', async () => {
        mkdirSync(join(folder, 'd'));
        writeFileSync(Buffer.from(`${folder}/d/k\xff.kehoach`, 'latin1'), SOUND);
        expect((await walk('d')).failed).toEqual(['d/k\uFFFD.kehoach']);
    });

    it('has every other plan of a large folder answered where some are pipes, links to nothing or gone', async () => {
        for (let i = 0; i < 60; i++) file(`d/${i}.kehoach`, SOUND.replace('08/', `${i + 100}/`));
        for (let i = 0; i < 5; i++) {
            spawnSync('mkfifo', [join(folder, `d/ong-${i}.kehoach`)]);
            symlinkSync('khong-co', join(folder, `d/lien-ket-${i}.kehoach`));
            file(`d/hong-${i}.kehoach`, Buffer.from([0xff]));
        }
        const { status, stdout, stderr } = await kehoach(['check', 'd']);
        expect(stdout).toContain('60 tệp');
        expect(stderr.match(/^kehoach: d\//gm)).toHaveLength(15);
        expect(status).toBe(2);
    });
});

it('odd names are printed on one line and command no terminal', async () => {
    const name = 'd/a\n\u001B[31m\u202Eb.kehoach';
    expect(shownName(name)).toBe('d/a\\u000a\\u001b[31m\\u202eb.kehoach');
    file(name, FAULTY);
    file('d/c\r.kehoach', Buffer.from([0xff]));
    for (const args of [
        ['check', 'd'],
        ['tasks', 'd'],
        ['directives', 'd'],
        ['check', 'd', '--fix'],
    ]) {
        const { stdout, stderr } = await kehoach(args);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get through
        expect(stdout + stderr).not.toMatch(/[\u001B\r\u202E]/);
    }
});

describe('--fix', () => {
    it('keeps the encoding of each file', async () => {
        const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] as const;
        for (const encoding of encodings) file(`d/${encoding}.kehoach`, encode(FAULTY, encoding));
        expect((await kehoach(['check', 'd', '--fix'])).status).toBe(1);
        for (const encoding of encodings) {
            expect(readFileSync(join(folder, `d/${encoding}.kehoach`))).toEqual(encode(MENDED, encoding));
        }
    });

    it('leaves a file as it was that cannot be written, tells it, and goes on', () => {
        const large = FAULTY.replace('I. VIỆC', `I. VIỆC\n\n${'Trồng cây ở khu phố. '.repeat(1500)}`);
        file('d/a.kehoach', large);
        file('d/b.kehoach', FAULTY);
        const { status, stderr, stdout } = shell('ulimit -f 16; kehoach check d --fix');
        expect(read('d/a.kehoach')).toBe(large);
        expect(read('d/b.kehoach')).toBe(MENDED);
        expect(stderr).toMatch(/^kehoach: d\/a\.kehoach: không ghi được, tệp cũ còn nguyên/m);
        expect(stdout).toContain('2 tệp');
        expect(stdout).toMatch(/^d\/a\.kehoach:.*\[cach-truoc-dau\]$/m);
        expect(status).toBe(2);
        expect(temporary()).toEqual([]);
    });

    const canMount =
        spawnSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs -o size=16k t "$d" && umount "$d"']).status === 0;
    it.skipIf(!canMount)('loses nothing where the disk is full, or only for reading', async () => {
        for (const [name, options, reason] of [
            ['day', 'size=64k', /đĩa đầy/],
            ['chi-doc', 'size=4m', /chỉ cho đọc/],
        ] as const) {
            const disk = join(folder, name);
            mkdirSync(disk);
            spawnSync('mount', ['-t', 'tmpfs', '-o', options, 't', disk]);
            try {
                const large = FAULTY.replace('I. VIỆC', `I. VIỆC\n\n${'Trồng cây ở khu phố. '.repeat(1500)}`);
                file(`${name}/a.kehoach`, large);
                if (name === 'chi-doc') spawnSync('mount', ['-o', 'remount,ro', disk]);
                const { status, stderr } = await kehoach(['check', name, '--fix']);
                expect(stderr).toMatch(reason);
                expect(status).toBe(2);
                expect(read(`${name}/a.kehoach`)).toBe(large);
                expect(temporary()).toEqual([]);
            } finally {
                spawnSync('umount', [disk]);
            }
        }
    });

    it('writes what a link leads to, and leaves the link', async () => {
        file('ngoai/a.kehoach', FAULTY);
        mkdirSync(join(folder, 'd'));
        symlinkSync('../ngoai/a.kehoach', join(folder, 'd/b.kehoach'));
        expect((await kehoach(['check', 'd', '--fix'])).stderr).toContain('d/b.kehoach: đã sửa 1 chỗ');
        expect(read('ngoai/a.kehoach')).toBe(MENDED);
    });
});

describe('nothing is written over a source, or over a file of another kind', () => {
    const CATALOGUE = 'cơ quan Sở Y tế\n';
    const CSV = 'tên\nSở Nội vụ\n';
    const BAD_CSV = 'loại mục,tên\ncon mèo,Sở Y tế\n';
    const refused: [string, string[], string][] = [
        ['tasks', ['tasks', '.', '-o', 'a.kehoach'], 'a.kehoach'],
        ['tasks, over a plan that was not read', ['tasks', 'a.kehoach', '-o', 'b.kehoach'], 'b.kehoach'],
        ['tasks, over an input under another name', ['tasks', 'a.kehoach', '-o', 'cung.txt'], 'cung.txt'],
        ['tasks, over a table of another kind', ['tasks', '.', '-o', 'bang.csv'], 'bang.csv'],
        ['tasks, over settings', ['tasks', '.', '--json', '-o', 'cai-dat.json'], 'cai-dat.json'],
        ['a baseline, over its input', ['check', 'a.kehoach', '--write-baseline', 'a.kehoach'], 'a.kehoach'],
        ['a baseline, over settings', ['check', '.', '--write-baseline', 'cai-dat.json'], 'cai-dat.json'],
        ['a catalogue, over itself', ['catalogue', 'export', 'd.danhmuc', '-o', 'd.danhmuc'], 'd.danhmuc'],
        ['a table, over a catalogue', ['catalogue', 'import', 'bang.csv', '-o', 'd.danhmuc'], 'd.danhmuc'],
        ['a table without a valid row', ['catalogue', 'import', 'hong.csv', '-o', 'd.danhmuc', '--force'], 'd.danhmuc'],
        ['a page, over a Word file', ['export', 'a.kehoach', '--to', 'html', '-o', 'a.docx'], 'a.docx'],
        ['a page, over another plan', ['export', 'a.kehoach', '--to', 'html', '-o', 'b.kehoach'], 'b.kehoach'],
    ];
    beforeEach(() => {
        file('a.kehoach', SOUND);
        file('b.kehoach', FAULTY);
        linkSync(join(folder, 'a.kehoach'), join(folder, 'cung.txt'));
        file('d.danhmuc', CATALOGUE);
        file('bang.csv', CSV);
        file('hong.csv', BAD_CSV);
        file('a.docx', 'PK');
        file('cai-dat.json', '{"a": 1}');
    });

    for (const [name, args, target] of refused) {
        it(name, async () => {
            const before = read(target);
            expect((await kehoach(args)).status).toBe(2);
            expect(read(target)).toBe(before);
        });
    }

    it('unless --force says so; over an input never', async () => {
        expect((await kehoach(['tasks', 'a.kehoach', '-o', 'bang.csv', '--force'])).status).toBe(0);
        expect(read('bang.csv')).toContain('1 nhiệm vụ');
        expect((await kehoach(['tasks', '.', '-o', 'a.kehoach', '--force'])).status).toBe(2);
        expect(read('a.kehoach')).toBe(SOUND);
        file('bang.csv', CSV);
        expect((await kehoach(['catalogue', 'import', 'bang.csv', '-o', 'd.danhmuc', '--force'])).status).toBe(0);
        expect(read('d.danhmuc')).toBe('cơ quan Sở Nội vụ\n');
    });

    it('what the command made itself is made anew', async () => {
        for (const args of [
            ['tasks', '.', '-o', 'x.txt'],
            ['tasks', '.', '--format', 'csv', '-o', 'x.csv'],
            ['tasks', '.', '--json', '-o', 'x.json'],
            ['check', '.', '--write-baseline', '.nen'],
        ]) {
            expect([(await kehoach(args)).status, (await kehoach(args)).status]).toEqual([0, 0]);
        }
    });
});

it('an export that fails leaves the older result', () => {
    file('a.kehoach', SOUND);
    file('a.docx', 'PK cũ');
    const { status, stderr } = shell('ulimit -f 4; kehoach export a.kehoach --to docx');
    expect(read('a.docx')).toBe('PK cũ');
    expect(stderr).toContain('a.docx: không ghi được, tệp cũ còn nguyên');
    expect(status).toBe(2);
    expect(temporary()).toEqual([]);
});

describe('standard output', () => {
    it('that is full ends the command with a message', () => {
        file('a.kehoach', FAULTY);
        for (const args of ['check a.kehoach', 'tasks .', '--help', 'export a.kehoach --to html -o -']) {
            const { status, stderr } = shell(`kehoach ${args} > /dev/full`);
            expect(stderr).toContain('không ghi được kết quả');
            expect(status).toBe(2);
        }
    });

    it('that takes only the first part ends the command with a message, too', () => {
        file('a.kehoach', FAULTY.replace('1. T', `1. ${'Theo Mục IX. '.repeat(300)}\n${'- Làm.\n'.repeat(900)}1. T`));
        for (const args of ['check a.kehoach', 'outline a.kehoach --json', 'export a.kehoach --to txt -o -']) {
            const { status, stderr } = shell(`ulimit -f 4; kehoach ${args} > ra`);
            expect(read('ra')).not.toBe('');
            expect(stderr).toContain('không ghi được kết quả');
            expect(status, args).toBe(2);
        }
    });

    it('whose reader has gone ends it quietly', () => {
        for (let i = 0; i < 40; i++)
            file(`${i}.kehoach`, FAULTY.replace('1. T', `1. Theo Mục IX.\n${'- Làm.\n'.repeat(50)}1. T`));
        const { stderr, stdout } = shell('set -o pipefail; kehoach outline *.kehoach --json | head -c 1; echo " $?"');
        expect([stdout, stderr]).toEqual(['{ 2\n', '']);
    });

    it('and standard error may be full, too', () => {
        file('a.kehoach', Buffer.from([0xff]));
        expect(shell('kehoach check a.kehoach 2> /dev/full').status).toBe(2);
    });
});

describe('options', () => {
    it('of another command are refused', async () => {
        file('a.kehoach', SOUND);
        for (const args of [
            ['outline', 'a.kehoach', '--fix'],
            ['outline', 'a.kehoach', '--baseline', 'nope'],
            ['tasks', '.', '--tree', '1'],
            ['catalogue', 'export', 'd.danhmuc', '--by', 'body'],
        ]) {
            const { status, stdout, stderr } = await kehoach(args);
            expect(stderr).toMatch(/^kehoach: .*không có tùy chọn “--/);
            expect([status, stdout]).toEqual([2, '']);
        }
    });

    it('are explained for each command, Vietnamese first', async () => {
        const { status, stdout } = await kehoach(['check', '--help']);
        expect(status).toBe(0);
        expect(stdout).toContain('sửa trong tệp những lỗi máy sửa được · mend in the');
        expect(stdout).not.toContain('--tree');
        expect((await kehoach(['help', 'tasks'])).stdout).toContain('--by <order>');
    });
});

it('an error that nobody foresaw is one line, and a trace for whoever asks', () => {
    file('a.kehoach', SOUND);
    const broken = `import fs from 'node:fs'; fs.promises.open = () => { throw new TypeError('hỏng'); };`;
    file('hong.mjs', broken);
    const run = (...more: string[]) =>
        spawnSync(process.execPath, ['--import', join(folder, 'hong.mjs'), CLI, 'check', 'a.kehoach', ...more], {
            cwd: folder,
            encoding: 'utf8',
        });
    expect(run()).toMatchObject({ status: 2 });
    expect(run().stderr).toMatch(/^kehoach: a\.kehoach: .*hỏng/);
    expect(run().stderr).not.toContain('    at ');
});
