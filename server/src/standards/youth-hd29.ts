import { CUSTOM, CUSTOM_COMPONENTS, CUSTOM_LAYOUT } from './custom.js';
import { between, exactly, type Standard } from './standard.js';

const GUIDE = 'Hướng dẫn 29-HD/TWĐTN-VP, mục';
const TABLE = 'Hướng dẫn 29-HD/TWĐTN-VP, Mẫu 3, số';
/** Forms of the youth union that its later guideline has. */
const FORMS = 'Hướng dẫn 30-HD/TWĐTN-BTC, mẫu 1.2, 1.3';

const DASHES = { mark: 'signs', signs: '--------' } as const;

/** What a level of the union is called before the word for it: `TỈNH ĐOÀN`, `CHI ĐOÀN`. An army corps has none of these. */
const LEVEL = '(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|XÃ|PHƯỜNG|CHI|PHÂN|LIÊN CHI)';
/** What follows the word for the union where it comes first; a mission or a delegation has none of these. */
const UNIT =
    '(?:TNCS|THANH NIÊN|TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ|XÃ|PHƯỜNG|ĐẶC KHU|KHỐI|KHOA|TRƯỜNG|HỌC VIỆN|ĐẠI HỌC|CƠ SỞ|CƠ QUAN|CÁC CƠ QUAN|BỘ|CÔNG TY|TỔNG CÔNG TY|TẬP ĐOÀN|BỆNH VIỆN)';
const COMMITTEE = '(?:BCH|BAN CHẤP HÀNH|BTV|BAN THƯỜNG VỤ|UBKT|ỦY BAN KIỂM TRA|ĐẠI HỘI(?: ĐẠI BIỂU)?)';

