/**
 * Reads a day as plans write it: `04-6-2021`, `23/9/2024`, `ngày 09 tháng 02 năm 2026`.
 *
 * @returns ISO 8601 (`2021-06-04`), or null where the text holds no whole date or no day of the calendar
 */
export function isoDate(text: string): string | null {
    const found =
        /(\d{1,2})\s*[/.\-–]\s*(\d{1,2})\s*[/.\-–]\s*(\d{4})/u.exec(text) ??
        /(\d{1,2})\s+tháng\s*(\d{1,2})\s*năm\s*(\d{4})/iu.exec(text);
    if (!found) {
        return null;
    }
    const [, day, month, year] = found.map(Number) as [number, number, number, number];
    const date = new Date(Date.UTC(year, month - 1, day));
    const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return exists ? date.toISOString().slice(0, 10) : null;
}
