import { smallest } from '../../bounds/extremes.js';
import { SECTOR } from '../../terms/body-names.js';
import type { Range } from '../reading/heading-parts.js';

/** Words with which the name of an agency begins, as titles of items in `TỔ CHỨC THỰC HIỆN` name them. */
const HEAD =
    '(?:Sở|Ban(?! hành)|Bộ(?! tiêu)|(?:Ủy|Uỷ) ban|UBND|HĐND|UBMTTQ|MTTQ|Hội(?! nghị)|Công an|Công ty|Công đoàn|Báo(?! cáo)|Đài|Văn phòng|VP|Trung tâm|Cục|Chi cục|Chi nhánh|Chi bộ|Kho bạc|Ngân hàng|Đảng(?! viên)|Tỉnh (?:đoàn|ủy|uỷ|Đoàn)|Thành (?:đoàn|ủy|uỷ|Đoàn)|Đoàn|Liên (?:đoàn|minh|hiệp)|Mặt trận|Thanh tra|Viện|Tòa án|Toà án|Trường|Bệnh viện|Quỹ|Bảo hiểm|Điện lực|Bưu điện|Viễn thông|Doanh nghiệp|Thường trực|Phòng(?!,| (?:chống|ngừa|tránh|trừ|trị|vệ)(?!\\p{L}))|Cơ quan|Đơn vị|Lãnh đạo|Tổ(?! chức)|Chủ tịch|Giám đốc|Thủ trưởng|Học viện|Hiệp hội|Hợp tác xã|Thư viện|Nhà (?:văn|thiếu|xuất)|Đội|Tổng |Quân|Biên phòng|Hải quan|Thuế|Cảng|Huyện|Xã(?! hội)|Phường|Đặc khu|Thị|Hiệu trưởng|Trạm|Cổng|Trang|Tạp chí|Thông tấn|Ngành|Khối|Bí thư|Cấp (?:ủy|uỷ)|(?:Huyện|Quận|Thị) (?:ủy|uỷ)|Đồng chí|Đảng viên|Cán bộ)';
const SEVERAL = '(?:[Cc]ác|[Nn]hững)\\s+[\\p{L}]';
const OPENING = new RegExp(`^(?:${HEAD}|${SEVERAL})`, 'u');
/** Words before the names that belong to no name. */
const LEAD =
    /^(?:(?:Đề nghị|Giao(?: cho)?|Yêu cầu|Kính đề nghị|Đối với|Trách nhiệm của|Nhiệm vụ của|Phân công|Về phía)(?:\s*:)?\s+|(?:Cơ quan|Đơn vị)\s+(?:chủ trì|phối hợp|thực hiện|tham gia)(?: thực hiện)?\s*:\s*)/u;
/** Where an agency's name is the subject of a sentence, its predicate begins with one of these. */
const PREDICATE =
    /(?<=\s)(?:chủ trì|phối hợp|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|căn cứ|tham mưu(?!,?\s+giúp việc)|hướng dẫn|xây dựng|(?<!Ban )chỉ đạo|theo dõi|tăng cường|triển khai|thực hiện|rà soát|báo cáo|bố trí|tiếp tục|nghiêm túc|chủ động|kịp thời|đẩy mạnh|kiện toàn|quán triệt|phát huy|đôn đốc|cân đối|lồng ghép|đề xuất|tổng hợp|nghiên cứu|theo chức năng|trên cơ sở|được giao|trực tiếp|sẽ|sử dụng|thường xuyên|thẩm định|cung cấp|phân công|phụ trách|đảm bảo|bảo đảm|ban hành|cử|gửi|nâng cao|vận động|hỗ trợ|phổ biến|tập trung|quan tâm|hằng năm|hàng năm|tuyên truyền|tích cực|(?<!các |Các )tổ chức(?=\s+(?:thực hiện|triển khai|tuyên truyền|kiểm tra|các|hội|quán|tốt|đánh))|là cơ quan|có kế hoạch|theo nhiệm vụ|tùy|tuỳ|bám sát|giúp(?! việc)|xác định|khẩn trương|phải|tiến hành|đăng|nắm chắc|tạo điều kiện|cụ thể hóa|cụ thể hoá|quyết định|làm tốt|cần |lập |thành lập|ký|đăng tải|bảo vệ|khuyến khích|huy động|đổi mới|nêu cao|chấp hành|nộp|trình |duy trì|thông tin |có kế hoạch|không )(?=[\s,.;:]|$)/u;
/** No name ends so: what a heading has of a predicate. */
const PREDICATE_OF_HEADING =
    /(?<=\s)(?:chủ trì(?:,? phối hợp(?: thực hiện)?)?|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|thực hiện)$/u;
