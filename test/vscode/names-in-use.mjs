// Brings the names of a folder up to date: the command, the changes that the editor shows, one of them taken out, the others made, and
// all of them taken back with one key. Papers from before the reform, citations and history stay as they are.
//   node test/vscode/names-in-use.mjs
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keysOf, workbenchInUse } from './host/in-use.mjs';

const paper = (day, lines) => `ỦY BAN NHÂN DÂN
XÃ CHÂU THÀNH

Số: 12/KH-UBND

Châu Thành, ngày ${day}

KẾ HOẠCH
Trồng rừng ngập mặn

${lines.join('\n')}

Nơi nhận:
- Như trên;
- Lưu: VT.
`;
const CITED = 'Căn cứ Quyết định số 45/QĐ-UBND ngày 12/3/2024 của Ủy ban nhân dân tỉnh Kiên Giang về trồng rừng;';
const papers = {
    'trong-rung.kehoach': paper('05 tháng 3 năm 2026', [
        CITED,
        '',
        'I. MỤC TIÊU',
        '1. Trồng 20 ha rừng trên địa bàn tỉnh Kiên Giang.',
        '2. Trồng thử 2 ha tại xã Vĩnh Hòa Hưng Nam, huyện Gò Quao; năm 2024 xã Vĩnh Hòa Hưng Nam đã trồng.',
        '3. Báo cáo Sở Nông nghiệp và Phát triển nông thôn mỗi tháng một lần.',
    ]),
    'don-bien.kehoach': paper('06 tháng 3 năm 2026', ['I. MỤC TIÊU', '1. Làm sạch bãi biển của tỉnh Kiên Giang.']),
    'nam-truoc.kehoach': paper('07 tháng 3 năm 2024', ['I. MỤC TIÊU', '1. Làm sạch bãi biển của tỉnh Kiên Giang.']),
};

const NAMES = Object.keys(papers);

const { page, workspace, picture, scene, end } = await workbenchInUse({ name: 'names', papers });
const { press, command, open, shows, eventually } = keysOf(page);
const onDisk = (file) => readFileSync(join(workspace, file), 'utf8');
const panel = page.locator('.bulk-edit-panel');
const row = (words) => panel.locator('.monaco-list-row', { hasText: words }).first();
const tick = (words) => row(words).locator('input[type="checkbox"], .monaco-checkbox, .edit-checkbox').first().click();
const button = (words) => page.getByRole('button', { name: words }).first();
const all = (names) => names.map((name) => onDisk(name));

await page.waitForTimeout(4000);
await scene('nothing is written before it was seen', async () => {
    await open('trong-rung.kehoach');
    await command('cap nhat ten sau', 'Cập nhật tên sau sắp xếp');
    await panel.waitFor();
    await row('Sở Nông nghiệp').waitFor();
    await picture('shown');
    const said = (await panel.locator('.monaco-list-row').allInnerTexts()).join('\n').replace(/\u00A0/gu, ' ');
    assert.equal(said.match(/tỉnh Kiên Giang/g)?.length, 2, said);
    assert.equal(said.match(/huyện Gò Quao/g)?.length, 1, said);
    // neither the paper of 2024 nor what is cited
    assert.ok(!said.includes('nam-truoc') && !said.includes('Căn cứ'), said);
    assert.deepEqual(all(NAMES), Object.values(papers));
});
await scene('what is ticked is written, and nothing else', async () => {
    await tick('bãi biển');
    await tick('20 ha');
    await tick('Gò Quao');
    await picture('ticked');
    await button('Apply').click();
    await panel.waitFor({ state: 'hidden' });
    await shows('trên địa bàn tỉnh An Giang');
    await command('save all', 'Save All');
    const wanted = (name) =>
        papers[name]
            .replace('bàn tỉnh Kiên Giang', 'bàn tỉnh An Giang')
            .replace('biển của tỉnh Kiên Giang', 'biển của tỉnh An Giang')
            .replace('xã Vĩnh Hòa Hưng Nam, huyện Gò Quao', 'xã Vĩnh Hòa Hưng');
    await eventually(
        () => all(NAMES).join('\n'),
        (text) => text === [wanted(NAMES[0]), wanted(NAMES[1]), papers[NAMES[2]]].join('\n'),
        'not as it was ticked',
    );
    await picture('written');
});
await scene('one key takes all of it back', async () => {
    await page.locator('.monaco-editor .view-lines').first().click();
    await press('Control+Z', 1200);
    await picture('undo');
    if (await button('Undo in').isVisible()) await button('Undo in').click();
    await shows('trên địa bàn tỉnh Kiên Giang');
    await command('save all', 'Save All');
    await eventually(
        () => all(NAMES).join('\n'),
        (text) => text === Object.values(papers).join('\n'),
        'not taken back',
    );
});
await end();
