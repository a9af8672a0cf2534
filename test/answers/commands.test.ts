/** What each command writes about a folder with the texts in it, and how it ends. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answeredTexts, approved } from '../support/answers.js';
import { runHere } from '../support/command.js';

/** Always the same, for its name is in what commands write. */
const folder = 'dist/answers';

beforeAll(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'van-ban'), { recursive: true });
    for (const { name, text } of answeredTexts()) {
        writeFileSync(join(folder, 'van-ban', name), text);
    }
    writeFileSync(join(folder, 'van-ban', 'khong-doc.kehoach'), Buffer.from([0x4b, 0xff, 0xfe, 0x00, 0x81]));
    writeFileSync(
        join(folder, 'thiet-lap.json'),
        '// của đơn vị\n{ "kehoach.rules": { "so-cach-chu": "off", "hoa-co-quan": "error", "khong-co": "off" }, "kehoach.language": "en" }',
    );
    writeFileSync(
        join(folder, 'bang.csv'),
        'mục,tên,cấp,ngày\ncơ quan,Sở Bảng,tỉnh,\nvăn bản,7/QĐ-X,,32/1/2026\nlạ,Y,,\n',
    );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PLAN = 'van-ban/09-KH-BCĐ-mua-kho.kehoach';
const DECISION = 'van-ban/21-QĐ-UBND-quy-che.kehoach';

/** A name for the approved answer, and the words behind `kehoach`; `@` begins a path in the folder. */
const COMMANDS: Readonly<Record<string, string>> = {
    outline: `outline @${PLAN} @${DECISION}`,
    'outline-standard': `outline @${PLAN} --standard party-hd36`,
    'outline-json': `outline @van-ban/27-CV-ĐU.kehoach --json`,
    'outline-nothing': 'outline @van-ban/khong-co.kehoach @van-ban/khong-doc.kehoach @van-ban/loi.danhmuc',
    check: 'check @van-ban',
    'check-english': `check @van-ban --language en --min-severity hint`,
    'check-errors': `check @van-ban --min-severity error`,
    'check-json': `check @${PLAN} @van-ban/loi.danhmuc --format json`,
    'check-junit': `check @${PLAN} @${DECISION} --format junit`,
    'check-github': `check @${PLAN} --format github`,
    'check-sarif': `check @van-ban/131-SYT-NVY.kehoach @van-ban/khong-doc.kehoach --format sarif`,
    'check-settings': `check @${DECISION} --settings @thiet-lap.json`,
    'check-standard': `check @${PLAN} --standard party-hd36`,
    'check-switched-off': `check @van-ban/2026-CV-lien-tich.kehoach --show-switched-off`,
    'check-switched-off-json': `check @van-ban/2026-CV-lien-tich.kehoach --show-switched-off --format json`,
    'check-unknown': 'check @khong-co --format text',
    directives: 'directives @van-ban',
    'directives-json': 'directives @van-ban --json',
    'directives-tree': 'directives @van-ban --tree 1248/QĐ-TTg',
    'directives-tree-json': 'directives @van-ban --tree 12/QĐ-UBND --json',
    'directives-tree-unknown': 'directives @van-ban --tree 99999/QĐ-X',
    tasks: 'tasks @van-ban',
    'tasks-by-body': 'tasks @van-ban --by body',
    'tasks-csv': `tasks @${PLAN} --format csv`,
    'tasks-json': `tasks @${PLAN} --json`,
    'export-text': `export @${PLAN} --to txt -o -`,
    'export-html': `export @van-ban/27-CV-ĐU.kehoach --to html -o -`,
    'export-nothing': `export @van-ban/loi.danhmuc --to txt -o -`,
    'catalogue-export': 'catalogue export @van-ban/loi.danhmuc @van-ban/danh-muc.danhmuc',
    'catalogue-import': 'catalogue import @bang.csv',
    help: 'help',
    'help-check': 'check --help',
    'help-export': 'export --help',
    'wrong-option': 'outline --baseline x',
    'wrong-command': 'kiem-tra',
    'wrong-form': `check @${PLAN} --format pdf`,
};

/** Without what differs from one folder, day or version to the next. */
function stable(text: string): string {
    return text
        .replaceAll(process.cwd(), '.')
        .replaceAll(folder, '@')
        .replace(/\b\d+(?:\.\d+)? (?:ms|s)\b/g, 'N s')
        .replace(/(time|timestamp)="[^"]*"/g, '$1="…"');
}

describe('a command', () => {
    for (const [name, line] of Object.entries(COMMANDS)) {
        it(name, async () => {
            const words = line.split(' ').map((word) => word.replace(/^@/, `${folder}/`));
            const { status, stdout, stderr } = await runHere(...words);
            await expect(
                stable(`kehoach ${line}\nends with ${status}\n${stdout}\n--- stderr\n${stderr}`),
            ).toMatchFileSnapshot(approved('commands', name));
        });
    }

    it('mends the files of a folder, and nothing is left to mend', async () => {
        const copy = join(folder, 'sua');
        cpSync(join(folder, 'van-ban'), copy, { recursive: true });
        const { stderr } = await runHere('check', copy, '--fix');
        const lines: string[] = [stable(stderr)];
        for (const name of readdirSync(copy).sort()) {
            const [before, after] = [join(folder, 'van-ban', name), join(copy, name)].map((path) =>
                readFileSync(path, 'utf8').split('\n'),
            ) as [string[], string[]];
            lines.push(`# ${name}`, ...after.filter((written) => !before.includes(written)));
        }
        await expect(lines.join('\n')).toMatchFileSnapshot(approved('commands', 'check-fix'));
        const again = await runHere('check', copy, '--fix');
        expect(again.stderr).not.toContain('mended');
    });

    it('knows old problems from new ones', async () => {
        const path = join(folder, PLAN);
        const baseline = join(folder, 'cu.json');
        await runHere('check', path, '--write-baseline', baseline);
        const old = await runHere('check', path, '--baseline', baseline);
        expect([old.status, old.stdout]).toMatchObject([0, expect.not.stringContaining('danh-so')]);
        const moved = join(folder, 'moi.kehoach');
        writeFileSync(moved, readFileSync(path, 'utf8').replace('2. Không để', '4. Không để'));
        const fresh = await runHere('check', moved, '--baseline', baseline);
        await expect(stable(`${fresh.status}\n${fresh.stdout}`)).toMatchFileSnapshot(
            approved('commands', 'check-baseline'),
        );
    });
});
