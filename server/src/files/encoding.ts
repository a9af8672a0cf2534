import type { Bilingual } from '../language/language.js';
import { UnreadableFile } from './unreadable-file.js';

/** How a text lies in its file. A mark at its front is no part of the text; it is kept when the file is written again. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

const MARKS: Record<Encoding, readonly number[]> = {
    'utf-8': [],
    'utf-8-bom': [0xef, 0xbb, 0xbf],
    'utf-16le': [0xff, 0xfe],
    'utf-16be': [0xfe, 0xff],
};

/** Why bytes are no text that can be read without losing something, and what to do. */
function noText(vi: string, en: string): UnreadableFile {
    return new UnreadableFile('no-text', { vi, en });
}

/** How bytes are to be read: by their mark, else UTF-8. Throws an UnreadableFile where they are anything else. */
export function encodingOf(bytes: Uint8Array): Encoding {
    const other = otherKind(bytes);
    if (other !== undefined) {
        throw noText(other.vi, other.en);
    }
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
        if (startsWith(bytes, MARKS[encoding])) {
            return encoding;
        }
    }
    if (hasEveryOtherByteZero(bytes)) {
        throw noText(
            'có vẻ là UTF-16 không có dấu đầu tệp. Lưu lại dạng UTF-8, hoặc: iconv -f UTF-16LE -t UTF-8.',
            'looks like UTF-16 without its mark. Save it as UTF-8, or: iconv -f UTF-16LE -t UTF-8.',
        );
    }
    if (!isUtf8(bytes)) {
        const line = firstBadLine(bytes);
        throw noText(
            `không phải văn bản UTF-8, từ dòng ${line}. Bảng mã khác thì chuyển trước: UniKey Ctrl+Shift+F6 cho TCVN3, VNI; iconv -f CP1258 -t UTF-8 cho Windows-1258.`,
            `is no UTF-8 text, from line ${line} on. Convert another encoding first: UniKey Ctrl+Shift+F6 for TCVN3 and VNI; iconv -f CP1258 -t UTF-8 for Windows-1258.`,
        );
    }
    return startsWith(bytes, MARKS['utf-8-bom']) ? 'utf-8-bom' : 'utf-8';
}

/** The text without its mark. Throws an UnreadableFile where the bytes are not whole. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
    const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
    try {
        const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
        return decoder.decode(bytes.subarray(MARKS[encoding].length));
    } catch {
        const name = label.toUpperCase();
        throw noText(
            `mở đầu như ${name} nhưng không đọc được hết. Mở bằng trình soạn thảo đã ghi nó và lưu lại dạng UTF-8.`,
            `begins like ${name}, but cannot be read to its end. Open it in the editor that wrote it and save it as UTF-8.`,
        );
    }
}

/** The bytes of a text with its mark: what {@link decode} read, it writes as it was. */
export function encode(text: string, encoding: Encoding): Buffer {
    const mark = Buffer.from(MARKS[encoding]);
    switch (encoding) {
        case 'utf-8':
        case 'utf-8-bom':
            return Buffer.concat([mark, Buffer.from(text, 'utf8')]);
        case 'utf-16le':
            return Buffer.concat([mark, Buffer.from(text, 'utf16le')]);
        case 'utf-16be':
            return Buffer.concat([mark, Buffer.from(text, 'utf16le').swap16()]);
    }
}

const UTF_32: Bilingual = {
    vi: 'là UTF-32. Lưu lại dạng UTF-8, hoặc: iconv -f UTF-32 -t UTF-8.',
    en: 'is UTF-32. Save it as UTF-8, or: iconv -f UTF-32 -t UTF-8.',
};

const SIGNATURES: readonly (readonly [signature: string, what: Bilingual])[] = [
    ['\xff\xfe\0\0', UTF_32],
    ['\0\0\xfe\xff', UTF_32],
    ['PK\u0003\u0004', ofOffice('là tệp nén, như Word, Excel', 'is zipped, as Word and Excel files are')],
    ['\xd0\xcf\x11\xe0', ofOffice('là tệp Word, Excel đời cũ', 'is an old Word or Excel file')],
    ['{\\rtf', ofOffice('là tệp RTF', 'is an RTF file')],
    ['%PDF-', { vi: 'là tệp PDF. Dùng pdftotext -layout trước.', en: 'is a PDF file. Use pdftotext -layout before.' }],
];

/** How office files become text, said behind what they are. */
function ofOffice(vi: string, en: string): Bilingual {
    return {
        vi: `${vi}, không phải văn bản UTF-8. Tệp Word (.docx): nhập bằng kehoach import; đời cũ (.doc) thì lưu dạng .docx trước. Tệp Excel: lưu lại dạng “CSV UTF-8”.`,
        en: `${en}, no UTF-8 text. A Word file (.docx) is taken by kehoach import, an old one (.doc) once it is saved as .docx. Save an Excel file as “CSV UTF-8”.`,
    };
}

/** What a file is that bears the signature of something else than text. */
function otherKind(bytes: Uint8Array): Bilingual | undefined {
    const start = Array.from(bytes.subarray(0, 8), (byte) => String.fromCharCode(byte)).join('');
    return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

function isUtf8(bytes: Uint8Array): boolean {
    try {
        UTF_8.decode(bytes);
        return true;
    } catch {
        return false;
    }
}

/** The first line, counted from 1, that is not UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
    let line = 1;
    for (let start = 0; start < bytes.length; line++) {
        const end = bytes.indexOf(0x0a, start);
        if (end < 0 || !isUtf8(bytes.subarray(start, end))) {
            break;
        }
        start = end + 1;
    }
    return line;
}

/** Latin letters in UTF-16 have a zero in every other byte; no text in UTF-8 looks so. */
function hasEveryOtherByteZero(bytes: Uint8Array): boolean {
    const start = bytes.subarray(0, 4096);
    if (start.length < 4 || !start.includes(0)) {
        return false;
    }
    const zeros = [0, 0];
    for (const [index, byte] of start.entries()) {
        if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    }
    const [even = 0, odd = 0] = zeros;
    return Math.max(even, odd) > start.length / 6 && Math.min(even, odd) < start.length / 50;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
    return mark.every((byte, index) => bytes[index] === byte);
}
