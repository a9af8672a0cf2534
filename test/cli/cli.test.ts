import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runHere } from '../support/command.js';
import { statePlan } from '../support/plans.js';

const folder = mkdtempSync(join(tmpdir(), 'kehoach-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kehoach = (args: readonly string[]) => runHere(...args);

function file(name: string, content: string | Buffer): string {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
}

const SOUND = statePlan('I. VIỆC\n\n1. Trồng cây.');
const FAULTY = statePlan('I. VIỆC\n\n1. Trồng cây[^3].\n\n3. Tưới cây.');

describe('outline', () => {
    const path = file('ke-hoach.kehoach', SOUND);

    it('is printed for people', async () => {
        const { status, stdout } = await kehoach(['outline', path]);
        expect(status).toBe(0);
        expect(stdout).toContain('Kế hoạch 07/KH-UBND');
        expect(stdout).toContain('I VIỆC');
    });

    it('is JSON when asked, one object a file', async () => {
        const one = JSON.parse((await kehoach(['outline', path, '--json'])).stdout);
        expect(one).toMatchObject({ schemaVersion: 1, file: path, documents: [{ number: '07/KH-UBND' }] });
        const lines = (await kehoach(['outline', path, path, '--json'])).stdout.trim().split('\n');
        expect(lines.map((line) => JSON.parse(line).schemaVersion)).toEqual([1, 1]);
    });
});

describe('check', () => {
    file('van-ban/a.kehoach', SOUND);
    file('van-ban/b/c.kehoach', FAULTY);
    file('van-ban/ghi-chu.txt', FAULTY);
    const path = join(folder, 'van-ban');

    it('walks folders, and says where faults are', async () => {
        const { status, stdout } = await kehoach(['check', path]);
        expect(status).toBe(1);
        const place = `${join(path, 'b', 'c.kehoach')}:15:13: error:`;
        expect(stdout).toContain(place);
        expect(stdout).toContain('[chu-thich-thieu]');
        expect(stdout).toContain('2 tệp, 2 lỗi');
        expect((await kehoach(['check', path, '--extension', 'txt'])).stdout).toContain('ghi-chu.txt');
    });

    it('is content with sound files', async () => {
        expect((await kehoach(['check', join(path, 'a.kehoach')])).status).toBe(0);
    });

    it('keeps to the severity asked for', async () => {
        const { status, stdout } = await kehoach(['check', path, '--min-severity', 'error', '--format', 'json']);
        expect(status).toBe(1);
        const found = JSON.parse(stdout).files.flatMap(({ problems }: { problems: { code: string }[] }) => problems);
        expect(found.map(({ code }: { code: string }) => code)).toEqual(['chu-thich-thieu']);
    });

    it('writes SARIF', async () => {
        const { version, runs } = JSON.parse((await kehoach(['check', path, '--format', 'sarif'])).stdout);
        expect(version).toBe('2.1.0');
        expect(runs[0].tool.driver.name).toBe('kehoach');
        expect(runs[0].results.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level])).toEqual([
            ['chu-thich-thieu', 'error'],
            ['danh-so-nhay', 'warning'],
        ]);
        expect(runs[0].results[0].locations[0].physicalLocation.region).toMatchObject({
            startLine: 15,
            startColumn: 13,
        });
    });

    it('speaks English when asked', async () => {
        expect((await kehoach(['check', path, '--language', 'en'])).stdout).toContain('There is no footnote');
    });
});

