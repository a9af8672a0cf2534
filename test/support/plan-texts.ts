/** A whole state plan in a few lines; `body` stands between heading and end. */
export function statePlan(body: string): string {
    return `ỦY BAN NHÂN DÂN
TỈNH AN GIANG

Số: 07/KH-UBND

An Giang, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Trồng cây xanh tại các trường học năm 2026

Căn cứ Quyết định số 524/QĐ-TTg ngày 01 tháng 4 năm 2021 của Thủ tướng Chính phủ;

${body}

Nơi nhận:
- Sở Giáo dục và Đào tạo (b/c);
- Lưu: VT, KGVX.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Thị Minh An
`;
}

/** A whole party plan in a few lines; `body` stands between heading and end. */
export function partyPlan(body: string): string {
    return `TỈNH ỦY AN GIANG
*
Số 15-KH/TU

ĐẢNG CỘNG SẢN VIỆT NAM

An Giang, ngày 15 tháng 6 năm 2026

KẾ HOẠCH
đọc sách trong các chi bộ
-----

${body}

Nơi nhận:
- Sở Y tế;
- Lưu Văn phòng Tỉnh ủy.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Nguyễn Thị Minh An
`;
}
