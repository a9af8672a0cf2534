import type { Bilingual } from '../language/language.js';

/** What the server of pages says. */
export const SERVER_WORDS = {
    away: {
        vi: 'chương trình hiện trang đã dừng; hãy chạy lại lệnh và mở địa chỉ mới',
        en: 'what shows the pages has ended; run the command again and open the new address',
    },
} as const satisfies Record<string, Bilingual>;
