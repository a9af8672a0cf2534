import { isHeading, isReading, type Reading } from './reading.js';

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
    for (const child of reading.children) {
        if (!isReading(child) || !['part', 'section', 'item', 'annex'].includes(child.role) || depth > DEEPEST) {
            continue;
        }
        if (child.role !== 'annex' && (child.role !== 'item' || depth === 0) && isImplementationSection(child, text)) {
            markItems(child, text);
        } else {
            markImplementationSections(child, text, depth + 1);
        }
    }
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
