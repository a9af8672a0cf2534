// What a stranger does to a plan, with the real keys of the real workbench: steps back and forth without end, several cursors, pastes in
// the middle of a list, lines that are moved where there are no items, Enter and Tab in tables, notes, annexes, quoted laws and closing
// parts, a number that is renamed while another file refers to it. Nothing is lost, and nothing numbered anew that should not be.
//   node test/vscode/stranger-in-use.mjs [words of the names of scenes]
import { playScenes } from './host/writing-scenes.mjs';

const END = '\nNơi nhận:\n- Như trên;\n- Sở Y tế;\n- Lưu: VT.\n';
const QUOTED = 'I. VIỆC\n1. Sửa như sau:\n“Điều 5. Mức chi\n1. Chi một.\n2. Chi hai.\n3. Chi ba.”\n2. Việc.\n';
const SELECTED = 'I. VIỆC\n1. Một.\n‸2. Hai.\n3. Ba.\n4. Bốn, xem khoản 2 Mục I.\n';
const TABLE = 'I. VIỆC\n1. Một.\n| TT | Việc |\n|---|---|\n| 1. | Cây |\n| 2. | Hoa |\n2. Hai.\n';

const NUMBERED =
    'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 88/KH-UBND\n\nAn Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây năm 2026\n\n';
const CITING =
    'KẾ HOẠCH\nĐắp đê năm 2026\n\nI. VIỆC\n\n1. Theo khoản 2 Mục I Kế hoạch số 88/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh An Giang.\n';