/** Small words with which a name goes on behind what could be its end: they join, or say whose a body is, and where. */
const GOES_ON =
    '(?!(?:và|hoặc|với|cùng|các|có|của|thuộc|trực thuộc|liên quan|từ|trên|ở|tại|về|cấp|tỉnh|thành phố|huyện|thị|quận|xã|phường|đặc khu|khu vực|chi nhánh|trung ương|quốc gia|cơ sở|đoàn|hội|ủy|uỷ|khóa|khoá|nhiệm kỳ)(?!\\p{L}))';
/** Behind the level that ends the name of a body (`HĐND tỉnh`) small letters begin what it does. */
const BEHIND_LEVEL = new RegExp(
    `(?<=\\s(?:tỉnh|thành phố|huyện|thị xã|quận|xã(?!\\s+hội)|phường|đặc khu|thị trấn)\\s)(?=\\p{Ll})${GOES_ON}`,
    'gu',
);
/** A level right behind `các` says which ones: `các xã ven biển`, `các tỉnh miền núi`. */
const IS_QUALIFIED =
    /(?:[Cc]ác\s+(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|đặc khu|thị trấn)|tỉnh,\s+thành phố)\s$/u;
/**
 * Behind a name that is whole small letters begin what the body does, whatever the verb: the sectors of a department (`Sở Tư pháp`),
 * its letters (`Sở GDĐT`), or the department itself that another body belongs to (`Văn phòng Sở`).
 */
const BEHIND_NAME = new RegExp(
    `(?:(?<!\\p{L})(?:Sở|Bộ|Phòng)\\s+(?:${SECTOR}(?:(?:\\s+và|,|\\s+[-–])?\\s+${SECTOR}){0,4}|\\p{Lu}[\\p{Lu}&-]+(?!\\p{L}))|(?<=\\p{L}\\s)Sở)(\\s+(?=\\p{Ll})(?!${SECTOR})${GOES_ON})`,
    'u',
);
const SEPARATOR = new RegExp(
    `(?:(?<!\\s)\\s+)?(?:;\\s*|,\\s*(?:và\\s+)?(?=${HEAD}|[Cc]ác\\s))|(?<!\\s)\\s+và\\s+(?=${HEAD}|[Cc]ác\\s)`,
    'gu',
);

export interface ResponsibleBodiesParts {
    readonly names: readonly Range[];
    /** What stands before, between and behind the names: `Đề nghị`, `;`, `và`, `:`. */
    readonly separators: readonly Range[];
    /** Where the text behind the names begins; the end of the range where there is none. */
    readonly textStart: number;
}

/**
 * Reads an item's opening text as the names of the agencies that the item is addressed to.
 *
 * @param goesOn whether the text goes on behind what interrupts it: then it is no heading that holds names alone
 * @returns undefined where the text names no agency
 */
export function readResponsibleBodies(
    text: string,
    start: number,
    end: number,
    goesOn = false,
): ResponsibleBodiesParts | undefined {
    // where a line ends says nothing of a name
    const line = text.slice(start, end).replaceAll('\n', ' ');
    const bold = /^[*_]*/.exec(line)?.[0] ?? '';
    const words = LEAD.exec(line.slice(bold.length))?.[0] ?? '';
    const lead = bold + words;
    const rest = line.slice(lead.length);
    if (!OPENING.test(rest)) {
        return undefined;
    }
    const stop = endOfNames(rest, goesOn);
    const names: Range[] = [];
    const separators: Range[] =
        words === '' ? [] : [{ start: start + bold.length, end: start + lead.trimEnd().length }];
    const base = start + lead.length;
    const span = rest.slice(0, stop.end);
    let from = 0;
    let inBrackets = false;
    let at = 0;
    for (const separator of span.matchAll(SEPARATOR)) {
        for (; at < separator.index; at++) {
            inBrackets = span[at] === '(' || (inBrackets && span[at] !== ')');
        }
        const isNamed = separator.index > stop.list && !separator[0].includes(';');
        if (
            separator.index === 0 ||
            inBrackets ||
            isNamed ||
            isOneOffice(span.slice(from, separator.index), separator[0])
        ) {
            continue;
        }
        names.push({ start: base + from, end: base + separator.index });
        const sign = separator[0].trim();
        const signStart = base + separator.index + separator[0].indexOf(sign);
        separators.push({ start: signStart, end: signStart + sign.length });
        from = separator.index + separator[0].length;
    }
    const last = withoutRemark(span.slice(from).replace(/(?<![\s.;,])[\s.;,]+$/u, ''));
    if (last !== '') {
        names.push({ start: base + from, end: base + from + last.length });
    }
    const tail = span.slice(from + last.length).trim();
    if (tail !== '') {
        const tailStart = base + from + last.length + span.slice(from + last.length).indexOf(tail);
        separators.push({ start: tailStart, end: tailStart + tail.length });
    }
    if (stop.colon) {
        separators.push({ start: base + stop.end, end: base + stop.end + 1 });
    }
    return { names, separators, textStart: base + stop.textStart };
}

