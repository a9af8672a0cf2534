// What the palette offers, and what comes of it: nothing that cannot serve where nothing is open, in an empty file, in a catalogue; every
// command that an empty plan is offered does something or says why not; a directive is put into a catalogue, and what was done is shown.
// Pictures go to test/vscode/screenshots/.
import { strict as assert } from 'node:assert';
import { keysOf, workbenchInUse } from './host/in-use.mjs';

const PLAN = [
    'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 77/KH-UBND\n\nAn Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây năm 2026\n',
    'Căn cứ Kế hoạch số 905/KH-UBND ngày 12 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh An Giang về việc thực hiện Nghị quyết số 881-NQ/TU ngày 03 tháng 01 năm 2026 của Tỉnh ủy An Giang về phát triển rừng;\n',
    'I. VIỆC\n\n1. Trồng cây.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n',
].join('\n');

const { page, scene, picture, end } = await workbenchInUse({
    name: 'offers',
    papers: {
        'ke-hoach.kehoach': PLAN,
        'trong.kehoach': '',
        'rieng.danhmuc': 'từ:\n  đắp đê\n',
        'khac.txt': 'chữ\n',
    },
});
const { input, type, press, open, goTo, eventually, command } = keysOf(page);

/** Titles of ours that the palette offers here, by their Vietnamese. */
async function offered() {
    await press('F1', 500);
    await input.waitFor();
    await type('Kế hoạch:');
    await page.waitForTimeout(700);
    const found = new Set();
    const rows = page.locator('.quick-input-list .monaco-list-row .label-name');
    for (let more = 0; more < 6; more++) {
        for (const text of await rows.allInnerTexts()) {
            const title = /^Kế hoạch: ([^·]*)/u.exec(text.replace(/\u00A0/gu, ' '))?.[1];
            if (title) found.add(title.trim());
        }
        await press('PageDown', 250);
    }
    await press('Escape', 300);
    return found;
}

const ANYWHERE = ['Kế hoạch mới', 'Tìm văn bản', 'Khởi động lại máy chủ ngôn ngữ', 'Xem kênh đầu ra'];
const OF_A_PLAN = ['Đánh số lại từ đây', 'Chèn bảng', 'Xuất PDF', 'Kế hoạch thực hiện văn bản này', 'Xem trang in'];
const OF_A_CATALOGUE = ['Xuất danh mục thành bảng CSV'];

async function offers(place, has, hasNot) {
    const found = await offered();
    const missing = has.filter((title) => ![...found].some((each) => each.startsWith(title)));
    const excess = hasNot.filter((title) => [...found].some((each) => each.startsWith(title)));
    assert.deepEqual({ missing, excess }, { missing: [], excess: [] }, `${place}: ${[...found].join(' | ')}`);
    return found;
}

await page.waitForTimeout(3000);
await scene('nothing is open', async () => {
    await offers('nothing', ANYWHERE, [...OF_A_PLAN, ...OF_A_CATALOGUE]);
});
await scene('a file of another language', async () => {
    await open('khac.txt');
    await offers('text', ANYWHERE, [...OF_A_PLAN, ...OF_A_CATALOGUE]);
});
await scene('a catalogue', async () => {
    await open('rieng.danhmuc');
    await offers('catalogue', [...ANYWHERE, ...OF_A_CATALOGUE], OF_A_PLAN);
});
await scene('an empty plan, and what comes of every command there', async () => {
    await open('trong.kehoach');
    await page.waitForTimeout(2000);
    const found = await offers('empty plan', [...ANYWHERE, ...OF_A_PLAN], OF_A_CATALOGUE);
    for (const title of found) {
        // these leave the plan, or end the server
        if (/^(?:Kế hoạch mới|Tìm văn bản|Nhập|Khởi động lại|Xem kênh|Xem trang in)/u.test(title)) continue;
        await open('trong.kehoach');
        await command(title, title);
        await page.waitForTimeout(700);
        await press('Escape', 200);
        await press('Escape', 200);
    }
    // a workbench that is tested shows no notification by itself
    await command('Notifications: Show Notifications', 'Show Notifications');
    await page.waitForTimeout(500);
    const told = await page.locator('.notification-list-item-message').allInnerTexts();
    await picture('notifications');
    const wrong = told.filter((each) => /undefined|TypeError|not found|resulted in an error|cannot read/iu.test(each));
    assert.deepEqual(wrong, []);
    await press('Escape', 200);
});
await scene('a directive is put into the catalogue, and its line is shown', async () => {
    await open('ke-hoach.kehoach');
    await page.waitForTimeout(2500);
    await goTo(11, 20);
    await press('Control+.', 800);
    const action = page
        .locator('.action-widget .monaco-list-row', { hasText: 'Thêm 905/KH-UBND vào danh mục' })
        .first();
    await action.waitFor();
    await picture('add-to-catalogue-menu');
    await action.click();
    const shown = page.locator('.reference-zone-widget').first();
    await shown.waitFor();
    await eventually(
        async () => (await shown.textContent()).replace(/\u00A0/gu, ' '),
        (text) => text.includes('905/KH-UBND'),
        'the list does not show the entry',
    );
    await page.waitForTimeout(1200);
    await picture('add-to-catalogue');
    await press('Escape');
    await open('rieng.danhmuc');
    const text = (await page.locator('.monaco-editor .view-line').allInnerTexts()).join('\n').replace(/\u00A0/gu, ' ');
    assert.match(text, /văn bản 905\/KH-UBND/u);
    await picture('catalogue');
});
await end();
