/** A number that a margin has cut behind its stroke or hyphen, as it is when it is not cut: `186/KH-` over `UBND`. */
export function numberOnOneLine(number: string): string {
    return number
        .split('\n')
        .map((line) => line.trim())
        .reduce((whole, line) => `${whole}${/[-–/]$/u.test(whole) ? '' : ' '}${line}`);
}
