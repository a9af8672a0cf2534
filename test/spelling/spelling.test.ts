import { describe, expect, it } from 'vitest';
import { SpellingChecker } from '../../server/src/spelling/check-text.js';
import { isOneSlipAway } from '../../server/src/spelling/finger-slip.js';
import { Lookalikes } from '../../server/src/spelling/lookalikes.js';
import { SpellingModel } from '../../server/src/spelling/model.js';
import { packModel } from '../../server/src/spelling/pack-model.js';
import { paragraphsOf } from '../../server/src/spelling/paragraphs.js';
import { reduceCounts } from '../../server/src/spelling/reduce-counts.js';
import { Spelling } from '../../server/src/spelling/spelling.js';
import { spellingOf, spellingsOf, syllableOf } from '../../server/src/spelling/syllable.js';

const COUNTS = {
    syllables: [
        ['phấn', 2_000],
        ['phân', 300],
        ['đấu', 20_000],
        ['cùng', 9_000],
        ['nhau', 9_000],
        ['hòa', 500],
        ['theo', 30_000],
        ['mẫu', 3_000],
        ['các', 9_000_000],
        ['lớp', 10_000],
        ['thế', 9_000],
        ['chủ', 9_000],
        ['trì', 3_000],
        ['anh', 9_000],
        ['an', 9_000],
        ['toàn', 9_000],
        ['đồng', 9_000],
        ['ý', 9_000],
    ],
    pairs: [
        ['cùng', 'phấn', 60],
        ['phấn', 'đấu', 1_800],
        ['cùng', 'nhau', 5_000],
        ['theo', 'mẫu', 900],
        ['lớp', 'lớp', 12],
        ['chủ', 'trì', 2_000],
        ['an', 'toàn', 5_000],
        ['các', 'an', 9],
        ['đồng', 'ý', 2_000],
    ].map(([first, next, count]) => [`${first} ${next}`, count] as [string, number]),
    triples: [['cùng phấn đấu', 40]],
} satisfies Record<string, [string, number][]>;

const model = new SpellingModel(packModel(COUNTS));
const numberOf = (syllable: string) => model.numberOf(syllable) as number;

describe('the model', () => {
    it('gives back what was counted, as far as a step on a scale of logarithms tells', () => {
        expect(model.syllables).toEqual(COUNTS.syllables.map(([syllable]) => syllable).sort());
        expect(2 ** model.pair2(numberOf('phấn'), numberOf('đấu'))).toBeCloseTo(1_800, -3);
        expect(model.pair2(numberOf('phân'), numberOf('đấu'))).toBe(-1);
        expect(model.hasTriple(numberOf('cùng'), numberOf('phấn'), numberOf('đấu'))).toBe(true);
        expect(model.hasTriple(numberOf('cùng'), numberOf('phân'), numberOf('đấu'))).toBe(false);
    });

    it('is the same bytes for the same counts, in whatever order they come', () => {
        const turned = packModel({
            syllables: COUNTS.syllables.toReversed(),
            pairs: COUNTS.pairs.toReversed(),
            triples: COUNTS.triples,
        });
        expect(turned).toEqual(packModel(COUNTS));
    });

    it('is made of counts of both ways of placing tones, without what is no syllable', () => {
        const full = [
            ['hòa', 3, 4],
            ['hoà', 2, 1],
            ['email', 50, 50],
            ['xoè', 1, 0],
        ] as const;
        expect(reduceCounts(full, 5)).toEqual([['hòa', 10]]);
        expect(reduceCounts([['hoà mình', 9, 0]], 5, new Set(['hòa']))).toEqual([]);
    });
});

describe('a syllable', () => {
    it('is taken apart, or is none', () => {
        expect(syllableOf('nghiêng')).toEqual({ onset: 'ngh', rime: 'iêng', tone: '' });
        expect(syllableOf('gì')?.rime).toBe('i');
        expect(syllableOf('quốc')?.onset).toBe('qu');
        for (const none of ['triểt', 'ngị', 'tổchức', 'câp', 'kông', 'ghà', 'qín', 'việ́c', '']) {
            expect(syllableOf(none), none).toBeUndefined();
        }
    });

    it('has its tone in one place, or in one of two', () => {
        const spellings = (word: string) => spellingsOf(syllableOf(word) as NonNullable<ReturnType<typeof syllableOf>>);
        expect(spellings('hòa')).toEqual(['hòa', 'hoà']);
        expect(spellings('tòan')).toEqual(['toàn']);
        expect(spellings('qúy')).toEqual(['quý']);
        expect(spellings('gìa')).toEqual(['già']);
        expect(spellingOf('hoà')).toBe('hòa');
        expect(spellingOf('tòan')).toBeUndefined();
    });
});

