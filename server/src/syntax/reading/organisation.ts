import { isHeading, isReading, type Reading } from './reading.js';

/** Titles under which a document says who does what. */
const ORGANISATION = /(?:TỔ CHỨC (?:TRIỂN KHAI )?THỰC HIỆN|PHÂN CÔNG|TRÁCH NHIỆM|TỔ CHỨC TRIỂN KHAI|NHIỆM VỤ CỦA CÁC)/u;
const LONGEST_TITLE = 120;
const DEEPEST = 3;

/**
 * Marks the top items of `TỔ CHỨC THỰC HIỆN` and its like as addressed to the bodies that they name. Where such a section
 * has an item that again bears such a title (`2. Phân công trách nhiệm`), the items under that one are.
 */
export function findOrganisation(reading: Reading, text: string, depth = 0): void {
    for (const child of reading.children) {
        if (!isReading(child) || !['part', 'section', 'item', 'annex'].includes(child.role) || depth > DEEPEST) {
            continue;
        }
        if (child.role !== 'annex' && (child.role !== 'item' || depth === 0) && isOrganisation(child, text)) {
            markItems(child, text);
        } else {
            findOrganisation(child, text, depth + 1);
        }
    }
}

function markItems(organisation: Reading, text: string): void {
    for (const item of organisation.children) {
        if (!isReading(item) || item.role !== 'item' || !isHeading(item)) {
            continue;
        }
        if (isOrganisation(item, text) && item.children.some((child) => isReading(child) && child.role === 'item')) {
            markItems(item, text);
        } else {
            item.responsible = true;
        }
    }
}

function isOrganisation(reading: Reading, text: string): boolean {
    const title = reading.children[0];
    if (!title || isReading(title)) {
        return false;
    }
    return ORGANISATION.test(text.slice(title.start, Math.min(title.end, title.start + LONGEST_TITLE)).toUpperCase());
}
