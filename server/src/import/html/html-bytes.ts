/** The beginning of a page in which it may say how its text lies in bytes (HTML, 13.2.3.2). */
const BEGINNING = 1024;
const CHARSET = /<meta[^>]{0,200}?\bcharset\s*=\s*["']?([\w:.-]{1,40})/i;

/** The text of a page by its mark, by what it says of itself, or as UTF-8; what it says wrongly is put right where it can be. */
export function decodeHtml(bytes: Uint8Array): string {
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
        return new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
    }
    const beginning = new TextDecoder('windows-1252').decode(bytes.subarray(0, BEGINNING));
    const [, said = 'utf-8'] = CHARSET.exec(beginning) ?? [];
    return decodedAs('utf-8', bytes) ?? decodedAs(said, bytes) ?? new TextDecoder('windows-1258').decode(bytes);
}

function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
        return undefined;
    }
}
