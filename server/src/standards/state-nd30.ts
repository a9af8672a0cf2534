import { CUSTOM, CUSTOM_COMPONENTS, CUSTOM_LAYOUT } from './custom.js';
import { between, exactly, type Standard } from './standard.js';

const ANNEX_I = 'Nghị định 30/2020/NĐ-CP, Phụ lục I';

/** A rule of a third to a half of the line above it. */
const SHORT_RULE = { mark: 'rule', share: between(1 / 3, 1 / 2, 0.4) } as const;

/** State administrative documents: Nghị định 30/2020/NĐ-CP of 05/3/2020, Phụ lục I and the sample forms of Phụ lục III. */
export const STATE_ND30: Standard<'state-nd30', 'state'> = {
    id: 'state-nd30',
    regime: 'state',
    name: 'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
    shortName: 'NĐ 30/2020',
    papers: { vi: 'Văn bản hành chính', en: 'A state document' },
    from: '2020-03-05',
    until: null,
    recognition: {
        number: /^[\d.…_]*\p{Ll}?\//u,
        looseNumber: /\//u,
        title: /CỘNG\s*(?:HÒA|HOÀ)/u,
    },
    page: {
        width: 210,
        height: 297,
        top: between(20, 25, 20),
        bottom: between(20, 25, 20),
        left: between(30, 35, 30),
        right: between(15, 20, 15),
        // the annex says “in the top margin”; the middle of it
        numberFromTop: between(5, 15, 10),
        source: `${ANNEX_I}, mục I.1, I.3, I.7`,
    },
    text: {
        firstLineIndent: between(10, 12.7, 12.7),
        paragraphSpacing: between(6, 12, 6),
        // single (1.15 of 14 pt) to one and a half lines
        lineSpacing: between(16, 24, 18),
        exactLines: false,
        source: `${ANNEX_I}, mục II.6.b`,
    },
    components: {
        nationalTitle: {
            size: between(12, 13, 13),
            bold: true,
            capitals: true,
            align: 'center',
            source: `${ANNEX_I}, mục II.1.a`,
        },
        motto: {
            size: between(13, 14, 14),
            bold: true,
            align: 'center',
            below: { mark: 'rule', share: exactly(1) },
            source: `${ANNEX_I}, mục II.1.b`,
        },
        superior: {
            size: between(12, 13, 13),
            capitals: true,
            align: 'center',
            source: `${ANNEX_I}, mục II.2.b`,
        },
        issuer: {
            size: between(12, 13, 13),
            bold: true,
            capitals: true,
            align: 'center',
            below: SHORT_RULE,
            source: `${ANNEX_I}, mục II.2.b`,
        },
        number: { size: exactly(13), align: 'center', source: `${ANNEX_I}, mục II.3.b` },
        placeAndDate: {
            size: between(13, 14, 14),
            italic: true,
            align: 'center',
            source: `${ANNEX_I}, mục II.4.c`,
        },
        draftMark: { size: exactly(14), italic: true, align: 'center', source: CUSTOM },
        kind: {
            size: between(13, 14, 14),
            bold: true,
            capitals: true,
            align: 'center',
            source: `${ANNEX_I}, mục II.5.b`,
        },
        subject: {
            size: between(13, 14, 14),
            bold: true,
            align: 'center',
            below: SHORT_RULE,
            source: `${ANNEX_I}, mục II.5.b`,
        },
        letterSubject: { size: between(12, 13, 13), align: 'center', source: `${ANNEX_I}, mục II.5.b` },
        attachedTo: {
            size: between(13, 14, 14),
            italic: true,
            align: 'center',
            below: SHORT_RULE,
            source: `${ANNEX_I}, mục III.1.c`,
        },
        addressee: { size: between(13, 14, 14), align: 'left', source: `${ANNEX_I}, mục II.9.b` },
        addresseeLabel: { size: between(13, 14, 14), align: 'left', source: `${ANNEX_I}, mục II.9.b` },
        basis: {
            size: between(13, 14, 14),
            italic: true,
            align: 'justify',
            source: `${ANNEX_I}, mục II.6.b`,
        },
        part: {
            size: between(13, 14, 14),
            bold: true,
            align: 'center',
            source: `${ANNEX_I}, mục II.6.đ`,
        },
        section: {
            size: between(13, 14, 14),
            bold: true,
            align: 'justify',
            source: `${ANNEX_I}, mục II.6.đ`,
        },
        article: {
            size: between(13, 14, 14),
            bold: true,
            align: 'justify',
            source: `${ANNEX_I}, mục II.6.đ`,
        },
        titledItem: {
            size: between(13, 14, 14),
            bold: true,
            align: 'justify',
            source: `${ANNEX_I}, mục II.6.đ`,
        },
        body: { size: between(13, 14, 14), align: 'justify', source: `${ANNEX_I}, mục II.6.b` },
        centredLine: {
            size: between(13, 14, 14),
            bold: true,
            align: 'center',
            source: 'Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1 – 1.3',
        },
        ...CUSTOM_COMPONENTS,
        recipientsLabel: {
            size: exactly(12),
            bold: true,
            italic: true,
            align: 'left',
            source: `${ANNEX_I}, mục II.9.b`,
        },
        recipient: { size: exactly(11), align: 'left', source: `${ANNEX_I}, mục II.9.b` },
        typist: { size: exactly(11), align: 'left', source: `${ANNEX_I}, mục III.3` },
        authority: {
            size: between(13, 14, 14),
            bold: true,
            capitals: true,
            align: 'center',
            source: `${ANNEX_I}, mục II.7.d`,
        },
        position: {
            size: between(13, 14, 14),
            bold: true,
            capitals: true,
            align: 'center',
            source: `${ANNEX_I}, mục II.7.d`,
        },
        signatureNote: { size: exactly(13), italic: true, align: 'center', source: CUSTOM },
        signerName: { size: between(13, 14, 14), bold: true, align: 'center', source: `${ANNEX_I}, mục II.7.d` },
        annexMark: { size: exactly(14), bold: true, align: 'center', source: `${ANNEX_I}, mục III.1.b` },
        annexTitle: {
            size: between(13, 14, 14),
            bold: true,
            capitals: true,
            align: 'center',
            source: `${ANNEX_I}, mục III.1.b`,
        },
        pageNumber: { size: between(13, 14, 14), align: 'center', source: `${ANNEX_I}, mục I.7` },
    },
    layout: {
        ...CUSTOM_LAYOUT,
        above: { ...CUSTOM_LAYOUT.above, source: `${CUSTOM}; letterSubject: ${ANNEX_I}, mục II.5.b` },
    },
    wording: {
        nationalTitle: {
            is: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
            source: `${ANNEX_I}, mục II.1`,
        },
        numberLabel: { is: 'Số:', source: `${ANNEX_I}, mục II.3` },
        padding: { is: { below: 10, lastMonth: 2 }, source: `${ANNEX_I}, mục II.3, II.4` },
        annexDigits: { is: 'roman', source: `${ANNEX_I}, mục III.1` },
        letterSubject: { is: 'V/v', source: `${ANNEX_I}, mục II.5` },
        basisEnds: { is: { each: ';', last: '.' }, source: `${ANNEX_I}, mục II.6.a` },
        // no sentence asks for it; every sample form has it
        documentEnd: { is: './.', source: 'Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4' },
        recipientEnds: { is: { each: ';', last: '.' }, source: `${ANNEX_I}, mục II.9` },
        archiveLabel: { is: 'Lưu:', source: `${ANNEX_I}, mục II.9` },
        authorities: {
            is: { collective: 'TM.', deputy: 'KT.', byOrder: 'TL.', byAuthorisation: 'TUQ.', acting: 'Q.' },
            source: `${ANNEX_I}, mục II.7`,
        },
        citedDay: { is: { comma: false, form: 'long' }, source: `${ANNEX_I}, mục II.6.b` },
        capitals: { is: 'annexOfND30', source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II' },
        decisionRecipient: { is: 'Như', source: 'Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.2' },
        titledSigners: {
            is: /QUÂN|QUỐC PHÒNG|CÔNG AN|CẢNH SÁT|BIÊN PHÒNG|TƯ LỆNH|GIÁO DỤC|ĐÀO TẠO|TRƯỜNG|ĐẠI HỌC|CAO ĐẲNG|HỌC VIỆN|Y TẾ|BỆNH VIỆN|SỨC KHỎE|KHOA HỌC|VIỆN|NGHIÊN CỨU/u,
            source: `${ANNEX_I}, mục II.7`,
        },
    },
};