describe('settings on the command line', () => {
    const path = file('tat/a.kehoach', FAULTY.replace('1. Trồng', '// bỏ qua: chu-thich-thieu, thieu-so\n1. Trồng'));
    const settings = file(
        'tat/.vscode/settings.json',
        '{ // tắt\n"kehoach.rules": { "danh-so-nhay": "off", }, "a": "//" }',
    );

    it('come from the file of an editor', async () => {
        expect((await kehoach(['check', path])).stdout).toContain('[danh-so-nhay]');
        expect(await kehoach(['check', path, '--settings', settings])).toMatchObject({ status: 0 });
        expect(await kehoach(['check', path, '--settings', path])).toMatchObject({ status: 2 });
    });

    it('name the standard of what does not tell it', async () => {
        const text = 'KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n- Trồng cây.\n';
        const silent = file('im/a.kehoach', text);
        const standard = async (...args: string[]) =>
            JSON.parse((await kehoach(['outline', silent, '--json', ...args])).stdout).documents[0].standard;
        expect(await standard()).toBeNull();
        expect(await standard('--standard', 'party-hd36')).toBe('party-hd36');
        const { status, stderr } = await kehoach(['check', silent, '--standard', 'hd36']);
        expect(status).toBe(2);
        expect(stderr).toContain('party-hd36');
        // the last sentence of a party document ends with a full stop alone
        const closed = file(
            'im/b.kehoach',
            `${text}\nTrên đây là Kế hoạch trồng cây./.\n\nNơi nhận:\n- Sở Y tế,\n- Lưu.\n`,
        );
        expect((await kehoach(['check', closed])).stdout).not.toContain('dang-dau-ket');
        expect((await kehoach(['check', closed, '--standard', 'party-hd36'])).stdout).toContain('dang-dau-ket');
    });

    it('and notes are listed with what they hide', async () => {
        const { status, stdout } = await kehoach(['check', path, '--settings', settings, '--show-switched-off']);
        expect(status).toBe(0);
        expect(stdout.split('\n')).toEqual([
            `${settings}: danh-so-nhay: che 1 lỗi (hides 1)`,
            `${path}:15:12: chu-thich-thieu: che 1 lỗi (hides 1)`,
            `${path}:15:29: thieu-so: không che lỗi nào (hides nothing)`,
            '3 chỗ tắt quy tắc, che 2 lỗi, 1 chỗ thừa (3 switches, 2 problems hidden, 1 idle)',
            '',
        ]);
        const words = file('tat/b.kehoach', FAULTY.replace('1. Trồng', '// bỏ qua: danh-so-nhay “3. Tưới”\n1. Trồng'));
        expect((await kehoach(['check', words, '--show-switched-off'])).stdout).toContain(
            ':15:12: danh-so-nhay “3. Tưới”: che 1 lỗi',
        );
        const json = JSON.parse((await kehoach(['check', path, '--show-switched-off', '--format', 'json'])).stdout);
        expect(json).toMatchObject({ schemaVersion: 1, switchedOff: [{ code: 'chu-thich-thieu', hides: 1 }, {}] });
        expect((await kehoach(['check', path, '--show-switched-off', '--format', 'sarif'])).status).toBe(2);
    });
});

describe('what cannot run says why, with exit status 2', () => {
    const cases: [string, string[], RegExp][] = [
        ['a missing file', ['outline', join(folder, 'khong-co.kehoach')], /khong-co\.kehoach: không có tệp/],
        ['a missing folder', ['check', join(folder, 'khong-co')], /khong-co: không có tệp hay thư mục này/],
        ['a folder as a file', ['outline', folder], /là thư mục/],
        ['a folder without plans', ['check', file('trong/x.md', '').replace(/x\.md$/, '')], /không có tệp \.kehoach/],
        [
            'bytes that are no text',
            ['outline', file('hong.kehoach', Buffer.from([0x4b, 0xff, 0xc0, 0x31]))],
            /hong\.kehoach: không phải văn bản UTF-8/,
        ],
        [
            'a Word file',
            ['outline', file('ke-hoach.docx', Buffer.from('PK\u0003\u0004\xff', 'latin1'))],
            /tệp Word bị hỏng/,
        ],
        ['an unknown option', ['check', '--la'], /--help/],
        ['an unknown command', ['xem'], /không có lệnh “xem”/],
        ['an unknown format', ['check', folder, '--format', 'xml'], /--format: “xml”/],
        ['no path', ['check'], /check cần/],
    ];
    for (const [name, args, message] of cases) {
        it(name, async () => {
            const { status, stdout, stderr } = await kehoach(args);
            expect(stderr).toMatch(message);
            expect(status).toBe(2);
            expect(stdout).toBe('');
            expect(stderr).not.toContain('    at ');
        });
    }
});

describe('help', () => {
    it('shows examples', async () => {
        const { status, stdout } = await kehoach(['--help']);
        expect(status).toBe(0);
        expect(stdout).toContain('kehoach check van-ban/');
    });
});