const SCENES = {
    'a storm of steps back and forth': {
        before: 'I. VIỆC\n1. Một.‸\n2. Hai, xem khoản 2 Mục I.\n',
        keys: async ({ type, press, many, pause }) => {
            for (const word of ['Thêm.', 'Nữa:', 'Chữ;']) {
                await press('Enter');
                await type(word);
                await pause(700);
            }
            await many('Control+Z', 40, 25);
            await pause(600);
            await many('Control+Y', 60, 25);
            await pause(1200);
        },
        after: 'I. VIỆC\n1. Một.\n2. Thêm.\n3. Nữa:\na) Chữ;\n4. Hai, xem khoản 4 Mục I.\n',
    },
    'all steps back bring the text of the beginning': {
        before: 'I. VIỆC\n1. Một.‸\n2. Hai, xem khoản 2 Mục I.\n',
        keys: async ({ type, press, many, pause }) => {
            for (const word of ['Thêm.', 'Nữa:', 'Chữ;']) {
                await press('Enter');
                await type(word);
            }
            await pause(1500);
            await many('Control+Z', 60, 25);
        },
        after: 'I. VIỆC\n1. Một.\n2. Hai, xem khoản 2 Mục I.\n',
    },
    'a step back in the midst of a renumbering that waits': {
        before: 'I. VIỆC\n1. Một.‸\n2. Hai.\n3. Ba.\n',
        keys: async ({ type, press, pause }) => {
            await press('Enter');
            await type('X');
            await press('Control+Z', 40);
            await press('Control+Z', 40);
            await press('Control+Z', 40);
            await pause(1500);
        },
        after: 'I. VIỆC\n1. Một.\n2. Hai.\n3. Ba.\n',
    },
    'several cursors': {
        before: 'I. VIỆC\n1. Một‸.\n2. Hai.\n3. Ba.\n',
        keys: async ({ type, press, pause, command }) => {
            await command('Add Cursor Below', 'Add Cursor Below');
            await command('Add Cursor Below', 'Add Cursor Below');
            await press('End', 200);
            await type(' Nữa');
            await press('Enter', 300);
            await type('dòng');
            await press('Tab', 200);
            await press('Escape', 200);
            await pause(800);
        },
        after: /^I\. VIỆC\n1\. Một\. Nữa\ndòng *\n2\. Hai\. Nữa\ndòng *\n3\. Ba\. Nữa\ndòng *\n$/u,
    },
    'items pasted in the middle of a list stay as they are': {
        before: 'I. VIỆC\n1. Một.\n‸2. Hai, xem khoản 2 Mục I.\n',
        keys: ({ paste }) => paste('2. Dán một.\n3. Dán hai.\n'),
        after: 'I. VIỆC\n1. Một.\n2. Dán một.\n3. Dán hai.\n2. Hai, xem khoản 2 Mục I.\n',
        undo: 1,
    },
    'words pasted behind a mark that Enter put in': {
        before: 'I. VIỆC\n1. Một.‸\n2. Hai, xem khoản 2 Mục I.\n',
        keys: async ({ press, paste, pause }) => {
            await press('Enter', 100);
            await paste('Dán vào.');
            await pause(1200);
        },
        after: 'I. VIỆC\n1. Một.\n2. Dán vào.\n3. Hai, xem khoản 3 Mục I.\n',
    },
    'items pasted behind a mark that Enter put in have one mark each': {
        before: 'I. VIỆC\n1. Một.‸\n2. Hai, xem khoản 2 Mục I.\n',
        keys: async ({ press, paste, pause }) => {
            await press('Enter', 100);
            await paste('3. Dán một.\n4. Dán hai.');
            await pause(1500);
        },
        after: 'I. VIỆC\n1. Một.\n2. Dán một.\n3. Dán hai.\n4. Hai, xem khoản 4 Mục I.\n',
    },
    'items pasted behind a mark that stood there for long': {
        before: 'I. VIỆC\n1. Một.\n2. ‸\n3. Ba, xem khoản 3 Mục I.\n',
        keys: async ({ paste, pause }) => {
            await paste('7. Dán một.\n8. Dán hai.');
            await pause(1500);
        },
        after: 'I. VIỆC\n1. Một.\n2. Dán một.\n3. Dán hai.\n4. Ba, xem khoản 4 Mục I.\n',
        undo: 3,
    },
    'a list of another kind that is pasted behind a mark keeps its own': {
        before: 'I. VIỆC\n1. Một:\n2. ‸\n',
        keys: async ({ paste, pause }) => {
            await paste('a) Dán một;\nb) Dán hai.');
            await pause(1200);
        },
        after: 'I. VIỆC\n1. Một:\na) Dán một;\nb) Dán hai.\n',
    },
    'Enter within a text parts two items': {
        before: 'I. VIỆC\n1. Một‸ hai.\n2. Ba.\n',
        keys: async ({ press, type, pause }) => {
            await press('Enter', 300);
            await type('Và ');
            await pause(1500);
        },
        after: 'I. VIỆC\n1. Một\n2. Và hai.\n3. Ba.\n',
    },
    'selected items go a level deeper': {
        before: `${SELECTED}`,
        keys: async ({ press, many, pause, picture }) => {
            await many('Shift+ArrowDown', 2);
            await press('Tab');
            await pause(1200);
            await picture('selected-deeper');
        },
        after: 'I. VIỆC\n1. Một.\na) Hai.\nb) Ba.\n2. Bốn, xem điểm a khoản 1 Mục I.\n',
        undo: 1,
    },
    'selected items go a level deeper and higher again, and keep their selection': {
        before: `${SELECTED}`,
        keys: async ({ press, many, pause }) => {
            await many('Shift+ArrowDown', 1);
            await press('Shift+End');
            await press('Tab');
            await pause(1200);
            await press('Shift+Tab');
            await pause(1200);
        },
        after: SELECTED.replace('‸', ''),
    },
    'selected items change places with the next one, and keep their selection': {
        before: SELECTED.replace('4. Bốn', '4. Bốn:\na) Chữ').replace('‸2. Hai', '2. H‸ai'),
        keys: async ({ press, many, pause, type }) => {
            await press('Shift+ArrowDown');
            await many('Alt+ArrowDown', 1);
            await pause(1200);
            await press('Alt+ArrowUp');
            await pause(1200);
            await press('Alt+ArrowUp');
            await pause(1200);
            await press('ArrowLeft');
            await type('X');
        },
        after: 'I. VIỆC\n1. HXai.\n2. Ba.\n3. Một.\n4. Bốn:\na) Chữ, xem khoản 1 Mục I.\n',
    },
    'a word that is selected moves with its item and stays selected': {
        before: SELECTED.replace('‸2. Hai', '2. ‸Hai'),
        keys: async ({ press, many, pause, type }) => {
            await many('Shift+ArrowRight', 3);
            await press('Alt+ArrowDown');
            await pause(1200);
            await type('Mới');
        },
        after: 'I. VIỆC\n1. Một.\n2. Ba.\n3. Mới.\n4. Bốn, xem khoản 3 Mục I.\n',
    },
    'Tab over selected paragraphs that are no items is the editor’s own': {
        before: 'I. VIỆC\n‸Một.\nHai.\n1. Ba.\n',
        keys: async ({ many, press, pause }) => {
            await many('Shift+ArrowDown', 2);
            await press('Tab');
            await pause(1000);
        },
        after: /^I\. VIỆC\n(?: {4}|\t)Một\.\n(?: {4}|\t)Hai\.\n1\. Ba\.\n$/u,
        undo: 1,
    },
    'selected lines of a quoted law, and of recipients, are moved as lines': {
        before: QUOTED.replace('1. Chi', '‸1. Chi'),
        keys: async ({ press, many, pause }) => {
            await many('Shift+ArrowDown', 1);
            await press('Shift+End');
            await press('Alt+ArrowUp');
            await pause(1200);
        },
        after: QUOTED.replace(
            '“Điều 5. Mức chi\n1. Chi một.\n2. Chi hai.',
            '1. Chi một.\n2. Chi hai.\n“Điều 5. Mức chi',
        ),
        undo: 1,
    },
    'the last article of a chapter goes on into the next one': {
        before: 'Chương I\nCHUNG\nĐiều 1. Một\n‸Điều 2. Hai\nChương II\nRIÊNG\nĐiều 3. Ba, xem Điều 2\n',
        keys: async ({ press, pause, picture }) => {
            await press('Alt+ArrowDown');
            await pause(1200);
            await picture('next-chapter');
            await press('Alt+ArrowDown');
            await pause(1200);
        },
        after: 'Chương I\nCHUNG\nĐiều 1. Một\nChương II\nRIÊNG\nĐiều 2. Ba, xem Điều 3\nĐiều 3. Hai\n',
        undo: 2,
    },
    'an item that quotes a law goes deeper, and its number is free': {
        before: `${QUOTED.replace('1. Sửa', '1. Một.\n‸2. Sửa').replace('2. Việc.', '3. Việc.')}`,
        keys: async ({ press, pause }) => {
            await press('Tab');
            await pause(1200);
        },
        after: `${QUOTED.replace('1. Sửa', '1. Một.\na) Sửa')}`,
        undo: 1,
    },
    'a table that is put in from a cell stands behind the one around it': {
        before: `${TABLE.replace('Cây', 'C‸ây')}`,
        keys: async ({ command, pause }) => {
            await command('chen bang', 'Chèn bảng');
            await pause(1200);
        },
        after: `${TABLE.replace('2. Hai.\n', '')}\n| TT | [Nội dung] | [Thời hạn] |\n|---|---|---|\n| 1 | [việc] | [hạn] |\n| 2 | [việc] | [hạn] |\n\n2. Hai.\n`,
        undo: 1,
    },
    'an annex beside one without a number': {
        before: 'I. VIỆC\n1. Một.‸\n\nPhụ lục\nDANH MỤC\n\nCây.\n',
        keys: async ({ command, pause }) => {
            await command('chen phu luc', 'Chèn phụ lục');
            await pause(1200);
        },
        after: 'I. VIỆC\n1. Một.\n\nPhụ lục I\nDANH MỤC\n\nCây.\n\nPhụ lục II\n[TÊN PHỤ LỤC]\n\n[nội dung]\n',
        undo: 1,
    },
    'a reference that nobody can know is told': {
        before: 'I. VIỆC\n1. Một.‸\n1. Hai.\n2. Ba, xem khoản 1 Mục I.\n',
        keys: async ({ command, press, pause, told, picture }) => {
            await command('danh so lai ca', 'Đánh số lại cả văn bản');
            await pause(1000);
            await told('nhiều mục cùng số');
            await picture('told');
            await press('Escape');
            await pause(500);
        },
        after: 'I. VIỆC\n1. Một.\n2. Hai.\n3. Ba, xem khoản 1 Mục I.\n',
    },
    'a line of a quoted law is moved as a line': {
        before: QUOTED.replace('1. Chi', '‸1. Chi'),
        keys: async ({ press, pause }) => {
            await press('Alt+ArrowDown');
            await pause(1200);
        },
        after: QUOTED.replace('1. Chi một.\n2. Chi hai.', '2. Chi hai.\n1. Chi một.'),
        undo: 1,
    },
    'Tab in a quoted law changes no level': {
        before: QUOTED.replace('2. Chi', '‸2. Chi'),
        keys: async ({ press, pause }) => {
            await press('Tab');
            await pause(1200);
        },
        after: QUOTED,
    },
    'Enter in a quoted law breaks the line': {
        before: QUOTED.replace('2. Chi hai.', '2. Chi hai.‸'),
        keys: async ({ press, type, pause }) => {
            await press('Enter');
            await type('Thêm.');
            await pause(1200);
        },
        after: QUOTED.replace('2. Chi hai.', '2. Chi hai.\nThêm.'),
    },
    'recipients are moved as lines': {
        before: `I. VIỆC\n1. Một.\n${END}`.replace('- Sở', '‸- Sở'),
        keys: async ({ press, pause }) => {
            await press('Alt+ArrowUp');
            await pause(1200);
        },
        after: `I. VIỆC\n1. Một.\n${END.replace('- Như trên;\n- Sở Y tế;', '- Sở Y tế;\n- Như trên;')}`,
        undo: 1,
    },
    'Enter among recipients': {
        before: `I. VIỆC\n1. Một.\n${END.replace('trên;', 'trên;‸')}`,
        keys: async ({ press, type, pause }) => {
            await press('Enter');
            await type('Sở Công Thương;');
            await pause(900);
        },
        after: `I. VIỆC\n1. Một.\n${END.replace('trên;', 'trên;\n- Sở Công Thương;')}`,
    },
    'rows of a table are moved as lines, and Enter puts no mark there': {
        before: TABLE.replace('| 1.', '‸| 1.'),
        keys: async ({ press, type, pause }) => {
            await press('Alt+ArrowDown');
            await press('End');
            await press('Enter');
            await type('| 3. | Rau |');
            await pause(1200);
        },
        after: TABLE.replace('| 1. | Cây |\n| 2. | Hoa |\n', '| 2. | Hoa |\n| 1. | Cây |\n| 3. | Rau |\n'),
    },
    'the last item moves and leaves the notes at the end': {
        before: 'I. VIỆC\n1. Một[^1].\n‸2. Hai[^2].\n\n[^1]: Chú một.\n\n[^2]: Chú hai.\n',
        keys: async ({ press, pause }) => {
            await press('Alt+ArrowUp');
            await pause(1200);
        },
        after: 'I. VIỆC\n1. Hai[^2].\n2. Một[^1].\n\n[^1]: Chú một.\n\n[^2]: Chú hai.\n',
        undo: 1,
    },
    'Enter behind a note, and behind an empty one': {
        before: 'I. VIỆC\n1. Một[^1].\n\n[^1]: Chú một.‸\n',
        keys: async ({ press, type, pause }) => {
            await press('Enter');
            await type('Chú hai.');
            await press('Enter');
            await pause(300);
            await press('Enter');
            await pause(900);
        },
        after: 'I. VIỆC\n1. Một[^1].\n\n[^1]: Chú một.\n[^2]: Chú hai.\n\n',
    },
    'an annex counts by itself': {
        before: 'I. VIỆC\n1. Một.\n2. Hai.\n\nPhụ lục I\nDANH MỤC\n\n1. Cây.‸\n2. Hoa.\n\nPhụ lục II\nBIỂU\n\n1. Rau.\n',
        keys: async ({ press, type, pause }) => {
            await press('Enter');
            await type('Cỏ.');
            await pause(1500);
        },
        after: 'I. VIỆC\n1. Một.\n2. Hai.\n\nPhụ lục I\nDANH MỤC\n\n1. Cây.\n2. Cỏ.\n3. Hoa.\n\nPhụ lục II\nBIỂU\n\n1. Rau.\n',
    },
    'an item that is taken over and given back': {
        before: 'I. VIỆC\n1. Một.\n‸2. Hai.\na) Chữ, xem khoản 2 Mục I.\n3. Ba.\n',
        keys: async ({ press, pause }) => {
            await press('Tab', 900);
            await press('Home', 100);
            await press('Shift+Tab', 900);
            await press('Home', 100);
            await press('Tab', 900);
            await press('Home', 100);
            await press('Shift+Tab', 900);
            await pause(500);
        },
        after: /^I\. VIỆC\n1\. Một\.\n2\. Hai\.\n(?:a\)|-) Chữ, xem khoản 2 Mục I\.\n3\. Ba\.\n$/u,
    },
    'quick moves up and down': {
        before: 'I. VIỆC\n‸1. Một, xem khoản 3 Mục I.\n2. Hai.\n3. Ba.\n4. Bốn.\n',
        keys: async ({ many, pause }) => {
            await many('Alt+ArrowDown', 3, 350);
            await many('Alt+ArrowUp', 3, 350);
            await pause(1200);
        },
        after: 'I. VIỆC\n1. Một, xem khoản 3 Mục I.\n2. Hai.\n3. Ba.\n4. Bốn.\n',
    },
    'a citation that is taken before its list is there is the one that was written': {
        before: 'I. VIỆC\n1. Theo‸\n',
        keys: async ({ press, input, type, pause, eventually, shown }) => {
            await press('Alt+D', 0);
            await input.waitFor();
            await type('to chuc chinh quyen dia phuong', 0);
            await press('Enter', 0);
            await eventually(shown, (text) => text.includes('QH15'), 'no citation');
            await pause(300);
        },
        after: /^I\. VIỆC\n1\. Theo Luật .*QH15.*\n$/u,
        undo: 1,
    },
    'a number that is completed in its midst becomes one number': {
        before: 'I. VIỆC\n1. Theo Nghị định số 30‸/2017/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ\n',
        keys: async ({ press, pause }) => {
            await press('Control+Space', 2500);
            await press('Tab', 800);
            await pause(500);
        },
        after: /^I\. VIỆC\n1\. Theo Nghị định số 30\d*\/\d{4}\/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ\n$/u,
        undo: 1,
    },
    'notes of two papers of one file are each their own': {
        before: 'I. VIỆC\n1. Một[^1].\n\n[^1]: Chú.\n\nKẾ HOẠCH\nĐắp đê\n\nI. VIỆC\n1. Hai‸[^1].\n\n[^1]: Thích.\n',
        keys: async ({ press, type, pause }) => {
            await press('Alt+N', 500);
            await type(' Xa.');
            await press('Alt+N', 500);
            await type(' gần');
            await pause(500);
        },
        after: 'I. VIỆC\n1. Một[^1].\n\n[^1]: Chú.\n\nKẾ HOẠCH\nĐắp đê\n\nI. VIỆC\n1. Hai[^1] gần.\n\n[^1]: Thích. Xa.\n',
    },
    'a number that is renamed is followed here and in another file that nobody has open': {
        head: NUMBERED,
        before: 'I. VIỆC\n1. Một.\n‸2. Hai.\n3. Xem khoản 2 Mục I.\n',
        besides: { 'thuc-hien.kehoach': CITING },
        besidesAfter: { 'thuc-hien.kehoach': CITING.replace('khoản 2', 'khoản 5') },
        keys: async ({ press, type, pause }) => {
            await press('F2', 900);
            await press('Control+A', 100);
            await type('5');
            await press('Enter', 2500);
            await pause(500);
        },
        after: 'I. VIỆC\n1. Một.\n5. Hai.\n3. Xem khoản 5 Mục I.\n',
    },
};

await playScenes({ name: 'stranger', scenes: SCENES, only: process.argv[2] });
