import type { Picture } from '../paper.js';

const DATA = /^data:image\/([a-z+.-]{1,20});base64,/i;

const EXTENSIONS: Readonly<Record<string, string>> = { jpeg: 'jpg', 'svg+xml': 'svg', 'x-emf': 'emf', 'x-wmf': 'wmf' };

/** A picture that stands in the page itself; undefined for one that lies elsewhere. @param source an `img`'s `src` */
export function pictureIn(source: string): Picture | undefined {
    const [head, type] = DATA.exec(source) ?? [];
    if (head === undefined || type === undefined) {
        return undefined;
    }
    const kind = type.toLowerCase();
    const extension = EXTENSIONS[kind] ?? kind;
    return {
        extension: /^[a-z]{3,4}$/.test(extension) ? extension : 'bin',
        read: async () => bytesOf(source.slice(head.length)),
    };
}

function bytesOf(base64: string): Uint8Array {
    try {
        const binary = atob(base64);
        return Uint8Array.from(binary, (character) => character.charCodeAt(0));
    } catch {
        return new Uint8Array();
    }
}
