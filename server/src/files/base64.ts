/** So many bytes are made letters at once: what does so takes each of them as an argument. */
const AT_ONCE = 0x2000;

/** Bytes as base64, wherever the tool runs: they go so through what carries text alone. */
export function toBase64(bytes: Uint8Array): string {
    const pieces: string[] = [];
    for (let at = 0; at < bytes.length; at += AT_ONCE) {
        pieces.push(Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + AT_ONCE)));
    }
    return btoa(pieces.join(''));
}

/** The bytes that {@link toBase64} wrote. Throws for what is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < bytes.length; at++) {
        bytes[at] = letters.charCodeAt(at);
    }
    return bytes;
}
