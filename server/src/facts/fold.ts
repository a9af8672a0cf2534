/**
 * A text as it is searched: small letters without accents. Both tone placements (`hòa`, `hoà`) and both forms of Unicode
 * fold to the same.
 */
export function foldAccents(text: string): string {
    return text
        .normalize('NFD')
        .replace(/[\u0300-\u036F]/g, '')
        .replace(/đ/g, 'd')
        .replace(/Đ/g, 'D')
        .toLowerCase();
}
