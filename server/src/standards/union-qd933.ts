import type { Standard } from './standard.js';
import { STATE_ND30 } from './state-nd30.js';

const RULES = 'Quyết định 933/QĐ-TLĐ';
const FORM = `${RULES}, Phụ lục III, mẫu 1.3, 1.4`;

/**
 * Papers of the trade unions: Quyết định 933/QĐ-TLĐ of 14/5/2024. Its articles 19 to 30 and annexes I and II (sizes, margins,
 * numbers, recipients) could not be read: those rows are the state's, whose decree it is founded on, and keep its items as
 * their sources.
 */
export const UNION_QD933: Standard<'union-qd933', 'union'> = {
    ...STATE_ND30,
    id: 'union-qd933',
    regime: 'union',
    name: 'Quyết định số 933/QĐ-TLĐ ngày 14 tháng 5 năm 2024 của Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam ban hành Quy định về thể loại, thẩm quyền ban hành, thể thức và kỹ thuật trình bày văn bản của tổ chức Công đoàn Việt Nam',
    shortName: 'QĐ 933/QĐ-TLĐ',
    papers: { vi: 'Văn bản của Công đoàn', en: 'A trade union paper' },
    from: '2024-05-14',
    until: null,
    olderUnread: true,
    recognition: {
        ...STATE_ND30.recognition,
        looseNumber: null,
        bodies: {
            issuer: /^(?:(?:BCH|BAN CHẤP HÀNH|BTV|BAN THƯỜNG VỤ|ĐOÀN CHỦ TỊCH|VĂN PHÒNG|UBKT|[ỦU][ỶY] BAN KIỂM TRA|ĐẠI HỘI(?: ĐẠI BIỂU)?)\s+)?(?:(?:TỔNG )?(?:LIÊN ĐOÀN|LĐ) ?(?:LAO ĐỘNG|LĐ)|LĐLĐ|CÔNG ĐOÀN|CĐCS|NGHIỆP ĐOÀN)(?!\p{L})/u,
            symbol: /^[^/]*\/\s?(?:\p{L}+\s?-\s?)?(?:TLĐ|LĐLĐ|CĐCS)(?!\p{L})/u,
            authority: /^TM\.?\s*ĐOÀN CHỦ TỊCH(?!\p{L})/u,
            unfinished:
                /(?:^|\s)(?:BCH|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|CÔNG ĐOÀN|CƠ SỞ|CĐCS|NGHIỆP ĐOÀN|LAO ĐỘNG|CÔNG TY|TRƯỜNG)$/u,
        },
    },
    kinds: {
        is: {
            'Điều lệ': [],
            'Chiến lược': ['CL'],
            'Nghị quyết': ['NQ'],
            'Quyết định': ['QĐ'],
            'Chỉ thị': ['CT'],
            'Kết luận': ['KL'],
            'Quy chế': ['QC'],
            'Quy định': ['QyĐ', 'QĐ'],
            'Hướng dẫn': ['HD'],
            'Thông báo': ['TB'],
            'Thông cáo': ['TC'],
            'Tuyên bố': [],
            'Lời kêu gọi': [],
            'Báo cáo': ['BC'],
            'Kế hoạch': ['KH'],
            'Quy hoạch': ['QH'],
            'Chương trình': ['CTr'],
            'Đề án': ['ĐA'],
            'Phương án': ['PA'],
            'Tờ trình': ['TTr'],
            'Công văn': [],
            'Biên bản': ['BB'],
            'Giấy mời': ['GM'],
            'Giấy giới thiệu': ['GGT'],
            'Giấy ủy quyền': ['GUQ'],
            'Giấy nghỉ phép': ['GNP'],
            'Phiếu trình': ['PT'],
            'Phiếu chuyển': ['PC'],
            'Thư công': [],
            'Giấy chứng nhận': [],
        },
        source: `${RULES}, Chương II; ký hiệu: Nghị định 30/2020/NĐ-CP, Phụ lục III`,
    },
    wording: {
        ...STATE_ND30.wording,
        nationalTitle: { is: STATE_ND30.wording.nationalTitle.is, source: `${RULES}, Điều 17` },
        basisEnds: { is: { each: ';', last: '.' }, source: FORM },
        documentEnd: { is: './.', source: FORM },
        annexDigits: { ...STATE_ND30.wording.annexDigits, isOpen: true },
        archiveLabel: { is: 'Lưu:', source: FORM },
        decisionRecipient: { is: 'Như', source: FORM },
        letterRecipient: { ...STATE_ND30.wording.letterRecipient, isOpen: true },
        // such bodies apply the decree as suits them (Điều 2.2); whether its annex on capitals binds them could not be read
        capitals: { ...STATE_ND30.wording.capitals, isOpen: true },
    },
};
