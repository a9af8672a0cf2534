/** Characters that would command a terminal, break the line or turn its direction: names of files may hold them. */
const UNSAFE = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu;

/** A file's name as it can be printed: one line, in the order of its characters, the odd ones as `\u000a`. */
export function shownName(name: string): string {
    return name.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
