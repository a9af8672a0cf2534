import type { Remark } from '../paper.js';

/** What was found in a file of Word besides the words of the paper, counted. */
export class Findings {
    inserted = 0;
    deleted = 0;
    comments = 0;
    hidden = 0;
    /** Pieces of text in fonts of TCVN3 and VNI. */
    repaired = 0;
    formulas = 0;
    others = 0;
    tableOfContents = false;
    macros = false;
    readonly formats = new Set<string>();

    /** A sentence for each kind of thing that was found. */
    remarks(): Remark[] {
        const remarks: Remark[] = [];
        const add = (isLoss: boolean) => (isSo: boolean, vi: string, en: string) => {
            if (isSo) remarks.push({ text: { vi, en }, isLoss });
        };
        const [tell, warn] = [add(false), add(true)];
        tell(
            this.inserted + this.deleted > 0,
            `đã chấp nhận thay đổi được theo dõi: ${this.inserted} chỗ thêm, ${this.deleted} chỗ xóa`,
            `tracked changes accepted: ${this.inserted} insertions, ${this.deleted} deletions`,
        );
        tell(
            this.comments > 0,
            `${this.comments} nhận xét thành dòng ghi chú “//”`,
            `${this.comments} comments became lines “//”`,
        );
        tell(
            this.hidden > 0,
            `${this.hidden} đoạn chữ ẩn thành dòng ghi chú “//”`,
            `${this.hidden} pieces of hidden text became lines “//”`,
        );
        tell(
            this.repaired > 0,
            `${this.repaired} đoạn chữ theo phông TCVN3, VNI được chuyển sang Unicode`,
            `${this.repaired} pieces of text in fonts of TCVN3 or VNI became Unicode`,
        );
        warn(
            this.formulas > 0,
            `${this.formulas} công thức chỉ còn chữ và số, xem lại`,
            `${this.formulas} formulas kept their letters and figures alone: look at them`,
        );
        warn(
            this.others > 0,
            `${this.others} biểu đồ, sơ đồ hoặc tệp nhúng không đưa vào được; nơi có được ghi bằng dòng “//”`,
            `${this.others} charts, diagrams or embedded files could not be taken; a line “//” says where they stood`,
        );
        tell(
            this.tableOfContents,
            'mục lục do Word tự lập không đưa vào',
            'the table of contents that Word makes was left out',
        );
        tell(
            this.macros,
            'tệp có macro; macro không được đọc và không được chạy',
            'the file has macros; they were neither read nor run',
        );
        warn(
            this.formats.size > 0,
            `kiểu số thứ tự ${[...this.formats].join(', ')} được ghi bằng chữ số`,
            `numbers of the form ${[...this.formats].join(', ')} were written in digits`,
        );
        return remarks;
    }
}
