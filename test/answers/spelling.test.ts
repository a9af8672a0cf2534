/** What is said of slips of spelling: sentences of the examples with slips of each kind in their words, one word at a time. */
import { beforeAll, expect, it } from 'vitest';
import { Random } from '../attack/random.js';
import { approved } from '../support/answers.js';
import { examples, services } from '../support/plans.js';

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const MARKS = '\u0302\u0306\u031b';
const NEIGHBOURS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** What becomes of a word, in letters taken apart; the same word where the kind does not apply. */
const SLIPS: Readonly<Record<string, (word: string, random: Random) => string>> = {
    'another tone': (word, random) => word.replace(new RegExp(`[${TONES}]`), () => random.pick([...TONES])),
    'no tone': (word) => word.replace(new RegExp(`[${TONES}]`), ''),
    'no mark': (word) => word.replace(new RegExp(`[${MARKS}]`), ''),
    'a mark too many': (word) => word.replace(/[aou](?![\u0300-\u036f])/, '$&\u0302'),
    'the tone on the next letter': (word) => word.replace(/([\u0300-\u0323])([aeiouy])/, '$2$1'),
    'the tone on the letter before': (word) =>
        word.replace(/([aeiouy])([aeiouy])([\u0300\u0301\u0309\u0303\u0323])/, '$1$3$2'),
    'a letter goes': (word, random) => without(word, random.below(word.length)),
    'a letter twice': (word, random) => twice(word, random.below(word.length)),
    'two letters change places': (word) => word.replace(/([a-z])([a-z])$/, '$2$1'),
    'the key beside': (word, random) => word.replace(/[a-z]$/, (letter) => beside(letter, random)),
    'n for ng': (word) => word.replace(/ng$/, 'n'),
    'c for t': (word) => word.replace(/t$/, 'c'),
    's for x': (word) => word.replace(/^x/, 's'),
    'tr for ch': (word) => word.replace(/^ch/, 'tr'),
    'd for gi': (word) => word.replace(/^gi/, 'd'),
    'i for y': (word) => word.replace(/y/, 'i'),
    'i for iê': (word) => word.replace(/ie\u0302/, 'i'),
    'left over from Telex': (word) => word.replace(/\u0301$|\u0301(?=.$)/, 's'),
};

const without = (word: string, at: number) => word.slice(0, at) + word.slice(at + 1);
const twice = (word: string, at: number) => word.slice(0, at + 1) + word.slice(at);

function beside(letter: string, random: Random): string {
    const row = NEIGHBOURS.find((keys) => keys.includes(letter)) ?? letter;
    return row[row.indexOf(letter) + (random.chance(0.5) ? 1 : -1)] ?? letter;
}

/** Sentences with enough words around each. */
const SENTENCES = examples()
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => line.replace(/^\W*(?:[\p{L}\d]{1,3}[.)]\s*)?/u, ''))
    .filter((line) => line.split(' ').length > 9);

const PER_KIND = 14;

beforeAll(async () => services.shared.spelling.ready());

function told(sentence: string): string[] {
    const slips = services.shared.spelling.checker?.check(sentence) ?? [];
    return slips.map(({ kind, text, right, isSure, evidence }) => {
        const because = evidence ? ` (${evidence.usual} | ${evidence.unusual}${evidence.wasSeen ? ', seen' : ''})` : '';
        return `${kind} «${text}» → ${right ?? '?'}${isSure ? ' surely' : ''}${because}`;
    });
}

for (const [kind, slip] of Object.entries(SLIPS)) {
    it(kind, async () => {
        const random = new Random(kind.length);
        const lines: string[] = [];
        for (let tries = 0; lines.length < PER_KIND && tries < 400; tries++) {
            const words = random.pick(SENTENCES).split(' ');
            const at = 2 + random.below(words.length - 4);
            const word = words[at] ?? '';
            const wrong = slip(word.normalize('NFD'), random).normalize('NFC');
            if (!/^\p{Ll}{2,}$/u.test(word) || wrong === word) continue;
            const around = words.toSpliced(at, 1, wrong).slice(Math.max(0, at - 3), at + 4);
            lines.push(`${around.join(' ')}: ${told(around.join(' ')).join('; ') || 'nothing'}`);
        }
        await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(approved('spelling', kind.replaceAll(' ', '-')));
    });
}

it('what is no slip: names, codes, forms, words of others, words known to the office, other languages', async () => {
    const text = [
        'Ông Đỗ Ngọc Đăk, bà H’Bia Ksơr, tỉnh Đắk Lắk, xã Ea Hleo, sông Sêrêpôk.',
        'Mã số VN-2026/AB12, mẫu 05-ĐKT, tệp ke-hoach_v2.docx, địa chỉ tccb@angiang.gov.vn, https://abc.vn/x?y=1.',
        'Họ và tên: ………………… Ngày sinh: ..../..../.......',
        'Chương trình “Go green, save water”, phần mềm Excel, mạng xã hội Facebook, Zalo, website, email.',
        'vườn vườn cây, xa xa, đo đỏ, ngày ngày, người người, nhà nhà, xanh xanh đỏ đỏ, rất rất nhiều.',
        'trong trong ngày, các các trường, thực hiện thực hiện, và và, của của.',
        'theomẫu, vàbáo cáo, họcsinh, thựchiện, triểnkhai, kếhoạch; 20m2, 5kg, 3tháng.',
        'hoà bình, hòa bình, tòan dân, thuỷ lợi, thủy lợi, qúy I, giửi, tiêng, ngiêng, nghành, gía, cuả, đựơc.',
        'phân đấu, phấn đấu, sát nhập, sáp nhập, chuẩn đoán, chẩn đoán, bổ xung, bổ sung, xuất xứ, suất ăn.',
    ];
    await expect(
        `${text.map((line) => `${line}\n    ${told(line).join('\n    ') || 'nothing'}`).join('\n')}\n`,
    ).toMatchFileSnapshot(approved('spelling', 'no-slip'));
});
