/** One kind of administrative document. */
export interface DocumentKind {
    /** As printed in running text: `Kế hoạch`. */
    readonly name: string;
    /** Code in the number of a state document (Nghị định 30/2020/NĐ-CP, Phụ lục III); none for a công văn or a thư công. */
    readonly stateCode?: string;
    /** Code in the number of a party document (Hướng dẫn 05-HD/VPTW; Hướng dẫn 36-HD/VPTW). */
    readonly partyCode?: string;
}

/** Every kind of both regimes (Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III; Hướng dẫn 05-HD/VPTW). */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
    { name: 'Nghị quyết', stateCode: 'NQ', partyCode: 'NQ' },
    { name: 'Quyết định', stateCode: 'QĐ', partyCode: 'QĐ' },
    { name: 'Chỉ thị', stateCode: 'CT', partyCode: 'CT' },
    { name: 'Kết luận', partyCode: 'KL' },
    { name: 'Quy chế', stateCode: 'QC', partyCode: 'QC' },
    { name: 'Quy định', stateCode: 'QyĐ', partyCode: 'QĐ' },
    { name: 'Thông tri', partyCode: 'TT' },
    { name: 'Thông cáo', stateCode: 'TC' },
    { name: 'Thông báo', stateCode: 'TB', partyCode: 'TB' },
    { name: 'Hướng dẫn', stateCode: 'HD', partyCode: 'HD' },
    { name: 'Chương trình', stateCode: 'CTr', partyCode: 'CTr' },
    { name: 'Kế hoạch', stateCode: 'KH', partyCode: 'KH' },
    { name: 'Phương án', stateCode: 'PA', partyCode: 'PA' },
    { name: 'Đề án', stateCode: 'ĐA', partyCode: 'ĐA' },
    { name: 'Dự án', stateCode: 'DA' },
    { name: 'Báo cáo', stateCode: 'BC', partyCode: 'BC' },
    { name: 'Biên bản', stateCode: 'BB', partyCode: 'BB' },
    { name: 'Tờ trình', stateCode: 'TTr', partyCode: 'TTr' },
    { name: 'Hợp đồng', stateCode: 'HĐ' },
    { name: 'Công văn', partyCode: 'CV' },
    { name: 'Công điện', stateCode: 'CĐ' },
    { name: 'Bản ghi nhớ', stateCode: 'BGN' },
    { name: 'Bản thỏa thuận', stateCode: 'BTT' },
    { name: 'Giấy ủy quyền', stateCode: 'GUQ' },
    { name: 'Giấy mời', stateCode: 'GM' },
    { name: 'Giấy giới thiệu', stateCode: 'GGT' },
    { name: 'Giấy nghỉ phép', stateCode: 'GNP' },
    { name: 'Phiếu gửi', stateCode: 'PG' },
    { name: 'Phiếu chuyển', stateCode: 'PC' },
    { name: 'Phiếu báo', stateCode: 'PB' },
    { name: 'Thư công' },
];

/** Kinds that plans cite but that are no administrative documents: laws and what implements them, and named variants. */
const CITED_ONLY = [
    'Hiến pháp',
    'Bộ luật',
    'Luật',
    'Pháp lệnh',
    'Lệnh',
    'Nghị định',
    'Nghị quyết liên tịch',
    'Thông tư liên tịch',
    'Thông tư',
    'Văn bản hợp nhất',
    'Văn bản',
    'Chương trình hành động',
    'Chương trình phối hợp',
    'Kế hoạch hành động',
    'Kế hoạch phối hợp',
    'Kế hoạch liên tịch',
    'Hướng dẫn liên ngành',
    'Quy chế phối hợp',
    'Quy chế làm việc',
    'Thông báo kết luận',
    'Chiến lược',
    'Đề cương',
    'Điều lệ',
];

/** Names under which running text cites directives, longest first so that the first match is the whole name. */
export const CITED_KINDS: readonly string[] = [...DOCUMENT_KINDS.map((kind) => kind.name), ...CITED_ONLY].sort(
    (a, b) => b.length - a.length,
);

/** Variants of a kind's name that a document may carry as its title. */
const TITLED_KINDS: readonly string[] = [
    ...DOCUMENT_KINDS.map((kind) => kind.name),
    'Chương trình hành động',
    'Chương trình công tác',
    'Chương trình phối hợp',
    'Kế hoạch hành động',
    'Kế hoạch phối hợp',
    'Kế hoạch liên tịch',
    'Kế hoạch liên ngành',
    'Quy chế phối hợp',
    'Quy chế làm việc',
    'Thông báo kết luận',
    'Đề cương',
    'Nghị quyết liên tịch',
    'Hướng dẫn liên ngành',
    'Nghị định',
    'Thông tư',
    'Thông tư liên tịch',
].sort((a, b) => b.length - a.length);

/** Names by their form in small letters. */
export const CITED_KIND_NAMES: ReadonlyMap<string, string> = new Map(
    CITED_KINDS.map((kind) => [kind.toLowerCase(), kind]),
);

const BY_CAPITALS = new Map(TITLED_KINDS.map((name) => [foldTitle(name), name]));

const LONGEST_TITLE = Math.max(...TITLED_KINDS.map(({ length }) => length));
const WITHOUT_ACCENTS = new Map(TITLED_KINDS.map((name) => [dropAccents(foldTitle(name)), name]));

/** Without any accents: scanned titles lose or change them (`CHÍ THỊ`). */
function dropAccents(text: string): string {
    return text
        .normalize('NFD')
        .replace(/[\u0300-\u036F]/g, '')
        .replace(/Đ/g, 'D');
}

/** Capital letters, both tone placements alike, single spaces: the form in which titles are compared. */
function foldTitle(text: string): string {
    return text
        .toUpperCase()
        .replace(/OÀ/g, 'ÒA')
        .replace(/UỶ/g, 'ỦY')
        .replace(/OẢ/g, 'ỎA')
        .replace(/\s+/g, ' ')
        .trim();
}

/**
 * The kind that a title in capitals names: the whole of it, or its beginning.
 *
 * @param title a printed line such as `KẾ HOẠCH` or `CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ`
 * @returns the kind's name as running text writes it, and how many characters of the title (in capitals, spaces folded)
 *   it covers; undefined where the title names no kind
 */
export function kindOfTitle(title: string): { name: string; length: number } | undefined {
    const folded = foldTitle(title);
    const whole = BY_CAPITALS.get(folded);
    if (whole !== undefined) {
        return { name: whole, length: folded.length };
    }
    for (const [capitals, name] of BY_CAPITALS) {
        if (folded.startsWith(`${capitals} `)) {
            return { name, length: capitals.length };
        }
    }
    const scanned = folded.length <= LONGEST_TITLE ? WITHOUT_ACCENTS.get(dropAccents(folded)) : undefined;
    return scanned === undefined ? undefined : { name: scanned, length: folded.length };
}
