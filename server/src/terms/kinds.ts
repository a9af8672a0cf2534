import { largest } from '../bounds/extremes.js';
import { Remembered } from '../bounds/remembered.js';
import { STANDARDS } from '../standards/standards.js';

/** Every kind that a standard has, as printed in running text: `Kế hoạch`. */
export const DOCUMENT_KINDS: readonly string[] = [
    ...new Set(Object.values(STANDARDS).flatMap(({ kinds }) => Object.keys(kinds.is))),
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
export const CITED_KINDS: readonly string[] = [...new Set([...DOCUMENT_KINDS, ...CITED_ONLY])].sort(
    (a, b) => b.length - a.length,
);

/** Variants of a kind's name that a document may carry as its title. */
const TITLED_KINDS: readonly string[] = [
    ...DOCUMENT_KINDS,
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
    'Điều lệ',
    'Nghị quyết liên tịch',
    'Hướng dẫn liên ngành',
    'Nghị định',
    'Thông tư',
    'Thông tư liên tịch',
    'Hiến pháp',
    'Bộ luật',
    'Luật',
    'Pháp lệnh',
].sort((a, b) => b.length - a.length);

/** Names by their form in small letters. */
export const CITED_KIND_NAMES: ReadonlyMap<string, string> = new Map(
    CITED_KINDS.map((kind) => [kind.toLowerCase(), kind]),
);

const BY_CAPITALS = new Map(TITLED_KINDS.map((name) => [foldTitle(name), name]));

/** The names with the space behind them, longest first. */
const OPENINGS = [...BY_CAPITALS].map(([capitals, name]) => [`${capitals} `, name] as const);

/** A title may say that the body above it issues the paper: `BAN HÀNH KẾ HOẠCH`. */
const ISSUES = 'BAN HÀNH ';

const LONGEST_TITLE = largest(TITLED_KINDS.map(({ length }) => length));
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
export function kindOfTitle(title: string): KindOfTitle | undefined {
    return known.of(title, findKind);
}

interface KindOfTitle {
    readonly name: string;
    readonly length: number;
}

/** Each line of a heading is asked about from the lines above it, and again after each key. */
const known = new Remembered<KindOfTitle | undefined>(20_000);

function findKind(title: string): KindOfTitle | undefined {
    const folded = foldTitle(title);
    if (folded.startsWith(ISSUES)) {
        const kind = findKind(folded.slice(ISSUES.length));
        return kind && { name: kind.name, length: kind.length + ISSUES.length };
    }
    const whole = BY_CAPITALS.get(folded);
    if (whole !== undefined) {
        return { name: whole, length: folded.length };
    }
    for (const [opening, name] of OPENINGS) {
        if (folded.startsWith(opening)) {
            return { name, length: opening.length - 1 };
        }
    }
    const scanned = folded.length <= LONGEST_TITLE ? WITHOUT_ACCENTS.get(dropAccents(folded)) : undefined;
    return scanned === undefined ? undefined : { name: scanned, length: folded.length };
}