/** Papers of the youth union: Hướng dẫn 29-HD/TWĐTN-VP of 29/10/2013 with Quyết định 367-QĐ/TWĐTN-VP of the same day. */
export const YOUTH_HD29: Standard<'youth-hd29', 'youth'> = {
    id: 'youth-hd29',
    regime: 'youth',
    name: 'Hướng dẫn số 29-HD/TWĐTN-VP, ngày 29/10/2013 của Ban Bí thư Trung ương Đoàn về thể thức văn bản của Đoàn',
    shortName: 'HD 29-HD/TWĐTN-VP',
    papers: { vi: 'Văn bản của Đoàn', en: 'A paper of the youth union' },
    from: '2013-10-29',
    until: null,
    recognition: {
        number: /^[\d.…_]*\p{Ll}?\s?-\s?\p{L}+\s?\//u,
        looseNumber: null,
        titles: [
            // alone on its line or in its column
            /(?:^|(?<=\s{2}|[|\t]\s?))ĐOÀN\s+(?:TNCS|THANH\s+NIÊN\s+CỘNG\s+SẢN)\s*(?:HỒ\s+CHÍ\s+MINH|HCM)$/iu,
            // two columns that came on one line, behind the name of a body that is whole
            /(?<=ĐOÀN\s.{1,60}\s|CHẤP HÀNH TRUNG ƯƠNG\s)ĐOÀN\s+TNCS\s+HỒ\s+CHÍ\s+MINH$/u,
        ],
        bodies: {
            issuer: new RegExp(
                `^(?:${COMMITTEE}\\s+)?(?:${LEVEL} ĐOÀN(?!\\p{L})|(?:TRUNG ƯƠNG )?ĐOÀN (?:${UNIT}(?!\\p{L})))|^${COMMITTEE}\\s+(?:${LEVEL} )?ĐOÀN(?!\\p{L})`,
                'u',
            ),
            symbol: /^[^/]*-\s?\p{L}+\s?\/\s?(?:(?:TW|T|BCH)?ĐTN|UBKTTWĐ)(?:\p{Lu}{0,4})(?!\p{L})/u,
            authority: /^TM\.?\s*(?:BAN (?:CHẤP HÀNH|THƯỜNG VỤ|BÍ THƯ)\s+)?(?:[^\s]+\s)?ĐOÀN(?! CHỦ TỊCH)(?!\p{L})/u,
            unfinished:
                /(?:^|\s)(?:BCH|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|ĐOÀN|TNCS HỒ CHÍ MINH|TRƯỜNG|KHOA|KHỐI|CƠ SỞ|XÃ|PHƯỜNG|CÔNG TY)$/u,
        },
        sure: null,
    },
    kinds: {
        is: {
            'Nghị quyết': ['NQ'],
            'Quyết định': ['QĐ'],
            'Chỉ thị': ['CT'],
            'Quy chế': ['QC'],
            'Quy định': ['QĐ'],
            'Thông tri': ['TT'],
            'Hướng dẫn': ['HD'],
            'Thông báo': ['TB'],
            'Báo cáo': ['BC'],
            'Kế hoạch': ['KH'],
            'Chương trình': ['CTr'],
            'Đề án': ['ĐA'],
            'Tờ trình': ['TTr'],
            'Công văn': ['CV'],
            'Biên bản': ['BB'],
            'Kết luận': ['KL'],
        },
        source: `${GUIDE} III.3.4`,
    },
    page: {
        width: 210,
        height: 297,
        top: exactly(20),
        bottom: exactly(20),
        left: exactly(30),
        right: exactly(20),
        // the guideline says “in the header”
        numberFromTop: between(5, 15, 10),
        source: `${GUIDE} II.3, II.4`,
    },
    text: {
        firstLineIndent: exactly(12.7),
        paragraphSpacing: between(0, 6, 6),
        // single (1.15 of 14 pt) to 1.2 lines
        lineSpacing: between(16, 19.4, 18),
        exactLines: false,
        source: `${GUIDE} III.6`,
    },
    components: {
        ...CUSTOM_COMPONENTS,
        nationalTitle: {
            size: exactly(15),
            bold: true,
            capitals: true,
            align: 'center',
            below: { mark: 'rule', share: exactly(1) },
            source: `${TABLE} 1`,
        },
        // the heading has no second line; a line that an author wrote there is printed like the first
        motto: { size: exactly(15), bold: true, align: 'center', source: CUSTOM },
        superior: { size: exactly(14), capitals: true, align: 'center', source: `${TABLE} 2` },
        issuer: {
            size: exactly(14),
            bold: true,
            capitals: true,
            align: 'center',
            below: { mark: 'signs', signs: '***' },
            source: `${TABLE} 2; ${GUIDE} III.3.1`,
        },
        number: { size: exactly(14), align: 'center', source: `${TABLE} 3` },
        placeAndDate: { size: exactly(13), italic: true, align: 'center', source: `${TABLE} 4` },
        secrecyMark: {
            size: exactly(13),
            bold: true,
            capitals: true,
            red: true,
            frame: { height: 8, widths: {} },
            align: 'center',
            source: `${TABLE} 8; ${GUIDE} III.9.1`,
        },
        urgencyMark: { size: exactly(13), bold: true, capitals: true, align: 'center', source: `${TABLE} 9` },
        circulationMark: { size: exactly(12), italic: true, align: 'center', source: `${TABLE} 6; ${GUIDE} III.9.3` },
        draftMark: { size: exactly(13), bold: true, align: 'center', source: `${TABLE} 7` },
        // the words are prescribed (bản sao, 1.3), no figure is given
        copyForm: { size: exactly(14), bold: true, align: 'center', source: CUSTOM },
        kind: { size: exactly(16), bold: true, capitals: true, align: 'center', source: `${TABLE} 10` },
        subject: {
            size: exactly(14),
            bold: true,
            align: 'center',
            below: DASHES,
            source: `${TABLE} 11; ${GUIDE} III.5`,
        },
        letterSubject: { size: exactly(12), italic: true, align: 'center', source: `${TABLE} 5` },
        attachedTo: { size: exactly(14), italic: true, align: 'center', below: DASHES, source: CUSTOM },
        addressee: { size: exactly(14), bold: true, align: 'left', source: `${TABLE} 12` },
        addresseeLabel: { size: exactly(14), bold: true, italic: true, align: 'left', source: `${TABLE} 12` },
        basis: { size: exactly(14), align: 'justify', source: `${GUIDE} III.6` },
        part: { size: between(15, 16, 15), bold: true, align: 'center', source: `${GUIDE} III.6` },
        section: { size: exactly(14), bold: true, align: 'justify', source: `${GUIDE} III.6` },
        article: { size: exactly(14), bold: true, align: 'justify', source: FORMS },
        titledItem: { size: exactly(14), bold: true, align: 'justify', source: `${GUIDE} III.6` },
        body: { size: exactly(14), align: 'justify', source: `${TABLE} 13; ${GUIDE} III.6` },
        centredLine: { size: exactly(14), bold: true, align: 'center', source: FORMS },
        recipientsLabel: { size: exactly(13), bold: true, align: 'left', source: `${TABLE} 14` },
        // behind the archive's line; no figure is given
        typist: { size: exactly(11), align: 'left', source: CUSTOM },
        recipient: { size: exactly(11), align: 'left', source: `${GUIDE} III.8` },
        confirmation: { size: exactly(14), align: 'center', source: CUSTOM },
        authority: { size: exactly(14), bold: true, capitals: true, align: 'center', source: `${TABLE} 15` },
        position: { size: exactly(14), capitals: true, align: 'center', source: `${TABLE} 16` },
        signatureNote: { size: exactly(14), italic: true, align: 'center', source: CUSTOM },
        signerName: { size: exactly(14), bold: true, align: 'center', source: `${TABLE} 17` },
        annexMark: { size: exactly(14), bold: true, align: 'center', source: CUSTOM },
        annexTitle: { size: exactly(14), bold: true, align: 'center', source: CUSTOM },
        pageNumber: { size: between(13, 14, 14), align: 'center', source: `${GUIDE} II.4` },
    },
    layout: {
        ...CUSTOM_LAYOUT,
        annexPages: { is: 'own', source: `${GUIDE} II.4` },
        copyForm: { is: 'right', source: `${GUIDE} III (bản sao).1.3` },
        duplex: { is: false, source: `${GUIDE} II.3` },
        marks: { is: { ...CUSTOM_LAYOUT.marks.is, circulationMark: 'underNumber' }, source: `${GUIDE} III.9; Mẫu 1` },
        marksOrder: {
            is: ['signingMark', 'circulationMark', 'draftMark', 'secrecyMark', 'urgencyMark'],
            source: `${GUIDE} III.9; Mẫu 1, ô số 6, 7`,
        },
    },
    wording: {
        nationalTitle: { is: ['ĐOÀN TNCS HỒ CHÍ MINH'], source: `${GUIDE} III.1` },
        // four examples in the text have the colon, Mẫu 3, số 3 has none, and spaces
        numberLabel: { is: 'Số:', source: `${GUIDE} III.3`, isOpen: true },
        numberSpaces: { is: true, source: `${TABLE} 3` },
        padding: { is: { below: 10, lastMonth: 2 }, source: `${GUIDE} III.3.1, III.4.2` },
        annexDigits: { is: null, source: CUSTOM },
        letterSubject: { is: 'V/v', source: `${GUIDE} III.5` },
        basisEnds: { is: { each: ';', last: ',' }, source: `${GUIDE} III.6` },
        // nothing prescribes it, and the guideline, its decision and the forms end in three ways
        documentEnd: { is: '.', source: 'Hướng dẫn 29-HD/TWĐTN-VP', isOpen: true },
        recipientEnds: { is: { each: ';', last: '.' }, source: `${GUIDE} III.8` },
        // examples alone
        archiveLabel: { is: 'Lưu', source: `${GUIDE} III.8`, isOpen: true },
        authorities: {
            is: { collective: 'TM.', deputy: 'KT.', byOrder: 'TL.', byAuthorisation: null, acting: 'Q.' },
            source: `${GUIDE} III.7.2`,
        },
        collectivePost: { is: 'BÍ THƯ', source: `${GUIDE} III.7.2` },
        postAlone: { is: false, source: CUSTOM },
        citedDay: { is: { comma: false, form: 'long' }, source: CUSTOM },
        circulation: { is: null, source: CUSTOM },
        copyForms: {
            is: ['Sao nguyên văn bản chính', 'Sao lục', 'Trích sao'],
            source: `${GUIDE} III (bản sao).1.3`,
        },
        undatedKinds: { is: [], source: CUSTOM },
        capitals: { is: null, source: CUSTOM },
        decisionRecipient: { is: null, source: CUSTOM },
        // samples alone
        letterRecipient: { is: 'Như trên', source: CUSTOM, isOpen: true },
        // the guideline says nothing of titles before a name
        administrativeForm: { is: true, source: CUSTOM },
        titledSigners: { is: /^/u, source: CUSTOM },
    },
};
