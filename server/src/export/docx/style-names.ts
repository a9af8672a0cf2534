import type { Component } from '../../standards/standard.js';
import type { LevelName } from './marks.js';

/** What a component is called in the list of styles of an office's Word. Word reads a comma as the end of a name. */
export const STYLE_NAMES: Readonly<Record<Component, string>> = {
    nationalTitle: 'Quốc hiệu hoặc tiêu đề',
    motto: 'Tiêu ngữ',
    superior: 'Cơ quan chủ quản',
    issuer: 'Cơ quan ban hành',
    number: 'Số và ký hiệu',
    placeAndDate: 'Địa danh và thời gian',
    secrecyMark: 'Độ mật',
    urgencyMark: 'Độ khẩn',
    circulationMark: 'Phạm vi lưu hành',
    notForMedia: 'Không phổ biến',
    draftMark: 'Dấu dự thảo',
    signingMark: 'Thông tin ký số',
    copyForm: 'Hình thức sao',
    kind: 'Tên loại',
    subject: 'Trích yếu',
    letterSubject: 'Trích yếu công văn',
    attachedTo: 'Kèm theo',
    addressee: 'Nơi kính gửi',
    addresseeLabel: 'Kính gửi',
    basis: 'Căn cứ',
    part: 'Phần',
    section: 'Mục',
    article: 'Điều',
    titledItem: 'Khoản có tiêu đề',
    body: 'Đoạn văn',
    centredLine: 'Dòng giữa trang',
    tableHead: 'Đầu bảng',
    tableCell: 'Ô bảng',
    wideTableCell: 'Ô bảng rộng',
    footnote: 'Chú thích',
    recipientsLabel: 'Nhãn nơi nhận',
    recipient: 'Nơi nhận',
    contactLine: 'Thông tin liên hệ',
    typist: 'Người soạn thảo và số bản',
    confirmation: 'Xác nhận chữ ký',
    authority: 'Quyền hạn ký',
    position: 'Chức vụ',
    signatureNote: 'Ghi chú chữ ký',
    signerName: 'Họ tên người ký',
    annexMark: 'Phụ lục',
    annexTitle: 'Tên phụ lục',
    pageNumber: 'Số trang',
};

/** What running text under a mark is called: it looks like a paragraph, and can be restyled by itself. */
export const ITEM_STYLE_NAMES: Readonly<Record<LevelName, string>> = {
    article: 'Điều không tiêu đề',
    section: 'Mục không tiêu đề',
    number: 'Khoản',
    number2: 'Tiểu khoản',
    number3: 'Tiểu khoản nhỏ',
    letter: 'Điểm',
    dash: 'Gạch đầu dòng',
    plus: 'Dấu cộng đầu dòng',
    bullet: 'Dấu đầu dòng khác',
};

/** Paragraphs that hold no words. */
export const RULE_STYLE_NAME = 'Đường kẻ';
export const GAP_STYLE_NAME = 'Dòng đệm';
