import { open, partyPlan, statePlan } from '../support/plans.js';

export const ERROR = 1;
export const WARNING = 2;
export const INFORMATION = 3;
export const HINT = 4;

/** What is known besides the text that is checked: a catalogue, and two plans that agree. */
export const CATALOGUE = `cơ quan Bộ Tài nguyên và Môi trường

cơ quan Ban Việc cũ tỉnh
  đến: 02/2025
  nay là: Ban Việc mới tỉnh

cơ quan Ban Việc mới tỉnh
  ký hiệu: BVM

cơ quan tỉnh Cửa Biển
  đến: 30/6/2025
  nay là: tỉnh Cửa Sông

cơ quan tỉnh Cửa Sông

văn bản 901/QĐ-TTg
  loại: Quyết định
  ngày: 01/4/2021
  cơ quan: Thủ tướng Chính phủ
  trích yếu: phê duyệt Đề án trồng cây

văn bản 902/2010/NĐ-CP
  loại: Nghị định
  ngày: 01/4/2010

văn bản 903/2020/NĐ-CP
  loại: Nghị định
  ngày: 01/4/2020
  thay thế: 902/2010/NĐ-CP

cơ quan Bộ Nông nghiệp và Phát triển nông thôn
  viết tắt: Bộ NN&PTNT

văn bản 904/QĐ-BNN
  loại: Quyết định
  ngày: 01/4/2021
  cơ quan: Bộ Nông nghiệp và Phát triển nông thôn

văn bản 930/2025/NQ-HĐND
  loại: Nghị quyết
  ngày: 01/4/2025
  cơ quan: Hội đồng nhân dân tỉnh An Giang

văn bản 911/2015/QH13
  loại: Luật
  ngày: 25/6/2015
  tên gọi: Luật Trồng cây
  thay bằng: 912/2025/QH15
  đối chiếu: 25/02/2026

văn bản 912/2025/QH15
  loại: Luật
  ngày: 25/6/2025
  tên gọi: Luật Trồng cây
  hiệu lực: 1/1/2026

văn bản 921/2010/QH12
  loại: Luật
  ngày: 17/6/2010

văn bản 921/2010/QH12
  loại: Nghị quyết
  ngày: 24/11/2010
`;

/** Tells the workspace what the cases take for known. */
export async function openWhatIsKnown(): Promise<void> {
    await open(CATALOGUE, 'quy-tac.danhmuc');
    for (const name of ['mot', 'hai']) {
        await open(
            statePlan('I. A\nTheo Kế hoạch số 77/KH-UBND ngày 06/5/2025 của Ủy ban nhân dân tỉnh An Giang.'),
            `${name}-dan-77.kehoach`,
        );
    }
}

/** Two articles, of which the last can go on. */
const ARTICLES = 'Điều 1. Phạm vi\n1. Trong tỉnh\n2. Ngoài tỉnh\nĐiều 2. Đối tượng\n1. Người lớn\n2. Trẻ em\n';

/** A plan that cites this in its text. */
function cites(citation: string): string {
    return statePlan(`I. A\n1. Thực hiện ${citation}.`);
}

/** A plan whose implementation section says this. */
function organised(items: string): string {
    return statePlan(`I. TỔ CHỨC THỰC HIỆN\n${items}`);
}

/** A plan that rests on this. */
function basedOn(citation: string): string {
    return statePlan('I. A').replace(/Căn cứ [^;]*/u, `Căn cứ ${citation}`);
}

/** A letter to another agency whose first recipient is this. */
function letter(recipient: string): string {
    return statePlan('1. Đề nghị Sở Y tế phối hợp.')
        .replace('07/KH-UBND', '07/UBND-TH\nV/v trồng cây')
        .replace(/KẾ HOẠCH\n.*\n\nCăn cứ.*/u, 'Kính gửi: Sở Y tế.')
        .replace(/- Sở Giáo dục.*\n/u, recipient);
}

/** A decision whose first recipient is this. */
function decision(recipient: string): string {
    return statePlan('Điều 1. Trồng cây.\n\nĐiều 2. Giám đốc Sở Y tế thi hành Quyết định này.')
        .replace('07/KH', '07/QĐ')
        .replace(/^KẾ HOẠCH$/mu, 'QUYẾT ĐỊNH')
        .replace(/- Sở Giáo dục.*\n/u, recipient);
}

/** A party letter with this label before its subject. */
function partyLetter(label: string): string {
    return partyPlan('Đề nghị Sở Y tế phối hợp.')
        .replace('15-KH/TU', `15-CV/TU\n${label} đọc sách trong các chi bộ`)
        .replace(/KẾ HOẠCH\n.*\n-----/u, 'Kính gửi: Sở Y tế')
        .replace('- Sở Y tế;', '- Như trên,');
}

export interface Case {
    readonly bad: string;
    /** The characters that are underlined first. */
    readonly at: string;
    readonly severity: number;
    readonly good: string;
}

/**
 * For each rule: texts that break it, and texts that come near without breaking it. The first pair is shown in
 * docs/rules.
 */
