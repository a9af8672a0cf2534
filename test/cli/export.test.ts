import { spawnSync } from 'node:child_process';
import {
    existsSync,
    linkSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { partyPlan, statePlan } from '../support/plans.js';
import { DIST } from '../support/print.js';

const folder = mkdtempSync(join(tmpdir(), 'kehoach-export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const STATE = statePlan('I. VIỆC\n\n1. Trồng cây.');
const PARTY = partyPlan('I- VIỆC\n\n1. Đọc sách.');

beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    file('a.kehoach', STATE);
    file('van-ban/b.kehoach', STATE);
    file('van-ban/dang/c.kehoach', PARTY);
    file('van-ban/ghi-chu.md', 'x');
});

function file(name: string, content: string): void {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
}

function kehoachExport(args: string[], input = '') {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(DIST, 'cli.mjs'), 'export', ...args], {
        cwd: folder,
        input: Buffer.from(input),
    });
    return { status, stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8'), bytes: stdout };
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const filesIn = (name: string) =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name: each }) => each)
        .sort();

describe('a file', () => {
    it('comes out beside its source', () => {
        const { status, stdout } = kehoachExport(['a.kehoach', '--to', 'txt']);
        expect(status).toBe(0);
        expect(stdout).toBe('a.kehoach → a.txt\n');
        expect(read('a.txt')).toMatch(/^ +KẾ HOẠCH$/m);
    });

    it('or where -o says, in folders that are made for it', () => {
        expect(kehoachExport(['a.kehoach', '--to', 'html', '-o', 'web/moi/trang.html']).status).toBe(0);
        expect(read('web/moi/trang.html')).toMatch(/^<!DOCTYPE html>\n<html lang="vi">/);
    });

    it('is a PDF that begins and ends like one', () => {
        expect(kehoachExport(['a.kehoach', '--to', 'pdf']).status).toBe(0);
        const pdf = readFileSync(join(folder, 'a.pdf')).toString('latin1');
        expect(pdf).toMatch(/^%PDF-1\.7/);
        expect(pdf.trimEnd()).toMatch(/%%EOF$/);
    });

    it('says which letters no font of the pages has, and comes out', () => {
        file('chu-la.kehoach', 'KẾ HOẠCH\nTrồng cây\n\n1. Trồng cây 漢.\n');
        const { status, stderr } = kehoachExport(['chu-la.kehoach', '--to', 'pdf']);
        expect(status).toBe(0);
        expect(stderr).toContain('chu-la.kehoach:4: phông chữ in không có “漢”');
        expect(kehoachExport(['chu-la.kehoach', '--to', 'docx']).stderr).toBe('');
    });

    it('that tells no standard has the one that is asked for', () => {
        file('trong.kehoach', 'KẾ HOẠCH\nTrồng cây\n\n1. Trồng cây.\n');
        expect(kehoachExport(['trong.kehoach', '--to', 'html']).status).toBe(0);
        expect(read('trong.html')).toContain('<article class="state-nd30"');
        expect(kehoachExport(['trong.kehoach', '--to', 'html', '--standard', 'party-hd05']).status).toBe(0);
        expect(read('trong.html')).toContain('<article class="party-hd05"');
    });

    it('is a Word file that a zip reader knows', () => {
        expect(kehoachExport(['a.kehoach', '--to', 'docx']).status).toBe(0);
        const word = readFileSync(join(folder, 'a.docx')).toString('latin1');
        expect(word.slice(0, 4)).toBe('PK\u0003\u0004');
        expect(word).toContain('word/document.xml');
    });

    it('takes the place of an older result', () => {
        file('a.txt', 'cũ');
        expect(kehoachExport(['a.kehoach', '--to', 'txt']).status).toBe(0);
        expect(read('a.txt')).not.toContain('cũ');
    });
});

