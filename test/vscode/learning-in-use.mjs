// Takes what a folder's papers state and cite into the office's catalogue: the command, the choice with its evidence, the entries in an editor
// that nobody has saved, one key that takes them back, and the same into a catalogue that is there.
//   node test/vscode/learning-in-use.mjs
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keysOf, workbenchInUse } from './host/in-use.mjs';

const decision = (number, day, lines) => `ỦY BAN NHÂN DÂN
TỈNH AN GIANG

Số: ${number}/QĐ-UBND

An Giang, ngày ${day}

QUYẾT ĐỊNH
Ban hành Quy chế nuôi cá bè

ỦY BAN NHÂN DÂN TỈNH

QUYẾT ĐỊNH:

${lines.join('\n\n')}

Nơi nhận:
- Như trên;
- Lưu: VT.
`;
const OLD = 'Quyết định số 8102/QĐ-UBND ngày 02 tháng 3 năm 2021 của Ủy ban nhân dân tỉnh An Giang';
const CITED = 'Quyết định số 8203/QĐ-UBND ngày 04 tháng 5 năm 2023 của Ủy ban nhân dân tỉnh An Giang';
const papers = {
    'quy-che.kehoach': decision('8301', '10 tháng 6 năm 2026', [
        'Điều 1. Ban hành Quy chế nuôi cá bè.',
        `Điều 2. Quyết định này có hiệu lực kể từ ngày 01 tháng 7 năm 2026 và thay thế ${OLD} đã được sửa đổi theo ${CITED}.`,
    ]),
    'giao-viec.kehoach': decision('8302', '12 tháng 6 năm 2026', [
        `Điều 1. Giao việc theo ${CITED}.`,
        'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
    ]),
};

const { page, workspace, picture, scene, end } = await workbenchInUse({ name: 'learning', papers });
const { press, command, open, shown, shows, eventually } = keysOf(page);
const onDisk = (file) => readFileSync(join(workspace, file), 'utf8');
const rows = page.locator('.quick-input-list .monaco-list-row');
const catalogue = 'danh-muc.danhmuc';
const unwritten = () => assert.deepEqual(readdirSync(workspace).sort(), Object.keys(papers).sort());

/** Opens the choice, and gives what it says. */
const choose = async () => {
    await command('van ban trong thu muc vao', 'Văn bản trong thư mục vào danh mục');
    await rows.filter({ hasText: '8102/QĐ-UBND' }).first().waitFor({ timeout: 30_000 });
    return (await rows.allInnerTexts()).join('\n').replace(/\u00A0/gu, ' ');
};

/** The box above the list, with the keys. */
const tickAll = async () => {
    await press('Shift+Tab', 400);
    await press('Space', 600);
    const selected = (await page.locator('.quick-input-count').first().textContent()) ?? '';
    assert.match(selected, /^[1-9]/u);
    await press('Tab', 400);
};

await page.waitForTimeout(4000);
await open('quy-che.kehoach');
await scene('each entry is shown with its evidence, and nothing is written', async () => {
    const said = await choose();
    await picture('chosen');
    for (const words of [
        '8301/QĐ-UBND',
        '8302/QĐ-UBND',
        '8203/QĐ-UBND',
        'thay thế Quyết định số 8102',
        'quy-che.kehoach',
    ])
        assert.ok(said.includes(words), said);
    await press('Escape', 800);
    unwritten();
});
await scene('what is ticked comes into an editor that nobody has saved', async () => {
    await choose();
    await tickAll();
    await picture('ticked');
    await press('Enter', 1500);
    await shows('thay bằng: 8301/QĐ-UBND');
    await picture('entries');
    const said = await shown();
    assert.ok(!/văn bản 8203\/QĐ-UBND\n(?: {2}.*\n)* {2}(?:thay bằng|hết hiệu lực)/u.test(said), said);
    unwritten();
});
await scene('one key takes all of it back', async () => {
    await press('Control+Z', 1200);
    await eventually(shown, (all) => !all.includes('văn bản 8'), 'not taken back');
    unwritten();
    await press('Control+Shift+Z', 1200);
    await shows('thay bằng: 8301/QĐ-UBND');
});
await scene('it is written where the person saves', async () => {
    await press('Control+S', 2000);
    await picture('saved');
    if (!existsSync(join(workspace, catalogue))) await press('Enter', 2000);
    await eventually(
        () => (existsSync(join(workspace, catalogue)) ? onDisk(catalogue) : ''),
        (text) =>
            /^văn bản 8102\/QĐ-UBND\n(?: {2}.*\n)* {2}thay bằng: 8301\/QĐ-UBND\n {2}hết hiệu lực: 1\/7\/2026$/mu.test(
                text,
            ),
        'not written',
    );
});
await scene('what the catalogue lists is offered no more, and what is new goes to its end', async () => {
    writeFileSync(join(workspace, 'moi.kehoach'), decision('8303', '15 tháng 6 năm 2026', ['Điều 1. Nuôi cá.']));
    const before = onDisk(catalogue);
    await command('van ban trong thu muc vao', 'Văn bản trong thư mục vào danh mục');
    await rows.filter({ hasText: '8303/QĐ-UBND' }).first().waitFor({ timeout: 30_000 });
    const said = (await rows.allInnerTexts()).join('\n');
    assert.ok(
        !/8301|8302|8102/u.test(
            said
                .split('\n')
                .filter((line) => /^8\d/u.test(line))
                .join('\n'),
        ),
        said,
    );
    await tickAll();
    await press('Enter', 1500);
    assert.equal(onDisk(catalogue), before);
    await picture('added');
    await press('Control+S', 1500);
    const after = await eventually(
        () => onDisk(catalogue),
        (text) => text !== before,
        'not saved',
    );
    assert.ok(after.startsWith(before) && after.includes('\n\nvăn bản 8303/QĐ-UBND\n'), after);
});
await end();