/** `Văn phòng Đoàn ĐBQH và HĐND`: one office serves both. */
function isOneOffice(before: string, separator: string): boolean {
    return (
        /và/u.test(separator) && /^(?:Văn phòng|VP)\s.*(?:ĐBQH|Quốc hội|HĐND|Hội đồng nhân dân)$/u.test(before.trim())
    );
}

/** A name without what stands in brackets behind it. */
function withoutRemark(name: string): string {
    const bracket = /(?<!\s)\s*\([^()]*\)$/u.exec(name);
    return bracket && bracket.index > 0 ? name.slice(0, bracket.index) : name;
}

/** What kind of bodies a list of names behind its colon has. */
const NAMED_BY = /(?<!\p{L})[Cc]ác\s+\p{L}+(?:\s+\p{L}+){0,3}$/u;

/** `UBND các xã: Tân Bình, Tân Hòa`: where a list of names ends that a colon behind their kind begins; 0 for any other colon. */
export function endOfNamedOnes(line: string, colon: number): number {
    if (!NAMED_BY.test(line.slice(0, colon).trimEnd())) {
        return 0;
    }
    const names = /^\s*\p{Lu}[^:;.,]{0,60}(?:,\s*(?:và\s+)?\p{Lu}[^:;.,]{0,60})+/u.exec(line.slice(colon + 1));
    return names ? colon + 1 + names[0].length : 0;
}

/** `Sở Nội vụ phối hợp với các Sở: …`: where that begins what a body does with those that the colon names; undefined for a colon of its own name. */
function predicateWithNamedOnes(line: string, colon: number): number | undefined {
    const before = line.slice(0, colon).trimEnd();
    const kind = NAMED_BY.exec(before);
    const predicate = PREDICATE.exec(before);
    return kind && predicate && predicate.index < kind.index ? predicate.index : undefined;
}

/** Where what a body does begins behind the level that ends its name. */
function behindLevel(words: string): number | undefined {
    for (const { index } of words.matchAll(BEHIND_LEVEL)) {
        if (!IS_QUALIFIED.test(words.slice(Math.max(0, index - LONGEST_LEVEL), index))) {
            return index;
        }
    }
    return undefined;
}

/** `tỉnh, thành phố` and the word before it. */
const LONGEST_LEVEL = 24;

/** Where what a body does begins behind a name that is whole. */
function behindName(words: string): number | undefined {
    const found = BEHIND_NAME.exec(words);
    return found ? found.index + found[0].length : undefined;
}

/** Shorter openings without a full stop are headings: they hold names only, whatever verbs the names contain. */
const LONGEST_HEADING = 160;

/** @returns also where a list of names begins that a colon behind their kind opens: `các Sở: Tài chính, Nội vụ` */
function endOfNames(rest: string, goesOn: boolean): { end: number; textStart: number; colon: boolean; list: number } {
    const skip = (at: number) => at + (/^\s*/.exec(rest.slice(at))?.[0].length ?? 0);
    const first = rest.indexOf(':');
    const does = first < 0 ? undefined : predicateWithNamedOnes(rest, first);
    if (does !== undefined) {
        return { end: does, textStart: does, colon: false, list: Number.POSITIVE_INFINITY };
    }
    const named = first < 0 ? 0 : endOfNamedOnes(rest, first);
    const from = named > 0 ? first + 1 : 0;
    const list = named > 0 ? first : Number.POSITIVE_INFINITY;
    const colon = rest.indexOf(':', from);
    const heading = !goesOn && rest.length <= LONGEST_HEADING && !/[.;…]["”)]?[*_]*$/u.test(rest) && colon < 0;
    const words = rest.slice(from);
    const stop = /\.(?<=\p{Ll}\.)\s/u.exec(rest);
    const predicates = [
        (heading ? PREDICATE_OF_HEADING : PREDICATE).exec(words)?.index,
        behindName(words),
        heading ? undefined : behindLevel(words),
    ].flatMap((at) => (at === undefined ? [] : [from + at]));
    const ends = [colon, ...predicates, stop?.index ?? -1].filter((at) => at >= 0);
    if (ends.length === 0) {
        return { end: rest.length, textStart: rest.length, colon: false, list };
    }
    const end = smallest(ends);
    if (end === colon) {
        return { end, textStart: skip(end + 1), colon: true, list };
    }
    return stop && end === stop.index
        ? { end: end + 1, textStart: skip(end + 1), colon: false, list }
        : { end, textStart: end, colon: false, list };
}
