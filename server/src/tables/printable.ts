/** Text of a document without characters that would command a terminal, or that a spreadsheet's file has no room for. */
export function printable(text: string): string {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get through
    return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '');
}
