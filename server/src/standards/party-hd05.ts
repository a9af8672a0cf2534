import { PARTY_HD36 } from './party-hd36.js';
import type { Standard } from './standard.js';

const GUIDE = 'Hướng dẫn 05-HD/VPTW';

/**
 * Party documents from 27/5/2026: Hướng dẫn 05-HD/VPTW with Quy định 399-QĐ/TW. The form of the page is that of the guide
 * before it; each row keeps the item of that guide as its source until the new one's items can be read.
 */
export const PARTY_HD05: Standard<'party-hd05', 'party'> = {
    ...PARTY_HD36,
    id: 'party-hd05',
    name: 'Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026 của Văn phòng Trung ương Đảng về thể thức, kỹ thuật trình bày văn bản của Đảng',
    shortName: 'HD 05-HD/VPTW',
    from: '2026-05-27',
    until: null,
    kinds: { is: { ...PARTY_HD36.kinds.is, 'Quy định': ['QĐ'] }, source: GUIDE },
    components: {
        ...PARTY_HD36.components,
        // a stamp; the annex with its measures was not at hand
        copyForm: { ...PARTY_HD36.components.copyForm, source: `${GUIDE}, mục III.2.1` },
    },
    layout: {
        ...PARTY_HD36.layout,
        annexPages: { is: 'own', source: `${GUIDE}, mục IV.5.2` },
        contactLines: { is: 'lastPage', source: `${GUIDE}, mục II.6` },
        notForMedia: { is: 10, source: `${GUIDE}, mục II.4.1` },
        copyForm: { is: 'left', source: `${GUIDE}, mục III.2.2` },
        duplex: { is: false, source: `${GUIDE}, mục IV.4.2` },
        signatureFields: { is: true, source: `${GUIDE}, mục I.8.2.1 – 8.2.3` },
    },
    wording: {
        ...PARTY_HD36.wording,
        // the list of circulation ends with “…”
        circulation: { is: null, source: `${GUIDE}, mục II.4.1` },
        copyForms: { is: ['Bản sao văn bản'], source: `${GUIDE}, mục III.2.1` },
        annexDigits: { is: null, source: GUIDE },
        letterSubject: { is: 'về việc', source: GUIDE },
        basisEnds: { is: { each: ';', last: '.' }, source: GUIDE },
        recipientEnds: { is: { each: ';', last: '.' }, source: GUIDE },
        archiveLabel: { is: 'Lưu', source: GUIDE },
    },
};