export const CASES: Record<string, Case[]> = {
    'chinh-ta-am-tiet': [
        {
            bad: statePlan('I. A\n- Quán triểt nội dung Kế hoạch.'),
            at: 'triểt',
            severity: WARNING,
            good: statePlan('I. A\n- Quán triệt nội dung Kế hoạch tại tỉnh Đắk Lắk qua email, website.'),
        },
        {
            bad: statePlan('I. A\n- Báo cáo theomẫu gửi kèm.'),
            at: 'theomẫu',
            severity: WARNING,
            // the office's own term, thrice; a code; words of another language
            good: statePlan('I. A\n- Tiêm vắcxin.\n- Bảo quản vắcxin.\n- Cấp vắcxin.\n- Mẫu 01/Đk-a, chât@b.vn.'),
        },
        {
            bad: statePlan('I. CÁC CÂP, CÁC NGÀNH THỰC HIỆN\n- Trồng cây.'),
            at: 'CÂP',
            severity: WARNING,
            good: statePlan('I. TỈNH ĐẮK LẮK, HĐND, BCĐ, ĐVTN\n- Trồng cây.'),
        },
    ],
    'dau-thanh-sai-cho': [
        {
            bad: statePlan('I. A\n- Kiểm tra tòan bộ cây trồng.'),
            at: 'tòan',
            severity: WARNING,
            good: statePlan('I. A\n- Kiểm tra toàn bộ cây trồng, hòa nhịp với phong trào.'),
        },
        {
            bad: statePlan('I. A\n- Báo cáo hằng qúy.'),
            at: 'qúy',
            severity: WARNING,
            good: statePlan('I. A\n- Báo cáo hằng quý.'),
        },
    ],
    'lap-tu': [
        {
            bad: statePlan('I. A\n- Trồng cây trong trong khuôn viên.'),
            at: 'trong trong',
            severity: WARNING,
            // two words that meet, and words that live doubled
            good: statePlan(
                'I. A\n- Xử lý hành vi vi phạm, luôn luôn chăm sóc cây; phân công công việc cụ thể; giao đơn vị mới mới phát hiện lỗi.',
            ),
        },
        {
            bad: statePlan('I. A\n- Bài toán toán trồng cây.'),
            at: 'toán toán',
            severity: WARNING,
            good: statePlan('I. A\n- Bài toán toán học, văn phong phong phú, hóa chất vô cơ cơ bản.'),
        },
    ],
    'chinh-ta-ngu-canh': [
        {
            bad: statePlan('I. A\n- Ưu tiên bố trí kinh phí để sữa chữa hàng rào.'),
            at: 'sữa',
            severity: WARNING,
            good: statePlan('I. A\n- Ưu tiên bố trí kinh phí để sửa chữa hàng rào, mua sữa cho trẻ.'),
        },
        {
            // one neighbour alone says so
            bad: statePlan('I. A\n- Từng lớp, phân đấu hoàn thành.'),
            at: 'phân',
            severity: INFORMATION,
            // what others said is theirs, and a form has labels
            good: statePlan('I. A\n- Phong trào “Cả nước phân đấu hoàn thành”.\n- Phân đấu: ..........'),
        },
    ],
    'danh-so-nhay': [
        {
            // among letters `(i)` is one
            bad: statePlan('I. A\n(a) x\n(b) x\n(c) x\n(d) x\n(đ) x\n(e) x\n(g) x\n(h) y\n(k) z\n(l) u'),
            at: '(k)',
            severity: WARNING,
            good: statePlan('I. A\n(a) x\n(b) x\n(c) x\n(d) x\n(đ) x\n(e) x\n(g) x\n(h) y\n(i) z\n(k) u'),
        },
        {
            // provisions that are amended stand alone, quoted or not
            bad: statePlan('I. A\n1. Giao điểm a, c như sau:\na) x\nc) y'),
            at: 'c)',
            severity: WARNING,
            good: statePlan('I. A\n1. Sửa đổi, bổ sung điểm a, c khoản 1 Điều 3 như sau:\na) x\nc) y'),
        },
        { bad: statePlan('I. A\n\nIII. B'), at: 'III.', severity: WARNING, good: statePlan('I. A\n\nII. B') },
        {
            // `(2)` is a mark of a list of its own
            bad: statePlan('I. A\n1. x\n1.1. y\n(1) Đào hố;\n(2) Sửa chữa.\n1.3. z'),
            at: '1.3.',
            severity: WARNING,
            good: statePlan('I. A\n1. x\n1.1. y\n(1) Đào hố;\n(2) Sửa chữa.\n1.2. z'),
        },
        {
            // what is missing stands in the sentence that leads to the list, or in a cell
            bad: statePlan('I. A\n1. x\n2. Giao việc như sau: trồng cây.\n(2) Đào hố.\n(3) Bón phân.'),
            at: '(2)',
            severity: INFORMATION,
            good: statePlan('I. A\n1. x\n2. Giao việc như sau: (1) Trồng cây.\n(2) Đào hố.\n(3) Bón phân.'),
        },
        {
            bad: statePlan('I. A\n1. x\n3. y'),
            at: '3.',
            severity: WARNING,
            good: statePlan('I. A\n1. x\n2. y\nII. B\n1. z'),
        },
        { bad: statePlan('I. A\n2. x\n3. y'), at: '2.', severity: INFORMATION, good: statePlan('I. A\n2. x') },
        {
            // numbers may count on over the sections, and a list may stand within `a)`
            bad: statePlan('I. A\n1. x\n2. y\nII. B\n4. z\n5. u'),
            at: '4.',
            severity: INFORMATION,
            good: statePlan('I. A\n1. x\n2. y\nII. B\n3. z\n4. u\n5. v\na) Thời hạn:\n1. Nhanh.\n2. Chậm.\nb) Lý do.'),
        },
        {
            // an excerpt begins anywhere, on each of its levels
            bad: statePlan('Chương I\nA\n2. x\n3. y'),
            at: '2.',
            severity: INFORMATION,
            good: statePlan('Chương III\nA\n2. x\n3. y'),
        },
        {
            bad: statePlan('I. A\na) x\nb) y\nc) z\nd) u\ne) v'),
            at: 'e)',
            severity: INFORMATION,
            good: statePlan('I. A\na) x\nb) y\nc) z\nd) u\nđ) v\ne) w'),
        },
        {
            bad: statePlan('I. A\n1. x\n1.1. y\n1.3. z'),
            at: '1.3.',
            severity: WARNING,
            good: statePlan('I. A\n1. x\n1.1. y\n2. z\n2.1. u'),
        },
        {
            // an item that stands in the line of the one before it is not missing
            bad: statePlan('I. A\n1. Họ và tên: …………\n3. Ngày sinh: …………'),
            at: '3.',
            severity: WARNING,
            good: statePlan('I. A\n1. Họ và tên: ………… 2. Giới tính: ………\n3. Ngày sinh: …………'),
        },
        {
            // nor is one that bears the sign of a note
            bad: statePlan('I. A\n1. Trồng cây.\n3. Chăm cây.'),
            at: '3.',
            severity: WARNING,
            good: statePlan('I. A\n1. Trồng cây.\n2.[4] Tưới cây.\n3. Chăm cây.'),
        },
        {
            // a list within a list
            bad: statePlan('I. A\n1. x\n2. y\n- Thời hạn:\n1. Cấp mới.\n2. Cấp lại.\n4. z'),
            at: '4.',
            severity: WARNING,
            good: statePlan('I. A\n1. x\n2. y\n- Thời hạn:\n1. Cấp mới.\n2. Cấp lại.\n3. z\n4. u'),
        },
        {
            // what was left out is said
            bad: statePlan('I. A\na) x\nd) y'),
            at: 'd)',
            severity: WARNING,
            good: statePlan('I. A\na) x\n\n...\n\nd) y'),
        },
        {
            // counted on from what stands within
            bad: statePlan('I. A\n1. x\n1.1. y\n1.2. z\n3. u\n1.4. v'),
            at: '3.',
            severity: WARNING,
            good: statePlan('I. A\n1. x\n1.1. y\n1.2. z\n1.3. u\n1.4. v'),
        },
    ],
    'danh-so-lap': [
        {
            // a heading as Markdown has it parts two lists
            bad: statePlan('I. A\n1. x\n2. y\n2. z\n3. u'),
            at: '2.',
            severity: WARNING,
            good: statePlan('I. A\n1. x\n2. y\n### Điều 2. Đất\n1. z\n2. u'),
        },
        {
            // a line that breaks off in a reference goes on with what it is of
            bad: statePlan('Chương I\nCÂY\n\nI. A\n1. Chọn cây theo quy định.\n\nChương I\nĐẤT\n\nI. B'),
            at: 'Chương I',
            severity: WARNING,
            good: statePlan('Chương I\nCÂY\n\nI. A\n1. Chọn cây theo Mục 4\nChương I.\n\nChương II\nĐẤT\n\nI. B'),
        },
        {
            bad: statePlan('I. A\n\nI. B'),
            at: 'I.',
            severity: WARNING,
            good: statePlan('A. X\n\nI. A\n\nB. Y\n\nI. B'),
        },
        {
            bad: statePlan('I. A\n1. x\n2. y\n2. z'),
            at: '2.',
            severity: WARNING,
            good: statePlan('I. A\n1. x\n2. y\n1. z\n2. u'),
        },
        {
            // a lone first mark behind a lone first mark: a slip, unless it opens a list of its own
            bad: statePlan('I. A\n1. x\n1. y\n2. z\n3. u'),
            at: '1.',
            severity: WARNING,
            good: statePlan('I. A\n1. Các bước sau:\n1. y\n2. z\n2. u'),
        },
    ],
    'danh-so-khac-muc': [
        {
            bad: statePlan('I. A\n1. Một\n1.1. x\n2. Hai\n1.1. y\n3. Ba'),
            at: '1.1.',
            severity: INFORMATION,
            good: statePlan('I. A\n1. Một\n1.1. x\n2. Hai\n2.1. y\n3. Ba'),
        },
        {
            // nothing tells whether the number or the place is wrong
            bad: statePlan('I. A\n1. Một\n1.1. x\n1.2. y\n2. Hai\n1.3. y\n2.1. z'),
            at: '1.3.',
            severity: INFORMATION,
            good: statePlan('I. A\n1.1. x\n1.2. y\nII. B\n2.1. x'),
        },
        {
            bad: statePlan('I. A\n1. Một\n1.1. x\n2. Hai\n1.2. y\n2.1. z'),
            at: '1.2.',
            severity: INFORMATION,
            // a list stands within an item
            good: statePlan('I. A\n1. Một\n1.1. x\n1.2. Gồm:\n1. Cây\n2. Hoa\n1.3. y'),
        },
        {
            bad: statePlan('I. A\n1. Một\n1.1. x\n2. Hai\n2.1. y\n1.2. z\n2.3. u'),
            at: '1.2.',
            severity: INFORMATION,
            // the heading `Mục 4` is a line of the text here, and a list may count by what it stands for
            good: statePlan(
                'I. A\n1. Một\n2. Hai:\na) y\nMục 4 nói\n4.1. x\n4.2. y\nII. B\n1. Một\n2. Các biểu:\n1.1. x\n1.2. y',
            ),
        },
        {
            bad: statePlan('I. A\n1. Một\n1.1. x\n2. Hai\n1.1. y\n1.2. z\n3. Ba'),
            at: '1.1.',
            severity: INFORMATION,
            // a table that came as lines
            good: statePlan('I. A\n1. Một\n1.1. x\n2. Hai\n1.1. y\n2.1. z\n3.1. u'),
        },
    ],
    'danh-so-doi-kieu': [
        {
            bad: statePlan('I. A\n1. x\n2) y'),
            at: '2)',
            severity: INFORMATION,
            good: statePlan('I. A\n1. x\na) y\n2. z'),
        },
    ],
    'danh-so-chu-la': [
        { bad: statePlan('I. A\ne) x\nf) y'), at: 'f)', severity: INFORMATION, good: statePlan('I. A\ne) x\ng) y') },
    ],
    'chu-thich-thieu': [
        {
            bad: statePlan('I. A\n- Một[1], hai[2], ba[3].\n\n[1] Nguồn.\n[2] https://vidu.vn/hai'),
            at: '[3]',
            // a number in brackets may be that of a book
            severity: WARNING,
            // addresses begin in small letters wherever they stand, and code counts from zero
            good: statePlan('I. A\n- Một[1], hai[2], gọi f(x)[0].\n\n[1] Nguồn một\n[2] https://vidu.vn/hai'),
        },
        {
            // a list that is cut off at its end
            bad: statePlan('I. A\n- Một[^1], hai[^2], ba[^3], bốn[^4].\n\n[^1]: Nguồn.'),
            at: '[^2]',
            severity: INFORMATION,
            good: statePlan('I. A\n- Một[^1].\n\n[^1]: Nguồn.'),
        },
        {
            bad: statePlan('I. A\n- Việc[^2].'),
            at: '[^2]',
            severity: ERROR,
            good: statePlan('I. A\n- Việc[^1] rộng 5 m².\n\n[^1]: Nguồn.'),
        },
        {
            bad: statePlan('I. A\n- Một¹, hai², đo 5 m².\n\n¹ Nguồn.'),
            at: '²',
            severity: ERROR,
            // no note is the third without a second, and where notes are written with a caret raised figures are none
            good: statePlan('I. A\n- Khí 5 Nm³, gia tốc 2 m/s² trên x².'),
        },
        {
            bad: statePlan('I. A\n- Một[^1], hai[^2].\n\n[^1]: Nguồn.'),
            at: '[^2]',
            severity: ERROR,
            good: statePlan('I. A\n- Một[^1], đo 2 Nm¹ và 3 Nm².\n\n[^1]: Nguồn.'),
        },
    ],
    'chu-thich-thua': [
        {
            bad: statePlan('I. A\n- Việc.\n\n[^1]: Nguồn.'),
            at: '[^1]:',
            severity: WARNING,
            good: statePlan('I. A\n- Việc¹.\n\n¹ Nguồn.'),
        },
        {
            bad: statePlan('I. A\n- Việc giao1.\n\n[1] Nguồn.'),
            at: '[1]',
            // it may be the number of a book
            severity: INFORMATION,
            // marks that both lost their height
            good: statePlan('I. A\n- Việc giao1.\n\n1 Nguồn.'),
        },
    ],
    'chu-thich-lap': [
        {
            bad: statePlan('I. A\n- Việc[^1].\n\n[^1]: Nguồn.\n\n[^1]: Khác.'),
            at: '[^1]:',
            severity: ERROR,
            // each form has a list of its own
            good: statePlan(
                'I. A\n- Việc[^1], việc[^2].\n\n[^1]: Nguồn.\n\n[^2]: Khác.\n\n[^1]: Ghi tên.\n\n[^2]: Ghi ngày.',
            ),
        },
        {
            bad: statePlan('I. A\n- Việc[^1].\n\n[^1]: Nguồn.\n\n[^1]: Khác.'),
            at: '[^1]:',
            severity: ERROR,
            good: statePlan('I. A\n- Việc[^1], việc[^2], việc[^1].\n\n[^1]: Nguồn.\n\n[^2]: Khác.'),
        },
    ],
    'chu-thich-lon-xon': [
        {
            bad: statePlan(
                'I. A\n- Một[1], hai[3], ba[2], bốn[4], năm[5].\n\n[1] Nguồn.\n[2] Nguồn.\n[3] Nguồn.\n[4] Nguồn.\n[5] Nguồn.',
            ),
            at: '[3]',
            severity: WARNING,
            // books of a list, which has an order of its own
            good: statePlan(
                'I. A\n- Một[5], hai[3], ba[1], bốn[4], năm[2].\n\n[1] Nguồn.\n[2] Nguồn.\n[3] Nguồn.\n[4] Nguồn.\n[5] Nguồn.',
            ),
        },
        {
            bad: statePlan('I. A\n- Một[^2].\n- Hai[^1].\n\n[^1]: Nguồn.\n\n[^2]: Khác.'),
            at: '[^2]',
            severity: WARNING,
            good: statePlan('I. A\n- Một[^1].\n- Hai[^2].\n- Ba[^1].\n\n[^2]: Khác.\n\n[^1]: Nguồn.'),
        },
    ],
    'dan-chieu-hong': [
        {
            // what stands behind a list holds all of its members
            bad: `${statePlan('I. A\n- Việc nêu tại Mục I, III.')}\nPHỤ LỤC I\nCÂY GIỐNG\n\nI. Cây\n\nII. Đất\n\nIII. Nước\n`,
            at: 'III',
            severity: WARNING,
            good: `${statePlan('I. A\n- Việc nêu tại Mục I, III Phụ lục I.')}\nPHỤ LỤC I\nCÂY GIỐNG\n\nI. Cây\n\nII. Đất\n\nIII. Nước\n`,
        },
        {
            // an annex of a list may be a file of its own; a row of a table has the number as well
            bad: statePlan('I. A\n1. Chi như mục 2.4 nêu trên.\n2. Mua\n2.1. Cây\n\n2.5 | Mua cây | 10'),
            at: 'mục 2.4',
            severity: WARNING,
            good: statePlan(
                'I. A\n1. Theo Phụ lục I, II kèm theo.\n2. Chi như mục 2.4 nêu trên.\n\n2.4 | Mua cây | 10',
            ),
        },
        {
            // one number, in letters of Rome or in figures
            bad: `${statePlan('I. A\n- Việc nêu tại Phụ lục 2.')}\nPHỤ LỤC I\nCÂY GIỐNG\n`,
            at: 'Phụ lục 2',
            severity: INFORMATION,
            good: `${statePlan('I. A\n- Việc nêu tại phụ lục 01.')}\nPHỤ LỤC I\nCÂY GIỐNG\n`,
        },
        {
            bad: `${statePlan('I. A\n- Việc nêu tại Phụ lục 2.')}\nPHỤ LỤC I\nCÂY GIỐNG\n`,
            at: 'Phụ lục 2',
            severity: INFORMATION,
            good: `${statePlan('I. A\n- Việc nêu tại Tiểu Phụ lục 2.')}\nPHỤ LỤC I\nCÂY GIỐNG\n`,
        },
        {
            // a paper may call itself by what all are, but a paper that is named by its number is another one
            bad: statePlan('I. A\n- Việc nêu tại Mục V của văn bản này.'),
            at: 'Mục V',
            severity: WARNING,
            good: statePlan('I. A\n- Việc nêu tại Mục V của Văn bản số 12/SYT-NV.'),
        },
        {
            bad: statePlan('I. A\n- Việc nêu tại Mục V.'),
            at: 'Mục V',
            severity: WARNING,
            // a part of the paper that is amended
            good: statePlan('I. A\n- Sửa đổi, bổ sung Mục V như sau:'),
        },
        {
            bad: statePlan('I. A\n- Theo Mục V.'),
            at: 'Mục V',
            severity: WARNING,
            good: statePlan('I. A\n- Theo Mục I và Mục V Quyết định số 524/QĐ-TTg.'),
        },
        {
            bad: statePlan('I. A\n1. x\n- Như Mục 1 (1.1).'),
            at: '1.1',
            severity: WARNING,
            good: statePlan('I. A\n1. x\n1.1. y\n- Như Mục 1 (1.1).'),
        },
        {
            bad: statePlan('I. A\n- Theo Phụ lục III.').replace(/$/u, '\nPhụ lục I\nMột\n\nPhụ lục II\nHai\n'),
            at: 'Phụ lục III',
            severity: INFORMATION,
            // annexes are often files of their own
            good: statePlan('I. A\n- Theo Phụ lục III kèm theo.'),
        },
        {
            // the owner stands behind the whole list
            bad: statePlan(`${ARTICLES}3. Theo khoản 1, khoản 2 và khoản 9 Điều 1 Kế hoạch này.`),
            at: 'khoản 9 Điều 1',
            severity: WARNING,
            good: statePlan(`${ARTICLES}3. Theo khoản 8, khoản 9 Điều 1 và Điều 7, 8 của Luật Trồng cây.`),
        },
        {
            bad: statePlan(`${ARTICLES}3. Theo các Điều 1, 2 và 8.`),
            at: '8',
            severity: INFORMATION,
            good: statePlan(`${ARTICLES}3. Theo các Điều 1 và 2, các khoản 1, 2 Điều 1.`),
        },
        {
            // a paper that an article changes has the parts that are named below it
            bad: statePlan(`${ARTICLES}3. Làm theo Điều 8.`),
            at: 'Điều 8',
            severity: INFORMATION,
            good: statePlan('Điều 1. Sửa đổi một số điều của Thông tư số 12/2020/TT-BTNMT\n1. Thay Điều 8 như sau:'),
        },
        {
            bad: statePlan(`${ARTICLES}3. Theo Thông tư số 12/2020/TT-BTNMT và Điều 8 Kế hoạch này.`),
            at: 'Điều 8',
            severity: WARNING,
            good: statePlan(`${ARTICLES}3. Theo Thông tư số 12/2020/TT-BTNMT, Điều 8 nêu rõ cách trồng.`),
        },
        {
            bad: statePlan(`${ARTICLES}3. Ghi theo Điều 8.`),
            at: 'Điều 8',
            severity: INFORMATION,
            good: statePlan(`${ARTICLES}3. Ghi “theo Điều 8” ở đầu phiếu.`),
        },
        {
            // a clause stands in the section, whichever of the two is said first
            bad: statePlan('I. A\n1. x\nII. B\n1. Xem Mục I khoản 7.'),
            at: 'Mục I khoản 7',
            severity: WARNING,
            good: statePlan(
                'I. A\n1. x\na) y\nII. B\n1. Xem Mục I khoản 1 và Mục I điểm a khoản 1, khoản 1 tại Mục I.',
            ),
        },
    ],
    'thieu-so': [
        {
            bad: statePlan('I. A').replace('Số: 07/KH-UBND', ''),
            at: 'KẾ HOẠCH',
            severity: WARNING,
            good: statePlan('I. A').replace('07', '  '),
        },
        {
            // an excerpt lacks the whole heading, which is told once
            bad: statePlan('I. A').replace(/^[\s\S]*(?=KẾ HOẠCH)/u, ''),
            at: 'KẾ HOẠCH',
            severity: INFORMATION,
            good: statePlan('I. A'),
        },
        {
            // what else stands above a title need not be a body
            bad: statePlan('I. A').replace(/^[\s\S]*(?=KẾ HOẠCH)/u, 'CÂY XANH\n\n'),
            at: 'KẾ HOẠCH',
            severity: INFORMATION,
            good: statePlan('I. A'),
        },
    ],
    'thieu-ngay': [
        {
            // a stamp parts the day
            bad: statePlan('I. A').replace(/An Giang, ngày.*\n/u, ''),
            at: 'KẾ HOẠCH',
            severity: WARNING,
            good: statePlan('I. A').replace('ngày 05 tháng 3 năm 2026', 'ngày\n\n05 tháng\n\n3 năm 2026'),
        },
        {
            bad: statePlan('I. A').replace(/An Giang, ngày.*/, ''),
            at: 'KẾ HOẠCH',
            severity: WARNING,
            good: statePlan('I. A').replace('ngày 05 tháng 3', 'ngày … tháng …'),
        },
        {
            bad: statePlan('I. A').replace(/An Giang, ngày.*/, ''),
            at: 'KẾ HOẠCH',
            severity: WARNING,
            good: statePlan('I. A').replace(/^[\s\S]*(?=KẾ HOẠCH)/u, ''),
        },
    ],
    'thieu-noi-nhan': [
        {
            bad: statePlan('I. A').replace(/Nơi nhận:[\s\S]*KGVX\./, ''),
            at: 'KẾ HOẠCH',
            severity: WARNING,
            // in one row, as sites have it
            good: statePlan('I. A\n- Việc.').replace(
                /Nơi nhận:[\s\S]*$/,
                '- Sở Y tế; - Lưu: VT. | TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Nguyễn Văn A |\n',
            ),
        },
        {
            bad: statePlan('I. A').replace(/Nơi nhận:[\s\S]*KGVX\./, ''),
            at: 'KẾ HOẠCH',
            severity: WARNING,
            good: 'I. A\n- Một đoạn được dán vào.',
        },
        {
            bad: statePlan('I. A').replace(/Nơi nhận:[\s\S]*KGVX\./, ''),
            at: 'KẾ HOẠCH',
            severity: WARNING,
            // another paper issues it, though that one is not in the file
            good: 'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nĐIỀU LỆ\nHỘI CÂY CẢNH\n\n(Được công nhận kèm theo Quyết định số     /QĐ-UBND)\n\nĐiều 1. Tên gọi\n',
        },
        {
            // an excerpt without heading and end may be one
            bad: 'CHƯƠNG TRÌNH\nHội nghị trồng cây\n\nI. A\n- Trồng cây.\n',
            at: 'CHƯƠNG TRÌNH',
            severity: INFORMATION,
            good: statePlan('I. A'),
        },
    ],
    'thieu-chu-ky': [
        {
            bad: statePlan('I. A').replace(/TM\. ỦY[\s\S]*/, ''),
            at: 'KẾ HOẠCH',
            severity: WARNING,
            good: statePlan('I. A'),
        },
    ],
    'vien-dan-sai-ngay': [
        {
            // the day may be that of the law that amends the others
            bad: cites('Quyết định số 901/QĐ-TTg ngày 02/4/2021'),
            at: 'ngày 02/4/2021',
            severity: WARNING,
            good: statePlan(
                'I. A\n- Theo Quyết định sửa đổi, bổ sung một số điều của Quyết định số 901/QĐ-TTg ngày 02/4/2021.',
            ),
        },
        {
            bad: cites('Nghị quyết số 930/2025/NQ-HĐND ngày 05/5/2025 của Hội đồng nhân dân tỉnh'),
            at: 'ngày 05/5/2025',
            severity: WARNING,
            // each province has its own
            good: cites('Nghị quyết số 930/2025/NQ-HĐND ngày 05/5/2025 của Hội đồng nhân dân tỉnh').replace(
                'AN GIANG',
                'CÀ MAU',
            ),
        },
        {
            bad: cites('Quyết định số 901/QĐ-TTg ngày 02/4/2021 của Thủ tướng Chính phủ'),
            at: 'ngày 02/4/2021',
            severity: WARNING,
            good: cites('Quyết định số 901/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ'),
        },
        {
            // the year alone is a slip
            bad: cites('Quyết định số 901/QĐ-TTg ngày 01 tháng 4 năm 2020 của Thủ tướng Chính phủ'),
            at: 'ngày 01 tháng 4 năm 2020',
            severity: WARNING,
            // each year has its own number 901
            good: cites('Quyết định số 901/QĐ-TTg ngày 09 tháng 8 năm 2019 của Thủ tướng Chính phủ'),
        },
        {
            // nobody knows the paper, but its number bears its year
            bad: cites('Quyết định số 46/2002/QĐ-UBND ngày 12/9/2022 của Ủy ban nhân dân tỉnh An Giang'),
            at: 'ngày 12/9/2022',
            severity: WARNING,
            good: cites('Quyết định số 46/2022/QĐ-UBND ngày 12/9/2022 của Ủy ban nhân dân tỉnh An Giang'),
        },
        {
            // two documents agree against the third
            bad: cites('Kế hoạch số 77/KH-UBND ngày 05/5/2025 của Ủy ban nhân dân tỉnh An Giang'),
            at: 'ngày 05/5/2025',
            severity: WARNING,
            good: cites('Kế hoạch số 77/KH-UBND ngày 05/6/2025 của Ủy ban nhân dân tỉnh Cà Mau'),
        },
    ],
    'vien-dan-sai-loai': [
        {
            bad: cites('Chỉ thị số 901/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ'),
            at: 'Chỉ thị',
            severity: WARNING,
            good: cites('Văn bản số 901/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ'),
        },
        {
            bad: cites('Pháp lệnh số 921/2010/QH12 ngày 17/6/2010 của Quốc hội'),
            at: 'Pháp lệnh',
            severity: WARNING,
            // a resolution and a law may bear one number
            good: cites('Nghị quyết số 921/2010/QH12 của Quốc hội'),
        },
    ],
    'vien-dan-sai-co-quan': [
        {
            bad: cites('Quyết định số 904/QĐ-BNN ngày 01/4/2021 của Bộ Tài nguyên và PTNT'),
            at: 'Bộ Tài nguyên và PTNT',
            severity: WARNING,
            // with some of its words as initials
            good: cites('Quyết định số 904/QĐ-BNN ngày 01/4/2021 của Bộ Nông nghiệp và PTNT'),
        },
        {
            bad: cites('Quyết định số 901/QĐ-TTg ngày 01/4/2021 của Bộ Y tế'),
            at: 'Bộ Y tế',
            severity: WARNING,
            good: cites('Quyết định số 901/QĐ-TTg ngày 01/4/2021 của Chính phủ'),
        },
        {
            bad: cites('Quyết định số 904/QĐ-BNN ngày 01/4/2021 của Bộ Tài chính'),
            at: 'Bộ Tài chính',
            severity: WARNING,
            // what a cell beside it says is read as the rest of the name
            good: cites('Quyết định số 904/QĐ-BNN ngày 01/4/2021 của Bộ NN&PTNT Sở Y tế'),
        },
        {
            bad: cites('Quyết định số 901/QĐ-TTg ngày 01/4/2021 của Bộ trưởng Bộ Y tế'),
            at: 'Bộ trưởng Bộ Y tế',
            severity: WARNING,
            // the head before a comma says no body yet
            good: cites('Quyết định số 901/QĐ-TTg ngày 01/4/2021 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ'),
        },
    ],
    'loai-khac-ky-hieu': [
        {
            // a letter's number begins with its issuer, whose code may be a kind's too
            bad: cites('Công văn số 905/HD-BVM ngày 01/4/2021 của Ban Việc mới tỉnh'),
            at: '905/HD-BVM',
            severity: WARNING,
            good: cites('Công văn số 905/CT-CS ngày 01/4/2021 của Cục Trồng cây'),
        },
        {
            bad: cites('Nghị định số 39/2014/TTLT-BCT-BTC ngày 01/4/2014 của Bộ Công Thương, Bộ Tài chính'),
            at: '39/2014/TTLT-BCT-BTC',
            severity: WARNING,
            good: cites('Thông tư số 39/2014/TTLT-BCT-BTC ngày 01/4/2014 của Bộ Công Thương, Bộ Tài chính'),
        },
        {
            bad: cites('Chương trình hành động số 09-CT/TU ngày 01/4/2021 của Tỉnh ủy'),
            at: '09-CT/TU',
            severity: WARNING,
            good: cites('Chương trình hành động số 09-CTr/TU ngày 01/4/2021 của Tỉnh ủy'),
        },
        {
            bad: statePlan('I. A').replace('07/KH-UBND', '07/CT-UBND'),
            at: '07/CT-UBND',
            severity: WARNING,
            good: statePlan('I. A'),
        },
    ],
    'vien-dan-sau-ngay': [
        {
            // a day that is known to be another one is told as that
            bad: cites('Quyết định số 12/QĐ-UBND ngày 06/3/2026 của Ủy ban nhân dân tỉnh'),
            at: 'ngày 06/3/2026',
            severity: WARNING,
            good: cites('Quyết định số 901/QĐ-TTg ngày 01/4/2026 của Thủ tướng Chính phủ'),
        },
        {
            bad: cites('Quyết định số 12/QĐ-UBND ngày 06/3/2026 của Ủy ban nhân dân tỉnh'),
            at: 'ngày 06/3/2026',
            severity: WARNING,
            good: cites('Quyết định số 12/QĐ-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh'),
        },
    ],
    'vien-dan-het-hieu-luc': [
        {
            bad: basedOn('Nghị định số 902/2010/NĐ-CP ngày 01/4/2010 của Chính phủ'),
            at: '902/2010/NĐ-CP',
            severity: WARNING,
            good: basedOn('Nghị định số 903/2020/NĐ-CP ngày 01/4/2020 của Chính phủ'),
        },
        {
            bad: cites('Nghị định số 902/2010/NĐ-CP ngày 01/4/2010 của Chính phủ'),
            at: '902/2010/NĐ-CP',
            severity: INFORMATION,
            good: cites('Nghị định số 902/2010/NĐ-CP ngày 01/4/2010 của Chính phủ').replace('năm 2026', 'năm 2015'),
        },
        {
            // what repeals it has to name it
            bad: cites('Nghị định số 902/2010/NĐ-CP ngày 01/4/2010 của Chính phủ'),
            at: '902/2010/NĐ-CP',
            severity: INFORMATION,
            good: cites('việc bãi bỏ Nghị định số 902/2010/NĐ-CP ngày 01/4/2010 của Chính phủ'),
        },
        {
            // over on the day on which the next law came into force, not on which it was issued
            bad: basedOn('Luật số 911/2015/QH13 ngày 25/6/2015 của Quốc hội'),
            at: '911/2015/QH13',
            severity: WARNING,
            good: basedOn('Luật số 911/2015/QH13 ngày 25/6/2015 của Quốc hội').replace('năm 2026', 'năm 2025'),
        },
        {
            // a law that is named with its year
            bad: basedOn('Luật Trồng cây năm 2015'),
            at: 'Luật Trồng cây',
            severity: WARNING,
            good: basedOn('Luật Trồng cây'),
        },
    ],
    'vien-dan-bo-trong': [
        {
            bad: cites('Quyết định số     /QĐ-TTg ngày 09/8/2021 của Thủ tướng Chính phủ'),
            at: 'Quyết định số     /QĐ-TTg',
            severity: INFORMATION,
            good: cites('Quyết định số 905/QĐ-TTg ngày 09/8/2021 của Thủ tướng Chính phủ'),
        },
        {
            bad: cites('Nghị quyết số ......- NQ/ĐU ngày 09/8/2021 của Đảng ủy xã'),
            at: 'Nghị quyết số ......- NQ/ĐU',
            severity: INFORMATION,
            good: cites('mẫu (kèm theo Kế hoạch số     /KH-UBND)'),
        },
        {
            bad: cites('Quyết định số 905/QĐ-TTg ngày … tháng … năm 2021 của Thủ tướng Chính phủ'),
            at: 'ngày … tháng … năm 2',
            severity: INFORMATION,
            good: cites('Quyết định số 905/QĐ-TTg ngày 09 tháng 8 năm 2021 của Thủ tướng Chính phủ'),
        },
    ],
    'vien-dan-thieu': [
        ...[
            // the issuer is the subject of the sentence, stands before the bracket, or met to decide
            'ngày 02/4/2021, Bộ Y tế đã có Văn bản số 905/BYT-DP',
            'Ngày 02/4/2021, tại Thông báo số 905/TB-VPCP của Văn phòng Chính phủ',
            'kiến nghị do Ủy ban Dân nguyện và Giám sát chuyển đến tại Văn bản số 905/UBDN ngày 02/4/2021',
            'báo cáo của Ủy ban nhân dân tỉnh Cửa Sông (văn bản số 905/BC-UBND ngày 02/4/2021)',
            // the subject of the sentence issued all that it lists
            'Sở Tài chính ban hành Công văn số 904/STC-NS ngày 01/4/2021 về tiền, Công văn số 905/STC-NS ngày 02/4/2021 về cây',
            'Nghị quyết số 36-NQ/TW ngày 22/10/2018, Hội nghị lần thứ tám của Ban Chấp hành Trung ương Đảng',
            // the day is written wrongly, the issuer stands behind it
            'Nghị định số 905/2020/NĐ-CP ngày 05 tháng 3 tháng 2020 của Chính phủ',
        ].map((told) => ({
            bad: cites('ý kiến tại Công văn số 905/STC-NS ngày 02/4/2021'),
            at: 'Công văn số 905/STC-NS ngày 02/4/2021',
            severity: INFORMATION,
            good: cites(told),
        })),
        {
            bad: cites('Quyết định số 905/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Đề án'),
            at: 'Quyết định số 905/QĐ-TTg của Thủ tướng Chính phủ',
            severity: INFORMATION,
            // the day stands behind the issuer
            good: cites('Quyết định số 905/QĐ-TTg của Thủ tướng Chính phủ ngày 31/3/2022 phê duyệt Đề án'),
        },
        {
            bad: cites('Quyết định số 905/QĐ-TTg của Thủ tướng Chính phủ'),
            at: 'Quyết định số 905/QĐ-TTg của Thủ tướng Chính phủ',
            severity: INFORMATION,
            good: cites('Luật số 905/2016/QH13'),
        },
        {
            bad: cites('ý kiến tại Công văn số 905/STC-NS ngày 02/4/2021'),
            at: 'Công văn số 905/STC-NS ngày 02/4/2021',
            severity: INFORMATION,
            good: cites('ý kiến của Sở Tài chính tại Công văn số 905/STC-NS ngày 02/4/2021'),
        },
        {
            bad: cites(
                'Quyết định số 905/QĐ-UBND ngày 02/4/2021; rồi Quyết định số 906/QĐ-UBND ngày 02/5/2021 của Ủy ban nhân dân tỉnh',
            ),
            at: 'Quyết định số 905/QĐ-UBND ngày 02/4/2021',
            severity: INFORMATION,
            good: cites(
                'Quyết định số 905/QĐ-UBND ngày 02/4/2021 và Quyết định số 906/QĐ-UBND ngày 02/5/2021 của Ủy ban nhân dân tỉnh',
            ),
        },
        {
            bad: cites('Nghị định số 905/2020/NĐ-CP của Chính phủ'),
            at: 'Nghị định số 905/2020/NĐ-CP của Chính phủ',
            severity: INFORMATION,
            // the law on normative papers asks no day
            good: cites('Nghị định số 905/2020/NĐ-CP của Chính phủ').replace('07/KH-UBND', '07/2026/QĐ-UBND'),
        },
    ],
    'co-quan-cu': [
        {
            bad: statePlan(
                'I. TỔ CHỨC THỰC HIỆN\n1. Ban Việc cũ tỉnh\n- Làm việc.\n2. Sở Giáo dục và Đào tạo\n- Làm việc.',
            ),
            at: 'Ban Việc cũ tỉnh',
            severity: WARNING,
            good: statePlan(
                'I. TỔ CHỨC THỰC HIỆN\n1. Ban Việc mới tỉnh\n- Làm việc như Ban Việc cũ tỉnh trước đây.\n2. Sở Giáo dục và Đào tạo\n- Làm việc.',
            ),
        },
        {
            // in running words, once
            bad: statePlan('I. A\n- Phối hợp với Ban Việc cũ tỉnh; hỏi Ban Việc cũ tỉnh.'),
            at: 'Ban Việc cũ tỉnh',
            severity: INFORMATION,
            // names in what is cited are those of their day
            good: statePlan('I. A\n- Theo Kế hoạch số 5/KH-BVC ngày 02/01/2024 của Ban Việc cũ tỉnh.'),
        },
        {
            bad: statePlan('I. A\n- Trồng cây tại tỉnh Cửa Biển.'),
            at: 'tỉnh Cửa Biển',
            severity: INFORMATION,
            good: statePlan('I. A\n- Trồng cây tại tỉnh Cửa Biển cũ; việc năm 2024 của tỉnh Cửa Biển.'),
        },
    ],
    'co-quan-chua-nhan': [
        ...[
            // by reference, by a list behind its kind, by initials, a circle without its article, the head for the body
            ['Sở Y tế', 'Mục I'],
            ['Sở Y tế', 'Sở: Nội vụ, Y tế'],
            ['Sở Khoa học và Công nghệ', 'Sở: Nội vụ, KHCN'],
            ['Tòa án nhân dân tỉnh', 'Viện KSND, TAND tỉnh'],
            ['Sở Văn hóa, Thể thao và Du lịch', 'Sở: TC, VH,TT&DL'],
            ['Ủy ban nhân dân xã, phường', 'UBND xã, phường'],
            ['Giám đốc Sở, Thủ trưởng cơ quan, ban, ngành', 'Sở, ban, ngành tỉnh'],
        ].map(([body, told]) => ({
            bad: statePlan('I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Làm việc.'),
            at: 'Sở Y tế',
            severity: INFORMATION,
            good: statePlan(`I. TỔ CHỨC THỰC HIỆN\n1. ${body}\n- Làm việc.`).replace('- Lưu', `- ${told};\n- Lưu`),
        })),
        {
            // the collective in whose name it is signed, with the name of who issues it
            bad: statePlan('I. TỔ CHỨC THỰC HIỆN\n1. Ban Chấp hành Công đoàn phường\n- Làm việc.'),
            at: 'Ban Chấp hành Công đoàn phường',
            severity: INFORMATION,
            good: statePlan('I. TỔ CHỨC THỰC HIỆN\n1. Ban Chấp hành Công đoàn xã\n- Làm việc.')
                .replace('ỦY BAN NHÂN DÂN\nTỈNH AN GIANG', 'LIÊN ĐOÀN LAO ĐỘNG TỈNH AN GIANG\nCÔNG ĐOÀN XÃ HỘI AN')
                .replace('TM. ỦY BAN NHÂN DÂN', 'TM. BAN CHẤP HÀNH'),
        },
        {
            // an illness is no office
            bad: statePlan('I. TỔ CHỨC THỰC HIỆN\n1. Phòng Y tế\n- Làm việc.'),
            at: 'Phòng Y tế',
            severity: INFORMATION,
            good: statePlan('I. TỔ CHỨC THỰC HIỆN\n1. Phòng chống bệnh đường ruột\n- Làm việc.'),
        },
        {
            bad: statePlan('I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Làm việc.\n2. Sở Giáo dục và Đào tạo\n- Làm việc.'),
            at: 'Sở Y tế',
            severity: INFORMATION,
            good: statePlan(
                'I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Làm việc.\n2. Sở Giáo dục và Đào tạo\n- Làm việc.',
            ).replace('- Lưu', '- Các sở, ban, ngành tỉnh;\n- Lưu'),
        },
        {
            bad: statePlan('I. TỔ CHỨC THỰC HIỆN\n1. Công đoàn cơ sở\n- Làm việc.'),
            at: 'Công đoàn cơ sở',
            severity: INFORMATION,
            // who signs has the paper
            good: statePlan('I. TỔ CHỨC THỰC HIỆN\n1. Ban Chấp hành\n- Làm việc.').replace(
                'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH',
                'TM. BAN CHẤP HÀNH CÔNG ĐOÀN CƠ SỞ',
            ),
        },
    ],
    'viet-tat-chua-ro': [
        {
            bad: statePlan('I. A').replace('- Lưu', '- Ban QLDAX;\n- Lưu'),
            at: '- Ban QLDAX;',
            severity: HINT,
            good: statePlan('I. Ban Quản lý dự án xanh (QLDAX)').replace('- Lưu', '- Ban QLDAX;\n- UBND tỉnh;\n- Lưu'),
        },
    ],
    'lan-che-do': [
        {
            bad: partyPlan('I- A').replace('ĐẢNG CỘNG SẢN VIỆT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
            at: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
            severity: ERROR,
            good: partyPlan('I- A'),
        },
    ],
    'so-hai-cham': [
        { bad: partyPlan('I- A').replace('Số 15', 'Số: 15'), at: 'Số:', severity: WARNING, good: partyPlan('I- A') },
        { bad: statePlan('I. A').replace('Số:', 'Số'), at: 'Số', severity: WARNING, good: statePlan('I. A') },
    ],
    'so-them-khong': [
        { bad: statePlan('I. A').replace('07/', '7/'), at: '7/KH-UBND', severity: WARNING, good: statePlan('I. A') },
    ],
    'ngay-them-khong': [
        {
            bad: statePlan('I. A').replace('ngày 05 tháng 3', 'ngày 5 tháng 03'),
            at: 'ngày 5 tháng 03 năm 2026',
            severity: WARNING,
            good: statePlan('I. A').replace('tháng 3', 'tháng 02'),
        },
        {
            // the zero is asked for days below 10 and two months; nothing forbids another one
            bad: statePlan('I. A').replace('tháng 3', 'tháng 03'),
            at: 'ngày 05 tháng 03 năm 2026',
            severity: INFORMATION,
            good: statePlan('I. A').replace('tháng 3', 'tháng 11'),
        },
    ],
    'ke-hoach-kinh-gui': [
        {
            bad: statePlan('I. A').replace('Căn cứ', 'Kính gửi: Sở Y tế.\n\nCăn cứ'),
            at: 'Kính gửi: Sở Y tế.',
            severity: WARNING,
            good: statePlan('I. A').replace('KẾ HOẠCH', 'TỜ TRÌNH').replace('Căn cứ', 'Kính gửi: Sở Y tế.\n\nCăn cứ'),
        },
        {
            bad: statePlan('I. A').replace('KẾ HOẠCH\n', 'KẾ HOẠCH\nV/v '),
            at: 'V/v',
            severity: WARNING,
            good: statePlan('I. A').replace('KẾ HOẠCH\n', 'KẾ HOẠCH\nVề việc '),
        },
    ],
    'can-cu-dau-cuoi': [
        {
            // a mark of emphasis alone is no end of a line
            bad: statePlan('I. A').replace(/(?<=Thủ tướng Chính phủ);/u, ','),
            at: ',',
            severity: WARNING,
            good: statePlan('I. A').replace(/(?<=Thủ tướng Chính phủ);/u, '. *'),
        },
        {
            // the last one ends with a full stop
            bad: statePlan('I. A').replace('Chính phủ;', 'Chính phủ,'),
            at: ',',
            severity: WARNING,
            good: statePlan('I. A').replace('Chính phủ;', 'Chính phủ.'),
        },
        {
            bad: statePlan('I. A').replace('Căn cứ', 'Căn cứ Luật Thư viện\n// bổ sung số?\nCăn cứ'),
            at: 'n',
            severity: WARNING,
            good: statePlan('I. A').replace('Căn cứ', 'Căn cứ Luật Thư viện;\n// bổ sung số?\nCăn cứ'),
        },
        {
            bad: statePlan('I. A').replace('Căn cứ', 'Căn cứ Luật Trẻ em\n\nCăn cứ'),
            at: 'm',
            severity: WARNING,
            good: statePlan('I. A').replace('Căn cứ', 'Căn cứ Luật Trẻ em;\nCăn cứ'),
        },
        {
            bad: statePlan('I. A').replace('Căn cứ', 'Căn cứ Luật Trẻ em.\n\nCăn cứ'),
            at: '.',
            severity: INFORMATION,
            good: statePlan('I. A').replace('Chính phủ;', 'Chính phủ.'),
        },
    ],
    'noi-nhan-dau-cuoi': [
        {
            bad: statePlan('I. A').replace('(b/c);', '(b/c)'),
            at: ')',
            severity: INFORMATION,
            good: partyPlan('I- A').replace('Sở Y tế;', 'Sở Y tế,'),
        },
        {
            bad: statePlan('I. A').replace('KGVX.', 'KGVX'),
            at: 'X',
            severity: INFORMATION,
            // what is said of a recipient stands behind its sign; behind the archive begins something else
            good: statePlan('I. A').replace(' (b/c);', '; (b/c)').replace('KGVX.', 'KGVX.\n- Như trên\n- Lưu: …'),
        },
        {
            bad: statePlan('I. A').replace('KGVX.', 'KGVX'),
            at: 'X',
            severity: INFORMATION,
            // who typed the paper stands behind the full stop
            good: statePlan('I. A').replace('KGVX.', 'KGVX.Hà'),
        },
    ],
    'noi-nhan-luu': [
        {
            // where the text breaks off, the list may go on elsewhere; dashes under no label are no recipients
            bad: statePlan('I. A').replace(/\n- Lưu[\s\S]*$/u, '\n- Sở Y tế;'),
            at: '- Sở Y tế;',
            severity: INFORMATION,
            good: statePlan('I. A')
                .replace(/Nơi nhận:[\s\S]*?(?=\nTM)/u, '')
                .concat('\n\nHồ sơ kèm theo:\n- Đề án.'),
        },
        {
            bad: statePlan('I. A').replace('- Lưu: VT, KGVX.', '- Sở Y tế.'),
            at: '- Sở Y tế.',
            severity: WARNING,
            good: partyPlan('I- A'),
        },
        {
            bad: statePlan('I. A').replace('Lưu: VT', 'Lưu VT'),
            at: 'Lưu',
            severity: WARNING,
            good: statePlan('I. A'),
        },
        {
            bad: partyPlan('I- A').replace('Lưu Văn', 'Lưu: Văn'),
            at: 'Lưu:',
            severity: INFORMATION,
            good: partyPlan('I- A'),
        },
    ],
    'ky-lan-che-do': [
        {
            bad: statePlan('I. A').replace('TM. ỦY', 'T/M ỦY'),
            at: 'T/M ỦY BAN NHÂN DÂN',
            severity: ERROR,
            good: statePlan('I. A'),
        },
        {
            bad: partyPlan('I- A').replace('T/M', 'TM.'),
            at: 'TM. BAN THƯỜNG VỤ',
            severity: ERROR,
            good: partyPlan('I- A'),
        },
    ],
    'cap-uy-ky-thay': [
        {
            bad: partyPlan('I- A').replace('T/M BAN THƯỜNG VỤ', 'K/T BÍ THƯ'),
            at: 'K/T BÍ THƯ',
            severity: ERROR,
            good: partyPlan('I- A').replace('T/M BAN THƯỜNG VỤ', 'K/T CHÁNH VĂN PHÒNG'),
        },
    ],
    'dang-dau-ket': [
        {
            bad: partyPlan('I- A\n\nTrên đây là Kế hoạch đọc sách./.'),
            at: './.',
            severity: WARNING,
            good: statePlan('I. A\n\nTrên đây là Kế hoạch trồng cây./.'),
        },
    ],
    'cach-truoc-dau': [
        {
            bad: statePlan('I. A\n- Trồng cây , tưới cây.'),
            at: ' ',
            severity: INFORMATION,
            good: statePlan('I. A\n- Trồng cây, tưới cây …; giữ cây ... và rào.'),
        },
    ],
    'cach-thua': [
        {
            bad: statePlan('I. A\n- Trồng  cây.'),
            at: '  ',
            severity: INFORMATION,
            good: statePlan('I. A\n- Trồng cây.  \n   - Tưới cây.'),
        },
    ],
    'ngoac-thieu-dong': [
        {
            bad: statePlan('I. A\n- Trồng cây (sao, dầu ở trường.'),
            at: '(',
            severity: INFORMATION,
            // a remark may go on in the next paragraph
            good: statePlan('I. A\n- Trồng cây (sao, dầu).\n- Tưới (sáng,\n\nchiều) cây.'),
        },
        {
            bad: statePlan('I. A\n- Thi đua “xanh, sạch ở trường.\n- Trồng cây “sao”.'),
            at: '“',
            severity: INFORMATION,
            good: statePlan(
                'I. A\n- Thi đua “xanh, “sạch” và đẹp”.\n- Ông (bà ............ trồng cây.\n| Cây (sao | 5 |',
            ),
        },
    ],
    'dau-thanh': [
        {
            bad: statePlan('I. A\n- Hòa bình, hoà giải, hòa hợp.'),
            at: 'oà',
            severity: INFORMATION,
            good: statePlan('I. A\n- Hòa bình quý, quỳ, hoàn, toán.'),
        },
        {
            bad: statePlan('I. A\n- Hòa bình, hoà giải, hòa hợp.'),
            at: 'oà',
            severity: INFORMATION,
            // what a scan left is no word
            good: statePlan('I. A\n- Hòa bình, chi đoẠ, hòa hợp.'),
        },
    ],
    'thoi-han-da-qua': [
        {
            bad: organised('1. Sở Y tế\n- Làm việc trước ngày 04/3/2026.\n2. Sở Giáo dục và Đào tạo\n- Làm việc.'),
            at: 'trước ngày 04/3/2026',
            severity: WARNING,
            good: organised(
                '1. Sở Y tế\n- Làm việc từ ngày 04/3/2026, xong trước ngày 05/3/2026.\n2. Sở Giáo dục và Đào tạo\n- Làm việc.',
            ),
        },
    ],
    'co-quan-thieu-viec': [
        {
            bad: organised('1. Sở Y tế\n2. Sở Giáo dục và Đào tạo\n- Làm việc.\n3. Sở Nội vụ'),
            at: 'Sở Y tế',
            severity: INFORMATION,
            // the outline of a sample gives nobody a task
            good: organised('1. Sở Y tế\n2. Sở Giáo dục và Đào tạo\n3. Sở Nội vụ'),
        },
        {
            bad: organised('1. Sở Y tế\n2. Sở Giáo dục và Đào tạo\n- Làm việc.'),
            at: 'Sở Y tế',
            severity: INFORMATION,
            good: organised('1. Sở Y tế: Làm việc.\n2. Sở Giáo dục và Đào tạo\n- Làm việc.'),
        },
        {
            bad: organised('1. Cơ quan Sở Y tế\n2. Sở Giáo dục và Đào tạo\n- Làm việc.'),
            at: 'Cơ quan Sở Y tế',
            severity: INFORMATION,
            // the label says what it does, and so does a sentence, in whatever words
            good: organised(
                '1. Cơ quan phối hợp: Sở Y tế\n2. Sở Giáo dục và Đào tạo\n- Làm việc.\n3. Các doanh nghiệp nhà nước tiên phong, dẫn dắt việc trồng cây ở xã.',
            ),
        },
    ],
    'co-quan-lap': [
        {
            bad: organised('1. Sở Y tế\n- Làm việc.\n2. Sở Y Tế\n- Làm việc khác.'),
            at: 'Sở Y Tế',
            severity: INFORMATION,
            good: organised('1. Sở Y tế\n- Làm việc.\n2. Sở Y tế; Sở Nội vụ\n- Cùng làm việc.'),
        },
    ],
    'viec-thieu-han': [
        {
            bad: organised(
                '1. Sở Y tế\n- Một, trước ngày 01/5/2026.\n- Hai, trước ngày 02/5/2026.\n- Ba, trước ngày 03/5/2026.\n- Bốn.\n2. Sở Nội vụ\n- Năm, trước ngày 04/5/2026.',
            ),
            at: '- Bốn.',
            severity: HINT,
            good: organised('1. Sở Y tế\n- Một, trước ngày 01/5/2026.\n- Hai.\n- Ba.\n2. Sở Nội vụ\n- Bốn.'),
        },
    ],
    'chu-to-hop': [
        {
            bad: statePlan('I. A\n- Trồng cây'.normalize('NFD')),
            at: 'ồ'.normalize('NFD'),
            severity: INFORMATION,
            good: statePlan('I. A\n- Trồng cây'),
        },
    ],
    'hoa-co-quan': [
        {
            bad: statePlan('I. A\n- Báo cáo ủy ban Nhân dân tỉnh.'),
            at: 'ủy ban Nhân dân',
            severity: WARNING,
            good: statePlan('I. A\n- Báo cáo Ủy ban nhân dân tỉnh; ủy ban nhân dân, Ban chấp hành các cấp.'),
        },
        {
            bad: statePlan('I. A\n- Phối hợp với Bộ tài nguyên Và Môi Trường thực hiện.'),
            at: 'Bộ tài nguyên Và Môi Trường',
            severity: WARNING,
            good: statePlan('I. A\n- Phối hợp với Bộ Tài nguyên và Môi trường thực hiện.'),
        },
        {
            bad: statePlan('I. A\n- Phối hợp với Ban chỉ đạo tỉnh.'),
            at: 'Ban chỉ đạo',
            severity: INFORMATION,
            good: partyPlan('I- A\n- Phối hợp với Ban chỉ đạo, ủy ban Nhân dân tỉnh.'),
        },
    ],
    'hoa-don-vi': [
        {
            bad: statePlan('I. A\n1. Việc của Thành phố Hà Nội.'),
            at: 'Thành phố Hà Nội',
            severity: WARNING,
            good: statePlan('I. A\n1. Việc của thành phố Hà Nội.'),
        },
        {
            // the name of a company is its own
            bad: statePlan('I. A\n1. Việc của Tổng công ty Điện lực Thành phố Hà Nội.'),
            at: 'Thành phố Hà Nội',
            severity: INFORMATION,
            good: statePlan('I. A\n1. Việc của Tổng công ty Điện lực thành phố Hà Nội.'),
        },
        {
            bad: statePlan('I. A\n- Trên địa bàn Tỉnh An Giang.'),
            at: 'Tỉnh An Giang',
            severity: WARNING,
            good: statePlan('I. A\n- Tỉnh An Giang có mỗi phường 2 vườn cây, mỗi xã 1 vườn cây.'),
        },
        {
            bad: statePlan('I. A\n- Như thành phố Hồ Chí Minh.'),
            at: 'thành phố Hồ Chí Minh',
            severity: WARNING,
            good: statePlan('I. A\n- Như các thành phố Hồ Chí Minh, Cần Thơ; tỉnh An Giang, thành phố Cần Thơ.'),
        },
        {
            bad: statePlan('I. A\n- Tại quận 1, thành phố Cần Thơ.'),
            at: 'quận 1',
            severity: WARNING,
            good: statePlan('I. A\n- Tại Quận 1, Thủ đô Hà Nội, mỗi phường 2, Phường Điện Biên Phủ.'),
        },
    ],
    'hoa-danh-tu': [
        {
            bad: statePlan('I. A\n- Phục vụ các tầng lớp nhân dân.'),
            at: 'nhân dân',
            severity: WARNING,
            good: statePlan('I. A\n- Của Công an nhân dân, đổi 5 nhân dân tệ; “của nhân dân” là lời trích.'),
        },
        {
            bad: statePlan('I. A\n- Chính sách của nhà nước.'),
            at: 'nhà nước',
            severity: WARNING,
            good: statePlan('I. A\n- Quản lý nhà nước, ngân sách nhà nước, cơ quan của nhà nước pháp quyền.'),
        },
        {
            bad: statePlan('I. A\n- Chủ trương của đảng, chính sách của Nhà nước.'),
            at: 'đảng',
            severity: WARNING,
            good: statePlan('I. A\n- Vai trò của đảng viên, của đảng ủy, tổ chức đảng.'),
        },
    ],
    'hoa-ten-loai': [
        {
            bad: cites('quyết định số 901/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ'),
            at: 'quyết định',
            severity: WARNING,
            good: cites('văn bản số 901/UBND-TH ngày 01/4/2021 của Ủy ban nhân dân tỉnh'),
        },
        {
            bad: statePlan('I. A\n- Theo luật số 64/2025/QH15.'),
            at: 'luật',
            severity: WARNING,
            good: statePlan('I. A\n- Theo Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15.'),
        },
    ],
    'hoa-dieu-khoan': [
        {
            bad: statePlan('I. A\n- Theo điểm a Khoản 2 Điều 5 Luật Thư viện.'),
            at: 'Khoản 2',
            severity: WARNING,
            good: statePlan('I. A\n- Khoản 2 Điều 5 Luật Thư viện: “theo Khoản 3”.'),
        },
        {
            bad: statePlan('I. A\n- Theo khoản 2 điều 5 Luật Thư viện.'),
            at: 'điều 5',
            severity: WARNING,
            good: statePlan('I. A\n- Nhớ 5 điều 10 chữ, mục 1 của bài.'),
        },
        {
            bad: statePlan('I. A\n- Theo Tiểu mục 1, mục 2 Chương III Luật Thư viện.'),
            at: 'mục 2',
            severity: WARNING,
            // the decree's own order of units, an item of a list, and the first words behind a mark
            good: statePlan(
                'I. A\n1. Theo Điều 5 Tiểu mục 1 Mục 1 Chương III Luật Thư viện, mục 3.2.1 và mục 4 này.\na) Khoản 2 Điều 5 Luật Thư viện.',
            ),
        },
    ],
    'phu-luc-so': [
        {
            bad: statePlan('I. A').replace(/$/u, '\nPhụ lục 1\nMột\n\nPhụ lục 2\nHai\n'),
            at: 'Phụ lục 1',
            severity: WARNING,
            good: statePlan('I. A').replace(/$/u, '\nPhụ lục 1\nMột\n'),
        },
        {
            bad: statePlan('I. A').replace(/$/u, '\nPhụ lục 01\nMột\n\nPhụ lục 02\nHai\n'),
            at: 'Phụ lục 01',
            severity: WARNING,
            // normative papers have a form of their own
            good: statePlan('I. A')
                .replace('07/KH-UBND', '07/2026/QĐ-UBND')
                .replace(/$/u, '\nPhụ lục 01\nMột\n\nPhụ lục 02\nHai\n'),
        },
        {
            bad: partyPlan('I- A')
                .replace('15 tháng 6', '15 tháng 4')
                .replace(/$/u, '\nPhụ lục I\nMột\n\nPhụ lục II\nHai\n'),
            at: 'Phụ lục I',
            severity: WARNING,
            good: statePlan('I. A').replace(/$/u, '\nPhụ lục I\nMột\n\nPhụ lục II\nHai\n'),
        },
    ],
    'noi-nhan-nhu-tren': [
        {
            bad: statePlan('I. A').replace('- Sở Giáo dục và Đào tạo (b/c);', '- Như trên;'),
            at: '- Như trên;',
            severity: WARNING,
            good: statePlan('I. A'),
        },
        {
            bad: letter('- Sở Y tế;\n'),
            at: '- Sở Y tế;',
            severity: WARNING,
            good: letter('- Như trên;\n'),
        },
        {
            bad: decision('- Sở Y tế;\n'),
            at: '- Sở Y tế;',
            severity: INFORMATION,
            good: decision('- Như Điều 2;\n'),
        },
    ],
    'noi-nhan-gach': [
        {
            bad: statePlan('I. A').replace('- Sở Giáo', 'Sở Giáo'),
            at: 'S',
            severity: INFORMATION,
            good: statePlan('I. A').replace('- Lưu', '- VPUB: + LĐVP;\n+ Cổng TTĐT;\n- Lưu'),
        },
        {
            bad: statePlan('I. A').replace('- Lưu', 'Sở Y tế;\n- Lưu'),
            at: 'S',
            severity: INFORMATION,
            good: statePlan('I. A').replace('- Lưu', '- Các sở, ban, ngành,\nđoàn thể tỉnh;\n- Lưu'),
        },
    ],
    'ky-hoc-ham': [
        {
            bad: statePlan('I. A').replace('Nguyễn Thị', 'ThS. Nguyễn Thị'),
            at: 'ThS.',
            severity: WARNING,
            good: statePlan('I. A').replace('Nguyễn Thị', 'ThS. Nguyễn Thị').replace('TỈNH AN GIANG', 'SỞ Y TẾ'),
        },
        {
            bad: partyPlan('I- A').replace('Nguyễn Thị', 'PGS, TS Nguyễn Thị'),
            at: 'PGS, TS',
            severity: WARNING,
            good: partyPlan('I- A').replace('Nguyễn Thị', 'Tiên Nguyễn Thị'),
        },
    ],
    'so-thua-khong': [
        {
            bad: statePlan('I. A').replace('07/', '0127/'),
            at: '0127/KH-UBND',
            severity: INFORMATION,
            good: statePlan('I. A').replace('07/', '100/'),
        },
    ],
    'quoc-hieu': [
        {
            bad: statePlan('I. A').replace(
                'KẾ HOẠCH',
                'CÔNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH',
            ),
            at: 'CÔNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆT NAM',
            severity: WARNING,
            good: statePlan('I. A').replace(
                'KẾ HOẠCH',
                'CỘNG HOÀ  XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH',
            ),
        },
    ],
    'tieu-ngu': [
        {
            bad: statePlan('I. A').replace(
                'KẾ HOẠCH',
                'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐôc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH',
            ),
            at: 'Đôc lập - Tự do - Hạnh phúc',
            severity: WARNING,
            good: statePlan('I. A').replace(
                'KẾ HOẠCH',
                'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH',
            ),
        },
        {
            bad: statePlan('I. A').replace(
                'KẾ HOẠCH',
                'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\n\nKẾ HOẠCH',
            ),
            at: 'Độc lập – Tự do – Hạnh phúc',
            severity: WARNING,
            good: statePlan('I. A').replace(
                'KẾ HOẠCH',
                'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH',
            ),
        },
    ],
    'do-khan': [
        {
            bad: statePlan('I. A').replace('TỈNH AN GIANG', 'TỈNH AN GIANG\n\nHỎA TỐC HẸN GIỜ'),
            at: 'HỎA TỐC HẸN GIỜ',
            severity: WARNING,
            good: statePlan('I. A').replace('TỈNH AN GIANG', 'TỈNH AN GIANG\n\nTHƯỢNG KHẨN'),
        },
    ],
    'dong-chu-hoa': [
        {
            bad: statePlan('I. A').replace('KẾ HOẠCH', 'TÀI LIỆU PHỤC VỤ KỲ HỌP\n\nKẾ HOẠCH'),
            at: 'TÀI LIỆU PHỤC VỤ KỲ HỌP',
            severity: INFORMATION,
            good: statePlan('I. A').replace('KẾ HOẠCH', 'LƯU HÀNH NỘI BỘ\n\nKẾ HOẠCH'),
        },
    ],
    'hai-phan-ky': [
        {
            bad: `${statePlan('I. A')}\nI. NỘI DUNG BỔ SUNG\n\n- Trồng thêm cây.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Thị Cúc\n`,
            at: 'TM. ỦY BAN NHÂN DÂN',
            severity: INFORMATION,
            good: `${statePlan('I. A')}\nPhụ lục\nNỘI DUNG BỔ SUNG\n\n- Trồng thêm cây.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Thị Cúc\n`,
        },
        {
            bad: `${statePlan('I. A')}\nNơi nhận:\n- Các ấp;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Thị Cúc\n`,
            at: 'Nơi nhận:',
            severity: INFORMATION,
            good: `${statePlan('I. A')}\nPhụ lục\nDANH SÁCH\n\n- Trồng cây.\n\nNơi nhận:\n- Các ấp;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Thị Cúc\n`,
        },
    ],
    'thanh-phan-la': [
        {
            bad: statePlan('I. A').replace('KẾ HOẠCH', 'XONG HỘI NGHỊ TRẢ LẠI\n\nKẾ HOẠCH'),
            at: 'XONG HỘI NGHỊ TRẢ LẠI',
            severity: INFORMATION,
            good: statePlan('I. A').replace('KẾ HOẠCH', 'XEM XONG TRẢ LẠI\n\nKẾ HOẠCH'),
        },
    ],
    'mau-trong-phu-luc': [
        {
            bad: `${statePlan('I. A')}\nPhụ lục\nMẪU ĐƠN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHọ và tên: ……………\nĐịa chỉ: ……………\nSố cây: ……………\n`,
            at: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
            severity: INFORMATION,
            good: `${statePlan('I. A')}\nPhụ lục\nMẪU ĐƠN\n\nHọ và tên: ……………\nĐịa chỉ: ……………\nSố cây: ……………\n`,
        },
    ],
    'dong-chu-hoa-la': [
        {
            bad: statePlan('TÀI LIỆU PHỤC VỤ KỲ HỌP\n\nI. A'),
            at: 'TÀI LIỆU PHỤC VỤ KỲ HỌP',
            severity: INFORMATION,
            good: statePlan('I. A').replace('KẾ HOẠCH', 'LƯU HÀNH NỘI BỘ\n\nKẾ HOẠCH'),
        },
        {
            // right under a subject it is printed as a part of it; two words are a name
            bad: statePlan('I. A').replace('năm 2026\n\nCăn', 'năm 2026\nTÀI LIỆU PHỤC VỤ KỲ HỌP\n\nCăn'),
            at: 'TÀI LIỆU PHỤC VỤ KỲ HỌP',
            severity: INFORMATION,
            good: statePlan('I. A').replace('năm 2026\n\nCăn', 'năm 2026\nHĐND TỈNH\n\nCăn'),
        },
        {
            // right under a subject a grade of urgency is no part of it
            bad: statePlan('I. A').replace('năm 2026\n\nCăn', 'năm 2026\nHỎA TỐC\n\nCăn'),
            at: 'HỎA TỐC',
            severity: INFORMATION,
            good: statePlan('I. A').replace('Số: 07/KH-UBND', 'Số: 07/KH-UBND\n\nHỎA TỐC'),
        },
        {
            bad: statePlan('I. A\n\n- Trồng cây.\n\nĐỢT CHĂM CÂY\n\n- Tưới cây.'),
            at: 'ĐỢT CHĂM CÂY',
            severity: INFORMATION,
            // who decides, the word of decision, a caption
            good: statePlan(
                'ỦY BAN NHÂN DÂN TỈNH AN GIANG\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Trồng cây.\n\nCÂY ĐÃ TRỒNG\n\n| STT | Cây |\n|---|---|\n| 1 | Sao |',
            ).replace(/Căn cứ.*\n/u, ''),
        },
        {
            bad: statePlan('I. A\n\n- Trồng cây.\n\nMẬT'),
            at: 'MẬT',
            severity: INFORMATION,
            // the words of the kind decide, articles or not
            good: statePlan('HỘI ĐỒNG NHÂN DÂN\n\nQUYẾT NGHỊ\n\n1. Trồng cây.').replace('KẾ HOẠCH', 'NGHỊ QUYẾT'),
        },
        {
            bad: statePlan('I. A\n\n- Trồng cây.\n\nGIAO BAN'),
            at: 'GIAO BAN',
            severity: INFORMATION,
            // three titles without numbers are how a paper heads its parts
            good: statePlan('MỤC ĐÍCH\n\nTrồng cây.\n\nYÊU CẦU\n\nCây sống.\n\nTHỰC HIỆN\n\nSở Y tế trồng cây.'),
        },
    ],
    'dau-ket': [
        {
            bad: statePlan('I. A\n\nTrên đây là Kế hoạch trồng cây, đề nghị các sở thực hiện.'),
            at: '.',
            severity: HINT,
            good: partyPlan('I- A\n\nTrên đây là Kế hoạch đọc sách, đề nghị các chi bộ thực hiện.'),
        },
        {
            // what stands below the signature is no sentence of the text
            bad: `${statePlan('I. A\n\nTrên đây là Kế hoạch trồng cây, đề nghị các sở thực hiện.')}\nKhông phổ biến trên các phương tiện thông tin đại chúng\n`,
            at: '.',
            severity: HINT,
            good: `${statePlan('I. A\n\nTrên đây là Kế hoạch trồng cây, đề nghị các sở thực hiện./.')}\nKhông phổ biến trên các phương tiện thông tin đại chúng\n`,
        },
    ],
    'thoi-han-ngoai-ky': [
        {
            bad: organised('1. Sở Y tế\n- Làm việc trước ngày 01/5/2028.\n2. Sở Giáo dục và Đào tạo\n- Làm việc.'),
            at: 'trước ngày 01/5/2028',
            severity: INFORMATION,
            good: organised('1. Sở Y tế\n- Làm việc trước ngày 15/01/2027.\n2. Sở Giáo dục và Đào tạo\n- Làm việc.'),
        },
        {
            bad: organised('1. Sở Y tế\n- Làm việc trước ngày 01/5/2032.').replace(
                'học năm 2026\n',
                'học giai đoạn 2026 - 2030\n',
            ),
            at: 'trước ngày 01/5/2032',
            severity: INFORMATION,
            good: organised('1. Sở Y tế\n- Làm việc trước ngày 01/5/2030.').replace(
                'học năm 2026\n',
                'học giai đoạn 2026 - 2030\n',
            ),
        },
    ],
    'ngay-trong-bai': [
        {
            bad: statePlan('I. A\n- Họp ngày 5/09/2026.'),
            at: '5/09/2026',
            severity: INFORMATION,
            good: statePlan('I. A\n- Họp ngày 05/9/2026, ngày 12/02/2026, tháng 03-5/2026.'),
        },
    ],
    'viet-tat-trong-bai': [
        {
            bad: statePlan('I. A\n- Các CLBTN trồng cây.'),
            at: 'CLBTN',
            severity: HINT,
            good: statePlan('I. A\n- Câu lạc bộ thanh niên (CLBTN), các CLBTN; UBND xã; NĂM HỌC MỚI, Mục XII.'),
        },
    ],
    'chu-i-y': [
        {
            bad: statePlan('I. A\n- Giữ kỷ luật, kỷ cương, kỉ niệm.'),
            at: 'kỉ',
            severity: INFORMATION,
            good: statePlan('I. A\n- Tỷ lệ 5 tỷ đồng, tỉ mỉ, bác sĩ Lý Thường Kiệt ở nước Mĩ.'),
        },
    ],
    'dau-tab': [
        {
            bad: statePlan('I. A\n- Trồng\tcây.'),
            at: '\t',
            severity: INFORMATION,
            good: statePlan('I. A\n\t- Trồng cây.\n\nTên\tSố\nXà cừ\t5'),
        },
    ],
    'so-cach-chu': [
        {
            bad: cites('Thông tư số 48/2017-TT-BYT ngày 28/12/2017 của Bộ trưởng Bộ Y tế'),
            at: '48/2017-TT-BYT',
            severity: INFORMATION,
            // a word behind a hyphen is no part of a number
            good: cites('Mẫu số 01/TK-SDDPNN- Tờ khai thuế'),
        },
        {
            bad: cites('Công văn số 2273/CTK - CSCL ngày 15/10/2025 của Cục Thống kê'),
            at: '2273/CTK - CSCL',
            severity: INFORMATION,
            good: cites('Công văn số 2273/CTK - Cục Thống kê gửi'),
        },
        {
            bad: statePlan('I. A').replace('07/KH-UBND', '07/KH - UBND'),
            at: '07/KH - UBND',
            severity: WARNING,
            good: statePlan('I. A').replace('07/KH-UBND', '   /KH-UBND'),
        },
        {
            bad: statePlan('I. A').replace('07/KH-UBND', '07 /KH-UBND'),
            at: '07 /KH-UBND',
            severity: INFORMATION,
            good: statePlan('I. A'),
        },
        {
            bad: cites('Kết luận số 132- KL/TW ngày 01/4/2021 của Ban Bí thư'),
            at: '132- KL/TW',
            severity: INFORMATION,
            good: cites('Kết luận số 132-KL/TW ngày 01/4/2021 của Ban Bí thư'),
        },
    ],
    'dang-trich-yeu': [
        {
            bad: partyLetter('V/v'),
            at: 'V/v',
            severity: INFORMATION,
            good: partyLetter('về việc'),
        },
    ],
    'dang-chuc-vu': [
        {
            bad: partyPlan('I- A').replace('PHÓ BÍ THƯ', 'PHÓ BÍ THƯ TỈNH ỦY'),
            at: 'PHÓ BÍ THƯ TỈNH ỦY',
            severity: WARNING,
            good: partyPlan('I- A').replace('PHÓ BÍ THƯ', 'PHÓ BÍ THƯ THƯỜNG TRỰC'),
        },
        {
            bad: partyPlan('I- A').replace('PHÓ BÍ THƯ', 'ỦY VIÊN BAN THƯỜNG VỤ'),
            at: 'ỦY VIÊN BAN THƯỜNG VỤ',
            severity: WARNING,
            good: partyPlan('I- A').replace('T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ', 'K/T TRƯỞNG BAN\nỦY VIÊN BAN THƯỜNG VỤ'),
        },
    ],
    'noi-nhan-lap': [
        {
            bad: statePlan('I. A').replace('- Lưu', '- Sở Giáo dục và Đào tạo;\n- Lưu'),
            at: '- Sở Giáo dục và Đào tạo;',
            severity: INFORMATION,
            good: statePlan('I. A').replace('- Lưu', '- Phòng Giáo dục và Đào tạo;\n- Lưu'),
        },
        {
            bad: statePlan('I. A').replace('- Lưu', '- Như trên;\n- Như trên;\n- Lưu'),
            at: '- Như trên;',
            severity: INFORMATION,
            good: statePlan('I. A').replace('KGVX.', 'KGVX.\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.'),
        },
    ],
    'tieu-chuan-la': [
        {
            bad: `// tiêu chuẩn: hd 36\n${partyPlan('I- A')}`,
            at: 'hd 36',
            severity: WARNING,
            good: `// tiêu chuẩn: Party-HD36\n${partyPlan('I- A')}`,
        },
        {
            bad: statePlan('// tiêu chuẩn: party-hd05\nI. A'),
            at: '// tiêu chuẩn: party-hd05',
            severity: WARNING,
            good: statePlan('I. A').replace('KẾ HOẠCH', '// tieu chuan: state-nd30\nKẾ HOẠCH'),
        },
        {
            bad: `// tiêu chuẩn:\n${statePlan('I. A')}`,
            at: '// tiêu chuẩn:',
            severity: WARNING,
            good: `${partyPlan('I- A')}\n// tiêu chuẩn: state-nd30\n\n${statePlan('I. A')}`,
        },
    ],
    'bo-qua-thua': [
        {
            bad: statePlan('I. A\n// bỏ qua: danh-so-nhay\n1. x\n2. y\n\n4. z'),
            at: '// bỏ qua: danh-so-nhay',
            severity: HINT,
            good: statePlan('I. A\n1. x\n2. y\n\n// bỏ qua: danh-so-nhay\n4. z'),
        },
        {
            bad: statePlan('I. A\n// bỏ qua: danh-so-nhay, danh-so-sai\n1. x\n3. y'),
            at: 'danh-so-sai',
            severity: HINT,
            good: statePlan('I. A\n// bỏ qua: danh-so-nhay, chu-thich-thieu\n1. x\n3. y[^7]'),
        },
        {
            bad: statePlan('I. A\n// bỏ qua: *\n1. x\n2. y'),
            at: '// bỏ qua: *',
            severity: HINT,
            good: statePlan('I. A\n// bỏ qua: *\n1. x\n3. y'),
        },
    ],
};

/** Rules whose fixes are of letters; those of the others are of marks, digits, spaces and capitals. */
export const FIXES_LETTERS = new Set([
    'ky-lan-che-do',
    'ky-hoc-ham',
    'dau-thanh',
    'dau-thanh-sai-cho',
    'chu-i-y',
    'phu-luc-so',
    'noi-nhan-nhu-tren',
    'quoc-hieu',
    'tieu-ngu',
    'dang-trich-yeu',
    'noi-nhan-lap',
    'do-khan',
    'dang-chuc-vu',
]);

/** Puts the excerpt that a page shows where it stands in a whole document. */
type Frame = (excerpt: string) => string;

/** A state plan in which a part is the excerpt. */
function replacing(part: RegExp): Frame {
    return (excerpt) => statePlan('I. A').replace(part, () => excerpt);
}

const body: Frame = (excerpt) => statePlan(`I. MỤC ĐÍCH\n${excerpt}`);
const RECIPIENTS = /Nơi nhận:[\s\S]*KGVX\./;
const recipients = replacing(RECIPIENTS);
const bases = replacing(/Căn cứ .*/u);
const stateNumber = replacing(/Số: 07\/KH-UBND/);

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

/** Where the excerpts on the pages of some rules stand; those of the others are of the body. */
const FRAMES: Record<string, Frame> = {
    'thieu-so': replacing(/ỦY BAN[\s\S]*năm 2026(?=\n\nKẾ)/u),
    'thieu-ngay': replacing(/Số: 07[\s\S]*KẾ HOẠCH/u),
    'thieu-noi-nhan': (excerpt) => statePlan('I. A').replace(/Nơi nhận:[\s\S]*TM\. ỦY BAN NHÂN DÂN/u, () => excerpt),
    'thieu-chu-ky': replacing(/Nơi nhận:[\s\S]*/u),
    'lan-che-do': (excerpt) => partyPlan('I- A').replace(/Số 15-KH\/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM/u, () => excerpt),
    'so-hai-cham': stateNumber,
    'so-them-khong': stateNumber,
    'ngay-them-khong': replacing(/An Giang, ngày.*/u),
    'so-thua-khong': stateNumber,
    'so-cach-chu': stateNumber,
    'dang-trich-yeu': (excerpt) =>
        partyPlan('Đề nghị phối hợp.')
            .replace('Số 15-KH/TU', () => excerpt)
            .replace(/KẾ HOẠCH\n.*\n-----/u, 'Kính gửi: Sở Y tế'),
    'dang-chuc-vu': (excerpt) => partyPlan('I- A').replace(/T\/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ/u, () => excerpt),
    'quoc-hieu': (excerpt) => statePlan('I. A').replace('An Giang, ngày', () => `${excerpt}\n\nAn Giang, ngày`),
    'tieu-ngu': (excerpt) =>
        statePlan('I. A').replace('An Giang, ngày', () => `${NATION}\n${excerpt}\n\nAn Giang, ngày`),
    'dong-chu-hoa': replacing(/An Giang, ngày[\s\S]*năm 2026(?=\n\nCăn)/u),
    'do-khan': (excerpt) => statePlan('I. A').replace('Số: 07', () => `${excerpt}\n\nSố: 07`),
    'ke-hoach-kinh-gui': bases,
    'vien-dan-sau-ngay': replacing(/An Giang, ngày[\s\S]*(?=\n\nCăn cứ)/u),
    'vien-dan-het-hieu-luc': bases,
    'co-quan-cu': organised,
    'co-quan-chua-nhan': (excerpt) => organised(excerpt).replace(/\n\nNơi nhận:\n- [^\n]*\n- Lưu[^\n]*(?=\n\nTM)/u, ''),
    'viet-tat-chua-ro': recipients,
    'thoi-han-da-qua': (excerpt) =>
        organised('1. Sở Y tế\n- Cấp tủ thuốc trước ngày 20/02/2026.').replace(/An Giang, ngày.*/u, () => excerpt),
    'thoi-han-ngoai-ky': organised,
    'co-quan-thieu-viec': organised,
    'co-quan-lap': organised,
    'viec-thieu-han': organised,
    'can-cu-dau-cuoi': bases,
    'noi-nhan-dau-cuoi': recipients,
    'noi-nhan-luu': recipients,
    'noi-nhan-nhu-tren': recipients,
    'noi-nhan-gach': recipients,
    'noi-nhan-lap': recipients,
    'hai-phan-ky': (excerpt) => statePlan('I. A').replace(/TM\. ỦY BAN[\s\S]*/u, () => `${excerpt}\n`),
    'thanh-phan-la': replacing(/An Giang, ngày[\s\S]*năm 2026(?=\n\nCăn)/u),
    'mau-trong-phu-luc': (excerpt) => `${statePlan('I. A')}\n${excerpt}\n`,
    'dong-chu-hoa-la': replacing(/KẾ HOẠCH\nTrồng[^\n]*/u),
    'phu-luc-so': (excerpt) => `${statePlan('I. A')}\n${excerpt}\n`,
    'ky-hoc-ham': replacing(/PHÓ CHỦ TỊCH\nNguyễn Thị Minh An/u),
    'dau-ket': (excerpt) => body(`- Trồng cây.\n\n${excerpt}`),
    'ky-lan-che-do': replacing(/TM\. ỦY BAN NHÂN DÂN\nKT\. CHỦ TỊCH/u),
    'cap-uy-ky-thay': (excerpt) => partyPlan('I- A').replace(/T\/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ/u, () => excerpt),
    'tieu-chuan-la': (excerpt) => partyPlan('I- A').replace('TỈNH ỦY AN GIANG', () => excerpt),
    'dang-dau-ket': (excerpt) => partyPlan(`I- A\n\n${excerpt}`),
};

/** The whole document in which the excerpts on the page of this rule stand. */
export function frameOf(code: string): Frame {
    return FRAMES[code] ?? body;
}
