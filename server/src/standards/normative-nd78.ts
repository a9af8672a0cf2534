import type { Standard } from './standard.js';
import { STATE_ND30 } from './state-nd30.js';

const DECREE = 'Nghị định 78/2025/NĐ-CP';
const LAW = 'Luật 64/2025/QH15';

/**
 * Normative papers: Luật 64/2025/QH15 and Nghị định 78/2025/NĐ-CP of 01/4/2025, Điều 71. Its Phụ lục I (paper, margins, sizes,
 * places) could not be read: those rows are those of administrative papers, and keep the items of that decree as their
 * sources. The rules of form of that decree are not asked of them (Nghị định 30/2020/NĐ-CP, Điều 4.2.a).
 */
export const NORMATIVE_ND78: Standard<'normative-nd78', 'normative'> = {
    ...STATE_ND30,
    id: 'normative-nd78',
    regime: 'normative',
    name: 'Nghị định số 78/2025/NĐ-CP ngày 01 tháng 4 năm 2025 của Chính phủ quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi hành Luật Ban hành văn bản quy phạm pháp luật',
    shortName: 'NĐ 78/2025',
    papers: { vi: 'Văn bản quy phạm pháp luật', en: 'A normative paper' },
    from: '2025-04-01',
    until: null,
    recognition: {
        ...STATE_ND30.recognition,
        looseNumber: null,
        sure: {
            // a number that bears its year, also where its digits are blank, or that of a text that joins a paper with
            // those that amended it: `84/2025/QĐ-UBND`, `92/VBHN-BQP`
            number: /^[\d.…_\s]*\p{Ll}?\/(?:(?:19|20)\d{2}\/|VBHN(?!\p{L}))/u,
            // kinds that are normative whatever their number
            kind: /^(?:HIẾN PHÁP|BỘ LUẬT|LUẬT|PHÁP LỆNH|NGHỊ ĐỊNH|THÔNG TƯ(?: LIÊN TỊCH)?|VĂN BẢN HỢP NHẤT)$/u,
        },
    },
    kinds: {
        is: {
            // what is issued with them is titled as administrative papers are
            ...STATE_ND30.kinds.is,
            'Hiến pháp': [],
            'Bộ luật': [],
            Luật: [],
            'Pháp lệnh': [],
            'Nghị quyết liên tịch': ['NQLT'],
            'Nghị định': ['NĐ'],
            'Thông tư': ['TT'],
            'Thông tư liên tịch': ['TTLT'],
        },
        source: `${LAW}, Điều 4`,
    },
    wording: {
        ...STATE_ND30.wording,
        nationalTitle: { is: STATE_ND30.wording.nationalTitle.is, source: `${DECREE}, Điều 71.2` },
        // the sample forms could not be read
        basisEnds: { ...STATE_ND30.wording.basisEnds, isOpen: true },
        documentEnd: { ...STATE_ND30.wording.documentEnd, isOpen: true },
        decisionRecipient: { ...STATE_ND30.wording.decisionRecipient, isOpen: true },
        administrativeForm: { is: false, source: 'Nghị định 30/2020/NĐ-CP, Điều 4.2.a' },
    },
};
