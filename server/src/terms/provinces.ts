/** The units of the highest tier: those of 2026, and those that were part of others before 01/7/2025 (names alone, without their kind). */
const NAMES =
    'An Giang, Cà Mau, Cao Bằng, Đắk Lắk, Điện Biên, Đồng Tháp, Gia Lai, Hà Tĩnh, Hưng Yên, Khánh Hòa, Lai Châu, Lạng Sơn, ' +
    'Lào Cai, Lâm Đồng, Nghệ An, Ninh Bình, Phú Thọ, Quảng Ngãi, Quảng Trị, Sơn La, Tây Ninh, Thái Nguyên, Thanh Hóa, ' +
    'Tuyên Quang, Vĩnh Long, Hà Nội, Hải Phòng, Đà Nẵng, Cần Thơ, Đồng Nai, Quảng Ninh, Bắc Ninh, ' +
    'Bà Rịa - Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bến Tre, Bình Dương, Bình Định, Bình Phước, Bình Thuận, Đắk Nông, ' +
    'Hà Giang, Hà Nam, Hải Dương, Hậu Giang, Hòa Bình, Kiên Giang, Kon Tum, Long An, Nam Định, Ninh Thuận, Phú Yên, ' +
    'Quảng Bình, Quảng Nam, Sóc Trăng, Thái Bình, Tiền Giang, Trà Vinh, Vĩnh Phúc, Yên Bái, Khánh Hoà, Thanh Hoá, Hoà Bình';

/** Names of provinces and of cities under the centre, in small letters; Huế and Hồ Chí Minh have rules of their own. */
export const PROVINCES: ReadonlySet<string> = new Set(NAMES.toLowerCase().split(', '));
