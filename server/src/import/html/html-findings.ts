import type { Remark } from '../paper.js';

/** What was found in a page besides the words of the paper, counted. */
export class HtmlFindings {
    hidden = 0;
    deleted = 0;
    comments = 0;
    images = 0;
    others = 0;
    /** Pieces of text in fonts of TCVN3 and VNI. */
    repaired = 0;

    /** A sentence for each kind of thing that was found. */
    remarks(): Remark[] {
        const remarks: Remark[] = [];
        const add = (count: number, isLoss: boolean, vi: string, en: string) => {
            if (count > 0) remarks.push({ text: { vi: `${count} ${vi}`, en: `${count} ${en}` }, isLoss });
        };
        add(this.hidden, false, 'phần bị ẩn trên trang không đưa vào', 'hidden parts of the page were left out');
        add(this.deleted, false, 'chỗ xóa được theo dõi: đã chấp nhận', 'tracked deletions accepted');
        add(this.comments, false, 'nhận xét thành dòng ghi chú “//”', 'comments became lines “//”');
        const legacy = 'đoạn chữ theo phông TCVN3, VNI được chuyển sang Unicode';
        add(this.repaired, false, legacy, 'pieces of text in fonts of TCVN3 or VNI became Unicode');
        const vi = 'hình nằm ngoài tệp HTML không chép được; nơi có được ghi bằng dòng “//”';
        add(this.images, true, vi, 'pictures outside of the HTML were not copied; a line “//” says where they stood');
        const other = 'đối tượng nhúng không đưa vào được; nơi có được ghi bằng dòng “//”';
        add(this.others, true, other, 'embedded objects could not be taken; a line “//” says where they stood');
        return remarks;
    }
}
