import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentFacts } from '../../server/src/facts/document-facts.js';
import { STANDARDS } from '../../server/src/standards/standards.js';
import { open } from '../support/plans.js';

/** What is told of a text, and the standards of its documents. */
async function toldOf(text: string) {
    const file = await open(text);
    return {
        standards: [...new Set(file.parseResult.value.documents.map((document) => documentFacts(document).standard))],
        codes: (file.diagnostics ?? []).map(({ code, message }) => `${code}: ${message}`),
    };
}

/** Papers as offices write and paste them, in our own words. */
const PAPERS: readonly (readonly [what: string, standard: string, text: string])[] = [
    [
        'a letter of the youth of a ward, in two columns',
        'youth-hd29',
        `        TỈNH ĐOÀN NGHỆ AN                         ĐOÀN TNCS HỒ CHÍ MINH
     BAN CHẤP HÀNH ĐOÀN PHƯỜNG
             TRƯỜNG VINH
                ***                           Trường Vinh, ngày 05 tháng 3 năm 2026
        Số: 12 - CV/ĐTN
"V/v đăng ký công trình thanh niên
năm 2026"

                    Kính gửi: Chi đoàn các khối phố, trường học

Thực hiện Kế hoạch số 10-KH/TĐTN-TTNTH ngày 02 tháng 01 năm 2026 của Ban Thường vụ Tỉnh Đoàn về việc tổ chức Tháng Thanh niên năm 2026, Ban Thường vụ Đoàn phường đề nghị các chi đoàn thực hiện các nội dung sau:

1. Đăng ký công trình
- Mỗi chi đoàn đăng ký 01 công trình, phần việc thanh niên.
1.1. Công trình cấp phường
1.1.1. Trồng cây xanh dọc tuyến đường.
2. Thời gian: gửi về Ban Thường vụ Đoàn phường trước ngày 15/3/2026.

Nơi nhận:                                      TM. BAN THƯỜNG VỤ ĐOÀN PHƯỜNG
- Như trên;                                              PHÓ BÍ THƯ
- BTV Tỉnh Đoàn (để b/c);
- Lưu VP.

                                                      Nguyễn Thị Hoa
`,
    ],
    [
        'a report of the youth of a province, its title first',
        'youth-hd29',
        `ĐOÀN TNCS HỒ CHÍ MINH
BCH TỈNH ĐOÀN LÂM ĐỒNG
***
Số: 45-BC/TĐTN-BTC
Lâm Đồng, ngày 10 tháng 6 năm 2026

BÁO CÁO
Kết quả công tác xây dựng Đoàn 6 tháng đầu năm 2026
-------------

I. KẾT QUẢ
1. Công tác tổ chức
- Kết nạp 1.200 đoàn viên.

Nơi nhận:
- Trung ương Đoàn (để báo cáo);
- Lưu VP, BTC.

TM. BAN THƯỜNG VỤ TỈNH ĐOÀN
PHÓ BÍ THƯ THƯỜNG TRỰC
Trần Văn Bình
`,
    ],
    [
        'a plan of a union of a company',
        'union-qd933',
        `LIÊN ĐOÀN LAO ĐỘNG TP HẢI PHÒNG
CĐCS CÔNG TY TNHH ĐIỆN TỬ SAO MAI
Số: 05/KH-CĐCS

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hải Phòng, ngày 06 tháng 5 năm 2026

KẾ HOẠCH
Tổ chức Tháng Công nhân năm 2026

Thực hiện Kế hoạch số 72/KH-LĐLĐ ngày 15/4/2026 của Liên đoàn Lao động thành phố Hải Phòng về tổ chức Tháng Công nhân, Ban Chấp hành Công đoàn cơ sở xây dựng Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Chăm lo đời sống đoàn viên.
II. TỔ CHỨC THỰC HIỆN
1. Ban Chấp hành: chủ trì.
Trên đây là Kế hoạch tổ chức Tháng Công nhân, đề nghị các tổ công đoàn thực hiện./.

Nơi nhận:
- LĐLĐ TP (để b/c);
- Ban Giám đốc (để p/h);
- Các tổ CĐ (để t/h);
- Lưu: VT CĐ.

TM. BAN CHẤP HÀNH
CHỦ TỊCH

Phạm Thị Thu
`,
    ],
    [
        'a decision of a union, its name over two lines',
        'union-qd933',
        `CÔNG ĐOÀN VIÊN CHỨC TỈNH LÀO CAI
CÔNG ĐOÀN CƠ SỞ
SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
-------
Số: 08/QĐ-CĐCS

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Lào Cai, ngày 20 tháng 01 năm 2026

QUYẾT ĐỊNH
Về việc khen thưởng đoàn viên năm 2025

BAN CHẤP HÀNH CÔNG ĐOÀN CƠ SỞ

Căn cứ Luật Công đoàn;
Căn cứ Điều lệ Công đoàn Việt Nam;
Theo đề nghị của Ban Thi đua.

QUYẾT ĐỊNH

Điều 1. Khen thưởng 12 đoàn viên có thành tích (có danh sách kèm theo).
Điều 2. Mức thưởng theo quy chế chi tiêu.
Điều 3. Văn phòng Công đoàn và các đoàn viên có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 3;
- Công đoàn Viên chức tỉnh;
- Lưu: VT.

TM. BAN CHẤP HÀNH
CHỦ TỊCH

Hoàng Văn Nam
`,
    ],
    [
        'a joint programme, two signers',
        'union-qd933',
        `LIÊN ĐOÀN LAO ĐỘNG TỈNH CÀ MAU - TỈNH ĐOÀN CÀ MAU
-------
Số: 03/CTPH-LĐLĐ-TĐTN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Cà Mau, ngày 20 tháng 01 năm 2026

CHƯƠNG TRÌNH PHỐI HỢP
Chăm lo thanh niên công nhân giai đoạn 2026 - 2030

I. NỘI DUNG
1. Tuyên truyền pháp luật lao động.

TM. BAN THƯỜNG VỤ TỈNH ĐOÀN
BÍ THƯ
Nguyễn Văn An

TM. BAN THƯỜNG VỤ LĐLĐ TỈNH
CHỦ TỊCH
Trần Thị Bích

Nơi nhận:
- Tổng LĐLĐ VN, TW Đoàn (để b/c);
- Lưu: VT LĐLĐ, VP TĐ.
`,
    ],
    [
        'an announcement of the front of a commune, in two columns',
        'front-qd207',
        `ỦY BAN MTTQ VIỆT NAM           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
   XÃ HÒA PHÚ                        Độc lập - Tự do - Hạnh phúc
 BAN THƯỜNG TRỰC
     ***
Số: 34/TB-MTTQ-BTT             Hòa Phú, ngày 11 tháng 02 năm 2026

THÔNG BÁO
Phân công nhiệm vụ các thành viên Ban Thường trực

Căn cứ Điều lệ Mặt trận Tổ quốc Việt Nam;
Ban Thường trực Ủy ban MTTQ Việt Nam xã thông báo:
1. Ông Nguyễn Văn Tám, Chủ tịch: phụ trách chung.
2. Bà Lê Thị Chín, Phó Chủ tịch: phụ trách phong trào.

Nơi nhận:
- Đảng ủy xã (b/c);
- BTT UBMTTQVN tỉnh (b/c);
- Lưu: VT.

TM. BAN THƯỜNG TRỰC
CHỦ TỊCH
(Đã ký)
Nguyễn Văn Tám
`,
    ],
    [
        'a letter of the front’s centre',
        'front-qd207',
        `ỦY BAN TRUNG ƯƠNG
MẶT TRẬN TỔ QUỐC VIỆT NAM
BAN THƯỜNG TRỰC
Số: 81/MTTW-BTT
V/v hướng dẫn tổ chức Ngày hội Đại đoàn kết

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 05 tháng 10 năm 2025

Kính gửi: Ban Thường trực Ủy ban MTTQ Việt Nam các tỉnh, thành phố

Thực hiện Hướng dẫn số 12/HD-MTTW-BTT ngày 10/9/2025 của Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam về tổ chức Ngày hội, Ban Thường trực đề nghị:
1. Tổ chức Ngày hội từ ngày 01 đến ngày 18/11.
2. Báo cáo kết quả trước ngày 30/11/2025.

Nơi nhận:
- Như trên;
- Lưu: VT, BPT.

TM. BAN THƯỜNG TRỰC
PHÓ CHỦ TỊCH - TỔNG THƯ KÝ
Nguyễn Thị Thu Hà
`,
    ],
];

