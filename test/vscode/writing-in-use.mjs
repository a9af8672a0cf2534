// Writes with the real keys of the real workbench, and compares the file: Enter goes on with marks and ends lists, Tab changes
// levels, items move with Alt and an arrow, numbers are mended by a fix of the menu, quotes close in pairs, a document is laid out,
// and one step back brings the text before. Pictures go to test/vscode/screenshots/.
import { playScenes } from './host/writing-scenes.mjs';

const SCENES = {
    'enter-goes-on': {
        before: 'I. VIỆC\n1. Một.‸\n',
        keys: async ({ type, press }) => {
            await press('Enter');
            await type('Hai:');
            await press('Enter');
            await type('Chữ a;');
            await press('Enter');
            await type('Chữ b.');
            await press('Enter');
            await press('Enter');
            await type('Ba.');
        },
        after: 'I. VIỆC\n1. Một.\n2. Hai:\na) Chữ a;\nb) Chữ b.\n3. Ba.\n',
    },
    'enter-in-the-middle': {
        before: 'I. VIỆC\n1. Một.‸\n2. Hai.\n3. Ba, xem khoản 2 Mục I.\n',
        keys: async ({ type, press, pause }) => {
            await press('Enter');
            await type('Mới.');
            await pause(1500);
        },
        after: 'I. VIỆC\n1. Một.\n2. Mới.\n3. Hai.\n4. Ba, xem khoản 3 Mục I.\n',
        picture: true,
    },
    // a mark a level up, and then no mark
    'enter-ends-the-list': {
        before: 'I. VIỆC\n- Một;\n- Hai.‸\n',
        keys: async ({ type, press }) => {
            await press('Enter');
            await press('Enter');
            await press('Enter');
            await type('Hết.');
        },
        after: 'I. VIỆC\n- Một;\n- Hai.\nHết.\n',
    },
    'tab-goes-deeper': {
        before: 'I. VIỆC\n1. Một.\n‸2. Hai.\na) Chữ.\n3. Ba, xem khoản 3 Mục I và khoản 2 Mục I.\n',
        keys: async ({ press, pause }) => {
            await press('Tab');
            await pause(1200);
        },
        after: 'I. VIỆC\n1. Một.\na) Hai.\n- Chữ.\n2. Ba, xem khoản 2 Mục I và điểm a khoản 1 Mục I.\n',
        undo: 1,
        picture: true,
    },
    'shift-tab-goes-higher': {
        before: 'I. VIỆC\n1. Một.\na) Chữ;\n‸b) Lên.\n2. Hai.\n',
        keys: async ({ press, pause }) => {
            await press('Shift+Tab');
            await pause(1200);
        },
        after: 'I. VIỆC\n1. Một.\na) Chữ;\n2. Lên.\n3. Hai.\n',
        undo: 1,
    },
    'tab-within-a-text-is-the-editors': {
        before: 'I. VIỆC\n1. Một‸ hai.\n',
        keys: ({ press }) => press('Tab'),
        after: 'I. VIỆC\n1. Một hai.\n',
    },
    'alt-down-moves': {
        before: 'I. VIỆC\n1. Mo‸t.\na) Chữ, xem khoản 2 Mục I.\n2. Hai.\n3. Ba.\n',
        keys: async ({ press, pause }) => {
            await press('Alt+ArrowDown');
            await pause(1200);
        },
        after: 'I. VIỆC\n1. Hai.\n2. Mot.\na) Chữ, xem khoản 1 Mục I.\n3. Ba.\n',
        undo: 1,
    },
    'fix-of-the-menu': {
        before: 'I. VIỆC\n\nII. Hai\n\n‸II. Ba\n\nII. Bốn\n\nXem Mục II.\n',
        keys: async ({ press, pause, marked, choose }) => {
            await marked();
            await press('Control+.');
            await choose('Đánh số lại cả danh sách');
            await pause(1500);
        },
        after: 'I. VIỆC\n\nII. Hai\n\nIII. Ba\n\nIV. Bốn\n\nXem Mục IV.\n',
        undo: 1,
        picture: true,
    },
    quotes: {
        before: 'I. VIỆC\n1. Gọi là ‸\n',
        keys: async ({ type }) => {
            await type('"');
            await type('vườn');
            await type('"');
            await type('.');
        },
        after: 'I. VIỆC\n1. Gọi là “vườn”.\n',
    },
    'quotes-both-at-once': {
        before: 'I. VIỆC\n1. Gọi là ‸\n',
        keys: async ({ type, press, pause }) => {
            await type('""', 0);
            await pause(900);
            await press('ArrowLeft');
            await type('vườn', 0);
            await press('End');
            await type(' và "ao".', 0);
            await pause(900);
        },
        after: 'I. VIỆC\n1. Gọi là “vườn” và “ao”.\n',
    },
    // whose paragraph that is nobody knows: it stays where it stands, and looks as it did
    'tab-on-a-dash-with-a-paragraph-behind': {
        before: 'I. VIỆC\n1. Một\n- A.\n‸- B.\nĐoạn này nói thêm về việc trên.\n2. Hai\n',
        keys: async ({ press, pause }) => {
            await press('Tab');
            await pause(1200);
        },
        after: 'I. VIỆC\n1. Một\n- A.\n+ B.\nĐoạn này nói thêm về việc trên.\n2. Hai\n',
        undo: 1,
    },
    'quotes-within-quotes': {
        before: 'I. VIỆC\n1. Gọi là ‸\n',
        keys: async ({ type }) => {
            await type('"vườn "xanh" nhỏ".');
        },
        after: 'I. VIỆC\n1. Gọi là “vườn “xanh” nhỏ”.\n',
    },
    'quotes-around-a-selection': {
        before: 'I. VIỆC\n1. Gọi là ‸vườn cây, hoa.\n',
        keys: async ({ type, press, pause }) => {
            for (let letter = 0; letter < 8; letter++) await press('Shift+ArrowRight');
            await type('"');
            await pause(500);
            // the words stay selected
            await type('X');
        },
        after: 'I. VIỆC\n1. Gọi là “X”, hoa.\n',
    },
    // the first step back brings straight quotes, as other writing programs have it
    'quotes-around-a-selection-and-back': {
        before: 'I. VIỆC\n1. Gọi là ‸vườn cây, hoa.\n',
        keys: async ({ type, press, pause }) => {
            await press('Shift+End');
            await press('Shift+ArrowLeft');
            await type('"');
            await pause(700);
        },
        after: 'I. VIỆC\n1. Gọi là “vườn cây, hoa”.\n',
        undo: 2,
    },
    'format-document': {
        before: 'I. VIỆC  \n\n\n1.Một ,  hai "ba".‸\n',
        keys: async ({ press, pause }) => {
            await press('Control+Shift+I');
            await pause(1500);
        },
        after: 'I. VIỆC\n\n1. Một, hai “ba”.\n',
        undo: 1,
    },
    'an-offer-that-was-chosen-is-taken-by-enter': {
        before: 'Căn cứ ‸\n\nI. VIỆC\n',
        keys: async ({ type, press, pause, offered }) => {
            await type('luat to chuc');
            await offered('Luật Tổ chức');
            await press('ArrowDown');
            await press('ArrowDown');
            await press('ArrowUp');
            await press('Enter');
            await pause(500);
        },
        after: /^Căn cứ Luật Tổ chức.*\n\nI\. VIỆC\n$/u,
    },
    'an-offer-that-stands-alone-is-chosen-by-an-arrow': {
        before: 'Căn cứ ‸\n\nI. VIỆC\n',
        keys: async ({ type, press, pause, offered }) => {
            await type('luat lam nghiep');
            await offered('Luật Lâm nghiệp');
            await press('ArrowDown');
            await press('Enter');
            await pause(500);
        },
        after: /^Căn cứ Luật Lâm nghiệp.*\n\nI\. VIỆC\n$/u,
    },
    'an-offer-is-taken-by-tab-whether-chosen-or-not': {
        before: 'Căn cứ ‸\n\nI. VIỆC\n',
        keys: async ({ type, press, pause, offered }) => {
            await type('luat lam');
            await offered('Luật Lâm nghiệp');
            await press('Tab');
            await pause(500);
        },
        after: /^Căn cứ Luật Lâm nghiệp.*\n\nI\. VIỆC\n$/u,
    },
    'an-offer-that-was-asked-for-is-taken-by-enter': {
        before: 'Căn cứ luat lam‸\n\nI. VIỆC\n',
        keys: async ({ press, pause, offered }) => {
            await press('Control+Space');
            await offered('Luật Lâm nghiệp');
            await press('Enter');
            await pause(500);
        },
        after: /^Căn cứ Luật Lâm nghiệp.*\n\nI\. VIỆC\n$/u,
    },
    'an-offer-that-nobody-chose-is-left-by-enter': {
        before: 'Căn cứ ‸\n\nI. VIỆC\n',
        keys: async ({ type, press, offered }) => {
            await type('luat lam');
            await offered('Luật Lâm nghiệp');
            await press('Enter');
            await type('x');
        },
        after: 'Căn cứ luat lam\nx\n\nI. VIỆC\n',
    },
    // as Unikey and its like put a letter in: back over it, and the letter with its accent
    'backspace-and-replace': {
        before: 'I. VIỆC\n1. Một.‸\n',
        keys: async ({ press, type }) => {
            await press('Enter');
            await type('Hai ca');
            await press('Backspace', 5);
            await type('â', 5);
            await press('Backspace', 5);
            await type('ây', 5);
            await press('Enter');
            await type('Ba.');
        },
        after: 'I. VIỆC\n1. Một.\n2. Hai cây\n3. Ba.\n',
    },
};

await playScenes({ name: 'writing', scenes: SCENES, only: process.argv[2] });
