import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runHere } from '../support/command.js';
import { paragraph, run, table, wordFile } from '../support/word-made.js';

const folder = mkdtempSync(join(tmpdir(), 'kehoach-word-'));
const other = mkdtempSync(join(tmpdir(), 'kehoach-word-'));
afterAll(() => {
    for (const each of [folder, other]) rmSync(each, { recursive: true, force: true });
});

const FILE = join(folder, 'a.docx');
const note = '<w:footnote w:id="2"><w:p><w:r><w:t>Cây  sao.</w:t></w:r></w:p></w:footnote>';
const BYTES = wordFile({
    body: [
        paragraph(''),
        paragraph('I. MỤC ĐÍCH'),
        table(
            [
                ['TT', 'Việc'],
                ['1', 'Trồng  cây'],
            ],
            true,
        ),
        paragraph(
            `${run('Thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND tỉnh, trồng  cây dọc đường')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
        ),
    ].join(''),
    footnotes: note,
});
writeFileSync(FILE, BYTES);
writeFileSync(join(folder, '~$a.docx'), 'x');

describe('a file of Word is read as the plan that it would become', () => {
    it('what check finds is told by paragraph and words', async () => {
        const { status, stdout, stderr } = await runHere('check', FILE, '--only', 'cach-thua');
        expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
        expect(
            stdout
                .split('\n')
                .slice(0, 2)
                .map((line) => line.replace(/: (?:information|warning|hint): .*/, '')),
        ).toEqual([`${FILE}: đoạn 5 “| 1 | Trồng  cây…”`, `${FILE}: đoạn 7 “…05/3/2026 của UBND tỉnh, trồng  cây…”`]);
    });

    it('and so are the places that a rule names, without the signs of a plan', async () => {
        const file = join(other, 'c.docx');
        const heading = 'TỔ CHỨC THỰC HIỆN';
        const task = run('Sở Nội vụ', '<w:i/>') + run(': Chọn giống cây.');
        const body = [`I. ${heading}`, '', '1. Sở Nội vụ: Trồng cây.', '2. Sở Y tế: Tưới cây.'].map((text) =>
            paragraph(text),
        );
        writeFileSync(file, wordFile({ body: [...body, paragraph(run('3. ') + task)].join('') }));
        const { stdout } = await runHere('check', file, '--only', 'co-quan-lap');
        expect(stdout).toContain(`${file}: đoạn 5 “3. Sở Nội vụ`);
        expect(stdout).toContain('đã được giao nhiệm vụ ở đoạn 3.');
    });

    it('as JSON, SARIF and JUnit too', async () => {
        const json = JSON.parse((await runHere('check', FILE, '--only', 'cach-thua', '--format', 'json')).stdout);
        expect(json.files[0].problems[1]).toMatchObject({
            paragraph: 7,
            text: '…05/3/2026 của UBND tỉnh, trồng  cây…',
        });
        expect(json.files[0].problems[1]).not.toHaveProperty('line');
        const sarif = JSON.parse((await runHere('check', FILE, '--only', 'cach-thua', '--format', 'sarif')).stdout);
        const [location] = sarif.runs[0].results[1].locations;
        expect(location.logicalLocations).toEqual([{ name: 'đoạn 7 “…05/3/2026 của UBND tỉnh, trồng  cây…”' }]);
        expect(location.physicalLocation).not.toHaveProperty('region');
        expect((await runHere('check', FILE, '--only', 'cach-thua', '--format', 'junit')).stdout).toContain(
            'a.docx: đoạn 7',
        );
    });

    it('known problems keep the places of the new ones', async () => {
        const baseline = join(folder, 'b.json');
        writeFileSync(baseline, JSON.stringify({ [FILE]: {} }));
        const { stdout } = await runHere('check', FILE, '--only', 'cach-thua', '--baseline', baseline);
        expect(stdout).toContain('đoạn 5');
    });

    it('in folders with their ending, without what Word lays beside open files', async () => {
        const { status, stdout } = await runHere('check', folder, '--extension', 'docx', '--only', 'cach-thua');
        expect(status).toBe(1);
        expect(stdout).toContain('1 tệp, ');
    });

    it('--fix leaves it as it is, and says what to do', async () => {
        const { stderr } = await runHere('check', FILE, '--fix', '--only', 'cach-thua');
        expect(stderr).toContain('kehoach import');
        expect(readFileSync(FILE).equals(Buffer.from(BYTES))).toBe(true);
    });

    it('its outline tells paragraphs', async () => {
        const { status, stdout } = await runHere('outline', FILE);
        expect(status).toBe(0);
        expect(stdout).toContain('I MỤC ĐÍCH');
        expect(stdout).toContain('đoạn 7 Kế hoạch 12/KH-UBND · 2026-03-05 · UBND tỉnh');
    });

    it('one that is none is told with what to do', async () => {
        const broken = join(folder, 'hong.docx');
        writeFileSync(broken, 'KẾ HOẠCH');
        const { status, stderr } = await runHere('check', broken, FILE, '--only', 'cach-thua');
        expect(status).toBe(2);
        expect(stderr).toMatch(/hong\.docx: không phải tệp Word \.docx/);
        rmSync(broken);
    });
});