describe('folders', () => {
    it('keep their structure below -o', () => {
        const { status, stdout } = kehoachExport(['van-ban', '--to', 'html', '-o', 'web']);
        expect(status).toBe(0);
        expect(stdout.trim().split('\n')).toHaveLength(2);
        expect(existsSync(join(folder, 'web/b.html'))).toBe(true);
        expect(read('web/dang/c.html')).toContain('class="party-hd05"');
        expect(filesIn('web')).toEqual(['b.html', 'c.html']);
    });

    it('have the results beside the sources without it', () => {
        expect(kehoachExport(['van-ban', 'a.kehoach', '--to', 'txt']).status).toBe(0);
        expect(filesIn('van-ban')).toEqual(['b.kehoach', 'b.txt', 'c.kehoach', 'c.txt', 'ghi-chu.md']);
        expect(existsSync(join(folder, 'a.txt'))).toBe(true);
    });

    it('one file that cannot be read does not hold up the others', () => {
        file('van-ban/hong.kehoach', '');
        const { status, stderr } = kehoachExport(['van-ban', 'khong-co.kehoach', '--to', 'txt', '-o', 'ra']);
        expect(status).toBe(2);
        expect(stderr).toContain('hong.kehoach: không có gì để xuất');
        expect(stderr).toContain('khong-co.kehoach: không có tệp này');
        expect(filesIn('ra')).toEqual(['b.txt', 'c.txt']);
    });

    it('two sources never share a result', () => {
        file('khac/b.kehoach', PARTY);
        const { status, stderr } = kehoachExport(['van-ban', 'khac/b.kehoach', '--to', 'txt', '-o', 'ra']);
        expect(status).toBe(2);
        expect(stderr).toContain('đã được ghi từ');
        expect(read('ra/b.txt')).toContain('07/KH-UBND');
    });
});

