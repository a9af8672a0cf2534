/**
 * What the departments of a government are named after, as the built-in catalogue has them: behind `Sở`, `Bộ` and `Phòng` their
 * name is one of these, or some of them joined.
 */
const SECTORS =
    'An ninh|Biên phòng|Công chức|Công nghệ|Công nghiệp|Công thương|Công Thương|Dân tộc|Dân vận|Du lịch|Đầu tư|Đào tạo|Đô thị|' +
    'Giáo dục|Giao thông|Hạ tầng|Hành chính|Kế hoạch|Khoa học|Kinh tế|Lao động|Môi trường|Ngoại giao|Ngoại vụ|Nội vụ|' +
    'Nông nghiệp|Nông thôn|Phát triển nông thôn|Quản trị|Quốc phòng|Quy hoạch|Kiến trúc|Tài chính|Tài nguyên|Thể thao|' +
    'Thông tin|Thương binh|Thương mại|Thuỷ sản|Thủy sản|Tôn giáo|Tổng hợp|Truyền thông|Tư pháp|Văn hóa|Văn hoá|Vận tải|' +
    'Xã hội|Xây dựng|Y tế';

/** The name of a sector, with a capital or without; to be put into a regular expression with the flag `u`. */
export const SECTOR = `(?:${SECTORS.replace(/(?<=^|\|)\p{Lu}/gu, (letter) => `[${letter}${letter.toLowerCase()}]`)})(?!\\p{L})`;
