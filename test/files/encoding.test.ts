import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode, encodingOf } from '../../server/src/files/encoding.js';

const ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] as const;

describe('a text comes out of its file, and goes back, as it was', () => {
    for (const encoding of ENCODINGS) {
        it(encoding, () => {
            const text = 'KẾ HOẠCH\r\nTrồng cây 🌳\n';
            const bytes = encode(text, encoding);
            expect(encodingOf(bytes)).toBe(encoding);
            expect(decode(bytes, encoding)).toBe(text);
        });
    }

    it('whatever bytes are taken for text at all', () => {
        const written = fc.oneof(
            fc.uint8Array(),
            fc
                .tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom(...ENCODINGS))
                .map(([text, encoding]) => encode(text, encoding)),
        );
        fc.assert(
            fc.property(written, (bytes) => {
                let text: string;
                const encoding = (() => {
                    try {
                        return encodingOf(bytes);
                    } catch {
                        return undefined;
                    }
                })();
                if (encoding === undefined) {
                    return;
                }
                try {
                    text = decode(bytes, encoding);
                } catch {
                    return;
                }
                expect(encode(text, encoding).equals(bytes)).toBe(true);
            }),
        );
    });
});

describe('what is no text that can be read whole is called by its name', () => {
    const cases: [string, Buffer, RegExp][] = [
        ['one wrong byte, with its line', Buffer.from([0x4b, 0x0a, 0x48, 0xff, 0x0a]), /UTF-8.*dòng 2/],
        ['letters of an old encoding', Buffer.from([0x4b, 0xd2, 0x48, 0x4f]), /iconv -f CP1258.*UTF-8/],
        ['UTF-16 without its mark', Buffer.from('KẾ HOẠCH Trồng cây xanh', 'utf16le'), /UTF-16 không có dấu/],
        ['UTF-32', Buffer.from('\xff\xfe\0\0K\0\0\0', 'latin1'), /UTF-32/],
        ['a Word file', Buffer.from('PK\u0003\u0004...'), /Tệp Word/],
        ['an old Word file', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1', 'latin1'), /đời cũ/],
        ['rich text', Buffer.from('{\\rtf1 K}'), /RTF/],
        ['a PDF', Buffer.from('%PDF-1.7\n'), /pdftotext/],
    ];
    for (const [name, bytes, message] of cases) {
        it(name, () => {
            expect(() => encodingOf(bytes)).toThrow(message);
        });
    }

    it('half a character at the end of UTF-16', () => {
        const bytes = Buffer.concat([encode('KẾ HOẠCH', 'utf-16le'), Buffer.from([0x41])]);
        expect(() => decode(bytes, 'utf-16le')).toThrow(/không đọc được hết/);
    });
});
