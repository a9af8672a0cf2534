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
    /** Fields without a result, which only Word can work out. */
    fields = 0;
    /** Small words above others. */
    ruby = 0;
    /** Words that are drawn as a picture. */
    drawnWords = 0;
    /** Boxes, arrows and other forms without words. */
    shapes = 0;
    /** Pictures in the forms of Windows. */
    ofWindows = 0;
    /** Pictures that do not lie in the file. */
    missingPictures = 0;
    /** Pieces of text that stand where none is read. */
    unread = 0;
    others = 0;
    /** Other files that lie in the file and were read in their places. */
    chunks = 0;
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
        tell(
            this.chunks > 0,
            `${this.chunks} tệp ghép trong tệp Word (HTML, .docx) được đọc vào đúng chỗ`,
            `${this.chunks} files within the file (HTML, .docx) were read in their places`,
        );
        warn(
            this.formulas > 0,
            `${this.formulas} công thức được ghi thành chữ trên một dòng (a/b, x^2), xem lại`,
            `${this.formulas} formulas became words on one line (a/b, x^2): look at them`,
        );
        warn(
            this.fields > 0,
            `${this.fields} trường của Word không có kết quả ghi sẵn nên không có chữ để đưa vào`,
            `${this.fields} fields of Word keep no result, so there were no words to take`,
        );
        warn(
            this.ruby > 0,
            `${this.ruby} chỗ có chữ nhỏ phía trên (ruby) được ghi trong ngoặc sau chữ chính`,
            `${this.ruby} times small words above others (ruby) stand in brackets behind these`,
        );
        warn(
            this.drawnWords > 0,
            `${this.drawnWords} chữ vẽ (WordArt) thành dòng ghi chú “//”`,
            `${this.drawnWords} words drawn as pictures (WordArt) became lines “//”`,
        );
        warn(
            this.missingPictures > 0,
            `${this.missingPictures} hình không nằm trong tệp nên không chép được; nơi có được ghi bằng dòng “//”`,
            `${this.missingPictures} pictures do not lie in the file and were not copied; a line “//” says where they stood`,
        );
        warn(
            this.shapes > 0,
            `${this.shapes} hình vẽ không có chữ (ô, mũi tên…) không đưa vào`,
            `${this.shapes} drawn forms without words (boxes, arrows…) were left out`,
        );
        tell(
            this.ofWindows > 0,
            `${this.ofWindows} hình dạng EMF hoặc WMF: ngoài Word ít chương trình mở được`,
            `${this.ofWindows} pictures are EMF or WMF, which few programs besides Word open`,
        );
        warn(
            this.unread > 0,
            `${this.unread} đoạn chữ nằm ở chỗ lạ trong tệp, được ghi ở cuối bằng dòng “//”`,
            `${this.unread} pieces of text in odd places of the file became lines “//” at the end`,
        );
        warn(
            this.others > 0,
            `${this.others} biểu đồ, sơ đồ, nét vẽ hoặc tệp nhúng, tệp ghép không đưa vào được; nơi có được ghi bằng dòng “//”`,
            `${this.others} charts, diagrams, drawings, embedded or joined files could not be taken; a line “//” says where they stood`,
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