describe('what looks alike', () => {
    it('has other marks, or one sound that people mix up', () => {
        const all = ['xa', 'sa', 'xá', 'sá', 'xang', 'trang', 'lang', 'nan', 'la', 'đa', 'da'];
        const other = new SpellingModel(packModel({ syllables: all.map((each) => [each, 9]), pairs: [], triples: [] }));
        const of = (word: string) => new Lookalikes(other).of(word).map(({ number }) => other.syllables[number]);
        expect(of('xa').sort()).toEqual(['sa', 'xá']);
        expect(of('nan')).toEqual([]);
        expect(of('da')).toEqual(['đa']);
        expect(of('email')).toEqual([]);
    });

    it('is one slip of a finger away', () => {
        for (const [a, b] of [
            ['hiện', 'hiên'],
            ['chức', 'chứ'],
            ['theo', 'thheo'],
            ['theo', 'hteo'],
        ] as const) {
            expect(isOneSlipAway(a, b), `${a} ${b}`).toBe(true);
            expect(isOneSlipAway(b, a), `${b} ${a}`).toBe(true);
        }
        expect(isOneSlipAway('theo', 'theo')).toBe(false);
        expect(isOneSlipAway('theo', 'hoet')).toBe(false);
        // a tone has a key of its own, which a finger on another vowel does not strike
        expect(isOneSlipAway('thi', 'thu')).toBe(true);
        expect(isOneSlipAway('chăng', 'chứng')).toBe(false);
    });
});

describe('a text', () => {
    const checker = new SpellingChecker(model);
    const found = (text: string) => checker.check(text).map(({ text: words, right, kind }) => [kind, words, right]);

    it('goes on over a line end where a small letter follows', () => {
        expect(paragraphsOf('Một\nhai\n\nBa\nBốn').map(({ text, start }) => [start, text])).toEqual([
            [0, 'Một\nhai'],
            [9, 'Ba'],
            [12, 'Bốn'],
        ]);
        expect(found('cùng\nphân đấu')).toEqual([['context', 'phân', 'phấn']]);
        expect(found('cùng.\n- phân')).toEqual([]);
    });

    it('has slips where they stand, again when it is checked again', () => {
        for (let i = 0; i < 2; i++) {
            expect(checker.check('A\nBáo cáo theomẫu.\nCùng phân đấu.')).toMatchObject([
                { kind: 'glued', start: 10, end: 17, right: 'theo mẫu' },
                { kind: 'context', start: 24, end: 28, right: 'phấn', isSure: true },
            ]);
        }
    });

    it('keeps capitals', () => {
        expect(found('Phân đấu.')).toEqual([['context', 'Phân', 'Phấn']]);
        expect(found('THEOMẪU')).toEqual([['glued', 'THEOMẪU', 'THEO MẪU']]);
    });

    it('has letters that look like those of Vietnamese and are others, in whatever words', () => {
        expect(found('Ðồng ý')).toEqual([['letter', 'Ðồng', 'Đồng']]);
        expect(found('các ðồng ý, ðồng ý, ðồng ý, ðồng ý')).toHaveLength(4);
        expect(found('theo HÐND, ông Nguyễn Ðồng')).toEqual([
            ['letter', 'HÐND', 'HĐND'],
            ['letter', 'Ðồng', 'Đồng'],
        ]);
        // what fonts of VNI had in the place of the letter
        expect(found('các ñồng ý')).toEqual([['letter', 'ñồng', 'đồng']]);
        // no syllable, so another language
        expect(found('Alþingi, Daði, Ðakovo, El Niño')).toEqual([]);
    });

    it('has tones in wrong places, however many of its words have', () => {
        expect(found('tòan, tòan, tòan, tòan, tòan')).toEqual(Array(5).fill(['tone', 'tòan', 'toàn']));
    });

    it('has no word that goes on with a capital, as names begin with one', () => {
        expect(found('Mời anh toàn vui.')).toEqual([['context', 'anh', 'an']]);
        expect(found('Mời, anh Toàn vui.')).toEqual([]);
        // what stands before asks for it as well
        expect(found('Mời các anh Toàn vui.')).toEqual([['context', 'anh', 'an']]);
    });

    it('has a word twice, but where it lives doubled, or ends a name', () => {
        expect(found('theo lớp lớp thế')).toEqual([]);
        expect(found('theo thế thế.')).toEqual([['doubled', 'thế thế', 'thế']]);
        expect(found('do đức chủ chủ trì')).toEqual([['doubled', 'chủ chủ', 'chủ']]);
        expect(found('do thầy Đức chủ chủ trì')).toEqual([]);
    });

    it('is left alone where it is no running text', () => {
        for (const text of ['Nguyễn Phân Đấu', 'a@phấnđấu.vn', '5/phấnđấu', 'μệt', 'HĐND', 'luôn luôn', '']) {
            expect(found(text), text).toEqual([]);
        }
    });

    it('is left alone among the words of a title in another language, unless it is wrong in any', () => {
        expect(found('Computational Forestry (cùng phân đấu) Short Papers')).toEqual([]);
        expect(found('Computational Forestry (theomẫu) Short Papers')).toEqual([['glued', 'theomẫu', 'theo mẫu']]);
        expect(found('Trồng Cây (cùng phân đấu) Lần Này')).toEqual([['context', 'phân', 'phấn']]);
    });
});

