// What is offered while one writes, with the real keys of the real workbench: in an empty file, behind the words that open a part, in the
// middle of a word, with letters in two parts; and what becomes of the line. Pictures go to test/vscode/screenshots/.
//   node test/vscode/completion-in-use.mjs [words of the names of scenes]
import { playScenes } from './host/writing-scenes.mjs';

const HEAD =
    'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 88/KH-UBND\n\nAn Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\n';
const KNOWN = {
    'da-co.kehoach': `${HEAD}Căn cứ Luật Lâm nghiệp;\nCăn cứ Nghị định số 156/2018/NĐ-CP ngày 16 tháng 11 năm 2018 của Chính phủ.\n\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Nông nghiệp và Môi trường\n- Chủ trì ươm giống.\n2. Sở Tài chính\n- Cấp kinh phí.\n`,
};
/** Takes the first thing that is offered and holds the words. */
const taking =
    (words, name) =>
    async ({ press, pause, offered, picture }) => {
        await press('Control+Space');
        await offered(words);
        await picture(name);
        await press('Tab');
        await pause(600);
    };

const SCENES = {
    'an-empty-file': {
        head: '',
        before: '‸',
        besides: KNOWN,
        keys: async (hands) => {
            await hands.pause(1500);
            await hands.press('Control+Space');
            await hands.offered('Kế hoạch: Trường học');
            await hands.picture('empty-file');
            await hands.type('truong');
            await hands.offered('Kế hoạch: Trường học');
            await hands.press('Tab');
            await hands.pause(800);
            await hands.picture('empty-file-taken');
            await hands.press('Escape');
        },
        after: /^\[CƠ QUAN CẤP TRÊN\]\n[\s\S]*\nKẾ HOẠCH\n[\s\S]*Nơi nhận:/u,
        undo: 2,
    },
    'behind-can-cu': {
        head: HEAD,
        before: '‸\n\nI. VIỆC\n',
        keys: async (hands) => {
            await hands.type('Căn cứ ');
            await hands.offered('156/2018/NĐ-CP');
            await hands.picture('behind-can-cu');
            await hands.press('Tab');
            await hands.pause(600);
        },
        after: /^Căn cứ Nghị định số 156\/2018\/NĐ-CP ngày 16 tháng 11 năm 2018 của Chính phủ.*\n\nI\. VIỆC\n$/u,
    },
    'behind-so': {
        head: 'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\n',
        before: '‸\n\nKẾ HOẠCH\nTrồng cây\n',
        keys: async (hands) => {
            await hands.type('Số: ');
            await hands.offered('/KH-UBND');
            await hands.picture('behind-so');
            await hands.press('Tab');
            await hands.pause(600);
        },
        after: 'Số:      /KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n',
    },
    'behind-kinh-gui': {
        head: HEAD.replace('KẾ HOẠCH\nTrồng cây\n\n', ''),
        before: '‸\n',
        keys: async (hands) => {
            await hands.type('Kính gửi ');
            await hands.offered('Sở Tài chính');
            await hands.picture('behind-kinh-gui');
            await hands.press('Escape');
            await hands.press('Backspace');
            await hands.type(': ');
            await hands.offered('Sở Tài chính');
            await hands.press('Tab');
            await hands.pause(600);
        },
        after: /^Kính gửi: Sở .+\n$/u,
    },
    'behind-noi-nhan': {
        head: HEAD,
        before: 'I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Khám bệnh.\n2. Sở Nội vụ\n- Xếp lịch.\n\n‸\n',
        keys: async (hands) => {
            await hands.type('Nơi nhận:');
            await hands.pause(800);
            await taking('Sở Y tế; Sở Nội vụ', 'behind-noi-nhan')(hands);
        },
        after: 'I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Khám bệnh.\n2. Sở Nội vụ\n- Xếp lịch.\n\nNơi nhận:\n- Sở Y tế;\n- Sở Nội vụ;\n- Lưu: VT.\n',
    },
    'a-number-of-its-kind-and-no-other': {
        head: HEAD,
        before: 'I. VIỆC\n1. Thực hiện ‸\n',
        besides: {
            'khac.danhmuc':
                'văn bản 1552/BTTTT-TTH\n  ngày: 01/4/2023\n\nvăn bản 15/KH-UBND\n  loại: Kế hoạch\n  ngày: 12/01/2026\n  cơ quan: Ủy ban nhân dân tỉnh An Giang\n  trích yếu: trồng cây phân tán\n',
        },
        keys: async (hands) => {
            await hands.pause(1500);
            await hands.type('Kế hoạch số 15');
            await hands.offered('15/KH-UBND');
            await hands.picture('kind');
            await hands.press('Tab');
            await hands.pause(600);
        },
        after: 'I. VIỆC\n1. Thực hiện Kế hoạch số 15/KH-UBND ngày 12 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh An Giang về trồng cây phân tán\n',
    },
    'a-heading-stays-in-capitals': {
        head: '',
        before: '‸\n\nSố: 9/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n1. A.\n',
        besides: { 'tinh.danhmuc': 'cơ quan Ủy ban nhân dân tỉnh An Giang\n  ký hiệu: UBND\n' },
        keys: async (hands) => {
            await hands.type('UY BAN NHAN DAN TINH AN');
            await hands.offered('TỈNH AN GIANG');
            await hands.picture('capitals');
            await hands.press('Tab');
            await hands.pause(600);
        },
        after: /^ỦY BAN NHÂN DÂN TỈNH AN GIANG\n\nSố/u,
    },
    'a-part-with-its-path-and-title': {
        head: HEAD,
        before: 'I. VIỆC\n1. Trồng đước.\n2. Ươm giống.\nII. NGƯỜI\n1. Đội một.\n2. Xem ‸\n',
        keys: async (hands) => {
            await hands.type('khoản ');
            await hands.offered('khoản 1 Mục II');
            await hands.picture('part');
            await hands.press('ArrowDown');
            await hands.press('ArrowDown');
            await hands.press('Enter');
            await hands.pause(500);
        },
        after: /2\. Xem khoản \d Mục II?\n$/u,
    },
    'the-words-behind-the-cursor-go-with-it': {
        head: HEAD,
        before: 'Căn cứ Luật tre‸ em;\n\nI. VIỆC\n',
        keys: taking('Luật Trẻ em', 'words-behind'),
        after: 'Căn cứ Luật Trẻ em;\n\nI. VIỆC\n',
        undo: 1,
    },
    'the-word-that-the-cursor-stands-in': {
        head: HEAD,
        before: 'Căn cứ Luật tr‸ẻ em và trồng rừng;\n\nI. VIỆC\n',
        keys: taking('Luật Trẻ em', 'within-a-word'),
        after: 'Căn cứ Luật Trẻ em và trồng rừng;\n\nI. VIỆC\n',
        undo: 1,
    },
    'a-body-in-the-middle-of-its-name': {
        head: HEAD,
        before: 'I. TỔ CHỨC THỰC HIỆN\n1. Sở Nông nghiệp v‸à Môi trường\n- Ươm giống.\n',
        keys: async ({ press, pause }) => {
            await press('Control+Space');
            await pause(1500);
            await press('Tab');
            await pause(500);
        },
        // nothing of the name is lost or doubled, whether something was offered or not
        after: /^I\. TỔ CHỨC THỰC HIỆN\n1\. Sở Nông nghiệp v? *à Môi trường\n- Ươm giống\.\n$/u,
    },
    'letters-in-two-parts': {
        head: HEAD,
        before: '‸\n\nI. VIỆC\n',
        keys: async (hands) => {
            // as input methods send them that know no composed letters
            for (const letter of 'Căn cứ luật trẻ'.normalize('NFD')) await hands.insert(letter);
            await hands.offered('Luật Trẻ em');
            await hands.picture('letters-in-two-parts');
            await hands.press('Tab');
            await hands.pause(600);
        },
        after: `${'Căn cứ '.normalize('NFD')}Luật Trẻ em\n\nI. VIỆC\n`,
    },
    'letters-in-two-parts-and-a-list': {
        head: HEAD,
        before: 'I. VIỆC\n1. ‸\n',
        keys: async (hands) => {
            for (const line of ['Trồng đước;', 'Ươm giống;', 'Đắp đê.']) {
                if (line !== 'Trồng đước;') await hands.press('Enter');
                for (const letter of line.normalize('NFD')) await hands.insert(letter);
            }
            await hands.pause(900);
            await hands.press('Control+Shift+I');
            await hands.pause(1500);
        },
        after: 'I. VIỆC\n1. Trồng đước;\n2. Ươm giống;\n3. Đắp đê.\n',
    },
};

await playScenes({ name: 'completion', scenes: SCENES, only: process.argv[2] });