describe('right papers of the youth union, the trade unions and the Fatherland Front', () => {
    it.each(PAPERS)('%s', async (_, standard, text) => {
        expect(await toldOf(text)).toEqual({ standards: [standard], codes: [] });
    });

    it.each(Object.values(STANDARDS).filter(({ regime }) => regime !== 'state' && regime !== 'party'))(
        'the plan, the letter and the decision that are printed of $id',
        async ({ id }) => {
            const text = readFileSync(`test/resources/pages-${id}.kehoach`, 'utf8');
            expect(await toldOf(text)).toEqual({ standards: [id], codes: [] });
        },
    );

    it('are told of what their own rules forbid', async () => {
        const youth = readFileSync('test/resources/pages-youth-hd29.kehoach', 'utf8').split('===\n')[0] ?? '';
        const told = async (text: string) => (await toldOf(text)).codes.map((code) => code.split(':')[0]);
        expect(await told(youth.replace('TM. BAN THƯỜNG VỤ ĐOÀN XÃ', 'KT. BÍ THƯ'))).toEqual(['cap-uy-ky-thay']);
        expect(await told(youth.replace('TM. BAN', 'T/M BAN'))).toEqual(['ky-lan-che-do']);
        expect(await told(youth.replace('ĐOÀN TNCS HỒ CHÍ MINH', 'ĐẢNG CỘNG SẢN VIỆT NAM'))).toEqual(['lan-che-do']);
        expect(await told(youth.replace('09 tháng 6', '9 tháng 06'))).toContain('ngay-them-khong');
        const union = readFileSync('test/resources/pages-union-qd933.kehoach', 'utf8').split('===\n')[0] ?? '';
        expect(await told(union.replace('Số:', 'Số'))).toEqual(['so-hai-cham']);
        expect(await told(union.replace('TM. BAN', 'T/M BAN'))).toEqual(['ky-lan-che-do']);
    });
});
