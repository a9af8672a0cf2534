/** A plan of about so many printed pages, in one document. */
export function longPlan(pages: number): string {
    const item = (number: number) =>
        `${number}. Ủy ban nhân dân các xã, phường, đặc khu rà soát, lập danh mục điểm có nguy cơ, cắm biển cảnh báo, phân công người theo dõi từng điểm; hoàn thành trước ngày 30 tháng 4 năm 2026 và báo cáo kết quả về Sở Y tế để tổng hợp.\n` +
        'a) Mỗi điểm có một người chịu trách nhiệm, ghi rõ họ tên và số điện thoại liên hệ;\n' +
        'b) Kinh phí thực hiện lấy từ dự toán chi thường xuyên năm 2026 đã được giao cho địa phương.';
    const items = Array.from({ length: Math.round(pages * 5) }, (_, index) => item(index + 1)).join('\n\n');
    return `ỦY BAN NHÂN DÂN
TỈNH AN GIANG

Số: 07/KH-UBND

An Giang, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Phòng, chống đuối nước năm 2026

I. NHIỆM VỤ

${items}

Nơi nhận:
- Sở Y tế;
- Lưu: VT, KGVX.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Thị Minh An
`;
}
