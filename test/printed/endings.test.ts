import { describe, expect, test } from 'vitest';
import type { EndingBlock, PrintedBlock } from '../../server/src/printed/printed-document.js';
import { statePlan } from '../support/plans.js';
import { printText } from '../support/print.js';
import { wordsIn } from '../support/printed-words.js';

/** The blocks of a text's first paper, each by its kind; endings with their lines. */
function shown(text: string): (string | { recipients: string[]; signatures: string[][] })[] {
    const [document] = printText(text).documents;
    return (document?.blocks ?? []).map((block) => (block.type === 'ending' ? endingWords(block) : blockName(block)));
}

function endingWords({ label, recipients, signatures }: EndingBlock) {
    return {
        recipients: [...(label ? [label] : []), ...recipients].map(({ runs }) => wordsIn(runs)),
        signatures: signatures.map(({ lines }) => lines.map(({ runs }) => wordsIn(runs))),
    };
}

function blockName(block: PrintedBlock): string {
    return block.type === 'text' ? wordsIn(block.runs) : block.type;
}

/** The ending of `statePlan`. */
const OWN = {
    recipients: ['Nơi nhận:', '- Sở Giáo dục và Đào tạo (b/c);', '- Lưu: VT, KGVX.'],
    signatures: [['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Thị Minh An']],
};

