import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runHere } from '../support/command.js';
import { paragraph, wordFile } from '../support/word-made.js';

const folder = mkdtempSync(join(tmpdir(), 'kehoach-forms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

function file(name: string, content: string | Uint8Array): string {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
    return at(name);
}

/** What an import makes of a file. */
async function planOf(name: string, content: string | Uint8Array) {
    const { status, stderr } = await runHere('import', file(name, content));
    const plan = at(name.replace(/\.\w+$/, '.kehoach'));
    return { status, stderr, text: existsSync(plan) ? readFileSync(plan, 'utf8') : '' };
}

beforeEach(() => rmSync(folder, { recursive: true, force: true }));

describe('kehoach import takes other forms than Word’s', () => {
    it('HTML, as it says itself that it lies in bytes', async () => {
        const page = '<meta charset=utf-8><p>1. Trồng <b>cây</b>.</p>';
        expect(await planOf('a.html', page)).toEqual({ status: 0, stderr: '', text: '1. Trồng **cây**.\n' });
        const old = Buffer.from(
            '<meta http-equiv=Content-Type content="text/html; charset=windows-1252"><p>\xe0 \x96 b',
            'latin1',
        );
        expect((await planOf('b.htm', old)).text).toBe('à – b\n');
    });

    it('text, in Unicode or not', async () => {
        expect((await planOf('a.txt', 'I. MỤC ĐÍCH\r\n\r\nTrồng cây.'.normalize('NFD'))).text).toBe(
            'I. MỤC ĐÍCH\n\nTrồng cây.\n',
        );
        const old = await planOf('b.txt', Buffer.from('KÕ ho¹ch trång c©y däc ®\xad\xeang', 'latin1'));
        expect(old.text).toBe('Kế hoạch trồng cây dọc đường\n');
        expect(old.stderr).toContain('TCVN3');
        const bytes = await planOf('c.txt', Uint8Array.of(0, 1, 2, 0xff));
        expect([bytes.status, bytes.text]).toEqual([2, '']);
    });

    it('Markdown, whose signs a plan does not have', async () => {
        const { status, text } = await planOf(
            'a.md',
            '# KẾ HOẠCH\nTrồng cây\n=====\n\n## **I. MỤC ĐÍCH**\n\n> Trồng [cây](http://x) \\*dọc\\* **đường**[^1].\n\n---\n\n| A | B |\n|---|---|\n| 1 | 2<br>3 |\n\n![](so-do.png)\n\n[^1]: Đường xã.\n',
        );
        expect(text).toBe(
            'KẾ HOẠCH\n\nTrồng cây\n\nI. MỤC ĐÍCH\n\nTrồng cây *dọc* **đường**[^1].\n\n| A | B |\n|---|---|\n| 1 | 2 3 |\n\n// Ở đây có một hình: so-do.png\n\n[^1]: Đường xã.\n',
        );
        expect(status).toBe(1);
    });

    it('what is called .doc and is a page of the web, or a file of Word of today', async () => {
        expect((await planOf('a.doc', '<html><body><p>Trồng cây.')).text).toBe('Trồng cây.\n');
        expect((await planOf('b.doc', wordFile({ body: paragraph('Trồng cây.') }))).text).toBe('Trồng cây.\n');
    });

    it('check and outline read a page of the web as the plan that it would become', async () => {
        const page = file('a.html', '<p>I. MỤC ĐÍCH</p><p>Trồng cây ngày 3 tháng 2 năm 2026.</p>');
        const { stdout } = await runHere('outline', page);
        expect(stdout).toContain('I MỤC ĐÍCH');
        const found = await runHere('check', page);
        expect(found.stdout + found.stderr).toContain('a.html: đoạn 2 “Trồng cây ngày 3');
    });
});

describe('what LibreOffice reads', () => {
    const named = process.env.KEHOACH_SOFFICE;
    afterEach(() => {
        if (named === undefined) {
            delete process.env.KEHOACH_SOFFICE;
        } else {
            process.env.KEHOACH_SOFFICE = named;
        }
    });

    it('is told where it is not installed', async () => {
        process.env.KEHOACH_SOFFICE = at('none');
        const { status, stderr } = await planOf('a.odt', 'PK\u0003\u0004');
        expect(status).toBe(2);
        expect(stderr).toMatch(/a\.odt: cần LibreOffice.*lưu dạng \.docx/);
    });

    it('is run in a folder of its own, under a plain name, and what it does not read is told', {
        skip: process.platform === 'win32',
    }, async () => {
        const asked = at('asked');
        const program = file('soffice', `#!/bin/sh\necho "$@" > "${asked}"\n`);
        const { chmodSync } = await import('node:fs');
        chmodSync(program, 0o755);
        process.env.KEHOACH_SOFFICE = program;
        const { status, stderr } = await planOf('$(x) a.rtf', '{\\rtf1 x}');
        expect(status).toBe(2);
        expect(stderr).toContain('LibreOffice không đọc được');
        const said = readFileSync(asked, 'utf8');
        expect(said).toMatch(
            /-env:UserInstallation=file:\S+ --headless .*--convert-to docx --outdir \S+ \S+paper\.rtf\n$/,
        );
        const work = /--outdir (\S+)/.exec(said)?.[1] ?? '';
        expect(existsSync(dirname(work))).toBe(false);
        expect(readdirSync(folder).sort()).toEqual(['$(x) a.rtf', 'asked', 'soffice']);
    });
});
