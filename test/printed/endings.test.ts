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
