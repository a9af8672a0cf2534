import type { Random } from './random.js';

const NUMBERS = ['12/KH-UBND', '12/KH-UBND', '13/KH-UBND', '524/QĐ-TTg', '30/2020/NĐ-CP', '15-KH/TU', '7/CV-SGDĐT'];
const DAYS = ['05 tháng 3 năm 2026', '5/3/2026', '31 tháng 02 năm 2026', '01 tháng 4 năm 2021', '… tháng … năm 2026'];
const AGENCIES = [
    'Sở Giáo dục và Đào tạo',
    'Sở Y tế',
    'Ủy ban nhân dân các xã, phường',
    'Công an tỉnh',
    'Ban Tuyên giáo',
];

/** Lines as they stand in plans and letters, with and without faults. */
const LINES: readonly ((random: Random) => string)[] = [
    () => '',
    (r) => `Căn cứ Quyết định số ${r.pick(NUMBERS)} ngày ${r.pick(DAYS)} của ${r.pick(AGENCIES)} về việc trồng cây;`,
    (r) => `Thực hiện Kế hoạch ${r.pick(NUMBERS)}, Kế hoạch số ${r.pick(NUMBERS)} và Mục ${r.pick(['I', 'II', 'IV'])}.`,
    (r) => `${r.pick(['I', 'II', 'III', 'IV', 'VI'])}. ${r.pick(['MỤC ĐÍCH', 'NHIỆM VỤ', 'TỔ CHỨC THỰC HIỆN'])}`,
    (r) => `${r.below(9) + 1}. ${r.pick(AGENCIES)}: chủ trì, báo cáo trước ngày ${r.pick(DAYS)}.`,
    (r) =>
        `${r.below(4) + 1}.${r.below(4) + 1}. Trồng **cây** tại các trường[^${r.below(4)}], xem khoản ${r.below(5)} Mục II.`,
    (r) => `${r.pick(['a', 'b', 'c', 'đ', 'e'])}) Chăm sóc _cây non_ trong quý ${r.pick(['I', 'II', 'IV'])} năm 2026;`,
    (r) => `- ${r.pick(AGENCIES)} (b/c);`,
    (r) => `[^${r.below(4)}]: Theo Công văn số ${r.pick(NUMBERS)} ngày ${r.pick(DAYS)}.`,
    (r) => `(sau đây gọi tắt là Kế hoạch ${r.below(30)})`,
    () => '| STT | Việc | Hạn |\n|---|---|---|\n| 1 | Ươm cây | 30/6/2026 |',
    (r) => `// ${r.pick(['bỏ qua: vien-dan-thieu', 'tiêu chuẩn: party-hd36', 'ghi nhớ: hỏi lại', 'bỏ qua: *'])}`,
    (r) => `PHỤ LỤC ${r.pick(['I', 'II', ''])}\nDanh sách các trường`,
    (r) => `Điều ${r.below(5) + 1}. Giao ${r.pick(AGENCIES)} thực hiện theo Điều ${r.below(5) + 1}.`,
    (r) => `Số: ${r.pick(NUMBERS)}`,
    (r) => `An Giang, ngày ${r.pick(DAYS)}`,
    () => 'Nơi nhận:\n- Như trên;\n- Lưu: VT.',
    () => 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Thị Minh An',
    () => 'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG',
    () => 'KẾ HOẠCH\nTrồng cây xanh tại các trường học năm 2026',
];

const CATALOGUE_LINES: readonly ((random: Random) => string)[] = [
    () => '',
    (r) => `cơ quan ${r.pick(AGENCIES)}`,
    (r) => `văn bản ${r.pick(NUMBERS)}`,
    (r) => `nhóm Các ${r.pick(['sở', 'xã', 'phường'])}`,
    () => '    loại: Kế hoạch',
    (r) => `    trích yếu: trồng cây ${r.below(9)}`,
    (r) => `    tên khác: ${r.pick(AGENCIES)}, Sở ${r.below(9)}`,
    (r) => `    cấp trên: ${r.pick(AGENCIES)}`,
    (r) => `    thay thế: ${r.pick(NUMBERS)}`,
    (r) => `    ngày: ${r.pick(DAYS)}`,
    () => '    hết hiệu lực: 01/01/2026',
    () => '// một ghi chú',
];

/** What is typed or pasted in the middle of a line. */
const PIECES = [
    ...[
        'a',
        'ế',
        ' ',
        '  ',
        '\n',
        '\r\n',
        '\r',
        '\t',
        '.',
        ';',
        ':',
        ',',
        '(',
        ')',
        '[',
        '[^1]',
        '|',
        '*',
        '**',
        '_',
        '//',
    ],
    ...[
        'ê\u0301',
        '\u0301',
        '\u00A0',
        '\u200B',
        '\uFEFF',
        '\u2028',
        '\u0085',
        '\u0000',
        '\u202E',
        '\uD83D',
        '\uDE00',
        '👩‍👧',
    ],
    ...[
        '12',
        '/',
        '-',
        'Mục I',
        'số ',
        'Kế hoạch số ',
        'ngày ',
        ' của ',
        'Sở ',
        '1. ',
        'a) ',
        '- ',
        'I. ',
        'ĐẢNG CỘNG SẢN VIỆT NAM',
    ],
];

/** A plan or a letter of a few lines, in an order that may be wrong. */
export function randomPlan(random: Random): string {
    const end = random.weighted([
        [8, '\n'],
        [2, '\r\n'],
    ]);
    const body = Array.from({ length: 4 + random.below(22) }, () => random.pick(LINES)(random));
    const lines = random.chance(0.7)
        ? [
              ...['ỦY BAN NHÂN DÂN', 'TỈNH AN GIANG', '', `Số: ${random.pick(NUMBERS)}`, ''],
              ...[`An Giang, ngày ${random.pick(DAYS)}`, '', 'KẾ HOẠCH', `Trồng cây năm ${2020 + random.below(9)}`, ''],
              ...body,
              ...['', 'Nơi nhận:', '- Sở Y tế;', '- Lưu: VT.', '', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Văn An'],
          ]
        : body;
    const text = lines.join('\n').replaceAll('\n', end);
    return random.chance(0.15) ? text.normalize('NFD') : text;
}

export function randomCatalogue(random: Random): string {
    return Array.from({ length: 3 + random.below(15) }, () => random.pick(CATALOGUE_LINES)(random)).join('\n');
}

export function randomText(path: string, random: Random): string {
    return path.endsWith('.danhmuc') ? randomCatalogue(random) : randomPlan(random);
}

/** A key, a paste, or a line. */
export function randomPiece(path: string, random: Random): string {
    if (random.chance(0.75)) {
        return random.pick(PIECES);
    }
    const line = random.pick(path.endsWith('.danhmuc') ? CATALOGUE_LINES : LINES)(random);
    return random.chance(0.2) ? line.normalize('NFD') : `${line}\n`;
}
