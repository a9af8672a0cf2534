import { readResponsibleBodies } from '../inline/responsible-bodies.js';
import { isHeading, isReading, type Piece, type Reading } from './reading.js';

/** Titles under which a document says who does what. */
const IMPLEMENTATION_TITLE =
    /(?:TỔ CHỨC (?:TRIỂN KHAI )?THỰC HIỆN|PHÂN CÔNG|TRÁCH NHIỆM|TỔ CHỨC TRIỂN KHAI|NHIỆM VỤ CỦA CÁC)/u;
const LONGEST_TITLE = 120;
const DEEPEST = 3;

/**
 * Marks the top items of implementation sections (`TỔ CHỨC THỰC HIỆN` and its like) as addressed to the agencies that
 * they name. Where such a section has an item that again bears such a title (`2. Phân công trách nhiệm`), the items
 * under that one are.
 */
export function markImplementationSections(reading: Reading, text: string, depth = 0): void {
    for (const child of partsOf(reading)) {
        if (!['part', 'section', 'item', 'annex'].includes(child.role) || depth > DEEPEST) {
            continue;
        }
        if (child.role !== 'annex' && (child.role !== 'item' || depth === 0) && isImplementationSection(child, text)) {
            markItems(child, text);
        } else {
            markImplementationSections(child, text, depth + 1);
        }
    }
}

/** What a reading holds; in the place of an article, the sections that it introduces. */
function partsOf({ children }: Reading): Reading[] {
    return children
        .filter(isReading)
        .flatMap((child) =>
            child.role === 'article'
                ? child.children.filter((part): part is Reading => isReading(part) && part.role === 'section')
                : [child],
        );
}

function markItems(section: Reading, text: string): void {
    for (const item of section.children) {
        if (!isReading(item) || item.role !== 'item' || !isHeading(item)) {
            continue;
        }
        if (
            isImplementationSection(item, text) &&
            item.children.some((child) => isReading(child) && child.role === 'item')
        ) {
            markItems(item, text);
        } else {
            item.responsible = true;
        }
    }
}

function isImplementationSection(reading: Reading, text: string): boolean {
    const title = reading.children[0];
    if (!title || isReading(title)) {
        return false;
    }
    return IMPLEMENTATION_TITLE.test(
        text.slice(title.start, Math.min(title.end, title.start + LONGEST_TITLE)).toUpperCase(),
    );
}

/** What can hold a list of items that agencies head. */
const HOLDERS: ReadonlySet<string> = new Set(['document', 'part', 'section', 'item']);
/** Nouns of those whom a paper addresses, behind `Các`; and those who stand for an agency. */
const ADDRESSED =
    /^[*_]*(?:(?:Đề nghị|Giao|Yêu cầu)\s*:?\s+)?(?:(?:Sở|Bộ|Ban|Cục|Chi cục|Phòng|Đài|Báo|Hội|UBND|HĐND|UBMTTQ|MTTQ|VP)\s+\p{L}|(?:Ủy|Uỷ) ban|Công an|Văn phòng|Thanh tra|Kho bạc|Ngân hàng|Mặt trận|Liên (?:đoàn|minh|hiệp)|Tỉnh (?:đoàn|ủy|uỷ|Đoàn)|Thành (?:đoàn|ủy|uỷ|Đoàn)|Đảng (?:ủy|uỷ|đoàn|bộ)|Viện kiểm sát|Tòa án|Toà án|Bảo hiểm xã hội|Trung tâm|Thủ trưởng|Giám đốc|Chủ tịch|Chánh|Bộ trưởng|Trưởng|Hiệu trưởng|[Cc]ác\s+(?:[Ss]ở|[Bb]an|[Bb]ộ|ngành|cơ quan|đơn vị|địa phương|tổ chức|xã|phường|huyện|tỉnh|hội|đoàn thể|trường|phòng|trung tâm|doanh nghiệp|cấp (?:ủy|uỷ)|đảng (?:ủy|uỷ)|chi bộ|(?:Ủy|ủy|Uỷ|uỷ) ban|UBND))/u;
const OWN_NAME = /^(?![Cc]ác\s|[Nn]hững\s)\p{Lu}/u;
/** No name is longer, nor a list of some. */
const LONGEST_NAMES = 220;

/**
 * Marks the items of lists that agencies head, wherever they stand: two items at least, and most of the list, open with
 * agencies and say what these do.
 */
export function markItemsOfBodies(reading: Reading, text: string): void {
    const items = reading.children.filter(
        (child): child is Reading => isReading(child) && child.role === 'item' && isHeading(child),
    );
    if (items.length > 1 && !items.some(({ responsible }) => responsible)) {
        const headed = items.filter((item) => isHeadedByBodies(item, text));
        if (headed.length > 1 && headed.length * 3 >= items.length * 2) {
            // in such a list whatever begins as a name of its own does is one
            for (const item of items) {
                item.responsible = headed.includes(item) || readsAsBodies(item, text, true);
            }
        }
    }
    for (const child of partsOf(reading)) {
        if (HOLDERS.has(child.role) && !child.responsible) {
            markItemsOfBodies(child, text);
        }
    }
}

function isHeadedByBodies(item: Reading, text: string): boolean {
    const opening = item.children[0];
    return (
        opening !== undefined &&
        !isReading(opening) &&
        ADDRESSED.test(text.slice(opening.start, opening.start + 60)) &&
        readsAsBodies(item, text)
    );
}

/**
 * Whether an item opens with names and says what these do.
 *
 * @param isNamed whether they have to be names of their own, no `các …`
 */
function readsAsBodies(item: Reading, text: string, isNamed = false): boolean {
    const opening = item.children[0];
    if (!opening || isReading(opening)) {
        return false;
    }
    const bodies = readResponsibleBodies(text, opening.start, Math.min(opening.end, opening.start + 2 * LONGEST_NAMES));
    const [first] = bodies?.names ?? [];
    if (
        !bodies ||
        !first ||
        (isNamed && !OWN_NAME.test(text.slice(first.start, first.end))) ||
        bodies.textStart - opening.start > LONGEST_NAMES
    ) {
        return false;
    }
    return bodies.textStart < opening.end || hasTasks(item, opening);
}

/** Whether something stands below an item's opening line that says what is to be done. */
function hasTasks(item: Reading, opening: Piece): boolean {
    return item.children.some(
        (child) => child !== opening && isReading(child) && (child.role === 'item' || child.role === 'paragraph'),
    );
}
