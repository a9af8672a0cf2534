import { UnreadablePaper } from '../unreadable-paper.js';

// Why a file is no paper that can be read, and what to do: each is said behind the file's name.

export const BROKEN = new UnreadablePaper({
    vi: 'tệp Word bị hỏng hoặc thiếu một phần, không mở được. Mở bằng Word (Mở và sửa · Open and Repair) rồi lưu lại, hoặc xin lại tệp.',
    en: 'is a broken or incomplete Word file. Open it in Word (Open and Repair) and save it again, or ask for it anew.',
});

export const TOO_LARGE = new UnreadablePaper({
    vi: 'giải nén ra quá lớn so với một văn bản nên không đọc. Mở bằng Word, lưu phần cần đọc sang tệp .docx mới.',
    en: 'unpacks to far more than a paper holds, so it is not read. Open it in Word and save what is needed as a new .docx.',
});

export const ENCRYPTED = new UnreadablePaper({
    vi: 'được bảo vệ bằng mật khẩu hoặc là tệp Word đời cũ (.doc) mang đuôi .docx. Mở bằng Word, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu) và lưu dạng Word (.docx).',
    en: 'is protected by a password, or is an old Word file (.doc) named .docx. Open it in Word, take the password off (File > Info > Protect Document) and save it as Word (.docx).',
});

export const OTHER = new UnreadablePaper({
    vi: 'không phải tệp Word .docx. Mở bằng chương trình đã tạo ra tệp và lưu dạng Word (.docx).',
    en: 'is no Word file (.docx). Open it in the program that made it and save it as Word (.docx).',
});

export const HOSTILE = new UnreadablePaper({
    vi: 'chứa khai báo mà tệp Word không bao giờ có (thực thể XML), hoặc lồng nhau quá sâu, nên không đọc. Chỉ dùng tệp từ nguồn tin cậy; nếu tin cậy, mở bằng Word và lưu lại.',
    en: 'holds declarations that no Word file has (XML entities), or is nested too deep, so it is not read. Use files you trust only; if you do, open it in Word and save it again.',
});
