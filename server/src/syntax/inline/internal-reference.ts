import { CITED_KINDS } from '../../terms/kinds.js';
import type { Range } from '../reading/heading-parts.js';

const LABEL = '(?:[IVX]{1,5}|\\d{1,2}(?:\\.\\d{1,2})*)(?![\\p{L}\\d])';
const POINT = '(?:điểm|Điểm)\\s+[a-zđ]\\d{0,2}(?![\\p{L}\\d])';
const CLAUSE = '(?:khoản|Khoản)\\s+\\d{1,2}(?![\\p{L}\\d])';
const ITEM = `(?:(?:[Tt]iểu\\s+)?(?<!(?:[Dd]anh|[Hh]ạng|[Cc]huyên|[Đđ]ề|[Tt]hư)\\s)[Mm]ục)\\s+${LABEL}`;
const PART = '(?:[Pp]hần|[Cc]hương)\\s+(?:[IVX]{1,5}(?![\\p{L}\\d])|thứ\\s+\\p{Ll}+)';
const ARTICLE = 'Điều\\s+\\d{1,3}(?![\\p{L}\\d])';
const ANNEX = '(?:[Pp]hụ\\s+lục|PHỤ LỤC)\\s+(?:số\\s+)?(?:[IVX]{1,5}|\\d{1,2}[A-Z]?)(?![\\p{L}\\d])';
const UNIT = `(?:${POINT}|${CLAUSE}|${ITEM}|${PART}|${ARTICLE}|${ANNEX})`;
const PATH = new RegExp(`(?<![\\p{L}\\d])${UNIT}(?:\\s*(?:,\\s*)?(?:của\\s+)?${UNIT})*`, 'gu');
const HAS_ANCHOR = new RegExp(`${ITEM}|${PART}|${ARTICLE}|${ANNEX}`, 'u');
const HAS_ARTICLE = new RegExp(ARTICLE, 'u');
/** `Mục 1 (1.1; 1.2; 1.3)`: further labels in brackets. */
const BRACKETED = /\s*\(((?:\d{1,2}(?:\.\d{1,2})+|[a-zđ])(?:\s*[;,]\s*(?:\d{1,2}(?:\.\d{1,2})+|[a-zđ]))*)\)/uy;
/** `mục 1, 2 và 3`: further labels of the same unit. */
const LISTED = /(?:\s*,\s*|\s+và\s+)((?:\d{1,2}(?:\.\d{1,2})+|\d{1,2}|[IVX]{1,5})(?![\p{L}\d/.%]))/uy;
const KIND_NAMES = [
    ...CITED_KINDS,
    'Hiến pháp',
    'Thông báo',
    'Điều lệ',
    'Quy chuẩn',
    'Tiêu chuẩn',
    'Nghị quyết',
    'Văn kiện',
]
    .map((kind) => kind.replace(/^./u, (c) => `[${c}${c.toLowerCase()}]`))
    .join('|');
/** What follows a reference to a part of ANOTHER document; `Kế hoạch này` is this one. */
const OTHER_DOCUMENT = new RegExp(
    `\\s*(?:,\\s*)?(?:(?:của|tại|trong|theo|ban hành kèm theo|kèm theo)\\s+)?(?:[Dd]ự thảo\\s+)?(?:${KIND_NAMES})(?!\\s+này)(?=[\\s,.;)])`,
    'uy',
);

/** What the document has that references can point at, so far as it decides what a reference means. */
export interface ReferenceContext {
    /** Whether the document is itself made of articles: only then `Điều 5` can be one of its own. */
    readonly hasArticles: boolean;
}

/**
 * Finds references to the document's own parts within `start`–`end` of the clean text, one range for each target.
 * References to parts of other documents (`Mục VI Quyết định số …`) are left out.
 */
export function findInternalReferences(text: string, start: number, end: number, context: ReferenceContext): Range[] {
    const found: Range[] = [];
    PATH.lastIndex = start;
    for (let m = PATH.exec(text); m !== null && m.index < end; m = PATH.exec(text)) {
        const path = { start: m.index, end: m.index + m[0].length };
        if (path.end > end) {
            break;
        }
        const further = readFurther(text, path.end, end);
        PATH.lastIndex = further.end;
        if (!HAS_ANCHOR.test(m[0]) || (HAS_ARTICLE.test(m[0]) && !context.hasArticles)) {
            continue;
        }
        OTHER_DOCUMENT.lastIndex = further.end;
        if (OTHER_DOCUMENT.test(text)) {
            continue;
        }
        found.push(path, ...further.labels);
    }
    return found;
}

function readFurther(text: string, from: number, end: number): { labels: Range[]; end: number } {
    const labels: Range[] = [];
    let at = from;
    BRACKETED.lastIndex = at;
    const bracketed = BRACKETED.exec(text);
    if (bracketed && at + bracketed[0].length <= end) {
        const inner = at + bracketed[0].indexOf('(') + 1;
        for (const label of (bracketed[1] as string).matchAll(/[^;,\s]+/g)) {
            labels.push({ start: inner + label.index, end: inner + label.index + label[0].length });
        }
        return { labels, end: at + bracketed[0].length };
    }
    LISTED.lastIndex = at;
    for (let m = LISTED.exec(text); m !== null && at + m[0].length <= end; m = LISTED.exec(text)) {
        at += m[0].length;
        labels.push({ start: at - (m[1] as string).length, end: at });
        LISTED.lastIndex = at;
    }
    return { labels, end: at };
}