describe('rows of a standard that the office has of its own', () => {
    it('are printed as the settings have them; one that will not do is told, and the others count', () => {
        const rows = { 'state-nd30': { 'page.left': 35, 'components.body.size': 13, 'page.top': 900 } };
        file('.vscode/settings.json', JSON.stringify({ 'kehoach.standardRows': rows }));
        const { status, stderr } = kehoachExport(['a.kehoach', '--to', 'html', '--settings', '.vscode/settings.json']);
        expect(status).toBe(2);
        expect(stderr).toContain(
            '.vscode/settings.json:1:81: kehoach.standardRows › state-nd30 › page.top: 900 không dùng được',
        );
        expect(read('a.html')).toContain('margin:20mm 15mm 20mm 35mm');
        expect(read('a.html')).toMatch(/\.state-nd30 \.body\{font-size:1\.0833rem/);
    });

    it('are told one by one with their line, whatever is wrong with them', () => {
        const settings = [
            '{',
            '    // của văn phòng',
            '    "kehoach.standardRows": {',
            '        "state-nd30": {',
            '            "page.left": "33",',
            '            "page.lefft": 35,',
            '            "components.body.bold": 1,',
            '            "wording.documentEnd": "!",',
            '            "page.left": 34,',
            '        },',
            '        "state-nd31": { "page.left": 35 },',
            '        "party-hd36": 7,',
            '    },',
            '}',
        ];
        file('rows.json', settings.join('\n'));
        const { status, stderr } = kehoachExport(['a.kehoach', '--to', 'html', '--settings', 'rows.json']);
        expect(status).toBe(2);
        const told = stderr.split('\n').filter((line) => line.includes('rows.json'));
        expect(
            told.map((line) => line.replace(/^.*rows\.json:(\S+): kehoach\.standardRows › (.*?):.*$/u, '$1 $2')),
        ).toEqual([
            '5:13 state-nd30 › page.left',
            '6:13 state-nd30 › page.lefft',
            '7:13 state-nd30 › components.body.bold',
            '8:13 state-nd30 › wording.documentEnd',
            '11:9 state-nd31',
            '12:9 party-hd36',
        ]);
        expect(read('a.html')).toContain('margin:20mm 15mm 20mm 34mm');
    });

    it.each([
        ['{ "kehoach.standardRows": { "state-nd30": {\n "page.left": 33, } }', 'rows.json:2:22: không phải JSON'],
        ['[]', 'rows.json:1:1: phải là một nhóm thiết lập'],
        ['{\n"kehoach.standardRows": [1] }', 'rows.json:2:25: kehoach.standardRows: phải là một nhóm dòng'],
    ])('come from a file that holds settings: %j', (settings, told) => {
        file('rows.json', settings);
        const { status, stderr } = kehoachExport(['a.kehoach', '--to', 'html', '--settings', 'rows.json']);
        expect(status).toBe(2);
        expect(stderr).toContain(told);
    });

    it('come from an editor as well', () => {
        const rows = JSON.stringify({ 'state-nd30': { 'page.left': 35 } });
        const { status } = kehoachExport(['a.kehoach', '--to', 'html', '--standard-rows', rows]);
        expect(status).toBe(0);
        expect(read('a.html')).toContain('margin:20mm 15mm 20mm 35mm');
        expect(kehoachExport(['a.kehoach', '--to', 'html', '--standard-rows', '{']).stderr).toContain(
            'không phải JSON',
        );
    });
});

describe('standard input', () => {
    it('becomes text on standard output', () => {
        const { status, stdout } = kehoachExport(['-', '--to', 'html'], STATE);
        expect(status).toBe(0);
        expect(stdout).toMatch(/^<!DOCTYPE html>/);
    });

    it('becomes a PDF on standard output where that is asked for', () => {
        const { status, bytes } = kehoachExport(['-', '--to', 'pdf', '-o', '-'], STATE);
        expect(status).toBe(0);
        expect(bytes.toString('latin1', 0, 8)).toBe('%PDF-1.7');
    });

    it('becomes a file', () => {
        expect(kehoachExport(['-', '--to', 'txt', '-o', 'tu-ngoai.txt'], STATE).status).toBe(0);
        expect(read('tu-ngoai.txt')).toContain('Nguyễn Thị Minh An');
    });
});

describe('a source is never written over', () => {
    const refused: [string, string[]][] = [
        ['by itself', ['a.txt', '--to', 'txt']],
        ['under another name', ['a.txt', '--to', 'txt', '-o', 'b.txt']],
        ['by another plan', ['a.txt', '--to', 'html', '-o', 'a.kehoach']],
    ];
    for (const [name, args] of refused) {
        it(name, () => {
            file('a.txt', STATE);
            linkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
            const { status, stderr } = kehoachExport(args);
            expect(stderr).toContain('không ghi đè lên tệp nguồn');
            expect(status).toBe(2);
            expect(read('a.txt')).toBe(STATE);
            expect(read('a.kehoach')).toBe(STATE);
        });
    }
});

describe('what cannot be done is said, with exit status 2', () => {
    const cases: [string, string[], RegExp][] = [
        ['no form', ['a.kehoach'], /export cần --to/],
        ['an unknown form', ['a.kehoach', '--to', 'odt'], /--to: “odt”/],
        ['an unknown standard', ['a.kehoach', '--to', 'txt', '--standard', 'nd99'], /--standard: “nd99”/],
        ['no path', ['--to', 'pdf'], /export cần tệp hay thư mục/],
        ['a missing file', ['khong-co.kehoach', '--to', 'pdf'], /khong-co\.kehoach: không có tệp này/],
        ['an empty text', ['-', '--to', 'txt'], /không có gì để xuất/],
        ['a folder without plans', ['trong', '--to', 'txt'], /không có tệp \.kehoach/],
        ['PDF from standard input to nowhere', ['-', '--to', 'pdf'], /cần -o TEP\.pdf/],
        ['a catalogue', ['danh-muc.danhmuc', '--to', 'txt'], /là danh mục/],
        ['a folder that is a file', ['van-ban', '--to', 'txt', '-o', 'a.kehoach'], /cần một thư mục/],
        [
            'a place where nothing can be written',
            ['a.kehoach', '--to', 'txt', '-o', 'a.kehoach/x.txt'],
            /không tạo được/,
        ],
    ];
    for (const [name, args, message] of cases) {
        it(name, () => {
            file('trong/x.md', '');
            file('danh-muc.danhmuc', '');
            const { status, stdout, stderr } = kehoachExport(args);
            expect(stderr).toMatch(message);
            expect(status).toBe(2);
            expect(stdout).toBe('');
            expect(stderr).not.toContain('    at ');
        });
    }
});
