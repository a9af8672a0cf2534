/**
 * Reads a day as plans write it: `04-6-2021`, `23/9/2024`, `ngày 09 tháng 02 năm 2026`.
 *
 * @returns ISO 8601 (`2021-06-04`), or null where the text holds no whole date or no day of the calendar
 */
export function isoDate(text: string): string | null {
    const found =
        /(\d{1,2})\s*[/.\-–]\s*(\d{1,2})\s*[/.\-–]\s*(\d{4})/u.exec(text) ??
        /(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/iu.exec(text);
    if (!found) {
        return null;
    }
    const [, day, month, year] = found.map(Number) as [number, number, number, number];
    if (month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) {
        return null;
    }
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** @param month counted from 1 */
function daysIn(month: number, year: number): number {
    if (month === 2) {
        return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    }
    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const ROMAN_QUARTERS: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };

/**
 * The last day of a point or span of time as plans write it: `trước ngày 30/6/2026`, `Quý II năm 2026`, `trong tháng 4 năm
 * 2026`, `đến hết năm 2026`.
 *
 * @returns ISO 8601, or null where the text names no year (`hằng năm`)
 */
export function dueDay(text: string): string | null {
    const day = isoDate(text);
    if (day !== null) {
        return day;
    }
    const quarter = /quý\s+(IV|I{1,3}|[1-4])\D{0,60}(\d{4})/iu.exec(text);
    if (quarter) {
        const number = ROMAN_QUARTERS[(quarter[1] as string).toUpperCase()] ?? Number(quarter[1]);
        return lastDay(Number(quarter[2]), number * 3);
    }
    const month = /tháng\s+(\d{1,2})\D{0,60}(\d{4})/iu.exec(text);
    if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12) {
        return lastDay(Number(month[2]), Number(month[1]));
    }
    const year = /năm\s+(\d{4})/iu.exec(text);
    return year ? `${year[1]}-12-31` : null;
}

/** @param month counted from 1 */
function lastDay(year: number, month: number): string {
    return `${year}-${String(month).padStart(2, '0')}-${daysIn(month, year)}`;
}

/** A day as people read it: `19/7/2021`; empty for none. */
export function shortDate(iso: string | null): string {
    const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '');
    return found ? `${Number(found[3])}/${Number(found[2])}/${found[1]}` : '';
}

/**
 * A day as documents print it: days below 10 and the months January and February with a zero before them (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I, mục II.4).
 */
export function printedDate(iso: string): { readonly long: string; readonly short: string } {
    const [year, month, day] = iso.split('-') as [string, string, string];
    const printedMonth = Number(month) < 3 ? month : String(Number(month));
    return { long: `ngày ${day} tháng ${printedMonth} năm ${year}`, short: `ngày ${day}/${printedMonth}/${year}` };
}
