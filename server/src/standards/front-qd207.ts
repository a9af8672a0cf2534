import { CUSTOM } from './custom.js';
import type { Standard } from './standard.js';
import { STATE_ND30 } from './state-nd30.js';

const RULES = 'Quyết định 207/QĐ-MTTW-BTT';
/** Forms of offices of the front that name the decision as what they follow. */
const USE = `mẫu đang dùng theo ${RULES}`;

/**
 * Papers of the Fatherland Front: Quyết định 207/QĐ-MTTW-BTT of 29/8/2025. Its text could not be read: but for what is in
 * use, the rows are the state's, which its offices name beside it, and keep its items as their sources.
 */
export const FRONT_QD207: Standard<'front-qd207', 'front'> = {
    ...STATE_ND30,
    id: 'front-qd207',
    regime: 'front',
    name: 'Quyết định số 207/QĐ-MTTW-BTT ngày 29 tháng 8 năm 2025 của Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam về thể thức và kỹ thuật trình bày văn bản của Mặt trận Tổ quốc Việt Nam',
    shortName: 'QĐ 207/QĐ-MTTW-BTT',
    papers: { vi: 'Văn bản của Mặt trận', en: 'A paper of the Fatherland Front' },
    from: '2025-08-29',
    until: null,
    olderUnread: true,
    recognition: {
        ...STATE_ND30.recognition,
        looseNumber: null,
        bodies: {
            issuer: /^(?:BAN (?:THƯỜNG TRỰC|CÔNG TÁC)\s+)?(?:(?:[ỦU][ỶY] BAN|UB)\s*(?:TRUNG ƯƠNG |TW)?)?(?:MẶT TRẬN(?: TỔ QUỐC)?|MTTQ)(?!\p{L})/u,
            symbol: /^[^/]*\/\s?(?:\p{L}+\s?-\s?)?(?:UB)?(?:MTTQ|MTTW|BCTMT)(?!\p{Ll})/u,
            authority: /^TM\.?\s*BAN (?:THƯỜNG TRỰC|CÔNG TÁC MẶT TRẬN)(?!\p{L})/u,
            unfinished:
                /^[ỦU][ỶY] BAN TRUNG ƯƠNG$|(?:^|\s)(?:[ỦU][ỶY] BAN|MẶT TRẬN|TRUNG ƯƠNG|TỔ QUỐC|KHU PHỐ|ẤP|THÔN|XÃ|PHƯỜNG)$/u,
        },
    },
    kinds: {
        is: {
            ...STATE_ND30.kinds.is,
            // until 2025 as a submission's
            'Thông tri': ['TT', 'TTr'],
            'Kết luận': ['KL'],
            'Lời kêu gọi': [],
            'Công văn': ['CV'],
        },
        source: USE,
    },
    wording: {
        ...STATE_ND30.wording,
        nationalTitle: { is: STATE_ND30.wording.nationalTitle.is, source: USE },
        // the forms end each with a semicolon; what ends the last, and the archive's line, they write in several ways
        basisEnds: { ...STATE_ND30.wording.basisEnds, isOpen: true },
        archiveLabel: { ...STATE_ND30.wording.archiveLabel, isOpen: true },
        annexDigits: { ...STATE_ND30.wording.annexDigits, isOpen: true },
        // the forms in use have none
        documentEnd: { is: '.', source: USE, isOpen: true },
        letterRecipient: { ...STATE_ND30.wording.letterRecipient, isOpen: true },
        // such bodies apply the decree as suits them (Điều 2.2); whether its annex on capitals binds them could not be read
        capitals: { ...STATE_ND30.wording.capitals, isOpen: true },
        // what closes a decision's recipients is not known
        decisionRecipient: { is: null, source: CUSTOM },
    },
};
