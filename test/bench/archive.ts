import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A generator of numbers that repeats itself at each run (mulberry32). */
export function randomFrom(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

const BODIES =
    'Sở Y tế,Sở Giáo dục và Đào tạo,Sở Tài chính,Sở Nội vụ,Sở Xây dựng,Sở Tư pháp,Sở Công Thương,Sở Khoa học và Công nghệ,Văn phòng Ủy ban nhân dân tỉnh,Công an tỉnh'.split(
        ',',
    );
const PLACES = 'An Bình,Bình Hòa,Châu Phú,Đông Sơn,Hòa Lạc,Kim Sơn,Long Thạnh,Mỹ Đức,Ninh Phước,Phú Tân,Tân Châu'.split(
    ',',
);
const VERBS = 'Rà soát,Tổng hợp,Xây dựng,Tuyên truyền,Kiểm tra,Hướng dẫn,Tập huấn,Cập nhật,Bố trí,Đánh giá'.split(',');
const THINGS =
    'hồ sơ của cơ sở trên địa bàn,kết quả thực hiện nhiệm vụ được giao,phương án ứng phó thiên tai,danh sách đối tượng được hỗ trợ,kinh phí từ nguồn ngân sách,công tác phối hợp giữa các đơn vị,chỉ tiêu của từng xã trong năm,dữ liệu dùng chung của tỉnh,việc bảo quản tài liệu lưu trữ,nội dung tuyên truyền trên hệ thống loa'.split(
        ',',
    );

/** The number that a hundred plans of an archive cite. */
export const CITED_BY_A_HUNDRED = '777/QĐ-UBND';

/** The number of the plan at a place of an archive. */
export function numberOfPlan(place: number): string {
    return `${place + 1001}/KH-UBND`;
}

/**
 * The text of a plan of an archive: heading, bases, parts with tasks, recipients, signature.
 *
 * @param place in the archive, from 0: decides everything
 * @param bytes of UTF-8 that it should have, at least
 */
export function planOfArchive(place: number, bytes = 32_000): string {
    const random = randomFrom(place + 1);
    const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
    const directive = () => {
        const nth = 1 + Math.floor(random() * 5000);
        return `Quyết định số ${nth + 9}/QĐ-TTg ngày ${10 + (nth % 18)}/${3 + (nth % 10)}/${2015 + (nth % 11)} của Thủ tướng Chính phủ`;
    };
    const sentence = () => `${pick(VERBS)} ${pick(THINGS)}, ${pick(VERBS).toLowerCase()} ${pick(THINGS)}`;
    const task = (mark: string) => {
        const by = `trước ngày ${10 + Math.floor(random() * 18)}/${4 + Math.floor(random() * 9)}/2026`;
        const cited = random() < 0.2 ? ` theo ${directive()}` : '';
        return `${mark} ${sentence()} tại xã ${pick(PLACES)}${cited}, báo cáo ${pick(BODIES)} ${by}.`;
    };
    const bases = Array.from({ length: 5 }, () => `Căn cứ ${directive()};`);
    if (place < 100) bases.push(`Căn cứ Quyết định số ${CITED_BY_A_HUNDRED} ngày 07/7/2025 của Ủy ban nhân dân tỉnh;`);
    const parts: string[] = [];
    let size = 1500;
    for (let part = 1; size < bytes; part++) {
        const lines = [
            `${part}. ${sentence()}`,
            ...'abcdđ'.split('').map((mark) => task(`${mark})`)),
            `${part + 1}. ${pick(BODIES)}`,
            ...Array.from({ length: 4 }, () => task('-')),
        ];
        part++;
        parts.push(...lines);
        size += Buffer.byteLength(lines.join('\n')) + 1;
    }
    return [
        'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n',
        `Số: ${numberOfPlan(place)}\n`,
        `An Giang, ngày ${String(1 + (place % 28)).padStart(2, '0')} tháng 3 năm 2026\n`,
        `KẾ HOẠCH\n${sentence()} tại xã ${pick(PLACES)}\n`,
        `${bases.join('\n')}\n`,
        'I. TỔ CHỨC THỰC HIỆN',
        `${parts.join('\n')}\n`,
        'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n',
        'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Thị Minh An\n',
    ].join('\n');
}

/** Writes an archive of so many plans into a folder, a hundred in each folder below. */
export function writeArchive(folder: string, plans: number, ending = 'kehoach'): void {
    for (let place = 0; place < plans; place++) {
        const under = join(folder, String(Math.floor(place / 100)));
        if (place % 100 === 0) mkdirSync(under, { recursive: true });
        writeFileSync(join(under, `${place}.${ending}`), planOfArchive(place));
    }
}