describe('recipients and signatures stay with the paper that they close', () => {
    test('a second list behind a signature begins an ending of its own', () => {
        const second = ['Nơi nhận:', '- Các ấp;', '- Lưu: VT.', '', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Lê Thị Cúc'];
        const endings = shown(`${statePlan('I. A')}\n${second.join('\n')}\n`).filter(
            (block) => typeof block !== 'string',
        );
        expect(endings).toHaveLength(2);
        expect(endings[1]).toEqual({
            recipients: ['Nơi nhận:', '- Các ấp;', '- Lưu: VT.'],
            signatures: [['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Thị Cúc']],
        });
    });

    test('who typed the paper stands under the recipients, also beside the signature', () => {
        const ending = [
            'Nơi nhận:                              CHỦ TỊCH',
            '- Các ấp;',
            '- Lưu: VT, KT.',
            'PL.(30)',
            '                                       Lê Thị Cúc',
        ];
        const text = statePlan('I. A').replace(/Nơi nhận:[\s\S]*/u, () => ending.join('\n'));
        expect(shown(text).at(-1)).toEqual({
            recipients: ['Nơi nhận:', '- Các ấp;', '- Lưu: VT, KT.', 'PL.(30)'],
            signatures: [['CHỦ TỊCH', 'Lê Thị Cúc']],
        });
    });

    test('those of an annex stand in the annex, with recipients of its own', () => {
        const annex = `Phụ lục I
DANH SÁCH TRƯỜNG

1. Trường một.

Nơi nhận:
- Phòng Kế toán.

NGƯỜI LẬP BIỂU
Trần Văn Bình

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Cúc`;
        expect(shown(`${statePlan('I. A')}\n${annex}\n`).slice(-6)).toEqual([
            OWN,
            'pageBreak',
            'Phụ lục I',
            'DANH SÁCH TRƯỜNG',
            '1. Trường một.',
            {
                recipients: ['Nơi nhận:', '- Phòng Kế toán.'],
                signatures: [
                    ['NGƯỜI LẬP BIỂU', 'Trần Văn Bình'],
                    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Thị Cúc'],
                ],
            },
        ]);
    });

    test('provisions behind a signature part it from the next one', () => {
        const text = `${statePlan('I. A')}\nII. PHẦN THÊM\n\n1. Một.\n\nGIÁM ĐỐC\n\nLê Thị Cúc\n`;
        expect(shown(text).slice(-4)).toEqual([
            OWN,
            'II. PHẦN THÊM',
            '1. Một.',
            { recipients: [], signatures: [['GIÁM ĐỐC', 'Lê Thị Cúc']] },
        ]);
    });

    test('who typed the paper stands under the recipients, what heads the signature above it', () => {
        const text = statePlan('I. A').replace('KGVX.\n\n', 'KGVX.\nPL.(300)\nXÁC NHẬN SỐ LIỆU\n');
        expect(shown(text).at(-1)).toEqual({
            recipients: [...OWN.recipients, 'PL.(300)'],
            signatures: [['XÁC NHẬN SỐ LIỆU', ...(OWN.signatures[0] ?? [])]],
        });
    });
});

describe('who signs, by the shape of the lines', () => {
    const signed = (end: string) => shown(`KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n\n1. Một.\n\n${end}\n`).at(-1);

    test.each(['PGS.TS. Lê Thị Cúc', 'BSCKII. Lê Thị Cúc', 'TS Lê Thị Cúc', 'Đại tá Lê Thị Cúc'])(
        '%s is a name',
        (name) => {
            expect(signed(`GIÁM ĐỐC\n\n${name}`)).toEqual({ recipients: [], signatures: [['GIÁM ĐỐC', name]] });
        },
    );

    test('what stands over “(Ký …)” is a position, whatever its words', () => {
        const lines = ['THỦ TRƯỞNG ĐƠN VỊ', '(Ký, đóng dấu)', 'Lê Thị Cúc'];
        expect(signed(lines.join('\n'))).toEqual({ recipients: [], signatures: [lines] });
    });
});

describe('signers whom a line names side by side stand side by side', () => {
    const minutes = (end: string) => shown(`BIÊN BẢN\nHọp xét chọn giống cây\n\nI. NỘI DUNG\n\n${end}\n`).at(-1);
    const both = [
        ['THƯ KÝ', '(Ký)', 'Lê Thị Cúc'],
        ['CHỦ TỌA', '(Ký)', 'Phạm Văn Dũng'],
    ];

    test('by spaces', () => {
        const end = 'THƯ KÝ               CHỦ TỌA\n(Ký)                 (Ký)\nLê Thị Cúc           Phạm Văn Dũng';
        expect(minutes(end)).toEqual({ recipients: [], signatures: both });
    });

    test('by a bar', () => {
        const end = 'THƯ KÝ | CHỦ TỌA\n(Ký) | (Ký)\nLê Thị Cúc | Phạm Văn Dũng';
        expect(minutes(end)).toEqual({ recipients: [], signatures: both });
    });

    test('a line below one of them is of the one that it stands below', () => {
        const end =
            'THƯ KÝ               TM. TỔ CÔNG TÁC\n                     TỔ TRƯỞNG\nLê Thị Cúc           Phạm Văn Dũng';
        expect(minutes(end)).toEqual({
            recipients: [],
            signatures: [
                ['THƯ KÝ', 'Lê Thị Cúc'],
                ['TM. TỔ CÔNG TÁC', 'TỔ TRƯỞNG', 'Phạm Văn Dũng'],
            ],
        });
    });
});

test('the dash before a recipient or an addressee is printed as it was written', () => {
    const [document] = printText(statePlan('I. A\n- Trồng cây.').replaceAll(/^- (?=Sở Giáo|Lưu)/gmu, '– ')).documents;
    const ending = document?.blocks.find((block) => block.type === 'ending');
    expect(ending?.recipients.map(({ runs }) => wordsIn(runs))).toEqual([
        '– Sở Giáo dục và Đào tạo (b/c);',
        '– Lưu: VT, KGVX.',
    ]);
});

describe('who approves a paper signs beside who made it, whatever the words above the post', () => {
    /** The stacks of the last ending of a paper without one of its own. */
    const stacksOf = (ending: string) => {
        const plan = statePlan('I. A\n- Trồng cây.').replace(/\n(?:Nơi nhận|TM\.)[\s\S]*/u, `\n\n${ending}\n`);
        const block = printText(plan).documents[0]?.blocks.findLast(({ type }) => type === 'ending');
        return block?.type === 'ending' ? endingWords(block).signatures : [];
    };

    test('one below the other', () => {
        expect(stacksOf('DUYỆT\nHIỆU TRƯỞNG\n\nLê Thị Cúc\n\nNGƯỜI LẬP\n\nTrần Văn Bình')).toEqual([
            ['DUYỆT', 'HIỆU TRƯỞNG', 'Lê Thị Cúc'],
            ['NGƯỜI LẬP', 'Trần Văn Bình'],
        ]);
    });

    test('three side by side', () => {
        const ending = [
            'PHÊ DUYỆT              THẨM ĐỊNH              NGƯỜI LẬP',
            'HIỆU TRƯỞNG            PHÓ HIỆU TRƯỞNG        TỔ TRƯỞNG',
            '',
            'Lê Thị Cúc             Phạm Văn Dũng          Trần Văn Bình',
        ].join('\n');
        expect(stacksOf(ending)).toEqual([
            ['PHÊ DUYỆT', 'HIỆU TRƯỞNG', 'Lê Thị Cúc'],
            ['THẨM ĐỊNH', 'PHÓ HIỆU TRƯỞNG', 'Phạm Văn Dũng'],
            ['NGƯỜI LẬP', 'TỔ TRƯỞNG', 'Trần Văn Bình'],
        ]);
    });

    test('below the signature, right above another name', () => {
        expect(
            stacksOf('TM. TỔ CHUYÊN MÔN\nTỔ TRƯỞNG\n\nTrần Văn Bình\n\nPHÊ DUYỆT CỦA NHÀ TRƯỜNG\n\nLê Thị Cúc'),
        ).toEqual([
            ['TM. TỔ CHUYÊN MÔN', 'TỔ TRƯỞNG', 'Trần Văn Bình'],
            ['PHÊ DUYỆT CỦA NHÀ TRƯỜNG', 'Lê Thị Cúc'],
        ]);
    });

    test('a line in capitals over a post that nobody’s name follows stays in the text', () => {
        const plan = statePlan('I. A\n- Trồng cây.\n\nPHÂN CÔNG\nHIỆU TRƯỞNG\n\nChỉ đạo chung việc trồng cây.');
        const [document] = printText(plan).documents;
        expect(document?.blocks.filter(({ type }) => type === 'ending')).toHaveLength(1);
    });
});

describe('who approves a paper above its kind signs there, not below it', () => {
    const HEAD = 'PHÒNG GIÁO DỤC\nTRƯỜNG TIỂU HỌC HỘI AN\nSố: 12/KH-THHA\nHội An, ngày 05 tháng 9 năm 2026\n';
    const BODY = 'KẾ HOẠCH\nTrồng cây bóng mát\n\nI. NỘI DUNG\n\n1. Trồng cây.\n\nTỔ TRƯỞNG\n\nTrần Văn Bình\n';
    const approved = (lines: readonly string[]) => ({ recipients: [], signatures: [lines] });
    const printed = ['KẾ HOẠCH', 'Trồng cây bóng mát'];

    test('below the number and the day', () => {
        const lines = ['PHÊ DUYỆT', 'HIỆU TRƯỞNG', '(Ký, đóng dấu)', 'Lê Thị Cúc'];
        expect(shown(`${HEAD}\n${lines.join('\n')}\n\n${BODY}`).slice(0, 4)).toEqual([
            'heading',
            approved(lines),
            ...printed,
        ]);
        expect(shown(`${HEAD}\n${lines.join('\n\n')}\n\n${BODY}`)[1]).toEqual(approved(lines));
    });

    test('above the issuers, with the day when it was approved', () => {
        const lines = ['PHÊ DUYỆT', 'Ngày 10 tháng 01 năm 2026', 'CHỈ HUY TRƯỞNG', 'Đại tá Lê Văn Cường'];
        const [document] = printText(`${lines.join('\n')}\n\n${HEAD}\n${BODY}`).documents;
        const [first, second] = document?.blocks ?? [];
        expect(first).toMatchObject({ type: 'ending', approves: true });
        expect(first?.type === 'ending' ? endingWords(first) : null).toEqual(approved(lines));
        expect(second?.type === 'heading' ? second.date?.runs : null).toEqual([
            { text: 'Hội An, ngày 05 tháng 9 năm 2026' },
        ]);
    });

    test('beside the national title, the day still blank', () => {
        const text = [
            'PHÊ DUYỆT                          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
            'Ngày     tháng     năm 2026            Độc lập - Tự do - Hạnh phúc',
            'CHỈ HUY TRƯỞNG',
            '                                   Hội An, ngày 05 tháng 01 năm 2026',
            '',
            'Lê Văn Cường',
        ].join('\n');
        const room = '\u00A0'.repeat(8);
        expect(shown(`${text}\n\n${BODY}`).slice(0, 2)).toEqual([
            approved(['PHÊ DUYỆT', `Ngày${room}tháng${room}năm 2026`, 'CHỈ HUY TRƯỞNG', 'Lê Văn Cường']),
            'heading',
        ]);
    });

    test('two of them, whatever the words above their posts', () => {
        const text = `THÔNG QUA               THẨM TRA
HIỆU TRƯỞNG             CHỦ TỊCH HỘI ĐỒNG

Lê Thị Cúc              Phạm Văn Dũng`;
        expect(shown(`${HEAD}\n${text}\n\n${BODY}`)[1]).toEqual({
            recipients: [],
            signatures: [
                ['THÔNG QUA', 'HIỆU TRƯỞNG', 'Lê Thị Cúc'],
                ['THẨM TRA', 'CHỦ TỊCH HỘI ĐỒNG', 'Phạm Văn Dũng'],
            ],
        });
    });

    describe('at the left of the kind, on the same lines', () => {
        const begin = (...lines: readonly string[]) =>
            shown(`${HEAD}\n${lines.join('\n')}\n\nI. NỘI DUNG\n\n1. Trồng cây.\n`);

        test.each([
            [
                'blanks',
                [
                    '      PHÊ DUYỆT                                KẾ HOẠCH',
                    '  Ngày 10 tháng 9 năm 2026               Trồng cây bóng mát',
                    '     HIỆU TRƯỞNG                       trong sân trường và ngoài ngõ',
                    '',
                    '      Lê Thị Cúc',
                ],
            ],
            [
                'tabs',
                [
                    'PHÊ DUYỆT\t\tKẾ HOẠCH',
                    'Ngày 10 tháng 9 năm 2026\tTrồng cây bóng mát',
                    'HIỆU TRƯỞNG\t\ttrong sân trường và ngoài ngõ',
                    'Lê Thị Cúc',
                ],
            ],
            [
                'bars',
                [
                    '| **PHÊ DUYỆT** | **KẾ HOẠCH** |',
                    '| Ngày 10 tháng 9 năm 2026 | Trồng cây bóng mát |',
                    '| **HIỆU TRƯỞNG** | trong sân trường và ngoài ngõ |',
                    '| Lê Thị Cúc | |',
                ],
            ],
            [
                'blanks, the kind one line above',
                [
                    '                                               KẾ HOẠCH',
                    '      PHÊ DUYỆT                           Trồng cây bóng mát',
                    '  Ngày 10 tháng 9 năm 2026            trong sân trường và ngoài ngõ',
                    '     HIỆU TRƯỞNG',
                    '      Lê Thị Cúc',
                ],
            ],
            [
                'blanks, the kind beside the name',
                [
                    '      PHÊ DUYỆT',
                    '  Ngày 10 tháng 9 năm 2026',
                    '     HIỆU TRƯỞNG',
                    '',
                    '      Lê Thị Cúc                               KẾ HOẠCH',
                    '                                           Trồng cây bóng mát',
                    '                                      trong sân trường và ngoài ngõ',
                ],
            ],
        ])('parted by %s', (_by, lines) => {
            const approval = ['PHÊ DUYỆT', 'Ngày 10 tháng 9 năm 2026', 'HIỆU TRƯỞNG', 'Lê Thị Cúc'];
            const blocks = begin(...lines);
            expect(blocks.slice(0, 3)).toEqual(['heading', approved(approval), 'KẾ HOẠCH']);
            expect(blocks.slice(3, -2).join(' ')).toBe('Trồng cây bóng mát trong sân trường và ngoài ngõ');
            const [document] = printText(`${HEAD}\n${lines.join('\n')}\n\nI. NỘI DUNG\n`).documents;
            const titles = document?.blocks.filter((block) => block.type === 'text' && block.closesTitle === true);
            expect(titles).toHaveLength(1);
        });

        test('two of them, with words and posts that no list has', () => {
            const blocks = begin(
                'THÔNG QUA             ĐỒNG Ý                    KẾ HOẠCH',
                'THỦ TRƯỞNG          CỐ VẤN TRƯỞNG           Trồng cây bóng mát',
                '',
                'Lê Thị Cúc          Phạm Văn Dũng',
            );
            expect(blocks.slice(0, 4)).toEqual([
                'heading',
                {
                    recipients: [],
                    signatures: [
                        ['THÔNG QUA', 'THỦ TRƯỞNG', 'Lê Thị Cúc'],
                        ['ĐỒNG Ý', 'CỐ VẤN TRƯỞNG', 'Phạm Văn Dũng'],
                    ],
                },
                ...printed,
            ]);
        });

        test('who sign at both sides below a kind approve nothing; nor do issuers beside it', () => {
            const signers = begin(
                '                    PHIẾU TRÌNH',
                'NGƯỜI TRÌNH                         TỔ TRƯỞNG',
                '',
                'Lê Thị Cúc                        Phạm Văn Dũng',
            );
            expect(JSON.stringify(signers.slice(0, 2))).not.toContain('Lê Thị Cúc');
            const [document] = printText(
                'TRƯỜNG TIỂU HỌC HỘI AN        KẾ HOẠCH\nTỔ BỐN              Trồng cây\n\nI. A\n',
            ).documents;
            expect(document?.blocks.some(({ type }) => type === 'ending')).toBe(false);
        });
    });

    test('the issuer above a post is no approval, nor is a line in capitals that nobody’s post follows', () => {
        expect(shown(`TRƯỜNG TIỂU HỌC HỘI AN\nHIỆU TRƯỞNG\nLê Thị Cúc\n\n${BODY}`).slice(0, 2)).toEqual([
            'heading',
            approved(['HIỆU TRƯỞNG', 'Lê Thị Cúc']),
        ]);
        expect(shown(`${HEAD}\nLƯU Ý\n\n${BODY}`).slice(0, 2)).toEqual(['heading', 'LƯU Ý']);
    });
});

describe('who typed the paper, behind the archive on its line', () => {
    const recipientsOf = (archive: string) => {
        const text = statePlan('I. A\n- Trồng cây.').replace('- Lưu: VT, KGVX.', `- Lưu: ${archive}`);
        const ending = printText(text).documents[0]?.blocks.find(({ type }) => type === 'ending');
        return ending?.type === 'ending' ? ending.recipients.at(-1)?.runs : undefined;
    };

    test.each([
        ['VT, KGVX, ABC-268.', 'ABC-268.'],
        ['VT, KGVX. ABC-268', 'ABC-268'],
        ['VT, KGVX. PL.(300)', 'PL.(300)'],
        ['VT, KGVX. Huy (23 bản)', 'Huy (23 bản)'],
    ])('%s is a component of its own', (archive, typist) => {
        const runs = recipientsOf(archive);
        expect(runs?.at(-1)).toEqual({ text: typist, component: 'typist' });
        expect(runs && wordsIn(runs)).toBe(`- Lưu: ${archive}`);
    });

    test.each(['VT, KGVX.', 'VT, TH (ba bản).', 'VT, P2-KT.'])('%s names the archive alone', (archive) => {
        expect(recipientsOf(archive)).toEqual([{ text: `- Lưu: ${archive}` }]);
    });
});