describe('the model as a file', () => {
    it('that cannot be read is told once, and nothing is checked', async () => {
        const told: string[] = [];
        const spelling = new Spelling(() => Promise.reject(new Error('gone')), {
            tell: ({ subject }) => told.push(subject),
        });
        await Promise.all([spelling.ready(), spelling.ready()]);
        await spelling.ready();
        expect(told).toEqual(['dist/spelling.bin.gz']);
        expect(spelling.checker).toBeUndefined();
    });

    it('that was away for a moment is read with the next check', async () => {
        const packed = new Blob([packModel(COUNTS) as Uint8Array<ArrayBuffer>])
            .stream()
            .pipeThrough(new CompressionStream('gzip'));
        const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
        const told: string[] = [];
        let isAway = true;
        const spelling = new Spelling(
            async () => {
                if (isAway) throw new Error('the drive is away');
                return bytes;
            },
            { tell: ({ subject }) => told.push(subject) },
        );
        await spelling.ready();
        await spelling.ready();
        expect(told).toEqual(['dist/spelling.bin.gz']);
        isAway = false;
        await spelling.ready();
        expect(spelling.checker?.check('phấn phấn')).toHaveLength(1);
    });

    it('that is damaged is told as well', async () => {
        const whole = new Uint8Array(
            await new Response(
                new Blob([packModel(COUNTS) as Uint8Array<ArrayBuffer>])
                    .stream()
                    .pipeThrough(new CompressionStream('gzip')),
            ).arrayBuffer(),
        );
        for (const bytes of [whole.slice(0, 0), whole.slice(0, 3), whole.slice(0, -9), whole.map((byte) => byte ^ 1)]) {
            const told: string[] = [];
            const spelling = new Spelling(async () => bytes, { tell: ({ subject }) => told.push(subject) });
            await spelling.ready();
            expect(told, `${bytes.length} bytes`).toEqual(['dist/spelling.bin.gz']);
            expect(spelling.checker).toBeUndefined();
        }
    });

    it('is read when it is asked for first, and once', async () => {
        let reads = 0;
        const packed = new Blob([packModel(COUNTS) as Uint8Array<ArrayBuffer>])
            .stream()
            .pipeThrough(new CompressionStream('gzip'));
        const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
        const spelling = new Spelling(
            async () => {
                reads++;
                return bytes;
            },
            { tell: () => expect.unreachable() },
        );
        expect(reads).toBe(0);
        await Promise.all([spelling.ready(), spelling.ready()]);
        expect(reads).toBe(1);
        expect(spelling.checker?.check('phấn phấn')).toHaveLength(1);
    });
});
