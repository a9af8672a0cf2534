import { describe, expect, it } from 'vitest';
import { repairedText } from '../../server/src/import/legacy/legacy-fonts.js';
import { decodedByEvidence, repairedByEvidence } from '../../server/src/import/legacy/legacy-text.js';
import { fromTcvn3, TCVN3 } from '../../server/src/import/legacy/tcvn3.js';
import { fromVni } from '../../server/src/import/legacy/vni.js';
import { paragraph, run } from '../support/word-made.js';
import { imported } from './imported.js';

const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const SMALL = [...'aăâeêioôơuưy'].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))).concat('đ');

/** How a letter is written in VNI: the tables of the maker, letter by letter. */
const VNI =
    'a aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä e eø eû eõ eù eï eâ eà eå eã eá eä i ì æ ó í ò o oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï u uø uû uõ uù uï ö öø öû öõ öù öï y yø yû yõ yù î ñ'.split(
        ' ',
    );

describe('letters from before Unicode', () => {
    it('every small letter of TCVN 5712 has one place, and capitals without tones have theirs', () => {
        const letters = [...TCVN3.values()];
        expect(new Set(letters).size).toBe(letters.length);
        const beyond = SMALL.filter((letter) => letter > '\u007f');
        expect(beyond.filter((letter) => !letters.includes(letter))).toEqual([]);
        expect(letters.length).toBe(beyond.length + 7);
    });

    it('every letter of VNI, small and capital', () => {
        expect(VNI.map(fromVni)).toEqual(SMALL);
        expect(VNI.map((letter) => fromVni(letter.toUpperCase()))).toEqual(SMALL.map((letter) => letter.toUpperCase()));
    });

    it('sentences', () => {
        expect(fromTcvn3('Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc')).toBe(
            'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc',
        );
        expect(fromTcvn3('Uû ban: KÕ HO¹CH VÒ VIÖC Tù KIÓM TRA, TP Hµ Néi')).toBe(
            'Uỷ ban: KẾ HOẠCH VỀ VIỆC TỰ KIỂM TRA, TP Hà Nội',
        );
        expect(fromVni('COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM, Ñoäc laäp - Töï do - Haïnh phuùc')).toBe(
            'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, Độc lập - Tự do - Hạnh phúc',
        );
    });
});

/** Of a paper of which nothing is known but these words. */
const UNKNOWN = () => false;

describe('text in fonts', () => {
    it('is repaired in fonts of TCVN3 and VNI alone', () => {
        expect(repairedText('Trång c©y', '.VnTime', UNKNOWN)).toBe('Trồng cây');
        expect(repairedText('kÕ ho¹ch', '.VnTimeH', UNKNOWN)).toBe('KẾ HOẠCH');
        expect(repairedText('Troàng caây', 'VNI-Times', UNKNOWN)).toBe('Trồng cây');
        expect(repairedText('Trång c©y', 'Times New Roman', UNKNOWN)).toBe('Trång c©y');
    });

    it('stays where it is Unicode already', () => {
        expect(repairedText('Trồng các cây', '.VnTime', UNKNOWN)).toBe('Trồng các cây');
        expect(repairedText('các', '.VnTime', UNKNOWN)).toBe('các');
        expect(repairedText('số 5 (2026)', 'VNI-Times', UNKNOWN)).toBe('số 5 (2026)');
    });

    it('stays where it could be both, and the paper is Unicode', () => {
        expect(repairedText('Hóa', '.VnTime', UNKNOWN)).toBe('Húa');
        expect(repairedText('Hóa', '.VnTime', () => true)).toBe('Hóa');
        expect(repairedText('Trång c©y', '.VnTime', () => true)).toBe('Trồng cây');
    });

    it('in a file of Word, by the font of the run, of its style, or of the file', async () => {
        const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
        const { text, remarks } = await imported({
            styles: `<w:style w:type="paragraph" w:styleId="Old"><w:name w:val="Old"/><w:rPr>${font('.VnTime')}</w:rPr></w:style>`,
            body:
                paragraph(run('kÕ ho¹ch', font('.VnTimeH'))) +
                paragraph(
                    `${run('Trång c©y däc ®')}<w:r><w:softHyphen/><w:t>êng.</w:t></w:r>`,
                    '<w:pStyle w:val="Old"/>',
                ) +
                paragraph(run('Ba\u0323n') + run(' vaø nhaø', font('VNI-Times'))),
        });
        expect(text).toBe('KẾ HOẠCH\n\nTrồng cây dọc đường.\n\nBạn và nhà\n');
        expect(remarks.map(({ isLoss, text: { en } }) => [isLoss, en])).toEqual([
            [false, expect.stringContaining('became Unicode')],
        ]);
    });
});

describe('text without fonts', () => {
    it('is read as what makes it Vietnamese', () => {
        expect(repairedByEvidence('KÕ ho¹ch trång c©y däc ®­êng liªn x·')).toEqual({
            text: 'Kế hoạch trồng cây dọc đường liên xã',
            encoding: 'TCVN3',
        });
        expect(repairedByEvidence('Keá hoaïch troàng caây doïc ñöôøng lieân xaõ')).toEqual({
            text: 'Kế hoạch trồng cây dọc đường liên xã',
            encoding: 'VNI',
        });
    });

    it.each(['Kế hoạch trồng cây', 'Trong nam 2026', 'Café é là crème brûlée', '', '© 2026 “Ủy ban”'])(
        'stays: %s',
        (text) => {
            expect(repairedByEvidence(text)).toEqual({ text, encoding: null });
        },
    );

    it('is composed', () => {
        expect(repairedByEvidence('Kế hoạch'.normalize('NFD')).text).toBe('Kế hoạch');
    });

    it('in bytes that are no UTF-8', () => {
        const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
        expect(decodedByEvidence(latin('KÕ ho¹ch trång c©y däc ®­êng'))?.text).toBe('Kế hoạch trồng cây dọc đường');
        expect(decodedByEvidence(latin('Keá hoaïch troàng caây'))?.text).toBe('Kế hoạch trồng cây');
        // Windows-1258 has its tones behind the letters
        expect(decodedByEvidence(Uint8Array.of(0x6b, 0xea, 0xec, 0x20, 0x68, 0x6f, 0x61, 0xf2, 0x63, 0x68))).toEqual({
            text: 'kế hoạch',
            encoding: 'Windows-1258',
        });
        expect(decodedByEvidence(Uint8Array.of(0xff, 0xfe, 0x80, 0x99, 0xf0, 0x9f))).toBeUndefined();
    });
});
